package api

import (
	"math"

	"bottleneck/models"
)

// TrendInsight is whether it gets better, by week.
type TrendInsight struct {
	Weeks []TrendWeek `json:"weeks" description:"At most 260, from the first report on."`
}

// TrendWeek is what one week, from Monday, was like. Times are left out where nothing is known of them.
type TrendWeek struct {
	Monday   string  `json:"monday" format:"date"`
	Reports  int     `json:"reports"`
	InTime   *int    `json:"in_time_percent,omitempty" description:"Of its reports, answered in time."`
	Hours    float64 `json:"hours_lost_a_week" description:"At its end."`
	Resolved int     `json:"resolved"`
	CameBack int     `json:"came_back"`
	Respond  *Took   `json:"respond,omitempty"`
	Resolve  *Took   `json:"resolve,omitempty"`
	Reflect  *Took   `json:"reflect,omitempty"`
}

// Took is how long something took, in working days.
type Took struct {
	Median float64 `json:"median_days"`
	Ninth  float64 `json:"nine_in_ten_days"`
}

func (c *Call) readTrend(in *days) (*TrendInsight, error) {
	first, last, err := in.between(c, trendUsual)
	if err != nil {
		return nil, err
	}
	from, to := weekOf(first), weekOf(last)
	from = max(from, c.State.FirstWeek(c.Now), to-models.MaxTrendWeeks+1)
	told := &TrendInsight{Weeks: []TrendWeek{}}
	for _, w := range c.Insights.Trend(from, to) {
		told.Weeks = append(told.Weeks, c.trendWeek(w))
	}
	return told, nil
}

func weekOf(day models.Date) int32 { return models.WeekOf(models.MomentOf(day.Time())) }

func (c *Call) trendWeek(w models.TrendWeek) TrendWeek {
	told := TrendWeek{Monday: models.MondayOf(w.Week).String(), Reports: w.Filed, Hours: hours(w.Hours), Resolved: w.Resolved, CameBack: w.CameBack,
		Resolve: c.took(w.Resolve), Reflect: c.took(w.Reflect)}
	if percent := w.Percent(); percent >= 0 {
		told.InTime = &percent
	}
	if w.Answered() > 0 {
		told.Respond = &Took{tenth(w.Median), tenth(w.Ninth)}
	}
	return told
}

// took gives working days of working minutes; nil if there were none.
func (c *Call) took(s models.Spread) *Took {
	if s.Count == 0 {
		return nil
	}
	day := float64(max(1, c.State.Settings.Calendar.DayLength()))
	return &Took{tenth(float64(s.Median) / day), tenth(float64(s.Ninetieth) / day)}
}

// tenth rounds to a tenth.
func tenth(days float64) float64 { return math.Round(days*10) / 10 }

// PromisedInsight is what was promised, and what has become of it by now.
type PromisedInsight struct {
	Months   []PromisedMonth `json:"months" description:"By when it was promised, the oldest first."`
	Promises []PromisedLine  `json:"promises" description:"Of these months, the newest first."`
}

// PromisedMonth is one month.
type PromisedMonth struct {
	Month    string        `json:"month" description:"As 2026-11."`
	Promises PromisesCount `json:"promises"`
	Actions  ActionsCount  `json:"actions"`
}

// PromisesCount counts days that reporters were promised.
type PromisesCount struct {
	Made    int `json:"made"`
	Kept    int `json:"kept"`
	Missed  int `json:"missed"`
	Moved   int `json:"moved"`
	Dropped int `json:"dropped"`
	Pending int `json:"pending"`
}

// ActionsCount counts actions that were agreed on.
type ActionsCount struct {
	Agreed  int `json:"agreed"`
	InTime  int `json:"in_time"`
	Late    int `json:"late"`
	Dropped int `json:"dropped"`
	Overdue int `json:"overdue"`
	Open    int `json:"open"`
	Moved   int `json:"moved" description:"Given another day or owner, whatever became of them then."`
}

// PromisedLine is one promise.
type PromisedLine struct {
	Bottleneck uint32 `json:"bottleneck"`
	Title      string `json:"title"`
	Day        string `json:"day" format:"date"`
	Made       string `json:"made" format:"date-time"`
	Fate       string `json:"fate" enum:"pending,kept,missed,moved,dropped"`
}

type promisedAsked struct {
	days
	Fate  string `query:"fate" enum:"pending,kept,missed,moved,dropped" description:"Only promises of which this became."`
	Limit int    `query:"limit" minimum:"1" maximum:"1000" description:"At most so many promises; 50 unless said."`
}

func (c *Call) readPromised(in *promisedAsked) (*PromisedInsight, error) {
	from, to, err := in.between(c, promisedUsual)
	if err != nil {
		return nil, err
	}
	span := c.Insights.Promised(max(from, to-10*366), to)
	told := &PromisedInsight{Months: []PromisedMonth{}, Promises: []PromisedLine{}}
	for _, m := range span.Months {
		told.Months = append(told.Months, PromisedMonth{m.First.String()[:len("2006-01")], PromisesCount(m.Promises), ActionsCount(m.Actions)})
	}
	for _, line := range span.Promises {
		if fate := line.Fate.String(); (in.Fate == "" || in.Fate == fate) && len(told.Promises) < (page{Limit: in.Limit}).limit() {
			told.Promises = append(told.Promises, PromisedLine{uint32(line.Bottleneck.Number), c.title(line.Bottleneck), line.Day.String(), stamp(line.At), fate})
		}
	}
	return told, nil
}
