package models

// workTable gives what Calendar.Between gives, for very many stretches within some days: it knows how many working minutes
// came before each of them.
type workTable struct {
	calendar *Calendar
	first    Date
	days     []workDay
}

// workDay is a day from the moment that its clocks show midnight.
type workDay struct {
	from, to Moment // of its working time; equal on a day off
	before   Moment // milliseconds of working time on all days before it
}

// tableFor looks at all days from that of one moment to that of another.
func (c *Calendar) tableFor(from, to Moment) *workTable {
	loc := c.Location()
	t := &workTable{calendar: c, first: DateOf(from.Time().In(loc))}
	before := Moment(0)
	for day := t.first; day <= DateOf(to.Time().In(loc)); day++ {
		one := workDay{before: before}
		if opens, closes, ok := c.hours(day, loc); ok {
			one.from, one.to = opens, max(opens, closes)
		}
		before += one.to - one.from
		t.days = append(t.days, one)
	}
	return t
}

// between gives the working minutes from start to end.
func (t *workTable) between(start, end Moment) int {
	if end <= start {
		return 0
	}
	from, to := t.at(start), t.at(end)
	if from < 0 || to >= len(t.days) || to-from >= horizon {
		return t.calendar.Between(start, end)
	}
	return int((t.worked(to, end) - t.worked(from, start)) / (60 * 1000))
}

func (t *workTable) at(m Moment) int {
	return int(DateOf(m.Time().In(t.calendar.Location())) - t.first)
}

// worked gives the working time until a moment of a day, since the first day.
func (t *workTable) worked(day int, at Moment) Moment {
	one := t.days[day]
	return one.before + max(0, min(at, one.to)-one.from)
}
