package views

import (
	"slices"
	"strconv"
	"time"
)

// SuppliersProps is the members' list of suppliers: what is to be done about them, and how things stand with each.
type SuppliersProps struct {
	Works     bool       // an engineer, who releases feedback and reads answers
	Waiting   []Feedback // to be released, oldest first
	Unread    []Feedback // answered, and no member has seen it
	Firsts    []SupplierFirst
	Suppliers []SupplierLine // with whom something is open, the most pressing first
	Quiet     []SupplierLine // with whom nothing is
	Dismissed *SupplierFirst // the question that was just put away: it can be asked again
}

// SupplierFirst asks for the first experience with a supplier.
type SupplierFirst struct {
	Number int
	Name   string
	Added  time.Time
}

// SupplierLine says how things stand with one supplier.
type SupplierLine struct {
	Number     int
	Name       string
	Waiting    int           // feedback to be released
	Unanswered int           // by them
	Oldest     time.Duration // of those
	Reports    int           // of theirs that are open
	Theirs     []PromiseLine
	Ours       []PromiseLine
}

// PromiseLine is one promised day that is not kept yet.
type PromiseLine struct {
	Day   time.Time
	Late  bool
	Words string
	Href  string
}

// Pressing says how much there is to look at, from 0 for nothing: reports of theirs, promises, what they have not
// answered, promises whose day is over, and what waits to be released.
func (s SupplierLine) Pressing() int {
	switch {
	case s.Waiting > 0:
		return 5
	case anyLate(s.Theirs) || anyLate(s.Ours):
		return 4
	case s.Unanswered > 0:
		return 3
	case len(s.Theirs)+len(s.Ours) > 0:
		return 2
	}
	return min(s.Reports, 1)
}

func anyLate(list []PromiseLine) bool {
	return slices.ContainsFunc(list, func(one PromiseLine) bool { return one.Late })
}

// SupplierTalkProps is the members' page of one supplier: what we wait for, what they wait for, and what was said.
type SupplierTalkProps struct {
	Number  int
	Name    string
	Removed bool
	Works   bool
	Waiting []Feedback     // to be released
	Awaited []Feedback     // released, and something is still to come from them
	Reports []SupplierOpen // theirs, that wait for us, oldest first
	Newer   int            // further ones, that are not shown
	Past    []Feedback     // all else that this member may read, newest first
	First   bool           // the form asks for the first experience with a product
	Key     string
	Typed   FeedbackTyped
	Lost    *FeedbackWords // what this member had worded when somebody else decided first
}

// SupplierOpen is a report of a supplier's that still waits for us.
type SupplierOpen struct {
	Report     int
	Bottleneck int
	Title      string
	What       string // "" for members who may not read reports
	Age        time.Duration
	AnswerBy   time.Time // zero once it is answered
	Late       bool
	Promise    time.Time
	PromiseOld bool
}

// FeedbackTyped is what was typed into a form of feedback that came back.
type FeedbackTyped struct {
	Supplier, What, Help, Cost, About, Contact string
	Named                                      bool
	Reason                                     string // for setting it aside
}

// ReleaseProps is the page on which a member decides what a supplier reads.
type ReleaseProps struct {
	Feedback Feedback // as it was given
	Source   string   // the department that can be named, or ""
	Choices  []Option // suppliers
	Typed    FeedbackTyped
	Preview  *FeedbackWords // what they will read
	Aside    bool           // the form for setting it aside came back
}

func itoa(n int) string { return strconv.Itoa(n) }

func supplierPath(n int) string { return "/suppliers/" + itoa(n) }

func feedbackPath(n int, action string) string {
	path := "/supplier-feedback/" + itoa(n)
	if action != "" {
		path += "/" + action
	}
	return path
}

// supplierName names the chosen supplier in the preview.
func (r ReleaseProps) supplierName(p Page) string {
	for _, o := range r.Choices {
		if o.Value == r.Typed.Supplier {
			return o.Label
		}
	}
	return p.T("history.a-supplier")
}

func (s SupplierTalkProps) sayTitle(p Page) string {
	if s.First {
		return p.T("say.title.first", "supplier", s.Name)
	}
	return p.T("say.title", "supplier", s.Name)
}

// page is the page for one of the two forms: only that which came back shows its errors.
func (r ReleaseProps) page(p Page, aside bool) Page {
	if r.Aside != aside {
		p.Errors = Errors{}
	}
	return p
}
