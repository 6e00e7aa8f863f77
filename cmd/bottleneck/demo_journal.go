package main

import (
	"context"
	"slices"
	"sync"
	"time"

	"bottleneck/models/journal"
)

// memoryJournal is a journal that is nowhere but in memory. The demo's year is written to it first and then copied to
// its database in a few transactions: waiting for the disk after each of thousands of small steps would take a minute.
type memoryJournal struct {
	mu      sync.Mutex
	commits []journal.Commit
}

// Append is described at journal.Journal.
func (m *memoryJournal) Append(_ context.Context, c journal.Commit) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if c.N != uint64(len(m.commits))+1 {
		return journal.ErrTaken
	}
	c.Sum = c.Digest()
	m.commits = append(m.commits, c)
	return nil
}

// Read is described at journal.Journal.
func (m *memoryJournal) Read(_ context.Context, from uint64, yield func(journal.Commit) error) error {
	m.mu.Lock()
	commits := slices.Clone(m.commits[min(from-1, uint64(len(m.commits))):])
	m.mu.Unlock()
	for _, c := range commits {
		if err := yield(c); err != nil {
			return err
		}
	}
	return nil
}

// Get is described at journal.Journal.
func (m *memoryJournal) Get(_ context.Context, n uint64) (journal.Commit, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if n == 0 || n > uint64(len(m.commits)) {
		return journal.Commit{}, journal.ErrNone
	}
	return m.commits[n-1], nil
}

// Head is described at journal.Journal.
func (m *memoryJournal) Head(context.Context) (journal.Head, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.commits) == 0 {
		return journal.Head{}, nil
	}
	return m.commits[len(m.commits)-1].Head(), nil
}

// Redact is described at journal.Journal.
func (m *memoryJournal) Redact(_ context.Context, refs []journal.Ref) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, ref := range refs {
		events := slices.Clone(m.commits[ref.Commit-1].Events)
		events[ref.Index] = journal.Erased(events[ref.Index])
		m.commits[ref.Commit-1].Events = events
	}
	return nil
}

// Compact has nothing to do.
func (m *memoryJournal) Compact(context.Context) error { return nil }

// Clock says that there is none.
func (m *memoryJournal) Clock(context.Context) (time.Time, error) { return time.Time{}, nil }

// Close has nothing to give back.
func (m *memoryJournal) Close() error { return nil }
