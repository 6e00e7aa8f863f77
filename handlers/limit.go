package handlers

import (
	"sync"
	"time"
)

// Limits are how often one address may do something. A zero field takes its default.
type Limits struct {
	UnknownLinks   Limit // links that do not exist: 20 in ten minutes
	WrongPasswords Limit // wrong passwords for one account from one address: 10 in ten minutes
	Account        Limit // wrong passwords for one account from all devices on which it never signed in: 50 in ten minutes
	Guesses        Limit // wrong passwords from one address, whosever: 100 in ten minutes, since an office shares one
	Calls          Limit // of one token of the API: 600 a minute
	Filings        Limit // all that is written by links, and suggestions: 600 a minute, since an office shares one address
}

// Limit allows Count in Within.
type Limit struct {
	Count  int
	Within time.Duration
}

func (l Limits) withDefaults() Limits {
	for _, one := range []struct {
		limit    *Limit
		fallback Limit
	}{
		{&l.UnknownLinks, Limit{20, 10 * time.Minute}},
		{&l.WrongPasswords, Limit{10, 10 * time.Minute}},
		{&l.Account, Limit{50, 10 * time.Minute}},
		{&l.Guesses, Limit{100, 10 * time.Minute}},
		{&l.Filings, Limit{600, time.Minute}},
		{&l.Calls, Limit{600, time.Minute}},
	} {
		if one.limit.Count == 0 {
			*one.limit = one.fallback
		}
	}
	return l
}

// window counts by key in fixed stretches of time. It is kept per node, in memory.
type window struct {
	limit Limit
	now   func() time.Time
	mu    sync.Mutex
	start time.Time
	count map[string]int
}

func newWindow(limit Limit, now func() time.Time) *window {
	return &window{limit: limit, now: now, count: map[string]int{}}
}

// add counts one more and gives how long the key must wait if that was too many.
func (w *window) add(key string) time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.turn()
	w.count[key]++
	if w.count[key] <= w.limit.Count {
		return 0
	}
	return w.start.Add(w.limit.Within).Sub(w.now())
}

// giveBack takes one count back: what was counted turned out to be allowed.
func (w *window) giveBack(key string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.count[key] > 0 {
		w.count[key]--
	}
}

// turn begins a new stretch when the old one has passed.
func (w *window) turn() {
	if now := w.now(); now.Sub(w.start) >= w.limit.Within || now.Before(w.start) {
		w.start = now
		clear(w.count)
	}
}
