package grouping

import (
	"cmp"
	"math"
	"slices"
)

// The score of a bottleneck for a text is the geometric mean of two numbers. The cosine, of the text's terms weighted by
// rarity and the sum of the vectors of the bottleneck's reports, says how alike they are. The coverage, the share of the
// text's rarity that the bottleneck is about, says how much of the text is explained. Cosine alone is unfair to
// bottlenecks with long reports, coverage alone to those with few.
//
// Where a word of the text is not used in the bottleneck, a word that means the same stands in for it, at a discount:
// one that the concept list names, or one that people's decisions linked to it.

// maxAsked is how many terms of a text are asked about, the heaviest first.
const maxAsked = 160

// view is what a question is asked of: the index, and what a stage has added on top.
type view struct {
	base  *counts
	over  *counts // nil outside a stage
	links links
}

// asked is a term of the text together with what the view knows about it.
type asked struct {
	base, over found
	weight     float64 // rarity × share
	place      int     // in Text.terms
	own        uint32  // 1 where a report is left out that uses the term too
}

// standIn is a term that stands in for words of the text: a concept, or a word linked to one of them.
type standIn struct {
	asked
	credit float64 // 0 to 1
	words  []asked // the words; where the bottleneck uses one of them the stand-in counts nothing
	key    uint64
}

// question is a text as it is put to a view.
type question struct {
	terms    []asked // heaviest first
	standIns []standIn
	norm     float64 // length of the vector of weights
	total    float64 // sum of the weights
	logAll   float64
}

func (v view) live() float64 {
	n := float64(v.base.live)
	if v.over != nil {
		n += float64(v.over.live)
	}
	return n
}

// staged says whether a stage has added anything: counts of both together are no longer those that were followed.
func (v view) staged() bool { return v.over != nil && len(v.over.place) > 0 }

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
	q := question{terms: make([]asked, 0, len(t.terms)), logAll: logAll(v.live())}
	looked := make([]asked, len(t.terms))
	for i, m := range t.terms {
		looked[i] = v.ask(m.key, i, q.logAll)
		if kindOf(m.key) != conceptTerm {
			q.terms = append(q.terms, looked[i])
		}
	}
	for _, m := range t.meanings {
		q.standIn(t.terms[m.term].key, looked[m.term], conceptCredit, sourcesOf(looked, m.words))
	}
	if len(v.links) > 0 {
		v.weighLinks(&q, t, looked)
	}
	q.measure()
	return q
}

// weighLinks adds the words that people's decisions linked to those of the text.
func (v view) weighLinks(q *question, t *Text, looked []asked) {
	for i, m := range t.terms {
		if isWord(m.key) {
			for _, l := range v.links.of(m.key) {
				q.standIn(l.to, v.ask(l.to, i, q.logAll), l.credit, looked[i:i+1])
			}
		}
	}
}

func (v view) ask(key uint64, place int, logAll float64) asked {
	a := asked{base: v.base.look(key), over: v.over.look(key), place: place}
	a.weight = rarity(a.base.all()+a.over.all(), logAll) * weightOf[kindOf(key)]
	return a
}

func sourcesOf(looked []asked, places []uint16) []asked {
	words := make([]asked, len(places))
	for i, p := range places {
		words[i] = looked[p]
	}
	return words
}

// standIn adds a term that counts no more than the word it stands in for.
func (q *question) standIn(key uint64, a asked, credit float64, words []asked) {
	heaviest := 0.0
	for _, w := range words {
		heaviest = max(heaviest, w.weight)
	}
	if a.weight = min(a.weight, heaviest); a.weight > 0 {
		q.standIns = append(q.standIns, standIn{a, credit, words, key})
	}
}

// measure sorts the terms by weight, drops what is beyond the bounds and sums the rest up.
func (q *question) measure() {
	slices.SortFunc(q.terms, func(a, b asked) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.place, b.place))
	})
	q.terms = q.terms[:min(maxAsked, len(q.terms))]
	for _, a := range q.terms {
		q.norm += a.weight * a.weight
		q.total += a.weight
	}
	q.norm = math.Sqrt(q.norm)
}

func (a asked) of(bottleneck uint32) uint32 {
	return a.base.of(bottleneck) + a.over.of(bottleneck) - a.own
}

// in says how many reports of the bottleneck use the stand-in, 0 where one of the words itself is used.
func (s standIn) in(bottleneck uint32) uint32 {
	n := s.of(bottleneck)
	if n == 0 {
		return 0
	}
	for _, w := range s.words {
		if w.of(bottleneck) > 0 {
			return 0
		}
	}
	return n
}

// likeness is the score, 0 to 1, of one bottleneck over all terms of the question.
func (v view) likeness(q question, bottleneck uint32) float64 {
	return v.likenessFrom(q, bottleneck, nil)
}

// share is what a bottleneck has in common with a question.
type share struct {
	product float64 // of the two vectors
	cover   float64 // of the question's weights
	hint    float64 // what may be added to the product, while bottlenecks are looked for
}

func (s *share) add(weight float64, n, size uint32) {
	s.product += weight * weight * float64(n)
	s.cover += weight * covered(n, size)
}

// likenessFrom is likeness where a tally, if there is one, has followed some of the terms already.
func (v view) likenessFrom(q question, bottleneck uint32, w *tally) float64 {
	size, known := v.size(bottleneck), share{}
	if w != nil && !v.staged() {
		known = w.shares[bottleneck]
	} else {
		w = nil
	}
	for i, a := range q.terms {
		if w != nil && w.followed[i] {
			continue
		}
		if n := a.of(bottleneck); n > 0 {
			known.add(a.weight, n, size)
		}
	}
	for _, s := range q.standIns {
		if n := s.in(bottleneck); n > 0 {
			known.product += s.credit * s.weight * s.weight * float64(n)
			known.cover += s.credit * s.weight * covered(n, size)
		}
	}
	length := q.norm * v.norm(q, bottleneck)
	if known.product == 0 || length == 0 { // nothing in common, or not weighed yet
		return 0
	}
	return math.Sqrt(min(1, known.product/length) * min(1, known.cover/q.total))
}
