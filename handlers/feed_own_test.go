package handlers

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// ownFeed reads the address of the feed from the account page.
func ownFeed(t *testing.T, b *browser) string {
	t.Helper()
	address := b.get("/account").is(http.StatusOK).Find("#feed-address").AttrOr("value", "")
	_, path, found := strings.Cut(address, "/f/")
	if !found {
		t.Fatalf("the account page shows %q", address)
	}
	return "/f/" + path
}

func TestAMembersOwnFeedSaysWhatWaitsAndWhatChangedInAnEntryAWeek(t *testing.T) {
	s := settled(t)
	s.tell(sales, "The printer is broken again")
	erin := s.signedIn(engineerEmail)
	if erin.get("/account").Find("#feed-address").Length() != 0 {
		t.Error("there is a feed that nobody made")
	}
	erin.post("/account/feed").goesTo("/account#feed").says("Your feed has an address.")
	address := ownFeed(t, erin)
	s.clock.pass(7 * 24 * time.Hour)
	f := readFeed(t, s.browser().get(address))
	if len(f.Entries) != 1 || !strings.Contains(f.Entries[0].Content[0], "One report waits for an answer") || !strings.Contains(f.Entries[0].Content[0], "One new bottleneck") {
		t.Fatalf("%+v", f.Entries)
	}
	s.clock.pass(7 * 24 * time.Hour)
	next := readFeed(t, s.browser().get(address))
	if len(next.Entries) != 2 || next.Entries[1].ID[0] != f.Entries[0].ID[0] || strings.Contains(next.Entries[1].Content[0], "waits for an answer") {
		t.Errorf("a week later: %+v", next.Entries)
	}
}

func TestAnOwnFeedCanBeReplacedAndClosedAndEndsWithItsMember(t *testing.T) {
	s := settled(t)
	erin := s.signedIn(engineerEmail)
	erin.post("/account/feed").is(http.StatusSeeOther)
	first := ownFeed(t, erin)
	erin.post("/account/feed/replace").goesTo("/account#feed").says("The one before does not work any more.")
	second := ownFeed(t, erin)
	s.browser().get(first).is(http.StatusGone).says("This feed was closed, or its address was replaced.")
	s.browser().get(second).is(http.StatusOK)
	s.browser().get(strings.Replace(second, "/f/", "/b/", 1)).is(http.StatusNotFound)
	erin.post("/account/feed/close").goesTo("/account#feed").says("Your feed is closed.")
	s.browser().get(second).is(http.StatusGone)
	erin.post("/account/feed").is(http.StatusSeeOther)
	third := ownFeed(t, erin)
	s.do(models.ByMember(1), &models.ChangeMember{Member: s.view().MemberByEmail(engineerEmail).Number, Role: models.RoleEngineer, Disabled: true})
	s.browser().get(third).is(http.StatusGone)
}
