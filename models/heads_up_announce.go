package models

import (
	"slices"
	"time"
)

// HeadsUpSays is what a heads-up says and whom it touches.
type HeadsUpSays struct {
	Title   string
	What    string
	Do      string
	From    Date
	Clock   string // as "14:30", or ""
	Touched []Party
}

// AnnounceHeadsUp announces a change.
type AnnounceHeadsUp struct {
	HeadsUpSays
	Bottleneck BottleneckNumber
	Key        string // hash of the form's once-only key

	HeadsUp HeadsUpNumber // result
}

// Decide announces it once per key, and refuses days that are over or too far off, and changes that touch nobody.
func (c *AnnounceHeadsUp) Decide(d *Draft, env Env) ([]Event, error) {
	if n, _ := d.headsUpKeys.get(keyOf("key", c.Key)); n != 0 {
		c.HeadsUp = n
		return nil, d.HeadsUp(n).again(&c.HeadsUpSays)
	}
	if c.Bottleneck != 0 {
		b := d.Standing(c.Bottleneck)
		if b == nil {
			return nil, Fail(NotFound, "error.bottleneck.unknown")
		}
		c.Bottleneck = b.Number
	}
	if err := c.wrong(d, nil, env.Now); err != nil {
		return nil, err
	}
	c.HeadsUp = HeadsUpNumber(d.HeadsUpCount() + 1)
	return []Event{&HeadsUpAnnounced{HeadsUp: c.HeadsUp, From: c.From, Clock: c.Clock, Touched: c.Touched,
		Bottleneck: c.Bottleneck, Key: c.Key}, c.worded(c.HeadsUp)}, nil
}

func (c *HeadsUpSays) worded(n HeadsUpNumber) Event {
	return &HeadsUpWorded{HeadsUp: n, Title: c.Title, What: c.What, Do: c.Do}
}

// again answers a second sending of the same form: nothing for the same.
func (h *HeadsUp) again(says *HeadsUpSays) error {
	if h.Moved.At != 0 || h.says(says) {
		return nil
	}
	return Fail(Conflict, "error.headsup.already")
}

func (h *HeadsUp) says(c *HeadsUpSays) bool {
	return h.Title == c.Title && h.What == c.What && h.Do == c.Do && h.From == c.From && h.Clock == c.Clock &&
		slices.Equal(h.Touched, c.Touched)
}

// wrong says all that keeps it from being announced; was is what stands there already, or nil.
func (c *HeadsUpSays) wrong(d *Draft, was *HeadsUp, now Moment) error {
	var fields []FieldError
	for _, one := range []FieldError{
		{Field: "title", Key: missing(c.Title, "error.headsup.title")},
		{Field: "what", Key: missing(c.What, "error.headsup.what")},
		{Field: "from", Key: c.dayWrong(d.Settings.Calendar.Today(now), was)},
		{Field: "clock", Key: c.clockWrong()},
		{Field: "touched", Key: c.touchesWrong(d, was)},
	} {
		if one.Key != "" {
			fields = append(fields, one)
		}
	}
	if len(fields) == 0 {
		return nil
	}
	return &Error{Kind: Invalid, Key: "error.form", Fields: fields}
}

func missing(text, key string) string {
	if text == "" {
		return key
	}
	return ""
}

// dayWrong refuses days that are over or too far off. A day that stands there already may have passed meanwhile.
func (c *HeadsUpSays) dayWrong(today Date, was *HeadsUp) string {
	switch {
	case c.From == 0:
		return "error.headsup.from"
	case c.From < today && (was == nil || was.From != c.From):
		return "error.headsup.past"
	case c.From > today+HeadsUpDays:
		return "error.headsup.far"
	}
	return ""
}

func (c *HeadsUpSays) clockWrong() string {
	if _, err := time.Parse("15:04", c.Clock); err != nil && c.Clock != "" {
		return "error.headsup.clock"
	}
	return ""
}

// touchesWrong refuses a change that touches nobody, and new parties that are out of use.
func (c *HeadsUpSays) touchesWrong(d *Draft, was *HeadsUp) string {
	reached := 0
	for _, p := range c.Touched {
		switch {
		case d.InUse(p):
			reached++
		case was == nil || !was.Touches(p):
			return "error.headsup.removed"
		}
	}
	if reached == 0 {
		return "error.headsup.nobody"
	}
	return ""
}

// ChangeHeadsUp changes what a heads-up says, its day or whom it touches. A day or time that is moved is told again.
type ChangeHeadsUp struct {
	HeadsUp HeadsUpNumber
	HeadsUpSays
	Seen uint64
}

// Decide refuses what somebody else changed since, and what is over.
func (c *ChangeHeadsUp) Decide(d *Draft, env Env) ([]Event, error) {
	h, err := d.openHeadsUp(c.HeadsUp)
	if err != nil || h.says(&c.HeadsUpSays) {
		return nil, err
	}
	if err := h.changed.check("title", c.Seen, h.Title); err != nil {
		return nil, err
	}
	if err := c.wrong(d, h, env.Now); err != nil {
		return nil, err
	}
	var events []Event
	moved := h.From != c.From || h.Clock != c.Clock
	if moved || !slices.Equal(h.Touched, c.Touched) {
		added := slices.ContainsFunc(c.Touched, func(p Party) bool { return !h.Touches(p) })
		events = append(events, &HeadsUpChanged{HeadsUp: c.HeadsUp, From: c.From, Clock: c.Clock, Touched: c.Touched,
			Moved: moved, Added: added})
	}
	if h.Title != c.Title || h.What != c.What || h.Do != c.Do {
		events = append(events, c.worded(c.HeadsUp))
	}
	return events, nil
}

// openHeadsUp gives a heads-up that is not over.
func (d *Draft) openHeadsUp(n HeadsUpNumber) (*HeadsUp, error) {
	h := d.HeadsUp(n)
	switch {
	case h == nil:
		return nil, Fail(NotFound, "error.headsup.unknown")
	case h.Withdrawn.At != 0:
		return nil, Fail(Conflict, "error.headsup.withdrawn")
	case h.Asked != 0:
		return nil, Fail(Conflict, "error.headsup.over")
	}
	return h, nil
}

// WithdrawHeadsUp says that the change does not come, and why.
type WithdrawHeadsUp struct {
	HeadsUp HeadsUpNumber
	Words   string
	Seen    uint64
}

// Decide refuses to do so without a reason, and does nothing if it is so already.
func (c *WithdrawHeadsUp) Decide(d *Draft, _ Env) ([]Event, error) {
	if h := d.HeadsUp(c.HeadsUp); h != nil && h.Withdrawn.At != 0 && h.Reason == c.Words {
		return nil, nil
	}
	h, err := d.openHeadsUp(c.HeadsUp)
	if err != nil {
		return nil, err
	}
	if err := h.changed.check("words", c.Seen, h.Title); err != nil {
		return nil, err
	}
	if c.Words == "" {
		return nil, FailField("words", "error.headsup.reason")
	}
	return []Event{&HeadsUpWithdrawn{HeadsUp: c.HeadsUp}, &HeadsUpReasoned{HeadsUp: c.HeadsUp, Words: c.Words}}, nil
}
