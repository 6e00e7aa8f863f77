package handlers

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// notSolved is resolvedSite, of which Sales say that it is not solved for them.
func notSolved(t testing.TB) *site {
	s := resolvedSite(t)
	sales := s.browser().get(s.path(models.LinkTracking, 1)).says("Did this fix it for you?")
	track, _, _ := strings.Cut(sales.path, "?")
	sales.send(track+"/verdict", "verdict", "not", "words", "Still last year’s prices.").is(http.StatusSeeOther)
	return s
}

const reopenPath = "/bottlenecks/1/reopen"

func TestWhatCameBackIsOpenAgainAfterOnePressWhichCanBeUndone(t *testing.T) {
	s := notSolved(t)
	resolved := s.view().Bottleneck(1).Resolved
	erin := s.signedIn(engineerEmail).get("/bottlenecks/1").says("It came back").says("R-1 from Sales said on").says("Still last year’s prices.")
	open := erin.send(reopenPath, "words", "We look again.").goesTo("/bottlenecks/1").says("It is open again.")
	if b := s.view().Bottleneck(1); b.Status != models.StatusInProgress || b.HasComeBack() {
		t.Fatalf("after one press it is %s", b.Status)
	}
	s.browser().get(s.path(models.LinkTracking, 1)).says("We look again.")
	open.undo().goesTo("/bottlenecks/1").says("It came back")
	if b := s.view().Bottleneck(1); b.Status != models.StatusResolved || b.Resolved != resolved {
		t.Errorf("undone, it is %s, resolved at %s", b.Status, b.Resolved.Time())
	}
	if p := s.browser().get(s.path(models.LinkTracking, 1)); strings.Contains(p.text(), "We look again.") {
		t.Error("what was said with a press that was undone still stands there")
	}
}

func TestWhoDoesNotWorkOnItReadsThatItCameBackAndCannotReopenIt(t *testing.T) {
	s := notSolved(t)
	if p := s.signedIn(readerEmail).get("/bottlenecks/1").says("It came back").says("Still last year’s prices."); p.Find(`form[action="`+reopenPath+`"]`).Length() > 0 {
		t.Error("a reader is offered to reopen it")
	}
	p := s.browser().get(s.path(models.LinkBoard, 0) + "/bottlenecks/1").says("It came back").says("Since then we heard 1 time that it still holds people up.")
	for _, hidden := range []string{"Still last year’s prices.", "R-1", "Reopen"} {
		if strings.Contains(p.text(), hidden) {
			t.Errorf("a reader of the board reads %q", hidden)
		}
	}
}

func TestOfMuchEvidenceTheNewestIsListed(t *testing.T) {
	s := notSolved(t)
	s.clock.pass(time.Hour)
	for i := range evidenceShown + 2 {
		s.do(models.ByReporter(1), &models.Repeat{Report: 1, Key: fmt.Sprint("again ", i)})
	}
	p := s.signedIn(engineerEmail).get("/bottlenecks/1").says("R-1 from Sales happened again on").says("And 3 more")
	if got := p.Find("#came-back .evidence > li").Length(); got != evidenceShown {
		t.Errorf("%d lines of evidence", got)
	}
}

func TestTheInboxSaysHowManyCameBackAndListsTheNewest(t *testing.T) {
	s := settled(t)
	const many = cameBackShown + 3
	for i := range many {
		n := s.tell(sales, fmt.Sprintf("Door %d does not close", i))
		if b := s.view().Report(n).Bottleneck; s.view().Bottleneck(b).ReportCount() > 1 {
			s.do(models.ByMember(1), &models.Move{Reports: []models.ReportNumber{n}, From: b})
		}
		b := s.view().Report(n).Bottleneck
		s.do(models.ByMember(1), &models.SetStatus{Bottleneck: b, Status: models.StatusResolved})
		s.do(models.ByParty(sales), &models.GiveVerdict{Report: n, Verdict: models.VerdictNot})
	}
	if got := len(s.view().CameBack()); got != many {
		t.Fatalf("%d came back", got)
	}
	p := s.signedIn(engineerEmail).get("/inbox").says("23 bottlenecks came back after they were resolved").says("These 20 have the newest evidence.")
	if got := p.Find(`#came-back form`).Length(); got != cameBackShown {
		t.Errorf("%d can be reopened there", got)
	}
	form := p.Find(`#came-back form`).First()
	p.send(form.AttrOr("action", "")).goesTo("/inbox").says("22 bottlenecks came back").undo().goesTo("/inbox").says("23 bottlenecks came back")
}

func TestASupplierSaysWhetherItHelpedOfTheirOwnReportsAlone(t *testing.T) {
	s := resolvedSite(t)
	page := s.path(models.LinkSupplier, 1)
	judge := page + "/reports/2/verdict"
	acme := s.browser().get(page).says("Did this fix it for you?")
	back := acme.send(judge, "words", "The file is empty.").is(http.StatusUnprocessableEntity)
	if got := back.Find(`form[action="` + judge + `"] [name="words"]`).Text(); strings.TrimSpace(got) != "The file is empty." {
		t.Errorf("what was typed came back as %q", got)
	}
	done := back.send(judge, "verdict", "partly").is(http.StatusSeeOther).follow().says("You said: Partly.")
	if b := s.view().Bottleneck(1); b.Partly != 1 || s.view().Report(2).Rest().VerdictNote != "The file is empty." {
		t.Errorf("%d say partly, because %q", b.Partly, s.view().Report(2).Rest().VerdictNote)
	}
	done.send(judge, "verdict", "solved").is(http.StatusSeeOther).follow().says("You said: Solved for me.")
	if b := s.view().Bottleneck(1); b.Solved != 1 || b.Partly != 0 {
		t.Errorf("changed: %d solved, %d partly", b.Solved, b.Partly)
	}
	before := s.view().Number
	for _, other := range []string{page + "/reports/1/verdict", s.path(models.LinkSupplier, 2) + "/reports/2/verdict", page + "/reports/9/verdict"} {
		s.browser().post(other, "verdict", "not", "words", "x").is(http.StatusNotFound)
	}
	if s.view().Number != before {
		t.Error("somebody judged the report of somebody else")
	}
}
