package models

// A member's own feed stands at a link that opens nothing else. It ends for good when the member is disabled: whoever had
// the address goes on having it.

// endFeed gives the event that ends the link of a member's feed, if one works.
func (s *State) endFeed(m *Member) []Event {
	if n := s.FeedOf(m); n != 0 {
		return []Event{&LinkEnded{Link: n}}
	}
	return nil
}

// FeedOf gives the link at which a member reads their own feed, 0 while there is none.
func (s *State) FeedOf(m *Member) LinkNumber {
	if link := s.Link(m.Feed); link != nil && link.Ended == 0 {
		return link.Number
	}
	return 0
}

// OpenFeed gives a member an address for their own feed.
type OpenFeed struct {
	Member MemberNumber
	Again  bool // another in the place of the one that there is
}

// Decide does nothing if there is one already, unless it is to be replaced.
func (c *OpenFeed) Decide(d *Draft, _ Env) ([]Event, error) {
	m := d.Member(c.Member)
	if m == nil || m.Disabled {
		return nil, Fail(NotFound, "error.member.unknown")
	}
	made := &LinkMade{Link: LinkNumber(d.links.Len() + 1), Kind: LinkFeed, Target: uint32(m.Number)}
	switch before := d.FeedOf(m); {
	case before == 0:
		return []Event{made}, nil
	case c.Again:
		return []Event{&LinkEnded{Link: before}, made}, nil
	}
	return nil, nil
}

// CloseFeed ends a member's own feed.
type CloseFeed struct{ Member MemberNumber }

// Decide does nothing if there is none.
func (c *CloseFeed) Decide(d *Draft, _ Env) ([]Event, error) {
	m := d.Member(c.Member)
	if m == nil {
		return nil, Fail(NotFound, "error.member.unknown")
	}
	return d.endFeed(m), nil
}
