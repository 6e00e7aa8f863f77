package grouping

import (
	"strings"
	"sync"
	"sync/atomic"
)

// spelling is all that one word in one language comes to, whatever the text: people use the same words again and again,
// so most are worked out once.
type spelling struct {
	folded  string
	stem    string
	key     uint64
	grammar bool     // a function word, or a negation
	skipped bool     // an article or a possessive: phrases are looked up without
	begins  bool     // a phrase of several words may begin with it
	letters []uint64 // its runs of letters
	alone   []uint16 // concepts that it names by itself
}

// spellings remembers words by language. It is bounded, and forgets everything when it is full.
type spellings struct {
	known [languages]sync.Map
	count atomic.Int64
}

const maxSpellings = 20_000

// spell works a word out, or remembers it.
func (x *Lexicon) spell(folded string, l language) *spelling {
	if s, known := x.spelt.known[l].Load(folded); known {
		return s.(*spelling)
	}
	s := x.workOut(strings.Clone(folded), l) // a clone: the word must not keep the text it came from
	if x.spelt.count.Add(1) > maxSpellings {
		x.spelt.count.Store(0)
		for i := range x.spelt.known {
			x.spelt.known[i].Clear()
		}
	}
	x.spelt.known[l].Store(s.folded, s)
	return s
}

func (x *Lexicon) workOut(folded string, l language) *spelling {
	s := &spelling{folded: folded, stem: stem(folded, l), grammar: l.isFunctionWord(folded)}
	_, s.skipped = determiners[folded]
	if !s.grammar {
		s.alone = x.named(folded, s.stem, l)
		s.key = termKey(s.stem, x.kindOf(s.stem, l))
		s.letters = lettersOf(folded)
		if s.alone == nil {
			s.alone = x.loaned(folded, l)
		}
	}
	_, s.begins = x.begins[l][phraseStem(s)]
	return s
}

// phraseStem is what a word is in a phrase: every negation is the same.
func phraseStem(s *spelling) string {
	if _, negates := negations[s.folded]; negates {
		return negation
	}
	return s.stem
}

// lettersRun is how many letters a run has. The ends of a word count as letters.
const lettersRun = 4

// lettersOf gives the runs of letters of a word.
func lettersOf(w string) (runs []uint64) {
	marked := "^" + w + "$"
	var starts [maxWordBytes + 3]uint8
	n := 0
	for i := range marked {
		starts[n] = uint8(i)
		n++
	}
	starts[n] = uint8(len(marked))
	for i := 0; i+lettersRun <= n; i++ {
		runs = append(runs, termKey(marked[starts[i]:starts[i+lettersRun]], lettersTerm))
	}
	return runs
}
