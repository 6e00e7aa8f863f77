package grouping

// Bounds of one analysis: what lies beyond them is not looked at, so that a pasted log costs no more than a long report.
const (
	maxBytes     = 20_000 // of the text, after quoted history was cut
	maxWords     = 256    // distinct words, function words and concepts kept
	maxLetters   = 256    // distinct runs of letters kept
	maxWordBytes = 64     // a longer "word" is a key, a hash or a link
)

// Text is the analysis of one text: its terms and where each stands in it. It never changes, so it may be shared
// between goroutines.
type Text struct {
	source  string
	words   []word
	terms   []term
	lang    language
	letters int      // how many of the terms are letters
	by      *Lexicon // that read it
}

// word is one occurrence: source[from:to] literally, and the term it counts for.
type word struct {
	from, to uint32
	term     uint16
}

// term is one thing a text can share with others. from lists the words that a concept was read from, as places in
// Text.terms; name is the concept's.
type term struct {
	key  uint64
	from []uint16
	name string
}

// Analyse reads a text as a person typed it, with the concepts that come with the program.
func Analyse(text string) *Text { return Builtin().Analyse(text) }

// Analyse reads a text as a person typed it. Any bytes are accepted, broken UTF-8 included; the cost is bounded whatever
// the length. It holds no lock and keeps nothing but the text itself.
func (x *Lexicon) Analyse(text string) *Text {
	found := segment(text)
	a := &analysis{Text: &Text{source: text, lang: detect(found), by: x}, seen: make(map[uint64]uint16, 8*len(found))}
	a.words = make([]word, 0, len(found))
	a.terms = make([]term, 0, min(8*len(found), maxWords+maxLetters))
	stems := make([]stemmed, 0, len(found))
	for i, f := range found {
		stems = append(stems, a.read(f, i > 0 && found[i-1].to == f.from))
	}
	x.mean(a, stems)
	return a.Text
}

// analysis is a text while it is being read.
type analysis struct {
	*Text
	seen    map[uint64]uint16
	unspace token  // the character before, where words are not spaced
	grammar string // the function word before, if it was one
}

// stemmed is a token as the concepts are looked up by it.
type stemmed struct {
	stem, folded string
	term         uint16
	kept         bool // the term was kept
	grammar      bool
}

// read turns one token into terms.
func (a *analysis) read(f token, adjoins bool) stemmed {
	if f.single {
		return a.readCharacter(f, adjoins)
	}
	s := stemmed{folded: f.folded, grammar: a.lang.isFunctionWord(f.folded)}
	s.stem = stem(f.folded, a.lang)
	if s.grammar {
		a.readGrammar(s.stem)
		return s
	}
	a.grammar = ""
	s.term, s.kept = a.keep(termKey(s.stem, a.by.kindOfWord(s.stem, a.lang)))
	if s.kept {
		a.words = append(a.words, word{from: f.from, to: f.to, term: s.term})
	}
	a.readLetters(f.folded)
	return s
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
func (a *analysis) readCharacter(f token, adjoins bool) stemmed {
	s := stemmed{folded: f.folded, stem: f.folded}
	s.term, s.kept = a.keep(termKey(f.folded, lettersTerm))
	if s.kept {
		a.words = append(a.words, word{from: f.from, to: f.to, term: s.term})
	}
	if adjoins && a.unspace.to == f.from {
		if pair, kept := a.keep(termKey(a.unspace.folded+f.folded, wordTerm)); kept {
			a.words = append(a.words, word{from: a.unspace.from, to: f.to, term: pair})
		}
	}
	a.unspace = f
	return s
}

// lettersRun is how many letters a run has. The ends of a word count as letters.
const lettersRun = 4

func (a *analysis) readLetters(w string) {
	marked := "^" + w + "$"
	var starts [maxWordBytes + 3]uint8
	n := 0
	for i := range marked {
		starts[n] = uint8(i)
		n++
	}
	starts[n] = uint8(len(marked))
	for i := 0; i+lettersRun <= n; i++ {
		a.keep(termKey(marked[starts[i]:starts[i+lettersRun]], lettersTerm))
	}
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
	} else if len(a.terms)-a.letters == maxWords {
		return 0, false
	}
	i := uint16(len(a.terms))
	a.seen[key] = i
	a.terms = append(a.terms, term{key: key})
	return i, true
}

// Empty reports whether nothing in the text could carry a match: no letters or digits at all, or function words only.
func (t *Text) Empty() bool { return len(t.words) == 0 }

// ReadBy says whether the text was read with those concepts.
func (t *Text) ReadBy(x *Lexicon) bool { return t.by == x }

// Language is the tag of the language that the text was read as, such as "en".
func (t *Text) Language() string { return languageTags[t.lang] }
