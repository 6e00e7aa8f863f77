package grouping

import (
	"cmp"
	"math"
	"slices"
)

// view is what a question is asked of: the index, and what a stage has added on top.
type view struct {
	base *counts
	over *counts // nil outside a stage
}

// asked is a term of the text together with what the view knows about it.
type asked struct {
	base, over *list
	weight     float64 // information the term carries, in nats
	place      int     // in Text.terms
}

// question is a text as it is put to a view.
type question struct {
	terms []asked
	norm  float64
}

func (v view) reports() float64 {
	n := float64(v.base.reports)
	if v.over != nil {
		n += float64(v.over.reports)
	}
	return n
}

func (v view) size(bottleneck uint32) float64 {
	return float64(v.base.sizeOf(bottleneck) + v.over.sizeOf(bottleneck))
}

func (v view) length(bottleneck uint32) float64 {
	return float64(v.base.lengthOf(bottleneck) + v.over.lengthOf(bottleneck))
}

// weigh looks the terms up and gives each its rarity; the heaviest maxAsked are asked.
func (v view) weigh(t *Text) question {
	q := question{terms: make([]asked, 0, len(t.terms))}
	all := v.reports()
	for i, m := range t.terms {
		a := asked{base: v.base.list(m.key), over: v.over.list(m.key), place: i}
		a.weight = rarity(a.reports(), all)
		if m.weak {
			a.weight *= weakShare
		}
		q.terms = append(q.terms, a)
	}
	slices.SortStableFunc(q.terms, func(a, b asked) int { return cmp.Compare(b.weight, a.weight) })
	if len(q.terms) > maxAsked {
		q.terms = q.terms[:maxAsked]
	}
	for _, a := range q.terms {
		q.norm += a.weight * a.weight
	}
	q.norm = math.Sqrt(q.norm)
	return q
}

func (a asked) reports() float64 {
	n := 0.0
	if a.base != nil {
		n += float64(a.base.reports)
	}
	if a.over != nil {
		n += float64(a.over.reports)
	}
	return n
}

func (a asked) of(bottleneck uint32) float64 {
	return float64(a.base.of(bottleneck) + a.over.of(bottleneck))
}
