package models

import (
	"slices"
	"time"
)

// Calendar is the organisation's working time: clocks of answers run only in it.
type Calendar struct {
	Zone     string         `json:"zone"`     // IANA name, for example Europe/Berlin
	Days     []time.Weekday `json:"days"`     // working days
	From     int            `json:"from"`     // start of the working day, minutes after midnight
	To       int            `json:"to"`       // end of the working day, minutes after midnight; 1440 is midnight
	Holidays []Date         `json:"holidays"` // days on which nobody works

	loc *time.Location // Zone looked up, nil until then
}

// DefaultCalendar works Monday to Friday, 9 to 17 o'clock.
func DefaultCalendar(zone string) Calendar {
	return Calendar{Zone: zone, From: 9 * 60, To: 17 * 60,
		Days: []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday}}
}

// Location gives the calendar's zone, UTC if this machine does not know it.
func (c *Calendar) Location() *time.Location {
	if c.loc != nil {
		return c.loc
	}
	if loc, err := time.LoadLocation(c.Zone); err == nil && c.Zone != "" {
		return loc
	}
	return time.UTC
}

// DayLength gives the working minutes of one day on which no clock is changed.
func (c *Calendar) DayLength() int { return c.To - c.From }

// Today gives the day that the organisation's wall calendars show.
func (c *Calendar) Today(now Moment) Date { return DateOf(now.Time().In(c.Location())) }

// Works says whether the day is a working day.
func (c *Calendar) Works(d Date) bool {
	return slices.Contains(c.Days, d.Time().Weekday()) && !slices.Contains(c.Holidays, d)
}

// WorksWithin says whether any of the days after from is a working day.
func (c *Calendar) WorksWithin(from Date, days int) bool {
	for day := from + 1; c.To > c.From && day <= from+Date(days); day++ {
		if c.Works(day) {
			return true
		}
	}
	return false
}

// horizon bounds every walk over days, so that a calendar without working days ends in words rather than never.
const horizon = 3 * 366

// Add gives the moment at which the given number of working minutes has passed since start.
// A calendar with no working day at all counts every minute.
func (c *Calendar) Add(start Moment, minutes int) Moment {
	loc := c.Location()
	day := DateOf(start.Time().In(loc))
	left := time.Duration(minutes) * time.Minute
	for range horizon {
		if from, to, ok := c.hours(day, loc); ok {
			from = max(from, start)
			if open := to.Sub(from); open >= left {
				return from.Add(left)
			} else if open > 0 {
				left -= open
			}
		}
		day++
	}
	return start.Add(time.Duration(minutes) * time.Minute)
}

// Between gives the working minutes from start to end; 0 if end is not later. It is what Add adds.
func (c *Calendar) Between(start, end Moment) int {
	if end <= start {
		return 0
	}
	loc := c.Location()
	last := DateOf(end.Time().In(loc))
	total := time.Duration(0)
	day := DateOf(start.Time().In(loc))
	for i := 0; day <= last && i < horizon; i++ {
		if from, to, ok := c.hours(day, loc); ok {
			if open := min(to, end).Sub(max(from, start)); open > 0 {
				total += open
			}
		}
		day++
	}
	return int(total / time.Minute)
}

// WorkingDays gives the day that is n working days after from.
func (c *Calendar) WorkingDays(from Date, n int) Date {
	for i := 0; n > 0 && i < horizon; i++ {
		from++
		if c.Works(from) {
			n--
		}
	}
	return from
}

// hours gives when work begins and ends on a day. Wall-clock hours are asked of the zone for each day: a day of a clock
// change is as long as the others, unless the clocks change while people work.
func (c *Calendar) hours(day Date, loc *time.Location) (from, to Moment, ok bool) {
	if !c.Works(day) || c.To <= c.From {
		return 0, 0, false
	}
	return wall(day, c.From, loc), wall(day, c.To, loc), true
}

// wall gives when the clocks of a zone show so many minutes after midnight of a day. What they show twice is meant the
// first time. What they never show, because they are put forward over it, is the moment at which that is done, so
// that a day whose midnight is left out begins where the day before ends. (time.Date promises neither.)
func wall(day Date, minute int, loc *time.Location) Moment {
	y, m, d := day.Time().Date()
	asked := time.Date(y, m, d, 0, minute, 0, 0, time.UTC)
	shown := func(t time.Time) time.Time {
		_, offset := t.Zone()
		return t.UTC().Add(time.Duration(offset) * time.Second)
	}
	at := time.Date(y, m, d, 0, minute, 0, 0, loc)
	begins, ends := at.ZoneBounds()
	switch got := shown(at); {
	case got.Before(asked):
		return MomentOf(ends)
	case got.After(asked):
		return MomentOf(begins)
	}
	if !begins.IsZero() { // was the same shown before the last change?
		_, after := at.Zone()
		_, before := begins.Add(-1).Zone()
		if first := at.Add(time.Duration(after-before) * time.Second); first.Before(begins) && first.Before(at) {
			return MomentOf(first)
		}
	}
	return MomentOf(at)
}
