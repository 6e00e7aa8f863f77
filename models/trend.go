package models

import (
	"slices"
	"sort"
	"time"
)

// TrendWeek is what one week (from Monday, UTC) was like. All of it is of the whole organisation, and exact.
type TrendWeek struct {
	Week      int32 // see WeekOf
	Reports   int   // filed in it: here, or in the system that they were brought in from, if their day there is known
	Listening       // of the reports that were filed here in it
	Hours     Quarters
	Resolved  int // how often a bottleneck was resolved in it, and that was not undone
	CameBack  int // of all resolvings: how often somebody reported it again for the first time, within CameBackWithin
	Resolve   Spread
	Reflect   Spread
}

// MaxTrendWeeks is how many weeks a trend looks at, at most.
const MaxTrendWeeks = 260

// MondayOf gives the first day of a week, by UTC.
func MondayOf(week int32) Date { return Date(week*7 - 3) }

// Trend gives the weeks from one to another, both included, at most MaxTrendWeeks of them: the last ones. Hours are what all
// open bottlenecks cost a week at the end of that week, now in the present one, as the estimate stood then (HoursThen).
func (s *State) Trend(from, to int32, now Moment) []TrendWeek {
	to = min(to, WeekOf(now))
	from = max(from, to-MaxTrendWeeks+1)
	if from > to {
		return nil
	}
	weeks, ends := make([]TrendWeek, to-from+1), make([]Moment, to-from+1)
	for i := range weeks {
		weeks[i].Week = from + int32(i)
		ends[i] = min(now, weekEnds(weeks[i].Week)-1)
		weeks[i].Listening = s.Listening(weekEnds(weeks[i].Week)-1, 7, now)
		weeks[i].Reports = weeks[i].Filed
	}
	s.eachDatedImport(func(r *Report) {
		if at := int(WeekOf(r.Logged()) - from); at >= 0 && at < len(weeks) {
			weeks[at].Reports++
		}
	})
	s.HoursThen(ends, func(_ *Bottleneck, hours []Quarters) {
		for i, q := range hours {
			weeks[i].Hours += q
		}
	})
	(&trend{state: s, weeks: weeks, from: from, now: now}).turns()
	return weeks
}

// FirstWeek is the week of the oldest report, wherever that was filed, or the present one.
func (s *State) FirstWeek(now Moment) int32 {
	week := WeekOf(now)
	if first := s.Report(1); first != nil {
		week = WeekOf(first.Filed)
	}
	s.eachDatedImport(func(r *Report) { week = min(week, WeekOf(r.Logged())) })
	return week
}

func weekEnds(week int32) Moment { return MomentOf(MondayOf(week + 1).Time()) }

// trend gathers what became of bottlenecks.
type trend struct {
	state            *State
	weeks            []TrendWeek
	from             int32
	now              Moment
	work             *workTable
	resolve, reflect [][]int // working minutes, by week
}

func (t *trend) turns() {
	t.resolve, t.reflect = make([][]int, len(t.weeks)), make([][]int, len(t.weeks))
	if first := t.state.Report(1); first != nil {
		t.work = t.state.Settings.Calendar.tableFor(first.Filed, t.now)
	}
	for i := range t.state.bottlenecks.Len() {
		t.turnsOf(*t.state.bottlenecks.At(i))
	}
	for i := range t.weeks {
		t.weeks[i].Resolve, t.weeks[i].Reflect = SpreadOf(t.resolve[i]), SpreadOf(t.reflect[i])
	}
}

func (t *trend) turnsOf(b *Bottleneck) {
	if len(b.Spans) < 2 || b.Spans[len(b.Spans)-1].From < MomentOf(MondayOf(t.from).Time())-Moment(CameBackWithin/time.Millisecond) {
		return
	}
	for _, span := range b.reflections() {
		if at := t.at(span[1]); at >= 0 {
			t.reflect[at] = append(t.reflect[at], t.work.between(span[0], span[1]))
		}
	}
	if b.Hidden() {
		return
	}
	first := t.state.firstFiled(b)
	for _, one := range b.resolvings() {
		if at := t.at(one.From); at >= 0 {
			t.weeks[at].Resolved++
			if first != nil && first.Filed <= one.From {
				t.resolve[at] = append(t.resolve[at], t.work.between(first.Filed, one.From))
			}
		}
		if at := t.at(t.state.firstReturn(b, one)); at >= 0 {
			t.weeks[at].CameBack++
		}
	}
}

// at gives the place of a moment's week, -1 for none.
func (t *trend) at(m Moment) int {
	if at := int(WeekOf(m) - t.from); m != 0 && m <= t.now && at >= 0 && at < len(t.weeks) {
		return at
	}
	return -1
}

// Resolving is a stretch for which a bottleneck was resolved; Until is 0 if it still is.
type Resolving struct{ From, Until Moment }

// resolvings lists them, but those that were undone: they never were.
func (b *Bottleneck) resolvings() (list []Resolving) {
	for i, span := range b.Spans {
		switch {
		case span.Status.Open() && len(list) > 0 && list[len(list)-1].Until == 0:
			list[len(list)-1].Until = span.From
		case !span.Status.Open() && i > 0 && b.Spans[i-1].Status.Open():
			list = append(list, Resolving{From: span.From})
		}
	}
	return slices.DeleteFunc(list, func(one Resolving) bool { return one.Until != 0 && b.undoneAt(one.From) })
}

// undoneAt says whether the status that was set at a moment was taken back.
func (b *Bottleneck) undoneAt(at Moment) bool {
	return slices.ContainsFunc(b.History, func(e Entry) bool {
		_, is := e.Event.(*StatusSet)
		return is && e.At == at && e.Undone
	})
}

// firstReturn gives when a bottleneck was first reported again, filed or happened again, while a resolving held and within
// CameBackWithin of it; 0 for never.
func (s *State) firstReturn(b *Bottleneck, one Resolving) (first Moment) {
	until := one.From.Add(CameBackWithin)
	if one.Until != 0 {
		until = min(until, one.Until-1)
	}
	consider := func(r *Report, at Moment) {
		if !r.Withdrawn && at > one.From && at <= until && (first == 0 || at < first) {
			first = at
		}
	}
	behind := sort.Search(len(b.Reports), func(i int) bool { return s.Report(b.Reports[i]).Filed > one.From })
	for _, n := range b.Reports[behind:] {
		r := s.Report(n)
		if !r.Imported() { // nobody said it here
			consider(r, r.Filed)
		}
		if r.Filed > until || first != 0 {
			break
		}
	}
	for _, n := range b.Reports {
		r := s.Report(n)
		for _, at := range r.Rest().Repeats {
			consider(r, at)
		}
	}
	return first
}
