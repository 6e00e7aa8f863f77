package store

import (
	"errors"
	"sync"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
)

// Erasures gives the events that an event of the journal orders to be erased, for verify: nothing for most.
func Erasures(event []byte) []journal.Ref {
	decoded, _, err := models.Decode(event)
	if err != nil {
		return nil
	}
	if order, ok := decoded.(models.Erasing); ok {
		return refs(order.Erases())
	}
	return nil
}

// eraser carries out what erasures ordered, in the background: first the bytes of the events, one commit after the
// other, then the files of the journal.
type eraser struct {
	store *Store

	mu      sync.Mutex
	pending []journal.Ref
	compact bool
	signal  chan struct{}
}

func newEraser(s *Store) *eraser { return &eraser{store: s, signal: make(chan struct{}, 1)} }

// order takes note of what was just recorded.
func (e *eraser) order(recorded []models.Recorded) {
	for _, r := range recorded {
		if order, ok := r.Event.(models.Erasing); ok {
			e.add(refs(order.Erases()), true)
		}
	}
}

func (e *eraser) add(pending []journal.Ref, compact bool) {
	if len(pending) == 0 && !compact {
		return
	}
	e.mu.Lock()
	e.pending, e.compact = append(e.pending, pending...), e.compact || compact
	e.mu.Unlock()
	select {
	case e.signal <- struct{}{}:
	default:
	}
}

func (e *eraser) take() (pending []journal.Ref, compact bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	pending, compact = e.pending, e.compact
	e.pending, e.compact = nil, false
	return pending, compact
}

// run erases until the store closes. What is left then is found again at the next start.
func (e *eraser) run() {
	var compacted time.Time
	var due <-chan time.Time // when files are compacted that were compacted a short while ago
	for {
		select {
		case <-e.signal:
		case <-due:
			due = nil
		case <-e.store.base.Done():
			return
		}
		pending, compact := e.take()
		err := e.redact(pending)
		if wait := compactEvery - time.Since(compacted); err == nil && compact && wait > 0 {
			e.owe()
			due = time.After(wait)
			continue
		}
		if err == nil && compact {
			err, compacted = e.store.journal.Compact(e.store.base), time.Now()
		}
		if err != nil && e.store.base.Err() == nil {
			e.store.log.Warn("erasing is not finished; trying again", "error", err)
			compacted = time.Time{}
			e.store.sleep(e.retry(err))
			e.add(pending, compact)
		}
	}
}

// compactEvery bounds how often the files are rewritten, which holds up writing for a second or more.
const compactEvery = 10 * time.Minute

// owe remembers that the files are still to be compacted, without asking for it now.
func (e *eraser) owe() {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.compact = true
}

func (e *eraser) redact(pending []journal.Ref) error {
	if len(pending) == 0 {
		return nil
	}
	if err := e.store.journal.Redact(e.store.base, pending); err != nil {
		return err
	}
	e.store.log.Info("erased", "events", len(pending))
	return nil
}

func (e *eraser) retry(err error) time.Duration {
	if errors.Is(err, journal.ErrBusy) {
		return time.Second
	}
	return max(e.store.options.Poll, 100*time.Millisecond)
}

// owed finds, while a journal is read, what was ordered to be erased and still has its bytes.
type owed struct {
	erased  map[models.Ref]bool
	pending []journal.Ref
	last    models.Moment // when the last erasure was ordered
}

func (o *owed) note(r models.Recorded) {
	if r.Event == nil {
		o.erased[r.Ref] = true
		return
	}
	order, ok := r.Event.(models.Erasing)
	if !ok {
		return
	}
	o.last = r.At
	for _, ref := range order.Erases() {
		if !o.erased[ref] {
			o.erased[ref] = true // once is enough, however often it was ordered
			o.pending = append(o.pending, journal.Ref{Commit: ref.Commit, Index: ref.Index})
		}
	}
}
