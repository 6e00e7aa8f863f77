package store

import (
	"context"
	"io"

	"bottleneck/models"
	"bottleneck/models/journal"
)

// WriteArchive writes the journal, as far as it was known here when it began, as one JSON document that restore reads.
// It holds a page of commits at most, and nobody waits for it. A journal that is away is a *models.Error of kind Away.
func (s *Store) WriteArchive(ctx context.Context, w io.Writer) error {
	return unlessEnough(journal.WriteArchive(ctx, s.journal, w, headOf(s.View()), s.options.Now()))
}

// Replay reads a journal once and gives the state that it leads to, for whoever only wants to look: nothing follows it.
func Replay(ctx context.Context, options Options) (*models.State, error) {
	s := newStore(options)
	defer s.cancel()
	state, _, err := s.replay(ctx)
	return state, err
}
