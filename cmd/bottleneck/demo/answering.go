package demo

import (
	"math/rand/v2"
	"slices"
	"time"
)

const (
	freshDays  = 2  // working days within which a report may wait in time
	mostFresh  = 24 // unanswered reports of those days
	fewestLate = 9  // unanswered reports from before them
	leastOpen  = 28 // unanswered reports together
)

// leaveUnanswered chooses the reports that wait at the end: all of the cards
// that nobody has looked at yet (an answer to one would make the card heard),
// nearly all of the last two working days, and some older ones that are late by
// then.
func (y *year) leaveUnanswered() {
	var recent []*filing
	open := 0
	for _, c := range y.cards {
		for _, f := range c.reports {
			if c.unread {
				f.left = true
				open++
			} else if f.form != nil && len(f.answers) == 0 && !c.speaksAfter(f.at) && f.at.After(y.end.AddDate(0, 0, -19)) {
				recent = append(recent, f)
			}
		}
	}
	slices.SortStableFunc(recent, func(a, b *filing) int { return b.at.Compare(a.at) })
	fresh := 0
	for len(recent) > 0 && fresh < mostFresh && !afterWorking(recent[0].at, freshDays).Before(y.end) {
		if y.rng.IntN(100) < 93 {
			recent[0].left = true
			fresh++
		}
		recent = recent[1:]
	}
	recent = slices.DeleteFunc(recent, func(f *filing) bool { return !afterWorking(f.at, freshDays).Before(y.end) })
	for late := min(len(recent), max(fewestLate, leastOpen-fresh)); late > 0; late-- {
		i := y.rng.IntN(len(recent))
		recent[i].left = true
		recent = slices.Delete(recent, i, i+1)
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
			due = y.soonAfter(f.at)
		}
		if news := leastUsed(y.rng, c, newsByStatus[c.statusAt(due)]); c.used[news] == 0 && y.speaksToAll(c, f, due, all, quiet) {
			c.used[news]++
			c.steps = append(c.steps, PostUpdate{At{due}, y.worker(c), c.key, c.audience(), fill(y.rng, news, due)})
			all = append(all, due)
			continue
		}
		f.answers = append(f.answers, Answer{At{due}, y.worker(c), 0, y.wordsFor(c, f, due)})
	}
}

// speaksToAll decides for an update instead of words to one: only on a card
// that is still there, has nobody who is left waiting and had no news that week.
func (y *year) speaksToAll(c *card, f *filing, at time.Time, all []time.Time, quiet bool) bool {
	checked := len(c.steps) > 0 && c.steps[0].When().Before(at)
	lately := slices.ContainsFunc(all, func(t time.Time) bool { return t.Sub(at).Abs() < 6*24*time.Hour })
	return checked && !lately && !quiet && c.gone.IsZero() && f.form != nil && f.form.Kind == "blocker" && y.rng.IntN(100) < 16
}

func answeredBy(all []time.Time, filed, due time.Time) bool {
	return slices.ContainsFunc(all, func(t time.Time) bool { return t.After(filed) && !t.After(due) })
}

// answerTime is when a report is answered: working days with an exponential
// spread, whose mean shrinks over the year.
func (y *year) answerTime(filed time.Time) time.Time {
	gone := 1 - y.end.Sub(filed).Hours()/(365*24)
	days := y.rng.ExpFloat64() * (2.5 - 1.8*gone)
	return afterWorking(filed, min(days, 14)+0.02)
}

// wordsFor words an answer to one reporter, as far as it can in words that the
// card's other reporters did not get.
func (y *year) wordsFor(c *card, f *filing, at time.Time) string {
	status := c.statusAt(at)
	choices := answersByStatus[status]
	switch {
	case f.form != nil && f.form.Kind == "feedback":
		choices = thanks
	case len(c.answers) > 0 && status != "won't do" && y.rng.IntN(100) < 45:
		choices = c.answers
	}
	words := leastUsed(y.rng, c, choices)
	c.used[words]++
	return fill(y.rng, words, at)
}

// leastUsed draws among those choices that the card has used least.
func leastUsed(rng *rand.Rand, c *card, choices []string) string {
	least, fewest := []string{}, -1
	for _, words := range choices {
		if fewest < 0 || c.used[words] < fewest {
			least, fewest = nil, c.used[words]
		}
		if c.used[words] == fewest {
			least = append(least, words)
		}
	}
	return pick(rng, least)
}

// soonAfter is a moment on the day of filing, when later would be after the end.
func (y *year) soonAfter(filed time.Time) time.Time {
	if t := afterWorking(filed, 0.02+0.1*y.rng.Float64()); t.Before(y.end) {
		return t
	}
	return filed.Add(y.end.Sub(filed) * 2 / 3).Truncate(time.Second)
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
