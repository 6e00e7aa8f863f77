package store

import (
	"context"
	"errors"
	"slices"

	"bottleneck/models"
	"bottleneck/models/journal"
)

// History reads what was recorded in at most count commits below the number before, newest first. It reads the
// journal itself: the state does not keep every event. An erased event is one without an Event.
// A journal that is away is a *models.Error of kind Away.
func (s *Store) History(ctx context.Context, before uint64, count int) ([]models.Recorded, error) {
	last := min(before, s.View().Number+1) - 1 // only what was checked and applied here
	if before == 0 || last == 0 {
		return nil, nil
	}
	first := uint64(1)
	if last > uint64(count) {
		first = last - uint64(count) + 1
	}
	var all []models.Recorded
	err := s.journal.Read(ctx, first, func(c journal.Commit) error {
		if c.N > last {
			return errEnough
		}
		recorded, err := decodeCommit(c)
		all = append(all, recorded...)
		return err
	})
	if err != nil && !errors.Is(err, errEnough) {
		if isAway(err) {
			return nil, errAway
		}
		return nil, err
	}
	slices.Reverse(all)
	return all, nil
}

// errEnough stops a reading of the journal.
var errEnough = errors.New("enough was read")
