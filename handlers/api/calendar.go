package api

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"bottleneck/models"
)

// Calendar is the organisation's working time: the clocks of answers run only in it.
type Calendar struct {
	Zone     string        `json:"zone" maxLength:"60" description:"As Europe/Berlin."`
	Days     []int         `json:"days" minimum:"0" maximum:"6" description:"On which people work: 0 is Sunday, 1 is Monday."`
	From     string        `json:"from" maxLength:"5" description:"When a working day begins, as 09:00."`
	To       string        `json:"to" maxLength:"5" description:"When it ends, as 17:30; midnight is 24:00."`
	Holidays []models.Date `json:"holidays" description:"On which nobody works; at most 400."`
}

// What a calendar takes, as the page has it.
const (
	holidaysMost = 400
	workWithin   = 366 // days within which somebody has to work
)

func calendar(c *models.Calendar) Calendar {
	told := Calendar{Zone: c.Zone, Days: []int{}, From: clock(c.From), To: clock(c.To), Holidays: append([]models.Date{}, c.Holidays...)}
	for _, day := range c.Days {
		told.Days = append(told.Days, int(day))
	}
	return told
}

func clock(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60) }

// minutes reads a time of day; -1 if it is none.
func minutes(text string) int {
	if text == "24:00" {
		return 24 * 60
	}
	at, err := time.Parse("15:04", text)
	if err != nil {
		return -1
	}
	return at.Hour()*60 + at.Minute()
}

// next is the calendar that a request asks for, and what is wrong with it.
func (c *Calendar) next(now models.Moment) (next models.Calendar, wrong []Wrong) {
	say := func(field, detail string) { wrong = append(wrong, Wrong{"calendar." + field, detail}) }
	next = models.Calendar{Zone: c.Zone, From: minutes(c.From), To: cmp.Or(minutes(c.To), 24*60)}
	if _, err := time.LoadLocation(c.Zone); err != nil || strings.EqualFold(c.Zone, "local") {
		say("zone", "This must be the name of a time zone, as Europe/Berlin.")
	}
	for day := 1; day <= 7; day++ { // Monday first, each once
		if slices.Contains(c.Days, day%7) {
			next.Days = append(next.Days, time.Weekday(day%7))
		}
	}
	next.Holidays = append(next.Holidays, c.Holidays...)
	slices.Sort(next.Holidays)
	next.Holidays = slices.Compact(next.Holidays)
	switch {
	case len(next.Days) == 0:
		say("days", "Name at least one day.")
	case next.From < 0:
		say("from", "This must be a time of day, as 09:00.")
	case next.To < 0:
		say("to", "This must be a time of day, as 17:30.")
	case next.To <= next.From:
		say("to", "This must be later than from.")
	case len(next.Holidays) > holidaysMost:
		say("holidays", fmt.Sprintf("At most %d days.", holidaysMost))
	case wrong == nil && !next.WorksWithin(next.Today(now), workWithin):
		say("holidays", "Nobody would work for a year.")
	}
	return next, wrong
}
