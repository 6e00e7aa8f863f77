package grouping

import (
	"slices"
	"sync"
)

// Index knows which terms the reports of each bottleneck use. Any number of readers may use it beside one writer; no
// method waits for more than one Add or one Suggest, but for what AddBulks and Ready do at the start.
type Index struct {
	mu      sync.RWMutex
	counts  *counts
	learned *Learned
	recent  changes
	pool    sync.Pool // *tally
}

// New returns an empty index that has learned nothing.
func New() *Index {
	x := &Index{counts: newCounts(), learned: &Learned{}}
	x.pool.New = func() any { return new(tally) }
	return x
}

// Add counts one more report in that bottleneck. Numbers above 4,194,303 are ignored.
func (x *Index) Add(bottleneck uint32, t *Text) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.counts.add(nil, bottleneck, t)
	x.recent.note(bottleneck, t)
}

// Remove takes back exactly one Add of an equal text to that bottleneck; a report that moves is removed here and added
// there.
func (x *Index) Remove(bottleneck uint32, t *Text) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.counts.remove(bottleneck, t)
	x.recent.note(bottleneck, t)
}

// Teach replaces what was learned from people.
func (x *Index) Teach(l *Learned) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.learned = l
}

// Learned is what the index goes by now. It must not be changed.
func (x *Index) Learned() *Learned {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.learned
}

// Size is how many reports of the bottleneck are counted.
func (x *Index) Size(bottleneck uint32) int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return int(x.counts.sizeOf(bottleneck))
}

// Candidate is a bottleneck that a text may belong to.
type Candidate struct {
	Bottleneck uint32
	Score      int      // 0 to 1000, comparable between texts
	Because    []string // at most four, most telling first; each stands literally in the text
}

// Suggest returns at most k bottlenecks that share words with the text, best first, lower numbers first among equals. Only
// those that within allows are looked at; nil allows all. within is called under the index's read lock and must not call
// the index.
func (x *Index) Suggest(t *Text, within func(uint32) bool, k int) []Candidate {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.candidates(x.view(nil), t, within, k)
}

func (x *Index) view(over *counts) view {
	return view{base: x.counts, over: over, links: x.learned.links}
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

// explain turns what was ranked into what people read. What shares no word that could be shown is left out.
func (v view) explain(t *Text, query question, best []ranked) []Candidate {
	return v.explainUntold(t, query, best, nil)
}

// explainUntold is explain for what was explained in part before.
func (v view) explainUntold(t *Text, query question, best []ranked, told []Candidate) []Candidate {
	found := make([]Candidate, 0, len(best))
	for _, b := range best {
		var because []string
		if at := slices.IndexFunc(told, func(c Candidate) bool { return c.Bottleneck == b.bottleneck }); at >= 0 {
			because = told[at].Because
		} else {
			because = v.because(t, query, b.bottleneck)
		}
		if len(because) > 0 {
			found = append(found, Candidate{b.bottleneck, points(b.likeness), because})
		}
	}
	return found
}
