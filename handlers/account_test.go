package handlers

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

func TestSignOutEverywhere(t *testing.T) {
	s := settled(t)
	laptop, phone := s.signedIn(engineerEmail), s.signedIn(engineerEmail)
	other := s.signedIn(readerEmail)
	laptop.post("/account/sign-out-everywhere").goesTo("/sign-in").says("signed out everywhere")
	laptop.get("/account").is(http.StatusSeeOther)
	phone.get("/account").is(http.StatusSeeOther)
	other.get("/account").is(http.StatusOK)
}

func TestOneSessionCanBeEndedByItsOwnerOnly(t *testing.T) {
	s := settled(t)
	laptop, phone, other := s.signedIn(engineerEmail), s.signedIn(engineerEmail), s.signedIn(readerEmail)
	p := laptop.get("/account")
	end := p.Find(`form[action^="/account/sessions/"]`).AttrOr("action", "")
	if end == "" || p.Find(`form[action^="/account/sessions/"]`).Length() != 1 {
		t.Fatalf("the page offers to end %d sessions", p.Find(`form[action^="/account/sessions/"]`).Length())
	}
	token := phone.cookies["__Host-session"]
	if strings.Contains(p.body, token) || strings.Contains(p.body, hashed("session", token)) {
		t.Error("the page shows a token or its hash")
	}
	other.post(end).is(http.StatusNotFound)
	phone.get("/account").is(http.StatusOK)
	laptop.post(end).goesTo("/account").says("That session is ended.")
	phone.get("/account").is(http.StatusSeeOther)
	laptop.post(end).is(http.StatusNotFound)
	laptop.get("/account").is(http.StatusOK)
}

func TestPasswordChange(t *testing.T) {
	s := settled(t)
	laptop, phone := s.signedIn(engineerEmail), s.signedIn(engineerEmail)
	const next = "seven grey herons"
	for _, wrong := range []struct{ old, new, field string }{
		{"not-my-password", next, "old"}, {"", next, "old"}, {goodPassword, "short", "new"}, {goodPassword, "", "new"},
		{goodPassword, "password123", "new"}, {goodPassword, strings.Repeat("ab ", 90), "new"}, {goodPassword, "erin@northwind.example", "new"},
	} {
		p := laptop.post("/account/password", "old", wrong.old, "new", wrong.new).is(http.StatusUnprocessableEntity)
		if p.fieldError(wrong.field) == "" {
			t.Errorf("%+v: no sentence at the field: %s", wrong, p.Find(`[role="alert"]`).Text())
		}
		if strings.Contains(p.body, next) || strings.Contains(p.body, goodPassword) {
			t.Errorf("%+v: a password came back", wrong)
		}
	}
	laptop.post("/account/password", "old", goodPassword, "new", next).goesTo("/account").says("Your password is changed.")
	phone.get("/account").is(http.StatusSeeOther)
	s.browser().post("/sign-in", "email", engineerEmail, "password", goodPassword).is(http.StatusUnprocessableEntity)
	s.browser().post("/sign-in", "email", engineerEmail, "password", next).goesTo("/board")
}

func TestSpacesBelongToAPassword(t *testing.T) {
	s := settled(t)
	b := s.signedIn(engineerEmail)
	b.post("/account/password", "old", goodPassword, "new", "  two spaces first ").is(http.StatusSeeOther)
	s.browser().post("/sign-in", "email", engineerEmail, "password", "two spaces first").is(http.StatusUnprocessableEntity)
	s.browser().post("/sign-in", "email", engineerEmail, "password", "  two spaces first ").is(http.StatusSeeOther)
}

func TestADisabledMemberIsOutAtOnce(t *testing.T) {
	s := settled(t)
	erin, grace := s.signedIn(engineerEmail), s.signedIn(adminEmail)
	m := s.view().MemberByEmail(engineerEmail)
	p := grace.get("/admin/members/2").is(http.StatusOK)
	p.send("/admin/members/2", "role", "engineer", "disabled", "yes").goesTo("/admin/members/2").says("switched off")
	erin.get("/account").is(http.StatusSeeOther)
	s.browser().post("/sign-in", "email", engineerEmail, "password", goodPassword).is(http.StatusUnprocessableEntity)
	grace.get("/admin/members/2").send("/admin/members/2", "disabled", "no").is(http.StatusSeeOther)
	s.browser().post("/sign-in", "email", engineerEmail, "password", goodPassword).goesTo("/board")
	if m.Number != 2 {
		t.Fatal("the test looks at another member")
	}
}

func TestAnInvitationWorksOnce(t *testing.T) {
	s := settled(t)
	ivy := s.view().MemberByEmail(invitedEmail)
	join := s.path(models.LinkInvitation, uint32(ivy.Number))
	b := s.browser()
	for range 3 {
		b.get(join).is(http.StatusOK).says("Grace Hopper invites you")
	}
	p := b.post(join, "name", "Ivy Ray", "password", "12345678").is(http.StatusUnprocessableEntity)
	if p.fieldError("password") == "" || p.value("name") != "Ivy Ray" {
		t.Errorf("sentence %q, name %q", p.fieldError("password"), p.value("name"))
	}
	b.post(join, "name", "Ivy Ray", "password", goodPassword).goesTo("/board")
	b.get("/account").is(http.StatusOK).says("Ivy Ray")
	s.browser().get(join).is(http.StatusGone)
	s.browser().post(join, "name", "Eve", "password", goodPassword).is(http.StatusGone)
	if s.view().Member(ivy.Number).Name != "Ivy Ray" {
		t.Error("the second use changed the name")
	}
}

func TestAnInvitationRunsOutAndIsReplaced(t *testing.T) {
	s := settled(t)
	ivy := s.view().MemberByEmail(invitedEmail)
	join := s.path(models.LinkInvitation, uint32(ivy.Number))
	s.clock.pass(models.InvitationLife + time.Minute)
	s.browser().get(join).is(http.StatusGone)
	grace := s.signedIn(adminEmail)
	grace.get("/admin").says("Invitation ran out")
	p := grace.post("/admin/members/6/invite").goesTo("/admin/members/6/invitation").is(http.StatusOK)
	next := s.path(models.LinkInvitation, uint32(ivy.Number))
	if next == join || !strings.Contains(p.body, "https://bottleneck.northwind.example"+next) {
		t.Error("the page does not show the new invitation")
	}
	s.browser().get(join).is(http.StatusGone)
	s.browser().get(next).is(http.StatusOK)
}

func TestANewLinkForAMemberSignsOutEverywhere(t *testing.T) {
	s := settled(t)
	erin, grace := s.signedIn(engineerEmail), s.signedIn(adminEmail)
	grace.post("/admin/members/2/invite").is(http.StatusSeeOther)
	erin.get("/account").is(http.StatusOK)
	s.browser().post(s.path(models.LinkInvitation, 2), "name", "Erin", "password", "seven grey herons").goesTo("/board")
	erin.get("/account").is(http.StatusSeeOther)
}
