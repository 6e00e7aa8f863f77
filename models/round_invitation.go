package models

// RoundInvitation asks one person by mail to answer a round. It is known whether they have answered, so that only those
// who have not are reminded; what they answered is not.
type RoundInvitation struct {
	Number   RoundInvitationNumber
	Round    RoundNumber
	Source   Party // for whom they answer
	Member   MemberNumber
	Person   string // empty for a member, or once erased
	Email    string
	Language string
	Answered bool // as of the last reminder; since then only whoever has the key knows
	Declined bool // they asked not to be written to about rounds

	texts []Ref
}

// Invitation gives an invitation to a round, or nil.
func (s *State) Invitation(n RoundInvitationNumber) *RoundInvitation {
	if n == 0 || int(n) > s.invitations.Len() {
		return nil
	}
	return s.invitations.At(int(n) - 1)
}

// InvitationCount gives how many were ever made; their numbers are 1 to this.
func (s *State) InvitationCount() int { return s.invitations.Len() }

func (d *Draft) invitation(n RoundInvitationNumber) *RoundInvitation {
	if d.Invitation(n) == nil {
		return nil
	}
	return d.invitations.edit(d.owner, int(n)-1)
}

func (e *RoundInvited) apply(d *Draft) {
	r := d.round(e.Round)
	if r == nil || int(e.Invitation) != d.invitations.Len()+1 {
		return
	}
	d.invitations.append(d.owner, RoundInvitation{Number: e.Invitation, Round: e.Round, Source: e.Source, Member: e.Member})
	r.Invited = append(r.Invited, e.Invitation) // an older state never looks behind its own length
}

func (e *RoundInvitationNamed) apply(d *Draft) {
	if one := d.invitation(e.Invitation); one != nil {
		one.Person, one.Email, one.Language, one.texts = e.Person, e.Email, e.Language, []Ref{d.now.Ref}
	}
}
