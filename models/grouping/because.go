package grouping

import (
	"cmp"
	"slices"
	"strings"
)

const (
	maxBecause = 4
	maxPhrase  = 3 // words
)

// phrase is a run of neighbouring words that the bottleneck has too.
type phrase struct {
	first, last int // in Text.words
	weight      float64
}

// because names the words, literally as the text has them, that a match rests on.
func (v view) because(t *Text, q question, bottleneck uint32) []string {
	carried := q.carried(t, bottleneck)
	phrases := t.phrases(carried)
	slices.SortStableFunc(phrases, func(a, b phrase) int { return cmp.Compare(b.weight, a.weight) })
	return t.distinct(phrases)
}

// carried gives each term of the text the weight with which it carried the match. Words come first, then what stood in
// for them; where neither did, the words whose letters are found. Plain words are told only where nothing else is.
func (q question) carried(t *Text, bottleneck uint32) []float64 {
	carried := make([]float64, len(t.terms))
	some, telling := false, false
	note := func(place int, weight float64) {
		some = true
		telling = telling || kindOf(t.terms[place].key) != plainTerm
		carried[place] = max(carried[place], weight)
	}
	for _, a := range q.terms {
		if isWord(t.terms[a.place].key) && a.of(bottleneck) > 0 {
			note(a.place, a.weight)
		}
	}
	for _, s := range q.standIns {
		if s.in(bottleneck) > 0 {
			for _, w := range s.words {
				note(w.place, s.credit*s.weight)
			}
		}
	}
	if !some {
		q.carriedByLetters(t, bottleneck, carried)
	}
	for i, m := range t.terms {
		if telling && kindOf(m.key) == plainTerm {
			carried[i] = 0
		}
	}
	return carried
}

// carriedByLetters weighs words by how many of their runs of letters the bottleneck has.
func (q question) carriedByLetters(t *Text, bottleneck uint32, carried []float64) {
	there := map[uint64]float64{}
	for _, a := range q.terms {
		if key := t.terms[a.place].key; kindOf(key) == lettersTerm && a.of(bottleneck) > 0 {
			there[key] = a.weight
		}
	}
	for _, w := range t.words {
		if kindOf(t.terms[w.term].key) == lettersTerm {
			carried[w.term] = there[t.terms[w.term].key]
			continue
		}
		runs := lettersOf(fold(t.source[w.from:w.to]))
		for _, run := range runs {
			carried[w.term] += there[run] / float64(len(runs))
		}
	}
}

// phrases cuts the text into runs of carried words with nothing but a space or a hyphen between them.
func (t *Text) phrases(carried []float64) []phrase {
	var found []phrase
	for i, w := range t.words {
		weight := carried[w.term]
		if weight == 0 {
			continue
		}
		if n := len(found); n > 0 && found[n-1].last == i-1 && i-found[n-1].first < maxPhrase && t.adjoin(i-1, i) {
			found[n-1].last = i
			found[n-1].weight += weight
			continue
		}
		found = append(found, phrase{i, i, weight})
	}
	return found
}

func (t *Text) adjoin(i, j int) bool {
	if i < 0 || t.words[i].to > t.words[j].from || t.words[i].term == t.words[j].term {
		return false
	}
	switch t.source[t.words[i].to:t.words[j].from] {
	case " ", "-", "":
		return true
	}
	return false
}

// distinct writes the first maxBecause phrases out, leaving out what repeats terms already told.
func (t *Text) distinct(phrases []phrase) []string {
	told := make([]bool, len(t.terms))
	var because []string
	for _, p := range phrases {
		fresh := false
		for _, w := range t.words[p.first : p.last+1] {
			fresh = fresh || !told[w.term]
			told[w.term] = true
		}
		if fresh {
			because = append(because, strings.Clone(t.source[t.words[p.first].from:t.words[p.last].to]))
		}
		if len(because) == maxBecause {
			break
		}
	}
	return because
}
