package store

import (
	"context"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"bottleneck/models"
)

// publishing is a store without a journal, to which the test publishes numbers.
func publishing(t *testing.T) *Store {
	s := newStore(Options{})
	s.watchers.Go(s.announce)
	t.Cleanup(func() { s.cancel(); s.watchers.Wait() })
	return s
}

func numbered(n uint64) *models.State { return new(models.State).Draft().Publish(n, [32]byte{}, 0) }

func TestManyWaitersAreWokenByOneChange(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := publishing(t)
		var all sync.WaitGroup
		for range 1000 {
			all.Go(func() {
				if n := s.Wait(context.Background(), 0); n != 1 {
					t.Errorf("woken at %d", n)
				}
			})
		}
		synctest.Wait()
		s.publish(numbered(1), false)
		all.Wait()
		s.cancel()
	})
}

func TestNobodyIsWokenTwiceInASecondNorLaterThanTwo(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := publishing(t)
		start := time.Now()
		var woken []time.Duration
		stop := make(chan struct{})
		var page sync.WaitGroup
		page.Go(func() {
			for n := uint64(0); n < 50; {
				n = s.Wait(context.Background(), n)
				woken = append(woken, time.Since(start))
			}
			close(stop)
		})
		for n := range uint64(50) {
			time.Sleep(100 * time.Millisecond)
			s.publish(numbered(n+1), false)
		}
		last := time.Since(start)
		<-stop
		page.Wait()
		for i := 1; i < len(woken); i++ {
			if gap := woken[i] - woken[i-1]; gap < time.Second {
				t.Errorf("woken %v after the time before", gap)
			}
		}
		if late := woken[len(woken)-1] - last; late > 2*time.Second {
			t.Errorf("the last change was seen %v after it happened", late)
		}
		s.cancel()
	})
}

func TestWaitingEndsWithItsContextTheStoreAndARewoundJournal(t *testing.T) {
	for name, end := range map[string]func(s *Store, cancel func()){
		"context": func(_ *Store, cancel func()) { cancel() },
		"store":   func(s *Store, _ func()) { close(s.closing) },
		"rewound": func(s *Store, _ func()) { s.publish(numbered(2), true) },
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := publishing(t)
				s.publish(numbered(5), false)
				ctx, cancel := context.WithCancel(context.Background())
				defer cancel()
				var waiter sync.WaitGroup
				waiter.Go(func() { s.Wait(ctx, 5) })
				synctest.Wait()
				end(s, cancel)
				waiter.Wait()
				s.cancel()
			})
		})
	}
}

func TestCatchingUpWaitsTwoSecondsAtMost(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := publishing(t)
		start := time.Now()
		if err := s.CatchUp(context.Background(), 1); err != error(errAway) || time.Since(start) != 2*time.Second {
			t.Errorf("%v after %v", err, time.Since(start))
		}
		var reader sync.WaitGroup
		reader.Go(func() {
			if err := s.CatchUp(context.Background(), 7); err != nil || s.View().Number < 7 {
				t.Errorf("%v at %d", err, s.View().Number)
			}
		})
		synctest.Wait()
		for n := range uint64(8) {
			s.publish(numbered(n), false)
		}
		reader.Wait()
		s.cancel()
	})
}
