package handlers

import (
	"net/http"
	"time"

	"bottleneck/models"
	"bottleneck/views"
)

// promisesCounted is how far back the promises go that the page counts: few are made, and each takes weeks to turn out.
const promisesCounted = 180 * 24 * time.Hour

// showBudget is how fast we listen, for members.
func (s *Server) showBudget(v *visit) error { return v.budget(views.Reach{}) }

// showReadersBudget is the same for anyone who has the board link.
func (s *Server) showReadersBudget(v *visit) error {
	v.member, v.session = nil, nil
	return v.budget(views.Reach{Prefix: v.linkAddress()})
}

func (v *visit) budget(reach views.Reach) error {
	page := v.page("board")
	page.Title, page.Bundle = v.words.T("budget.title"), views.Work
	return v.render(http.StatusOK, views.BudgetPage(page, v.budgetProps(reach)))
}

func (v *visit) budgetProps(reach views.Reach) views.BudgetProps {
	all := v.state.Budgets(v.now)
	props := views.BudgetProps{Reach: reach, AnswerDays: v.state.Settings.AnswerDays, Older: all.Older,
		All: v.budgetSide(all.All, ""), Suppliers: v.budgetSide(all.Suppliers, v.words.T("budget.suppliers"))}
	for _, one := range all.Departments {
		side := v.budgetSide(one.Budget, one.Name)
		side.Removed = one.Removed
		props.Departments = append(props.Departments, side)
	}
	props.Promises = promiseTally(v.state.Promises(v.now.Add(-promisesCounted), v.now))
	props.Times = []views.BudgetTime{v.responding(), v.resolving(), v.timeToReflect()}
	return props
}

func (v *visit) budgetSide(b models.Budget, name string) views.BudgetSide {
	side := views.BudgetSide{Budget: b, Name: name}
	if days, gone := b.GoneIn(); gone {
		side.Gone = (v.today() + models.Date(days)).Time()
	}
	return side
}

// responding is how long first answers took, of the reports of the last 28 days.
func (v *visit) responding() views.BudgetTime {
	l := v.state.Listening(v.now, models.BudgetDays, v.now)
	return views.BudgetTime{Kind: "respond", Count: l.Answered(), Half: int(l.Median * 10), Ninth: int(l.Ninth * 10)}
}

// resolving is how long bottlenecks took that were resolved in the last 28 days.
func (v *visit) resolving() views.BudgetTime {
	spread := v.state.Resolving(v.now, models.BudgetDays)
	return views.BudgetTime{Kind: "resolve", Count: spread.Count, Half: v.tenths(spread.Median), Ninth: v.tenths(spread.Ninetieth)}
}

// timeToReflect is how long it took until something was learned, of what was learned from in the last 28 days.
func (v *visit) timeToReflect() views.BudgetTime {
	took := v.state.TimeToReflect(v.now, models.BudgetDays)
	return views.BudgetTime{Kind: "reflect", Count: took.Count, Half: v.tenths(took.Median), Ninth: v.tenths(took.Ninetieth)}
}

// tenths gives working minutes in tenths of a working day, rounded up.
func (v *visit) tenths(minutes int) int {
	day := max(1, v.state.Settings.Calendar.DayLength())
	return (minutes*10 + day - 1) / day
}
