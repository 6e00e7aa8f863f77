package models

import "slices"

// RemindRound reminds those who are invited and have not answered. Who has is found out by whoever has the key from
// which their links derive: the journal learns of it only here, for all of them together, and not who answered when.
type RemindRound struct {
	Round    RoundNumber
	Answered []RoundInvitationNumber // so far
	Itself   bool                    // because it is time, not because somebody pressed it
}

// Decide refuses a third reminder, one within a day of another, and one while the round does not run. By itself it does
// nothing then.
func (c *RemindRound) Decide(d *Draft, env Env) ([]Event, error) {
	r := d.Round(c.Round)
	var err error
	switch {
	case r == nil:
		err = Fail(NotFound, "error.round.unknown")
	case r.Stage() != RoundRunning:
		err = Fail(Conflict, "error.round.remind.over")
	case len(r.Reminded) >= RoundReminders:
		err = Fail(Conflict, "error.round.remind.twice")
	case len(r.Reminded) > 0 && env.Now < r.Reminded[len(r.Reminded)-1].Add(roundReminderGap):
		err = Fail(Conflict, "error.round.remind.soon")
	case !c.Itself && len(r.Invited) == 0:
		err = Fail(Conflict, "error.round.remind.nobody")
	}
	if c.Itself && (err != nil || !d.RemindsNow(r, env.Now)) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	answered := slices.DeleteFunc(slices.Clone(c.Answered), func(n RoundInvitationNumber) bool {
		one := d.Invitation(n)
		return one == nil || one.Round != c.Round || one.Answered
	})
	slices.Sort(answered)
	events := []Event{&RoundReminded{Round: c.Round, Itself: c.Itself}}
	if len(answered) > 0 {
		events = append([]Event{&RoundInvitationsAnswered{Round: c.Round, Invitations: answered}}, events...)
	}
	return events, nil
}

// roundReminderGap is how long after a reminder the next one may be sent.
const roundReminderGap = 20 * 60 * 60 * 1_000_000_000 // 20 hours, so that "the same time tomorrow" works

// ChooseReminders says whether a round reminds by itself those who have not answered.
type ChooseReminders struct {
	Round RoundNumber
	On    bool
}

// Decide does nothing if it is so already.
func (c *ChooseReminders) Decide(d *Draft, _ Env) ([]Event, error) {
	r, err := d.openRound(c.Round)
	if err != nil || r.Reminds == c.On {
		return nil, err
	}
	return []Event{&RoundRemindersChosen{Round: c.Round, On: c.On}}, nil
}

// RemindsNow says whether a round that reminds by itself does so now: from halfway on, and on the day before its last,
// each from nine o'clock in the organisation's zone. One that lasts three days or less reminds once.
func (s *State) RemindsNow(r *Round, now Moment) bool {
	if !r.Reminds || r.Stage() != RoundRunning || len(r.Invited) == 0 || len(r.Reminded) >= RoundReminders {
		return false
	}
	local := now.Time().In(s.Settings.Calendar.Location())
	today := DateOf(local)
	due := 0
	for _, day := range r.reminderDays() {
		if today > day || today == day && local.Hour() >= 9 {
			due++
		}
	}
	return len(r.Reminded) < due && (len(r.Reminded) == 0 || now >= r.Reminded[len(r.Reminded)-1].Add(roundReminderGap))
}

// reminderDays are the days on which a round reminds by itself.
func (r *Round) reminderDays() []Date {
	halfway, last := r.From+(r.To-r.From+1)/2, r.To-1
	switch {
	case r.To <= r.From:
		return nil
	case halfway >= last:
		return []Date{last}
	}
	return []Date{halfway, last}
}

func (e *RoundReminded) apply(d *Draft) {
	if r := d.round(e.Round); r != nil {
		r.Reminded = append(slices.Clip(r.Reminded), d.now.At)
	}
}

func (e *RoundRemindersChosen) apply(d *Draft) {
	if r := d.round(e.Round); r != nil {
		r.Reminds = e.On
	}
}

func (e *RoundInvitationsAnswered) apply(d *Draft) {
	for _, n := range e.Invitations {
		if one := d.invitation(n); one != nil {
			one.Answered = true
		}
	}
}
