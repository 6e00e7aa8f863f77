package grouping

import (
	"cmp"
	"slices"
)

// Bounds of one question. The rarest terms are followed through all bottlenecks that
// have them until the budget is spent; the rest only count for the bottlenecks that
// stand highest by then.
const (
	postingBudget = 40_000
	shortlist     = 48
)

// tally is the working memory of one question, reused between questions.
type tally struct {
	sum  []float32 // by bottleneck; zero between questions
	seen []uint32
}

func (w *tally) add(bottleneck uint32, by float64) {
	if w.sum[bottleneck] == 0 {
		w.seen = append(w.seen, bottleneck)
	}
	w.sum[bottleneck] += float32(by)
}

func (w *tally) reset() {
	for _, b := range w.seen {
		w.sum[b] = 0
	}
	w.seen = w.seen[:0]
}

type ranked struct {
	bottleneck uint32
	exact      float64
	score      int
}

// rank returns the k best bottlenecks, best first.
func (v view) rank(q question, w *tally, within func(uint32) bool, k int) []ranked {
	v.gather(q, w)
	defer w.reset()
	best := v.shorten(w, within, max(k, shortlist))
	for i := range best {
		b := &best[i]
		b.exact = v.exact(q, b.bottleneck)
		b.score = min(1000, int(1000*b.exact+0.5))
	}
	slices.SortFunc(best, better)
	for len(best) > 0 && best[len(best)-1].score == 0 {
		best = best[:len(best)-1]
	}
	return best[:min(k, len(best))]
}

func better(a, b ranked) int {
	if c := cmp.Compare(b.exact, a.exact); c != 0 {
		return c
	}
	return cmp.Compare(a.bottleneck, b.bottleneck)
}

// gather adds up what each bottleneck shares with the question, rarest terms first.
func (v view) gather(q question, w *tally) {
	if n := max(len(v.base.size), v.overSizes()); len(w.sum) < n {
		w.sum = make([]float32, n+n/8)
	}
	budget := postingBudget
	for _, a := range q.terms {
		if a.base != nil {
			if budget -= len(a.base.postings); budget < 0 && len(w.seen) > 0 {
				break
			}
			for _, p := range a.base.postings {
				w.add(p.bottleneck, contribution(a.weight, float64(p.reports), float64(v.base.size[p.bottleneck])))
			}
		}
		if a.over != nil {
			for _, p := range a.over.postings {
				w.add(p.bottleneck, contribution(a.weight, float64(p.reports), v.size(p.bottleneck)))
			}
		}
	}
}

func (v view) overSizes() int {
	if v.over == nil {
		return 0
	}
	return len(v.over.size)
}

// shorten keeps the n bottlenecks with the highest sums that may be seen.
func (v view) shorten(w *tally, within func(uint32) bool, n int) []ranked {
	best := make([]ranked, 0, n+1)
	for _, b := range w.seen {
		r := ranked{bottleneck: b, exact: float64(w.sum[b])}
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

// exact is the score of one bottleneck over all terms of the question.
func (v view) exact(q question, bottleneck uint32) float64 {
	size, sum := v.size(bottleneck), 0.0
	for _, a := range q.terms {
		if n := a.of(bottleneck); n > 0 {
			sum += contribution(a.weight, n, size)
		}
	}
	return q.score(sum)
}
