package views

// SignInProps is the sign-in page. Wrong and Slow never tell whether the address is known.
type SignInProps struct {
	Email string
	Next  string // where to go afterwards: an own path, or empty
	Wrong bool   // the pair was refused
	Wait  string // too many tries: how long to wait, in words ("5 minutes"), or empty
}

// signInPage puts what was wrong into the summary: never at one field, which would say which half was right.
func signInPage(p Page, s SignInProps) Page {
	p.Title, p.Bundle = p.T("signin.title"), Work
	switch {
	case s.Wait != "":
		p.Errors.Whole = p.T("signin.slow", "age", s.Wait)
	case s.Wrong:
		p.Errors.Whole = p.T("signin.wrong")
	}
	return p
}
