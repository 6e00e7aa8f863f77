package words

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// Texts are sentences by key. A text names its parameters in braces: "Your report is {report}."
type Texts map[string]string

// Plurals are sentences that change with a number, by key. The number itself is the parameter {n}.
type Plurals map[string]Plural

// Plural holds the forms of one sentence by the plural categories of Unicode CLDR.
// A language fills those that it has; Other is always needed.
type Plural struct{ Zero, One, Two, Few, Many, Other string }

var catalogues = map[string]*Words{}

// register adds the texts of one area to a language and panics on a key that is already taken,
// so that two areas never overwrite each other in silence. It returns true to be usable in a var.
func register(lang string, texts Texts, plurals Plurals) bool {
	w := catalogues[lang]
	if w == nil {
		w = &Words{Lang: lang, tag: language.MustParse(lang), texts: map[string]message{}, plurals: map[string]pluralMessage{}}
		catalogues[lang] = w
	}
	for key, text := range texts {
		w.mustBeFree(key)
		w.texts[key] = parse(typeset(lang, text))
	}
	for key, p := range plurals {
		w.mustBeFree(key)
		if p.Other == "" {
			panic(fmt.Sprintf("words: %s %q has no Other form", lang, key))
		}
		form := func(text string) message { return parse(typeset(lang, text)) }
		w.plurals[key] = pluralMessage{
			zero: form(p.Zero), one: form(p.One), two: form(p.Two),
			few: form(p.Few), many: form(p.Many), other: form(p.Other),
		}
	}
	return true
}

func (w *Words) mustBeFree(key string) {
	if w.Has(key) {
		panic(fmt.Sprintf("words: %s %q is registered twice", w.Lang, key))
	}
}

// Has says whether the catalogue knows a key, as a text or as a plural.
func (w *Words) Has(key string) bool {
	if _, ok := w.texts[key]; ok {
		return true
	}
	_, ok := w.plurals[key]
	return ok
}

// Keys lists all keys of the language in order; the tests compare languages and uses by it.
func (w *Words) Keys() []string {
	keys := slices.Collect(maps.Keys(w.texts))
	keys = slices.AppendSeq(keys, maps.Keys(w.plurals))
	slices.Sort(keys)
	return keys
}

// message is a text cut at its parameters once, so that filling it in is only joining.
type message struct {
	plain  string
	pieces []Piece
}

type pluralMessage struct{ zero, one, two, few, many, other message }

// Piece is a stretch of a sentence: either plain text, or the place of the parameter Param.
type Piece struct{ Text, Param string }

func parse(text string) message {
	m := message{plain: text}
	rest := text
	for {
		open := strings.IndexByte(rest, '{')
		if open < 0 {
			break
		}
		end := strings.IndexByte(rest[open:], '}')
		if end < 0 {
			panic(fmt.Sprintf("words: %q opens a brace and does not close it", text))
		}
		if open > 0 {
			m.pieces = append(m.pieces, Piece{Text: rest[:open]})
		}
		m.pieces = append(m.pieces, Piece{Param: rest[open+1 : open+end]})
		rest = rest[open+end+1:]
	}
	if len(m.pieces) > 0 && rest != "" {
		m.pieces = append(m.pieces, Piece{Text: rest})
	}
	return m
}
