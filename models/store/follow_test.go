package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
	"bottleneck/models/journal/journaltest"
)

func TestTwoStoresSeeEachOthersChanges(t *testing.T) {
	w := newWorld(t)
	other := w.second()
	n := file2(t, w.Store, "Security questionnaire takes weeks to answer", "1")
	if err := other.CatchUp(context.Background(), n); err != nil {
		t.Fatal(err)
	}
	if other.View().Report(1) == nil {
		t.Fatal("the other store does not know the report")
	}
	c := blocker(legal, "Weeks until the security questionnaire gets an answer", "2")
	m := do(t, other, models.ByParty(legal), c)
	if got := other.View().Report(2).Bottleneck; got != 1 {
		t.Errorf("the other store's grouping did not know the text: %v", got)
	}
	if err := w.CatchUp(context.Background(), m); err != nil || w.View().ReportCount() != 2 {
		t.Errorf("%v, %d reports", err, w.View().ReportCount())
	}
}

func file2(t testing.TB, s *Store, text, key string) uint64 {
	t.Helper()
	return do(t, s, models.ByParty(sales), blocker(sales, text, key))
}

func TestALostRaceIsDecidedAgainOnWhatWon(t *testing.T) {
	w := newWorld(t)
	other := openStore(t, quiet(t, w))
	c := blocker(sales, "Contract template is missing", "same key")
	release := w.fault.Hold()
	done := make(chan error, 1)
	go func() {
		_, err := w.Do(context.Background(), models.ByParty(sales), c)
		done <- err
	}()
	until(t, w.Store, "the commit is under way", func() bool { return w.fault.Appends() == 2 })
	first := file(t, other, "Contract template is missing", "same key")
	release()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if c.Filed.Report != first || !c.Filed.Already || w.View().ReportCount() != 1 {
		t.Errorf("the loser of the race filed %+v, the winner %v", c.Filed, first)
	}
}

// quiet are options of a store that follows only when it must.
func quiet(t *testing.T, w *world) Options {
	o := quick(openSQLite(t, w.path), w.clock)
	o.Node, o.Poll, o.Random = "quiet", time.Hour, &locked{from: seeded(9)}
	return o
}

func openMongo(t *testing.T, uri string) journal.Journal {
	t.Helper()
	j, err := journal.OpenMongo(context.Background(), uri, journal.MongoOptions{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { j.Close() })
	return j
}

func mongoStores(t *testing.T, n int) []*Store {
	uri, c := journaltest.Mongo(t), newClock()
	c.now = time.Now().UTC() // the database has a clock too
	stores := make([]*Store, n)
	for i := range stores {
		o := quick(openMongo(t, uri), c)
		o.Node, o.Random, o.Poll = fmt.Sprint("node ", i), &locked{from: seeded(uint64(20 + i))}, 50*time.Millisecond
		o.Pause = Courtesy(rand.New(seeded(uint64(i))).Float64)
		stores[i] = openStore(t, o)
	}
	setUp(t, stores[0])
	for _, s := range stores {
		if err := s.CatchUp(context.Background(), 1); err != nil {
			t.Fatal(err)
		}
		ready(t, s)
	}
	return stores
}

func TestOneKeyOverTwoStoresOnMongoDBIsOneReport(t *testing.T) {
	stores := mongoStores(t, 2)
	for round := range 5 {
		var all sync.WaitGroup
		got := make([]models.ReportNumber, 6)
		for i := range got {
			all.Go(func() { got[i] = file(t, stores[i%2], fmt.Sprint("Round ", round), fmt.Sprint("key ", round)) })
		}
		all.Wait()
		for _, n := range got {
			if n != got[0] {
				t.Fatalf("round %d: references %v", round, got)
			}
		}
	}
	for _, s := range stores {
		until(t, s, "it knows all reports", func() bool { return s.View().ReportCount() == 5 })
	}
}

func TestAQuietNodeIsNotStarvedByABusyOne(t *testing.T) {
	stores := mongoStores(t, 2)
	busy, silent := stores[0], stores[1]
	stop := make(chan struct{})
	var all sync.WaitGroup
	for worker := range 8 {
		all.Go(func() {
			for i := 0; ; i++ {
				select {
				case <-stop:
					return
				default:
					file(t, busy, "busy", fmt.Sprint("busy ", worker, " ", i))
				}
			}
		})
	}
	for i := range 10 {
		before := busy.View().Number
		until(t, busy, "the other node is busy", func() bool { return busy.View().Number > before })
		before, start, lost := busy.View().Number, time.Now(), silent.lostRaces.Load()
		file(t, silent, "quiet", fmt.Sprint("quiet ", i))
		lost, won := silent.lostRaces.Load()-lost, busy.View().Number-before
		t.Logf("command %d: %v, %d races lost, %d commits of the busy node meanwhile", i, time.Since(start), lost, won)
		if lost > 20 {
			t.Errorf("command %d of the quiet node lost %d races", i, lost)
		}
	}
	close(stop)
	all.Wait()
}
