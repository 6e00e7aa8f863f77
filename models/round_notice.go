package models

import "slices"

// Of a round its invited people, the leads of the departments that it asks and the contacts at the suppliers are told:
// when it begins, and when those who asked say what they heard. Only the invited are reminded.

func (e *RoundBegun) notice(*Draft) Notice {
	return Notice{Kind: NoticeRoundBegun, Subject: uint32(e.Round)}
}
func (e *RoundEnded) notice(*Draft) Notice {
	return Notice{Kind: NoticeRoundEnded, Subject: uint32(e.Round)}
}

// notice passes over another wording of what was told already.
func (e *RoundHeardPublished) notice(*Draft) Notice {
	if e.Edit {
		return Notice{}
	}
	return Notice{Kind: NoticeRoundHeard, Subject: uint32(e.Round)}
}

func (e *RoundReminded) notice(*Draft) Notice {
	return Notice{Kind: NoticeRoundReminder, Subject: uint32(e.Round)}
}

// notice tells whoever is invited while the round runs; the others are told when it begins.
func (e *RoundInvited) notice(d *Draft) Notice {
	if r := d.Round(e.Round); r == nil || r.Stage() != RoundRunning {
		return Notice{}
	}
	return Notice{Kind: NoticeRoundBegun, Subject: uint32(e.Round), Invitation: e.Invitation}
}

// roundOf gives the round that a notice is about, or nil.
func (s *State) roundOf(n *Notice) *Round {
	switch n.Kind {
	case NoticeRoundBegun, NoticeRoundEnded, NoticeRoundReminder, NoticeRoundHeard:
		return s.Round(RoundNumber(n.Subject))
	}
	return nil
}

// roundStands says whether what a notice tells of a round is still so.
func (s *State) roundStands(n *Notice) bool {
	r := s.roundOf(n)
	switch {
	case r == nil || r.Cancelled.At != 0:
		return false
	case n.Kind == NoticeRoundBegun || n.Kind == NoticeRoundReminder:
		return r.Stage() == RoundRunning
	case n.Kind == NoticeRoundHeard:
		return r.Heard.Published() && !r.Heard.Erased()
	}
	return true
}

// addAsked adds whom a notice about a round is for. Invitations come first: their links are those by which is counted
// whom to remind.
func (r *readers) addAsked(round *Round) {
	n := r.notice
	if round == nil || n.Kind == NoticeRoundEnded {
		return
	}
	for _, one := range round.Invited {
		invitation := r.state.Invitation(one)
		if (n.Invitation == 0 || n.Invitation == one) && (n.Kind != NoticeRoundReminder || !invitation.Answered) && r.state.InUse(invitation.Source) {
			r.add(ToInvitee(one))
		}
	}
	if n.Invitation != 0 || n.Kind == NoticeRoundReminder {
		return
	}
	for _, p := range round.Asked {
		if p.Kind == SupplierParty && r.state.InUse(p) {
			r.addContacts(r.state.Supplier(p.Number))
		}
	}
	for _, m := range r.state.Members() {
		if !m.Disabled && slices.ContainsFunc(round.Asked, func(p Party) bool { return p.Kind == DepartmentParty && m.Leads(p.Number) }) {
			r.add(ToMember(m.Number))
		}
	}
}

// ToldOfHeard lists whom the publishing of what was heard in a round would be told to, if somebody did so now. Nobody is
// told of another wording.
func (s *State) ToldOfHeard(r *Round, by Actor) []Recipient {
	if r.Heard.Published() {
		return nil
	}
	return s.ReadersOf(&Notice{Ref: Ref{Commit: s.Number + 1}, By: by, Kind: NoticeRoundHeard, Subject: uint32(r.Number)})
}

// forWebhooks says whether those may hear of it who are in a channel: nothing that is about one person, or only between
// suppliers and us.
func (r *Round) forWebhooks(n *Notice) bool {
	return n.Invitation == 0 && n.Kind != NoticeRoundReminder && slices.ContainsFunc(r.Asked, func(p Party) bool { return p.Kind == DepartmentParty })
}
