package models

import "slices"

// Who a member is can be erased; what was done under the number stays done. A replay does not find the events that said
// who it was: an erased member is therefore blank, whatever was known before, and nothing changes it any more.

// erasedMember is all that is left of one.
func erasedMember(n MemberNumber) *Member { return &Member{Number: n, Disabled: true, Erased: true} }

// fillMembers makes places up to a number: those whose invitations were erased are nobody's.
func (d *Draft) fillMembers(n MemberNumber) {
	for next := MemberNumber(d.members.Len() + 1); next <= n; next++ {
		d.members.append(d.owner, erasedMember(next))
	}
}

func (e *MemberErased) apply(d *Draft) {
	if e.Member == 0 {
		return
	}
	d.fillMembers(e.Member)
	if m := d.member(e.Member); m != nil {
		d.endSessions(m, "")
		if n, _ := d.emails.get(emailKey(m.Email)); n == e.Member {
			d.emails.remove(d.owner, emailKey(m.Email))
		}
		if m.Subject != "" {
			d.identities.remove(d.owner, identityKey(m.Issuer, m.Subject))
		}
	}
	*d.members.edit(d.owner, int(e.Member)-1) = erasedMember(e.Member)
	for i := range d.bottlenecks.Len() {
		d.letGo(*d.bottlenecks.At(i), e.Member)
	}
}

// letGo takes an erased member away from a bottleneck that they cared for or wanted to help with.
func (d *Draft) letGo(b *Bottleneck, m MemberNumber) {
	if b.Owner != m && !slices.Contains(b.Helpers, m) {
		return
	}
	b = d.bottleneck(b.Number)
	if b.Owner == m {
		b.Owner = 0
	}
	b.Helpers = slices.DeleteFunc(slices.Clone(b.Helpers), func(n MemberNumber) bool { return n == m })
}

// Erases names the events that said who the member was.
func (e *MemberErased) Erases() []Ref { return e.Events }

// EraseMember erases who a member is, from the journal too: name, address, passwords. It ends their sessions and their
// invitation, and leaves them owner of nothing.
type EraseMember struct{ Member MemberNumber }

// Decide refuses to leave the organisation without an admin who can sign in.
func (c *EraseMember) Decide(d *Draft, _ Env) ([]Event, error) {
	m := d.Member(c.Member)
	if m == nil || m.Erased {
		return nil, Fail(NotFound, "error.member.unknown")
	}
	if m.Role == RoleAdmin && d.otherAdmins(c.Member) == 0 {
		return nil, Fail(Conflict, "error.member.last-admin")
	}
	var events []Event
	if link := d.Link(m.Invitation); link != nil && link.Ended == 0 {
		events = append(events, &LinkEnded{Link: m.Invitation})
	}
	return append(events, &MemberErased{Member: c.Member, Events: slices.Clone(m.personal)}), nil
}
