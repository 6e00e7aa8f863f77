package views

import (
	"time"

	"bottleneck/models"
)

// Feedback is one thing said to a supplier and what came of it: on the supplier's page, on the members' pages, on the
// tracking page of the department that gave it, and on a bottleneck's page. Times are in the organisation's zone.
type Feedback struct {
	Number   int
	Request  bool // a bottleneck needs something from them; else an experience with them
	First    string
	Words    FeedbackWords
	Since    time.Time // when it was released, or given while it waits
	Age      time.Duration
	Waited   Waited           // since it was asked for, of a request for which something is still to come
	Answers  []FeedbackAnswer // oldest first
	Promise  time.Time        // zero if none stands
	Late     bool             // the promised day has passed
	Kept     time.Time        // when somebody said that it was kept
	KeptBy   string           // who, as this reader may know it
	NoLonger bool             // the bottleneck is resolved: nobody waits for an answer
	New      bool             // to this supplier since their last visit

	// What only members see, and on its tracking page who gave it.
	State   string // "waits", "released", "aside" or "back"
	By      string // who gave it
	Decided string // who released it or set it aside
	Reason  string // for setting it aside
	Unread  bool   // no member has seen the newest answer

	Supplier       string // "" while nobody has said whom the typed name means
	SupplierNumber int
	Typed          string
	Report         int
	Bottleneck     int
	Title          string // of the bottleneck
}

// FeedbackWords is what a supplier reads of feedback. Cost is the form value of own time, or "".
type FeedbackWords struct {
	What, Help, Cost string
	From             string // the department that is named, or the organisation
}

// FeedbackAnswer is one answer of a supplier.
type FeedbackAnswer struct {
	At    time.Time
	By    string // who, as this reader may know it
	Kind  string
	Date  time.Time
	Moved bool
	Words string
}

func (f Feedback) id() string { return "f-" + itoa(f.Number) }

// waits is for how long there has been no answer: of a request in working time.
func (f Feedback) waits(p Page) string {
	if f.Waited.Since.IsZero() {
		return p.Words.Age(f.Age)
	}
	return f.Waited.time(p)
}

func (f Feedback) released() bool { return f.State == "" || f.State == "released" }

// supplier names the supplier, or says what was typed.
func (f Feedback) supplier(p Page) string {
	if f.Supplier != "" {
		return f.Supplier
	}
	return p.T("feedback.typed", "name", f.Typed)
}

// promised says whether a promise was given that still counts, kept or not.
func (f Feedback) promised() bool { return !f.Promise.IsZero() }

// saysPromise says whether the promise needs a line of its own: it is late, or not the newest answer.
func (f Feedback) saysPromise() bool {
	return f.Late || f.Answers[len(f.Answers)-1].Kind != models.AnswerPromise.String()
}

func (a FeedbackAnswer) text(p Page) string {
	key := "feedback.answer." + a.Kind
	if a.Moved {
		key += ".moved"
	}
	if a.Kind == models.AnswerPromise.String() {
		return p.T(key, "day", p.Words.Date(a.Date))
	}
	return p.T(key)
}

// costOptions are the answers to what an experience cost.
func costOptions(p Page) (options []Option) {
	for _, value := range models.Costs()[2:] { // neither "not said" nor "none, I can only wait"
		options = append(options, Option{Value: value, Label: p.T("form.own-time." + value)})
	}
	return options
}

func costChoice(p Page, chosen string) ChoiceProps {
	return ChoiceProps{Ask: Ask{Name: "cost", Label: p.T("feedback.cost.label"), Optional: true}, Options: costOptions(p), Chosen: Chosen(chosen), Short: true}
}

// canTakeBack says whether a member may take back what was decided: the supplier has not answered.
func (f Feedback) canTakeBack() bool {
	return len(f.Answers) == 0 && (f.State == "released" || f.State == "aside")
}

// way says by whom feedback came, and how it was named to the supplier.
func (f Feedback) way(p Page) string {
	switch {
	case f.State == "aside":
		return p.T("feedback.way.aside", "by", f.By, "decided", f.Decided)
	case f.State == "back":
		return p.T("feedback.way.back", "by", f.By, "decided", f.Decided)
	case f.Request:
		return p.T("feedback.way.request", "by", f.By)
	}
	return p.T("feedback.way.released", "by", f.By, "decided", f.Decided, "from", f.Words.From)
}
