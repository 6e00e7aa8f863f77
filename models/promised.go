package models

import (
	"cmp"
	"slices"
	"time"
)

// PromisedMonth is what was promised in one month of the organisation's calendar, and what has become of it by now.
type PromisedMonth struct {
	First    Date // day of the month
	Promises PromiseTally
	Actions  ActionTally
}

// PromiseTally counts days that reporters were promised. Moved ones were given another day before theirs had ended, dropped
// ones were taken back or turned into a "won't do".
type PromiseTally struct{ Made, Kept, Missed, Moved, Dropped, Pending int }

// ActionTally counts actions that were agreed on. Moved are those that were given another day or owner, whatever became of
// them then; all others add up to Agreed.
type ActionTally struct{ Agreed, InTime, Late, Dropped, Overdue, Open, Moved int }

// PromiseFate is what became of one promise; PromiseMoved is told apart into moved and dropped.
type PromiseFate uint8

// The fates.
const (
	FatePending PromiseFate = iota
	FateKept
	FateMissed
	FateMoved
	FateDropped
)

var promiseFates = []string{"pending", "kept", "missed", "moved", "dropped"}

// String gives the fate as it stands in addresses and in the catalogue.
func (f PromiseFate) String() string { return promiseFates[f] }

// PromiseFates lists all of them.
func PromiseFates() []string { return promiseFates }

// PromiseLine is one promise.
type PromiseLine struct {
	Bottleneck *Bottleneck
	Promised
	Fate PromiseFate
}

// PromisedSpan is what was promised in some months, the oldest first, and each promise, the newest first.
type PromisedSpan struct {
	Months   []PromisedMonth
	Promises []PromiseLine
	Total    PromisedMonth
}

// PromisedBetween draws up what was promised from the month of one day to that of another.
func (s *State) PromisedBetween(from, to Date, now Moment) PromisedSpan {
	span := PromisedSpan{}
	for first := monthOf(from); first <= to; first = monthOf(first + 31) {
		span.Months = append(span.Months, PromisedMonth{First: first})
	}
	for i := range s.bottlenecks.Len() {
		b := *s.bottlenecks.At(i)
		for _, line := range s.promiseLines(b, now) {
			if month := span.month(s.Settings.Calendar.Today(line.At)); month != nil {
				month.Promises.add(line.Fate)
				span.Promises = append(span.Promises, line)
			}
		}
	}
	for i := range s.actions.Len() {
		a := *s.actions.At(i)
		if month := span.month(s.Settings.Calendar.Today(a.Agreed.At)); month != nil {
			month.Actions.add(s, a, now)
		}
	}
	for _, month := range span.Months {
		span.Total.Promises.sum(month.Promises)
		span.Total.Actions.sum(month.Actions)
	}
	slices.SortFunc(span.Promises, func(a, b PromiseLine) int {
		return cmp.Or(cmp.Compare(b.At, a.At), cmp.Compare(b.Bottleneck.Number, a.Bottleneck.Number))
	})
	return span
}

// monthOf gives the first day of a day's month.
func monthOf(day Date) Date {
	y, m, _ := day.Time().Date()
	return DateOf(time.Date(y, m, 1, 0, 0, 0, 0, time.UTC))
}

func (p *PromisedSpan) month(day Date) *PromisedMonth {
	first := monthOf(day)
	if at, is := slices.BinarySearchFunc(p.Months, first, func(m PromisedMonth, d Date) int { return cmp.Compare(m.First, d) }); is {
		return &p.Months[at]
	}
	return nil
}

// promiseLines gives each promise of a bottleneck with what became of it.
func (s *State) promiseLines(b *Bottleneck, now Moment) (list []PromiseLine) {
	all := s.PromisesOf(b, now)
	for i, one := range all {
		line := PromiseLine{Bottleneck: s.Standing(b.Number), Promised: one}
		switch one.Outcome {
		case PromiseKept:
			line.Fate = FateKept
		case PromiseBroken:
			line.Fate = FateMissed
		case PromiseMoved:
			if line.Fate = FateDropped; i+1 < len(all) && all[i+1].At == one.until {
				line.Fate = FateMoved
			}
		}
		list = append(list, line)
	}
	return list
}

func (t *PromiseTally) add(fate PromiseFate) {
	t.Made++
	switch fate {
	case FateKept:
		t.Kept++
	case FateMissed:
		t.Missed++
	case FateMoved:
		t.Moved++
	case FateDropped:
		t.Dropped++
	default:
		t.Pending++
	}
}

func (t *PromiseTally) sum(other PromiseTally) {
	t.Made, t.Kept, t.Missed = t.Made+other.Made, t.Kept+other.Kept, t.Missed+other.Missed
	t.Moved, t.Dropped, t.Pending = t.Moved+other.Moved, t.Dropped+other.Dropped, t.Pending+other.Pending
}

func (t *ActionTally) add(s *State, a *Action, now Moment) {
	calendar := &s.Settings.Calendar
	t.Agreed++
	switch {
	case a.State == ActionDropped:
		t.Dropped++
	case a.State == ActionDone && calendar.Today(a.Closed.At) <= a.Due:
		t.InTime++
	case a.State == ActionDone:
		t.Late++
	case a.Overdue(calendar.Today(now)):
		t.Overdue++
	default:
		t.Open++
	}
	if slices.ContainsFunc(a.Steps, func(step ActionStep) bool { return step.Moved() }) {
		t.Moved++
	}
}

func (t *ActionTally) sum(other ActionTally) {
	t.Agreed, t.InTime, t.Late = t.Agreed+other.Agreed, t.InTime+other.InTime, t.Late+other.Late
	t.Dropped, t.Overdue, t.Open, t.Moved = t.Dropped+other.Dropped, t.Overdue+other.Overdue, t.Open+other.Open, t.Moved+other.Moved
}
