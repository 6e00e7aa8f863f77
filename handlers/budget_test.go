package handlers

import (
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// sides lists the names on the page of the budget, in order.
func (p *page) sides() string {
	var names []string
	for _, h := range p.Find("section[aria-labelledby=sides-title] h3").EachIter() {
		names = append(names, strings.Join(strings.Fields(h.Text()), " "))
	}
	return strings.Join(names, ", ")
}

func TestTheBoardSaysWhenTooManyWaitTooLong(t *testing.T) {
	s := settled(t)
	b := s.signedIn(engineerEmail)
	b.get("/board").is(200)
	for _, text := range []string{"Prices are missing", "Contracts take weeks", "The printer is broken"} {
		s.tell(models.DepartmentNumbered(1), text)
	}
	b.get("/board").says("Under budget. People are heard in time: ship.")
	s.clock.pass(7 * 24 * time.Hour)
	b = s.signedIn(engineerEmail)
	board := b.get("/board").says("Over budget. Too many people wait too long: answer before starting anything new.")
	if board.Find(`#board-top a[href="/budget"]`).Length() != 1 {
		t.Error("the board does not lead to how that is counted")
	}
	page := b.get("/budget").is(200).says("May be late: 3 reports × 5 ÷ 100 = 0.15.").says("Left: 0.15 − 3 = −2.85.")
	if got := page.sides(); got != "Sales, Legal, Suppliers together" {
		t.Errorf("the sides are %q", got)
	}
	if legal := page.Find("section[aria-labelledby=sides-title] > ul > li").Eq(1).Text(); !strings.Contains(legal, "Nothing to budget yet") {
		t.Errorf("of Legal, where nothing was filed: %q", legal)
	}
}

func TestTheBudgetStandsInTheAdminsOrderForEverybody(t *testing.T) {
	s := settled(t)
	s.tell(models.DepartmentNumbered(1), "Prices are missing")
	s.do(models.ByMember(1), &models.MoveDepartment{Department: 2, To: 1})
	s.clock.pass(40 * 24 * time.Hour)
	link := s.path(models.LinkBoard, 0)
	s.browser().get(link).says("Nothing was reported in the last 28 days.")
	for name, page := range map[string]*page{"a reader": s.signedIn(readerEmail).get("/budget"), "the board link": s.browser().get(link + "/budget")} {
		if got := page.is(200).sides(); got != "Legal, Sales, Suppliers together" {
			t.Errorf("to %s the sides are %q", name, got)
		}
		page.says("Nothing to budget yet.").says("1 report that is older than 28 days still waits for an answer.")
		if page.Find(`a[href="/inbox"]`).Length() != 0 {
			t.Errorf("%s is led to an inbox that they may not open", name)
		}
	}
}

func TestAnAnswerInTimeIsTheMiddleOfThePage(t *testing.T) {
	s := settled(t)
	n := s.tell(models.DepartmentNumbered(1), "Prices are missing")
	s.do(models.ByMember(1), &models.SetStatus{Bottleneck: s.view().Report(n).Bottleneck, Status: models.StatusResolved, Words: "There is a list now", Audience: models.AudienceReporters})
	page := s.signedIn(readerEmail).get("/budget").says("Of 1 answered report.").says("Of 1 resolved bottleneck.").says("Reflect: from resolved to learnedNone in the last 28 days.")
	if strings.Contains(page.text(), "Ada") || strings.Contains(page.text(), "Grace") {
		t.Error("the page names people")
	}
}
