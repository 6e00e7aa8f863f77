package grouping

import "strings"

// phraseOf gives the tokens that a phrase is looked up by: all but articles and possessives, every negation the same.
// What is kept of the function words tells "turn on" from "turn off", and "not working" from "working".
func phraseOf(tokens []token, l language) []stemmed {
	phrase := make([]stemmed, 0, len(tokens))
	for _, t := range tokens {
		phrase = appendPhrase(phrase, stemmed{stem: stem(t.folded, l), folded: t.folded, grammar: l.isFunctionWord(t.folded)})
	}
	return phrase
}

func appendPhrase(phrase []stemmed, s stemmed) []stemmed {
	if _, skipped := determiners[s.folded]; skipped {
		return phrase
	}
	if _, negates := negations[s.folded]; negates {
		s.stem, s.grammar = negation, true
	}
	return append(phrase, s)
}

// negation stands for every word that negates. It cannot be a stem.
const negation = "¬"

var determiners = setOf(strings.Fields(`a an the my our your his her its their this that der die das den dem des ein eine einen einem einer
eines mein meine meinen unser unsere unseren le la les l' un une mon ma mes notre nos votre ce cet cette el los las una unos mi mis
nuestro nuestra su sus il lo gli i uno mio mia nostro nostra de het een mijn onze ons uw`))

var negations = setOf(strings.Fields(`not no don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't cannot couldn't haven't
hasn't hadn't nicht kein keine keinen pas ne n' niet geen non ni`))

// mean adds the concepts that the words of a text stand for, longest phrases first.
func (x *Lexicon) mean(a *analysis, tokens []stemmed) {
	if x == nil {
		return
	}
	phrase := make([]stemmed, 0, len(tokens))
	for _, t := range tokens {
		phrase = appendPhrase(phrase, t)
	}
	var key strings.Builder
	for i := 0; i < len(phrase); {
		n, concepts := x.longest(phrase[i:], a.lang, &key)
		if n == 0 && !phrase[i].grammar {
			n, concepts = 1, x.loaned(phrase[i].folded, a.lang)
		}
		for _, c := range concepts {
			a.mean(x.concepts[c].Name, phrase[i:i+n])
		}
		i += max(n, 1)
	}
}

// longest finds the most words at the beginning of a phrase that name something.
func (x *Lexicon) longest(phrase []stemmed, l language, key *strings.Builder) (int, []uint16) {
	for n := min(maxPhraseWords, len(phrase)); n > 0; n-- {
		if n == 1 && phrase[0].grammar {
			break
		}
		key.Reset()
		for i, p := range phrase[:n] {
			if i > 0 {
				key.WriteByte(' ')
			}
			key.WriteString(p.stem)
		}
		if concepts := x.phrases[l][key.String()]; concepts != nil {
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

// mean adds one concept, unless all words that name it were beyond the bounds.
func (a *analysis) mean(name string, phrase []stemmed) {
	var from []uint16
	for _, p := range phrase {
		if p.kept && !p.grammar {
			from = append(from, p.term)
		}
	}
	if len(from) == 0 {
		return
	}
	if i, kept := a.keep(termKey(name, conceptTerm)); kept {
		a.terms[i].from = append(a.terms[i].from, from...)
		a.terms[i].name = name
	}
}
