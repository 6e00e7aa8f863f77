package grouping

import "slices"

// Reason is why a text is like a bottleneck: words of the text, and what there means the same.
type Reason struct {
	Words       string // literally as they stand in the text
	Same        string // the other word, or empty if the bottleneck uses the words themselves
	Concept     string // the concept of the list that joins the two, or empty
	Bottlenecks int    // in how many bottlenecks people used one for the other, if that was learned
}

// Explain says how alike a text and a bottleneck are, 0 to 1000, and why: at most twice maxBecause reasons.
func (x *Index) Explain(t *Text, bottleneck uint32) (score int, why []Reason) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	v := x.view(nil)
	q := v.weigh(t)
	for _, words := range v.because(t, q, bottleneck) {
		why = append(why, Reason{Words: words})
	}
	for _, s := range q.standIns {
		if s.in(bottleneck) == 0 || len(why) == 2*maxBecause {
			continue
		}
		why = x.reasonBy(t, s, why)
	}
	return points(v.likeness(q, bottleneck)), why
}

// reasonBy tells the link by which a word of the text matched, beside that word if it was told already.
func (x *Index) reasonBy(t *Text, s standIn, why []Reason) []Reason {
	r := Reason{Words: t.literally(s.words[0].place)}
	if kindOf(s.key) == conceptTerm {
		r.Concept = t.terms[s.place].name
	} else {
		r.Same, r.Bottlenecks = x.learned.linkTo(t.terms[s.words[0].place].key, s.key)
	}
	if r.Words == "" || r.Concept == "" && r.Same == "" {
		return why
	}
	if at := slices.IndexFunc(why, func(told Reason) bool { return told == Reason{Words: r.Words} }); at >= 0 {
		why[at] = r
		return why
	}
	return append(why, r)
}

// literally gives the first word that counts for a term, as the text has it.
func (t *Text) literally(place int) string {
	for _, w := range t.words {
		if int(w.term) == place {
			return t.source[w.from:w.to]
		}
	}
	return ""
}

// linkTo says which word a learned link leads to, and how many bottlenecks it rests on.
func (l *Learned) linkTo(from, to uint64) (word string, bottlenecks int) {
	for _, one := range l.links.of(from) {
		if one.to == to {
			return one.word, one.bottlenecks
		}
	}
	return "", 0
}
