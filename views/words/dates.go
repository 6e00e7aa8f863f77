package words

import (
	"strconv"
	"time"
)

// Times are written as they are given: the caller has put them into the organisation's time zone.

// Date writes a day of this year: "Tuesday 24 November".
func (w *Words) Date(t time.Time) string { return w.date("date.long", t) }

// DateYear writes a day of any year: "24 November 2026".
func (w *Words) DateYear(t time.Time) string { return w.date("date.year", t) }

// DateShort writes a day for narrow places: "24 Nov".
func (w *Words) DateShort(t time.Time) string { return w.date("date.short", t) }

// DateTime writes a moment: "Tuesday 24 November, 14:02".
func (w *Words) DateTime(t time.Time) string { return w.date("date.time", t) }

// Month writes a month of any year: "November 2026".
func (w *Words) Month(t time.Time) string { return w.date("date.month-year", t) }

// Clock writes the time of day: "14:02".
func (w *Words) Clock(t time.Time) string { return t.Format("15:04") }

// Machine writes a moment for the datetime attribute of <time>.
func Machine(t time.Time) string { return t.Format(time.RFC3339) }

func (w *Words) date(key string, t time.Time) string {
	month := "date.month." + strconv.Itoa(int(t.Month()))
	return w.T(key,
		"weekday", w.T("date.weekday."+strconv.Itoa(int(t.Weekday()))),
		"day", w.day(t.Day()),
		"month", w.T(month),
		"mon", w.T(month+".short"),
		"year", strconv.Itoa(t.Year()),
		"clock", w.Clock(t))
}

// day writes the day of the month. The first has a form of its own in French: "1er mai", but "2 mai".
func (w *Words) day(n int) string {
	if n == 1 {
		return w.T("date.first")
	}
	return strconv.Itoa(n)
}
