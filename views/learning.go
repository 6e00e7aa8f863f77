package views

import (
	"strconv"
	"time"
)

// LearningWords are the answers to the four questions; Told is what was written before there were any.
type LearningWords struct{ Held, Why, Surprise, Change, Told string }

// learningAnswer is one answer with its question.
type learningAnswer struct{ Question, Answer string }

// answers lists what was answered, with the questions. What was written before there were questions has none.
func (w LearningWords) answers(p Page) (list []learningAnswer) {
	for _, one := range []learningAnswer{{"held", w.Held}, {"why", w.Why}, {"surprise", w.Surprise}, {"change", w.Change}} {
		if one.Answer != "" {
			list = append(list, learningAnswer{p.T("learning." + one.Question), one.Answer})
		}
	}
	return list
}

// LearningTold is a learning as its readers see it. Times are in the organisation's zone; By is empty where the reader
// may not know.
type LearningTold struct {
	At        time.Time // when these words were written
	First     time.Time // when the first were
	By        string
	Words     LearningWords
	Edited    bool
	Suppliers bool // suppliers read it too; only said to members
	Erased    bool
}

// LearningProps is the page on which a learning is written.
type LearningProps struct {
	Card      CardName
	Status    string
	Since     time.Duration // for how long it has been resolved; 0 once something was learned
	Writes    bool          // it is resolved, so that something can be learned from it
	Edits     bool          // it is published, and this changes it
	Typed     LearningTyped
	Owners    []Option
	First     string // days that an action may have, as yyyy-mm-dd
	Last      string
	Suppliers []string // whose reports stand there
	Before    []LearningTold
	Preview   *LearningPreview
	Conflict  *AdminConflictProps
}

// LearningTyped is what was typed into the form.
type LearningTyped struct {
	Held, Why, Surprise, Change string
	Suppliers                   bool
	Actions                     [5]ActionTyped
}

// LearningPreview says who would read a learning, and what in it speaks of people.
type LearningPreview struct {
	Readers  Readers
	Words    LearningWords
	Actions  []ActionLine
	Warnings []LearningWarning
}

// LearningWarning is a place in a text that speaks of a person: by name, or by blaming.
type LearningWarning struct {
	Words string
	Name  bool
}

func (l LearningProps) address() string { return Reach{}.Bottleneck(l.Card.N) + "/learning" }

func (l LearningProps) send(p Page) string {
	switch {
	case l.Preview != nil && len(l.Preview.Warnings) > 0:
		return p.T("learning.publish.as-it-is")
	case l.Edits:
		return p.T("learning.publish.change")
	}
	return p.T("learning.publish")
}

// rowsShown is how many rows for actions stand open: those that were used and one more, at least two.
func (l LearningProps) rowsShown() int {
	used := 1
	for i, row := range l.Typed.Actions {
		if row != (ActionTyped{}) {
			used = i + 1
		}
	}
	return min(len(l.Typed.Actions), used+1)
}

// hidden lists all that was typed, for the form below the preview.
func (l LearningProps) hidden() []FormField {
	t := l.Typed
	list := []FormField{{"held", t.Held}, {"why", t.Why}, {"surprise", t.Surprise}, {"change", t.Change}}
	if t.Suppliers {
		list = append(list, FormField{"suppliers", "yes"})
	}
	for i, row := range t.Actions {
		if row != (ActionTyped{}) {
			n := "_" + strconv.Itoa(i+1)
			list = append(list, FormField{"what" + n, row.What}, FormField{"owner" + n, row.Owner}, FormField{"due" + n, row.Due})
		}
	}
	return list
}

// question is one of the four, by its name.
func (l LearningProps) question(p Page, name, value string, optional bool) TextProps {
	return TextProps{Ask: Ask{Name: name, Label: p.T("learning." + name), Hint: p.T("learning." + name + ".hint"), Optional: optional},
		Value: value, Rows: 3, Limit: LimitWhat}
}

// LearningEraseProps is a learning whose words are to be erased, with those of its actions.
type LearningEraseProps struct {
	Card    CardName
	Holds   bool
	Told    []LearningTold
	Actions []ActionLine
	Reasons []string
}
