package views

import (
	"strings"
	"time"
)

// AccountProps is a member's own account. Their name and role come from Page.Member.
type AccountProps struct {
	Email       string
	Departments []string
	Sessions    []SessionProps   // the present one first
	Password    bool             // there is one, and it opens the account
	Mail        *MailChoiceProps // nil where no mail could come
	Feed        string           // the address of their own feed, "" while there is none
	SignOn      bool             // the member comes in by single sign-on
}

// SessionProps is one device on which the member is signed in.
type SessionProps struct {
	ID      string    // goes into the address that ends it
	Device  string    // browser and system in words, or empty
	Started time.Time // in the organisation's zone
	Used    time.Time // kept daily, so only its day is shown; zero if not since
	This    bool      // the one that looks at the page
}

func accountPage(p Page) Page {
	p.Title, p.Bundle, p.Nav = p.T("account.title"), Work, "account"
	return p
}

// key chooses between what is said to those with a password, and to those without.
func (a AccountProps) key(password, signOn string) string {
	if a.Password {
		return password
	}
	return signOn
}

func (a AccountProps) departments() string { return strings.Join(a.Departments, ", ") }

func (s SessionProps) device(p Page) string {
	if s.Device == "" {
		return p.T("account.unknown")
	}
	return s.Device
}
