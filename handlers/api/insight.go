package api

import (
	"net/http"

	"bottleneck/models"
)

// Insights give the numbers of the insights, each reckoned once while nothing changes.
type Insights interface {
	// Paretos are what all bottlenecks cost at the end of two days.
	Paretos(from, to models.Date) (before, after *models.Pareto)
	// Waits is who waits for whom, from departments, suppliers or (NoParty) both.
	Waits(from models.PartyKind) *models.Waits
	// Trend gives the weeks from one to another.
	Trend(from, to int32) []models.TrendWeek
	// Silence is who is silent, both ways.
	Silence() ([]models.Silent, []models.Unheard)
	// Promised is what was promised from the month of one day to that of another.
	Promised(from, to models.Date) *models.PromisedSpan
	// Kept reckons anything else, under a name of its own.
	Kept(name string, reckon func() any) any
}

// HoursInsight is where it hurts: what bottlenecks cost on two days.
type HoursInsight struct {
	From      string      `json:"from" format:"date"`
	To        string      `json:"to" format:"date"`
	HoursFrom float64     `json:"hours_from" description:"All hours lost a week then, in quarters of an hour."`
	HoursTo   float64     `json:"hours_to"`
	Vital     int         `json:"vital" description:"So many of the first lines make up 80 percent of hours_to."`
	Count     int         `json:"count" description:"How many cost anything at the later day."`
	Lines     []HoursLine `json:"lines" description:"The costliest first."`
}

// HoursLine is one bottleneck on both days.
type HoursLine struct {
	Bottleneck uint32  `json:"bottleneck"`
	Title      string  `json:"title"`
	HoursFrom  float64 `json:"hours_from"`
	HoursTo    float64 `json:"hours_to"`
	Share      int     `json:"share_percent"`
	Sum        int     `json:"sum_percent" description:"Of this line and all before it."`
}

// WaitingInsight is who waits for whom. Every number is rounded down to fives, and what is below five is left out.
type WaitingInsight struct {
	Rows  []WaitingRow  `json:"rows"`
	Cells []WaitingCell `json:"cells"`
}

// WaitingRow is what one department or supplier loses by waiting, in all.
type WaitingRow struct {
	From    Party `json:"from"`
	Reports int   `json:"reports"`
	Hours   int   `json:"hours_lost_a_week"`
}

// WaitingCell is what one loses to one thing.
type WaitingCell struct {
	From    Party  `json:"from"`
	Kind    string `json:"kind" enum:"department,supplier,tool,nobody,unknown,us,unasked" description:"What it waits for."`
	For     *Party `json:"for,omitempty"`
	Reports int    `json:"reports"`
	Hours   int    `json:"hours_lost_a_week"`
}

// SilentInsight is who is silent, both ways. That is no reproach: it means that we have not asked well.
type SilentInsight struct {
	Silent  []SilentParty  `json:"silent" description:"Has not spoken for longer than is usual for it."`
	Unheard []UnheardParty `json:"unheard" description:"Is waited for, and nobody has said what it needs."`
}

// SilentParty is a department or supplier that has not spoken.
type SilentParty struct {
	Party Party `json:"party"`
	Weeks int   `json:"weeks" description:"Whole ones, since it spoke last or could have."`
	Usual int   `json:"usual_days,omitempty" description:"Between two days on which it spoke, if enough are known."`
	Never bool  `json:"never"`
}

// UnheardParty is one that is waited for.
type UnheardParty struct {
	Party       Party  `json:"party"`
	Since       string `json:"since" format:"date"`
	Bottlenecks int    `json:"bottlenecks" description:"Rounded down to fives."`
}

var insights = []Operation{
	operation(Operation{ID: "readHoursInsight", Method: get, Path: "/insights/hours", Group: "Insights", For: Readers,
		Summary: "Says where it hurts, before and after a day."}, (*Call).readHours),
	operation(Operation{ID: "readWaitingInsight", Method: get, Path: "/insights/waiting", Group: "Insights", For: Readers,
		Summary: "Says who waits for whom, in fives."}, (*Call).readWaiting),
	operation(Operation{ID: "readTrendInsight", Method: get, Path: "/insights/trend", Group: "Insights", For: Readers,
		Summary: "Says whether it gets better, by week."}, (*Call).readTrend),
	operation(Operation{ID: "readSilentInsight", Method: get, Path: "/insights/silent", Group: "Insights", For: Readers, Summary: "Says who is silent, both ways."}, (*Call).readSilent),
	operation(Operation{ID: "readPromisedInsight", Method: get, Path: "/insights/promised", Group: "Insights", For: Readers,
		Summary: "Says what was promised, and what became of it."}, (*Call).readPromised),
}

// days is a range of days.
type days struct {
	From models.Date `query:"from"`
	To   models.Date `query:"to" description:"Today unless said."`
}

// between gives the two days; without from it is so many days before to.
func (d days) between(c *Call, usual models.Date) (from, to models.Date, err error) {
	if from, to = d.From, d.To; to == 0 {
		to = c.today()
	}
	if from == 0 {
		from = max(to-usual, 1)
	}
	var wrong []Wrong
	switch {
	case to > c.today():
		wrong = []Wrong{{"to", "This must be today or a day before."}}
	case from < 1 || from > to:
		wrong = []Wrong{{"from", "This must be a day, and not after to."}}
	}
	if wrong != nil {
		return 0, 0, &Refused{Status: http.StatusUnprocessableEntity, Detail: "Change what is named in fields and ask again.", Fields: wrong}
	}
	return from, to, nil
}

type hoursAsked struct {
	days
	Limit int `query:"limit" minimum:"1" maximum:"1000" description:"At most so many lines; 50 unless said."`
}

// What the ranges are unless said, in days: as the pages have them.
const (
	hoursUsual    = 91
	trendUsual    = 25 * 7
	promisedUsual = 182
)

func (c *Call) readHours(in *hoursAsked) (*HoursInsight, error) {
	from, to, err := in.between(c, hoursUsual)
	if err != nil {
		return nil, err
	}
	before, after := c.Insights.Paretos(from, to)
	was := map[models.BottleneckNumber]models.Quarters{}
	for _, line := range before.Lines {
		was[line.Number] = line.Hours
	}
	told := &HoursInsight{From: from.String(), To: to.String(), HoursFrom: hours(before.Total), HoursTo: hours(after.Total), Vital: after.Vital,
		Count: len(after.Lines), Lines: []HoursLine{}}
	add := func(line models.ParetoLine, then, now, sum models.Quarters) {
		if len(told.Lines) < (page{Limit: in.Limit}).limit() {
			told.Lines = append(told.Lines, HoursLine{Bottleneck: uint32(line.Number), Title: c.title(line.Bottleneck), HoursFrom: hours(then), HoursTo: hours(now),
				Share: after.Share(now), Sum: after.Share(sum)})
		}
	}
	for _, line := range after.Lines {
		add(line, was[line.Number], line.Hours, line.Sum)
		delete(was, line.Number)
	}
	for _, line := range before.Lines {
		if _, gone := was[line.Number]; gone {
			add(line, line.Hours, 0, after.Total)
		}
	}
	return told, nil
}

// hours turns quarters into hours.
func hours(q models.Quarters) float64 { return float64(q) / 4 }

type waitingAsked struct {
	From string `query:"from" enum:"departments,suppliers" description:"Whose waiting; of both unless said."`
}

func (c *Call) readWaiting(in *waitingAsked) (*WaitingInsight, error) {
	kind := map[string]models.PartyKind{"departments": models.DepartmentParty, "suppliers": models.SupplierParty}[in.From]
	waits, told := c.Insights.Waits(kind), &WaitingInsight{Rows: []WaitingRow{}, Cells: []WaitingCell{}}
	for row, p := range waits.From {
		reports, lost := waits.Row(row).Shown()
		if reports == 0 {
			continue
		}
		told.Rows = append(told.Rows, WaitingRow{*c.party(p), reports, lost})
		for column, what := range waits.For {
			if reports, lost := waits.Cell(row, column).Shown(); reports > 0 {
				told.Cells = append(told.Cells, WaitingCell{From: *c.party(p), Kind: what.Kind.String(), For: c.party(what.Party), Reports: reports, Hours: lost})
			}
		}
	}
	return told, nil
}

func (c *Call) readSilent(*nothing) (*SilentInsight, error) {
	told := &SilentInsight{Silent: []SilentParty{}, Unheard: []UnheardParty{}}
	silent, unheard := c.Insights.Silence()
	for _, one := range silent {
		told.Silent = append(told.Silent, SilentParty{Party: *c.party(one.Party), Weeks: one.Days / 7, Usual: one.Usual, Never: one.Last == 0})
	}
	for _, one := range unheard {
		told.Unheard = append(told.Unheard, UnheardParty{Party: *c.party(one.Party), Since: c.State.Settings.Calendar.Today(one.Since).String(),
			Bottlenecks: models.AtLeast(one.Cards)})
	}
	return told, nil
}
