package handlers

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"bottleneck/models"

	"github.com/oauth2-proxy/mockoidc"
)

func TestAnAdminWritesTheRulesOfSingleSignOn(t *testing.T) {
	s, p := withSignOn(t)
	grace := s.signedIn(adminEmail)
	page := grace.get("/admin/sign-on").is(http.StatusOK).says(p.Issuer())
	if got := page.Find("#redirect").AttrOr("value", ""); got != "https://bottleneck.northwind.example/sign-in/sso/callback" {
		t.Errorf("the redirect address is %q", got)
	}
	page.send("/admin/sign-on", "group", "*", "group", "cn=law,ou=groups, dc=example", "group", "",
		"role", "reader", "role", "lead", "role", "", "department", "2-2", "department", "2-1", "department", "1-1").
		goesTo("/admin/sign-on").says("Saved.")
	rules := s.view().SignOn.Rules
	if len(rules) != 2 || rules[0].Role != models.RoleReader || rules[0].Departments != nil || rules[1].Group != "cn=law,ou=groups, dc=example" ||
		rules[1].Role != models.RoleLead || !slices.Equal(rules[1].Departments, []uint32{1, 2}) {
		t.Errorf("the rules are %+v", rules)
	}
	saved := grace.get("/admin/sign-on")
	if saved.Find(`[name="group"]`).Length() != 2+emptyRules || saved.Find(`[name="department"][checked]`).Length() != 2 {
		t.Error("the page does not show the rules and room for more")
	}
	before := s.view().SignOn
	saved.send("/admin/sign-on").goesTo("/admin/sign-on")
	if after := s.view().SignOn; len(after.Rules) != len(before.Rules) || !slices.Equal(after.Rules[1].Departments, before.Rules[1].Departments) {
		t.Errorf("saving the page as it is changed the rules to %+v", after.Rules)
	}
	s.browser().signsOn(p, person("noor@northwind.example", "cn=law,ou=groups, dc=example")).goesTo("/board")
}

func TestRulesThatAreNotWholeComeBack(t *testing.T) {
	s, _ := withSignOn(t)
	grace := s.signedIn(adminEmail)
	page := grace.get("/admin/sign-on")
	back := page.send("/admin/sign-on", "group", "dev", "group", strings.Repeat("g", 201), "group", "law",
		"role", "", "role", "engineer", "role", "lead", "passwords", "maybe").is(http.StatusUnprocessableEntity)
	for _, field := range []string{"role-1", "group-2", "department-3", "passwords"} {
		if back.fieldError(field) == "" || back.Find("#"+field).Length() != 1 {
			t.Errorf("nothing is said at %s: %s", field, back.Find(`[role="alert"]`).Text())
		}
	}
	if back.Find("#group-3").AttrOr("value", "") != "law" {
		t.Error("what was typed is lost")
	}
	many := []string{"seen", "1", "passwords", "on"}
	for range models.SignOnRulesMax + 1 {
		many = append(many, "group", "dev", "role", "reader")
	}
	grace.post("/admin/sign-on", many...).is(http.StatusUnprocessableEntity).says("Leave at most 50 rules")
	if len(s.view().SignOn.Rules) != 0 {
		t.Error("something was saved")
	}
}

func TestTwoAdminsAtTheRulesSeeBoth(t *testing.T) {
	s, _ := withSignOn(t)
	s.joined("Ada", "ada@northwind.example", models.RoleAdmin)
	grace, ada := s.signedIn(adminEmail), s.signedIn("ada@northwind.example")
	mine, theirs := grace.get("/admin/sign-on"), ada.get("/admin/sign-on")
	theirs.send("/admin/sign-on", "group", "law", "role", "reader").is(http.StatusSeeOther)
	conflict := mine.send("/admin/sign-on", "group", "dev", "role", "engineer").is(http.StatusConflict)
	conflict.says("Ada changed this").says("law → Reader").says("dev → Engineer")
	conflict.send("/admin/sign-on").goesTo("/admin/sign-on")
	if rules := s.view().SignOn.Rules; len(rules) != 1 || rules[0].Group != "dev" {
		t.Errorf("the rules are %+v", rules)
	}
}

func TestPasswordsCanBeSwitchedOff(t *testing.T) {
	s, p := withSignOn(t)
	byPassword := s.signedIn(adminEmail)
	page := byPassword.get("/admin/sign-on")
	page.send("/admin/sign-on", "passwords", "off").is(http.StatusUnprocessableEntity).says("First sign in by single sign-on yourself")
	grace := s.browser()
	grace.signsOn(p, person(adminEmail)).goesTo("/board")
	grace.get("/admin/sign-on").send("/admin/sign-on", "passwords", "off").goesTo("/admin/sign-on")

	shown := s.browser().get("/sign-in")
	if shown.Find(`form[action="/sign-in"]`).Length() != 0 || shown.Find(`a[href="/sign-in?password=1"]`).Length() != 1 {
		t.Error("the sign-in page asks for a password, or hides the way for the last admin")
	}
	right := s.browser().get("/sign-in?password=1").send("/sign-in", "email", engineerEmail, "password", goodPassword)
	wrong := s.browser().get("/sign-in?password=1").send("/sign-in", "email", engineerEmail, "password", "wrong-wrong-wrong")
	if right.status != http.StatusUnprocessableEntity || right.body != wrong.body {
		t.Errorf("a right password is answered with %d, and otherwise than a wrong one: %v", right.status, right.body != wrong.body)
	}
	erin := s.browser()
	erin.signsOn(p, person(engineerEmail)).goesTo("/board")
	erin.post("/account/password", "old", goodPassword, "new", "seven grey herons").is(http.StatusForbidden)
	if erin.get("/account").Find(`form[action="/account/password"]`).Length() != 0 {
		t.Error("the account still asks for a password")
	}
	join := s.path(models.LinkInvitation, uint32(s.view().MemberByEmail(invitedEmail).Number))
	if s.browser().get(join).Find(`form[action="`+join+`"]`).Length() != 0 {
		t.Error("the invitation asks for a password")
	}
	s.browser().post(join, "name", "Ivy", "password", goodPassword).is(http.StatusForbidden).says("Passwords are switched off here")
	if s.view().MemberByEmail(invitedEmail).HasJoined() {
		t.Error("an invitation was accepted with a password")
	}
}

func TestTheLastAdminKeepsAPassword(t *testing.T) {
	s, p := withSignOn(t)
	grace := s.browser()
	grace.signsOn(p, person(adminEmail)).goesTo("/board")
	s.do(models.ByMember(1), &models.ChangeSignOn{PasswordsOff: true, Issuer: p.Issuer()})
	_ = p.Server.Close() // single sign-on is gone
	s.browser().get("/sign-in?password=1").send("/sign-in", "email", adminEmail, "password", goodPassword).goesTo("/board")

	s.signOn = SignOnOptions{} // and now taken out of the configuration
	s.restart()
	s.signedIn(engineerEmail)
}

func TestTheProviderIsAskedAtAPress(t *testing.T) {
	s, p := withSignOn(t)
	grace := s.signedIn(adminEmail)
	before := s.view().Number
	grace.get("/admin/sign-on")
	if len(p.asked) != 0 {
		t.Error("opening the page went out to the provider")
	}
	grace.post("/admin/sign-on/check").is(http.StatusOK).says("The provider answers as it should. People are sent to " + p.AuthorizationEndpoint())
	p.answer = at(mockoidc.DiscoveryEndpoint, says(http.StatusOK, "<html>"))
	grace.post("/admin/sign-on/check").is(http.StatusOK).says("answers something that cannot be used").says("decode provider discovery")
	_ = p.Server.Close()
	grace.post("/admin/sign-on/check").is(http.StatusOK).says("The provider does not answer")
	if s.view().Number != before {
		t.Error("asking has written to the journal")
	}
	if s.browser().get("/sign-in/sso").status != http.StatusSeeOther {
		t.Error("what the provider said before it went away is forgotten")
	}
}

func TestAMemberIsDisconnectedAndComesBackAsSomebodyNew(t *testing.T) {
	s, p := withSignOn(t)
	erin, grace := s.browser(), s.signedIn(adminEmail)
	erin.signsOn(p, person(engineerEmail)).goesTo("/board")
	renewed := person(engineerEmail)
	renewed.Subject = "s-made-anew"
	s.browser().signsOn(p, renewed).is(http.StatusForbidden).says("signs in with another account")
	grace.get("/admin").says("signs in by single sign-on")
	grace.get("/admin/members/2").says("signs in by single sign-on").send("/admin/members/2/disconnect").
		goesTo("/admin/members/2").says("Erin is disconnected and signed out.")
	erin.get("/account").is(http.StatusSeeOther)
	s.browser().signsOn(p, renewed).goesTo("/board")
	if m := s.view().MemberByIdentity(p.Issuer(), "s-made-anew"); m == nil || m.Number != 2 {
		t.Errorf("came back as %+v", m)
	}
	grace.post("/admin/members/1/disconnect").is(http.StatusForbidden)
	grace.post("/admin/members/3/disconnect").is(http.StatusNotFound)
}
