package views

import (
	"strings"
	"time"
)

// JoinProps is the page behind an invitation.
type JoinProps struct {
	Action      string // where the form is posted; holds the one-time token
	InvitedBy   string // name of the member who made the link
	Again       bool   // the member had joined before and chooses a new password
	Role        string // "reader", "lead", "engineer" or "admin"
	Departments []string
	Email       string
	Name        string
	Expires     time.Time // in the organisation's zone
	SignOn      string    // what people call single sign-on; empty if it is not set up
	SignOnOnly  bool      // no password can be chosen
}

func (j JoinProps) buttonKind() string { return SignInProps{SignOn: j.SignOn}.buttonKind() }

func (j JoinProps) departments() string { return strings.Join(j.Departments, ", ") }

func (j JoinProps) key(first, again string) string {
	if j.Again {
		return again
	}
	return first
}

func joinPage(p Page, j JoinProps) Page {
	p.Title, p.Bundle = p.T(j.key("join.title", "join.title.again"), "organisation", p.Organisation), Work
	return p
}
