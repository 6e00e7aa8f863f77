package views

// SignOnProps is the page on which a browser is when the provider has sent it back. Its form goes on.
type SignOnProps struct {
	Name   string // what people call the provider
	State  string
	Code   string
	Issuer string
}

func signOnPage(p Page) Page {
	p.Title, p.Bundle = p.T("signon.title"), Work
	return p
}
