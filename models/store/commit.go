package store

import (
	"context"
	"errors"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
)

// retryUnclear is how long to wait before an append whose outcome is unknown is tried again.
const retryUnclear = 50 * time.Millisecond

// commit makes a batch durable and publishes its state, or gives the journal's error and changes nothing.
func (s *Store) commit(b *batch) error {
	c := journal.Commit{N: b.number, ID: s.draw(), At: b.at.Time(), By: s.options.Node,
		Prev: journal.Digest(b.base.Head), Events: b.events}
	if err := s.append(c); err != nil {
		return err
	}
	s.status.reached(s.options.Now())
	state := b.draft.Publish(c.N, c.Digest(), b.at)
	s.advance(b.base, state, b.recorded, b.texts)
	s.eraser.order(b.recorded)
	return nil
}

// append writes a commit and returns only when it is known what became of it, or the store is closed for good. Once an
// answer was unclear, nothing but success or another commit at that number is believed: the first try may still have
// been written when a later one cannot reach the journal.
func (s *Store) append(c journal.Commit) error {
	unclear := false
	for {
		ctx, cancel := context.WithTimeout(s.base, s.options.Patience)
		start := time.Now()
		err := s.journal.Append(ctx, c)
		cancel()
		s.took(time.Since(start))
		switch {
		case err == nil, errors.Is(err, journal.ErrTaken), errors.Is(err, journal.ErrRewound):
			return err
		case !unclear && !errors.Is(err, journal.ErrUnclear):
			return err
		}
		if !unclear {
			s.log.Warn("it is not known whether a commit was written; trying again", "commit", c.N, "error", err)
		}
		unclear = true
		s.lost(err)
		if !s.sleep(retryUnclear) {
			return err
		}
	}
}

// answer tells the callers of a batch that it is durable.
func (b *batch) answer() {
	for _, v := range b.decided {
		if v.err != nil {
			v.job.finish(0, v.err)
		} else {
			v.job.finish(b.number, nil)
		}
	}
}

// refuse answers all jobs with the same error.
func refuse(jobs []*job, err error) {
	for _, j := range jobs {
		j.finish(0, err)
	}
}

// refs turns references of models into those of the journal.
func refs(list []models.Ref) []journal.Ref {
	var out []journal.Ref
	for _, r := range list {
		out = append(out, journal.Ref{Commit: r.Commit, Index: r.Index})
	}
	return out
}
