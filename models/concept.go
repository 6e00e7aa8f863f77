package models

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Concept is an organisation's own entry in the list of what words mean the same thing, in one or several languages.
// It stands before an entry of the same name in the list that the program brings along.
type Concept struct {
	Name    string
	Words   []ConceptWords // by language, in the order of ConceptLanguages
	Removed bool           // taken out, also out of the list that the program brings along
	Changed change
	forgot  bool // the organisation goes by the program's list again; kept so that nobody overwrites that unseen
}

// ConceptWords are the words of a concept in one language.
type ConceptWords struct {
	Language string   `json:"language"` // one of ConceptLanguages
	Words    []string `json:"words"`
}

// ConceptLanguages are the languages that a concept may have words in.
var ConceptLanguages = [...]string{"en", "de", "fr", "es", "nl", "it"}

// What fits into a concept.
const (
	MinConceptName  = 2  // characters
	MaxConceptName  = 60 // characters
	MaxConceptWords = 30 // of one language
	MaxConceptWord  = 60 // characters
)

// Concepts lists the organisation's own changes to the list of concepts by name, removals too. The words in it must not
// be changed.
func (s *State) Concepts() []Concept {
	return slices.DeleteFunc(slices.Clone(s.concepts), func(c Concept) bool { return c.forgot })
}

// Concept gives the organisation's own change to the concept of that name, however it is capitalised, or nil.
func (s *State) Concept(name string) *Concept {
	if at, found := s.conceptAt(name); found && !s.concepts[at].forgot {
		return &s.concepts[at]
	}
	return nil
}

func (s *State) conceptAt(name string) (int, bool) {
	return slices.BinarySearchFunc(s.concepts, strings.ToLower(name), func(c Concept, lower string) int {
		return strings.Compare(strings.ToLower(c.Name), lower)
	})
}

func (e *ConceptSet) apply(d *Draft) {
	at, found := d.conceptAt(e.Concept)
	d.concepts = slices.Clone(d.concepts) // it is shared with published states
	if !found {
		d.concepts = slices.Insert(d.concepts, at, Concept{})
	}
	d.concepts[at] = Concept{Name: e.Concept, Words: e.Words, Removed: e.Removed, forgot: e.Forget, Changed: d.changed()}
}

// SetConcept adds a concept, changes the words of one, takes one out, or forgets what the organisation changed in it:
// then the words count that the program brings along, now and in later versions. Seen is the journal number of the page
// it was changed on.
type SetConcept struct {
	Concept string
	Words   []ConceptWords
	Removed bool
	Forget  bool
	Seen    uint64
}

// Decide refuses a concept without words, and more or longer ones than fit. What is wrong in one language is told at
// the field "words_" and the language, all else at "name" and "words".
func (c *SetConcept) Decide(d *Draft, _ Env) ([]Event, error) {
	set := &ConceptSet{Concept: oneSpaced(c.Concept), Removed: c.Removed && !c.Forget, Forget: c.Forget}
	if length := utf8.RuneCountInString(set.Concept); length < MinConceptName || length > MaxConceptName {
		return nil, FailField("name", "error.concept.name")
	}
	if !c.Removed && !c.Forget {
		words, err := tidyWords(c.Words)
		if err != nil {
			return nil, err
		}
		set.Words = words
	}
	at, known := d.conceptAt(set.Concept)
	switch {
	case !known && set.Forget, known && d.concepts[at].says(set):
		return nil, nil
	case known:
		if err := d.concepts[at].Changed.check("words", c.Seen, ""); err != nil {
			return nil, err
		}
	}
	return []Event{set}, nil
}

func (c *Concept) says(e *ConceptSet) bool {
	return c.Name == e.Concept && c.Removed == e.Removed && c.forgot == e.Forget && slices.EqualFunc(c.Words, e.Words,
		func(a, b ConceptWords) bool { return a.Language == b.Language && slices.Equal(a.Words, b.Words) })
}

// tidyWords trims the words, drops doubles and empty ones, and puts the languages in order.
func tidyWords(given []ConceptWords) (words []ConceptWords, err error) {
	byLanguage := map[string][]string{}
	for _, one := range given {
		if !slices.Contains(ConceptLanguages[:], one.Language) {
			return nil, FailField("words", "error.concept.language")
		}
		byLanguage[one.Language] = append(byLanguage[one.Language], one.Words...)
	}
	for _, language := range ConceptLanguages {
		list, err := tidyList(language, byLanguage[language])
		if err != nil {
			return nil, err
		}
		if len(list) > 0 {
			words = append(words, ConceptWords{language, list})
		}
	}
	if len(words) == 0 {
		return nil, FailField("words", "error.concept.words")
	}
	return words, nil
}

func tidyList(language string, given []string) (list []string, err error) {
	for _, word := range given {
		word = oneSpaced(word)
		double := slices.ContainsFunc(list, func(other string) bool { return strings.EqualFold(word, other) })
		switch {
		case word == "" || double:
		case utf8.RuneCountInString(word) > MaxConceptWord:
			return nil, failWords(language, "error.concept.word.long", word)
		case len(list) == MaxConceptWords:
			return nil, failWords(language, "error.concept.words.many", word)
		default:
			list = append(list, word)
		}
	}
	return list, nil
}

func failWords(language, key, word string) error {
	return &Error{Kind: Invalid, Key: "error.form", Fields: []FieldError{
		{Field: "words_" + language, Key: key, Params: map[string]string{"word": word}}}}
}

// oneSpaced trims a text, and leaves one space between its words.
func oneSpaced(text string) string { return strings.Join(strings.Fields(text), " ") }
