package models

import (
	"fmt"
	"slices"
)

// RoundSays is what a round asks, whom and when.
type RoundSays struct {
	Title     string
	Lead      string
	From, To  Date
	Asked     []Party
	Every     int // weeks
	Questions []RoundQuestion
}

// OpenRound opens a round. It begins by itself on its first day; at once if that is today.
type OpenRound struct {
	RoundSays
	Before RoundNumber // of which it is a copy, 0 for none
	Key    string      // hash of the form's once-only key

	Round RoundNumber // result
}

// Decide opens it once per key, and refuses what could not be answered.
func (c *OpenRound) Decide(d *Draft, env Env) ([]Event, error) {
	c.Questions = roundQuestions(c.Questions)
	if n, _ := d.roundKeys.get(keyOf("key", c.Key)); n != 0 && c.Key != "" {
		c.Round = n
		if r := d.Round(n); r.says(&c.RoundSays) || r.changed.Ref.Commit != r.Opened.Ref.Commit {
			return nil, nil
		}
		return nil, Fail(Conflict, "error.round.already")
	}
	if err := c.wrong(d, nil, env.Now); err != nil {
		return nil, err
	}
	if d.Round(c.Before) == nil {
		c.Before = 0
	}
	c.Round = RoundNumber(d.RoundCount() + 1)
	events := []Event{&RoundOpened{Round: c.Round, From: c.From, To: c.To, Asked: c.Asked, Every: c.Every, Before: c.Before,
		Questions: c.Questions, Key: c.Key}, &RoundWorded{Round: c.Round, Title: c.Title, Lead: c.Lead}}
	if c.From <= d.Settings.Calendar.Today(env.Now) {
		events = append(events, d.begins(c.Round)...)
	}
	return events, nil
}

// begins is what happens on the first day of a round.
func (d *Draft) begins(n RoundNumber) []Event {
	return []Event{&RoundBegun{Round: n}, &LinkMade{Link: LinkNumber(d.links.Len() + 1), Kind: LinkRound, Target: uint32(n)}}
}

func (r *Round) says(c *RoundSays) bool {
	return r.Title == c.Title && r.Lead == c.Lead && r.From == c.From && r.To == c.To && r.Every == c.Every &&
		slices.Equal(r.Asked, c.Asked) && sameRoundQuestions(r.Questions, c.Questions)
}

func sameRoundQuestions(a, b []RoundQuestion) bool {
	return slices.EqualFunc(a, b, func(x, y RoundQuestion) bool {
		return x.Built == y.Built && x.Kind == y.Kind && x.Label == y.Label && x.Hint == y.Hint && x.Needed == y.Needed &&
			slices.Equal(x.Choices, y.Choices)
	})
}

// wrong says all that keeps it from being asked; was is what stands there already, or nil.
func (c *RoundSays) wrong(d *Draft, was *Round, now Moment) error {
	today := d.Settings.Calendar.Today(now)
	var fields []FieldError
	for _, one := range []FieldError{
		{Field: "title", Key: missing(c.Title, "error.round.title")},
		{Field: "from", Key: c.fromWrong(today, was)},
		{Field: "to", Key: c.toWrong(today, was)},
		{Field: "asked", Key: c.askedWrong(d, was)},
		{Field: "every", Key: c.everyWrong()},
	} {
		if one.Key != "" {
			fields = append(fields, one)
		}
	}
	fields = append(fields, c.questionsWrong()...)
	if len(fields) == 0 {
		return nil
	}
	return &Error{Kind: Invalid, Key: "error.form", Fields: fields}
}

func (c *RoundSays) fromWrong(today Date, was *Round) string {
	switch {
	case c.From == 0:
		return "error.round.from"
	case c.From < today && (was == nil || was.From != c.From):
		return "error.round.from.past"
	case c.From > today+RoundDays:
		return "error.round.far"
	}
	return ""
}

func (c *RoundSays) toWrong(today Date, was *Round) string {
	switch {
	case c.To == 0:
		return "error.round.to"
	case c.To < c.From:
		return "error.round.to.before"
	case c.To < today && (was == nil || was.To != c.To):
		return "error.round.to.past"
	case c.To > c.From+RoundDays:
		return "error.round.long"
	}
	return ""
}

// askedWrong refuses a round with nobody to ask, and parties that are out of use.
func (c *RoundSays) askedWrong(d *Draft, was *Round) string {
	reached := 0
	for _, p := range c.Asked {
		switch {
		case d.InUse(p):
			reached++
		case was == nil || !was.Asks(p):
			return "error.round.removed"
		}
	}
	if reached == 0 {
		return "error.round.nobody"
	}
	return ""
}

// everyWrong refuses a round that would begin again before it is over.
func (c *RoundSays) everyWrong() string {
	switch {
	case !slices.Contains(RoundEvery(), c.Every):
		return "error.round.every"
	case c.Every > 0 && c.To >= c.From+Date(7*c.Every):
		return "error.round.overlaps"
	}
	return ""
}

// questionsWrong names fields as question-1, question-2 and so on, by their places.
func (c *RoundSays) questionsWrong() (fields []FieldError) {
	switch {
	case len(c.Questions) == 0:
		return []FieldError{{Field: "questions", Key: "error.round.questions.none"}}
	case len(c.Questions) > RoundMostQuestions:
		return []FieldError{{Field: "questions", Key: "error.round.questions.many"}}
	}
	met := map[RoundBuilt]bool{}
	for i := range c.Questions {
		q := &c.Questions[i]
		key := q.wrong()
		if q.Built != RoundOwn && met[q.Built] {
			key = "error.round.twice"
		}
		met[q.Built] = true
		if key != "" {
			fields = append(fields, FieldError{Field: fmt.Sprintf("question-%d", i+1), Key: key})
		}
	}
	return fields
}
