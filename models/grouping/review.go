package grouping

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// A review looks at all bottlenecks again, with all that is known by now: some grew together, because their reports
// came in other words at first; some hold two problems. Two bottlenecks belong together if their reports are nearly as
// like those of the other as they are like each other (average linkage, measured against the coherence of both).

// Board is what a review looks at.
type Board struct {
	Bottlenecks []uint32
	Reports     func(bottleneck uint32) []Placed // some of its reports, by which it is judged: sampleSize is enough
	Apart       func(a, b uint32) bool           // people said that they are not the same; nil if nobody did
	Progress    func(done, total int)            // called for each bottleneck; may be nil
}

// sampleSize is how many reports speak for a bottleneck.
const sampleSize = 12

// Merge proposes that two bottlenecks are one.
type Merge struct {
	A, B    uint32
	Score   int      // 0 to 1000
	Because []string // words of B's reports that A's use
}

// Bounds of what is proposed.
const (
	mergeAt   = 0.5  // likeness across, as a share of the coherence of both
	mergeOver = 0.05 // likeness across, at least
	kinMax    = 3    // other bottlenecks that each report of a sample brings up
)

// Merges finds bottlenecks that belong together, surest first. It reads the index as it is at each step and stops early
// when ctx ends, with the error of ctx.
func (x *Index) Merges(ctx context.Context, b Board) ([]Merge, error) {
	usual, err := x.usual(ctx, b)
	if err != nil {
		return nil, err
	}
	seen := map[[2]uint32]bool{}
	var found []Merge
	for i, one := range b.Bottlenecks {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if b.Progress != nil {
			b.Progress(i, len(b.Bottlenecks))
		}
		for _, pair := range x.kin(b, one) {
			if seen[pair] {
				continue
			}
			seen[pair] = true
			if m, ok := x.weighMerge(b, pair, usual); ok {
				found = append(found, m)
			}
		}
	}
	slices.SortFunc(found, func(a, b Merge) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	return found, nil
}

// usualFrom is how many bottlenecks the usual coherence is measured on.
const usualFrom = 500

// usual is the mean coherence of the bottlenecks.
func (x *Index) usual(ctx context.Context, b Board) (float64, error) {
	sum, n := usualCoherence, 1.0
	for i := 0; i < len(b.Bottlenecks); i += 1 + len(b.Bottlenecks)/usualFrom {
		one := b.Bottlenecks[i]
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		if vectors := x.vectors(b.Reports(one)); len(vectors) > 1 {
			sum += coherence(vectors)
			n++
		}
	}
	return sum / n, nil
}

func (x *Index) vectors(reports []Placed) []vector {
	x.mu.RLock()
	defer x.mu.RUnlock()
	v := x.view(nil)
	vectors := make([]vector, 0, len(reports))
	for _, r := range reports {
		vectors = append(vectors, v.vectorOf(r.Text))
	}
	return vectors
}

// kin lists the pairs that a bottleneck could be merged in, the lower number first.
func (x *Index) kin(b Board, one uint32) (pairs [][2]uint32) {
	others := func(n uint32) bool { return n != one && (b.Apart == nil || !b.Apart(one, n)) }
	for _, r := range b.Reports(one) {
		for _, near := range x.nearest(r.Text, others, kinMax) {
			pairs = append(pairs, [2]uint32{min(one, near.bottleneck), max(one, near.bottleneck)})
		}
	}
	return pairs
}

// nearest is Suggest without the words.
func (x *Index) nearest(t *Text, within func(uint32) bool, k int) []ranked {
	x.mu.RLock()
	defer x.mu.RUnlock()
	work := x.pool.Get().(*tally)
	defer x.pool.Put(work)
	v := x.view(nil)
	return v.rank(v.weigh(t), work, within, k)
}

func (x *Index) weighMerge(b Board, pair [2]uint32, usual float64) (Merge, bool) {
	first, second := b.Reports(pair[0]), b.Reports(pair[1])
	one, other := x.vectors(first), x.vectors(second)
	likeness := across(one, other)
	share := likeness * likeness / (steady(one, usual) * steady(other, usual))
	if scale := x.Learned().grain(); share < mergeAt*mergeAt*scale*scale || likeness < mergeOver {
		return Merge{}, false
	}
	m := Merge{A: pair[0], B: pair[1], Score: min(1000, points(math.Sqrt(share)))}
	m.Because = x.shared(second, m.A)
	return m, len(m.Because) > 0
}

// shared names words that some reports have in common with a bottleneck; none if all of them are words that every report
// is full of.
func (x *Index) shared(reports []Placed, with uint32) []string {
	x.mu.RLock()
	defer x.mu.RUnlock()
	v := x.view(nil)
	var words []string
	used := map[string]int{}
	for _, r := range reports {
		q := v.weigh(r.Text)
		if !q.tells(r.Text, with) {
			continue
		}
		for _, w := range v.because(r.Text, q, with) {
			if used[w]++; used[w] == 1 {
				words = append(words, w)
			}
		}
	}
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(used[b], used[a]) })
	return words[:min(maxBecause, len(words))]
}

// tells says whether a text shares a word with a bottleneck that is not plain.
func (q question) tells(t *Text, bottleneck uint32) bool {
	for _, a := range q.terms {
		if kindOf(t.terms[a.place].key) == wordTerm && a.of(bottleneck) > 0 {
			return true
		}
	}
	return slices.ContainsFunc(q.standIns, func(s standIn) bool { return s.in(bottleneck) > 0 })
}
