package views_test

import (
	"testing"

	"bottleneck/views"
)

func TestTheSignInPageShowsTheWaysThatThereAre(t *testing.T) {
	for name, test := range map[string]struct {
		props  views.SignInProps
		button string // where single sign-on begins
		quiet  string // where the form for a password is asked for
		form   bool
	}{
		"passwords only": {views.SignInProps{}, "", "", true},
		"both":           {views.SignInProps{SignOn: "Northwind ID", Next: "/inbox?a=b"}, "/sign-in/sso?next=%2Finbox%3Fa%3Db", "", true},
		"passwords off":  {views.SignInProps{SignOn: "Northwind ID", PasswordsOff: true, Next: "/inbox"}, "/sign-in/sso?next=%2Finbox", "/sign-in?password=1&next=%2Finbox", false},
		"asked for":      {views.SignInProps{SignOn: "Northwind ID", PasswordsOff: true, Password: true}, "/sign-in/sso", "", true},
	} {
		doc := drawn(t, views.SignInPage(publicPage(), test.props))
		wantSound(t, doc)
		if got := doc.Find(`a[href^="/sign-in/sso"]`).AttrOr("href", ""); got != test.button {
			t.Errorf("%s: single sign-on begins at %q, want %q", name, got, test.button)
		}
		if got := doc.Find(`a[href^="/sign-in?password"]`).AttrOr("href", ""); got != test.quiet {
			t.Errorf("%s: a password is asked for at %q, want %q", name, got, test.quiet)
		}
		if got := doc.Find("form[action='/sign-in']").Length() == 1; got != test.form {
			t.Errorf("%s: the form for a password is there: %v", name, got)
		}
	}
}

func TestTheStepBackFromTheProviderHasAButton(t *testing.T) {
	doc := drawn(t, views.SignOnPage(publicPage(), views.SignOnProps{Name: "Northwind ID", State: "s", Code: "c", Issuer: "i"}))
	wantSound(t, doc)
	wantFields(t, doc, "/sign-in/sso", "state code iss")
	if doc.Find("form[action='/sign-in/sso'] button").Length() != 1 {
		t.Error("nothing goes on without a script")
	}
}

func TestAnInvitationLeadsToSingleSignOnWherePasswordsAreOff(t *testing.T) {
	doc := drawn(t, views.JoinPage(publicPage(), views.JoinProps{Action: "/join/abc", Role: "reader", SignOn: "Northwind ID", SignOnOnly: true, Expires: adminNow}))
	wantSound(t, doc)
	if doc.Find("form[action='/join/abc']").Length() != 0 || doc.Find("a[href='/sign-in/sso']").Length() != 1 {
		t.Error("the page does not lead there, or asks for a password")
	}
}
