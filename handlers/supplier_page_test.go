package handlers

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"bottleneck/models"
)

// acmePage gives the address of Acme's page.
func (s *site) acmePage() string { return s.path(models.LinkSupplier, 1) }

func TestASupplierReadsAnswersAndKeepsAPromise(t *testing.T) {
	s := toldOf(t)
	link := s.acmePage()
	acme := s.browser()
	if page := acme.get(link).says("Northwind is not waiting for anything from you."); strings.Contains(page.body, "parcels") {
		t.Error("what nobody has released is on the supplier's page")
	}
	s.releases(false)
	page := acme.get(link).says("What we are waiting for from you").says("Parcels come without a note").says("Waiting for your answer")
	for _, secret := range []string{"unmistakable", "Legal", "Erin", "inscrutable", "jo@northwind"} {
		if strings.Contains(page.text(), secret) {
			t.Errorf("the supplier reads %q", secret)
		}
	}
	path := link + "/feedback/1"
	again := page.send(path, "words", "Soon").is(http.StatusUnprocessableEntity)
	if again.fieldError("answer-1") == "" || !strings.Contains(again.Find("#words-1").Text(), "Soon") {
		t.Errorf("the answer came back without what was typed, or without what is wrong: %s", again.text())
	}
	if again = page.send(path, "answer", "promise", "date", "2026-11-01").is(http.StatusUnprocessableEntity); again.fieldError("date-1") == "" {
		t.Error("a day that is over was taken")
	}
	again.send(path, "date", "2026-12-01", "words", "A label on each").goesTo(link + "#f-1").says("Promised for Tuesday 1 December").
		send(path + "/kept").goesTo(link + "#f-1").says("Noted as done").
		send(path + "/kept").goesTo(link + "#f-1").says("Noted as not done yet")
	if f := s.view().SupplierFeedback(1); !f.Promised() || len(f.Answers) != 1 || f.Answers[0].By != models.ByParty(models.SupplierNumbered(1)) {
		t.Errorf("%+v", f)
	}
}

func TestAnAnswerOnAnOlderPageIsNotLost(t *testing.T) {
	s := toldOf(t)
	s.releases(true)
	link := s.acmePage()
	page := s.browser().get(link).says("From Legal")
	s.do(models.ByMember(2), &models.TakeSupplierFeedbackBack{Feedback: 1})
	s.releases(false)
	again := page.send(link+"/feedback/1", "answer", "differ", "words", "The note is inside").is(http.StatusConflict).says("Something has changed here")
	if !strings.Contains(again.Find("#words-1").Text(), "The note is inside") {
		t.Error("what was typed is gone")
	}
	again.send(link + "/feedback/1").goesTo(link + "#f-1").says("We see it differently")
}

func TestAnotherSuppliersFeedbackLooksLikeNone(t *testing.T) {
	s := toldOf(t)
	s.releases(false)
	globex := s.path(models.LinkSupplier, 2)
	b := s.browser()
	for _, button := range []string{"", "/kept"} {
		other := b.post(fmt.Sprintf("%s/feedback/1%s", globex, button), "answer", "thanks").is(http.StatusNotFound)
		none := b.post(fmt.Sprintf("%s/feedback/99%s", globex, button), "answer", "thanks").is(http.StatusNotFound)
		if other.text() != none.text() {
			t.Errorf("they differ:\n%s\n%s", other.text(), none.text())
		}
	}
	if page := b.get(globex); strings.Contains(page.body, "Parcels") || strings.Contains(page.text(), "Acme") {
		t.Error("Globex reads what was said to Acme")
	}
}

func TestWhatIsNewSinceTheLastVisitIsMarkedForAWhile(t *testing.T) {
	s := toldOf(t)
	link, acme := s.acmePage(), s.browser()
	marked := func() bool { return strings.Contains(acme.get(link).text(), "New since your last visit") }
	if acme.get(link); marked() {
		t.Error("a first visit marks nothing")
	}
	before := s.view().Number
	s.clock.pass(2 * time.Hour)
	s.releases(false)
	s.clock.pass(time.Hour)
	acme.get(link).says("1 thing is new since Tuesday 24 November")
	if !marked() {
		t.Error("a reload took the mark away")
	}
	s.clock.pass(2 * time.Hour)
	if marked() {
		t.Error("it is new no more")
	}
	acme.get(link).says("Nothing is new since")
	if s.view().Number != before+1 {
		t.Error("reading wrote something")
	}
	acme.cookies["__Host-seen-"+fmt.Sprint(s.view().Supplier(1).Link)] = "x.y"
	acme.get(link).is(http.StatusOK)
}

func TestASuppliersReportStandsOnTheirPageOnce(t *testing.T) {
	s := settled(t)
	link, acme := s.acmePage(), s.browser()
	acme.post(link, "what", "Invoice 77 is not paid", "need", "payment", "own_time", "day").is(http.StatusSeeOther)
	page := acme.get(link).says("What you are waiting for from us").says("A person will answer by")
	if n := strings.Count(page.text(), "Invoice 77 is not paid"); n != 1 {
		t.Errorf("it stands there %d times", n)
	}
	page.send(link + "/again").goesTo(link)
	s.do(models.ByMember(2), &models.SetStatus{Bottleneck: 1, Status: models.StatusResolved, Words: "Paid", Audience: models.AudienceSuppliers})
	if page = acme.get(link); strings.Index(page.text(), "Invoice 77") < strings.Index(page.text(), "Answered and done") {
		t.Error("what is resolved is not waited for")
	}
}

func TestADepartmentFollowsWhatBecomesOfWhatItSaid(t *testing.T) {
	s := settled(t)
	form, by := s.path(models.LinkDepartment, 2), s.browser()
	by.get(form).says("Something about working with a supplier")
	page := by.get(form + "/supplier").is(http.StatusOK)
	if strings.Contains(page.text(), "Acme") {
		t.Error("a form lists a supplier")
	}
	again := page.send(form+"/supplier", "help", "A note").is(http.StatusUnprocessableEntity)
	if again.fieldError("supplier") == "" || again.fieldError("what") == "" || again.value("help") != "A note" {
		t.Error("the form came back without what was typed, or without what is wrong")
	}
	sent := again.send(form+"/supplier", "supplier", "The parcel people", "what", "They ring twice", "cost", "under1")
	track, _, _ := strings.Cut(sent.header.Get("Location"), "?")
	receipt := sent.follow().says("Thank you. Your report is R-1.").says("A member reads it first").says("Less than 1 hour").says("A note")
	if receipt.Find(`[name="answer_1"]`).Length() != 0 {
		t.Error("the receipt asks about a supplier what it asks about a blocker")
	}
	if twice := again.send(form+"/supplier", "supplier", "The parcel people", "what", "They ring twice", "cost", "under1"); !strings.HasPrefix(twice.header.Get("Location"), track) || s.view().ReportCount() != 1 {
		t.Error("sent twice, it was filed twice")
	}
	again.send(form+"/supplier", "supplier", "The parcel people", "what", "They ring twice", "cost", "day").is(http.StatusConflict).says("You already sent something from this form")
	s.do(models.ByMember(2), &models.SetSupplierFeedbackAside{Feedback: 1, Words: "We asked them to"})
	by.get(track).says("It was not passed on. The reason:").says("We asked them to")
	s.do(models.ByMember(2), &models.TakeSupplierFeedbackBack{Feedback: 1})
	s.do(models.ByMember(2), &models.ReleaseSupplierFeedback{Feedback: 1, Supplier: 1, What: "Your people ring twice", Named: true})
	s.do(models.ByParty(models.SupplierNumbered(1)), &models.AnswerSupplierFeedback{Supplier: 1, Feedback: 1, Kind: models.AnswerDiffer, Words: "The bell is broken"})
	by.get(track).says("Acme can read it since 24 November 2026, in the name of Legal").says("Your people ring twice").says("The bell is broken")
}

func TestASuppliersPageStaysSmallHoweverMuchIsOpen(t *testing.T) {
	s := settled(t)
	acme := models.SupplierNumbered(1)
	for i := range 120 {
		s.do(models.ByParty(acme), &models.FileReport{Source: acme, Text: fmt.Sprintf("Parcel %d came back.", i), Need: models.NeedAnswer,
			OwnTime: models.OwnTimeDay, Key: fmt.Sprint("key ", i)})
	}
	page := s.browser().get(s.acmePage()).says("70 more, newer than these, stand among your reports below")
	if got := page.Find("#open").Parent().Find("article").Length(); got != 50 {
		t.Errorf("%d reports that wait stand on top, want 50", got)
	}
	for _, parcel := range []string{"Parcel 0 ", "Parcel 49 ", "Parcel 119 ", "Parcel 100 "} {
		if !strings.Contains(page.text(), parcel) {
			t.Errorf("%s is not there: the oldest stand on top, the newest below", parcel)
		}
	}
	if strings.Contains(page.text(), "Parcel 60 ") {
		t.Error("what neither list holds yet is there")
	}
	s.signedIn(readerEmail).get("/suppliers/1").says("20 newer reports are not shown")
}

func TestAFormThatCameBackStandsFirst(t *testing.T) {
	s := toldOf(t)
	s.releases(false)
	acme := s.browser()
	order := func(p *page) string {
		return strings.Join(p.Find(".both > form, .both > section").Map(func(_ int, one *goquery.Selection) string {
			return one.AttrOr("id", one.AttrOr("aria-labelledby", ""))
		}), " ")
	}
	whole := acme.get(s.acmePage())
	if got := order(whole); got != "awaited open say told reads" {
		t.Errorf("the page holds %s", got)
	}
	again := whole.send(s.acmePage(), "what", "").is(http.StatusUnprocessableEntity)
	if got := order(again); got != "say awaited open told reads" {
		t.Errorf("after a mistake the page holds %s", got)
	}
	path := s.acmePage() + "/feedback/1"
	if got := order(whole.send(path, "answer", "differ").is(http.StatusUnprocessableEntity)); got != "awaited open say told reads" {
		t.Errorf("after a mistake in an answer the page holds %s", got)
	}
}
