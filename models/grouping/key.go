package grouping

// kind is what a term is. The same letters as a word and as letters inside a word are different terms.
type kind uint8

const (
	wordTerm    kind = iota // a stem, a number, two neighbouring characters where words are not spaced
	plainTerm               // a stem that every company's reports are full of, whatever they are about: week, need, late
	grammarTerm             // a function word: it tells "how do I" from "why was I"
	lettersTerm             // four letters of a word: inflections, misspellings and compounds meet in them
	conceptTerm             // what a word means, from the concept list
	kinds
)

// shares is how much a match on a term of a kind counts, squared and times twelve, beside a word's. A concept counts
// nothing by itself: it stands in for a word that did not match (score.go).
var shares = [kinds]int64{wordTerm: 12, plainTerm: 4, grammarTerm: 2, lettersTerm: 1}

// weightOf is the share of a kind as it multiplies a rarity: the root of shares, a word's being 1.
var weightOf = [kinds]float64{wordTerm: 1, plainTerm: 0.577, grammarTerm: 0.408, lettersTerm: 0.289, conceptTerm: 1}

const kindBits = 3

// termKey is FNV-1a, 64 bits: the same on every node, and long enough that two terms of one organisation do not meet.
// The lowest bits say the kind.
func termKey(s string, k kind) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	h = (h ^ uint64(k+1)) * 1099511628211
	return h<<kindBits | uint64(k)
}

// isWord says whether a term is a word of its text that can be shown to people.
func isWord(key uint64) bool { k := kindOf(key); return k == wordTerm || k == plainTerm }

func kindOf(key uint64) kind { return kind(key & (1<<kindBits - 1)) }
