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
	shares   []share // by bottleneck; zero between questions
	seen     []uint32
	followed []bool // by the question's terms: what the bottlenecks share of them is in shares already
}

func (w *tally) at(bottleneck uint32) *share {
	s := &w.shares[bottleneck]
	if *s == (share{}) {
		w.seen = append(w.seen, bottleneck)
	}
	return s
}

func (w *tally) reset() {
	for _, b := range w.seen {
		w.shares[b] = share{}
	}
	w.seen, w.followed = w.seen[:0], w.followed[:0]
}

type ranked struct {
	bottleneck uint32
	likeness   float64 // while shortening: cosine over the terms that were followed
}

// rank returns the k best bottlenecks, best first, leaving out those that share nothing.
func (v view) rank(q question, w *tally, within func(uint32) bool, k int) []ranked {
	return v.rankOf(q, w, within, max(k, shortlist), k)
}

// rankOf is rank among so many that look best at first.
func (v view) rankOf(q question, w *tally, within func(uint32) bool, among, k int) []ranked {
	defer w.reset()
	v.gather(q, w)
	best := v.shorten(q, w, within, among)
	for i := range best {
		best[i].likeness = v.likenessFrom(q, best[i].bottleneck, w)
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
	if len(w.shares) < n {
		w.shares = make([]share, n+n/8)
	}
	budget := postingBudget
	for _, a := range q.terms {
		n := len(a.base.postings())
		follow := a.weight > 0 && (n <= budget || len(w.seen) == 0)
		if follow {
			budget -= n
			v.follow(w, a, a.base)
			v.follow(w, a, a.over)
		}
		w.followed = append(w.followed, follow)
	}
	v.bringUp(q, w, budget)
}

func (v view) follow(w *tally, a asked, f found) {
	for at, p := range f.postings() {
		n := p.count()
		if n == maxCount {
			n = f.counts.countAt(f.list, at)
		}
		w.at(p.bottleneck()).add(a.weight, n, v.size(p.bottleneck()))
	}
}

// bringUp lets stand-ins, and what a stage added, bring up bottlenecks that share nothing else. What they share counts
// where they are weighed: until then it is as good as nothing.
func (v view) bringUp(q question, w *tally, budget int) {
	for i, a := range q.terms {
		if !w.followed[i] {
			w.bringUp(a.over, a.weight)
		}
	}
	for _, s := range q.standIns {
		if n := len(s.base.postings()); n <= budget {
			budget -= n
			w.bringUp(s.base, s.weight)
		}
		w.bringUp(s.over, s.weight)
	}
}

func (w *tally) bringUp(f found, weight float64) {
	for _, p := range f.postings() {
		w.at(p.bottleneck()).hint += weight * weight * float64(p.count())
	}
}

// shorten keeps the n bottlenecks with the highest cosines so far that may be seen.
func (v view) shorten(q question, w *tally, within func(uint32) bool, n int) []ranked {
	best := make([]ranked, 0, min(n, len(w.seen))+1)
	for _, b := range w.seen {
		r := ranked{b, (w.shares[b].product + w.shares[b].hint) / max(v.norm(q, b), math.SmallestNonzeroFloat32)}
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
