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

// term is a distinct stem or the beginning of a long word. What has half weight may tip
// a score but never explains one.
type term struct {
	key uint64
}

// Analyse reads a text as a person typed it. Any bytes are accepted, broken UTF-8
// included; the cost is bounded whatever the length. It holds no lock and keeps
// nothing but the text itself.
func Analyse(text string) *Text {
	t := &Text{source: text}
	found := segment(text)
	lang := detect(found)
	t.words = make([]word, 0, len(found))
	t.terms = make([]term, 0, 2*len(found))
	seen := make(map[uint64]uint16, 2*len(found))
	for _, f := range found {
		t.add(f, lang, seen)
	}
	return t
}

func (t *Text) add(f token, lang language, seen map[uint64]uint16) {
	if lang.isFunctionWord(f.folded) {
		return
	}
	i, kept := t.keep(termKey(stem(f.folded, lang), wordKind, false), seen)
	if !kept {
		return
	}
	t.words = append(t.words, word{from: f.from, to: f.to, term: i})
	if start := beginning(f.folded); start != "" {
		t.keep(termKey(start, beginningKind, true), seen)
	}
}

// keep returns the place of a term, which it makes if there is room.
func (t *Text) keep(key uint64, seen map[uint64]uint16) (uint16, bool) {
	if i, known := seen[key]; known {
		return i, true
	}
	if len(t.terms) == maxTerms {
		return 0, false
	}
	i := uint16(len(t.terms))
	seen[key] = i
	t.terms = append(t.terms, term{key})
	return i, true
}

// Empty reports whether nothing in the text could carry a match: no letters or digits
// at all, or function words only.
func (t *Text) Empty() bool {
	return len(t.words) == 0
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

// possessive endings say nothing about the word they hang on.
func trimPossessive(s string) string {
	return strings.TrimSuffix(s, "'s")
}
