package views

import (
	"strconv"
	"time"
)

// TrendProps is "Is it getting better": one week after the other, and what was done meanwhile.
type TrendProps struct {
	InsightProps
	Range DayRange
	Weeks []TrendWeek
	Marks []TrendMark

	Works    bool // the reader may mark releases
	Releases []ReleaseLine
	Edit     ReleaseTyped
	Last     *LastRelease
	Conflict *AdminConflictProps
}

// TrendWeek is one week. Percent and times are -1 where there is nothing to tell; times are in tenths of a working day.
type TrendWeek struct {
	Monday                     time.Time
	Reports, Percent, Quarters int
	Resolved, CameBack         int
	Respond, Resolve, Reflect  TrendTimes
}

// TrendTimes is how long things took: half of them, and nine in ten, no longer.
type TrendTimes struct{ Half, Ninth int }

// TrendMark is something that was done on a day: "release", "heads-up" or "round".
type TrendMark struct {
	Kind, Title string
	Day         time.Time
	Address     string // where more of it stands, or ""

	Place int // in days since the first day that is shown
}

// ReleaseLine is a release in the list of them.
type ReleaseLine struct {
	N     int
	Title string
	Day   time.Time
}

// ReleaseTyped is the form of a release as it was typed; N is 0 for one that is marked.
type ReleaseTyped struct {
	N                  int
	Title, Day, Latest string
}

// LastRelease is the release that was last changed, which can be undone.
type LastRelease struct {
	ReleaseLine
	Removed bool
	By      string
	At      time.Time
}

func (l LastRelease) sentence(p Page) string {
	key := "insight.release.last"
	if l.Removed {
		key += ".removed"
	}
	return p.T(key, "by", l.By, "title", l.Title, "time", p.Words.DateTime(l.At))
}

func (l ReleaseLine) action(what string) string {
	return "/insights/releases/" + strconv.Itoa(l.N) + "/" + what
}
func (l ReleaseLine) id() string { return "release-" + strconv.Itoa(l.N) }

// Edit is the address of the form that changes the release.
func (l ReleaseLine) Edit() string {
	return "/insights/trend?edit=" + strconv.Itoa(l.N) + "#mark-release"
}

// TrendMeasure is one chart of the page.
type TrendMeasure struct {
	Key     string
	Latest  string // what it is now, in words
	Legend  string // key, or ""
	Drawing Chart
}

// measures are the charts, in order.
func (s TrendProps) measures(p Page) []TrendMeasure {
	number := func(n int) string { return p.Words.Number(n) }
	percent := func(n int) string { return p.Words.Percent(n) }
	days := func(n int) string { return p.Words.WorkingDays(n) }
	return []TrendMeasure{
		s.columns(p, "reports", number, func(w TrendWeek) int { return w.Reports }),
		s.columns(p, "hours", p.Words.HoursWeek, func(w TrendWeek) int { return w.Quarters }),
		s.curve(p, "in-time", 100, percent, func(w TrendWeek) int { return w.Percent }),
		s.cameBack(s.columns(p, "resolved", number, func(w TrendWeek) int { return w.Resolved })),
		s.times(p, "respond", days, func(w TrendWeek) TrendTimes { return w.Respond }),
		s.times(p, "resolve", days, func(w TrendWeek) TrendTimes { return w.Resolve }),
		s.times(p, "reflect", days, func(w TrendWeek) TrendTimes { return w.Reflect }),
	}
}

func (s TrendProps) values(of func(TrendWeek) int) (values []int, low, high, last int) {
	low, last = -1, -1
	for _, week := range s.Weeks {
		n := of(week)
		values = append(values, n)
		if n >= 0 {
			high, last = max(high, n), n
			if low < 0 || n < low {
				low = n
			}
		}
	}
	return values, max(0, low), high, last
}

// measure is an empty chart of a measure, with its marks and what it is called.
func (s TrendProps) measure(p Page, key string, top, low, high, last int, write func(int) string) TrendMeasure {
	m := TrendMeasure{Key: key, Latest: p.T("insight.trend.nothing")}
	if last >= 0 {
		m.Latest = p.T("insight.trend.latest", "now", write(last), "low", write(low), "high", write(high))
	}
	m.Drawing = NewChart(p.T("insight.trend.name", "what", p.T("insight.trend."+key), "latest", m.Latest), len(s.Weeks), top)
	m.Drawing.Top = write(max(1, top))
	if n := len(s.Weeks); n > 0 {
		m.Drawing.Left, m.Drawing.Right = p.Words.DateYear(s.Weeks[0].Monday), p.Words.DateYear(s.Weeks[n-1].Monday)
	}
	for i, mark := range s.Marks {
		sign := ""
		if len(s.Marks) <= 20 {
			sign = strconv.Itoa(i + 1)
		}
		m.Drawing.AddMark(sign, mark.Place, 7*len(s.Weeks))
	}
	return m
}

func (s TrendProps) columns(p Page, key string, write func(int) string, of func(TrendWeek) int) TrendMeasure {
	values, low, high, last := s.values(of)
	m := s.measure(p, key, high, low, high, last, write)
	m.Drawing.AddBars("", values, nil)
	return m
}

func (s TrendProps) curve(p Page, key string, top int, write func(int) string, of func(TrendWeek) int) TrendMeasure {
	values, low, high, last := s.values(of)
	m := s.measure(p, key, top, low, high, last, write)
	m.Drawing.AddCurve("", values)
	return m
}

// cameBack draws what came back upon what was resolved.
func (s TrendProps) cameBack(m TrendMeasure) TrendMeasure {
	values, _, _, _ := s.values(func(w TrendWeek) int { return w.CameBack })
	m.Drawing.AddCurve("hot", values)
	m.Legend = "insight.trend.legend.back"
	return m
}

func (s TrendProps) times(p Page, key string, write func(int) string, of func(TrendWeek) TrendTimes) TrendMeasure {
	halves, low, high, last := s.values(func(w TrendWeek) int { return of(w).Half })
	ninths, _, top, _ := s.values(func(w TrendWeek) int { return of(w).Ninth })
	m := s.measure(p, key, max(top, high), low, high, last, write)
	m.Drawing.AddCurve("soft", ninths)
	m.Drawing.AddCurve("", halves)
	m.Legend = "insight.trend.legend.times"
	return m
}

// text is times in a cell of the table.
func (t TrendTimes) text(p Page) string {
	if t.Half < 0 {
		return "–"
	}
	return p.Words.Hundredths(10*t.Half) + " / " + p.Words.Hundredths(10*t.Ninth)
}

func (w TrendWeek) percent(p Page) string {
	if w.Percent < 0 {
		return "–"
	}
	return p.Words.Percent(w.Percent)
}
