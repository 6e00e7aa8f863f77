package journal_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"bottleneck/models/journal"
)

// Each process announces nothing: what counts as acknowledged is what another
// process had seen before the kill, and that must still be there after it.
func TestAKilledProcessLeavesAWholeJournal(t *testing.T) {
	t.Parallel()
	kills := 8
	if soak() {
		kills = 200
	}
	p := sqlitePlace(t)
	j := p.open(t)
	fill(t, j, 1)
	random := rand.New(rand.NewPCG(7, 8))
	for kill := range kills {
		before, err := j.Head(t.Context())
		must(t, err)
		ctx, end := context.WithCancel(t.Context())
		process := appenderProcess(ctx, p, fmt.Sprint("killed", kill), 1_000_000)
		must(t, process.Start())
		waitForGrowth(t, j, before)
		pause, done := context.WithTimeout(t.Context(), time.Duration(5+random.IntN(30))*time.Millisecond)
		<-pause.Done()
		done()
		seen, err := j.Head(t.Context())
		must(t, err)
		end() // kills the process, as kill -9
		_ = process.Wait()

		again := p.open(t)
		must(t, journal.Stands(t.Context(), again, seen))
		must(t, again.Close())
	}
	mustRead(t, j)
}

func waitForGrowth(t *testing.T, j journal.Journal, before journal.Head) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); {
		head, err := j.Head(t.Context())
		must(t, err)
		if head.N > before.N {
			return
		}
	}
	t.Fatal("the other process wrote nothing for 20 s")
}
