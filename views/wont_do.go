package views

import (
	"net/url"
	"strconv"
	"time"
)

// WontDoProps is the register of what we won't do. Times are in the organisation's zone, hours in quarters.
type WontDoProps struct {
	Reach       Reach
	Works       bool // the reader may decide again
	All         int
	Hours       int // a week, that all of them leave lost now
	Due         int
	Grown       int
	Unsaid      int
	Lines       []WontDoLine
	Only        string // "due", "outgrown", "incomplete" or ""
	Department  string
	Text        string
	Departments []Option
	Proposed    string // the review date that is proposed, yyyy-mm-dd
	Min, Max    string // between which it must lie
	More        string // address with more lines, or ""
	Conflict    *AdminConflictProps
}

// WontDoLine is one bottleneck that we won't do: why, what for, and what has become of it since.
type WontDoLine struct {
	Card      CardName
	Reason    string
	Gained    string // "" for an old one, of which nobody has said it
	Complete  bool
	Review    time.Time
	Due       bool
	Decided   time.Time // when what follows was so
	Hours     int       // a week, now
	HoursThen int
	Reports   int // at the decision
	New       int // filed since
	ByHours   bool
	ByNew     bool
	TakeUp    string // where the forms of the line are sent to
	Again     string
	Typed     *WontDoTyped // what came back of its form
	Sources   []string
	Outside   []string // suppliers who read what is decided again
}

// WontDoTyped is what was typed into the form that decides again.
type WontDoTyped struct{ Words, Gained, Review string }

func (l WontDoLine) id(field string) string { return field + "-" + strconv.Itoa(l.Card.N) }

func (l WontDoLine) gained() string {
	if l.Typed != nil {
		return l.Typed.Gained
	}
	return l.Gained
}

func (l WontDoLine) words() string {
	if l.Typed != nil {
		return l.Typed.Words
	}
	return ""
}

func (l WontDoLine) review(proposed string) string {
	if l.Typed != nil {
		return l.Typed.Review
	}
	return proposed
}

// reviewAhead gives the day that was decided, or the proposed one where that has come.
func (l WontDoLine) reviewAhead(proposed, first string) string {
	if day := l.Review.Format(time.DateOnly); day >= first {
		return day
	}
	return proposed
}

// page is p with the errors of this line's form alone, under its own ids.
func (l WontDoLine) page(p Page) Page {
	if l.Typed == nil {
		p.Errors = Errors{}
		return p
	}
	for _, field := range []string{"words", "gained", "review"} {
		p.Errors = p.Errors.renamed(field, l.id(field))
	}
	return p
}

// errorsPage is p with the errors of the form that came back under the ids that stand on the page.
func (w WontDoProps) errorsPage(p Page) Page {
	for _, l := range w.Lines {
		if l.Typed != nil {
			return l.page(p)
		}
	}
	return p
}

// thenNow is "4 hours a week and 2 reports when it was decided; now 9 hours a week, 3 reports since".
func (l WontDoLine) thenNow(p Page) string {
	now := p.N("wont-do.now", l.New, "hours", p.Words.HoursWeek(l.Hours))
	if !l.Complete {
		return now
	}
	return p.N("wont-do.then", l.Reports, "hours", p.Words.HoursWeek(l.HoursThen), "day", p.Words.DateYear(l.Decided)) + " " + now
}

func (l WontDoLine) outgrown() bool { return l.ByHours || l.ByNew }

func (l WontDoLine) outgrowth(p Page) string {
	switch {
	case l.ByHours && l.ByNew:
		return p.T("wont-do.outgrown.both")
	case l.ByHours:
		return p.T("wont-do.outgrown.hours")
	}
	return p.N("wont-do.outgrown.reports", l.New)
}

func (l WontDoLine) form(p Page) string {
	if l.Complete {
		return p.T("wont-do.again")
	}
	return p.T("wont-do.complete")
}

func (w WontDoProps) address(only string) string {
	q := url.Values{}
	for name, value := range map[string]string{"only": only, "department": w.Department, "q": w.Text} {
		if value != "" {
			q.Set(name, value)
		}
	}
	if len(q) == 0 {
		return w.Reach.WontDo()
	}
	return w.Reach.WontDo() + "?" + q.Encode()
}

// tabs are the ways to narrow the register, each with its count.
func (w WontDoProps) tabs(p Page) []wontDoTab {
	return []wontDoTab{{"", p.T("wont-do.all"), w.All}, {"due", p.T("wont-do.due"), w.Due}, {"outgrown", p.T("wont-do.outgrown"), w.Grown},
		{"incomplete", p.T("wont-do.incomplete"), w.Unsaid}}
}

type wontDoTab struct {
	only, label string
	n           int
}

// WontDo is the address of the register of what we won't do.
func (r Reach) WontDo() string { return r.Prefix + "/wont-do" }
