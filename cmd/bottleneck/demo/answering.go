package demo

import (
	"slices"
	"time"
)

const (
	leftOpen  = 33 // reports that nobody has answered at the end
	freshDays = 2  // working days within which a report may wait in time
)

// leaveUnanswered chooses the reports that wait at the end: nearly all of the
// last two working days, and some older ones that are late by then.
func (y *year) leaveUnanswered() {
	var recent []*filing
	for _, c := range y.cards {
		for _, f := range c.reports {
			if f.form != nil && len(f.answers) == 0 && !c.speaksAfter(f.at) && f.at.After(y.end.AddDate(0, 0, -19)) {
				recent = append(recent, f)
			}
		}
	}
	slices.SortStableFunc(recent, func(a, b *filing) int { return b.at.Compare(a.at) })
	open := 0
	for i, f := range recent {
		late := afterWorking(f.at, freshDays).Before(y.end)
		if open == leftOpen {
			break
		}
		if !late && open < leftOpen-9 && y.rng.IntN(100) < 92 || late && (y.rng.IntN(100) < 22 || len(recent)-i <= leftOpen-open) {
			f.left = true
			open++
		}
	}
}

// speaksAfter tells whether the script answers all reporters after t.
func (c *card) speaksAfter(t time.Time) bool {
	return slices.ContainsFunc(c.steps, func(s Step) bool { return answersAll(s) && s.When().After(t) })
}

// answersAll tells whether every reporter of the card can read the step.
func answersAll(s Step) bool {
	switch s := s.(type) {
	case SetStatus:
		return s.Words != ""
	case PostUpdate:
		return s.Audience != "members"
	}
	return false
}

// answerCard answers every report that the script leaves open, by an update to
// all who wait or by words to one, as fast as the organisation was at that time.
func (y *year) answerCard(c *card) {
	var all []time.Time // moments at which all reporters are answered
	for _, s := range c.steps {
		if answersAll(s) {
			all = append(all, s.When())
		}
	}
	quiet := slices.ContainsFunc(c.reports, func(f *filing) bool { return f.left })
	for _, f := range c.reports {
		due := y.answerTime(f.at)
		if f.left || answeredBy(all, f.at, due) {
			continue
		}
		if !due.Before(y.end) {
			due = f.at.Add(y.end.Sub(f.at) * 2 / 3)
		}
		if y.speaksToAll(c, f, due, quiet) {
			c.steps = append(c.steps, PostUpdate{At{due}, y.worker(c), c.key, c.audience(), y.newsFor(c, due)})
			all = append(all, due)
			continue
		}
		f.answers = append(f.answers, Answer{At{due}, y.worker(c), 0, y.wordsFor(c, f, due)})
	}
}

// speaksToAll decides for an update instead of words to one: only on a card
// that is still there and has nobody who is left waiting.
func (y *year) speaksToAll(c *card, f *filing, at time.Time, quiet bool) bool {
	checked := len(c.steps) > 0 && c.steps[0].When().Before(at)
	return checked && !quiet && c.gone.IsZero() && f.form != nil && f.form.Kind == "blocker" && y.rng.IntN(100) < 16
}

func answeredBy(all []time.Time, filed, due time.Time) bool {
	return slices.ContainsFunc(all, func(t time.Time) bool { return t.After(filed) && !t.After(due) })
}

// answerTime is when a report is answered: working days with an exponential
// spread, whose mean shrinks over the year.
func (y *year) answerTime(filed time.Time) time.Time {
	gone := 1 - y.end.Sub(filed).Hours()/(365*24)
	days := y.rng.ExpFloat64() * (1.95 - 1.2*gone)
	return afterWorking(filed, min(days, 14)+0.02)
}

// newsFor words an update, in keeping with the card's status on that day.
func (y *year) newsFor(c *card, at time.Time) string {
	return fill(y.rng, pick(y.rng, newsByStatus[c.statusAt(at)]), at)
}

// wordsFor words an answer to one reporter.
func (y *year) wordsFor(c *card, f *filing, at time.Time) string {
	if f.form != nil && f.form.Kind == "feedback" {
		return fill(y.rng, pick(y.rng, thanks), at)
	}
	status := c.statusAt(at)
	if len(c.answers) > 0 && status != "won't do" && y.rng.IntN(100) < 45 {
		return fill(y.rng, pick(y.rng, c.answers), at)
	}
	return fill(y.rng, pick(y.rng, answersByStatus[status]), at)
}

// statusAt is the status that the steps so far have given the card.
func (c *card) statusAt(at time.Time) string {
	status := "new"
	for _, s := range c.steps {
		if s, ok := s.(SetStatus); ok && !s.When().After(at) {
			status = s.Status
		}
	}
	return status
}
