package models

// How long after the end of a round what is not needed any more stays: words of answers that were never sent, and who
// was invited.
const (
	roundHalfDays    = 30
	roundInvitedDays = 42 // so that what was heard can still be told to them
)

// endedSince says whether a round has been over, or called off, for so many days.
func (r *Round) endedSince(days int, now Moment) bool {
	end := max(r.Ended, r.Cancelled.At)
	return end != 0 && now >= MomentOf(end.Time().AddDate(0, 0, days))
}

// dueRoundErasing erases what rounds that are over have no use for any more, as far as one commit has room for it.
func (d *Draft) dueRoundErasing(now Moment) (events []Event) {
	for n := RoundNumber(1); int(n) <= d.RoundCount() && named(events) < namedAtOnce; n++ {
		r := d.Round(n)
		if r.endedSince(roundHalfDays, now) {
			events = append(events, r.erase(func(a *RoundAnswer) bool { return !a.Sent })...)
		}
		if r.endedSince(roundInvitedDays, now) {
			events = append(events, d.forgetInvited(r, func(*RoundInvitation) bool { return true })...)
		}
	}
	return events
}

// erase gives the erasure of the words of those answers; nothing if none are left.
func (r *Round) erase(which func(*RoundAnswer) bool) []Event {
	erased := &RoundAnswersErased{Round: r.Number}
	for i := range r.answers.Len() {
		if a := r.answers.At(i); len(a.texts) > 0 && len(erased.Events) < namedAtOnce && which(a) {
			erased.Answers, erased.Events = append(erased.Answers, a.Number), append(erased.Events, a.texts...)
		}
	}
	if len(erased.Events) == 0 {
		return nil
	}
	return []Event{erased}
}

// forgetInvited gives the erasure of who those invited are; nothing if none are left.
func (s *State) forgetInvited(r *Round, which func(*RoundInvitation) bool) []Event {
	erased := &RoundInvitedErased{Round: r.Number}
	for _, n := range r.Invited {
		if one := s.Invitation(n); len(one.texts) > 0 && len(erased.Events) < namedAtOnce && which(one) {
			erased.Invitations, erased.Events = append(erased.Invitations, n), append(erased.Events, one.texts...)
		}
	}
	if len(erased.Events) == 0 {
		return nil
	}
	return []Event{erased}
}

func (e *RoundInvitedErased) apply(d *Draft) {
	for _, n := range e.Invitations {
		if one := d.invitation(n); one != nil {
			one.Person, one.Email, one.Language, one.texts = "", "", "", nil
		}
	}
}

// Erases names the events that hold who they are.
func (e *RoundInvitedErased) Erases() []Ref { return e.Events }

// EraseRoundAnswer erases the words of one answer to a round, from the journal too. What was counted stays.
type EraseRoundAnswer struct {
	Round  RoundNumber
	Answer uint32
}

// Decide does nothing if none are left.
func (c *EraseRoundAnswer) Decide(d *Draft, _ Env) ([]Event, error) {
	r := d.Round(c.Round)
	if r == nil || r.Answer(c.Answer) == nil {
		return nil, Fail(NotFound, "error.round.unknown")
	}
	return r.erase(func(a *RoundAnswer) bool { return a.Number == c.Answer }), nil
}

// HoldsWords says whether an answer holds words that EraseRoundAnswer would erase.
func (a *RoundAnswer) HoldsWords() bool { return len(a.texts) > 0 }

// EraseInvited erases who was invited by an invitation, and by all others to the same address, from the journal too. That
// somebody was invited stays; of members their account has to be erased.
type EraseInvited struct{ Invitation RoundInvitationNumber }

// Decide does nothing if nothing is left.
func (c *EraseInvited) Decide(d *Draft, _ Env) (events []Event, err error) {
	one := d.Invitation(c.Invitation)
	if one == nil {
		return nil, Fail(NotFound, "error.round.unknown")
	}
	_, address := d.InvitedAs(one)
	for n := RoundNumber(1); int(n) <= d.RoundCount() && address != ""; n++ {
		events = append(events, d.forgetInvited(d.Round(n), func(other *RoundInvitation) bool { return d.invitedTo(other, address) })...)
	}
	return events, nil
}

// InvitedAs gives the name and the address under which somebody was invited; both are empty once they are erased.
func (s *State) InvitedAs(one *RoundInvitation) (person, address string) {
	if m := s.Member(one.Member); m != nil {
		return m.Name, m.Email
	}
	return one.Person, one.Email
}

func (s *State) invitedTo(one *RoundInvitation, address string) bool {
	_, other := s.InvitedAs(one)
	return other != "" && normalContact(other) == normalContact(address)
}

// InvitationsTo lists the invitations to an address, the oldest first.
func (s *State) InvitationsTo(address string) (list []*RoundInvitation) {
	for n := RoundInvitationNumber(1); int(n) <= s.InvitationCount(); n++ {
		if one := s.Invitation(n); s.invitedTo(one, address) {
			list = append(list, one)
		}
	}
	return list
}

// HoldsInvited says whether EraseInvited would erase anything of an invitation.
func (s *State) HoldsInvited(one *RoundInvitation) bool { return len(one.texts) > 0 }

// outlived says whether words of answers have stayed as long as they may. They count from the end of the round, or from
// the last of them, on.
func (r *Round) outlived(end Moment) bool {
	last, holds := max(r.Ended, r.Cancelled.At), false
	for i := range r.answers.Len() {
		a := r.answers.At(i)
		last, holds = max(last, a.At), holds || len(a.texts) > 0
	}
	return holds && r.Stage() >= RoundOver && last <= end
}

// OutlivedRounds lists the rounds to which the words of answers have stayed longer than so many months, at most so many.
func (s *State) OutlivedRounds(months, most int, now Moment) (list []RoundNumber) {
	end := retentionEnd(months, now)
	for n := RoundNumber(1); int(n) <= s.RoundCount() && len(list) < most && end != 0; n++ {
		if s.Round(n).outlived(end) {
			list = append(list, n)
		}
	}
	return list
}

// eraseRounds erases the words of answers that have outlived their time, as far as one commit has room for them.
func (d *Draft) eraseRounds(list []RoundNumber, end Moment, events []Event) []Event {
	for _, n := range list {
		if r := d.Round(n); r != nil && end != 0 && r.outlived(end) && named(events) < namedAtOnce {
			events = append(events, r.erase(func(*RoundAnswer) bool { return true })...)
		}
	}
	return events
}
