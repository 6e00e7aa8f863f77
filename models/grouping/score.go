package grouping

import (
	"cmp"
	"math"
	"slices"
)

// The score of a bottleneck for a text is the cosine of two vectors: the text's terms
// weighted by rarity, and the sum of the vectors of the bottleneck's reports.

// maxAsked is how many terms of a text are asked about, the heaviest first.
const maxAsked = 64

// view is what a question is asked of: the index, and what a stage has added on top.
type view struct {
	base *counts
	over *counts // nil outside a stage
}

// asked is a term of the text together with what the view knows about it.
type asked struct {
	base, over *list
	weight     float64 // rarity × share
	place      int     // in Text.terms
}

// question is a text as it is put to a view.
type question struct {
	terms  []asked
	norm   float64
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
		a := asked{base: v.base.list(m.key), over: v.over.list(m.key), place: i}
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
	}
	q.norm = math.Sqrt(q.norm)
	return q
}

func (a asked) of(bottleneck uint32) uint32 {
	return a.base.of(bottleneck) + a.over.of(bottleneck)
}

// product is what a term adds to the scalar product. A term that has half weight in one
// vector has it in the other too.
func (a asked) product(reports uint32) float64 {
	return a.weight * a.weight * float64(reports)
}

// exact is the cosine for one bottleneck over all terms of the question.
func (v view) exact(q question, bottleneck uint32) float64 {
	sum := 0.0
	for _, a := range q.terms {
		sum += a.product(a.of(bottleneck))
	}
	if sum == 0 {
		return 0
	}
	return min(1, sum/(q.norm*v.norm(q, bottleneck)))
}
