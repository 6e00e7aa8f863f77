package handlers

import (
	"bytes"
	"errors"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"strings"
	"testing"

	"bottleneck/models"

	"github.com/oauth2-proxy/mockoidc"
)

func TestAMemberComesInBySingleSignOn(t *testing.T) {
	s, p := withSignOn(t)
	b := s.browser()
	signIn := b.get("/account").goesTo("/sign-in?next=%2Faccount")
	way := signIn.Find(`a[href^="/sign-in/sso"]`).AttrOr("href", "")
	before := s.view().Number
	back := b.comesBack(p, person(engineerEmail), way).is(http.StatusOK).says("One step is left")
	if s.view().Number != before {
		t.Error("coming back, by a GET, has written to the journal")
	}
	back.send("/sign-in/sso").goesTo("/account").is(http.StatusOK).says(engineerEmail)
	if m := s.view().MemberByEmail(engineerEmail); m.Subject != "s-"+engineerEmail || m.Issuer != p.Issuer() {
		t.Errorf("the member is known as %q at %q", m.Subject, m.Issuer)
	}
	if len(b.cookies["__Host-session"]) < 43 || b.cookies["__Host-sso"] != "" {
		t.Errorf("cookies: %v", b.cookies)
	}
	for _, secret := range []string{p.ClientSecret, b.cookies["__Host-session"], p.code} {
		if bytes.Contains(s.journalBytes(), []byte(secret)) {
			t.Errorf("the journal holds the secret %q", secret)
		}
	}
	if !bytes.Contains(s.journalBytes(), []byte("s-"+engineerEmail)) {
		t.Error("the search finds nothing in the journal at all")
	}
	again := s.browser()
	again.signsOn(p, person(engineerEmail)).goesTo("/board")
	again.get("/admin/history").is(http.StatusForbidden)
	s.signedIn(adminEmail).get("/admin/history").says("Signed in by single sign-on").says("Was recognised at single sign-on: Erin")
}

// journalBytes gives all that the journal's files hold.
func (s *site) journalBytes() (all []byte) {
	s.t.Helper()
	for _, end := range []string{"", "-wal"} {
		bytes, err := os.ReadFile(s.file + end)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			s.t.Fatal(err)
		}
		all = append(all, bytes...)
	}
	return all
}

func TestThoseWhoMayNotComeInAreToldWhomToAsk(t *testing.T) {
	s, p := withSignOn(t)
	unverified := person(readerEmail)
	unverified.EmailVerified = false
	nobody := person("")
	nobody.Subject, nobody.Email = "s-nobody", ""
	for name, test := range map[string]struct {
		who  *mockoidc.MockUser
		says string
	}{
		"a stranger":                  {person("stranger@northwind.example"), "Nobody has added stranger@northwind.example here yet"},
		"a disabled member":           {person(disabledEmail), "switched off"},
		"an address not vouched for":  {unverified, "does not vouch"},
		"somebody without an address": {nobody, "did not tell us your e-mail address"},
	} {
		b, before := s.browser(), s.view().Number
		b.signsOn(p, test.who).is(http.StatusForbidden).says(test.says)
		if b.cookies["__Host-session"] != "" || s.view().Number != before {
			t.Errorf("%s: cookies %v, %d commits more", name, b.cookies, s.view().Number-before)
		}
	}
	if s.told()[models.RefusedSignOn].Count == 0 {
		t.Error("the history does not say that somebody was kept out")
	}
	s.signedIn(adminEmail).get("/admin/history?kind=refusals").says("a single sign-on of Dana (once").says("a single sign-on (")
}

func TestAnInvitedPersonJoinsBySingleSignOn(t *testing.T) {
	s, p := withSignOn(t)
	join := s.path(models.LinkInvitation, uint32(s.view().MemberByEmail(invitedEmail).Number))
	b := s.browser()
	b.get(join).says("Sign in with single sign-on as " + invitedEmail)
	b.signsOn(p, person(invitedEmail)).goesTo("/board")
	account := b.get("/account").says("You sign in by single sign-on")
	if account.Find(`form[action="/account/password"]`).Length() != 0 {
		t.Error("the account of a member without a password asks for it")
	}
	b.post("/account/password", "old", "", "new", "seven grey herons").is(http.StatusForbidden)
	s.browser().get(join).is(http.StatusGone)
	for _, password := range []string{"", "x", goodPassword} {
		s.browser().post("/sign-in", "email", invitedEmail, "password", password).is(http.StatusUnprocessableEntity)
	}
}

func TestASessionBySingleSignOnHasANewTokenAndEndsAnOlderOne(t *testing.T) {
	s, p := withSignOn(t)
	b := s.signedIn(readerEmail)
	old := b.copy()
	b.signsOn(p, person(engineerEmail)).goesTo("/board")
	if b.cookies["__Host-session"] == old.cookies["__Host-session"] {
		t.Error("the token is the same")
	}
	old.get("/account").is(http.StatusSeeOther)
	b.get("/account").says(engineerEmail)
}

func TestSigningOutOffersToDoSoAtTheProviderToo(t *testing.T) {
	s, p := withSignOn(t)
	p.answer = func(path string, w http.ResponseWriter, next func()) {
		if path != mockoidc.DiscoveryEndpoint {
			next()
			return
		}
		_, _ = w.Write(p.discovery(map[string]any{"end_session_endpoint": p.Issuer() + "/end?x=1"}))
	}
	b := s.browser()
	b.signsOn(p, person(engineerEmail)).goesTo("/board")
	stolen := b.copy()
	out := b.post("/sign-out").goesTo("/sign-in?from=sso").says("You are signed out.").says("Sign out of single sign-on too")
	link := out.Find(`a[href^="`+p.Issuer()+`"]`).AttrOr("href", "")
	want := url.Values{"x": {"1"}, "client_id": {p.ClientID}, "post_logout_redirect_uri": {"https://bottleneck.northwind.example/sign-in"}}
	if link != p.Issuer()+"/end?"+want.Encode() {
		t.Errorf("it leads to %s", link)
	}
	stolen.get("/account").is(http.StatusSeeOther)
	byPassword := s.signedIn(readerEmail)
	byPassword.post("/sign-out").goesTo("/sign-in")
}

func TestWithoutSingleSignOnThereIsNone(t *testing.T) {
	s := settled(t)
	for _, path := range []string{"/sign-in/sso", "/sign-in/sso/callback?code=x&state=y"} {
		s.browser().get(path).is(http.StatusNotFound)
	}
	s.browser().post("/sign-in/sso", "code", "x", "state", "y").is(http.StatusNotFound)
	if s.browser().get("/sign-in").Find(`a[href^="/sign-in/sso"]`).Length() != 0 {
		t.Error("the page offers it")
	}
}

func TestSingleSignOnLeadsToOwnPathsOnly(t *testing.T) {
	s, p := withSignOn(t)
	for next, want := range map[string]string{"/admin?a=b": "/admin?a=b", "//evil.example": "/board", "https://evil.example": "/board",
		"/\\evil.example": "/board", "/" + strings.Repeat("x", 2000): "/board"} {
		b := s.browser()
		p := b.comesBack(p, person(adminEmail), "/sign-in/sso?next="+url.QueryEscape(next)).send("/sign-in/sso").is(http.StatusSeeOther)
		if got := p.header.Get("Location"); got != want {
			t.Errorf("next=%.40q leads to %q, want %q", next, got, want)
		}
	}
}

func TestTheGroupsOfAPersonDecideAtEachSignIn(t *testing.T) {
	s, p := withSignOn(t)
	s.do(models.ByMember(1), &models.ChangeSignOn{Issuer: p.Issuer(), Rules: []models.SignOnRule{
		{Group: "cn=law,ou=groups", Role: models.RoleLead, Departments: []uint32{2}}, {Group: "dev", Role: models.RoleEngineer}}})
	newcomer := person("noor@northwind.example", "choir", "cn=law,ou=groups")
	b := s.browser()
	b.signsOn(p, newcomer).goesTo("/board")
	b.get("/account").says("Lead").says("Legal")
	newcomer.Groups = []string{"dev"}
	again := s.browser()
	again.signsOn(p, newcomer).goesTo("/board")
	again.get("/inbox").is(http.StatusOK)
	newcomer.Groups = []string{"choir"}
	s.browser().signsOn(p, newcomer).is(http.StatusForbidden).says("Your groups")
}

func TestALongCodeComesBackWhole(t *testing.T) {
	s, p := withSignOn(t)
	p.QueueCode(strings.Repeat("c", 4000))
	b := s.browser()
	b.headers["User-Agent"] = strings.Repeat("Mozilla/5.0 ", 50)
	b.signsOn(p, person(adminEmail)).goesTo("/board")
}
