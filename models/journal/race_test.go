package journal_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"bottleneck/models/journal"
)

const (
	appenderTarget = "JOURNAL_TEST_APPENDER" // kind and place, parted by a space
	appenderName   = "JOURNAL_TEST_NAME"
	appenderCount  = "JOURNAL_TEST_COUNT"
)

// race appends count commits under a name, each at the end as it then is, and
// returns how often another one was faster.
func race(j journal.Journal, name string, count int) (lost int, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	for i := 0; i < count; {
		head, err := j.Head(ctx)
		if err != nil {
			return lost, err
		}
		c := following(head, fmt.Sprintf(`{"by":"%s","i":%d}`, name, i))
		switch err := j.Append(ctx, c); {
		case err == nil:
			i++
		case errors.Is(err, journal.ErrTaken), errors.Is(err, journal.ErrAway):
			lost++
		case errors.Is(err, journal.ErrUnclear):
			return lost, err
		default:
			return lost, err
		}
	}
	return lost, nil
}

// runAppender is what the test binary does when a test starts it as a process of
// its own.
func runAppender() int {
	kind, at, _ := strings.Cut(os.Getenv(appenderTarget), " ")
	count, _ := strconv.Atoi(os.Getenv(appenderCount))
	j, err := place{kind: kind, at: at}.tryOpen()
	if err == nil {
		_, err = race(j, os.Getenv(appenderName), count)
		err = errors.Join(err, j.Close())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

func appenderProcess(ctx context.Context, p place, name string, count int) *exec.Cmd {
	process := exec.CommandContext(ctx, os.Args[0])
	process.Env = append(os.Environ(), appenderTarget+"="+p.kind+" "+p.at,
		appenderName+"="+name, appenderCount+"="+strconv.Itoa(count))
	return process
}

// wantAll checks that each racer's commits are there, each once and in order.
func wantAll(t *testing.T, j journal.Journal, racers, count int) {
	t.Helper()
	next := map[string]int{}
	all := mustRead(t, j)
	for _, c := range all {
		var name string
		var i int
		event := strings.NewReplacer(`{"by":"`, "", `","i":`, " ", "}", "").Replace(string(c.Events[0]))
		if _, err := fmt.Sscan(event, &name, &i); err != nil {
			t.Fatal(err)
		}
		if next[name] != i {
			t.Errorf("%s: commit %d where %d was due", name, i, next[name])
		}
		next[name] = i + 1
	}
	if len(all) != racers*count {
		t.Errorf("%d commits, want %d", len(all), racers*count)
	}
}

func TestRacingHandlesLoseNothing(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		const racers, count = 6, 20
		var group sync.WaitGroup
		for i := range racers {
			j := p.open(t)
			group.Go(func() {
				if _, err := race(j, fmt.Sprintf("g%d", i), count); err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		wantAll(t, p.open(t), racers, count)
	})
}

func TestRacingForOneNumberHasOneWinner(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		const racers, rounds = 6, 10
		handles := make([]journal.Journal, racers)
		for i := range handles {
			handles[i] = p.open(t)
		}
		var head journal.Head
		for round := range rounds {
			answers := make([]error, racers)
			commits := make([]journal.Commit, racers)
			var group sync.WaitGroup
			for i, j := range handles {
				commits[i] = following(head, filed(fmt.Sprint(i)))
				group.Go(func() { answers[i] = j.Append(t.Context(), commits[i]) })
			}
			group.Wait()
			winners := 0
			for i, err := range answers {
				if err == nil {
					winners++
					head = commits[i].Head()
				} else if !errors.Is(err, journal.ErrTaken) {
					t.Errorf("round %d: %v", round, err)
				}
			}
			if winners != 1 {
				t.Fatalf("round %d has %d winners", round, winners)
			}
		}
		if now, err := handles[0].Head(t.Context()); err != nil || now != head {
			t.Errorf("head %v, %v, want %v", now, err, head)
		}
	})
}

func TestRacingProcessesLoseNothing(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		const racers, count = 4, 25
		var group sync.WaitGroup
		for i := range racers {
			process := appenderProcess(t.Context(), p, fmt.Sprintf("p%d", i), count)
			group.Go(func() {
				if out, err := process.CombinedOutput(); err != nil {
					t.Errorf("process %d: %v: %s", i, err, out)
				}
			})
		}
		group.Wait()
		wantAll(t, p.open(t), racers, count)
	})
}
