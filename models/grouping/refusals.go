package grouping

import (
	"math"
	"sync"
)

// refusals are the texts that people took out of one bottleneck.
type refusals struct {
	texts []*Text
	ready sync.Once
	uses  map[uint64][]uint32 // texts by term, if they are many
	full  []float64           // what all terms of a text count
}

func refusalsOf(list []Refusal) map[uint32]*refusals {
	all := map[uint32]*refusals{}
	for _, r := range list {
		those := all[r.Bottleneck]
		if those == nil {
			those = new(refusals)
			all[r.Bottleneck] = those
		}
		those.texts = append(those.texts, r.Text)
	}
	return all
}

// refusedAt is how alike two texts are, at least, for the refusal of the one to be that of the other.
const refusedAt = 0.5

// refuses says whether people took a text like this one out of the bottleneck, and it is more like that text than like
// what stands there.
func (l *Learned) refuses(t *Text, r ranked) bool {
	those := l.refused[r.bottleneck]
	if those == nil {
		return false
	}
	a := those.nearest(t)
	return a >= refusedAt && a > r.likeness
}

// nearest is how alike, 0 to 1, a text and the refused one are that is most like it. Of many only the terms that are
// shared are looked at: a split of thousands must not hold up whoever files next.
func (f *refusals) nearest(t *Text) (best float64) {
	if len(f.texts) <= fewRefusals {
		for _, other := range f.texts {
			best = max(best, t.alike(other))
		}
		return best
	}
	f.ready.Do(f.prepare)
	both := make([]float64, len(f.texts))
	mine := 0.0
	for _, m := range t.terms {
		share := float64(shares[kindOf(m.key)])
		mine += share
		for _, i := range f.uses[m.key] {
			both[i] += share
		}
	}
	for i, shared := range both {
		if shared > 0 {
			best = max(best, shared/math.Sqrt(mine*f.full[i]))
		}
	}
	return best
}

// fewRefusals are compared one by one: looking them up by term would need more memory than they are worth.
const fewRefusals = 16

func (f *refusals) prepare() {
	f.uses, f.full = map[uint64][]uint32{}, make([]float64, len(f.texts))
	for i, t := range f.texts {
		for _, m := range t.terms {
			f.full[i] += float64(shares[kindOf(m.key)])
			f.uses[m.key] = append(f.uses[m.key], uint32(i))
		}
	}
}

// alike is the cosine of two texts by their terms alone, 0 to 1.
func (t *Text) alike(o *Text) float64 {
	there := make(map[uint64]bool, len(o.terms))
	var mine, theirs, both float64
	for _, m := range o.terms {
		there[m.key] = true
		theirs += float64(shares[kindOf(m.key)])
	}
	for _, m := range t.terms {
		share := float64(shares[kindOf(m.key)])
		mine += share
		if there[m.key] {
			both += share
		}
	}
	if mine == 0 || theirs == 0 {
		return 0
	}
	return both / math.Sqrt(mine*theirs)
}
