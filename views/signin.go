package views

import (
	"net/url"
	"strings"
)

// SignInProps is the sign-in page. Wrong and Slow never tell whether the address is known.
type SignInProps struct {
	Email string
	Next  string // where to go afterwards: an own path, or empty
	Wrong bool   // the pair was refused
	Wait  string // too many tries: how long to wait, in words ("5 minutes"), or empty

	SignOn       string // what people call single sign-on; empty if it is not set up
	PasswordsOff bool   // single sign-on is the only way, but for an admin who has no other
	Password     bool   // the form for a password is shown all the same
	Trouble      string // what was wrong with single sign-on, worded
	SignOutThere string // address at which one signs out at the provider too, after signing out here
}

func (s SignInProps) showsPassword() bool { return !s.PasswordsOff || s.Password }

// to is an address that carries the page on to which one goes.
func (s SignInProps) to(path string) string { return withNext(path, s.Next) }

func withNext(path, next string) string {
	if next == "" {
		return path
	}
	mark := "?"
	if strings.Contains(path, "?") {
		mark = "&"
	}
	return path + mark + "next=" + url.QueryEscape(next)
}

// buttonKind is that of the password's button: beside single sign-on it is the second choice.
func (s SignInProps) buttonKind() string {
	if s.SignOn != "" {
		return "second"
	}
	return ""
}

// signInPage puts what was wrong into the summary: never at one field, which would say which half was right.
func signInPage(p Page, s SignInProps) Page {
	p.Title, p.Bundle = p.T("signin.title"), Work
	switch {
	case s.Wait != "":
		p.Errors.Whole = p.T("signin.slow", "age", s.Wait)
	case s.Wrong:
		p.Errors.Whole = p.T("signin.wrong")
		if s.PasswordsOff {
			p.Errors.Whole = p.T("signin.wrong.off", "name", s.SignOn)
		}
	case s.Trouble != "":
		p.Errors.Whole = s.Trouble
	}
	return p
}
