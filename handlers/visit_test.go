package handlers

import (
	"net/http"
	"testing"

	"bottleneck/models"

	"github.com/PuerkitoBio/goquery"
)

func TestASessionThatEndedUnderAFormLosesNothing(t *testing.T) {
	s := settled(t)
	s.tell(sales, "The printer is broken again")
	b := s.signedIn(engineerEmail)
	card := b.get("/bottlenecks/1")
	s.do(models.ByMember(1), &models.EndSessions{Member: s.view().MemberByEmail(engineerEmail).Number})
	p := card.send("/bottlenecks/1/updates", "words", "We have ordered a new printer", "send", "1").is(http.StatusForbidden)
	p.says("You are signed out")
	if got := p.value("words"); got != "We have ordered a new printer" {
		t.Errorf("kept %q", got)
	}
}

func TestAReporterWhoIsSignedInIsNotNamed(t *testing.T) {
	s := settled(t)
	b, form := s.signedIn(leadEmail), s.path(models.LinkDepartment, 1)
	b.get(form).send(form, "what", "The printer is broken", "waiting_for", "nobody", "own_time", "day").is(http.StatusSeeOther)
	for _, e := range s.view().Bottleneck(1).History {
		if e.By.Member() != 0 {
			t.Errorf("%q names a member", e.Event.Name())
		}
	}
	s.signedIn(adminEmail).get("/admin/history").says("SalesSent R-1")
}

func TestATrackingLinkHandsOutNoOtherLink(t *testing.T) {
	s := settled(t)
	s.tell(sales, "The printer on the second floor is broken")
	s.do(models.ByMember(1), &models.SetTitle{Bottleneck: 1, Title: "The printer on the second floor is broken"})
	n := s.tell(sales, "Contracts have no date at all")
	old := s.path(models.LinkDepartment, 1)
	s.do(models.ByMember(1), &models.ReplaceLink{Link: s.view().Department(1).Link})
	s.browser().get(old).is(http.StatusGone)
	page := s.browser().get(s.path(models.LinkTracking, uint32(n)) + "?new=1").is(http.StatusOK)
	page.Find(`a[href^="/r/"], form[action^="/r/"]`).Each(func(int, *goquery.Selection) { t.Error("the page leads to a form") })
}

func TestWritingByALinkHasALimit(t *testing.T) {
	s := settled(t)
	n := s.tell(sales, "The printer is broken again")
	b, path := s.browser().from("198.51.100.7"), s.path(models.LinkTracking, uint32(n))
	page := b.get(path)
	refused := false
	for range 700 {
		refused = refused || page.send(path+"/add", "words", "more").status == http.StatusTooManyRequests
	}
	if !refused {
		t.Error("700 additions in a moment were all taken")
	}
}

func TestOtherWordsInTheAddressDrawTheSameBoard(t *testing.T) {
	s := settled(t)
	s.tell(sales, "The printer is broken again")
	b := s.browser()
	board := s.path(models.LinkBoard, 0)
	for _, query := range []string{"", "?x=1", "?x=2&sort=hours", "?sort=nonsense"} {
		b.get(board + query).is(http.StatusOK)
	}
	if got := len(s.caches.pages.entries); got > 1 {
		t.Errorf("%d pages are kept for one board", got)
	}
}

func TestALinkToAnOldReportShowsIt(t *testing.T) {
	s := settled(t)
	for i := range reportsPage + 5 {
		s.tell(sales, "The printer on floor "+string(rune('a'+i))+" is broken")
	}
	for n := models.ReportNumber(2); int(n) <= s.view().ReportCount(); n++ {
		if at := s.view().Report(n).Bottleneck; at != 1 {
			s.do(models.ByMember(1), &models.Move{Reports: []models.ReportNumber{n}, From: at, Into: 1})
		}
	}
	b := s.signedIn(engineerEmail)
	b.get("/reports/1").is(http.StatusOK).says("The printer on floor a is broken")
	p := b.get("/bottlenecks/1").by.post("/reports/1/heard").follow()
	if p.Find("#R-1").Length() != 1 {
		t.Error("the report is not on the page that its link leads to")
	}
}
