package journal

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"
)

// maxProblems bounds what a Report lists; a journal that is wrong from one place
// on would otherwise name every commit.
const maxProblems = 20

// CheckOptions is what a check is given beside the journal.
type CheckOptions struct {
	// Head is one that was noted earlier. Only with it can a check find that the
	// end of the journal is missing, or that the whole was written anew.
	Head *Head
	// Erased returns the events that an erasure event orders to be erased, and
	// nothing for other events. Without it every erased event counts as damage.
	Erased func(event []byte) []Ref
}

// Report is what a check found.
type Report struct {
	Commits uint64
	Events  uint64
	// Erased counts the events whose bytes are gone, as an erasure ordered.
	Erased uint64
	Head   Head
	// Problems are sentences for the people who run the program, the first ones
	// found; empty when the journal is whole.
	Problems []string
	// Pending are events whose erasure was ordered and not carried out yet: no
	// damage, the next start does it.
	Pending []Ref
}

// Whole reports that nothing was wrong.
func (r Report) Whole() bool { return len(r.Problems) == 0 }

// Check walks the whole journal: numbers without a gap, each commit following the
// one before, bytes that match their digests, events that are JSON, erased events
// only where a later erasure names them, times that never go back. What is wrong
// stands in the report; the error is for what kept it from looking.
func Check(ctx context.Context, j Journal, options CheckOptions) (Report, error) {
	w := &walk{options: options, chain: NewChain(Head{}), erased: map[Ref]bool{}, ordered: map[Ref]bool{}}
	err := j.Read(ctx, 1, func(c Commit) error {
		w.commit(c)
		return ctx.Err()
	})
	var refused *Refused
	if errors.As(err, &refused) {
		w.problem("%s", refused.Sentence)
		err = nil
	}
	w.end()
	return w.report, err
}

// walk is the state of one check.
type walk struct {
	options CheckOptions
	report  Report
	chain   *Chain
	last    time.Time
	erased  map[Ref]bool // found without bytes
	ordered map[Ref]bool // named by an erasure
}

func (w *walk) problem(format string, values ...any) {
	if len(w.report.Problems) < maxProblems {
		w.report.Problems = append(w.report.Problems, fmt.Sprintf(format, values...))
	}
}

func (w *walk) commit(c Commit) {
	if err := w.chain.Next(c); err != nil {
		w.problem("%v", err)
		// Go on from here, or each later commit would be blamed for this one.
		w.chain = NewChain(Head{N: c.N, Digest: c.Digest()})
	}
	if c.At.Before(w.last) {
		w.problem("Commit %d is older than the commit before it.", c.N)
	}
	if earlier := w.options.Head; earlier != nil && earlier.N == c.N && earlier.Digest != w.chain.Head().Digest {
		w.problem("Commit %d is not the one that was there when the head was noted: the journal was rewritten.", c.N)
	}
	w.last = c.At
	w.report.Commits++
	for i, event := range c.Events {
		w.event(Ref{Commit: c.N, Index: i}, event)
	}
	w.report.Head = w.chain.Head()
}

func (w *walk) event(ref Ref, event []byte) {
	w.report.Events++
	if _, erased := ErasedDigest(event); erased {
		w.erased[ref] = true
		return
	}
	if !json.Valid(event) {
		w.problem("Event %d of commit %d is not JSON.", ref.Index, ref.Commit)
		return
	}
	if w.options.Erased == nil {
		return
	}
	for _, order := range w.options.Erased(event) {
		if order.Commit < ref.Commit || order.Commit == ref.Commit && order.Index < ref.Index {
			w.ordered[order] = true
		} else {
			w.problem("Event %d of commit %d orders the erasure of an event that had not been written then.", ref.Index, ref.Commit)
		}
	}
}

func (w *walk) end() {
	for _, ref := range sorted(w.erased) {
		if !w.ordered[ref] {
			w.problem("Event %d of commit %d is gone, and no erasure ordered that.", ref.Index, ref.Commit)
			continue
		}
		w.report.Erased++
		delete(w.ordered, ref)
	}
	w.report.Pending = sorted(w.ordered)
	if earlier := w.options.Head; earlier != nil && earlier.N > w.report.Head.N {
		w.problem("The journal ends at commit %d, but held commit %d when the head was noted: its end is missing.",
			w.report.Head.N, earlier.N)
	}
}

func sorted(refs map[Ref]bool) []Ref {
	list := make([]Ref, 0, len(refs))
	for ref := range refs {
		list = append(list, ref)
	}
	slices.SortFunc(list, func(a, b Ref) int {
		if a.Commit != b.Commit {
			return int(int64(a.Commit) - int64(b.Commit))
		}
		return a.Index - b.Index
	})
	return list
}
