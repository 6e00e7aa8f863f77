package grouping

import "slices"

// Nearby is a first, wide look at where a text may belong. It is found before a batch is decided, by as many
// goroutines as there are, so that the one that decides only looks again at little.
type Nearby struct {
	index       *Index
	bottlenecks []uint32
	asOf        uint64 // how many changes the index had seen
}

// Near takes the first look.
func (x *Index) Near(t *Text) Nearby {
	x.mu.RLock()
	defer x.mu.RUnlock()
	work := x.pool.Get().(*tally)
	defer x.pool.Put(work)
	defer work.reset()
	v := view{base: x.counts}
	query := v.weigh(t)
	v.gather(query, work)
	near := Nearby{index: x, asOf: x.recent.seen}
	for _, r := range v.shorten(query, work, nil, shortlist) {
		near.bottlenecks = append(near.bottlenecks, r.bottleneck)
	}
	return near
}

// DecideNear is Decide for a text whose first look was taken before: it weighs only what that found, what changed in
// the index since, and what the batch added. A look at another index, or one from long ago, is taken again.
func (s *Stage) DecideNear(t *Text, near Nearby, within func(uint32) bool) Decision {
	s.index.mu.RLock()
	defer s.index.mu.RUnlock()
	changed, ok := s.index.recent.since(near.asOf)
	if near.index != s.index || !ok {
		return s.decide(s.index.candidates(s.view(), t, within, maxMaybe))
	}
	ids := slices.Concat(near.bottlenecks, changed)
	for _, a := range s.added {
		ids = append(ids, a.bottleneck)
	}
	slices.Sort(ids)
	v := s.view()
	query := v.weigh(t)
	return s.decide(v.explain(t, query, v.rankAmong(query, slices.Compact(ids), within, maxMaybe)))
}

// rankAmong is rank over a few bottlenecks.
func (v view) rankAmong(q question, ids []uint32, within func(uint32) bool, k int) []ranked {
	var best []ranked
	for _, b := range ids {
		if within != nil && !within(b) {
			continue
		}
		if r := (ranked{b, v.likeness(q, b)}); points(r.likeness) > 0 {
			best = append(best, r)
		}
	}
	slices.SortFunc(best, better)
	return best[:min(k, len(best))]
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
