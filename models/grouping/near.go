package grouping

import (
	"maps"
	"slices"
)

// Nearby is a first, wide look at where a text may belong. It is found before a batch is decided, by as many goroutines as
// there are, so that the one that decides only looks again at what changed since.
type Nearby struct {
	index    *Index
	learned  *Learned
	question question
	best     []ranked
	told     []Candidate // the first of best, with their words
	asOf     uint64      // how many changes the index had seen
}

// Near takes the first look.
func (x *Index) Near(t *Text) Nearby {
	x.mu.RLock()
	defer x.mu.RUnlock()
	work := x.pool.Get().(*tally)
	defer x.pool.Put(work)
	v := x.view(nil)
	near := Nearby{index: x, learned: x.learned, asOf: x.recent.seen, question: v.weigh(t)}
	near.best = v.rankOf(near.question, work, nil, nearMax, nearMax)
	if len(near.best) > 0 && points(near.best[0].likeness) >= min(MaybeAt, x.learned.JoinAt()) {
		near.told = v.explain(t, near.question, near.best[:min(maxMaybe, len(near.best))])
	}
	return near
}

// nearMax is how many bottlenecks the first look weighs: enough for one to join and some to ask about.
const nearMax = 10

// Bounds of the second look, which everybody who files waits for.
const (
	againMax = 8  // of the first look's best that are weighed again if they changed
	freshMax = 6  // further bottlenecks that are weighed because they changed
	telling  = 32 // heaviest terms by which those are found
)

// DecideNear is Decide for a text whose first look was taken before: it weighs only what changed in the index since and
// what the batch added. A look at another index, or one from long ago, is taken again.
func (s *Stage) DecideNear(t *Text, near Nearby, within func(uint32) bool) Decision {
	s.index.mu.RLock()
	defer s.index.mu.RUnlock()
	changed, ok := s.index.recent.since(near.asOf)
	if near.index != s.index || near.learned != s.index.learned || !ok {
		return s.decideAnew(t, within)
	}
	changes := len(changed)
	for _, a := range s.added {
		changed = append(changed, a.bottleneck)
	}
	slices.Sort(changed)
	changed = slices.Compact(changed)
	q := near.question
	if len(changed) > 0 {
		q = q.again(t, s.index.counts, s.over)
	}
	best := s.rankAgain(t, q, near.best, since{changed, changes}, within)
	if near.promised() && (len(best) == 0 || points(best[0].likeness) < MaybeAt) {
		return s.decideAnew(t, within) // what was found is behind a wall, or has gone: there may be more
	}
	return s.decide(t, q, best, near.told)
}

// promised says whether the first look found something that people would be asked about.
func (n Nearby) promised() bool { return len(n.best) > 0 && points(n.best[0].likeness) >= MaybeAt }

// since is what changed after a first look.
type since struct {
	bottlenecks []uint32 // ordered
	times       int      // changes of the index
}

// again is the question with what a stage added looked up too, and what the index did not know at the first look.
func (q question) again(t *Text, base, over *counts) question {
	look := func(a asked, key uint64) asked {
		if a.base.counts == nil {
			a.base = base.look(key)
		}
		a.over = over.look(key)
		return a
	}
	next := q
	next.terms = slices.Clone(q.terms)
	for i, a := range next.terms {
		next.terms[i] = look(a, t.terms[a.place].key)
	}
	next.standIns = slices.Clone(q.standIns)
	for i, s := range q.standIns {
		next.standIns[i].asked = look(s.asked, s.key)
		next.standIns[i].words = slices.Clone(s.words)
		for j, w := range s.words {
			next.standIns[i].words[j] = look(w, t.terms[w.place].key)
		}
	}
	return next
}

// rankAgain ranks what was found before, and what changed since by what it is now.
func (s *Stage) rankAgain(t *Text, q question, before []ranked, changed since, within func(uint32) bool) []ranked {
	v := s.view()
	var best []ranked
	again := 0
	for _, r := range before {
		if within != nil && !within(r.bottleneck) {
			continue
		}
		if _, is := slices.BinarySearch(changed.bottlenecks, r.bottleneck); is && again < againMax {
			r.likeness = v.likeness(q, r.bottleneck)
			again++
		}
		best = append(best, r)
	}
	for _, b := range s.fresh(t, q, before, changed, within) {
		if r := (ranked{b, v.likeness(q, b)}); points(r.likeness) > 0 {
			best = append(best, r)
		}
	}
	slices.SortFunc(best, better)
	return best[:min(shortlist, len(best))]
}

// fresh finds bottlenecks that changed since the first look, and were not found by it, by the heaviest words of the text.
func (s *Stage) fresh(t *Text, q question, before []ranked, changed since, within func(uint32) bool) (list []uint32) {
	shared := map[uint32]float64{}
	note := func(b uint32, weight float64) {
		if _, is := slices.BinarySearch(changed.bottlenecks, b); is {
			shared[b] += weight * weight
		}
	}
	for _, a := range q.terms[:min(telling, len(q.terms))] {
		for _, p := range a.over.postings() {
			note(p.bottleneck(), a.weight)
		}
		s.index.recent.eachUsing(t.terms[a.place].key, changed.times, func(b uint32) { note(b, a.weight) })
	}
	if within != nil {
		maps.DeleteFunc(shared, func(b uint32, _ float64) bool { return !within(b) })
	}
	for _, r := range before {
		delete(shared, r.bottleneck)
	}
	found := make([]ranked, 0, len(shared))
	for b, weight := range shared {
		found = append(found, ranked{b, weight})
	}
	slices.SortFunc(found, better)
	for _, r := range found[:min(freshMax, len(found))] {
		list = append(list, r.bottleneck)
	}
	return list
}

// recentMax is how many changes are remembered: many more than happen between a first look and its decision.
const recentMax = 4096

// changes remembers which bottlenecks changed last, and the words of the reports that changed them.
type changes struct {
	ring       [recentMax]uint32
	seen       uint64
	young, old map[uint64][]uint32 // bottlenecks by word; the young ones become the old ones when they are many
	filled     int
}

func (c *changes) note(bottleneck uint32, t *Text) {
	c.ring[c.seen%recentMax] = bottleneck
	c.seen++
	if c.young == nil || c.filled == recentMax/2 {
		c.old, c.young, c.filled = c.young, map[uint64][]uint32{}, 0
	}
	c.filled++
	for _, m := range t.terms {
		if kindOf(m.key) != wordTerm {
			continue
		}
		if list := c.young[m.key]; len(list) == 0 || list[len(list)-1] != bottleneck {
			c.young[m.key] = append(list, bottleneck)
		}
	}
}

// eachUsing tells bottlenecks, some more than once, to which a report with that word came lately: the newest so many.
func (c *changes) eachUsing(key uint64, most int, tell func(bottleneck uint32)) {
	for _, generation := range []map[uint64][]uint32{c.young, c.old} {
		list := generation[key]
		for i := len(list) - 1; i >= 0 && most > 0; i-- {
			tell(list[i])
			most--
		}
	}
}

// since gives the bottlenecks that changed after the first n changes; false if not all are remembered any more.
func (c *changes) since(n uint64) ([]uint32, bool) {
	if c.seen-n > recentMax/2 {
		return nil, false
	}
	var list []uint32
	for ; n < c.seen; n++ {
		list = append(list, c.ring[n%recentMax])
	}
	return list, true
}
