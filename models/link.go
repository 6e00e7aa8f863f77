package models

import "time"

// Link is an address that is a key and can be replaced. Tracking links are not listed: there is one per report.
type Link struct {
	Number LinkNumber
	Kind   LinkKind
	Target uint32 // department, supplier or member; 0 for the board
	Made   Moment
	By     Actor  // who made it
	Ended  Moment // 0 while it works
}

// Link gives a link, or nil.
func (s *State) Link(n LinkNumber) *Link {
	if n == 0 || int(n) > s.links.Len() {
		return nil
	}
	return s.links.At(int(n) - 1)
}

// BoardLink gives the number of the link at which anyone in the company reads the board.
func (s *State) BoardLink() LinkNumber { return s.boardLink }

func (e *LinkMade) apply(d *Draft) {
	d.links.append(d.owner, Link{Number: e.Link, Kind: e.Kind, Target: e.Target, Made: d.now.At, By: d.now.By})
	switch e.Kind {
	case LinkBoard:
		d.boardLink = e.Link
	case LinkDepartment:
		if one := d.department(e.Target); one != nil {
			one.Link = e.Link
		}
	case LinkSupplier:
		if one := d.Supplier(e.Target); one != nil {
			next := *one
			next.Link = e.Link
			*d.suppliers.edit(d.owner, int(e.Target)-1) = &next
		}
	case LinkInvitation:
		if one := d.member(MemberNumber(e.Target)); one != nil {
			one.Invitation = e.Link
		}
	}
}

func (e *LinkEnded) apply(d *Draft) {
	if d.Link(e.Link) == nil {
		return
	}
	link := d.links.edit(d.owner, int(e.Link)-1)
	if link.Ended == 0 {
		link.Ended = d.now.At
	}
}

// Opened is what a token that somebody presented leads to.
type Opened struct {
	Kind   LinkKind
	Number uint32 // the report of a tracking link, else the link's target
	Link   LinkNumber
}

// OpenLink says what a token of the expected kind opens now.
// The error is NotFound for what never was a link, Gone for one that was replaced, used or closed.
func (s *State) OpenLink(keys *Keyring, token string, kind LinkKind, now Moment) (Opened, error) {
	got, number, ok := keys.Open(token)
	if !ok || got != kind {
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
	closed := link.Ended != 0
	switch kind {
	case LinkDepartment:
		closed = closed || s.Department(link.Target) == nil || s.Department(link.Target).Removed
	case LinkSupplier:
		closed = closed || s.Supplier(link.Target) == nil || s.Supplier(link.Target).Removed
	case LinkBoard:
		closed = closed || s.Settings.BoardClosed
	case LinkInvitation:
		closed = closed || now.Sub(link.Made) > InvitationLife
	}
	if closed {
		return Opened{}, Fail(Gone, "error.link.gone."+kind.String())
	}
	return Opened{Kind: kind, Number: link.Target, Link: n}, nil
}
