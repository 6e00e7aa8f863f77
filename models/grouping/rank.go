package grouping

import (
	"cmp"
	"math"
	"slices"
)

// Bounds of one question. The rarest terms are followed through all bottlenecks that
// have them until the budget is spent; the rest only count for the bottlenecks that
// stand highest by then.
const (
	postingBudget = 8_000
	shortlist     = 24 // bottlenecks
)

// tally is the working memory of one question, reused between questions.
type tally struct {
	sum  []float32 // by bottleneck; zero between questions
	seen []uint32
}

func (w *tally) add(bottleneck uint32, by float32) {
	if w.sum[bottleneck] == 0 {
		w.seen = append(w.seen, bottleneck)
	}
	w.sum[bottleneck] += by
}

func (w *tally) reset() {
	for _, b := range w.seen {
		w.sum[b] = 0
	}
	w.seen = w.seen[:0]
}

type ranked struct {
	bottleneck uint32
	likeness   float64 // while shortening: cosine over the terms that were followed
}

// rank returns the k best bottlenecks, best first, leaving out those that share nothing.
func (v view) rank(q question, w *tally, within func(uint32) bool, k int) []ranked {
	defer w.reset()
	v.gather(q, w)
	best := v.shorten(q, w, within, max(k, shortlist))
	for i := range best {
		best[i].likeness = v.likeness(q, best[i].bottleneck)
	}
	slices.SortFunc(best, better)
	for len(best) > 0 && points(best[len(best)-1].likeness) == 0 {
		best = best[:len(best)-1]
	}
	return best[:min(k, len(best))]
}

// points turns a likeness into the score that people and records see.
func points(likeness float64) int { return int(1000*likeness + 0.5) }

func better(a, b ranked) int {
	if c := cmp.Compare(b.likeness, a.likeness); c != 0 {
		return c
	}
	return cmp.Compare(a.bottleneck, b.bottleneck)
}

// gather adds up what each bottleneck shares with the question, rarest terms first.
func (v view) gather(q question, w *tally) {
	n := len(v.base.size)
	if v.over != nil {
		n = max(n, len(v.over.size))
	}
	if len(w.sum) < n {
		w.sum = make([]float32, n+n/8)
	}
	budget := postingBudget
	for _, a := range q.terms {
		if a.weight == 0 {
			break
		}
		if n := len(a.base.postings()); n <= budget || len(w.seen) == 0 {
			budget -= n
			w.follow(a, a.base)
		}
		w.follow(a, a.over)
	}
	for _, s := range q.standIns {
		if n := len(s.base.postings()); n <= budget {
			budget -= n
			w.stand(s, s.base)
		}
		w.stand(s, s.over)
	}
}

// stand follows a stand-in to the bottlenecks that use none of the words it stands in for.
func (w *tally) stand(s standIn, f found) {
	square := float32(s.credit * s.weight * s.weight)
	for _, p := range f.postings() {
		if n := s.in(p.bottleneck()); n > 0 {
			w.add(p.bottleneck(), square*float32(n))
		}
	}
}

func (w *tally) follow(a asked, f found) {
	square := float32(a.weight * a.weight)
	for at, p := range f.postings() {
		n := p.count()
		if n == maxCount {
			n = f.counts.countAt(f.list, at)
		}
		w.add(p.bottleneck(), square*float32(n))
	}
}

// shorten keeps the n bottlenecks with the highest cosines so far that may be seen.
func (v view) shorten(q question, w *tally, within func(uint32) bool, n int) []ranked {
	best := make([]ranked, 0, n+1)
	for _, b := range w.seen {
		r := ranked{b, float64(w.sum[b]) / max(v.norm(q, b), math.SmallestNonzeroFloat32)}
		if len(best) == n && better(r, best[n-1]) > 0 {
			continue
		}
		if within != nil && !within(b) {
			continue
		}
		at, _ := slices.BinarySearchFunc(best, r, better)
		best = slices.Insert(best, at, r)
		best = best[:min(n, len(best))]
	}
	return best
}
