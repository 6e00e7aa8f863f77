package store

import (
	"sync"
	"time"

	"bottleneck/models/journal"
)

// Health is how the store is doing.
type Health struct {
	// Ready says that the journal was read, the texts are indexed and nothing is wrong with it or the clock. A journal
	// that is merely away leaves it true: pages go on being read.
	Ready bool
	// Loaded says that the journal was read: before that there is nothing to show, not even that a link is unknown.
	Loaded bool
	// Reason is a sentence for operators: why it is not ready, or only read; "" if nothing is wrong.
	Reason string
	// ReadOnly says that nothing can be written until this program is replaced by a newer version.
	ReadOnly bool
	// AwaySince is when the journal was last heard of, if it is away; zero otherwise.
	AwaySince time.Time
	// Stale says that it has been away for ten minutes: only shared pages are to be answered.
	Stale bool
	// Number is that of the last commit seen here, Head it and its digest.
	Number uint64
	Head   journal.Head
	// Lag is how long ago the journal last answered.
	Lag time.Duration
}

const (
	staleAfter = 10 * time.Minute
	maxSkew    = 2 * time.Minute
)

// status collects what the loop, the poller and the index know about the store's health.
type status struct {
	mu        sync.Mutex
	loaded    bool
	heard     time.Time
	awaySince time.Time
	broken    string // why the journal cannot be used
	readOnly  string // why nothing can be written
	clock     string // what is wrong with the clock
}

func (s *status) set(change func(*status)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	change(s)
}

// away notes that the journal cannot be reached, and says whether that is news.
func (s *status) away(now time.Time, _ error) (news bool) {
	s.set(func(s *status) {
		if news = s.awaySince.IsZero(); news {
			s.awaySince = now
		}
	})
	return news
}

// reached notes that the journal answered, and says whether it had been away.
func (s *status) reached(now time.Time) (news bool) {
	s.set(func(s *status) {
		news = !s.awaySince.IsZero()
		s.awaySince, s.heard = time.Time{}, now
	})
	return news
}

func (s *status) isReadOnly() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.readOnly != ""
}

func (s *status) isAway() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return !s.awaySince.IsZero()
}

func (s *status) isLoaded() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.loaded
}

// Health says how the store is doing, cheaply enough for every page.
func (s *Store) Health() Health {
	now := s.options.Now()
	state := s.View()
	h := Health{Number: state.Number, Head: headOf(state)}
	s.status.mu.Lock()
	defer s.status.mu.Unlock()
	t := &s.status
	h.AwaySince, h.ReadOnly, h.Loaded = t.awaySince, t.readOnly != "", t.loaded
	if !t.heard.IsZero() {
		h.Lag = now.Sub(t.heard)
	}
	h.Stale = !t.awaySince.IsZero() && now.Sub(t.awaySince) >= staleAfter
	indexed := s.catalogue.Load().isReady()
	h.Ready = t.loaded && indexed && t.broken == "" && t.readOnly == "" && t.clock == ""
	switch {
	case t.broken != "":
		h.Reason = t.broken
	case t.readOnly != "":
		h.Reason = t.readOnly
	case !t.loaded && !t.awaySince.IsZero():
		h.Reason = "The journal cannot be reached."
	case !t.loaded:
		h.Reason = "The journal is being read."
	case t.clock != "":
		h.Reason = t.clock
	case !indexed:
		h.Reason = "The texts of the reports are being indexed."
	}
	return h
}
