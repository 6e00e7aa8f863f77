package grouping

import "slices"

// Decision is where a new report goes.
type Decision struct {
	Bottleneck uint32      // 0: open a new one
	Score      int         // of the bottleneck joined, or of the nearest one if none is
	Because    []string    // of the bottleneck joined; nil if none is
	Maybe      []Candidate // near, but not near enough to join unasked; best first
}

// maxMaybe is how many bottlenecks the inbox shows as "maybe the same as".
const maxMaybe = 3

// Stage is a batch of reports being decided: it sees the index and what the batch itself
// added, and changes nothing until Fold. It belongs to one goroutine. One that is not
// folded is simply forgotten.
type Stage struct {
	index *Index
	added []staged
	over  *counts
}

type staged struct {
	bottleneck uint32
	text       *Text
}

// Stage begins a batch.
func (x *Index) Stage() *Stage {
	return &Stage{index: x, over: newCounts()}
}

// Decide says where the text belongs, among the bottlenecks that within allows (nil allows all): it joins only where
// that is safe, and names in Maybe what a person should look at. It does not add the text.
func (s *Stage) Decide(t *Text, within func(uint32) bool) Decision {
	s.index.mu.RLock()
	defer s.index.mu.RUnlock()
	return s.decideAnew(t, within)
}

func (s *Stage) decideAnew(t *Text, within func(uint32) bool) Decision {
	work := s.index.pool.Get().(*tally)
	defer s.index.pool.Put(work)
	v := s.view()
	q := v.weigh(t)
	return s.decide(t, q, v.rank(q, work, within, maxMaybe+1), nil)
}

func (s *Stage) view() view { return s.index.view(s.over) }

// decide chooses one of the three zones: join, maybe, new. Where people said that a text like this does not belong, it is
// neither put nor offered. told are candidates whose words are known already.
func (s *Stage) decide(t *Text, q question, near []ranked, told []Candidate) Decision {
	v, learned := s.view(), s.index.learned
	near = slices.DeleteFunc(near, func(r ranked) bool { return learned.refuses(t, r) })
	near = near[:min(maxMaybe, len(near))]
	if len(near) == 0 || points(near[0].likeness) < min(MaybeAt, learned.JoinAt()) {
		return s.alone(near)
	}
	found := v.explainUntold(t, q, near, told)
	if len(found) == 0 {
		return Decision{}
	}
	best := found[0]
	if best.Bottleneck == near[0].bottleneck && learned.joins(near[0].likeness, v.size(best.Bottleneck)) {
		return Decision{Bottleneck: best.Bottleneck, Score: best.Score, Because: best.Because}
	}
	d := Decision{Score: best.Score}
	for _, c := range found {
		if c.Score >= MaybeAt {
			d.Maybe = append(d.Maybe, c)
		}
	}
	return d
}

// alone opens a new bottleneck without asking anybody.
func (s *Stage) alone(near []ranked) Decision {
	if len(near) == 0 {
		return Decision{}
	}
	return Decision{Score: points(near[0].likeness)}
}

// Add counts a report of the batch in that bottleneck, for this stage only.
func (s *Stage) Add(bottleneck uint32, t *Text) {
	s.index.mu.RLock()
	defer s.index.mu.RUnlock()
	s.added = append(s.added, staged{bottleneck, t})
	s.over.add(s.index.counts, bottleneck, t)
}

// Fold puts what was added into the index, once; the stage is empty afterwards.
func (s *Stage) Fold() {
	for _, a := range s.added {
		s.index.Add(a.bottleneck, a.text)
	}
	s.added, s.over = nil, newCounts()
}
