package faulty

import (
	"context"
	"fmt"
	"sync"
	"time"

	"bottleneck/models/journal"
)

// Journal passes everything on to the journal inside, except for the faults that
// are switched on. All methods may be called at any time, from any goroutine.
type Journal struct {
	inside journal.Journal

	mu      sync.Mutex
	away    bool
	full    bool
	unclear int
	delay   time.Duration
	gate    chan struct{}
	appends int
}

// New returns a journal without faults.
func New(inside journal.Journal) *Journal { return &Journal{inside: inside} }

// Away has every call answered with ErrAway, writing nothing, until it is called
// with false.
func (f *Journal) Away(away bool) { f.set(func() { f.away = away }) }

// Full has every Append answered with ErrFull, until it is called with false.
func (f *Journal) Full(full bool) { f.set(func() { f.full = full }) }

// Unclear has the next times appends written and answered with ErrUnclear.
func (f *Journal) Unclear(times int) { f.set(func() { f.unclear = times }) }

// Delay has every Append wait for d before it writes; zero ends that.
func (f *Journal) Delay(d time.Duration) { f.set(func() { f.delay = d }) }

// Hold stops every Append before it writes, until release is called.
func (f *Journal) Hold() (release func()) {
	gate := make(chan struct{})
	f.set(func() { f.gate = gate })
	return sync.OnceFunc(func() {
		f.set(func() {
			if f.gate == gate {
				f.gate = nil
			}
		})
		close(gate)
	})
}

// Appends counts the calls of Append so far, failed ones included.
func (f *Journal) Appends() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.appends
}

func (f *Journal) set(change func()) {
	f.mu.Lock()
	defer f.mu.Unlock()
	change()
}

func (f *Journal) reach() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.away {
		return fmt.Errorf("%w: switched off by the test", journal.ErrAway)
	}
	return nil
}

// Append is journal.Journal's, with the faults that are switched on.
func (f *Journal) Append(ctx context.Context, c journal.Commit) error {
	f.mu.Lock()
	f.appends++
	gate, delay := f.gate, f.delay
	f.mu.Unlock()
	if err := pause(ctx, gate, delay); err != nil {
		return err
	}
	if err := f.reach(); err != nil {
		return err
	}
	f.mu.Lock()
	full := f.full
	f.mu.Unlock()
	if full {
		return fmt.Errorf("%w: switched on by the test", journal.ErrFull)
	}
	err := f.inside.Append(ctx, c)
	f.mu.Lock()
	defer f.mu.Unlock()
	if err == nil && f.unclear > 0 {
		f.unclear--
		return fmt.Errorf("%w: the test hid the answer", journal.ErrUnclear)
	}
	return err
}

// pause waits for the gate to open and the delay to pass. When ctx ends first,
// nothing was written.
func pause(ctx context.Context, gate <-chan struct{}, delay time.Duration) error {
	if gate != nil {
		select {
		case <-gate:
		case <-ctx.Done():
			return fmt.Errorf("%w: %w", journal.ErrAway, ctx.Err())
		}
	}
	if delay > 0 {
		select {
		case <-time.After(delay):
		case <-ctx.Done():
			return fmt.Errorf("%w: %w", journal.ErrAway, ctx.Err())
		}
	}
	return nil
}

// Read is journal.Journal's.
func (f *Journal) Read(ctx context.Context, from uint64, yield func(journal.Commit) error) error {
	if err := f.reach(); err != nil {
		return err
	}
	return f.inside.Read(ctx, from, yield)
}

// Get is journal.Journal's.
func (f *Journal) Get(ctx context.Context, n uint64) (journal.Commit, error) {
	if err := f.reach(); err != nil {
		return journal.Commit{}, err
	}
	return f.inside.Get(ctx, n)
}

// Head is journal.Journal's.
func (f *Journal) Head(ctx context.Context) (journal.Head, error) {
	if err := f.reach(); err != nil {
		return journal.Head{}, err
	}
	return f.inside.Head(ctx)
}

// Redact is journal.Journal's.
func (f *Journal) Redact(ctx context.Context, refs []journal.Ref) error {
	if err := f.reach(); err != nil {
		return err
	}
	return f.inside.Redact(ctx, refs)
}

// Compact is journal.Journal's.
func (f *Journal) Compact(ctx context.Context) error {
	if err := f.reach(); err != nil {
		return err
	}
	return f.inside.Compact(ctx)
}

// Clock is journal.Journal's.
func (f *Journal) Clock(ctx context.Context) (time.Time, error) {
	if err := f.reach(); err != nil {
		return time.Time{}, err
	}
	return f.inside.Clock(ctx)
}

// Close closes the journal inside.
func (f *Journal) Close() error { return f.inside.Close() }
