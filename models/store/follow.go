package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
)

// follow reads and applies what other nodes committed. The error means that the journal was rewound and must be
// replayed anew; everything else is noted in the status.
func (s *Store) follow() error {
	f := &following{store: s, base: s.View()}
	f.chain, f.draft, f.last = journal.NewChain(headOf(f.base)), f.base.Draft(), headOf(f.base)
	ctx, cancel := context.WithTimeout(s.base, s.options.Patience)
	defer cancel()
	err := s.guard("applying a commit of another node", func() error {
		return s.journal.Read(ctx, f.base.Number+1, f.next)
	})
	var broken *panicked
	if !errors.As(err, &broken) {
		f.publish()
	}
	if err == nil {
		err = s.standing(ctx, f.last)
	}
	return s.note(err)
}

// note files away what reading ended with, and passes on only that the journal was rewound.
func (s *Store) note(err error) error {
	var unknown models.UnknownEvent
	switch {
	case err == nil:
		if s.status.reached(s.options.Now()) {
			s.log.Info("the journal is back")
		}
	case errors.Is(err, journal.ErrRewound):
		return err
	case errors.As(err, &unknown):
		s.readOnly(unknown.Error())
	case errors.As(err, new(*panicked)), errors.As(err, new(*journal.Refused)):
		s.readOnly(fmt.Sprintf("A commit of another node cannot be used: %v", err))
	default:
		s.lost(err)
	}
	return nil
}

func (s *Store) readOnly(reason string) {
	s.status.set(func(t *status) {
		if t.readOnly == "" {
			s.log.Error("only reading from now on", "reason", reason)
		}
		t.readOnly = reason
	})
}

// standing looks, after the journal was away, whether it still holds our head.
func (s *Store) standing(ctx context.Context, head journal.Head) error {
	if !s.status.isAway() && !s.doubt.Swap(false) {
		return nil
	}
	return journal.Stands(ctx, s.journal, head)
}

// following is one reading of newer commits into a draft.
type following struct {
	store    *Store
	base     *models.State
	draft    *models.Draft
	chain    *journal.Chain
	last     journal.Head
	at       models.Moment
	recorded []models.Recorded
}

func (f *following) next(c journal.Commit) error {
	if err := f.chain.Next(c); err != nil {
		return err
	}
	recorded, err := decodeCommit(c)
	if err != nil {
		return err
	}
	for _, r := range recorded {
		f.draft.Apply(r)
	}
	f.recorded = append(f.recorded, recorded...)
	f.last, f.at = f.chain.Head(), models.MomentOf(c.At)
	return nil
}

func (f *following) publish() {
	if f.last.N == f.base.Number {
		return
	}
	state := f.draft.Publish(f.last.N, f.last.Digest, f.at)
	f.store.advance(f.base, state, f.recorded, nil)
}

func decodeCommit(c journal.Commit) ([]models.Recorded, error) {
	recorded := make([]models.Recorded, 0, len(c.Events))
	at := models.MomentOf(c.At)
	for i, raw := range c.Events {
		event, by, err := models.Decode(raw)
		if err != nil {
			return nil, fmt.Errorf("commit %d, event %d: %w", c.N, i, err)
		}
		recorded = append(recorded, models.Recorded{Event: event, By: by, At: at, Ref: models.Ref{Commit: c.N, Index: i}})
	}
	return recorded, nil
}

const (
	standEvery = 5 * time.Second  // how often to look whether the own head still stands
	clockEvery = 30 * time.Second // how often to compare clocks
	headEvery  = time.Hour        // how often to log the head
)

// poll asks the journal, again and again, whether there is more than this node knows, and tells the loop.
func (s *Store) poll() {
	var stood, clocked, logged time.Time
	turn := time.NewTicker(s.options.Poll)
	defer turn.Stop()
	for {
		select {
		case <-turn.C:
		case <-s.poke:
		case <-s.base.Done():
			return
		}
		if !s.status.isLoaded() || s.status.isReadOnly() {
			continue
		}
		now := s.options.Now()
		s.pollOnce()
		if now.Sub(stood) >= standEvery {
			stood = now
			s.checkHead()
		}
		if now.Sub(clocked) >= clockEvery {
			clocked = now
			s.checkClock()
		}
		if now.Sub(logged) >= headEvery {
			logged = now
			s.log.Info("head of the journal, to note down", "head", headOf(s.View()).String())
		}
	}
}

// pollOnce looks for the next commit. Only the loop applies it; only the loop ends an absence.
func (s *Store) pollOnce() {
	ctx, cancel := context.WithTimeout(s.base, s.options.Patience)
	defer cancel()
	start := time.Now()
	next := s.View().Number + 1
	_, err := s.journal.Get(ctx, next)
	s.took(time.Since(start))
	switch {
	case err == nil:
		s.seen.Store(next)
		s.check()
	case errors.Is(err, journal.ErrNone):
		if s.status.isAway() {
			s.check()
			return
		}
		s.status.set(func(t *status) { t.heard = s.options.Now() })
	case s.base.Err() == nil:
		s.lost(err)
	}
}

// known says that the loop need not look any more: the commit that the poller met was this node's own, and is published
// since. Looking would hold up those who wait to write for as long as the journal takes to answer.
func (s *Store) known() bool {
	return s.seen.Load() <= s.View().Number && !s.status.isAway() && !s.doubt.Load()
}

// check asks the loop to look at the journal.
func (s *Store) check() {
	select {
	case s.checks <- struct{}{}:
	default:
	}
}

// checkHead has the loop look if the last commit seen here is not in the journal any more.
func (s *Store) checkHead() {
	ctx, cancel := context.WithTimeout(s.base, s.options.Patience)
	defer cancel()
	if err := journal.Stands(ctx, s.journal, headOf(s.View())); errors.Is(err, journal.ErrRewound) {
		s.doubt.Store(true)
		s.check()
	}
}

func (s *Store) checkClock() {
	ctx, cancel := context.WithTimeout(s.base, s.options.Patience)
	defer cancel()
	theirs, err := s.journal.Clock(ctx)
	if err != nil || theirs.IsZero() {
		return
	}
	reason := ""
	if skew := s.options.Now().Sub(theirs); skew.Abs() > maxSkew {
		reason = fmt.Sprintf("The clock of this server is %s off that of the database: set it right.", skew.Abs().Round(time.Second))
	}
	s.status.set(func(t *status) {
		if reason != "" && t.clock == "" {
			s.log.Error("not ready", "reason", reason)
		}
		t.clock = reason
	})
}
