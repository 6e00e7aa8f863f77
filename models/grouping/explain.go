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
	return points(v.likeness(q, bottleneck)), x.reasons(v, t, q, bottleneck)
}

// ExplainAmong says why a text that counts in the bottleneck is like the other reports there.
func (x *Index) ExplainAmong(t *Text, bottleneck uint32) []Reason {
	x.mu.RLock()
	defer x.mu.RUnlock()
	v := x.view(nil)
	if v.size(bottleneck) < 2 {
		return nil
	}
	q := v.weigh(t)
	q.leaveOut(t, bottleneck)
	return x.reasons(v, t, q, bottleneck)
}

// leaveOut takes the text itself out of what is known about the bottleneck.
func (q *question) leaveOut(t *Text, bottleneck uint32) {
	for i := range q.terms {
		q.terms[i].leaveOut(bottleneck)
	}
	for i := range q.standIns {
		s := &q.standIns[i]
		if slices.ContainsFunc(t.terms, func(own term) bool { return own.key == s.key }) {
			s.leaveOut(bottleneck)
		}
		s.words = slices.Clone(s.words) // those of a link lie side by side in one array
		for j := range s.words {
			s.words[j].leaveOut(bottleneck)
		}
	}
}

func (a *asked) leaveOut(bottleneck uint32) { a.own = min(1, a.of(bottleneck)) }

func (x *Index) reasons(v view, t *Text, q question, bottleneck uint32) (why []Reason) {
	for _, words := range v.because(t, q, bottleneck) {
		why = append(why, Reason{Words: words})
	}
	for _, s := range q.standIns {
		if s.in(bottleneck) == 0 || len(why) == 2*maxBecause {
			continue
		}
		why = x.reasonBy(t, s, why)
	}
	return why
}

// reasonBy tells the link by which a word of the text matched, beside that word if it was told already.
func (x *Index) reasonBy(t *Text, s standIn, why []Reason) []Reason {
	r := Reason{Words: t.literally(s.words[0].place)}
	if kindOf(s.key) == conceptTerm {
		r.Concept = t.conceptAt(s.place)
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

// conceptAt names the concept that a term is.
func (t *Text) conceptAt(place int) string {
	for _, m := range t.meanings {
		if int(m.term) == place {
			return t.by.concepts[m.concept].Name
		}
	}
	return ""
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
