package handlers

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

func TestAnAdminMakesATokenThatIsShownOnceAndEndsIt(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	page := grace.get("/admin/tokens").is(http.StatusOK).says("No token works now")
	made := page.send("/admin/tokens", "title", "Help desk", "scope", "report", "source", "d1").is(http.StatusOK).says("The token “Help desk” is made")
	token := made.Find("#made").AttrOr("value", "")
	if !strings.HasPrefix(token, "bottleneck_") || len(token) < 43 {
		t.Fatalf("the token is %q", token)
	}
	desk := &program{t: t, site: s, token: token}
	if got := desk.get("/token").is(http.StatusOK).field("files_as.name"); got != "Sales" {
		t.Errorf("it files as %s", got)
	}
	if again := grace.get("/admin/tokens"); strings.Contains(again.body, token) {
		t.Error("the token is shown again")
	}
	page.send("/admin/tokens", "title", "Help desk", "scope", "report", "source", "d1").is(http.StatusConflict).says("made already")
	if n := len(s.view().APITokens()); n != 1 {
		t.Errorf("the same form made %d tokens", n)
	}
	if err := s.WriteTokensUsed(t.Context()); err != nil {
		t.Fatal(err)
	}
	list := grace.get("/admin/tokens").says("Used on")
	list.send("/admin/tokens/1/end").follow().says("The token “Help desk” has ended").says("Was ended")
	desk.get("/token").is(http.StatusUnauthorized)
}

func TestATokenIsNotMadeForWhoMayNotDoThat(t *testing.T) {
	s := settled(t)
	page := s.signedIn(adminEmail).get("/admin/tokens")
	for _, one := range []struct{ field, value, wrong string }{
		{"title", "", "Give the token a name."}, {"member", "4", "This member may not do that by themselves. Choose another member, or a smaller scope."},
		{"member", "5", "Choose a member who has an account that works."}, {"days", "5000", ""}, {"scope", "everything", ""},
	} {
		fields := map[string]string{"title": "CRM", "scope": "work", "member": "1", "days": "90"}
		fields[one.field] = one.value
		back := page.send("/admin/tokens", "title", fields["title"], "scope", fields["scope"], "member", fields["member"], "days", fields["days"]).is(http.StatusUnprocessableEntity)
		if got := back.fieldError(one.field); got == "" || one.wrong != "" && got != one.wrong {
			t.Errorf("%s %q: %q", one.field, one.value, got)
		}
	}
	if n := len(s.view().APITokens()); n != 0 {
		t.Errorf("%d tokens were made", n)
	}
}

func TestATokenThatEndsSoonIsAnnounced(t *testing.T) {
	s := settled(t)
	s.token(models.WorkScope)
	grace := s.signedIn(adminEmail)
	if strings.Contains(grace.get("/admin").body, "/admin/tokens") {
		t.Error("a token with a month left is announced")
	}
	s.clock.pass(17 * 24 * time.Hour)
	s.signedIn(adminEmail).get("/admin").says("ends on 24 December 2026")
	s.clock.pass(14 * 24 * time.Hour)
	if strings.Contains(s.signedIn(adminEmail).get("/admin").body, "ends on") {
		t.Error("a token that has ended is announced")
	}
}
