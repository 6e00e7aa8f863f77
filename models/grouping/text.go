package grouping

import "sync"

// Bounds of one analysis: what lies beyond them is not looked at, so that a pasted log costs no more than a long report.
const (
	maxBytes     = 20_000 // of the text, after quoted history was cut
	maxWords     = 256    // distinct words, function words and concepts kept
	maxLetters   = 256    // distinct runs of letters kept
	maxWordBytes = 64     // a longer "word" is a key, a hash or a link
)

// Text is the analysis of one text: its terms and where each stands in it. It never changes, so it may be shared between
// goroutines.
type Text struct {
	source   string
	words    []word
	terms    []term
	meanings []meaning
	lang     language
	letters  int      // how many of the terms are letters
	by       *Lexicon // that read it
}

// word is one occurrence: source[from:to] literally, and the term it counts for.
type word struct {
	from, to uint32
	term     uint16
}

// term is one thing a text can share with others.
type term struct{ key uint64 }

// meaning is a concept that words of the text name.
type meaning struct {
	term    uint16   // of the concept
	concept uint16   // in the lexicon
	words   []uint16 // terms of the words
}

// Analyse reads a text as a person typed it, with the concepts that come with the program.
func Analyse(text string) *Text { return Builtin().Analyse(text) }

// Analyse reads a text as a person typed it. Any bytes are accepted, broken UTF-8 included; the cost is bounded whatever
// the length. It holds no lock and keeps nothing but the text itself.
func (x *Lexicon) Analyse(text string) *Text {
	found := segment(text)
	a := desks.Get().(*analysis)
	defer a.leave()
	a.Text = &Text{source: text, lang: detect(found), by: x, words: make([]word, 0, len(found))}
	for i, f := range found {
		if f.single {
			a.readCharacter(f, i > 0 && found[i-1].to == f.from)
		} else {
			a.read(f)
		}
	}
	a.mean()
	a.terms = append(make([]term, 0, len(a.keys)), a.keys...)
	return a.Text
}

// analysis is a text while it is being read, and what is used again for the next.
type analysis struct {
	*Text
	seen    map[uint64]uint16
	keys    []term
	spelt   []spelt
	unspace token  // the character before, where words are not spaced
	grammar string // the function word before, if it was one
}

// spelt is a token with the term that it became.
type spelt struct {
	*spelling
	term uint16
	kept bool // the term was kept
}

var desks = sync.Pool{New: func() any { return &analysis{seen: make(map[uint64]uint16, maxWords+maxLetters)} }}

func (a *analysis) leave() {
	clear(a.seen)
	clear(a.spelt)
	*a = analysis{seen: a.seen, keys: a.keys[:0], spelt: a.spelt[:0]}
	desks.Put(a)
}

// read turns one word into terms.
func (a *analysis) read(f token) {
	s := spelt{spelling: a.by.spell(f.folded, a.lang)}
	if s.grammar {
		a.readGrammar(s.stem)
	} else {
		a.grammar = ""
		if s.term, s.kept = a.keep(s.key); s.kept {
			a.words = append(a.words, word{from: f.from, to: f.to, term: s.term})
		}
		for _, run := range s.letters {
			a.keep(run)
		}
	}
	a.spelt = append(a.spelt, s)
}

// readGrammar reads a function word, alone and with the one before it.
func (a *analysis) readGrammar(stem string) {
	a.keep(termKey(stem, grammarTerm))
	if a.grammar != "" {
		a.keep(termKey(a.grammar+" "+stem, grammarTerm))
	}
	a.grammar = stem
}

// readCharacter reads a character of a script that puts no spaces between words: two neighbours are as good as a word,
// one alone says as little as letters do.
func (a *analysis) readCharacter(f token, adjoins bool) {
	if one, kept := a.keep(termKey(f.folded, lettersTerm)); kept {
		a.words = append(a.words, word{from: f.from, to: f.to, term: one})
	}
	if adjoins && a.unspace.to == f.from {
		if pair, kept := a.keep(termKey(a.unspace.folded+f.folded, wordTerm)); kept {
			a.words = append(a.words, word{from: a.unspace.from, to: f.to, term: pair})
		}
	}
	a.unspace = f
}

// keep returns the place of a term, which it makes if there is room.
func (a *analysis) keep(key uint64) (uint16, bool) {
	if i, known := a.seen[key]; known {
		return i, true
	}
	if kindOf(key) == lettersTerm {
		if a.letters == maxLetters {
			return 0, false
		}
		a.letters++
	} else if len(a.keys)-a.letters == maxWords {
		return 0, false
	}
	i := uint16(len(a.keys))
	a.seen[key] = i
	a.keys = append(a.keys, term{key})
	return i, true
}

// ReadBy says whether the text was read with those concepts.
func (t *Text) ReadBy(x *Lexicon) bool { return t.by == x }
