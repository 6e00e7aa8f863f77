package store

import (
	"context"
	"errors"
	"slices"
	"sort"

	"bottleneck/models"
	"bottleneck/models/journal"
)

// History reads what was recorded, newest first, from the commit below the number before on, and visits it until visit
// says that it has seen enough; the rest of that commit is visited all the same. It reads the journal itself: the state
// does not keep every event. An erased event is one without an Event. It gives the number of the last commit visited, 1
// at the beginning of the journal. A journal that is away is a *models.Error of kind Away.
func (s *Store) History(ctx context.Context, before uint64, visit func(models.Recorded) (enough bool)) (uint64, error) {
	at := min(before, s.View().Number+1) // only what was checked and applied here
	for at > 1 {
		first := max(1, at-min(at, historyWindow))
		window, err := s.window(ctx, first, at-1)
		if err != nil {
			return at, err
		}
		for _, commit := range slices.Backward(window) {
			at--
			enough := false
			for _, r := range slices.Backward(commit) {
				enough = visit(r) || enough
			}
			if enough {
				return at, nil
			}
		}
	}
	return at, nil
}

// historyWindow is how many commits are read in one go, and held at once.
const historyWindow = 100

// window reads the commits from first to last, each as its events.
func (s *Store) window(ctx context.Context, first, last uint64) (commits [][]models.Recorded, err error) {
	err = s.journal.Read(ctx, first, func(c journal.Commit) error {
		if c.N > last {
			return errEnough
		}
		recorded, err := decodeCommit(c)
		commits = append(commits, recorded)
		return err
	})
	if err == nil && uint64(len(commits)) < last-first+1 {
		return nil, errAway // it was set back meanwhile
	}
	return commits, unlessEnough(err)
}

// EachRecorded visits what was recorded from commit first on, oldest first, up to what was known here when it began. It
// holds a page of commits at most.
func (s *Store) EachRecorded(ctx context.Context, first uint64, visit func(models.Recorded) error) error {
	last := s.View().Number
	return unlessEnough(s.journal.Read(ctx, max(1, first), func(c journal.Commit) error {
		if c.N > last {
			return errEnough
		}
		recorded, err := decodeCommit(c)
		for _, r := range recorded {
			if err = visit(r); err != nil {
				break
			}
		}
		return err
	}))
}

// FirstSince gives the number of the first commit at or after a moment, or the one behind the last if there is none.
// Times never go back from one commit to the next.
func (s *Store) FirstSince(ctx context.Context, at models.Moment) (uint64, error) {
	var failed error
	number := sort.Search(int(s.View().Number), func(i int) bool {
		if failed != nil {
			return true
		}
		var c journal.Commit
		c, failed = s.journal.Get(ctx, uint64(i)+1)
		return models.MomentOf(c.At) >= at
	})
	return uint64(number) + 1, unlessEnough(failed)
}

// errEnough stops a reading of the journal.
var errEnough = errors.New("enough was read")

// unlessEnough is the error of a reading for people: none if it was stopped on purpose.
func unlessEnough(err error) error {
	switch {
	case errors.Is(err, errEnough):
		return nil
	case err != nil && isAway(err):
		return errAway
	}
	return err
}
