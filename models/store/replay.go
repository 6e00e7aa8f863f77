package store

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
)

const (
	chunkBytes = 128 << 10 // of events that are decoded in one go
	chunkAhead = 8         // chunks that may be read before they are applied
)

// chunk is a run of commits on its way from the journal into the state.
type chunk struct {
	commits  []journal.Commit
	bytes    int
	head     journal.Head
	at       models.Moment
	recorded []models.Recorded
	err      error
	decoded  chan struct{}
}

// load replays the whole journal and makes it the present state. It says true, or why it could not.
func (s *Store) load(ctx context.Context) (bool, error) {
	state, owes, err := s.replay(ctx)
	if err != nil {
		return false, err
	}
	s.begin(state)
	s.status.reached(s.options.Now())
	s.status.set(func(t *status) { t.loaded, t.broken, t.readOnly = true, "", "" })
	recent := owes.last != 0 && s.options.Now().Sub(owes.last.Time()) < compactAgain
	s.eraser.add(owes.pending, recent || len(owes.pending) > 0)
	s.log.Info("the journal was read", "commits", state.Number, "reports", state.ReportCount(), "to erase", len(owes.pending))
	return true, nil
}

// compactAgain is for how long after an erasure each start compacts the files again: a run that ended between erasing
// and compacting leaves no other trace.
const compactAgain = 24 * time.Hour

// reload tries to load until it works; false if the store closes.
func (s *Store) reload() bool {
	for {
		_, err := s.load(s.base)
		if err == nil {
			return true
		}
		wait := s.options.Poll
		if isAway(err) {
			s.lost(err)
		} else {
			wait = max(wait, retryRefused)
			s.status.set(func(t *status) { t.broken = err.Error() })
			s.log.Error("the journal cannot be used", "error", err)
		}
		s.queue.refuseAll(errAway)
		timer := time.NewTimer(wait)
		select {
		case <-timer.C:
		case <-s.closing:
			timer.Stop()
			return false
		}
	}
}

// replay reads the whole journal: one goroutine reads and checks, several decode, this one applies in order.
func (s *Store) replay(ctx context.Context) (*models.State, *owed, error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	todo := make(chan *chunk, chunkAhead)
	order := make(chan *chunk, chunkAhead)
	var decoders sync.WaitGroup
	for range max(2, runtime.GOMAXPROCS(0)) {
		decoders.Go(func() {
			for c := range todo {
				c.err = s.guard("decoding the journal", c.decode)
				close(c.decoded)
			}
		})
	}
	read := make(chan error, 1)
	go func() {
		defer close(order)
		defer close(todo)
		read <- s.guard("reading the journal", func() error { return readChunks(ctx, s.journal, todo, order) })
	}()
	state, owes, err := s.applyChunks(order)
	if err != nil {
		stop(err)
		for range order { // the reader stops at its next step
		}
	}
	decoders.Wait()
	return state, owes, errors.Join(err, unlessStopped(<-read, err))
}

// unlessStopped drops the reader's error if it only says that it was stopped because of another one.
func unlessStopped(reading, applying error) error {
	if applying != nil {
		return nil
	}
	return reading
}

// readChunks passes the commits on, checked, to be decoded and applied.
func readChunks(ctx context.Context, j journal.Journal, todo, order chan<- *chunk) error {
	chain := journal.NewChain(journal.Head{})
	next := &chunk{decoded: make(chan struct{})}
	flush := func() error {
		if len(next.commits) == 0 {
			return nil
		}
		next.head = chain.Head()
		for _, queue := range []chan<- *chunk{todo, order} {
			select {
			case queue <- next:
			case <-ctx.Done():
				return context.Cause(ctx)
			}
		}
		next = &chunk{decoded: make(chan struct{})}
		return nil
	}
	err := j.Read(ctx, 1, func(c journal.Commit) error {
		if err := chain.Next(c); err != nil {
			return err
		}
		next.commits = append(next.commits, c)
		for _, event := range c.Events {
			next.bytes += len(event)
		}
		if next.bytes < chunkBytes {
			return ctx.Err()
		}
		return flush()
	})
	if err != nil {
		return err
	}
	return flush()
}

func (c *chunk) decode() error {
	for _, commit := range c.commits {
		recorded, err := decodeCommit(commit)
		if err != nil {
			return err
		}
		c.recorded = append(c.recorded, recorded...)
		c.at = models.MomentOf(commit.At)
	}
	c.commits = nil
	return nil
}

func (s *Store) applyChunks(order <-chan *chunk) (*models.State, *owed, error) {
	draft := new(models.State).Draft()
	owes := &owed{erased: map[models.Ref]bool{}}
	var head journal.Head
	var at models.Moment
	for c := range order {
		<-c.decoded
		if c.err != nil {
			return nil, nil, c.err
		}
		err := s.guard(fmt.Sprintf("replaying the journal up to commit %d", c.head.N), func() error {
			for _, r := range c.recorded {
				draft.Apply(r)
				owes.note(r)
			}
			return nil
		})
		if err != nil {
			return nil, nil, err
		}
		head, at = c.head, c.at
	}
	return draft.Publish(head.N, head.Digest, at), owes, nil
}
