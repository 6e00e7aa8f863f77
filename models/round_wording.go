package models

import (
	"regexp"
	"strconv"
	"strings"
)

// RoundDoubt is why people may find a question hard to answer honestly: a hint to its author, never a refusal.
type RoundDoubt struct {
	Question int    // its place in the round, from 1; 0 for the round as a whole
	Kind     string // one of RoundDoubts
	Words    string // those that gave the reason, as they were written; may be empty
}

// RoundDoubts are the kinds of doubt: the question leads to an answer, asks two things at once, asks to agree, asks for a
// rating; the round asks much.
var RoundDoubts = []string{"leading", "double", "agree", "scale", "many"}

// RoundManyQuestions is how many questions people answer with care.
const RoundManyQuestions = 10

// Doubts looks through the own questions in the manner of Blames. Lang is the language in which their author reads the
// pages: it decides where the words do not say in which language they are. What survey research warns of: leading and
// double questions, agree/disagree (people agree out of politeness), scales whose numbers mean something else to each.
func (c *RoundSays) Doubts(lang string) (list []RoundDoubt) {
	for i := range c.Questions {
		q := &c.Questions[i]
		if q.Built != RoundOwn {
			continue
		}
		for _, one := range q.doubts(lang) {
			one.Question = i + 1
			list = append(list, one)
		}
	}
	if len(c.Questions) > RoundManyQuestions {
		list = append(list, RoundDoubt{Kind: "many"})
	}
	return list
}

func (q *RoundQuestion) doubts(lang string) (list []RoundDoubt) {
	add := func(kind, words string, found bool) {
		if found {
			list = append(list, RoundDoubt{Kind: kind, Words: words})
		}
	}
	asked := q.Label + "\n" + q.Hint
	words, found := phraseIn(asked, leadingPhrases)
	add("leading", words, found)
	words, found = q.joins(lang)
	add("double", words, found)
	words, found = phraseIn(asked+"\n"+strings.Join(q.Choices, "\n"), agreePhrases)
	add("agree", words, found)
	words, found = q.scale()
	add("scale", words, found)
	return list
}

// aScale is a row of numbers from nothing or one to ten, as people write it.
var aScale = regexp.MustCompile(`(?i)\b[01]\s*(?:-|–|—|to|bis|à|a|tot|t/m)\s*10\b`)

// scale finds what asks for a rating: words for it, one to ten, or choices that are nothing but a long row of numbers.
func (q *RoundQuestion) scale() (words string, found bool) {
	text := q.Label + "\n" + q.Hint
	if at := aScale.FindString(text); at != "" {
		return at, true
	}
	if words, found = phraseIn(text, scalePhrases); found {
		return words, true
	}
	if len(q.Choices) < 5 {
		return "", false
	}
	for i, choice := range q.Choices {
		n, err := strconv.Atoi(strings.TrimSpace(choice))
		first, _ := strconv.Atoi(strings.TrimSpace(q.Choices[0]))
		if err != nil || first > 1 || n != first+i {
			return "", false
		}
	}
	return q.Choices[0] + "–" + q.Choices[len(q.Choices)-1], true
}

// joins finds two things asked at once: a word such as "and" or "or" between two parts of the question. Names ("Sales and
// Legal"), and what is commonly said so ("or more"), are one thing. A list of choices may be named with "or".
func (q *RoundQuestion) joins(lang string) (found string, ok bool) {
	words := wordsOf(q.Label)
	joining := joiningWords[languageOf(words, lang)]
	for i := 1; i+1 < len(words); i++ {
		or, joins := joining[words[i].low]
		before, after := words[i-1], words[i+1]
		switch {
		case !joins || or && q.Kind.HasChoices():
		case before.capital && after.capital && i > 1:
		case oneThing[words[i].low+" "+after.low] || strings.ContainsAny(q.Label[before.to:after.from], "0123456789"):
		default:
			return q.Label[before.from:after.to], true
		}
	}
	return "", false
}

// languageOf says in which language words are, by their commonest ones; the given one if that does not tell.
func languageOf(words []textWord, lang string) string {
	count, best := map[string]int{}, lang
	for _, word := range words {
		for _, of := range commonWords[word.low] {
			count[of]++
		}
	}
	for _, of := range []string{"de", "en", "es", "fr", "nl"} {
		if count[of] > count[best] {
			best = of
		}
	}
	return best
}

// phraseIn gives the first of some phrases that stands in a text. A * in a phrase stands for up to six words.
func phraseIn(text string, phrases [][]string) (string, bool) {
	words := wordsOf(text)
	for i := range words {
		for _, phrase := range phrases {
			if n := phraseAt(words[i:], phrase); n > 0 {
				return text[words[i].from:words[i+n-1].to], true
			}
		}
	}
	return "", false
}

// phraseAt says how many words a phrase takes that stands first, 0 if it does not.
func phraseAt(words []textWord, phrase []string) int {
	at := 0
	for i, want := range phrase {
		if want == "*" {
			for skip := 0; skip <= 6 && at+skip < len(words); skip++ {
				if n := phraseAt(words[at+skip:], phrase[i+1:]); n > 0 {
					return at + skip + n
				}
			}
			return 0
		}
		if at >= len(words) || words[at].low != want {
			return 0
		}
		at++
	}
	return at
}
