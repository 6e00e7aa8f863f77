package models

import (
	"cmp"
	"slices"
	"time"
)

// SupplierLinks lists the newest links of a supplier that nobody ended: the one that everybody there shares, then
// those of its contacts in use. Some may have run out.
func (s *State) SupplierLinks(supplier *Supplier, now Moment) (list []*Link) {
	add := func(n LinkNumber) {
		if link := s.Link(n); link != nil && !link.HasEnded(now) {
			list = append(list, link)
		}
	}
	add(supplier.Link)
	for _, contact := range s.ContactsOf(supplier) {
		add(contact.Link)
	}
	return list
}

// RunningOut lists the supplier links in use that run out within so long unless somebody acts through them, the first
// to run out first. Those that have run out are not listed.
func (s *State) RunningOut(now Moment, within time.Duration) (list []*Link) {
	for _, supplier := range s.Suppliers() {
		for _, link := range s.SupplierLinks(supplier, now) {
			if link.RunsOut(now, within) {
				list = append(list, link)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b *Link) int { return cmp.Compare(a.Expires(), b.Expires()) })
	return list
}

// RunsOut says whether the link works now and no longer does after so long, unless somebody acts through it.
func (l *Link) RunsOut(now Moment, within time.Duration) bool {
	expires := l.Expires()
	return expires != 0 && !l.Expired(now) && expires <= now.Add(within)
}

// life gives for how long a link is renewed where nobody says: as long as before.
func (l *Link) life() int {
	if l.Days == 0 {
		return -1
	}
	return l.Days
}

// KeepLink renews a link for as long as it worked before: what its holder, or an admin in passing, asks for.
type KeepLink struct{ Link LinkNumber }

// Decide refuses what RenewLink refuses.
func (c *KeepLink) Decide(d *Draft, env Env) ([]Event, error) {
	renew := RenewLink{Link: c.Link}
	if link := d.Link(c.Link); link != nil {
		renew.Days = link.life()
	}
	return renew.Decide(d, env)
}

// KeepLinks renews all supplier links that run out within so long, each for as long as it worked before.
type KeepLinks struct {
	Within time.Duration
	Kept   int // result
}

// Decide does nothing where no link is about to run out.
func (c *KeepLinks) Decide(d *Draft, env Env) (events []Event, err error) {
	running := d.RunningOut(env.Now, c.Within)
	for _, link := range running {
		events = append(events, &LinkRenewed{Link: link.Number, Days: link.Days})
	}
	c.Kept = len(running)
	return events, nil
}

// MakeLink makes another link for a supplier, or for one of its contacts, whose link was ended without one.
type MakeLink struct {
	Link LinkNumber // the newest that was ended
	Made LinkNumber // result
}

// Decide refuses a link that works, and one that has a successor: that is replaced, not made.
func (c *MakeLink) Decide(d *Draft, env Env) ([]Event, error) {
	old := d.Link(c.Link)
	if old == nil || old.Kind != LinkSupplier {
		return nil, Fail(NotFound, "error.link.unknown")
	}
	if !old.HasEnded(env.Now) || d.newestOf(old) != c.Link {
		return nil, Fail(Conflict, "error.link.ended")
	}
	c.Made = LinkNumber(d.links.Len() + 1)
	return []Event{&LinkMade{Link: c.Made, Kind: old.Kind, Target: old.Target, Contact: old.Contact, Days: old.Days}}, nil
}

// newestOf gives the newest link for whom a supplier's link was made.
func (s *State) newestOf(link *Link) LinkNumber {
	if contact := s.Contact(link.Contact); contact != nil {
		return contact.Link
	}
	if supplier := s.Supplier(link.Target); supplier != nil {
		return supplier.Link
	}
	return 0
}

// OnlyWayIn says whether a link is the shared one of a supplier none of whose contacts has a link that works.
func (s *State) OnlyWayIn(link *Link, now Moment) bool {
	supplier := s.Supplier(link.Target)
	if link.Kind != LinkSupplier || supplier == nil || supplier.Link != link.Number {
		return false
	}
	return len(s.SupplierLinks(supplier, now)) == 1
}
