package models

import "slices"

// Week is what happened in the seven days before a Monday, to everybody who reads the board.
type Week struct {
	Monday Date // the day after it
	Period
	Promised []*Bottleneck // whose day was promised or moved in it, and still stands
}

// ThisMonday gives the Monday of the present week: the week before it is the last that is over.
func (s *State) ThisMonday(now Moment) Date { return mondayOf(s.Settings.Calendar.Today(now)) }

// WeekBefore sums up the week before a Monday.
func (s *State) WeekBefore(monday Date, now Moment) Week {
	w := Week{Monday: monday, Period: s.Period(s.DayBegins(monday-7), s.DayBegins(monday), Party{}, now)}
	s.eachStanding(func(b *Bottleneck) {
		if b.Promise != 0 && b.Awaits() && w.has(b.promisedAt()) {
			w.Promised = append(w.Promised, b)
		}
	})
	return w
}

// First gives the first day of the week.
func (w *Week) First() Date { return w.Monday - 7 }

// Last gives the last day of the week.
func (w *Week) Last() Date { return w.Monday - 1 }

// Quiet says whether nothing happened in it.
func (w *Week) Quiet() bool {
	return w.Answers.Filed == 0 && len(w.Opened)+len(w.Resolved)+len(w.Learned)+len(w.WontDo)+len(w.CameBack)+len(w.Promised) == 0
}

// promisedAt gives when the present day was promised; 0 if none is.
func (b *Bottleneck) promisedAt() Moment {
	for _, e := range slices.Backward(b.History) {
		if set, is := e.Event.(*PromiseSet); is && !e.Undone && set.Date == b.Promise {
			return e.At
		}
	}
	return 0
}

// PublicRounds lists the rounds that are being answered and ask departments: who reads the board knows nothing of those that
// ask suppliers alone.
func (s *State) PublicRounds() (list []*Round) {
	for i := range s.rounds.Len() {
		if r := *s.rounds.At(i); r.Stage() == RoundRunning && r.AsksDepartments() && r.Title != "" {
			list = append(list, r)
		}
	}
	return list
}

// HeardIn lists the rounds that ended in a period and of which those who were asked were told what was heard, the newest
// first: of the organisation those that asked departments, of a party those that asked it.
func (s *State) HeardIn(from, until Moment, of Party) (list []*Round) {
	for n := s.rounds.Len(); n > 0; n-- {
		r := s.Round(RoundNumber(n))
		told := r.Heard.Published() && !r.Heard.Erased() && r.Ended >= from && r.Ended < until
		if told && (of.IsZero() && r.AsksDepartments() || r.Asks(of)) {
			list = append(list, r)
		}
	}
	return list
}
