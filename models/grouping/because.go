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
	carried := make([]float64, len(t.terms))
	for _, a := range q.terms {
		if !halfWeight(t.terms[a.place].key) && a.of(bottleneck) > 0 {
			carried[a.place] = a.weight
		}
	}
	phrases := t.phrases(carried)
	slices.SortStableFunc(phrases, func(a, b phrase) int { return cmp.Compare(b.weight, a.weight) })
	return t.distinct(phrases)
}

// phrases cuts the text into runs of carried words with nothing but a space or a hyphen
// between them.
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

// distinct writes the first maxBecause phrases out, leaving out what repeats terms
// already told.
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
