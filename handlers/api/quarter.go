package api

import "bottleneck/models"

// Quarter is three months summed up, as its page does. Of a department or supplier counts of reports are rounded down to fives,
// and shares are said of five and more.
type Quarter struct {
	Quarter     string        `json:"quarter"`
	First       string        `json:"first" format:"date"`
	Last        string        `json:"last" format:"date"`
	Running     bool          `json:"running"`
	Of          *Party        `json:"of,omitempty" description:"Left out for the organisation."`
	Reports     int           `json:"reports"`
	InTime      *int          `json:"in_time_percent,omitempty"`
	Half        *float64      `json:"median_days,omitempty" description:"Half of the first answers took no longer, in working days."`
	Late        *int          `json:"late,omitempty" description:"Of the organisation alone."`
	Budget      string        `json:"budget,omitempty" enum:"empty,under,close,over" description:"Of the organisation alone."`
	Opened      int           `json:"opened" description:"Bottlenecks."`
	CameBack    int           `json:"came_back"`
	HoursBefore float64       `json:"hours_before" description:"Hours lost a week when it began."`
	Hours       float64       `json:"hours" description:"When it ended, or now."`
	Vital       int           `json:"vital" description:"So many of the costliest make up 80 percent of that."`
	Costliest   []QuarterCost `json:"costliest" description:"At most 50."`
	Resolved    []uint32      `json:"resolved" description:"Bottlenecks, the most hours won back first; each list has at most 200."`
	Learned     []uint32      `json:"learned" description:"The newest first."`
	WontDo      []uint32      `json:"wont_do" description:"The newest first."`
	Promises    PromiseSum    `json:"promises" description:"Whose promised day fell into it."`
}

// QuarterCost is what one bottleneck cost at its end and at its beginning.
type QuarterCost struct {
	Bottleneck  uint32  `json:"bottleneck"`
	Title       string  `json:"title"`
	HoursBefore float64 `json:"hours_before"`
	Hours       float64 `json:"hours"`
}

// PromiseSum is what became of promises.
type PromiseSum struct {
	Kept    int `json:"kept"`
	Broken  int `json:"broken"`
	Moved   int `json:"moved"`
	Pending int `json:"pending"`
}

// How much is listed of a quarter.
const (
	quarterCosts = 50
	quarterLines = 200
)

type quarterAsked struct {
	Quarter string       `query:"quarter" description:"As 2026-Q3; the last that is over unless said."`
	Of      models.Party `query:"of" description:"A department or supplier, as d3 or s4; suppliers for tokens that work."`
}

// quarterSum is what a quarter is reckoned from.
type quarterSum struct {
	before, after models.Pareto
	period        models.Period
}

func (c *Call) readQuarter(in *quarterAsked) (*Quarter, error) {
	q, ok := models.QuarterOf(c.today()).Before(), true
	if in.Quarter != "" {
		q, ok = models.ParseQuarter(in.Quarter)
	}
	switch of := in.Of; {
	case !ok:
		return nil, models.Fail(models.NotFound, "error.quarter.unknown")
	case q.First() > c.today():
		return nil, models.Fail(models.NotFound, "error.quarter.future")
	case of.Kind == models.SupplierParty && (!c.works() || c.State.PartyName(of) == ""):
		return nil, models.Fail(models.NotFound, "error.supplier.unknown")
	case of.Kind == models.DepartmentParty && c.State.PartyName(of) == "":
		return nil, models.Fail(models.NotFound, "error.department.unknown")
	}
	sum := c.Insights.Kept("quarter "+q.String()+" "+in.Of.String(), func() any { return c.quarterSum(q, in.Of) }).(*quarterSum)
	told := &Quarter{Quarter: q.String(), First: q.First().String(), Last: q.Last().String(), Running: q.Last() >= c.today(), Of: c.party(in.Of),
		HoursBefore: hours(sum.before.Total), Hours: hours(sum.after.Total), Vital: sum.after.Vital, Costliest: []QuarterCost{}}
	for _, line := range sum.after.Lines[:min(len(sum.after.Lines), quarterCosts)] {
		told.Costliest = append(told.Costliest, QuarterCost{uint32(line.Number), c.title(line.Bottleneck), hours(sum.before.HoursOf(line.Number)), hours(line.Hours)})
	}
	told.happened(c, &sum.period)
	return told, nil
}

func (c *Call) quarterSum(q models.Quarter, of models.Party) *quarterSum {
	from, until := c.State.DayBegins(q.First()), min(c.State.DayBegins(q.Next().First()), c.Now+1)
	both := c.State.Paretos(from-1, until-1)
	if !of.IsZero() {
		both[0], both[1] = c.State.ParetoOf(both[0], of), c.State.ParetoOf(both[1], of)
	}
	return &quarterSum{both[0], both[1], c.State.Period(from, until, of, c.Now)}
}

// happened is what the quarter brought.
func (told *Quarter) happened(c *Call, p *models.Period) {
	a, least := p.Answers, 1
	if told.Reports = a.Filed; told.Of != nil {
		told.Reports, least = models.AtLeast(a.Filed), models.Few
	} else {
		budget := models.Budget{Objective: c.State.Settings.Objective, Filed: a.Filed, Late: a.Late}
		told.Late, told.Budget = &a.Late, budget.State().String()
	}
	if a.Settled() >= least {
		percent := a.Percent()
		told.InTime = &percent
	}
	if a.Took.Count >= least {
		told.Half = &c.took(a.Took).Median
	}
	told.Opened, told.CameBack, told.Promises = len(p.Opened), len(p.CameBack), PromiseSum(p.Promises)
	told.Resolved, told.Learned, told.WontDo = numbered(p.Resolved), numbered(p.Learned), numbered(p.WontDo)
}

func numbered(all []*models.Bottleneck) []uint32 {
	list := []uint32{}
	for _, b := range all[:min(len(all), quarterLines)] {
		list = append(list, uint32(b.Number))
	}
	return list
}
