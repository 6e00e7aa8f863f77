package models

// The response budget. Nobody answers every report in time, and an objective of 100 % would only be a way to be wrong
// all the time; so the organisation says how many may be late, and may spend those. The idea and the words are those of
// the error budget in Google's "The Site Reliability Workbook" (chapters 2, Implementing SLOs, and 5, Alerting on SLOs);
// here it is not the service that answers requests, but people who answer people.
//
//	allowed   = filed in 28 days × (100 − objective) ÷ 100
//	spent     = late in 28 days: answered late, or unanswered and past due
//	left      = allowed − spent
//	burn rate = (late in 7 days ÷ filed in 7 days) ÷ ((100 − objective) ÷ 100)
//	gone in   = 28 days × (left ÷ allowed) ÷ burn rate
//
// A burn rate of 1 spends a budget in exactly its 28 days; then it lasts, because what was late leaves the 28 days as
// fast as it comes in. So a budget is only ever gone at a rate above 1. All this is reckoned in whole numbers.

// The stretches of days that the budget looks at. A day is one of UTC, by when reports were filed; today is the last.
const (
	BudgetDays = 28
	BurnDays   = 7
)

// What an admin may choose. More than ten working days are two of the four weeks that the budget looks at: most reports
// would leave them before they could be late. Fewer than half in time is no objective, and at 100 % there is no budget.
const (
	MinAnswerDays, MaxAnswerDays = 1, 10
	MinObjective, MaxObjective   = 50, 99
)

// BudgetState is what a budget says about what to do next.
type BudgetState uint8

// The states of a budget.
const (
	BudgetEmpty BudgetState = iota // nothing was filed: there is nothing to budget yet
	BudgetUnder                    // there is room: ship
	BudgetClose                    // not over, but three quarters are spent, or the rest is gone within a week
	BudgetOver                     // more was late than allowed: answer before starting anything new
)

var budgetStates = []string{"empty", "under", "close", "over"}

// String gives the state as it stands in the catalogue.
func (b BudgetState) String() string { return budgetStates[b] }

// Budget is the response budget of the organisation or of one side at one moment.
type Budget struct {
	Objective   int // percent of reports to be answered in time
	Filed, Late int // in BudgetDays
	RecentFiled int // in BurnDays
	RecentLate  int
}

// BudgetOf gives the budget of the organisation, from how it listened in BudgetDays and in BurnDays.
func (s *Settings) BudgetOf(all, recent Listening) Budget {
	return Budget{Objective: s.Objective, Filed: all.Filed, Late: all.Late, RecentFiled: recent.Filed, RecentLate: recent.Late}
}

// allowedPercent is the share of reports that may be late.
func (b Budget) allowedPercent() int { return 100 - b.Objective }

// Allowed gives how many reports may be late, in hundredths of a report.
func (b Budget) Allowed() int { return b.Filed * b.allowedPercent() }

// Left gives how many more may be late, in hundredths of a report; below 0 once it is over.
func (b Budget) Left() int { return b.Allowed() - 100*b.Late }

// Spent gives the percentage of the allowed that was late, rounded down; 0 if nothing is allowed.
func (b Budget) Spent() int {
	if b.Allowed() <= 0 {
		return 0
	}
	return 100 * 100 * b.Late / b.Allowed()
}

// Burn gives the burn rate in hundredths: 100 spends the budget in its 28 days. It is 0 if nothing was filed lately.
func (b Budget) Burn() int {
	recent := b.RecentFiled * b.allowedPercent()
	if recent <= 0 {
		return 0
	}
	return 100 * 100 * b.RecentLate / recent
}

// GoneIn gives in how many whole days nothing is left at the present rate; false if it lasts at that rate, or is over.
func (b Budget) GoneIn() (days int, gone bool) {
	recent := b.RecentFiled * b.allowedPercent()
	if b.Left() < 0 || b.Allowed() <= 0 || 100*b.RecentLate <= recent || recent <= 0 {
		return 0, false
	}
	return BudgetDays * b.Left() * recent / (b.Allowed() * 100 * b.RecentLate), true
}

// State says what the budget means.
func (b Budget) State() BudgetState {
	gone, runsOut := b.GoneIn()
	switch {
	case b.Filed == 0:
		return BudgetEmpty
	case b.Left() < 0:
		return BudgetOver
	case 4*100*b.Late >= 3*b.Allowed() || runsOut && gone < BurnDays:
		return BudgetClose
	}
	return BudgetUnder
}

// LastOne says whether the next late answer would be more than is allowed: with few reports it always is.
func (b Budget) LastOne() bool { return b.Filed > 0 && b.Left() >= 0 && b.Left() < 100 }

// Budgets are the budgets of all sides at one moment.
type Budgets struct {
	All         Budget
	Suppliers   Budget             // of all suppliers together
	Departments []DepartmentBudget // in the order that an admin set, whatever their budgets say
	Older       int                // unanswered reports that are past due, but too old to be in these budgets
}

// DepartmentBudget is the budget of the reports from one department: it measures those who answer, not those who ask.
type DepartmentBudget struct {
	*Department
	Budget
}

// Budgets gives the budgets of the organisation, of the reports of each department, and of those of suppliers.
// Departments out of use are among them while reports of theirs are.
func (s *State) Budgets(now Moment) (all Budgets) {
	sides := s.sides(now)
	all.All, all.Suppliers = Budget{Objective: s.Settings.Objective}, sides[0]
	for _, side := range sides {
		all.All.Filed, all.All.Late = all.All.Filed+side.Filed, all.All.Late+side.Late
		all.All.RecentFiled, all.All.RecentLate = all.All.RecentFiled+side.RecentFiled, all.All.RecentLate+side.RecentLate
	}
	for _, one := range s.AllDepartments() {
		if side := sides[one.Number]; !one.Removed || side.Filed > 0 {
			all.Departments = append(all.Departments, DepartmentBudget{one, side})
		}
	}
	s.EachUnanswered(0, func(r *Report) bool {
		old := r.Filed.Day() <= now.Day()-BudgetDays
		if old && now > r.Due {
			all.Older++
		}
		return old
	})
	return all
}

// sides gives the budget of each side, by sideOf.
func (s *State) sides(now Moment) []Budget {
	sides := make([]Budget, s.departments.Len()+1)
	for i := range sides {
		sides[i].Objective = s.Settings.Objective
	}
	last := now.Day()
	add := func(side, day, filed, late int) {
		if side >= len(sides) {
			return
		}
		at := &sides[side]
		at.Filed, at.Late = at.Filed+filed, at.Late+late
		if day > last-BurnDays {
			at.RecentFiled, at.RecentLate = at.RecentFiled+filed, at.RecentLate+late
		}
	}
	for day := max(last-BudgetDays+1, s.firstDay); day <= last && day < s.firstDay+s.days.Len(); day++ {
		for side, n := range s.days.At(day - s.firstDay).By {
			add(side, day, int(n.Filed), int(n.Late))
		}
	}
	s.eachUnansweredOf(last-BudgetDays+1, last, func(r *Report) {
		if now > r.Due {
			add(sideOf(r), r.Filed.Day(), 0, 1)
		}
	})
	return sides
}
