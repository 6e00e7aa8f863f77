package grouping

import "sync"

// Index knows which terms the reports of each bottleneck use. Any number of readers
// may use it beside one writer; no method waits for more than one Add or one Suggest.
type Index struct {
	mu     sync.RWMutex
	counts *counts
	recent changes
	pool   sync.Pool // *tally
}

// New returns an empty index.
func New() *Index {
	x := &Index{counts: newCounts()}
	x.pool.New = func() any { return new(tally) }
	return x
}

// Add counts one more report in that bottleneck. Numbers above 4,194,303 are ignored.
func (x *Index) Add(bottleneck uint32, t *Text) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.counts.add(nil, bottleneck, t)
	x.recent.note(bottleneck)
}

// Remove takes back exactly one Add of an equal text to that bottleneck; a report that
// moves is removed here and added there.
func (x *Index) Remove(bottleneck uint32, t *Text) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.counts.remove(bottleneck, t)
	x.recent.note(bottleneck)
}

// Candidate is a bottleneck that a text may belong to.
type Candidate struct {
	Bottleneck uint32
	Score      int      // 0 to 1000, comparable between texts
	Because    []string // at most four, most telling first; each stands literally in the text
}

// Suggest returns at most k bottlenecks that share words with the text, best first,
// lower numbers first among equals. Only those that within allows are looked at; nil
// allows all. within is called under the index's read lock and must not call the index.
func (x *Index) Suggest(t *Text, within func(uint32) bool, k int) []Candidate {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.candidates(view{base: x.counts}, t, within, k)
}

func (x *Index) candidates(v view, t *Text, within func(uint32) bool, k int) []Candidate {
	if k <= 0 {
		return nil
	}
	work := x.pool.Get().(*tally)
	defer x.pool.Put(work)
	query := v.weigh(t)
	return v.explain(t, query, v.rank(query, work, within, k))
}

// explain turns what was ranked into what people read.
func (v view) explain(t *Text, query question, best []ranked) []Candidate {
	found := make([]Candidate, 0, len(best))
	for _, b := range best {
		found = append(found, Candidate{
			Bottleneck: b.bottleneck,
			Score:      points(b.likeness),
			Because:    v.because(t, query, b.bottleneck),
		})
	}
	return found
}
