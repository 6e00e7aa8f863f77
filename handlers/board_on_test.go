package handlers

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"

	"github.com/PuerkitoBio/goquery"
)

// twoWeeks is a site where the printer was resolved a week after it was reported, and a week ago something else came.
func twoWeeks(t *testing.T) *site {
	s := settled(t)
	s.tell(sales, "The printer is broken again")
	s.clock.pass(7 * 24 * time.Hour)
	s.do(models.ByMember(1), &models.SetStatus{Bottleneck: 1, Status: models.StatusResolved})
	s.tell(sales, "Contracts wait for a signature")
	s.clock.pass(7 * 24 * time.Hour)
	return s
}

func TestTheBoardOfAPastDayShowsWhatStoodWhereAndLeadsToTheCardsOfNow(t *testing.T) {
	s := twoWeeks(t)
	erin := s.signedIn(engineerEmail)
	p := erin.get(erin.get("/board").says("The board on another day").Find(`main a[href="/board/on"]`).AttrOr("href", "")).is(http.StatusOK)
	if got := p.Find(`[name=day]`).AttrOr("value", ""); got != "2026-12-01" {
		t.Errorf("it begins with %s, want a week ago", got)
	}
	p = erin.get("/board/on?day=2026-11-30").is(http.StatusOK).says("The board on 30 November 2026").says("This is the past.")
	if card := p.Find("#cards-new #B-1"); card.Find("h3 a").AttrOr("href", "") != "/bottlenecks/1" || p.Find("#B-2").Length() > 0 {
		t.Errorf("on the day before it was resolved the lanes say %q", p.Find(".lanes").Text())
	}
	if n := p.Find("main .move, main form[method=post], main [data-live]").Length(); n > 0 {
		t.Errorf("%d things could be done in the past", n)
	}
	after := erin.get("/board/on?day=2026-12-01")
	if after.Find("#cards-resolved #B-1").Length() != 1 || after.Find("#cards-new #B-2").Length() != 1 {
		t.Errorf("a day later the lanes say %q", after.Find(".lanes").Text())
	}
}

func TestStepsKeepTheFilterAndEndWhereTheRecordEnds(t *testing.T) {
	s := twoWeeks(t)
	p := s.signedIn(engineerEmail).get("/board/on?day=2026-12-01&q=printer&sort=age")
	if p.Find("#B-1").Length() != 1 || p.Find("#B-2").Length() > 0 {
		t.Error("the filter does not choose")
	}
	var steps []string
	p.Find(`nav[aria-label="Other days"] a`).Each(func(_ int, a *goquery.Selection) { steps = append(steps, a.AttrOr("href", "")) })
	if got := strings.Join(steps, " "); got != "/board/on?day=2026-11-24&q=printer&sort=age /board/on?day=2026-11-30&q=printer&sort=age /board/on?day=2026-12-02&q=printer&sort=age /board/on?day=2026-12-08&q=printer&sort=age" {
		t.Errorf("the steps lead to %s", got)
	}
	if got := s.signedIn(engineerEmail).get("/board/on?day=2026-11-24").Find(`nav[aria-label="Other days"] a`).Length(); got != 2 {
		t.Errorf("%d steps from the first day, want two ahead", got)
	}
}

func TestADayThatCannotBeShownIsSaidBesideTheField(t *testing.T) {
	s := twoWeeks(t)
	for day, want := range map[string]string{"yesterday": "Write the day like 2026-03-31", "2026-12-09": "That day has not come yet. Choose today or an earlier day.",
		"2026-11-23": "Nothing was logged before 24 November 2026. Choose that day or a later one."} {
		p := s.signedIn(engineerEmail).get("/board/on?day=" + day).is(http.StatusUnprocessableEntity)
		if got := p.fieldError("day"); got != want || p.value("day") != day {
			t.Errorf("%s: %q, and the field says %q", day, got, p.value("day"))
		}
	}
}

func TestReadersSeeThePastAsTheySeeTheBoard(t *testing.T) {
	s := twoWeeks(t)
	s.do(models.ByMember(1), &models.SetOwner{Bottleneck: 1, Owner: 1})
	s.clock.pass(24 * time.Hour)
	board := s.path(models.LinkBoard, 0)
	p := s.browser().get(board + "/board/on?day=2026-12-08").is(http.StatusOK)
	if got := p.Find("#B-1 h3 a"); got.AttrOr("href", "") != board+"/bottlenecks/1" || strings.Contains(p.text(), "printer") || strings.Contains(p.Find("main").Text(), "Ada") {
		t.Errorf("a reader reads %q", p.text())
	}
}

func TestASiteWithoutReportsHasAPastWithNothingInIt(t *testing.T) {
	settled(t).signedIn(engineerEmail).get("/board/on").is(http.StatusOK).says("Nothing was logged by then")
}
