package grouping

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/words"
)

// Bounds of one analysis: what lies beyond them is not looked at, so that a pasted
// log costs no more than a long report.
const (
	maxBytes     = 20_000 // of the text, after quoted history was cut
	maxTerms     = 256    // distinct terms kept
	maxWordBytes = 64     // a longer "word" is a key, a hash or a link
)

// Text is the analysis of one text: its terms and where each stands in it. It never
// changes, so it may be shared between goroutines.
type Text struct {
	source string
	words  []word
	terms  []term
}

// word is one occurrence: source[from:to] literally, and the term it counts for.
type word struct {
	from, to uint32
	term     uint16
}

// term is a distinct stem. Function words are weak: they may tip a score but neither
// find a candidate nor explain one.
type term struct {
	key   uint64
	count uint16
	weak  bool
}

// Analyse reads a text as a person typed it. Any bytes are accepted, broken UTF-8
// included; the cost is bounded whatever the length. It holds no lock and keeps
// nothing but the text itself.
func Analyse(text string) *Text {
	t := &Text{source: text}
	found := segment(text)
	lang := detect(found)
	t.words = make([]word, 0, len(found))
	t.terms = make([]term, 0, len(found))
	seen := make(map[uint64]uint16, len(found))
	for _, f := range found {
		t.add(f, lang, seen)
	}
	return t
}

func (t *Text) add(f token, lang language, seen map[uint64]uint16) {
	key := hash(stem(f.folded, lang))
	i, known := seen[key]
	if !known {
		if len(t.terms) == maxTerms {
			return
		}
		i = uint16(len(t.terms))
		seen[key] = i
		t.terms = append(t.terms, term{key: key, weak: lang.isFunctionWord(f.folded)})
	}
	if t.terms[i].count < ^uint16(0) {
		t.terms[i].count++
	}
	t.words = append(t.words, word{from: f.from, to: f.to, term: i})
}

// Empty reports whether nothing in the text could carry a match: no letters or digits
// at all, or function words only.
func (t *Text) Empty() bool {
	for _, m := range t.terms {
		if !m.weak {
			return false
		}
	}
	return true
}

// token is a word as it stands in the source and as it is compared.
type token struct {
	from, to uint32
	folded   string
}

// segment finds the words (UAX #29) of the parts of a text that its author wrote.
func segment(text string) []token {
	tokens := make([]token, 0, min(len(text)/5, maxBytes/5)+1)
	left := maxBytes
	for _, part := range written(text) {
		if len(part.text) > left {
			part.text = part.text[:left]
		}
		left -= len(part.text)
		tokens = segmentPart(tokens, part)
	}
	return tokens
}

func segmentPart(tokens []token, p part) []token {
	clean, origin := visible(p.text)
	it := words.FromString(clean)
	for it.Next() {
		w := it.Value()
		if len(w) > maxWordBytes || !hasLetterOrDigit(w) {
			continue
		}
		from, to := it.Start(), it.End()
		if origin != nil {
			from, to = int(origin[from]), int(origin[to-1])+1
		}
		if folded := fold(w); folded != "" {
			tokens = append(tokens, token{uint32(p.from + from), uint32(p.from + to), folded})
		}
	}
	return tokens
}

// hash is FNV-1a, 64 bits: the same on every node, and long enough that two stems of
// one organisation do not meet.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// possessive endings say nothing about the word they hang on.
func trimPossessive(s string) string {
	return strings.TrimSuffix(s, "'s")
}
