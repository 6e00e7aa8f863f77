package handlers

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"bottleneck/models"
)

// withBoth is a site where one bottleneck holds reports of Sales and of Acme.
func withBoth(t *testing.T) *site {
	s := settled(t)
	s.tell(sales, "The printer is broken again")
	acme := s.tell(models.SupplierNumbered(1), "Invoices are never answered")
	s.do(models.ByMember(2), &models.Move{Reports: []models.ReportNumber{acme}, From: s.view().Report(acme).Bottleneck, Into: 1})
	return s
}

func TestEveryAudienceSaysWhoReadsItAndTheSafeOneIsChosen(t *testing.T) {
	p := withBoth(t).signedIn(engineerEmail).get("/bottlenecks/1")
	for _, form := range []string{"#write-update", "#set-status"} {
		at := p.Find(form)
		if got := at.Find("[name=audience][checked]").AttrOr("value", ""); got != "reporters" {
			t.Errorf("%s begins with %q", form, got)
		}
		for value, want := range map[string]string{"members": "No reporter", "reporters": "one report reads it: Sales.", "suppliers": "2 reports read it: Sales, Acme. It leaves the company: Acme."} {
			if got := at.Find("label:has([value=" + value + "]) .hint").Text(); !strings.Contains(got, want) {
				t.Errorf("%s, %s says %q", form, value, got)
			}
		}
	}
	if got := p.Find("#set-promise .hint").Text(); !strings.Contains(got, "Sales") || strings.Contains(got, "Acme") {
		t.Errorf("the promise says %q", got)
	}
}

func TestAStatusWithWordsToASupplierIsShownBeforeItIsSent(t *testing.T) {
	s := withBoth(t)
	erin := s.signedIn(engineerEmail)
	p := erin.get("/bottlenecks/1").send("/bottlenecks/1/status", "status", "wont-do", "words", "No money.",
		"gained", "More time for cables", "review", s.clock.Now().AddDate(0, 3, 0).Format("2006-01-02"), "audience", "suppliers").is(http.StatusOK)
	if p.says("One supplier, outside the company:Acme").says("Reporters in Sales"); s.view().Bottleneck(1).Status == models.StatusWontDo {
		t.Fatal("it was sent at the first press")
	}
	back := p.Find("#preview form")
	change := erin.send(http.MethodPost, "/bottlenecks/1/status", formValues(back, []string{"edit", "1"})).is(http.StatusOK)
	if got := change.Find("#set-status textarea").Text(); !strings.Contains(got, "No money.") || change.Find("#set-status [name=audience][checked]").AttrOr("value", "") != "suppliers" {
		t.Errorf("what was typed is lost: %q", got)
	}
	erin.send(http.MethodPost, "/bottlenecks/1/status", formValues(back, []string{"send", "1"})).is(http.StatusSeeOther)
	if b := s.view().Bottleneck(1); b.Status != models.StatusWontDo || b.Updates[0].Audience != models.AudienceSuppliers {
		t.Errorf("%v, %+v", b.Status, b.Updates)
	}
}

func TestOnlyWordsThatManyOrASupplierReadAreShownFirst(t *testing.T) {
	s := withBoth(t)
	erin := s.signedIn(engineerEmail)
	erin.get("/bottlenecks/1").send("/bottlenecks/1/status", "status", "heard", "words", "We read it.").is(http.StatusSeeOther)
	erin.get("/bottlenecks/1").send("/bottlenecks/1/status", "status", "in-progress", "words", "", "audience", "suppliers").is(http.StatusSeeOther)
	for n := range readersMany {
		again := s.tell(sales, "The printer has no paper "+strings.Repeat("x", n))
		if at := s.view().Report(again).Bottleneck; at != 1 {
			s.do(models.ByMember(2), &models.Move{Reports: []models.ReportNumber{again}, From: at, Into: 1})
		}
	}
	day := s.clock.Now().AddDate(0, 0, 7).Format("2006-01-02")
	p := erin.get("/bottlenecks/1").send("/bottlenecks/1/promise", "date", day, "words", "The paper comes.").is(http.StatusOK).says("The writers of 11 reports")
	erin.send(http.MethodPost, "/bottlenecks/1/promise", formValues(p.Find("#preview form"), []string{"send", "1"})).is(http.StatusSeeOther)
	if b := s.view().Bottleneck(1); b.Promise == 0 || b.Updates[len(b.Updates)-1].Words != "The paper comes." {
		t.Errorf("%v, %+v", b.Promise, b.Updates)
	}
}

func TestTheInboxNamesTheSuppliersWhoReadWhyNot(t *testing.T) {
	s := withBoth(t)
	erin := s.signedIn(engineerEmail)
	p := erin.get("/inbox?at=2").send("/inbox", "action", "wont-do", "reason", "No money.",
		"gained", "More time for cables", "review", s.clock.Now().AddDate(0, 3, 0).Format("2006-01-02")).is(http.StatusOK).says("One supplier, outside the company:Acme")
	if s.view().Bottleneck(1).Status == models.StatusWontDo || p.value("reason") != "No money." {
		t.Fatal("it was sent at the first press, or what was typed is lost")
	}
	p.send("/inbox", "action", "wont-do").is(http.StatusSeeOther)
	if s.view().Bottleneck(1).Status != models.StatusWontDo {
		t.Error("the second press does not send it")
	}
}

func TestALeadTakesBackTheirOwnUpdateAndNothingElse(t *testing.T) {
	s := matrixSite(t) // B-2 waits for Sales, which Lee looks after
	lee, erin := s.signedIn(leadEmail), s.signedIn(engineerEmail)
	lee.get("/bottlenecks/2").send("/bottlenecks/2/updates", "words", "Prices come on Monday.", "send", "1").is(http.StatusSeeOther)
	erin.get("/bottlenecks/2").send("/bottlenecks/2/updates", "words", "We look at it.", "send", "1").is(http.StatusSeeOther)
	p := lee.get("/bottlenecks/2")
	if got := p.Find("#history form").Length(); got != 1 {
		t.Fatalf("Lee can take back %d lines", got)
	}
	erins := s.view().Bottleneck(2).History
	for _, e := range erins {
		if _, said := e.Event.(*models.UpdatePosted); said && e.By != models.ByMember(3) {
			lee.post("/bottlenecks/2/undo", "entry", ref(e.Ref)).is(http.StatusForbidden)
		}
	}
	p.send("/bottlenecks/2/undo").is(http.StatusSeeOther)
	if u := s.view().Bottleneck(2).Updates; !u[0].Retracted || u[1].Retracted {
		t.Errorf("taken back was %+v", u)
	}
	s.signedIn(readerEmail).post("/bottlenecks/2/undo", "entry", ref(erins[len(erins)-1].Ref)).is(http.StatusForbidden)
}

func ref(r models.Ref) string { return fmt.Sprintf("%d.%d", r.Commit, r.Index) }
