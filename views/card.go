package views

import (
	"strconv"
	"strings"
	"time"

	"bottleneck/views/words"
)

// CardName is a bottleneck by its name. Title is empty for those who may not read an unchecked title:
// From then names the department or supplier that it came from.
type CardName struct {
	N     int
	Title string
	From  string
}

// Words is the name as one text.
func (c CardName) Words(w *words.Words) string { return c.text(w) }

func (c CardName) text(w *words.Words) string {
	if c.Title != "" {
		return c.Title
	}
	return w.T("card.unchecked", "source", c.From)
}

func bottleneckRef(n int) string { return "B-" + strconv.Itoa(n) }
func reportRef(n int) string     { return "R-" + strconv.Itoa(n) }

// CardProps is one bottleneck on the board. Version changes whenever anything on the card does: a live
// board only swaps cards whose version differs. Hours are in quarters, times in the organisation's zone.
type CardProps struct {
	Name        CardName
	Version     string
	Checked     bool // false marks the title for members
	Departments []string
	Suppliers   []string
	Reports     int
	Voices      int
	Hours       int
	WonBack     bool // it is resolved: Hours are what it cost when it was
	Unconfirmed int  // the part of Hours from sources that have been silent for 35 days
	Oldest      *Clock
	Owner       string // never given for readers by board link
	Promised    time.Time
	ToLearn     time.Duration // for how long it has been resolved and nobody has written what that taught; 0 if it asks for nothing
	Trend       Trend
	CameBack    bool
	PromiseLate bool       // the promised day has passed
	Gain        *GainProps // of what is resolved, where somebody said what it took
	Learned     int        // reports of what was learned from a customer
	MergeWith   int        // a bottleneck that looks the same, or 0
	Past        bool       // it stands on the board of a past day: nothing can be done there
}

func (c CardProps) breadth() int { return len(c.Departments) + len(c.Suppliers) }

// cardTags is how many sources a card names before it counts the rest.
const cardTags = 4

func (c CardProps) sources() (departments, suppliers []string, rest int) {
	departments = c.Departments[:min(cardTags, len(c.Departments))]
	suppliers = c.Suppliers[:min(cardTags-len(departments), len(c.Suppliers))]
	return departments, suppliers, c.breadth() - len(departments) - len(suppliers)
}

// counts is "9 reports · 4 voices · from 3 sides", leaving out what is one.
func (c CardProps) counts(w *words.Words) string {
	parts := []string{w.N("count.reports", c.Reports)}
	if c.Voices > 0 {
		parts = append(parts, w.N("card.voices", c.Voices))
	}
	if n := c.breadth(); n > 1 {
		parts = append(parts, w.N("card.breadth", n))
	}
	if c.Learned > 0 {
		parts = append(parts, w.N("headsup.learned", c.Learned))
	}
	return strings.Join(parts, " · ")
}

// who is "Ana · promised by 24 Nov", or "" when neither is known.
func (c CardProps) who(w *words.Words) string {
	var parts []string
	if c.Owner != "" {
		parts = append(parts, c.Owner)
	}
	if !c.Promised.IsZero() && !c.PromiseLate {
		parts = append(parts, w.T("card.promised", "day", w.DateShort(c.Promised)))
	}
	return strings.Join(parts, " · ")
}

// Clock is how long a report has waited for its first answer. Due was counted in working time;
// Now and Due show the same zone, because days are told apart by their dates.
type Clock struct {
	Report          int
	Since, Due, Now time.Time
}

// Late says whether the answer is overdue.
func (c Clock) Late() bool { return c.Now.After(c.Due) }

// words is "waits 3 days, late since yesterday".
func (c Clock) words(w *words.Words) string {
	waits := w.Age(c.Now.Sub(c.Since))
	days := daysBetween(c.Due, c.Now)
	if !c.Late() {
		return w.T("clock.due", "age", waits, "day", dueDay(w, -days, c.Due))
	}
	switch days {
	case 0:
		return w.T("clock.late.today", "age", waits)
	case 1:
		return w.T("clock.late.yesterday", "age", waits)
	}
	return w.N("clock.late.days", days, "age", waits)
}

// dueDay names a day that is n days ahead: "today", "tomorrow", "24 Nov".
func dueDay(w *words.Words, n int, day time.Time) string {
	switch n {
	case 0:
		return w.T("day.today")
	case 1:
		return w.T("day.tomorrow")
	}
	return w.DateShort(day)
}

// daysBetween counts midnights from a to b, in the zone of each.
func daysBetween(a, b time.Time) int {
	return int(midnight(b).Sub(midnight(a)) / (24 * time.Hour))
}

func midnight(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// Trend is the number of reports in each of the last twelve weeks; the oldest first.
type Trend [12]int

// trendHeight is the tallest bar, in units of the picture's own coordinates.
const trendHeight = 12

func (t Trend) highest() int {
	top := 0
	for _, v := range t {
		top = max(top, v)
	}
	return top
}

// path draws twelve upright strokes, four units apart. What is not 0 is at least one unit tall.
func (t Trend) path() string {
	top := t.highest()
	if top == 0 {
		return ""
	}
	b := make([]byte, 0, 128)
	for i, v := range t {
		if v == 0 {
			continue
		}
		tall := max(1, v*trendHeight/top)
		b = append(b, 'M')
		b = strconv.AppendInt(b, int64(2+4*i), 10)
		b = append(b, " 12v-"...)
		b = strconv.AppendInt(b, int64(tall), 10)
	}
	return string(b)
}

// words says the same as the picture: this week's, the most, and all together.
func (t Trend) words(w *words.Words) string {
	sum := 0
	for _, v := range t {
		sum += v
	}
	return w.N("card.trend", sum, "last", t[len(t)-1], "top", t.highest())
}
