package models

import "slices"

// MemberByIdentity gives the member who is that subject at that issuer of single sign-on, or nil.
func (s *State) MemberByIdentity(issuer, subject string) *Member {
	n, _ := s.identities.get(identityKey(issuer, subject))
	m := s.Member(n)
	if m == nil || subject == "" || m.Issuer != issuer || m.Subject != subject {
		return nil
	}
	return m
}

func identityKey(issuer, subject string) uint64 { return keyOf("identity", issuer+"\x00"+subject) }

func (e *MemberIdentified) apply(d *Draft) {
	m := d.member(e.Member)
	if m == nil {
		return
	}
	if m.Subject != "" {
		d.identities.remove(d.owner, identityKey(m.Issuer, m.Subject))
	}
	m.Issuer, m.Subject = e.Issuer, e.Subject
	if e.Subject == "" {
		return
	}
	d.identities.set(d.owner, identityKey(e.Issuer, e.Subject), e.Member)
	d.identifies(m)
	if m.Joined == 0 {
		m.Joined = d.now.At
	}
}

// Identify finds the member whom the provider of single sign-on has signed in, or adds one whom a rule admits, and
// gives them the role that the rules say. The caller has proven all that it says about the person.
type Identify struct {
	Issuer   string
	Subject  string
	Email    string
	Verified bool // the provider vouches for the address
	Person   string
	Groups   []string

	Member  MemberNumber // results
	Refused error        // a member whom no rule admits any more: what they had is taken, and they stay out
}

// Decide refuses people whom nobody added and no rule admits, and members who are switched off.
func (c *Identify) Decide(d *Draft, _ Env) ([]Event, error) {
	c.Member, c.Refused = 0, nil
	m, err := c.whom(d)
	if err != nil {
		return nil, err
	}
	if m != nil {
		c.Member = m.Number
	}
	if m != nil && m.Disabled {
		return nil, c.fail("error.sign-on.disabled")
	}
	role, departments, admitted := d.Admit(c.Groups)
	if m == nil {
		return c.add(d, role, departments, admitted)
	}
	var events []Event
	if m.Issuer != c.Issuer || m.Subject != c.Subject {
		events = c.link(d, m)
	}
	if len(d.SignOn.Rules) == 0 {
		return events, nil
	}
	if m.Role == RoleAdmin && role != RoleAdmin && d.otherAdmins(m.Number) == 0 {
		return events, nil // somebody must be able to put the rules right
	}
	if !admitted {
		return c.shutOut(d, m)
	}
	if m.Role != role || !slices.Equal(m.Departments, departments) {
		events = append(events, &MemberChanged{Member: m.Number, Role: role, Departments: departments})
	}
	return events, nil
}

// shutOut keeps out a member whom no rule admits any more: their open sessions and their feed end. An admin is none any more, or two of
// them would keep each other out for ever, each as long as the other could put the rules right.
func (c *Identify) shutOut(d *Draft, m *Member) (events []Event, err error) {
	if m.Role == RoleAdmin {
		events = append(events, &MemberChanged{Member: m.Number, Role: RoleReader})
	}
	if len(m.sessions) > 0 {
		events = append(events, &SessionsEnded{Member: m.Number})
	}
	events = append(events, d.endFeed(m)...)
	c.Refused = c.fail("error.sign-on.groups")
	if len(events) == 0 {
		return nil, c.Refused
	}
	return events, nil
}

// whom gives the member with this identity, or the one with this address who has none at this issuer; nil for neither.
func (c *Identify) whom(d *Draft) (*Member, error) {
	if m := d.MemberByIdentity(c.Issuer, c.Subject); m != nil {
		return m, nil
	}
	if c.Email == "" {
		return nil, c.fail("error.sign-on.no-email")
	}
	m := d.MemberByEmail(c.Email)
	switch {
	case m == nil:
		return nil, nil
	case !c.Verified: // anybody could have typed it there
		return nil, c.fail("error.sign-on.unverified")
	case m.Subject != "" && m.Issuer == c.Issuer:
		return nil, c.fail("error.sign-on.taken")
	}
	return m, nil
}

// link ties a member to their identity. Their invitation has done its work.
func (c *Identify) link(d *Draft, m *Member) []Event {
	events := []Event{&MemberIdentified{Member: m.Number, Issuer: c.Issuer, Subject: c.Subject}}
	if link := d.Link(m.Invitation); link != nil && link.Ended == 0 {
		events = append(events, &LinkEnded{Link: m.Invitation})
	}
	return events
}

func (c *Identify) add(d *Draft, role Role, departments []uint32, admitted bool) ([]Event, error) {
	switch {
	case !admitted && len(d.SignOn.Rules) > 0:
		return nil, c.fail("error.sign-on.groups")
	case !admitted:
		return nil, c.fail("error.sign-on.unknown")
	}
	c.Member = MemberNumber(d.members.Len() + 1)
	return []Event{
		&MemberInvited{Member: c.Member, Person: c.Person, Email: c.Email, Role: role, Departments: departments},
		&MemberIdentified{Member: c.Member, Issuer: c.Issuer, Subject: c.Subject},
	}, nil
}

func (c *Identify) fail(key string) error {
	return &Error{Kind: Forbidden, Key: key, Params: map[string]string{"email": c.Email}}
}

// Disconnect takes a member's identity away, so that the next who comes with their address is taken for them: after
// their account at the provider was made anew.
type Disconnect struct{ Member MemberNumber }

// Decide refuses members who have none, and the only admin where that is the only way in.
func (c *Disconnect) Decide(d *Draft, _ Env) ([]Event, error) {
	m := d.Member(c.Member)
	if m == nil || m.Subject == "" {
		return nil, Fail(NotFound, "error.member.unknown")
	}
	if m.Role == RoleAdmin && m.Password == "" && d.otherAdmins(c.Member) == 0 {
		return nil, Fail(Conflict, "error.member.last-admin")
	}
	return []Event{&MemberIdentified{Member: c.Member}, &SessionsEnded{Member: c.Member}}, nil
}
