package models

import "time"

// Link is an address that is a key and can be replaced. Tracking links are not listed: there is one per report.
type Link struct {
	Number  LinkNumber
	Kind    LinkKind
	Target  uint32        // department, supplier, round or member; 0 for the board
	Contact ContactNumber // of a supplier's link: whose it is, 0 for everybody there
	Made    Moment
	By      Actor  // who made it
	Ended   Moment // when it stops working, 0 unless somebody ended it: after Made, and perhaps still to come
	Days    int    // it runs out when nobody acted through it for so long; 0 is never
	Renewed Moment // when somebody last let it work for Days more
	Acted   Moment // when somebody last acted through it, 0 for never; kept for supplier links only
	Reports int    // how many reports came through it; kept for supplier links only
}

// Expires gives when the link runs out unless somebody acts through it or renews it; 0 is never.
func (l *Link) Expires() Moment {
	if l.Days == 0 {
		return 0
	}
	return max(l.Made, l.Renewed, l.Acted).Add(time.Duration(l.Days) * 24 * time.Hour)
}

// Expired says whether the link has run out.
func (l *Link) Expired(now Moment) bool {
	expires := l.Expires()
	return expires != 0 && now >= expires
}

// HasEnded says whether somebody ended the link, and the time that it went on working is over.
func (l *Link) HasEnded(now Moment) bool { return l.Ended != 0 && now >= l.Ended }

// Link gives a link, or nil.
func (s *State) Link(n LinkNumber) *Link {
	if n == 0 || int(n) > s.links.Len() {
		return nil
	}
	return s.links.At(int(n) - 1)
}

// BoardLink gives the number of the link at which anyone in the company reads the board.
func (s *State) BoardLink() LinkNumber { return s.boardLink }

// OlderLinks lists the links of the same kind and target that were replaced and go on working for a while.
func (s *State) OlderLinks(kind LinkKind, target uint32, now Moment) (list []*Link) {
	for i := range s.links.Len() {
		if link := s.links.At(i); link.Kind == kind && link.Target == target && link.Ended > now {
			list = append(list, link)
		}
	}
	return list
}

func (e *LinkMade) apply(d *Draft) {
	d.links.append(d.owner, Link{Number: e.Link, Kind: e.Kind, Target: e.Target, Contact: e.Contact, Days: e.Days,
		Made: d.now.At, By: d.now.By})
	switch e.Kind {
	case LinkBoard:
		d.boardLink = e.Link
	case LinkDepartment:
		if one := d.department(e.Target); one != nil {
			one.Link = e.Link
		}
	case LinkSupplier:
		d.giveSupplier(e)
	case LinkRound:
		if one := d.round(RoundNumber(e.Target)); one != nil {
			one.Link = e.Link
		}
	case LinkInvitation:
		if one := d.member(MemberNumber(e.Target)); one != nil {
			one.Invitation = e.Link
		}
	case LinkFeed:
		if one := d.member(MemberNumber(e.Target)); one != nil {
			one.Feed = e.Link
		}
	}
}

func (d *Draft) giveSupplier(e *LinkMade) {
	if contact := d.contact(e.Contact); contact != nil {
		contact.Link = e.Link
	} else if supplier := d.supplier(e.Target); supplier != nil {
		supplier.Link = e.Link
	}
}

func (e *LinkRenewed) apply(d *Draft) {
	if d.Link(e.Link) != nil {
		link := d.links.edit(d.owner, int(e.Link)-1)
		link.Days, link.Renewed = e.Days, d.now.At
	}
}

func (e *LinkEnded) apply(d *Draft) {
	if d.Link(e.Link) == nil {
		return
	}
	link, end := d.links.edit(d.owner, int(e.Link)-1), max(e.Until, d.now.At)
	if link.Ended == 0 || end < link.Ended {
		link.Ended = end
	}
}

// actedThrough keeps when a supplier's link was last acted through, which also renews it, and counts its reports.
func (d *Draft) actedThrough(r Recorded) {
	n := d.linkOf(r.By)
	if n == 0 {
		return
	}
	link := d.links.edit(d.owner, int(n)-1)
	link.Acted = r.At
	if _, filed := r.Event.(*ReportFiled); filed {
		link.Reports++
	}
}

// linkOf gives the link by which a supplier acts, 0 for all others.
func (s *State) linkOf(by Actor) LinkNumber {
	switch by.Kind {
	case SupplierActor:
		if one := s.Supplier(by.Number); one != nil {
			return one.Link
		}
	case ContactActor:
		if one := s.Contact(ContactNumber(by.Number)); one != nil {
			return one.Link
		}
	}
	return 0
}

// ReplaceLink makes another link for the same thing. The old one ends after Grace, at once if that is 0.
type ReplaceLink struct {
	Link  LinkNumber
	Grace time.Duration
	Made  LinkNumber // result
}

// Decide refuses links that have been ended or replaced already.
func (c *ReplaceLink) Decide(d *Draft, env Env) ([]Event, error) {
	old := d.Link(c.Link)
	if old == nil {
		return nil, Fail(NotFound, "error.link.unknown")
	}
	if old.Ended != 0 {
		return nil, Fail(Conflict, "error.link.ended")
	}
	c.Made = LinkNumber(d.links.Len() + 1)
	end := &LinkEnded{Link: c.Link}
	if c.Grace > 0 {
		end.Until = env.Now.Add(c.Grace)
	}
	return []Event{end, &LinkMade{Link: c.Made, Kind: old.Kind, Target: old.Target, Contact: old.Contact, Days: old.Days}}, nil
}

// EndLink ends a link at once, also one that was to go on working for a while.
type EndLink struct{ Link LinkNumber }

// Decide does nothing if it has ended, and refuses to end a supplier's only way in: that is removing the supplier.
func (c *EndLink) Decide(d *Draft, env Env) ([]Event, error) {
	link := d.Link(c.Link)
	switch {
	case link == nil:
		return nil, Fail(NotFound, "error.link.unknown")
	case link.HasEnded(env.Now):
		return nil, nil
	case d.OnlyWayIn(link, env.Now):
		return nil, Fail(Conflict, "error.link.only")
	}
	return []Event{&LinkEnded{Link: c.Link}}, nil
}

// RenewLink lets a link work for so many days from now on, also one that has run out: whoever kept the address
// need not be sent another.
type RenewLink struct {
	Link LinkNumber
	Days int // 0 takes what the organisation chose, -1 is without end
}

// Decide refuses links that somebody ended.
func (c *RenewLink) Decide(d *Draft, env Env) ([]Event, error) {
	link := d.Link(c.Link)
	if link == nil || link.Kind != LinkSupplier {
		return nil, Fail(NotFound, "error.link.unknown")
	}
	if link.HasEnded(env.Now) {
		return nil, Fail(Conflict, "error.link.ended")
	}
	return []Event{&LinkRenewed{Link: c.Link, Days: d.linkDays(c.Days)}}, nil
}
