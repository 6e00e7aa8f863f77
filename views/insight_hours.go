package views

import "time"

// ParetoProps is "Where it hurts": the hours lost at the end of two days.
type ParetoProps struct {
	InsightProps
	Range         DayRange
	Before, After ParetoDay
	Rows          []ParetoRow
	More          string // address of the page with further rows, or ""
}

// ParetoDay is what all bottlenecks cost at the end of a day, in quarters of an hour a week. Vital of Count make up four
// fifths of it. Hours are those of each, the costliest first.
type ParetoDay struct {
	Day          time.Time
	Total        int
	Vital, Count int
	Hours        []int
}

// ParetoRow is one bottleneck. Share and Sum are percent of what all cost at the end of the later day; Ends says that the
// vital few end with it.
type ParetoRow struct {
	Card          CardName
	Before, After int
	Share, Sum    int
	Ends          bool
}

// paretoColumns is how many bottlenecks are drawn.
const paretoColumns = 30

// sentence says how few cost most.
func (d ParetoDay) sentence(p Page) string {
	if d.Count == 0 {
		return p.T("insight.hours.nothing", "day", p.Words.DateYear(d.Day))
	}
	return p.N("insight.hours.vital", d.Vital, "all", p.Words.Number(d.Count), "hours", p.Words.HoursWeek(d.Total), "day", p.Words.DateYear(d.Day))
}

// chart draws each bottleneck's share of all hours, and how many percent it makes with those before it.
func (d ParetoDay) chart(p Page) Chart {
	hours := d.Hours[:min(len(d.Hours), paretoColumns)]
	shares, sums, sum := make([]int, len(hours)), make([]int, len(hours)), 0
	for i, q := range hours {
		sum += q
		shares[i], sums[i] = 1000*q/max(1, d.Total), 1000*sum/max(1, d.Total)
	}
	c := NewChart(d.sentence(p), len(hours), 1000)
	c.Top, c.Left = p.Words.Percent(100), p.T("insight.hours.most")
	if len(hours) > 1 {
		c.Right = p.N("insight.hours.first", len(hours))
	}
	c.AddBars("hot", shares, nil)
	c.AddCurve("", sums)
	c.AddLevel(p.Words.Percent(80), 800)
	return c
}

// largest is what the longest bar of the table stands for.
func (s ParetoProps) largest() (most int) {
	for _, row := range s.Rows {
		most = max(most, row.Before, row.After)
	}
	return most
}

// change says by how much a bottleneck costs more or less.
func (r ParetoRow) change(p Page) string {
	switch d := r.After - r.Before; {
	case d > 0:
		return "+" + p.Words.Quarters(d)
	case d < 0:
		return "−" + p.Words.Quarters(-d)
	}
	return "0"
}
