package models

import (
	"fmt"
	"time"
)

// Quarter is three months of a year, as calendars name them. In addresses it is written 2026-Q3.
type Quarter struct{ Year, Number int }

// QuarterOf gives the quarter of a day.
func QuarterOf(day Date) Quarter {
	t := day.Time()
	return Quarter{t.Year(), (int(t.Month())-1)/3 + 1}
}

// ParseQuarter reads 2026-Q3; false for what is none.
func ParseQuarter(text string) (q Quarter, ok bool) {
	_, err := fmt.Sscanf(text, "%4d-Q%1d", &q.Year, &q.Number)
	return q, err == nil && q.String() == text && q.Year >= 1970 && q.Number >= 1 && q.Number <= 4
}

// String gives 2026-Q3.
func (q Quarter) String() string { return fmt.Sprintf("%04d-Q%d", q.Year, q.Number) }

// First gives the first day.
func (q Quarter) First() Date {
	return DateOf(time.Date(q.Year, time.Month(3*q.Number-2), 1, 0, 0, 0, 0, time.UTC))
}

// Last gives the last day.
func (q Quarter) Last() Date { return q.Next().First() - 1 }

// Next gives the quarter after it.
func (q Quarter) Next() Quarter {
	if q.Number == 4 {
		return Quarter{q.Year + 1, 1}
	}
	return Quarter{q.Year, q.Number + 1}
}

// Before gives the quarter before it.
func (q Quarter) Before() Quarter { return QuarterOf(q.First() - 1) }

// DayBegins gives the first moment of a day of the organisation's calendar.
func (s *State) DayBegins(day Date) Moment { return s.dayEnds(day - 1) }
