package handlers

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"bottleneck/models"
	"bottleneck/models/store"
)

// proposing is likePair with a fourth report in B-1, and a review that proposes to merge B-2 into B-1 and to split
// R-4 off B-1 as long as these stand.
func proposing(t *testing.T) *site {
	t.Helper()
	s := likePair(t)
	n := s.tell(sales, "The lift to the second floor is out of order")
	s.do(models.ByMember(1), &models.Merge{From: s.view().Report(n).Bottleneck, Into: 1})
	s.review = func() (r store.Review) {
		state := s.view()
		r.AsOf, r.Reports = 3, 3
		if state.Bottleneck(2).MergedInto == 0 && !state.Apart(1, 2) {
			r.Merges = []store.Merge{{A: 1, B: 2, Score: 420, Because: []string{"questionnaire"}}}
		}
		if state.Report(1).Bottleneck == 1 && !state.Report(1).Settled {
			r.Splits = []store.Split{{Bottleneck: 1, Reports: []models.ReportNumber{1}, Go: []string{"questionnaire"}, Stay: []string{"lift"}}}
		}
		return r
	}
	return s
}

func TestProposalsShowWhatSpeaksForThem(t *testing.T) {
	s := proposing(t)
	b := s.signedIn(engineerEmail)
	for _, from := range []string{"/board", "/inbox"} {
		if got := b.get(from).Find(`a[href="/proposals"]`).Text(); got != "2 proposals to tidy up" {
			t.Errorf("%s leads on with %q", from, got)
		}
	}
	if s.signedIn(leadEmail).get("/board").Find(`#proposals-link, a[href="/proposals"]`).Length() != 0 {
		t.Error("a lead is led where only engineers may go")
	}
	p := b.get("/proposals").is(http.StatusOK)
	p.says("Both say: questionnaire.").says("They say: lift").says("Nobody knows who answers").
		says("The lift to the second floor").says("It last looked at all that was reported until").says("(3 reports)")
	if got := p.value("report"); got != "1" {
		t.Errorf("ticked is %q, want the report that is proposed to go", got)
	}
	if p.Find(`input[name=report][value="4"]`).Length() != 0 {
		t.Error("what a person put there can be ticked away")
	}
	s.review = func() store.Review { return store.Review{} }
	if b.get("/board").Find(`a[href="/proposals"]`).Length() != 0 {
		t.Error("the board leads on to proposals that are gone")
	}
}

func TestAProposedMergeIsDoneAndUndone(t *testing.T) {
	s := proposing(t)
	b := s.signedIn(engineerEmail)
	p := b.get("/proposals").send("/proposals", "do", "merge").goesTo("/proposals").says("Merged.")
	if got := s.view().Bottleneck(2).MergedInto; got != 1 {
		t.Fatalf("B-2 is merged into %s", got)
	}
	p.send("/undo").goesTo("/proposals").says("Undone")
	if got := s.view().Bottleneck(2).MergedInto; got != 0 {
		t.Errorf("B-2 is merged into %s still", got)
	}
}

func TestADeclinedMergeIsNotProposedAgain(t *testing.T) {
	s := proposing(t)
	b := s.signedIn(engineerEmail)
	old := b.get("/proposals")
	p := old.send("/proposals", "do", "apart").goesTo("/proposals").says("not the same")
	if !s.view().Apart(1, 2) {
		t.Fatal("nothing is remembered")
	}
	old.send("/proposals", "do", "merge").is(http.StatusConflict).says("People have decided something else")
	p.send("/undo").goesTo("/proposals")
	if s.view().Apart(1, 2) {
		t.Error("it was not taken back")
	}
}

func TestOfALongSideThatStaysOnlySomeReportsAreListed(t *testing.T) {
	s := proposing(t)
	for i := range 14 {
		n := s.tell(legal, strings.Repeat("z", i+3)+" is missing")
		if at := s.view().Report(n).Bottleneck; at != 1 {
			s.do(models.ByMember(1), &models.Move{Reports: []models.ReportNumber{n}, From: at, Into: 1})
		}
	}
	p := s.signedIn(engineerEmail).get("/proposals").says("more that are not listed")
	if n := p.Find("input[name=shown]").Length(); n != 1+proposalStay {
		t.Errorf("%d reports are listed", n)
	}
	newest := models.ReportNumber(s.view().ReportCount())
	s.do(models.ByReporter(newest), &models.Withdraw{Report: newest})
	if p.by.get("/proposals").Find(fmt.Sprintf(`input[name=shown][value="%d"]`, newest)).Length() != 0 {
		t.Error("a withdrawn report is listed")
	}
}

// split sends the proposal to split as a browser would post it.
func (p *page) split(changed ...string) *page {
	p.t.Helper()
	form := p.Find(`form[action="/proposals"]:has(input[name=in])`)
	return p.by.send(http.MethodPost, "/proposals", formValues(form, changed))
}

func TestAProposedSplitIsChangedDoneAndUndone(t *testing.T) {
	s := proposing(t)
	b := s.signedIn(engineerEmail)
	p := b.get("/proposals")
	p.split("do", "split", "report", "").is(http.StatusUnprocessableEntity)
	p.split("do", "split", "report", "4").is(http.StatusConflict)
	q := p.split("do", "split").goesTo("/proposals").says("Split off.")
	if got := s.view().Report(1).Bottleneck; got == 1 {
		t.Fatal("it was not split off")
	}
	q.send("/undo").goesTo("/proposals")
	if got := s.view().Report(1).Bottleneck; got != 1 {
		t.Errorf("R-1 stands in %s after the undo", got)
	}
}

func TestWhatBelongsTogetherIsRememberedForTheReportsShown(t *testing.T) {
	s := proposing(t)
	b := s.signedIn(engineerEmail)
	old := b.get("/proposals")
	p := old.split("do", "together").goesTo("/proposals").says("belong together")
	if !s.view().Report(1).Settled || strings.Contains(p.text(), "Are these two problems?") {
		t.Error("it is proposed again")
	}
	old.split("do", "split").is(http.StatusConflict).says("People have decided something else")
	p.send("/undo").goesTo("/proposals").says("Are these two problems?")
}

func TestTheReviewSaysHowFarItIs(t *testing.T) {
	s := settled(t)
	b := s.signedIn(engineerEmail)
	s.review = func() store.Review { return store.Review{} }
	b.get("/proposals").says("Nothing to merge, nothing to split").says("has not looked at everything yet")
	s.review = func() store.Review { return store.Review{Done: 120, Total: 480} }
	p := b.get("/proposals").says("120 of 480 bottlenecks")
	if bar := p.Find("progress"); bar.AttrOr("value", "") != "120" || bar.AttrOr("max", "") != "480" {
		t.Error("the bar does not show it")
	}
}
