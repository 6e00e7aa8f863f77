package grouping

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// token is a word as it stands in the source and as it is compared.
type token struct {
	from, to uint32
	folded   string
	single   bool // a character of a script that puts no spaces between words
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
			tokens = append(tokens, token{uint32(p.from + from), uint32(p.from + to), folded, unspaced(folded)})
		}
	}
	return tokens
}

// unspaced says whether a token is a character of Chinese, Japanese, Thai and the like: UAX #29 gives them one by one.
func unspaced(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if r < 0x0E00 {
		return false
	}
	return size == len(s) && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) ||
		unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// trimPossessive takes off an ending that says nothing about the word it hangs on.
func trimPossessive(s string) string {
	return strings.TrimSuffix(s, "'s")
}
