package api

import (
	"net/mail"

	"bottleneck/models"
)

// Account is a member, to admins; engineers read numbers and names alone.
type Account struct {
	Number      uint32   `json:"number"`
	Name        string   `json:"name"`
	Email       string   `json:"email,omitempty" description:"For tokens with the scope admin, as all that follows."`
	Role        string   `json:"role,omitempty" enum:"reader,lead,engineer,admin"`
	Departments []uint32 `json:"departments,omitempty" description:"That a lead looks after."`
	Joined      bool     `json:"joined,omitempty"`
	Disabled    bool     `json:"disabled,omitempty"`
	Invitation  string   `json:"invitation,omitempty" description:"The link by which they join, when they were just invited. It is a key."`
}

// AccountList is a page of members, in the order of their numbers.
type AccountList struct {
	Items []Account `json:"items"`
	Next  string    `json:"next,omitempty" description:"The address of the next page."`
}

func (c *Call) account(m *models.Member) Account {
	told := Account{Number: uint32(m.Number), Name: m.Name}
	if c.Token.Scope == models.AdminScope {
		told.Email, told.Role, told.Departments, told.Joined, told.Disabled = m.Email, m.Role.String(), m.Departments, m.HasJoined(), m.Disabled
	}
	return told
}

var ofMembers = []Operation{
	operation(Operation{ID: "listMembers", Method: get, Path: "/members", Group: "Members", For: Workers, Summary: "Lists the members."}, (*Call).listMembers),
	operation(Operation{ID: "inviteMember", Method: add, Path: "/members", Group: "Members", For: Admins, Makes: true, Summary: "Invites a member, who joins by a link."},
		(*Call).inviteMember),
	operation(Operation{ID: "changeMember", Method: put, Path: "/members/{number}", Group: "Members", For: Admins, Summary: "Says what a member may do, and whether they may come in at all."},
		(*Call).changeMember),
}

type (
	memberInvited struct {
		Name        string      `json:"name" maxLength:"80"`
		Email       string      `json:"email" maxLength:"254"`
		Role        models.Role `json:"role"`
		Departments []uint32    `json:"departments,omitempty"`
	}
	memberChanged struct {
		Number      uint32      `path:"number"`
		Role        models.Role `json:"role"`
		Departments []uint32    `json:"departments,omitempty"`
		Disabled    bool        `json:"disabled"`
	}
)

func (c *Call) listMembers(in *page) (*AccountList, error) {
	list, last := &AccountList{}, 0
	if all := c.State.Members(); len(all) > 0 {
		last = int(all[len(all)-1].Number)
	}
	list.Items, list.Next = paged(c, *in, last, func(n uint32) (one Account, there bool) {
		m := c.State.Member(models.MemberNumber(n))
		if m == nil || m.Erased {
			return one, false
		}
		return c.account(m), true
	})
	return list, nil
}

// led are the departments of a lead that are in use; nobody else has any.
func (c *Call) led(role models.Role, departments []uint32) (list []uint32) {
	for _, n := range departments {
		if one := c.State.Department(n); role == models.RoleLead && one != nil && !one.Removed {
			list = append(list, n)
		}
	}
	return list
}

func (c *Call) inviteMember(in *memberInvited) (*Account, error) {
	if address, err := mail.ParseAddress(in.Email); err != nil || address.Address != in.Email {
		return nil, models.FailField("email", "error.email.email")
	}
	command := &models.InviteMember{Person: in.Name, Email: in.Email, Role: in.Role, Departments: c.led(in.Role, in.Departments)}
	n, err := c.Make(command, func() uint32 { return uint32(command.Member) })
	if err != nil {
		return nil, err
	}
	m := c.State.Member(models.MemberNumber(n))
	told := c.account(m)
	if !m.HasJoined() {
		told.Invitation = c.url("/join/" + c.Keys.Token(models.LinkInvitation, uint32(m.Invitation)))
	}
	return &told, nil
}

func (c *Call) changeMember(in *memberChanged) (*Account, error) {
	command := &models.ChangeMember{Member: models.MemberNumber(in.Number), Role: in.Role, Departments: c.led(in.Role, in.Departments), Disabled: in.Disabled, Seen: c.Seen}
	if err := c.Do(command); err != nil {
		return nil, err
	}
	told := c.account(c.State.Member(models.MemberNumber(in.Number)))
	return &told, nil
}
