package grouping

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

// Decide says where the text belongs, among the bottlenecks that within allows (nil
// allows all): it joins only where that is safe, and names in Maybe what a person should
// look at. It does not add the text.
func (s *Stage) Decide(t *Text, within func(uint32) bool) Decision {
	s.index.mu.RLock()
	defer s.index.mu.RUnlock()
	return s.decide(s.index.candidates(s.view(), t, within, maxMaybe))
}

func (s *Stage) view() view { return view{base: s.index.counts, over: s.over} }

// decide chooses one of the three zones: join, maybe, new.
func (s *Stage) decide(near []Candidate) Decision {
	if len(near) == 0 {
		return Decision{}
	}
	best := near[0]
	if joins(best.Score, s.view().size(best.Bottleneck)) {
		return Decision{Bottleneck: best.Bottleneck, Score: best.Score, Because: best.Because}
	}
	d := Decision{Score: best.Score}
	for _, c := range near {
		if c.Score >= MaybeAt && len(c.Because) > 0 {
			d.Maybe = append(d.Maybe, c)
		}
	}
	return d
}

// joins says whether a score is high enough for a bottleneck of that many reports.
func joins(score int, size uint32) bool {
	return float64(score) >= joinAt*(1+single/float64(max(size, 1)))
}

// Suggest is Index.Suggest as the batch sees it.
func (s *Stage) Suggest(t *Text, within func(uint32) bool, k int) []Candidate {
	s.index.mu.RLock()
	defer s.index.mu.RUnlock()
	return s.index.candidates(s.view(), t, within, k)
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
