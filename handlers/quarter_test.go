package handlers

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// inWinter is a site with a quarter that is over: the last of 2026, looked at from January.
func inWinter(t *testing.T) *site {
	s := settled(t)
	s.tell(sales, "The printer is broken again")
	for _, one := range []string{"Invoices are never answered", "Our test system is down"} {
		s.tell(models.SupplierNumbered(1), one)
	}
	s.do(models.ByMember(1), &models.SetTitle{Bottleneck: 1, Title: "Printers"})
	s.do(models.ByMember(1), &models.SetStatus{Bottleneck: 1, Status: models.StatusWontDo, Words: "No", Gained: "Time for cables", Review: 20900})
	s.clock.pass(60 * 24 * time.Hour)
	return s
}

func TestAQuarterStandsOnOnePageAndLeadsToThoseBesideIt(t *testing.T) {
	s := inWinter(t)
	erin := s.signedIn(engineerEmail)
	p := erin.get("/insights/quarter").goesTo("/insights/quarter/2026-Q4").is(http.StatusOK).says("Northwind, Q4 2026").says("1 October 2026 to 31 December 2026")
	p.says("Printers").says("In exchange: Time for cables")
	if before, after := p.Find(`nav[aria-label="Quarters"] a`).First(), p.Find(`nav[aria-label="Quarters"] a`).Last(); before.AttrOr("href", "") != "/insights/quarter/2026-Q3" || after.AttrOr("href", "") != "/insights/quarter/2027-Q1" {
		t.Errorf("it leads to %s and %s", before.AttrOr("href", ""), after.AttrOr("href", ""))
	}
	erin.get("/insights/quarter/2027-Q1").is(http.StatusOK).says("It is not over: so far, until 23 January 2027.")
	erin.get("/insights/quarter/2026-Q3").is(http.StatusOK).says("Nothing cost hours at the end.")
	for _, none := range []string{"2026-Q5", "2026", "2027-Q2", "2026-Q4?of=d99", "2026-Q4?of=x", "2026-Q4/file?of=s99"} {
		erin.get("/insights/quarter/" + none).is(http.StatusNotFound)
	}
}

func TestTheFileNeedsNothingElse(t *testing.T) {
	p := inWinter(t).signedIn(engineerEmail).get("/insights/quarter/2026-Q4/file").is(http.StatusOK).says("Printers")
	if got := p.header.Get("Content-Disposition"); got != `attachment; filename="Northwind-2026-Q4.html"` {
		t.Errorf("it is saved as %s", got)
	}
	if p.Find("link, script, img, a, form").Length() > 0 || !strings.Contains(p.Find("style").Text(), ".quarter-facts") || !strings.Contains(p.body, "chart-area") {
		t.Error("it leads elsewhere, or has no style")
	}
}

func TestAGroupsNumbersAreRoundedAndFewAreNotSaid(t *testing.T) {
	s := inWinter(t)
	erin := s.signedIn(engineerEmail)
	erin.get("/insights/quarter/2026-Q4?of=d1").says("fewer than 5").says("Too few reports were answered to say how fast.").says("rounded down to fives")
	for n := range 6 {
		s.tell(sales, "The door does not close "+strings.Repeat("x", n))
	}
	p := erin.get("/insights/quarter/2027-Q1?of=d1").says("5 or more")
	if strings.Contains(p.text(), "6 or more") || strings.Contains(p.Find("article").Text(), "Late:") {
		t.Error("it counts what can be subtracted")
	}
	erin.get("/insights/quarter/2027-Q1").says("6")
}

func TestASuppliersPageHoldsNoWordsOfAnybodyElse(t *testing.T) {
	s := inWinter(t)
	own := s.view().Report(2).Bottleneck
	s.do(models.ByMember(1), &models.Move{Reports: []models.ReportNumber{3}, From: s.view().Report(3).Bottleneck, Into: 1})
	s.do(models.ByMember(1), &models.SetStatus{Bottleneck: 1, Status: models.StatusHeard, Audience: models.AudienceMembers})
	for _, path := range []string{"/insights/quarter/2026-Q4?of=s1", "/insights/quarter/2026-Q4/file?of=s1"} {
		sheet := s.signedIn(engineerEmail).get(path).is(http.StatusOK).says("For our talks with Acme").Find("article").Text()
		if !strings.Contains(sheet, "Invoices are never answered") || !strings.Contains(sheet, own.String()) {
			t.Errorf("what they reported alone is missing: %s", sheet)
		}
		for _, foreign := range []string{"rinter", "Borealo", "cables"} {
			if strings.Contains(sheet, foreign) {
				t.Errorf("their page says %q", foreign)
			}
		}
	}
	board := s.path(models.LinkBoard, 0)
	s.browser().get(board + "/insights/quarter/2026-Q4?of=s1").is(http.StatusNotFound)
	s.browser().get(board + "/insights/quarter/2026-Q4/file?of=s1").is(http.StatusNotFound)
	if p := s.browser().get(board + "/insights/quarter/2026-Q4").is(http.StatusOK).says("Printers"); strings.Contains(p.text(), "never answered") || p.Find(`option[value="s1"]`).Length() > 0 {
		t.Errorf("readers read %s", p.text())
	}
}

func TestAQuarterTellsWhatWasHeardToThoseWhoWereAsked(t *testing.T) {
	s := inWinter(t)
	s.do(models.ByMember(1), &models.OpenRound{RoundSays: models.RoundSays{Title: "Winter", From: s.today(), To: s.today(), Questions: models.BuiltQuestions(),
		Asked: []models.Party{models.DepartmentNumbered(1), models.SupplierNumbered(1)}}})
	s.clock.pass(2 * 24 * time.Hour)
	s.do(models.Actor{}, &models.KeepTime{})
	s.do(models.ByMember(1), &models.PublishHeard{Round: 1, Heard: "Reviews take weeks", Do: "One queue for all"})
	erin := s.signedIn(engineerEmail)
	for _, of := range []string{"", "?of=d1", "?of=s1"} {
		p := erin.get("/insights/quarter/2027-Q1" + of).is(http.StatusOK).says("Winter").says("Reviews take weeks").says("What we do: One queue for all")
		if p.Find(`a[href="/rounds/1/results"]`).Length() != 1 {
			t.Errorf("%q: nothing leads to all of it", of)
		}
	}
	for _, of := range []string{"2027-Q1?of=d2", "2027-Q1?of=s2", "2026-Q4"} {
		if p := erin.get("/insights/quarter/" + of).is(http.StatusOK); strings.Contains(p.text(), "Reviews take weeks") {
			t.Errorf("%s tells of it", of)
		}
	}
	s.browser().get(s.path(models.LinkBoard, 0) + "/insights/quarter/2027-Q1").is(http.StatusOK).says("What we do: One queue for all")
}
