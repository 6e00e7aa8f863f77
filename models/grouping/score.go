package grouping

import (
	"cmp"
	"math"
	"slices"
)

// The score of a bottleneck for a text is the geometric mean of two numbers. The cosine,
// of the text's terms weighted by rarity and the sum of the vectors of the bottleneck's
// reports, says how alike they are. The coverage, the share of the text's rarity that the
// bottleneck is about, says how much of the text is explained. Cosine alone is unfair to
// bottlenecks with long reports, coverage alone to those with few.

// maxAsked is how many terms of a text are asked about, the heaviest first.
const maxAsked = 48

// view is what a question is asked of: the index, and what a stage has added on top.
type view struct {
	base *counts
	over *counts // nil outside a stage
}

// asked is a term of the text together with what the view knows about it.
type asked struct {
	base, over found
	weight     float64 // rarity × share
	place      int     // in Text.terms
}

// question is a text as it is put to a view.
type question struct {
	terms  []asked
	norm   float64 // length of the vector of weights
	total  float64 // sum of the weights
	logAll float64
}

func (v view) reports() float64 {
	n := float64(v.base.reports)
	if v.over != nil {
		n += float64(v.over.reports)
	}
	return n
}

func (v view) size(bottleneck uint32) uint32 {
	return v.base.sizeOf(bottleneck) + v.over.sizeOf(bottleneck)
}

func (v view) norm(q question, bottleneck uint32) float64 {
	m := v.base.massOf(bottleneck)
	if v.over != nil {
		m = m.plus(v.over.massOf(bottleneck))
	}
	return m.norm(q.logAll)
}

// weigh looks the terms up and gives each its rarity.
func (v view) weigh(t *Text) question {
	all := v.reports()
	q := question{terms: make([]asked, 0, len(t.terms)), logAll: logAll(all)}
	for i, m := range t.terms {
		a := asked{base: v.base.look(m.key), over: v.over.look(m.key), place: i}
		a.weight = rarity(float64(a.base.all()+a.over.all()), all)
		if halfWeight(m.key) {
			a.weight /= 2
		}
		q.terms = append(q.terms, a)
	}
	slices.SortStableFunc(q.terms, func(a, b asked) int { return cmp.Compare(b.weight, a.weight) })
	q.terms = q.terms[:min(maxAsked, len(q.terms))]
	for _, a := range q.terms {
		q.norm += a.weight * a.weight
		q.total += a.weight
	}
	q.norm = math.Sqrt(q.norm)
	return q
}

func (a asked) of(bottleneck uint32) uint32 {
	return a.base.of(bottleneck) + a.over.of(bottleneck)
}

// likeness is the score, 0 to 1, of one bottleneck over all terms of the question.
func (v view) likeness(q question, bottleneck uint32) float64 {
	size, product, cover := v.size(bottleneck), 0.0, 0.0
	for _, a := range q.terms {
		if n := a.of(bottleneck); n > 0 {
			product += a.weight * a.weight * float64(n)
			cover += a.weight * covered(n, size)
		}
	}
	if product == 0 {
		return 0
	}
	cosine := min(1, product/(q.norm*v.norm(q, bottleneck)))
	return math.Sqrt(cosine * min(1, cover/q.total))
}
