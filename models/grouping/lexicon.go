package grouping

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

// Concept is what several words mean, in several languages: purchase order, PO, Bestellung, bon de commande.
type Concept struct {
	Name  string
	Field string              // the heading it stands under in the list, or empty
	Words map[string][]string // by language tag
	Plain bool                // what every report is full of, whatever it is about: its words count for less
}

// Lexicon is a concept list made ready for looking words up. It never changes.
type Lexicon struct {
	concepts []Concept
	phrases  [languages]map[string][]uint16 // of several words: stems joined by a space → concepts
	loan     map[string][]uint16            // single words of all languages, for words that a text borrows
	single   [languages]map[string][]listed // single words by stem
	begins   [languages]map[string]struct{} // first stems of phrases of several words
	keys     []uint64                       // the concepts' terms
	spelt    spellings
}

//go:embed concepts/*.txt
var conceptFiles embed.FS

// ConceptLanguages are the tags of the languages that concepts have words in, in the order of the list.
var ConceptLanguages = []string{"en", "de", "fr", "es", "nl", "it"}

// Builtin is the concept list that comes with the program.
var Builtin = sync.OnceValue(func() *Lexicon { return NewLexicon(builtinConcepts()) })

// BuiltinConcepts are the concepts that come with the program, in the order of their files. The caller must not change them.
func BuiltinConcepts() []Concept { return builtinConcepts() }

var builtinConcepts = sync.OnceValue(func() []Concept {
	files, err := fs.Glob(conceptFiles, "concepts/*.txt")
	if err != nil {
		panic(err)
	}
	var all []Concept
	for _, name := range files {
		text, err := conceptFiles.ReadFile(name)
		if err != nil {
			panic(err)
		}
		some, err := ParseConcepts(string(text))
		if err != nil {
			panic(fmt.Sprintf("%s: %v", name, err))
		}
		all = append(all, some...)
	}
	return all
})

// ParseConcepts reads a concept list: blocks divided by empty lines, each a name in brackets, which may be marked as plain, and
// one line of words for each language, divided by |. A line that begins with # is a heading. The error names the line.
func ParseConcepts(list string) ([]Concept, error) {
	var all []Concept
	field := ""
	for n, line := range strings.Split(list, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
		case line[0] == '#':
			field = strings.TrimSpace(strings.TrimLeft(line, "#"))
		case line[0] == '[':
			name, mark, _ := strings.Cut(line[1:], "]")
			all = append(all, Concept{Name: name, Field: field, Words: map[string][]string{}, Plain: strings.TrimSpace(mark) == plainMark})
		default:
			tag, words, ok := strings.Cut(line, ":")
			if !ok || len(all) == 0 || !slices.Contains(ConceptLanguages, tag) {
				return nil, fmt.Errorf("line %d: expected a [name] or a language and its words, as in \"en: invoice | bill\"", n+1)
			}
			all[len(all)-1].Words[tag] = splitWords(words)
		}
	}
	return all, nil
}

func splitWords(list string) (words []string) {
	for w := range strings.SplitSeq(list, "|") {
		if w = strings.TrimSpace(w); w != "" {
			words = append(words, w)
		}
	}
	return words
}

// NewLexicon makes a list ready. Of two concepts with one name, however it is capitalised, the later counts, which is how
// an organisation's own list changes the one that comes with the program: it keeps the heading of the other unless it has
// one. A concept without words is left out.
func NewLexicon(concepts []Concept) *Lexicon {
	x := &Lexicon{loan: map[string][]uint16{}}
	place := map[string]int{}
	for _, c := range concepts {
		name := strings.ToLower(c.Name)
		if i, known := place[name]; known {
			c.Field, c.Plain = cmp.Or(c.Field, x.concepts[i].Field), c.Plain || x.concepts[i].Plain
			x.concepts[i] = c
			continue
		}
		place[name] = len(x.concepts)
		x.concepts = append(x.concepts, c)
	}
	for l := range x.phrases {
		x.phrases[l] = map[string][]uint16{}
		x.single[l], x.begins[l] = map[string][]listed{}, map[string]struct{}{}
	}
	for i, c := range x.concepts {
		x.keys = append(x.keys, termKey(c.Name, conceptTerm))
		for tag, words := range c.Words {
			x.add(uint16(i), languageOf(tag), words)
		}
	}
	return x
}

// plainMark stands behind the names of concepts that are what reports of every kind are made of.
const plainMark = "plain"

// listed is a single word of the list.
type listed struct {
	folded  string
	concept uint16
}

// named gives the concepts that a word names: those that list its very spelling, else those that list another form of it,
// the most alike. Words with one stem are not always forms of one word: customs is not customer.
func (x *Lexicon) named(folded, stem string, l language) (concepts []uint16) {
	longest := 0
	for _, e := range x.single[l][stem] {
		switch n := alikeUntil(e.folded, folded); {
		case n > longest:
			longest, concepts = n, append(concepts[:0], e.concept)
		case n == longest && !slices.Contains(concepts, e.concept):
			concepts = append(concepts, e.concept)
		}
	}
	return concepts
}

// alikeUntil is how many bytes two words have in common at their beginning; more than any for equal words.
func alikeUntil(a, b string) (n int) {
	if a == b {
		return 2 * maxWordBytes
	}
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// fewDigits is how many digits a number has at most that counts something; longer ones name an order or an invoice.
const fewDigits = 3

// kindOf says whether words with that stem tell what a text is about: not if most that are listed are plain. It goes by
// the stem alone, so that all forms of a word are one term.
func (x *Lexicon) kindOf(stem string, l language) kind {
	if len(stem) <= fewDigits && strings.Trim(stem, "0123456789") == "" {
		return plainTerm
	}
	plain := 0
	for _, e := range x.single[l][stem] {
		if x.concepts[e.concept].Plain {
			plain++
		} else {
			plain--
		}
	}
	if plain > 0 || plain == 0 && len(x.single[l][stem]) > 0 {
		return plainTerm
	}
	return wordTerm
}

func (x *Lexicon) add(concept uint16, l language, entries []string) {
	for _, e := range entries {
		tokens := segment(e)
		stems := phraseOf(tokens, l)
		if len(stems) == 0 || len(stems) > maxPhraseWords {
			continue
		}
		if len(stems) > 1 {
			put(x.phrases[l], strings.Join(stems, " "), concept)
			x.begins[l][stems[0]] = struct{}{}
		} else {
			x.addSingle(concept, l, tokens, stems[0])
		}
	}
}

func (x *Lexicon) addSingle(concept uint16, l language, tokens []token, stem string) {
	w := tokens[len(tokens)-1].folded
	x.single[l][stem] = append(x.single[l][stem], listed{w, concept})
	if len(tokens) == 1 && len(w) >= minLoan && functionWords[w] == 0 {
		put(x.loan, w, concept)
	}
}

// phraseOf gives the stems that an entry is looked up by.
func phraseOf(tokens []token, l language) (stems []string) {
	for _, t := range tokens {
		if _, skipped := determiners[t.folded]; !skipped {
			stems = append(stems, phraseStem(&spelling{folded: t.folded, stem: stem(t.folded, l)}))
		}
	}
	return stems
}

func put(m map[string][]uint16, key string, concept uint16) {
	if !slices.Contains(m[key], concept) {
		m[key] = append(m[key], concept)
	}
}

const (
	maxPhraseWords = 4
	minLoan        = 4 // bytes: shorter words are too often something else in another language
)
