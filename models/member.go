package models

import (
	"slices"
	"strings"
)

// Member is a person with an account.
type Member struct {
	Number      MemberNumber
	Name        string
	Email       string
	Role        Role
	Departments []uint32 // of a lead
	Disabled    bool
	Password    string     // argon2id; empty until the invitation was accepted, and without one
	Issuer      string     // of the identity at single sign-on
	Subject     string     // of that; empty for none
	Invitation  LinkNumber // the newest
	Joined      Moment
	Changed     change
	Mail        MailChoice
	Feed        LinkNumber // the newest of their own feed, 0 for none yet
	Language    string     // in which to write to them, as "de"; empty if nobody said
	Erased      bool       // who it was is not known any more; the number is nobody's
	sessions    []string   // hashes of the open ones
	personal    []Ref      // events that say who the member is: what erasing them erases
}

// HasJoined says whether the member has accepted the invitation, or has come by single sign-on.
func (m *Member) HasJoined() bool { return m.Password != "" || m.Subject != "" }

// Leads says whether the member is a lead of the department.
func (m *Member) Leads(department uint32) bool {
	return m.Role == RoleLead && slices.Contains(m.Departments, department)
}

// Member gives a member, or nil.
func (s *State) Member(n MemberNumber) *Member {
	if n == 0 || int(n) > s.members.Len() {
		return nil
	}
	return *s.members.At(int(n) - 1)
}

// Members lists all members, disabled ones too, in the order in which they were invited; not those who were erased.
func (s *State) Members() (list []*Member) {
	for i := range s.members.Len() {
		if m := *s.members.At(i); !m.Erased {
			list = append(list, m)
		}
	}
	return list
}

// MemberByEmail gives the member with that address, or nil.
func (s *State) MemberByEmail(email string) *Member {
	n, _ := s.emails.get(emailKey(email))
	return s.Member(n)
}

func emailKey(email string) uint64 { return keyOf("email", strings.ToLower(strings.TrimSpace(email))) }

// member gives a member for changing; nil for one who was erased, whom nothing changes any more.
func (d *Draft) member(n MemberNumber) *Member {
	if m := d.Member(n); m == nil || m.Erased {
		return nil
	}
	next := *d.Member(n)
	next.sessions = slices.Clone(next.sessions)
	*d.members.edit(d.owner, int(n)-1) = &next
	return &next
}

func (e *MemberInvited) apply(d *Draft) {
	if e.Member == 0 {
		return
	}
	d.fillMembers(e.Member)
	*d.members.edit(d.owner, int(e.Member)-1) = &Member{Number: e.Member, Name: e.Person, Email: e.Email,
		Role: e.Role, Departments: e.Departments, personal: []Ref{d.now.Ref}}
	d.emails.set(d.owner, emailKey(e.Email), e.Member)
}

func (e *MemberJoined) apply(d *Draft) {
	if m := d.member(e.Member); m != nil {
		m.Name, m.Password, m.Joined = e.Person, e.Password, d.now.At
		d.identifies(m)
	}
}

// identifies notes that the present event says who a member is: it is erased with them.
func (d *Draft) identifies(m *Member) { m.personal = append(slices.Clip(m.personal), d.now.Ref) }

func (e *MemberChanged) apply(d *Draft) {
	m := d.member(e.Member)
	if m == nil {
		return
	}
	m.Role, m.Departments, m.Disabled, m.Changed = e.Role, e.Departments, e.Disabled, d.changed()
	if e.Disabled {
		d.endSessions(m, "")
	}
}

func (e *PasswordChanged) apply(d *Draft) {
	if m := d.member(e.Member); m != nil {
		m.Password = e.Password
		d.identifies(m)
		d.endSessions(m, e.Keep)
	}
}

// InviteMember adds a member, who joins by a one-time link.
type InviteMember struct {
	Person      string
	Email       string
	Role        Role
	Departments []uint32

	Member MemberNumber // results
	Link   LinkNumber
}

// Decide refuses an address that a member has already.
func (c *InviteMember) Decide(d *Draft, _ Env) ([]Event, error) {
	if d.MemberByEmail(c.Email) != nil {
		return nil, FailField("email", "error.member.taken")
	}
	add := adding{state: &d.State}
	c.Member = MemberNumber(d.members.Len() + 1)
	link := add.link(LinkInvitation, uint32(c.Member))
	c.Link = link.Link
	return []Event{&MemberInvited{Member: c.Member, Person: c.Person, Email: c.Email,
		Role: c.Role, Departments: c.Departments}, link}, nil
}

// InviteAgain replaces a member's invitation; accepting it sets a new password. Also the way back for a
// member who forgot theirs.
type InviteAgain struct {
	Member MemberNumber
	Link   LinkNumber // result
}

// Decide refuses members who are not there or disabled.
func (c *InviteAgain) Decide(d *Draft, _ Env) ([]Event, error) {
	m := d.Member(c.Member)
	if m == nil || m.Disabled {
		return nil, Fail(NotFound, "error.member.unknown")
	}
	add := adding{state: &d.State}
	link := add.link(LinkInvitation, uint32(c.Member))
	c.Link = link.Link
	events := []Event{link}
	if old := d.Link(m.Invitation); old != nil && old.Ended == 0 {
		events = append([]Event{&LinkEnded{Link: m.Invitation}}, events...)
	}
	return events, nil
}

// Join accepts an invitation: it sets name and password and uses the link up.
type Join struct {
	Link     LinkNumber
	Person   string
	Password string // argon2id

	Member MemberNumber // result
}

// Decide refuses invitations that were used or replaced.
func (c *Join) Decide(d *Draft, _ Env) ([]Event, error) {
	link := d.Link(c.Link)
	if link == nil || link.Kind != LinkInvitation {
		return nil, Fail(NotFound, "error.link.unknown")
	}
	m := d.Member(MemberNumber(link.Target))
	if link.Ended != 0 || m == nil || m.Disabled {
		return nil, Fail(Gone, "error.link.gone.invitation")
	}
	c.Member = m.Number
	return []Event{&LinkEnded{Link: c.Link}, &SessionsEnded{Member: m.Number},
		&MemberJoined{Member: m.Number, Person: c.Person, Password: c.Password}}, nil
}

// ChangeMember changes role, departments, or whether the member may come in at all.
type ChangeMember struct {
	Member      MemberNumber
	Role        Role
	Departments []uint32
	Disabled    bool
	Seen        uint64
}

// Decide refuses to leave the organisation without an admin who can sign in.
func (c *ChangeMember) Decide(d *Draft, _ Env) ([]Event, error) {
	m := d.Member(c.Member)
	if m == nil || m.Erased {
		return nil, Fail(NotFound, "error.member.unknown")
	}
	if err := m.Changed.check("role", c.Seen, m.Role.String()); err != nil {
		return nil, err
	}
	if m.Role == RoleAdmin && (c.Role != RoleAdmin || c.Disabled) && d.otherAdmins(c.Member) == 0 {
		return nil, FailField("role", "error.member.last-admin")
	}
	if m.Role == c.Role && m.Disabled == c.Disabled && slices.Equal(m.Departments, c.Departments) {
		return nil, nil
	}
	events := []Event{&MemberChanged{Member: c.Member, Role: c.Role, Departments: c.Departments, Disabled: c.Disabled}}
	if c.Disabled {
		events = append(events, d.endFeed(m)...)
	}
	return events, nil
}

func (s *State) otherAdmins(except MemberNumber) (count int) {
	for _, m := range s.Members() {
		if m.Number != except && m.Role == RoleAdmin && !m.Disabled && m.HasJoined() {
			count++
		}
	}
	return count
}

// ChangePassword sets another password and signs the member's other sessions out.
type ChangePassword struct {
	Member   MemberNumber
	Password string // argon2id
	Keep     string // hash of the session it was changed in
}

// Decide refuses members who are not there.
func (c *ChangePassword) Decide(d *Draft, _ Env) ([]Event, error) {
	if m := d.Member(c.Member); m == nil || m.Erased {
		return nil, Fail(NotFound, "error.member.unknown")
	}
	return []Event{&PasswordChanged{Member: c.Member, Password: c.Password, Keep: c.Keep}}, nil
}
