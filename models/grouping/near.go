package grouping

import "slices"

// Nearby is a first, wide look at where a text may belong. It is found before a batch is decided, by as many goroutines as
// there are, so that the one that decides only looks again at what changed since.
type Nearby struct {
	index    *Index
	learned  *Learned
	question question
	best     []ranked
	asOf     uint64 // how many changes the index had seen
}

// Near takes the first look.
func (x *Index) Near(t *Text) Nearby {
	x.mu.RLock()
	defer x.mu.RUnlock()
	work := x.pool.Get().(*tally)
	defer x.pool.Put(work)
	v := x.view(nil)
	near := Nearby{index: x, learned: x.learned, asOf: x.recent.seen, question: v.weigh(t)}
	near.best = v.rank(near.question, work, nil, shortlist)
	return near
}

// DecideNear is Decide for a text whose first look was taken before: it weighs only what changed in the index since and
// what the batch added. A look at another index, or one from long ago, is taken again.
func (s *Stage) DecideNear(t *Text, near Nearby, within func(uint32) bool) Decision {
	s.index.mu.RLock()
	defer s.index.mu.RUnlock()
	changed, ok := s.index.recent.since(near.asOf)
	if near.index != s.index || near.learned != s.index.learned || !ok {
		return s.decideAnew(t, within)
	}
	for _, a := range s.added {
		changed = append(changed, a.bottleneck)
	}
	slices.Sort(changed)
	changed = slices.Compact(changed)
	q := near.question.over(t, s.over)
	best := s.view().rankAgain(q, near.best, changed, within)
	if len(best) == 0 && len(near.best) > 0 { // all that was found is behind a wall: there may be more in front of it
		return s.decideAnew(t, within)
	}
	return s.decide(t, q, best)
}

// over is the question with what a stage added looked up too.
func (q question) over(t *Text, over *counts) question {
	if len(over.place) == 0 {
		return q
	}
	again := q
	again.terms = slices.Clone(q.terms)
	for i := range again.terms {
		again.terms[i].over = over.look(t.terms[again.terms[i].place].key)
	}
	again.standIns = slices.Clone(q.standIns)
	for i, s := range q.standIns {
		again.standIns[i].over = over.look(s.key)
		again.standIns[i].words = slices.Clone(s.words)
		for j, w := range s.words {
			again.standIns[i].words[j].over = over.look(t.terms[w.place].key)
		}
	}
	return again
}

// rankAgain ranks what was found before, and what changed since by what it is now.
func (v view) rankAgain(q question, before []ranked, changed []uint32, within func(uint32) bool) []ranked {
	var best []ranked
	for _, r := range before {
		if _, again := slices.BinarySearch(changed, r.bottleneck); !again && (within == nil || within(r.bottleneck)) {
			best = append(best, r)
		}
	}
	for _, b := range changed {
		if (within != nil && !within(b)) || !q.touches(b) {
			continue
		}
		if r := (ranked{b, v.likeness(q, b)}); points(r.likeness) > 0 {
			best = append(best, r)
		}
	}
	slices.SortFunc(best, better)
	return best[:min(shortlist, len(best))]
}

// telling is how many of the heaviest terms say whether a bottleneck is worth weighing.
const telling = 24

// touches says whether a bottleneck has any of the heaviest terms.
func (q question) touches(bottleneck uint32) bool {
	for _, a := range q.terms[:min(telling, len(q.terms))] {
		if a.of(bottleneck) > 0 {
			return true
		}
	}
	for _, s := range q.standIns {
		if s.of(bottleneck) > 0 {
			return true
		}
	}
	return false
}

// recentMax is how many changes are remembered: many more than happen between a first look and its decision.
const recentMax = 4096

// changes remembers which bottlenecks changed last.
type changes struct {
	ring [recentMax]uint32
	seen uint64
}

func (c *changes) note(bottleneck uint32) {
	c.ring[c.seen%recentMax] = bottleneck
	c.seen++
}

// since gives the bottlenecks that changed after the first n changes; false if those are no longer remembered.
func (c *changes) since(n uint64) ([]uint32, bool) {
	if c.seen-n > recentMax {
		return nil, false
	}
	var list []uint32
	for ; n < c.seen; n++ {
		list = append(list, c.ring[n%recentMax])
	}
	return list, true
}
