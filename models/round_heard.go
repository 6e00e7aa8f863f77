package models

import "slices"

// RoundHeard is "what we heard, what we do": what is said to those who were asked.
type RoundHeard struct {
	Step             // when it was published first, and by whom; never if its time is 0
	Heard     string // empty once erased
	Do        string
	Edited    Step // when it was changed last; never if its time is 0
	TakenBack Step // never, unless nobody but members may read it now

	changed change
	texts   []Ref // events that hold its words
}

// Published says whether those who were asked may read it.
func (h *RoundHeard) Published() bool { return h.At != 0 && h.TakenBack.At == 0 }

// Erased says whether its words are gone.
func (h *RoundHeard) Erased() bool { return h.At != 0 && h.Heard == "" && h.Do == "" }

// AsksDepartments says whether a round asks others than suppliers: what is only between suppliers and members is not shown
// by the board link.
func (r *Round) AsksDepartments() bool {
	return slices.ContainsFunc(r.Asked, func(p Party) bool { return p.Kind == DepartmentParty })
}

// HeardRounds lists the rounds of which a party may read what was heard, the newest first.
func (s *State) HeardRounds(p Party) (list []*Round) {
	for n := s.rounds.Len(); n > 0; n-- {
		if r := s.Round(RoundNumber(n)); r.Heard.Published() && !r.Heard.Erased() && r.Asks(p) {
			list = append(list, r)
		}
	}
	return list
}

func (e *RoundHeardPublished) apply(d *Draft) {
	r := d.round(e.Round)
	if r == nil {
		return
	}
	if r.Heard.At == 0 {
		r.Heard.Step = d.step()
	} else {
		r.Heard.Edited = d.step()
	}
	r.Heard.TakenBack, r.Heard.changed = Step{}, d.changed()
}

func (e *RoundHeardWorded) apply(d *Draft) {
	if r := d.round(e.Round); r != nil {
		r.Heard.Heard, r.Heard.Do = e.Heard, e.Do
		r.Heard.texts = append(slices.Clip(r.Heard.texts), d.now.Ref)
	}
}

func (e *RoundHeardTakenBack) apply(d *Draft) {
	if r := d.round(e.Round); r != nil {
		r.Heard.TakenBack, r.Heard.changed = d.step(), d.changed()
	}
}

func (e *RoundHeardErased) apply(d *Draft) {
	if r := d.round(e.Round); r != nil {
		r.Heard.Heard, r.Heard.Do, r.Heard.texts = "", "", nil
	}
}

// Erases names the events that hold the words.
func (e *RoundHeardErased) Erases() []Ref { return e.Events }

// PublishHeard tells those whom a round asked what was heard and what is done, or changes what was told. Actions are agreed
// on beside it.
type PublishHeard struct {
	Round   RoundNumber
	Heard   string
	Do      string
	Actions []NewAction
	Seen    uint64
}

// Decide refuses rounds that are not over, and to leave out either: who is asked and hears only that they were heard will
// not answer again. What was sent twice is published once.
func (c *PublishHeard) Decide(d *Draft, env Env) ([]Event, error) {
	r, err := d.roundOver(c.Round)
	if err != nil {
		return nil, err
	}
	h := &r.Heard
	if h.Published() && c.Seen != 0 && h.changed.Ref.Commit > c.Seen && h.changed.By == env.By && h.Heard == c.Heard && h.Do == c.Do {
		return nil, nil
	}
	if h.At != 0 {
		if err := h.changed.check("heard", c.Seen, ""); err != nil {
			return nil, err
		}
	}
	if err := c.wrong(d, env); err != nil {
		return nil, err
	}
	var events []Event
	if !h.Published() || h.Heard != c.Heard || h.Do != c.Do {
		events = append(events, &RoundHeardPublished{Round: c.Round, Edit: h.Published()}, &RoundHeardWorded{Round: c.Round, Heard: c.Heard, Do: c.Do})
	}
	next := d.nextAction()
	for i := range c.Actions {
		events = append(events, c.Actions[i].events(next+ActionNumber(i), 0, c.Round)...)
	}
	return events, nil
}

func (c *PublishHeard) wrong(d *Draft, env Env) error {
	found := &Error{Kind: Invalid, Key: "error.form"}
	for _, one := range []FieldError{{Field: "heard", Key: missing(c.Heard, "error.heard.heard")}, {Field: "do", Key: missing(c.Do, "error.heard.do")}} {
		if one.Key != "" {
			found.Fields = append(found.Fields, one)
		}
	}
	if len(c.Actions) > MaxActions {
		return Fail(Invalid, "error.actions.many")
	}
	for i := range c.Actions {
		found.Fields = append(found.Fields, c.Actions[i].wrong(d, env.Now, actionField(i))...)
	}
	if len(found.Fields) > 0 {
		return found
	}
	return nil
}

// roundOver gives a round that is over and was not cancelled.
func (d *Draft) roundOver(n RoundNumber) (*Round, error) {
	r := d.Round(n)
	switch {
	case r == nil:
		return nil, Fail(NotFound, "error.round.unknown")
	case r.Stage() == RoundCalledOff:
		return nil, Fail(Conflict, "error.round.cancelled")
	case r.Stage() != RoundOver:
		return nil, Fail(Conflict, "error.heard.early")
	}
	return r, nil
}

// TakeBackHeard takes back what those who were asked were told.
type TakeBackHeard struct {
	Round RoundNumber
	Seen  uint64
}

// Decide does nothing if nothing is published.
func (c *TakeBackHeard) Decide(d *Draft, _ Env) ([]Event, error) {
	r, err := d.roundOver(c.Round)
	if err != nil || !r.Heard.Published() {
		return nil, err
	}
	if err := r.Heard.changed.check("heard", c.Seen, ""); err != nil {
		return nil, err
	}
	return []Event{&RoundHeardTakenBack{Round: c.Round}}, nil
}

// EraseHeard erases all words of what was heard and done after a round, and those of its actions.
type EraseHeard struct{ Round RoundNumber }

// Decide does nothing if no words are left.
func (c *EraseHeard) Decide(d *Draft, _ Env) (events []Event, err error) {
	r := d.Round(c.Round)
	if r == nil {
		return nil, Fail(NotFound, "error.round.unknown")
	}
	if len(r.Heard.texts) > 0 {
		events = append(events, &RoundHeardErased{Round: c.Round, Events: slices.Clone(r.Heard.texts)})
	}
	return append(events, d.eraseActions(r.Actions)...), nil
}

// HoldsHeard says whether a round holds words that EraseHeard would erase.
func (s *State) HoldsHeard(r *Round) bool { return len(r.Heard.texts) > 0 || s.holdWords(r.Actions) }

// ActionsHeard lists the actions that were agreed on because of a round: open ones first, by their dates.
func (s *State) ActionsHeard(r *Round) (list []*Action) {
	for _, n := range r.Actions {
		list = append(list, s.Action(n))
	}
	slices.SortStableFunc(list, byDate)
	return list
}
