package models

import "slices"

// dueHeadsUps asks those who were told of a change what came of it, a week after it and once.
func (d *Draft) dueHeadsUps(now Moment) (events []Event) {
	today := d.Settings.Calendar.Today(now)
	for i := range d.headsUps.Len() {
		h := *d.headsUps.At(i)
		if h.Asked == 0 && h.Withdrawn.At == 0 && today >= h.AsksOn() {
			events = append(events, &HeadsUpAsked{HeadsUp: h.Number})
		}
	}
	return events
}

func (e *HeadsUpAsked) apply(d *Draft) {
	if h := d.headsUp(e.HeadsUp); h != nil && h.Asked == 0 {
		h.Asked = d.now.At
		d.bottleneck(h.Bottleneck) // its page shows the answers from now on
	}
}

func (e *HeadsUpJudged) apply(d *Draft) {
	h := d.headsUp(e.HeadsUp)
	if h == nil || e.Answer == 0 || int(e.Answer) > len(h.Answers)+1 {
		return
	}
	answer := HeadsUpAnswer{Number: e.Answer, Source: e.Source, At: d.now.At, By: d.now.By, Effect: e.Effect, device: e.Device}
	if int(e.Answer) > len(h.Answers) {
		h.Answers = append(h.Answers, answer) // an older state never looks behind its own length
	} else {
		h.Answers = slices.Clone(h.Answers)
		answer.texts = h.Answers[e.Answer-1].texts
		h.Answers[e.Answer-1] = answer
	}
	d.bottleneck(h.Bottleneck)
}

func (e *HeadsUpJudgedWorded) apply(d *Draft) {
	if answer := d.headsUpAnswer(e.HeadsUp, e.Answer); answer != nil {
		answer.Words, answer.texts = e.Words, append(slices.Clip(answer.texts), d.now.Ref)
	}
}

// headsUpAnswer gives an answer for changing, or nil.
func (d *Draft) headsUpAnswer(n HeadsUpNumber, answer uint32) *HeadsUpAnswer {
	h := d.HeadsUp(n)
	if h == nil || answer == 0 || int(answer) > len(h.Answers) {
		return nil
	}
	h = d.headsUp(n)
	h.Answers = slices.Clone(h.Answers)
	return &h.Answers[answer-1]
}

// AnswerOf gives what somebody has answered: who is known by their link by that, anybody else by their device; nil if
// they have not.
func (h *HeadsUp) AnswerOf(by Actor, device string) *HeadsUpAnswer {
	for i := range h.Answers {
		a := &h.Answers[i]
		if known(by) && a.By == by || !known(by) && device != "" && a.device == device && a.By == by {
			return a
		}
	}
	return nil
}

// known says whether an actor is one person.
func known(by Actor) bool { return by.Kind == MemberActor || by.Kind == ContactActor }

// JudgeHeadsUp says what came of a change: better, worse or no difference, and how. Whoever answers again changes their
// answer.
type JudgeHeadsUp struct {
	HeadsUp HeadsUpNumber
	Source  Party // through whose page it is said
	Effect  Effect
	Words   string
	Device  string // hash of the device's cookie, of who is not known by their link
}

// Decide refuses before those who were told are asked, and those whom the change does not touch as if it were not there.
func (c *JudgeHeadsUp) Decide(d *Draft, env Env) ([]Event, error) {
	h := d.HeadsUp(c.HeadsUp)
	if h == nil || !h.Touches(c.Source) {
		return nil, Fail(NotFound, "error.headsup.unknown")
	}
	if h.Asked == 0 || h.Withdrawn.At != 0 {
		return nil, Fail(Conflict, "error.headsup.early")
	}
	device := c.Device
	if known(env.By) {
		device = ""
	}
	judged := &HeadsUpJudged{HeadsUp: c.HeadsUp, Answer: uint32(len(h.Answers) + 1), Source: c.Source, Effect: c.Effect, Device: device}
	if before := h.AnswerOf(env.By, device); before != nil {
		if before.Effect == c.Effect && before.Words == c.Words && before.Source == c.Source {
			return nil, nil
		}
		judged.Answer = before.Number
	}
	events := []Event{judged}
	if c.Words != "" {
		events = append(events, &HeadsUpJudgedWorded{HeadsUp: c.HeadsUp, Answer: judged.Answer, Words: c.Words})
	}
	return events, nil
}
