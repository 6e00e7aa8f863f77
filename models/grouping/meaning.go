package grouping

import "strings"

// A phrase is looked up by its stems, without articles and possessives, with every negation the same. What is kept of the
// function words tells "turn on" from "turn off", and "not working" from "working".

// negation stands for every word that negates. It cannot be a stem.
const negation = "¬"

var determiners = setOf(strings.Fields(`a an the my our your his her its their this that der die das den dem des ein eine einen einem einer
eines mein meine meinen unser unsere unseren le la les l' un une mon ma mes notre nos votre ce cet cette el los las una unos mi mis
nuestro nuestra su sus il lo gli i uno mio mia nostro nostra de het een mijn onze ons uw`))

var negations = setOf(strings.Fields(`not no don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't cannot couldn't haven't
hasn't hadn't nicht kein keine keinen pas ne n' niet geen non ni`))

// mean adds the concepts that the words of a text stand for, longest phrases first.
func (a *analysis) mean() {
	phrase := a.spelt[:0]
	for _, s := range a.spelt {
		if !s.skipped {
			phrase = append(phrase, s)
		}
	}
	for i := 0; i < len(phrase); {
		n, concepts := 0, []uint16(nil)
		if phrase[i].begins {
			n, concepts = a.by.longest(phrase[i:], a.lang)
		}
		if n == 0 {
			n, concepts = 1, phrase[i].alone
		}
		for _, c := range concepts {
			if !a.by.concepts[c].Plain { // Tuesday must not stand in for Monday
				a.addMeaning(c, phrase[i:i+n])
			}
		}
		i += n
	}
}

// longest finds the most words, two at least, at the beginning of a phrase that name something.
func (x *Lexicon) longest(phrase []spelt, l language) (int, []uint16) {
	var key [256]byte
	for n := min(maxPhraseWords, len(phrase)); n > 1; n-- {
		joined := key[:0]
		for i, p := range phrase[:n] {
			if i > 0 {
				joined = append(joined, ' ')
			}
			joined = append(joined, phraseStem(p.spelling)...)
		}
		if concepts := x.phrases[l][string(joined)]; concepts != nil {
			return n, concepts
		}
	}
	return 0, nil
}

// loaned looks a word up that its language does not list: borrowed from another language, or a compound of words that
// are listed.
func (x *Lexicon) loaned(w string, l language) []uint16 {
	if concepts := x.loan[w]; concepts != nil {
		return concepts
	}
	if l.compounds() {
		return x.compound(w, l)
	}
	return nil
}

// addMeaning adds one concept, unless all words that name it were beyond the bounds.
func (a *analysis) addMeaning(concept uint16, phrase []spelt) {
	m := meaning{concept: concept}
	for _, p := range phrase {
		if p.kept && !p.grammar {
			m.words = append(m.words, p.term)
		}
	}
	if len(m.words) == 0 {
		return
	}
	before := len(a.keys)
	place, kept := a.keep(a.by.keys[concept])
	switch {
	case !kept:
	case int(place) == before:
		m.term = place
		a.meanings = append(a.meanings, m)
	default:
		a.alsoMeant(place, m.words)
	}
}

// alsoMeant adds further words that name a concept.
func (a *analysis) alsoMeant(concept uint16, words []uint16) {
	for i := range a.meanings {
		if a.meanings[i].term == concept {
			a.meanings[i].words = append(a.meanings[i].words, words...)
		}
	}
}
