package views

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// ConceptsProps is the list of concepts: From to To of the Count that fit the search, counted from 0.
type ConceptsProps struct {
	Find     string
	Heading  string // a value of Headings, or empty for all
	Headings []Option
	Concepts []ConceptProps
	From, To int
	Count    int
}

// ConceptProps is one concept as it counts; of one that is taken out, the words it had.
type ConceptProps struct {
	Name    string
	Words   []ConceptWords
	Own     bool // added here
	Changed bool // added, changed or taken out here
	Removed bool
	Open    bool // all languages are shown, because the word that was searched for may be in any
}

// ConceptWords are the words of one language, by its tag.
type ConceptWords struct {
	Language string
	Words    []string
}

// ConceptEdit is the page of one concept, or the one that adds one. Builtin holds the program's words where they were
// changed.
type ConceptEdit struct {
	ConceptProps
	New      bool
	Typed    string // the name, as typed
	Fields   []ConceptField
	Builtin  []ConceptWords
	Conflict *AdminConflictProps
}

// ConceptField is the field of one language as it was typed.
type ConceptField struct{ Language, Value string }

// ConceptAddress is where a concept is changed.
func ConceptAddress(name string) string {
	return "/admin/grouping/concept?" + url.Values{"name": {name}}.Encode()
}

// first is the English line, or that of the first language there is; the rest follows.
func (c ConceptProps) first() []ConceptWords { return c.Words[:min(1, len(c.Words))] }
func (c ConceptProps) rest() []ConceptWords  { return c.Words[min(1, len(c.Words)):] }

func (w ConceptWords) text() string { return strings.Join(w.Words, ", ") }

func (c ConceptProps) mark() string {
	switch {
	case c.Removed:
		return "concepts.removed"
	case c.Own:
		return "concepts.added"
	case c.Changed:
		return "concepts.changed"
	}
	return ""
}

func (c ConceptsProps) address(from int) string {
	q := url.Values{}
	for name, value := range map[string]string{"q": c.Find, "heading": c.Heading} {
		if value != "" {
			q.Set(name, value)
		}
	}
	if from > 0 {
		q.Set("from", strconv.Itoa(from))
	}
	return "/admin/grouping/concepts?" + q.Encode()
}

// none is the key of the sentence for an empty list.
func (c ConceptsProps) none() string {
	if c.Heading == "own" && c.Find == "" {
		return "concepts.own.none"
	}
	return "concepts.none"
}

// title names the subject that is shown.
func (c ConceptsProps) title(p Page) string {
	at := slices.IndexFunc(c.Headings, func(o Option) bool { return o.Value == c.Heading })
	if c.Heading == "" || at < 0 {
		return p.T("concepts.heading.all")
	}
	return c.Headings[at].Label
}

func (e ConceptEdit) page(p Page) Page {
	if e.New {
		return adminPage(p, "concept.title.new")
	}
	return adminPage(p, "concept.title", "name", e.Name)
}
