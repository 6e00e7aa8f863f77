package handlers

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"bottleneck/models"

	"github.com/PuerkitoBio/goquery"
)

// why is what a page says about why a report stands where it stands.
func (p *page) why() string {
	return strings.Join(strings.Fields(p.Find("#why, .why").First().Text()), " ")
}

func (p *page) marked() (words []string) {
	p.Find(".said mark").Each(func(_ int, m *goquery.Selection) { words = append(words, m.Text()) })
	return words
}

func (p *page) saysWhy(words ...string) *page {
	p.t.Helper()
	for _, w := range words {
		if got := p.why(); !strings.Contains(got, w) {
			p.t.Errorf("%s does not say %q as the reason: %s", p.path, w, got)
		}
	}
	return p
}

func TestAJoinedReportSaysByWhichWords(t *testing.T) {
	s := settled(t)
	s.tell(sales, "The security questionnaire takes weeks")
	n := s.tell(legal, "Still waiting: the security questionnaire takes weeks, they say <soon>")
	if s.view().Report(n).Bottleneck != 1 {
		t.Fatal("it was not joined")
	}
	b := s.signedIn(engineerEmail)
	for _, path := range []string{"/bottlenecks/1", "/inbox?at=2", "/reports/2"} {
		p := b.get(path).saysWhy("The grouping put it here", "alike", "of 100", "security questionnaire", "Nobody has checked this yet")
		if got := p.marked(); len(got) == 0 || got[0] != "security questionnaire" || slices.Contains(got, "soon") {
			t.Errorf("%s marks %q", path, got)
		}
		p.says("they say <soon>")
	}
	b.get("/reports/2").send("/reports/2/place", "action", "accept").goesTo("/reports/2").saysWhy("Erin said on 24 November 2026 that it belongs here")
	if !s.view().Report(n).Settled {
		t.Error("it is not settled")
	}
}

func TestAConfirmationIsToldAsLongAsItHolds(t *testing.T) {
	s := unsureSite(t)
	b := s.signedIn(engineerEmail)
	accept := func() *page {
		return b.get("/reports/2").send("/reports/2/place", "action", "accept").goesTo("/reports/2").saysWhy("Erin said on")
	}
	holds := func(p *page, when string) {
		if strings.Contains(p.why(), "that it belongs here") {
			t.Errorf("%s it says still: %s", when, p.why())
		}
	}
	holds(accept().undo().follow(), "after the undo")
	accept()
	s.do(models.ByMember(2), &models.Move{Reports: []models.ReportNumber{2}, From: 2, Into: 3})
	s.do(models.ByMember(2), &models.Move{Reports: []models.ReportNumber{2}, From: 3, Into: 2})
	holds(b.get("/reports/2"), "moved away and back")
	p := b.post("/reports/2/place", "action", "accept", "place", "2", "next", "/reports/2").follow().saysWhy("Erin said on")
	holds(p.undo().follow(), "where a person had put it before")
}

func TestAReportThatOpenedItsBottleneckSaysWhatWasClosest(t *testing.T) {
	s := unsureSite(t)
	b := s.signedIn(engineerEmail)
	b.get("/reports/2").saysWhy("nothing that was known was alike enough: B-1 was the closest, a little alike")
	b.get("/reports/3").saysWhy("nothing that was known was alike enough. So it began")
	p := b.get("/reports/2").says("What else could it be?").says("a little alike")
	if got := p.marked(); len(got) != 0 {
		t.Errorf("a report alone is held by no words, marked are %q", got)
	}
	form := p.Find(`form[action="/reports/2/place"]:has([name="join"])`).First()
	into, _ := form.Find(`[name="join"]`).Attr("value")
	p = b.send(http.MethodPost, "/reports/2/place", formValues(form, []string{"join", into})).goesTo("/reports/2").saysWhy("It first began B-2", "Erin moved it here from B-2")
	if s.view().Report(2).Bottleneck != 1 {
		t.Fatal("it was not moved")
	}
	p = p.undo().goesTo("/reports/2").saysWhy("put it back here from B-1")
	if strings.Contains(p.Find("#why").Text(), "first began") {
		t.Error("it stands where it began")
	}
}

func TestWhoChoseMovedAndMergedIsTold(t *testing.T) {
	s := settled(t)
	s.tell(sales, "The security questionnaire takes weeks")
	s.tell(legal, "The coffee machine is broken")
	s.tell(sales, "Invoices wait for a signature")
	s.do(models.ByMember(2), &models.SetTitle{Bottleneck: 1, Title: "Questionnaires"})
	s.do(models.ByParty(legal), &models.MeToo{Source: legal, Bottleneck: 1, Device: "d", Key: "k"})
	b := s.signedIn(engineerEmail)
	b.get("/reports/4").saysWhy("The person who reported it chose this bottleneck")
	s.do(models.ByMember(2), &models.Merge{From: 2, Into: 1})
	b.get("/reports/2").saysWhy("It first began B-2", "Erin merged B-2 into this")
	s.do(models.ByMember(2), &models.Move{Reports: []models.ReportNumber{2}, From: 1})
	b.get("/reports/2").saysWhy("Erin took it out of B-1 and made it one of its own")
	b.get("/bottlenecks/4").saysWhy("Erin put it here")
	s.do(models.ByReporter(3), &models.NotSame{Report: 3})
	s.do(models.ByMember(2), &models.Move{Reports: []models.ReportNumber{3}, From: 3, Into: 1})
	s.do(models.ByReporter(3), &models.NotSame{Report: 3})
	b.get("/reports/3").saysWhy("The person who reported it said on", "not the same as B-1")
}

func TestAConceptThatJoinedTwoWordsIsTold(t *testing.T) {
	s := settled(t)
	s.tell(sales, "An invoice is stuck at the gate of finance")
	n := s.tell(legal, "Each bill is stuck somewhere with the auditors")
	if at := s.view().Report(n).Bottleneck; at != 1 {
		s.do(models.ByMember(2), &models.Move{Reports: []models.ReportNumber{n}, From: at, Into: 1})
	}
	s.read()
	b := s.signedIn(engineerEmail)
	p := b.get("/reports/2").saysWhy("“bill” means the same as a word that others use here: both are listed under “invoice”")
	if !slices.Contains(p.marked(), "bill") || slices.Contains(p.marked(), "auditors") {
		t.Errorf("marked are %q", p.marked())
	}
}

func TestNotTheSameIsOneTapAndOnlyForEngineers(t *testing.T) {
	s := settled(t)
	s.tell(sales, "The security questionnaire takes weeks")
	s.tell(legal, "The security questionnaire takes weeks again")
	b := s.signedIn(engineerEmail)
	old := b.get("/bottlenecks/1")
	old.send("/reports/2/place", "action", "new").goesTo("/bottlenecks/1#R-2").says("Split off.").undo().follow()
	if s.view().Report(2).Bottleneck != 1 {
		t.Error("the split was not taken back")
	}
	s.do(models.ByMember(1), &models.Move{Reports: []models.ReportNumber{2}, From: 1})
	old.send("/reports/2/place", "action", "accept").is(http.StatusConflict).says("moved one of these reports meanwhile")
	old.send("/reports/2/place", "join", "99").is(http.StatusConflict)
	if others := b.get("/reports/2").Find(`[name="join"]`).Length(); others != 0 {
		t.Error("what it was taken out of is offered again")
	}
	for _, path := range []string{"/reports/1", "/reports/2", "/bottlenecks/1"} {
		p := s.signedIn(readerEmail).get(path).is(http.StatusOK)
		if p.Find(`form[action$="/place"]`).Length() != 0 || p.Find("#why, .why").Length() == 0 {
			t.Errorf("%s: a reader reads why, and decides nothing", path)
		}
	}
	b.get("/reports/99").is(http.StatusNotFound)
	b.post("/reports/1/place", "place", "1").is(http.StatusBadRequest)
}

// Words of others, scores and links are for members.
func TestNobodyButMembersReadsWhy(t *testing.T) {
	s := settled(t)
	s.tell(sales, "The zebra questionnaire takes weeks")
	s.tell(acme, "The zebra questionnaire takes weeks on our side")
	s.do(models.ByMember(2), &models.SetTitle{Bottleneck: 1, Title: "Questionnaires"})
	s.do(models.ByMember(2), &models.ConfirmPlaces{Reports: []models.ReportNumber{1}, In: 1})
	if at := s.view().Report(2).Bottleneck; at != 1 {
		s.do(models.ByMember(2), &models.Move{Reports: []models.ReportNumber{2}, From: at, Into: 1})
	}
	board := s.path(models.LinkBoard, 0)
	for _, path := range []string{board, board + "/bottlenecks/1", s.path(models.LinkSupplier, 1), s.path(models.LinkTracking, 1),
		s.path(models.LinkTracking, 2), s.path(models.LinkDepartment, 1)} {
		p := s.browser().get(path).is(http.StatusOK)
		for _, secret := range []string{"Why here?", "of 100", "<mark", "belongs here", "Erin", "/place"} {
			if strings.Contains(p.body, secret) {
				t.Errorf("%s shows %q", path, secret)
			}
		}
	}
	if p := s.browser().get("/reports/1"); p.status != http.StatusSeeOther {
		t.Errorf("anybody opens the page of a report: %d", p.status)
	}
}

func TestErasedAndWithdrawnWordsAreNotMarked(t *testing.T) {
	s := settled(t)
	s.tell(sales, "The security questionnaire takes weeks")
	s.tell(sales, "The security questionnaire takes weeks again")
	s.do(models.ByReporter(2), &models.Withdraw{Report: 2})
	p := s.signedIn(engineerEmail).get("/reports/2").is(http.StatusOK)
	if strings.Contains(p.why(), "questionnaire") && strings.Contains(p.Find("#why .why-text").Text(), "questionnaire") || len(p.marked()) != 0 {
		t.Errorf("words that were withdrawn are told: %s", p.why())
	}
	if p.Find(`form[action$="/place"]`).Length() != 0 {
		t.Error("a withdrawn report is to be moved")
	}
}
