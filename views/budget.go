package views

import (
	"strconv"
	"time"

	"bottleneck/models"
)

// Budget is the address of the page "How fast we listen".
func (r Reach) Budget() string { return r.Prefix + "/budget" }

// BudgetProps is the page "How fast we listen": the response budget of the organisation and of each side, and how long
// things take. Departments come in the admin's order, whatever they say.
type BudgetProps struct {
	Reach       Reach
	AnswerDays  int // working days within which a report should be answered
	All         BudgetSide
	Departments []BudgetSide
	Suppliers   BudgetSide
	Older       int // unanswered, past due, and too old to be counted here
	Times       []BudgetTime
	Promises    PromiseTally // to reporters, made in the last 180 days
}

// BudgetSide is one budget. Name is "" for that of the whole organisation.
type BudgetSide struct {
	models.Budget

	Name    string
	Removed bool      // a department that is out of use
	Gone    time.Time // the last day of the budget at the present rate; zero if it lasts
}

// BudgetTime is how long one kind of thing takes, in tenths of a working day. Kind is "respond", "resolve" or "reflect".
type BudgetTime struct {
	Kind        string
	Count       int
	Half, Ninth int
}

func (b BudgetProps) lede(p Page) string {
	return p.T("budget.lede", "percent", p.Words.Percent(b.All.Objective), "rest", p.Words.Percent(100-b.All.Objective),
		"days", p.N("amount.working-days", b.AnswerDays))
}

func (s BudgetSide) allowed(p Page) string { return p.Words.Hundredths(s.Allowed()) }
func (s BudgetSide) left(p Page) string    { return p.Words.Hundredths(s.Left()) }
func (s BudgetSide) state() string         { return s.State().String() }
func (s BudgetSide) empty() bool           { return s.State() == models.BudgetEmpty }

func (s BudgetSide) burn(p Page) string {
	if s.RecentFiled == 0 {
		return p.T("budget.burn.none")
	}
	return p.Words.Hundredths(s.Burn())
}

// outlook says how long the budget lasts; "" where that says nothing.
func (s BudgetSide) outlook(p Page) string {
	switch s.State() {
	case models.BudgetEmpty, models.BudgetOver:
		return ""
	}
	if s.Gone.IsZero() {
		return p.T("budget.lasts")
	}
	return p.T("budget.gone", "day", p.Words.Date(s.Gone))
}

// line is a side in one line: reports, how many may be late, how many were.
func (s BudgetSide) line(p Page) string {
	return p.N("budget.side", s.Filed, "allowed", s.allowed(p), "late", s.Late)
}

// width is how much of the bar is filled, of 100.
func (s BudgetSide) width() string { return strconv.Itoa(min(100, s.Spent())) }

// formula is how the numbers come about, line by line, with the numbers put in.
func (s BudgetSide) formula(p Page) []string {
	rest := 100 - s.Objective
	lines := []string{
		p.N("budget.formula.allowed", s.Filed, "rest", rest, "allowed", s.allowed(p)),
		p.T("budget.formula.late", "late", s.Late, "spent", p.Words.Percent(s.Spent())),
		p.T("budget.formula.left", "allowed", s.allowed(p), "late", s.Late, "left", s.left(p)),
	}
	if s.RecentFiled > 0 {
		lines = append(lines, p.T("budget.formula.burn", "late", s.RecentLate, "filed", s.RecentFiled, "rest", rest, "burn", s.burn(p)))
	}
	if days, gone := s.GoneIn(); gone {
		lines = append(lines, p.T("budget.formula.gone", "left", s.left(p), "allowed", s.allowed(p), "burn", s.burn(p), "days", days))
	}
	return lines
}

func (t BudgetTime) text(p Page) string {
	if t.Count == 0 {
		return p.T("budget.times.none")
	}
	return p.T("budget.times.half", "half", p.Words.WorkingDays(t.Half), "ninth", p.Words.WorkingDays(t.Ninth))
}
