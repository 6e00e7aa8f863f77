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

// toldOf is a settled site in which Legal has said something about Acme, by its form: feedback 1.
func toldOf(t testing.TB) *site {
	t.Helper()
	s := settled(t)
	legal := models.DepartmentNumbered(2)
	s.do(models.ByParty(legal), &models.TellOfSupplier{FileReport: models.FileReport{Source: legal, Kind: models.Feedback,
		Text: "Herr Klein sent unmistakable parcels", About: "acme", Contact: "jo@northwind.example", Key: strings.Repeat("t", 32)},
		Typed: "acme", Help: "An inscrutable note", Cost: models.Cost(models.OwnTimeDay) + 1})
	return s
}

// releases lets Acme read feedback 1, reworded.
func (s *site) releases(named bool) {
	s.t.Helper()
	s.do(models.ByMember(2), &models.ReleaseSupplierFeedback{Feedback: 1, Supplier: 1, Named: named, What: "Parcels come without a note"})
}

func TestAMemberSeesExactlyWhatTheSupplierWillReadBeforeTheyDo(t *testing.T) {
	s := toldOf(t)
	erin := s.signedIn(engineerEmail)
	list := erin.get("/suppliers").says("Suppliers (1)").says("unmistakable parcels").says("Legal, less than a minute ago")
	if strings.Contains(list.body, "jo@northwind") {
		t.Error("the contact belongs to the report, not here")
	}
	form := erin.get("/supplier-feedback/1").says("unmistakable parcels")
	if form.value("what") != "Herr Klein sent unmistakable parcels" || form.value("supplier") != "1" || form.value("cost") != "day" {
		t.Errorf("the form begins with %q for %q", form.value("what"), form.value("supplier"))
	}
	again := form.send("/supplier-feedback/1/release", "what", "").is(http.StatusUnprocessableEntity)
	if again.fieldError("what") == "" || again.value("help") != "An inscrutable note" {
		t.Error("the form came back without what was typed, or without what is wrong")
	}
	preview := form.send("/supplier-feedback/1/release", "what", "Parcels come without a note", "named", "yes").is(http.StatusOK)
	preview.says("Acme will read:").says("From Legal").says("Parcels come without a note").says("About a day").says("An inscrutable note")
	if s.view().SupplierFeedback(1).State != models.FeedbackWaits {
		t.Fatal("looking released it")
	}
	changed := preview.send("/supplier-feedback/1/release", "edit", "1").is(http.StatusOK)
	if changed.value("what") != "Parcels come without a note" || changed.value("named") != "yes" {
		t.Error("going back lost what was typed")
	}
	preview.send("/supplier-feedback/1/release", "send", "1").goesTo("/suppliers/1#f-1").says("Acme can read it now").says("in the name of Legal")
	told := s.view().TellsSupplier(s.view().SupplierFeedback(1))
	if told.What != "Parcels come without a note" || told.Help != "An inscrutable note" || !told.Named {
		t.Errorf("they read %+v", told)
	}
}

func TestWhoeverComesSecondIsToldWhatWasDecided(t *testing.T) {
	s := toldOf(t)
	erin := s.signedIn(engineerEmail)
	form := erin.get("/supplier-feedback/1")
	s.do(models.ByMember(1), &models.SetSupplierFeedbackAside{Feedback: 1, Words: "It was our own mistake"})
	form.send("/supplier-feedback/1/release", "what", "My careful wording", "send", "1").is(http.StatusConflict).
		says("Somebody else has decided on this").says("It was our own mistake").says("What you had written").says("My careful wording")
	if s.view().SupplierFeedback(1).State != models.FeedbackAside {
		t.Error("it was released over somebody's head")
	}
}

func TestSettingAsideAsksForAReason(t *testing.T) {
	s := toldOf(t)
	erin := s.signedIn(engineerEmail)
	form := erin.get("/supplier-feedback/1")
	if again := form.send("/supplier-feedback/1/aside").is(http.StatusUnprocessableEntity); again.fieldError("words") == "" {
		t.Error("no reason was asked for")
	}
	form.send("/supplier-feedback/1/aside", "words", "It was our own mistake").goesTo("/suppliers/1#f-1").says("It was our own mistake").
		send("/supplier-feedback/1/back").goesTo("/suppliers/1#f-1").says("Waiting to be released")
}

func TestAnyMemberSaysSomethingAndOnlyEngineersReleaseIt(t *testing.T) {
	s := settled(t)
	rob := s.signedIn(readerEmail)
	page := rob.get("/suppliers/1").is(http.StatusOK)
	if again := page.send("/suppliers/1", "help", "More light").is(http.StatusUnprocessableEntity); again.fieldError("what") == "" || again.value("help") != "More light" {
		t.Error("the form came back without what was typed, or without what is wrong")
	}
	for range 2 { // pressed twice
		page.send("/suppliers/1", "what", "Their fitter was early", "cost", "under1").goesTo("/suppliers/1").says("Their fitter was early")
	}
	if s.view().SupplierFeedbackCount() != 1 {
		t.Errorf("%d, want one", s.view().SupplierFeedbackCount())
	}
	lee := s.signedIn(leadEmail)
	if strings.Contains(lee.get("/suppliers/1").body+lee.get("/suppliers").body, "fitter") {
		t.Error("who neither gave nor releases it reads it before the supplier does")
	}
	rob.get("/supplier-feedback/1").is(http.StatusForbidden)
	rob.post("/supplier-feedback/1/release", "what", "x", "supplier", "1", "send", "1").is(http.StatusForbidden)
}

func TestAnAnswerIsShownUntilAMemberHasSeenIt(t *testing.T) {
	s := toldOf(t)
	s.releases(false)
	s.do(models.ByParty(models.SupplierNumbered(1)), &models.AnswerSupplierFeedback{Supplier: 1, Feedback: 1, Kind: models.AnswerPromise,
		Date: models.DateOf(s.clock.Now()) + 3, Words: "A label on each"})
	erin := s.signedIn(engineerEmail)
	list := erin.get("/suppliers").says("Answers that nobody has read yet").says("A label on each").says("They promised for")
	list.send("/supplier-feedback/1/seen").goesTo("/suppliers/1#f-1")
	list = erin.get("/suppliers")
	if strings.Contains(list.text(), "nobody has read yet") || strings.Contains(list.text(), "Suppliers (") {
		t.Error("it was seen")
	}
	s.clock.pass(5 * 24 * time.Hour)
	talk := s.signedIn(engineerEmail).get("/suppliers/1").says("late")
	talk.send("/supplier-feedback/1/kept").goesTo("/suppliers/1#f-1").says("Done").says("Erin").
		send("/supplier-feedback/1/kept").goesTo("/suppliers/1#f-1").says("It is done")
}

func TestTheFirstExperienceIsAskedForOnce(t *testing.T) {
	s := settled(t)
	s.clock.pass(31 * 24 * time.Hour)
	rob := s.signedIn(readerEmail)
	list := rob.get("/suppliers").says("Suppliers (2)").says("How did it begin with Acme?")
	list.send("/suppliers/2/first").goesTo("/suppliers?dismissed=2").says("Nobody is asked about that any more").
		send("/suppliers/2/first").goesTo("/suppliers").says("How did it begin with Globex?").
		send("/suppliers/2/first").follow()
	rob.get("/suppliers/1?first=1").says("Which product or service was it?").
		send("/suppliers/1", "about", "Paper", "what", "It was easy to order").goesTo("/suppliers/1").says("First experience: Paper")
	if text := rob.get("/suppliers").text(); strings.Contains(text, "How did it begin") {
		t.Errorf("asked again: %s", text)
	}
}

func TestPagesAboutSuppliersThatAreNotThereSaySo(t *testing.T) {
	s := settled(t)
	erin := s.signedIn(engineerEmail)
	for _, address := range []string{"/suppliers/9", "/suppliers/x", "/supplier-feedback/9", "/supplier-feedback/0"} {
		erin.get(address).is(http.StatusNotFound)
	}
	for _, button := range []string{"release", "aside", "back", "kept", "seen"} {
		erin.post(fmt.Sprintf("/supplier-feedback/9/%s", button), "what", "x", "supplier", "1", "send", "1").is(http.StatusNotFound)
	}
}

// lines are the names of the suppliers in a list of the page.
func (p *page) lines(list string) string {
	return strings.Join(p.Find(list+" > li > h3, "+list+" > li > a").Map(func(_ int, one *goquery.Selection) string { return one.Text() }), ", ")
}

func TestSuppliersWithWhomSomethingIsOpenStandFirst(t *testing.T) {
	s := settled(t)
	s.do(models.ByMember(1), &models.AddSuppliers{Names: []string{"Initech", "Umbrella"}})
	s.tell(models.SupplierNumbered(2), "The bill was not paid")
	s.do(models.ByMember(3), &models.GiveSupplierFeedback{Supplier: 4, What: "The boxes were wet", Key: strings.Repeat("u", 32)})
	list := s.signedIn(engineerEmail).get("/suppliers")
	if got := list.lines(".supplier-lines"); got != "Umbrella, Globex" {
		t.Errorf("something is open with %q: what waits to be released stands before what only is open", got)
	}
	if got := list.lines(".supplier-names"); got != "Acme, Initech" {
		t.Errorf("nothing is open with %q", got)
	}
}

func TestPagesOfOneSupplierLeadToEachOther(t *testing.T) {
	s := settled(t)
	s.do(models.ByMember(1), &models.AddContact{Supplier: 1, Contact: models.NewContact{Person: "Jo March"}})
	grace := s.signedIn(adminEmail)
	leads := func(from, to string) {
		t.Helper()
		if grace.get(from).Find(`main a[href="`+to+`"]`).Length() == 0 {
			t.Errorf("%s does not lead to %s", from, to)
		}
	}
	leads("/suppliers/1", "/admin/suppliers/1")
	leads("/admin/suppliers/1", "/suppliers/1")
	leads("/admin/suppliers/1", "/admin/history?q=Acme")
	leads("/admin/contacts/1", "/admin/history?q=Jo+March")
	grace.get("/admin/history?q=Jo+March").says("Added the contact Jo March, Acme")
	if s.signedIn(engineerEmail).get("/suppliers/1").Find(`a[href^="/admin"]`).Length() > 0 {
		t.Error("an engineer is led to a page for admins")
	}
}

func TestWithdrawnFeedbackIsNotReadByMembersEither(t *testing.T) {
	s := toldOf(t)
	s.releases(false)
	rob := s.signedIn(readerEmail)
	rob.get("/suppliers/1").says("Parcels come without a note")
	s.do(models.ByReporter(1), &models.Withdraw{Report: 1})
	if strings.Contains(rob.get("/suppliers/1").body, "without a note") {
		t.Error("what the department took back stands there still")
	}
}
