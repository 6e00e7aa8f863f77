package views

import (
	"strconv"
	"time"
)

// LimitAction is how many characters an action may have.
const LimitAction = 300

// ActionLine is an action as pages list it. State is "open", "done" or "dropped"; days are in the organisation's calendar.
type ActionLine struct {
	Number int
	What   string // empty once it was erased
	Owner  string
	Due    time.Time
	Late   bool
	State  string
	Closed time.Time
	Reason string   // why it was dropped
	May    bool     // the reader may say what became of it
	Card   CardName // from which it was learned
	Round  string   // in which it was heard, instead
	Heard  string   // where that can be read
}

// Href is the page of the action.
func (a ActionLine) Href() string { return "/actions/" + strconv.Itoa(a.Number) }

func (a ActionLine) id() string { return "action-" + strconv.Itoa(a.Number) }

func (a ActionLine) text(p Page) string {
	if a.What == "" {
		return p.T("card.erased")
	}
	return a.What
}

// who is "Finance, by Friday 27 November".
func (a ActionLine) who(p Page) string {
	return p.T("action.who", "owner", a.Owner, "day", p.Words.DateYear(a.Due))
}

// ActionTyped is what was typed into a form about an action. Owner is "m3" or "d2", Due as yyyy-mm-dd.
type ActionTyped struct{ What, Owner, Due, Words string }

// ActionProps is the page of one action.
type ActionProps struct {
	Action   ActionLine
	Agreed   time.Time
	AgreedBy string
	Steps    []ActionStep // newest first
	Came     string       // the form that came back: "move", "drop" or ""
	Typed    ActionTyped
	Owners   []Option
	First    string // days that it may have, as yyyy-mm-dd
	Last     string
}

// ActionStep is one thing that became of an action. What is "done", "dropped", "reopened" or "moved".
type ActionStep struct {
	At    time.Time
	By    string
	What  string
	Due   time.Time // of a move
	Owner string
	Words string
}

func (s ActionStep) text(p Page) string {
	if s.What == "moved" {
		return p.T("action.step.moved", "owner", s.Owner, "day", p.Words.DateYear(s.Due))
	}
	return p.T("action.step." + s.What)
}

// ask gives a question the plain id that errors link to where its form came back, and one of its own elsewhere.
func (a ActionProps) ask(p Page, form, name, label string) Ask {
	ask := Ask{Name: name, Label: label, Part: true}
	if a.Came != form {
		ask.ID = form + "-" + name
	}
	return ask
}

// page is p with the errors of one form only.
func (a ActionProps) page(p Page, form string) Page {
	if a.Came != form {
		p.Errors = Errors{}
	}
	return p
}

// reason is what was typed as the reason in a form that came back.
func (a ActionProps) reason(form string) string {
	if a.Came == form {
		return a.Typed.Words
	}
	return ""
}

func (l LearningProps) suppliersTicked() []string {
	if l.Typed.Suppliers {
		return []string{"yes"}
	}
	return nil
}

// agrees says whether the reader may add an action.
func (b BottleneckProps) agrees() bool { return b.Works && len(b.Learnings) > 0 }

// asksLearning says whether the page has anything to say about what was learned.
func (b BottleneckProps) asksLearning() bool {
	return b.ToLearn > 0 || len(b.Learnings) > 0 || len(b.Actions) > 0
}
