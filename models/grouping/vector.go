package grouping

import (
	"cmp"
	"math"
	"slices"
)

// vector is a text by the weights of its terms, of length one, ordered by term.
type vector []component

type component struct {
	key    uint64
	weight float64
}

// meant is what a concept weighs beside a word: enough for reports in two languages to be of one kind.
const meant = 0.6

// vectorOf weighs a text as the view does now. A text that is all common words is empty.
func (v view) vectorOf(t *Text) vector {
	all, length := logAll(v.live()), 0.0
	list := make(vector, 0, len(t.terms))
	for i, m := range t.terms {
		w := v.ask(m.key, i, all).weight
		if kindOf(m.key) == conceptTerm {
			w *= meant
		}
		if w > 0 {
			list = append(list, component{m.key, w})
			length += w * w
		}
	}
	slices.SortFunc(list, func(a, b component) int { return cmp.Compare(a.key, b.key) })
	for i := range list {
		list[i].weight /= math.Sqrt(length)
	}
	return list
}

// cosine of two vectors, 0 to 1.
func (a vector) cosine(b vector) (sum float64) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].key < b[j].key:
			i++
		case a[i].key > b[j].key:
			j++
		default:
			sum += a[i].weight * b[j].weight
			i++
			j++
		}
	}
	return sum
}

// across is the mean cosine between the texts of two bottlenecks.
func across(a, b []vector) (sum float64) {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	for _, one := range a {
		for _, other := range b {
			sum += one.cosine(other)
		}
	}
	return sum / float64(len(a)*len(b))
}

// coherence is the mean cosine between the texts of one bottleneck; 0 for fewer than two.
func coherence(a []vector) (sum float64) {
	if len(a) < 2 {
		return 0
	}
	for i, one := range a {
		for _, other := range a[:i] {
			sum += one.cosine(other)
		}
	}
	return sum / float64(len(a)*(len(a)-1)/2)
}

// usualCoherence is what the coherence of a bottleneck is taken for while little is known.
const usualCoherence = 0.2

// steady is the coherence of a bottleneck, drawn towards the usual one while it has few texts.
func steady(a []vector, usual float64) float64 {
	n := float64(max(1, len(a)))
	return (coherence(a)*(n-1) + usual) / n
}
