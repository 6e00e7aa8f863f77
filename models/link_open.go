package models

import "time"

// Opened is what a token that somebody presented leads to.
type Opened struct {
	Kind    LinkKind
	Number  uint32 // the report of a tracking link, else the link's target
	Link    LinkNumber
	Contact ContactNumber // whose supplier link it is, 0 for one that everybody there shares
}

// OpenLink says what a token of the expected kind opens now.
// A link about mail opens where any kind of them is expected, an invitation to a round where the round's own link is.
// The error is NotFound for what never was a link, or was cut on its way; Gone for one that was replaced, used, closed,
// or has run out.
func (s *State) OpenLink(keys *Keyring, token string, kind LinkKind, now Moment) (Opened, error) {
	if len(token) < TokenLength {
		return Opened{}, Fail(NotFound, "error.link.cut")
	}
	got, number, ok := keys.Open(token)
	if got == LinkRoundInvitation && kind == LinkRound {
		kind = got
	}
	if !ok || got != kind && !(got.isMail() && kind.isMail()) {
		return Opened{}, Fail(NotFound, "error.link.unknown")
	}
	switch kind {
	case LinkSetup:
		if s.SetUp {
			return Opened{}, Fail(Gone, "error.setup.done")
		}
		return Opened{Kind: kind}, nil
	case LinkTracking:
		if s.Report(ReportNumber(number)) == nil {
			return Opened{}, Fail(NotFound, "error.link.unknown")
		}
		return Opened{Kind: kind, Number: number}, nil
	case LinkRoundInvitation:
		if s.Invitation(RoundInvitationNumber(number)) == nil {
			return Opened{}, Fail(NotFound, "error.link.unknown")
		}
		return Opened{Kind: kind, Number: number}, nil
	}
	if got.isMail() {
		return s.openMail(got, number)
	}
	return s.openListed(LinkNumber(number), kind, now)
}

// InvitationLife is how long an invitation can be accepted.
const InvitationLife = 14 * 24 * time.Hour

func (s *State) openListed(n LinkNumber, kind LinkKind, now Moment) (Opened, error) {
	link := s.Link(n)
	if link == nil || link.Kind != kind {
		return Opened{}, Fail(NotFound, "error.link.unknown")
	}
	if link.HasEnded(now) || s.closed(link, now) {
		return Opened{}, Fail(Gone, "error.link.gone."+kind.String())
	}
	if link.Expired(now) {
		return Opened{}, Fail(Gone, "error.link.expired")
	}
	return Opened{Kind: kind, Number: link.Target, Link: n, Contact: link.Contact}, nil
}

// closed says whether what a link leads to is closed.
func (s *State) closed(link *Link, now Moment) bool {
	switch link.Kind {
	case LinkDepartment:
		one := s.Department(link.Target)
		return one == nil || one.Removed
	case LinkSupplier:
		one, contact := s.Supplier(link.Target), s.Contact(link.Contact)
		return one == nil || one.Removed || link.Contact != 0 && (contact == nil || contact.Removed)
	case LinkBoard:
		return s.Settings.BoardClosed
	case LinkFeed:
		one := s.Member(MemberNumber(link.Target))
		return one == nil || one.Disabled
	case LinkInvitation:
		return now.Sub(link.Made) > InvitationLife
	}
	return false
}
