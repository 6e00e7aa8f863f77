package handlers

import (
	"net/http"
	"strings"
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
	p := b.get("/inbox?at=2").send("/inbox", "action", "wont-do", "reason", "Paper is enough.").is(http.StatusUnprocessableEntity)
	if p.fieldError("gained") == "" || p.value("reason") != "Paper is enough." || p.value("review") == "" {
		t.Errorf("a no without what is gained: %q, typed %q, look again %q", p.fieldError("gained"), p.value("reason"), p.value("review"))
	}
	p.send("/inbox", "action", "wont-do", "gained", "No printers to look after.").is(http.StatusSeeOther)
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
	old.send("/inbox", "action", "wont-do", "reason", "No money for printers", "gained", "Money").is(http.StatusConflict).says("No money for printers")
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

// unsureSite has three bottlenecks: R-1 alone in B-1, R-2 alone in B-2 with the grouping in doubt whether it is B-1,
// and R-3 alone in B-3.
func unsureSite(t *testing.T) *site {
	t.Helper()
	s := settled(t)
	s.tell(sales, "The security questionnaire of every customer takes three weeks to fill in")
	n := s.tell(legal, "Nobody knows who answers a questionnaire, so contracts lie around")
	s.tell(legal, "The coffee machine is broken")
	if state := s.view(); state.BottleneckCount() != 3 || len(state.Report(n).Rest().Maybe) == 0 {
		t.Fatalf("%d bottlenecks, the second is asked about with %v", state.BottleneckCount(), state.Report(n).Rest().Maybe)
	}
	return s
}

// undo presses the button beside what was just said.
func (p *page) undo() *page {
	p.t.Helper()
	if p.Find(`form[action="/undo"]`).Length() != 1 {
		p.t.Fatalf("%s offers nothing to undo: %s", p.path, p.text())
	}
	return p.send("/undo")
}

func TestAnAcceptedPlaceIsNoLongerUnsureAndWaitsForItsAnswer(t *testing.T) {
	s := unsureSite(t)
	b := s.signedIn(engineerEmail)
	p := b.get("/inbox?at=2").says("Unsure").send("/inbox", "action", "accept").goesTo("/inbox?at=2").says("it belongs where it is")
	if r := s.view().Report(2); !r.Settled || !r.Waits() {
		t.Errorf("settled %t, waits %t", r.Settled, r.Waits())
	}
	if strings.Contains(p.text(), "Unsure") {
		t.Errorf("it is still called unsure: %s", p.text())
	}
	p = p.undo().goesTo("/inbox?at=2").says("Undone.").says("Unsure")
	if s.view().Report(2).Settled || p.Find(`form[action="/undo"]`).Length() != 0 {
		t.Error("it was not taken back, once")
	}
}

func TestTheInboxShowsOnlyWhatIsUnsure(t *testing.T) {
	s := unsureSite(t)
	b := s.signedIn(engineerEmail)
	p := b.get("/inbox?only=unsure").says("1 of 1").says("Nobody knows who answers")
	if p.Find("#queue input[type=checkbox]").Length() != 1 {
		t.Error("the queue lists more than what is unsure")
	}
	p.send("/inbox", "action", "accept").goesTo("/inbox?at=2&only=unsure").says("No place is unsure any more").says("Show all 3 that wait")
	b.get("/inbox?only=nonsense").says("1 of 3")
}

func TestMovesFromTheInboxAreUndoneAtOnce(t *testing.T) {
	s := unsureSite(t)
	b := s.signedIn(engineerEmail)
	b.get("/inbox?at=2").send("/inbox", "action", "join", "into", "1").goesTo("/inbox?at=2").undo().goesTo("/inbox?at=2").says("Undone")
	if got := s.view().Report(2).Bottleneck; got != 2 {
		t.Errorf("it stands in %s", got)
	}
	b.get("/inbox?at=2").send("/inbox", "action", "answer", "words", "We look at it").follow().undo().follow()
	if !s.view().Report(2).Waits() {
		t.Error("the answer was not taken back")
	}
	b.get("/inbox?at=2").send("/inbox", "action", "accept").follow().send("/undo", "next", "//evil.example").goesTo("/board").says("Undone")
	b.post("/undo", "undo", "nonsense").is(http.StatusNotFound)
	b.post("/undo", "undo", "1-999.0").is(http.StatusNotFound)
}

func TestWhatIsDoneWithTheReportInFrontTicksNothing(t *testing.T) {
	s := unsureSite(t)
	b := s.signedIn(engineerEmail)
	for _, p := range []*page{b.get("/inbox?at=2").send("/inbox", "action", "join").is(http.StatusUnprocessableEntity),
		b.get("/inbox?at=2").send("/inbox", "action", "find", "find", "zzzz").is(http.StatusOK).says("Nothing open fits these words")} {
		if p.Find("#queue input[name=report][checked]").Length() != 0 {
			t.Errorf("a report of the queue is ticked: %s", p.text())
		}
	}
}

// ticked gives the fields of the inbox's queue with these reports ticked, and others changed.
func (p *page) ticked(action string, reports []string, changed ...string) *page {
	p.t.Helper()
	for _, n := range reports {
		changed = append(changed, "report", n)
	}
	return p.by.send(http.MethodPost, "/inbox", formValues(p.Find("#queue"), append(changed, "action", action)))
}

func TestTickedReportsAreAcceptedWhereTheyStand(t *testing.T) {
	s := unsureSite(t)
	b := s.signedIn(engineerEmail)
	p := b.get("/inbox").ticked("accept", []string{"1", "2"}).goesTo("/inbox?at=1").says("2 reports belong where they are")
	if state := s.view(); !state.Report(1).Settled || !state.Report(2).Settled || state.Report(3).Settled {
		t.Error("accepted are others than the ticked ones")
	}
	p.undo().follow()
	if state := s.view(); state.Report(1).Settled || state.Report(2).Settled {
		t.Error("one press did not take back both")
	}
	b.get("/inbox").ticked("accept", nil).is(http.StatusUnprocessableEntity).says("Tick at least one report")
}

func TestTickedReportsMoveTogether(t *testing.T) {
	s := unsureSite(t)
	b := s.signedIn(engineerEmail)
	p := b.get("/inbox").ticked("gather", []string{"2", "3"}).is(http.StatusOK).says("Move them to").says("The security questionnaire")
	if p.Find("#queue input[name=report][checked]").Length() != 2 {
		t.Error("the ticks are lost")
	}
	b.get("/inbox").ticked("gather", []string{"2", "3"}, "many", "coffee").is(http.StatusOK).says("The coffee machine")
	p = p.ticked("gather", []string{"2", "3"}, "into", "1").goesTo("/inbox?at=1").says("Moved 2 reports together")
	if got := len(s.view().Bottleneck(1).Reports); got != 3 {
		t.Fatalf("B-1 holds %d reports", got)
	}
	p.undo().follow()
	for n := models.ReportNumber(1); n <= 3; n++ {
		if got := s.view().Report(n).Bottleneck; int(got) != int(n) {
			t.Errorf("%s stands in %s after the undo", n, got)
		}
	}
	b.get("/inbox").ticked("gather", []string{"3"}, "many", "B-1").goesTo("/inbox?at=1").says("Moved 1 report")
}

func TestTickedReportsGetOneBottleneckOfTheirOwn(t *testing.T) {
	s := unsureSite(t)
	s.do(models.ByMember(1), &models.Merge{From: 2, Into: 1})
	s.do(models.ByMember(1), &models.Merge{From: 3, Into: 1})
	b := s.signedIn(engineerEmail)
	old := b.get("/inbox")
	old.ticked("open", []string{"2", "3"}).goesTo("/inbox?at=1").says("one bottleneck of their own")
	if state := s.view(); state.Report(2).Bottleneck != 4 || state.Report(3).Bottleneck != 4 || state.Report(1).Bottleneck != 1 {
		t.Errorf("they stand in %s, %s and %s", state.Report(1).Bottleneck, state.Report(2).Bottleneck, state.Report(3).Bottleneck)
	}
	old.ticked("accept", []string{"1", "2"}).is(http.StatusConflict).says("moved one of these reports meanwhile")
	if s.view().Report(1).Settled {
		t.Error("half of what was asked for was done")
	}
}
