package handlers

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"time"

	"bottleneck/models"
	"bottleneck/views"

	"github.com/a-h/templ"
)

// trendWeeks is how many weeks are shown if nothing is chosen: half a year.
const trendWeeks = 26

// trendRange gives the first and last week, and the days that the page's fields hold. Nothing is shown before the first
// report, because there was nothing then.
func (v *visit) trendRange() (from, to int32, chosen views.TrendProps) {
	usual := max(models.MondayOf(models.WeekOf(v.now)-trendWeeks+1), 1)
	first, last := v.dayRange(usual, v.today())
	from, to = weekOf(first), weekOf(last)
	from = max(from, v.state.FirstWeek(v.now), to-models.MaxTrendWeeks+1)
	chosen.Range, chosen.Query = v.chosenRange(first, last, usual, v.today())
	return from, to, chosen
}

// weekOf gives the week of a day.
func weekOf(day models.Date) int32 { return models.WeekOf(models.MomentOf(day.Time())) }

func (v *visit) trend(from, to int32) []models.TrendWeek {
	return reckoned(v, fmt.Sprint("trend ", from, " ", to), func() []models.TrendWeek { return v.state.Trend(from, to, v.now) })
}

func trendPage(v *visit, props views.InsightProps) (views.InsightProps, func(views.Page) templ.Component) {
	return v.trendWith(props, nil, nil)
}

// trendWith is the page with a form about a release that came back, or none.
func (v *visit) trendWith(props views.InsightProps, typed *markForm, wrong *models.Error) (views.InsightProps, func(views.Page) templ.Component) {
	from, to, out := v.trendRange()
	props.Query = out.Query
	out.InsightProps = props
	for _, week := range v.trend(from, to) {
		out.Weeks = append(out.Weeks, v.trendWeek(week))
	}
	if len(out.Weeks) > 0 {
		out.Marks = v.trendMarks(props.Reach, models.MondayOf(from), models.MondayOf(to+1)-1)
	}
	if out.Works = props.Reach.Member() && v.member.Role >= models.RoleEngineer; out.Works {
		v.releases(&out, typed, wrong)
	}
	return props, func(page views.Page) templ.Component { return views.InsightTrend(page, out) }
}

func (v *visit) trendWeek(w models.TrendWeek) views.TrendWeek {
	respond := views.TrendTimes{Half: -1, Ninth: -1}
	if w.Answered() > 0 {
		respond = views.TrendTimes{Half: int(w.Median * 10), Ninth: int(w.Ninth * 10)}
	}
	return views.TrendWeek{Monday: models.MondayOf(w.Week).Time(), Reports: w.Reports, Percent: w.Percent(), Quarters: int(w.Hours),
		Resolved: w.Resolved, CameBack: w.CameBack, Respond: respond, Resolve: v.trendTimes(w.Resolve), Reflect: v.trendTimes(w.Reflect)}
}

func (v *visit) trendTimes(s models.Spread) views.TrendTimes {
	if s.Count == 0 {
		return views.TrendTimes{Half: -1, Ninth: -1}
	}
	return views.TrendTimes{Half: v.tenths(s.Median), Ninth: v.tenths(s.Ninetieth)}
}

// trendMarks lists what was done in some days, in order.
func (v *visit) trendMarks(reach views.Reach, from, to models.Date) (marks []views.TrendMark) {
	add := func(kind, title string, day models.Date, address string) {
		if day >= from && day <= to {
			marks = append(marks, views.TrendMark{Kind: kind, Title: title, Day: day.Time(), Address: address, Place: int(day - from)})
		}
	}
	for _, one := range v.state.Releases() {
		add("release", one.Title, one.Day, "")
	}
	for n := range v.state.HeadsUpCount() {
		h := v.state.HeadsUp(models.HeadsUpNumber(n + 1))
		switch {
		case h.Withdrawn.At != 0:
		case reach.Member():
			add("heads-up", h.Title, h.From, headsUpPath(h.Number))
		case h.TouchesDepartments():
			add("heads-up", h.Title, h.From, "")
		}
	}
	for n := range v.state.RoundCount() {
		if r := v.state.Round(models.RoundNumber(n + 1)); r.Begun != 0 && r.Cancelled.At == 0 && r.Title != "" && (reach.Member() || r.AsksDepartments()) {
			add("round", r.Title, r.From, "")
		}
	}
	slices.SortStableFunc(marks, func(a, b views.TrendMark) int { return cmp.Compare(a.Place, b.Place) })
	return marks
}

func trendTable(v *visit, _ views.InsightProps) tableRows {
	heading := []string{v.words.T("insight.trend.week")}
	for _, key := range []string{"reports", "hours", "in-time", "resolved", "back"} {
		heading = append(heading, v.words.T("insight.trend.col."+key))
	}
	for _, key := range []string{"respond", "resolve", "reflect"} {
		heading = append(heading, v.words.T("insight.trend."+key)+": "+v.words.T("insight.csv.half"), v.words.T("insight.trend."+key)+": "+v.words.T("insight.csv.ninth"))
	}
	rows := tableRows{heading}
	from, to, _ := v.trendRange()
	for _, week := range v.trend(from, to) {
		w := v.trendWeek(week)
		rows = append(rows, []string{w.Monday.Format(time.DateOnly), strconv.Itoa(w.Reports), quartersCell(week.Hours), known(w.Percent), strconv.Itoa(w.Resolved),
			strconv.Itoa(w.CameBack), tenthsCell(w.Respond.Half), tenthsCell(w.Respond.Ninth), tenthsCell(w.Resolve.Half), tenthsCell(w.Resolve.Ninth),
			tenthsCell(w.Reflect.Half), tenthsCell(w.Reflect.Ninth)})
	}
	return rows
}

// known writes a number for a table, nothing for what is not known.
func known(n int) string {
	if n < 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// tenthsCell writes working days that are given in tenths: 1.3.
func tenthsCell(n int) string {
	if n < 0 {
		return ""
	}
	return strconv.FormatFloat(float64(n)/10, 'f', -1, 64)
}
