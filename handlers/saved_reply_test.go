package handlers

import (
	"net/http"
	"strings"
	"testing"

	"bottleneck/models"
)

// saved adds a saved reply through the page.
func (b *browser) saved(title, language, words string) *page {
	b.t.Helper()
	return b.get("/replies").send("/replies", "title", title, "language", language, "words", words)
}

func TestSavedRepliesAreKeptOnAPage(t *testing.T) {
	s := settled(t)
	erin := s.signedIn(engineerEmail)
	erin.saved("Read", "en", "We read {reference}.").goesTo("/replies#reply-1").says("The reply is saved.").says("We read {reference}.")
	erin.saved("Day", "de", "Bis {day}.").is(http.StatusSeeOther)
	list := erin.get("/replies")
	if list.Find("form[action='/replies/1/undo']").Length() != 0 {
		t.Error("what was not done last can be undone")
	}
	erin.post("/replies/2/up").goesTo("/replies#reply-2")
	if got := erin.get("/replies").Find("main ol h2").First().Text(); !strings.Contains(got, "Day") {
		t.Errorf("first is %q", got)
	}
	erin.get("/replies?edit=1").send("/replies", "words", "We have read {reference}.").is(http.StatusSeeOther)
	erin.get("/replies").says("Erin changed “Read”").send("/replies/1/undo").follow().says("We read {reference}.")
	erin.post("/replies/2/remove").follow().says("Erin removed “Day”").send("/replies/2/undo").follow().says("Bis {day}.")
	s.restart()
	s.signedIn(adminEmail).get("/replies").says("Bis {day}.").says("We read {reference}.")
}

func TestAPlaceholderThatThereIsNotIsRefusedWithThoseThatThereAre(t *testing.T) {
	s := settled(t)
	p := s.signedIn(engineerEmail).saved("Greeting", "en", "Dear {name}, we read it.").is(http.StatusUnprocessableEntity)
	if got := p.fieldError("words"); !strings.Contains(got, "{name}") || !strings.Contains(got, "{reference}, {bottleneck}") {
		t.Errorf("the page says %q", got)
	}
	if p.value("words") != "Dear {name}, we read it." || p.value("title") != "Greeting" {
		t.Error("what was typed is lost")
	}
}

func TestTwoPeopleWhoWordOneReplyBothSeeIt(t *testing.T) {
	s := settled(t)
	erin, grace := s.signedIn(engineerEmail), s.signedIn(adminEmail)
	erin.saved("Read", "en", "One")
	page := grace.get("/replies?edit=1")
	erin.get("/replies?edit=1").send("/replies", "words", "Two").is(http.StatusSeeOther)
	clash := page.send("/replies", "words", "Three").is(http.StatusConflict).says("Two").says("Three").says("Erin")
	clash.send("/replies").is(http.StatusSeeOther)
	if got := s.view().SavedReply(1).Words; got != "Three" {
		t.Errorf("kept %q", got)
	}
}

func TestASavedReplyFillsTheInboxAndTheReporterReadsItFilled(t *testing.T) {
	s := settled(t)
	n := s.tell(sales, "The printer is broken again")
	erin := s.signedIn(engineerEmail)
	erin.saved("Day", "de", "{organisation} wird {reference} von {department} bis {day} lösen.")
	erin.saved("Read", "en", "We read {reference} about {bottleneck} from {department}.")
	b := s.view().Report(n).Bottleneck
	s.do(models.ByMember(2), &models.SetPromise{Bottleneck: b, Date: s.view().Settings.Calendar.Today(models.MomentOf(s.clock.Now())) + 7})
	inbox := erin.get("/inbox")
	if got := strings.TrimSpace(inbox.Find("#saved .saved-list button").First().Text()); !strings.HasPrefix(got, "Read") {
		t.Errorf("first is %q, and not what is in the member's language", got)
	}
	chosen := inbox.send("/inbox", "words", "Hello.", "use", "2").is(http.StatusOK)
	if got := chosen.value("words"); got != "Hello.\n\nWe read R-1 about what you reported from Sales." {
		t.Fatalf("the answer is %q", got)
	}
	chosen = chosen.send("/inbox", "use", "1").is(http.StatusOK)
	if got := chosen.value("words"); !strings.Contains(got, "Northwind wird R-1 von Sales bis ") || strings.Contains(got, "{") {
		t.Errorf("the answer is %q", got)
	}
	chosen.send("/inbox", "action", "answer", "words", "We read {reference}.").is(http.StatusSeeOther)
	if got := s.view().Report(n).Rest().Replies[0].Words; got != "We read R-1." {
		t.Errorf("recorded was %q", got)
	}
	s.browser().get(s.path(models.LinkTracking, uint32(n))).says("We read R-1.")
}

func TestAPlaceholderWithNothingToFillItIsNotSent(t *testing.T) {
	s := settled(t)
	s.tell(sales, "The printer is broken again")
	erin := s.signedIn(engineerEmail)
	for words, want := range map[string]string{"By {day}.": "No day is promised", "Dear {name}.": "nothing that can be filled in"} {
		p := erin.get("/inbox").send("/inbox", "action", "answer", "words", words).is(http.StatusUnprocessableEntity)
		if got := p.fieldError("words"); !strings.Contains(got, want) || p.value("words") != words {
			t.Errorf("%q: the page says %q", words, got)
		}
	}
	for words, want := range map[string]string{"We read {reference}.": "different for each reader", "On {bottleneck}.": "not everyone"} {
		p := erin.get("/bottlenecks/1").send("/bottlenecks/1/updates", "audience", "reporters", "words", words).is(http.StatusUnprocessableEntity)
		if got := p.fieldError("words"); !strings.Contains(got, want) || !strings.Contains(p.Find("#write-update textarea").Text(), words) {
			t.Errorf("%q: the page says %q", words, got)
		}
	}
	if !s.view().Report(1).Waits() {
		t.Error("something was sent")
	}
}

func TestASavedReplyFillsAnUpdateThatShowsItFilledBeforeItIsSent(t *testing.T) {
	s := settled(t)
	s.tell(sales, "The printer is broken again")
	erin := s.signedIn(engineerEmail)
	erin.saved("On it", "en", "{organisation} works on {bottleneck}.")
	s.do(models.ByMember(2), &models.SetTitle{Bottleneck: 1, Title: "Printers"})
	p := erin.get("/bottlenecks/1").send("/bottlenecks/1/updates", "words", "", "use", "1", "fill", "1").is(http.StatusOK)
	if got := p.value("words"); s.view().Bottleneck(1).Updates != nil {
		t.Fatalf("%q was sent at once", got)
	}
	p = p.send("/bottlenecks/1/updates", "preview", "1").is(http.StatusOK).says("Northwind works on Printers.")
	p.send("/bottlenecks/1/updates", "send", "1").is(http.StatusSeeOther)
	if got := s.view().Bottleneck(1).Updates[0].Words; got != "Northwind works on Printers." {
		t.Errorf("recorded was %q", got)
	}
}
