package demo

import (
	"slices"
	"time"
)

// play turns the script of a card into its members' steps: the title is checked
// within two days of the first report, the owner set at the first status.
func (y *year) play(c *card, first time.Time) []Step {
	var steps []Step
	last := first
	next := func(at time.Time) time.Time {
		if !at.After(last) {
			at = last.Add(y.minutes(50))
		}
		if !at.Before(y.end) {
			at = last.Add(y.end.Sub(last) / 2)
		}
		last = at.Truncate(time.Second)
		return last
	}
	if !c.unread {
		steps = append(steps, SetTitle{At{next(afterWorking(first, 0.1+1.5*y.rng.Float64()))}, y.worker(c), c.key, c.title})
	}
	owned := c.owner == ""
	for _, m := range c.story {
		at := next(workingMoment(y.rng, y.end, m.day))
		if m.setsStatus() && !owned {
			steps = append(steps, SetOwner{At{at}, c.owner, c.key, c.owner})
			at, owned = next(at), true
		}
		steps = append(steps, y.act(c, m, at))
	}
	return append(steps, y.closings(c)...)
}

func (y *year) act(c *card, m moment, at time.Time) Step {
	by, words := y.worker(c), fill(y.rng, m.words, at)
	switch m.act {
	case actTell:
		return PostUpdate{At{at}, by, c.key, c.audience(), words}
	case actNote:
		return PostUpdate{At{at}, by, c.key, "members", words}
	case actNeed:
		return Need{At{at}, by, c.key, words}
	case actHelp:
		return OfferHelp{At{at}, m.who, c.key}
	case actMerge:
		return Merge{At{at}, by, c.key, m.who}
	case actPromise:
		due := dateOf(y.end.AddDate(0, 0, -m.until))
		for isWeekend(due) {
			due = due.AddDate(0, 0, 1)
		}
		return Promise{At{at}, by, c.key, due, words}
	}
	set := SetStatus{At: At{at}, By: by, Bottleneck: c.key, Status: m.act, Words: words, Audience: c.audience(), Gained: m.gained}
	switch m.act {
	case "won't do":
		set.Review = dateOf(at.AddDate(0, 6, 0))
	case "learned":
		set.Lesson = y.lesson(c, words)
	case "resolved":
		set.Effort = c.effort()
	}
	return set
}

// efforts are what resolving took, as those who did it said; one in seven said nothing.
var efforts = []string{"2to5days", "half-day", "6to10days", "day", "11to20days", "2to5days", ""}

// effort is always the same for a card, and draws nothing from the year's chance.
func (c *card) effort() string {
	sum := 0
	for _, letter := range []byte(c.key) {
		sum += int(letter)
	}
	return efforts[sum%len(efforts)]
}

// audience is suppliers as soon as one may be in the card, so that they read it.
func (c *card) audience() string {
	suppliers := Suppliers()
	for _, w := range c.words {
		for _, key := range w.sources() {
			if slices.ContainsFunc(suppliers, func(s Supplier) bool { return s.Key == key }) {
				return "suppliers"
			}
		}
	}
	return "reporters"
}

// worker is the engineer who acts: mostly the owner.
func (y *year) worker(c *card) string {
	if c.owner != "" && y.rng.IntN(100) < 75 {
		return c.owner
	}
	return pick(y.rng, []string{"amara", "tomasz", "linh", "yusuf", "amara", "linh", "priya"})
}

// judge lets a third of the reporters say whether a fix was one.
func (y *year) judge(c *card) {
	at, found := c.resolvedAt()
	if !found {
		return
	}
	for _, f := range c.reports {
		when := afterWorking(at, 0.2+6*y.rng.Float64())
		if f.form == nil || f.at.After(at) || when.After(y.end) || y.rng.IntN(100) >= 34 {
			continue
		}
		verdict, words := y.verdict(c)
		f.answers = append(f.answers, Verdict{At{when}, 0, verdict, words})
	}
}

func (y *year) verdict(c *card) (verdict, words string) {
	solved := c.solved
	if solved == 0 {
		solved = 78
	}
	verdict = "not"
	if u := y.rng.IntN(100); u < solved {
		verdict = "solved"
	} else if u < solved+(100-solved)*3/5 {
		verdict = "partly"
	}
	if verdict != "solved" || y.rng.IntN(100) < 40 {
		words = pick(y.rng, verdictWords[verdict])
	}
	return verdict, words
}

// resolvedAt is when the card was first resolved.
func (c *card) resolvedAt() (time.Time, bool) {
	for _, s := range c.steps {
		if s, ok := s.(SetStatus); ok && s.Status == "resolved" {
			return s.When(), true
		}
	}
	return time.Time{}, false
}
