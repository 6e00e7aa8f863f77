package handlers

import (
	"net/http"
	"testing"

	"bottleneck/models"
)

func TestTheInboxAnswersHearsAndGoesOn(t *testing.T) {
	s := settled(t)
	first, second := s.tell(sales, "The printer is broken again"), s.tell(legal, "Contracts have no date at all")
	b := s.signedIn(engineerEmail)
	b.get("/inbox").says("printer").send("/inbox", "action", "answer", "words", "It is ordered").goesTo("/inbox?at=2")
	if s.view().Report(first).Waits() {
		t.Error("the answered report still waits")
	}
	b.get("/inbox").says("Contracts").send("/inbox", "action", "heard").is(http.StatusSeeOther)
	if r := s.view().Report(second); r.Heard == 0 || !r.Waits() {
		t.Error("heard is noted, and is no answer")
	}
	b.get("/inbox").send("/inbox", "action", "answer", "words", "").is(http.StatusUnprocessableEntity)
}

func TestTheInboxMovesWhatStandsInTheWrongPlace(t *testing.T) {
	s := settled(t)
	s.tell(legal, "Contracts have no date at all")
	n := s.tell(sales, "The printer is broken again")
	b := s.signedIn(engineerEmail)
	b.get("/inbox?at=2").send("/inbox", "action", "join", "find", "B-1", "into", "1").is(http.StatusSeeOther)
	if got := s.view().Report(n).Bottleneck; got != 1 {
		t.Fatalf("stands in %s", got)
	}
	b.get("/inbox?at=2").send("/inbox", "action", "new").is(http.StatusSeeOther)
	if got := s.view().Report(n).Bottleneck; got == 1 {
		t.Error("it was not split off")
	}
	b.get("/inbox?at=2").send("/inbox", "action", "wont-do", "reason", "").is(http.StatusUnprocessableEntity)
	b.get("/inbox?at=2").send("/inbox", "action", "wont-do", "reason", "Paper is enough.").is(http.StatusSeeOther)
	if status := s.view().Bottleneck(s.view().Report(n).Bottleneck).Status; status != models.StatusWontDo {
		t.Errorf("status %v", status)
	}
}

// A page that lay open acts on nothing that it did not show.
func TestAnOldInboxPageTouchesNoOtherBottleneck(t *testing.T) {
	s := settled(t)
	s.tell(sales, "The printer is broken again")
	s.tell(legal, "Contracts have no date at all")
	b := s.signedIn(engineerEmail)
	old := b.get("/inbox?at=1")
	s.do(models.ByMember(1), &models.Merge{From: 1, Into: 2})
	old.send("/inbox", "action", "wont-do", "reason", "No money for printers").is(http.StatusConflict).says("No money for printers")
	if status := s.view().Bottleneck(2).Status; status == models.StatusWontDo {
		t.Error("another bottleneck was closed in public")
	}
	old.send("/inbox", "action", "new").is(http.StatusConflict)
}

func TestTheSecondOfTwoAnswersIsTold(t *testing.T) {
	s := settled(t)
	n := s.tell(sales, "The printer is broken again")
	b := s.signedIn(engineerEmail)
	old := b.get("/inbox?at=1")
	s.do(models.ByMember(1), &models.AnswerReport{Report: n, Words: "Ordered"})
	p := old.send("/inbox", "action", "answer", "words", "It is broken for good").is(http.StatusConflict)
	if len(s.view().Report(n).Rest().Replies) != 1 {
		t.Error("it was sent behind the other's back")
	}
	p.says("has answered this report")
}
