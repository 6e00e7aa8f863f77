package models

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// DaysOff are days on which nobody works, as an admin typed them.
type DaysOff struct {
	Days   []Date // in order, each once
	Faulty []int  // lines that do not begin with a date, from 1
	Twice  int    // lines that named a day again
}

// The years in which a day off may be: anything else is a slip of the keyboard.
const firstYearOff, lastYearOff = 2000, 2100

// ParseDaysOff reads days off, one on each line, written 2026-12-25 or 25.12.2026. Whatever stands behind the date is
// left out, such as the name of the day.
func ParseDaysOff(text string) (off DaysOff) {
	for i, line := range strings.Split(text, "\n") {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		if day, ok := parseDayOff(strings.TrimRight(words[0], ",;:")); ok {
			off.Days = append(off.Days, day)
		} else {
			off.Faulty = append(off.Faulty, i+1)
		}
	}
	count := len(off.Days)
	slices.Sort(off.Days)
	off.Days = slices.Compact(off.Days)
	off.Twice = count - len(off.Days)
	return off
}

func parseDayOff(text string) (Date, bool) {
	for _, layout := range []string{dateLayout, "2.1.2006"} {
		if t, err := time.Parse(layout, text); err == nil && t.Year() >= firstYearOff && t.Year() <= lastYearOff {
			return DateOf(t), true
		}
	}
	return 0, false
}

// LinesFaulty names the first faulty lines, "3, 7, 9", and says with an ellipsis that there are more.
func (o *DaysOff) LinesFaulty() string {
	const most = 10
	var names []string
	for _, line := range o.Faulty[:min(most, len(o.Faulty))] {
		names = append(names, strconv.Itoa(line))
	}
	if len(o.Faulty) > most {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}

// Needless counts the days off on which nobody would work anyway, and those that have passed.
func (c *Calendar) Needless(today Date) (free, past int) {
	for _, day := range c.Holidays {
		if !slices.Contains(c.Days, day.Time().Weekday()) {
			free++
		}
		if day < today {
			past++
		}
	}
	return free, past
}
