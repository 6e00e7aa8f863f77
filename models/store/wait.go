package store

import (
	"context"
	"time"

	"bottleneck/models"
)

// publication is a state that is durable, and a channel that is closed when there is a newer one.
type publication struct {
	state *models.State
	newer chan struct{}
}

// announcement is what those who wait were last told.
type announcement struct {
	number uint64
	anew   int // counts how often the journal was replayed anew: numbers may have gone back
	newer  chan struct{}
}

// publish makes a durable state the present one. Only the loop calls it.
func (s *Store) publish(state *models.State, anew bool) {
	last := s.published.Swap(&publication{state: state, newer: make(chan struct{})})
	if anew {
		s.tell(state.Number, true)
	}
	close(last.newer)
}

func (s *Store) tell(number uint64, anew bool) {
	for {
		last := s.announced.Load()
		next := &announcement{number: number, anew: last.anew, newer: make(chan struct{})}
		if anew {
			next.anew++
		}
		if s.announced.CompareAndSwap(last, next) {
			close(last.newer)
			return
		}
	}
}

// announce tells those who wait of what was published, at most once in Options.Wake.
func (s *Store) announce() {
	var after <-chan time.Time // nil while an announcement may be made at once
	for {
		present := s.published.Load()
		newer := present.newer
		if after == nil && present.state.Number > s.announced.Load().number {
			s.tell(present.state.Number, false)
			after = time.After(s.options.Wake)
		}
		if after != nil && present.state.Number > s.announced.Load().number {
			newer = nil
		}
		select {
		case <-newer:
		case <-after:
			after = nil
		case <-s.base.Done():
			return
		}
	}
}

// Wait returns the present number once it is above after, ctx ended, or the store closes. Waking is held back so that
// nobody is woken twice within Options.Wake (1 s); ten thousand may wait on the one channel.
func (s *Store) Wait(ctx context.Context, after uint64) uint64 {
	first := s.announced.Load()
	for now := first; now.number <= after && now.anew == first.anew; now = s.announced.Load() {
		select {
		case <-now.newer:
			continue
		case <-ctx.Done():
		case <-s.closing:
		}
		break
	}
	return s.View().Number
}

// catchUpLimit is how long a reader waits for their own last word.
const catchUpLimit = 2 * time.Second

// CatchUp waits until the state holds the commit of that number, for at most 2 s. The error is one of kind Away: this
// node does not have it yet.
func (s *Store) CatchUp(ctx context.Context, number uint64) error {
	present := s.published.Load()
	if present.state.Number >= number {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, catchUpLimit)
	defer cancel()
	s.look()
	for ; present.state.Number < number; present = s.published.Load() {
		select {
		case <-present.newer:
		case <-ctx.Done():
			return errAway
		case <-s.closing:
			return errAway
		}
	}
	return nil
}

// look asks the poller not to wait for its next turn.
func (s *Store) look() {
	select {
	case s.poke <- struct{}{}:
	default:
	}
}
