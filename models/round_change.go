package models

import "slices"

// ChangeRound changes a round: everything until it begins; then its name, what stands above the questions, its last day,
// whether it repeats, and whom it asks besides.
type ChangeRound struct {
	Round RoundNumber
	RoundSays
	Seen uint64
}

// Decide refuses what somebody else changed since, what is over, and other questions or fewer people once it has begun.
func (c *ChangeRound) Decide(d *Draft, env Env) ([]Event, error) {
	c.Questions = roundQuestions(c.Questions)
	r, err := d.openRound(c.Round)
	if err != nil || r.says(&c.RoundSays) {
		return nil, err
	}
	if err := r.changed.check("title", c.Seen, r.Title); err != nil {
		return nil, err
	}
	if r.Stage() == RoundRunning && (c.From != r.From || !sameRoundQuestions(c.Questions, r.Questions) || c.leavesOut(r)) {
		return nil, Fail(Conflict, "error.round.begun")
	}
	if err := c.wrong(d, r, env.Now); err != nil {
		return nil, err
	}
	return c.events(d, r, env), nil
}

// leavesOut says whether somebody is not asked any more.
func (c *RoundSays) leavesOut(r *Round) bool {
	return slices.ContainsFunc(r.Asked, func(p Party) bool { return !slices.Contains(c.Asked, p) })
}

func (c *ChangeRound) events(d *Draft, r *Round, env Env) (events []Event) {
	changed := &RoundChanged{Round: c.Round, From: c.From, To: c.To, Asked: c.Asked, Every: c.Every}
	if !sameRoundQuestions(c.Questions, r.Questions) {
		changed.Questions = c.Questions
	}
	if changed.Questions != nil || r.From != c.From || r.To != c.To || r.Every != c.Every || !slices.Equal(r.Asked, c.Asked) {
		events = append(events, changed)
	}
	if r.Title != c.Title || r.Lead != c.Lead {
		events = append(events, &RoundWorded{Round: c.Round, Title: c.Title, Lead: c.Lead})
	}
	if r.Stage() == RoundComing && c.From <= d.Settings.Calendar.Today(env.Now) {
		events = append(events, d.begins(c.Round)...)
	}
	return events
}

// openRound gives a round that is neither over nor cancelled.
func (d *Draft) openRound(n RoundNumber) (*Round, error) {
	r := d.Round(n)
	switch {
	case r == nil:
		return nil, Fail(NotFound, "error.round.unknown")
	case r.Cancelled.At != 0:
		return nil, Fail(Conflict, "error.round.cancelled")
	case r.Ended != 0:
		return nil, Fail(Conflict, "error.round.over")
	}
	return r, nil
}

// CloseRound ends a running round before its last day is over.
type CloseRound struct {
	Round RoundNumber
	Seen  uint64
}

// Decide does nothing if it has ended, and refuses rounds that have not begun: those are cancelled.
func (c *CloseRound) Decide(d *Draft, _ Env) ([]Event, error) {
	if r := d.Round(c.Round); r != nil && r.Ended != 0 {
		return nil, nil
	}
	r, err := d.openRound(c.Round)
	if err != nil {
		return nil, err
	}
	if r.Begun == 0 {
		return nil, Fail(Conflict, "error.round.early")
	}
	if err := r.changed.check("to", c.Seen, r.To.String()); err != nil {
		return nil, err
	}
	return []Event{&RoundEnded{Round: c.Round, Early: true}}, nil
}

// CancelRound calls a round off, and says why. Whatever was answered stays, and is not counted.
type CancelRound struct {
	Round RoundNumber
	Words string
	Seen  uint64
}

// Decide refuses to do so without a reason, and does nothing if it is so already.
func (c *CancelRound) Decide(d *Draft, _ Env) ([]Event, error) {
	if r := d.Round(c.Round); r != nil && r.Cancelled.At != 0 && r.Reason == c.Words {
		return nil, nil
	}
	r, err := d.openRound(c.Round)
	if err != nil {
		return nil, err
	}
	if err := r.changed.check("words", c.Seen, r.Title); err != nil {
		return nil, err
	}
	if c.Words == "" {
		return nil, FailField("words", "error.round.reason")
	}
	return []Event{&RoundCancelled{Round: c.Round}, &RoundReasoned{Round: c.Round, Words: c.Words}}, nil
}

// SizeDepartment says how many people a department has, so that participation means something; 0 takes it back.
type SizeDepartment struct {
	Department uint32
	People     int
}

// DepartmentMost is how many people a department may have.
const DepartmentMost = 100_000

// Decide does nothing if that is said already.
func (c *SizeDepartment) Decide(d *Draft, _ Env) ([]Event, error) {
	one := d.Department(c.Department)
	switch {
	case one == nil:
		return nil, Fail(NotFound, "error.department.unknown")
	case c.People < 0 || c.People > DepartmentMost:
		return nil, FailField("people", "error.department.people")
	case one.People == c.People:
		return nil, nil
	}
	return []Event{&DepartmentSized{Department: c.Department, People: c.People}}, nil
}
