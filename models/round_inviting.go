package models

// RoundInvitee is one person who is to be invited to a round.
type RoundInvitee struct {
	Source   Party
	Member   MemberNumber // of a member; else Person and Email say who it is
	Person   string
	Email    string
	Language string
	Mark     string // of the address, by Keyring.AddressMark
}

// RoundInviteMost is how many people one command invites: it is one commit. RoundInvitedMost is how many a round may
// have invited.
const (
	RoundInviteMost  = 1000
	RoundInvitedMost = 5000
)

// InviteToRound invites people by mail to answer a round, each by a link of their own: when it begins, or at once if it
// runs.
type InviteToRound struct {
	Round    RoundNumber
	Invitees []RoundInvitee

	Invited, Left int // result: how many were, and how many are already, cannot be or asked not to be written to
}

// Decide passes over whoever is invited already, asked not to be written to about rounds, or is for a party that the
// round does not ask.
func (c *InviteToRound) Decide(d *Draft, _ Env) ([]Event, error) {
	r, err := d.openRound(c.Round)
	if err != nil {
		return nil, err
	}
	c.Invited, c.Left = 0, 0
	met := d.invited(r)
	if len(met)+len(c.Invitees) > RoundInvitedMost || len(c.Invitees) > RoundInviteMost {
		return nil, Fail(Invalid, "error.round.invited.many")
	}
	var events []Event
	n := RoundInvitationNumber(d.InvitationCount())
	for _, one := range c.Invitees {
		address := normalContact(d.addressOfInvitee(one.Member, one.Email))
		if address == "" || met[address] || d.declined(one.Mark) || !r.Asks(one.Source) || !d.InUse(one.Source) {
			c.Left++
			continue
		}
		met[address] = true
		n++
		events = append(events, &RoundInvited{Round: c.Round, Invitation: n, Source: one.Source, Member: one.Member})
		if one.Member == 0 {
			events = append(events, &RoundInvitationNamed{Invitation: n, Person: one.Person, Email: one.Email, Language: one.Language})
		}
		c.Invited++
	}
	return events, nil
}

// invited gives the addresses of those who are invited to a round.
func (s *State) invited(r *Round) map[string]bool {
	met := map[string]bool{}
	for _, n := range r.Invited {
		one := s.Invitation(n)
		if address := normalContact(s.addressOfInvitee(one.Member, one.Email)); address != "" {
			met[address] = true
		}
	}
	return met
}

// Uninvitable says why somebody would be passed over: "already", "declined" or "elsewhere", by the words of the
// catalogue; "" if they can be invited.
func (s *State) Uninvitable(r *Round, met map[string]bool, one RoundInvitee) string {
	switch address := normalContact(s.addressOfInvitee(one.Member, one.Email)); {
	case !r.Asks(one.Source) || !s.InUse(one.Source):
		return "elsewhere"
	case s.declined(one.Mark):
		return "declined"
	case met[address]:
		return "already"
	default:
		met[address] = true
	}
	return ""
}

// InvitedAddresses gives the addresses, in lower case, of those who are invited to a round, for Uninvitable.
func (s *State) InvitedAddresses(r *Round) map[string]bool { return s.invited(r) }

func (s *State) addressOfInvitee(m MemberNumber, email string) string {
	if m != 0 {
		return s.AddressOf(ToMember(m))
	}
	return MailAddress(email)
}

// declined says whether whoever has an address asked not to be written to about rounds.
func (s *State) declined(mark string) bool {
	found, _ := s.declines.get(keyOf("declined", mark))
	return mark != "" && found
}

// DeclineRounds stops mail about rounds to the address of an invitation, for this round and all to come.
type DeclineRounds struct {
	Invitation RoundInvitationNumber
	Mark       string // of the address, by Keyring.AddressMark
	Back       bool   // they want it again
}

// Decide does nothing if it is so already.
func (c *DeclineRounds) Decide(d *Draft, _ Env) ([]Event, error) {
	one := d.Invitation(c.Invitation)
	switch {
	case one == nil:
		return nil, Fail(NotFound, "error.round.unknown")
	case one.Declined == !c.Back && d.declined(c.Mark) == !c.Back:
		return nil, nil
	}
	return []Event{&RoundsDeclined{Invitation: c.Invitation, Mark: c.Mark, Back: c.Back}}, nil
}

func (e *RoundsDeclined) apply(d *Draft) {
	if one := d.invitation(e.Invitation); one != nil {
		one.Declined = !e.Back
	}
	if e.Mark != "" {
		d.declines.set(d.owner, keyOf("declined", e.Mark), !e.Back)
	}
}

// inviteeChoice is every message, unless they asked for none: there is no digest of an invitation.
func (s *State) inviteeChoice(one *RoundInvitation) MailChoice {
	if one == nil || one.Declined || one.Member != 0 && s.MailChoiceOf(ToMember(one.Member)) == MailNothing {
		return MailNothing
	}
	return MailEvery
}
