package handlers

import (
	"bytes"
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// opensRound opens a round from today on that asks Sales, Legal and Acme the built-in questions and one of its own of
// each kind, unless there is one. It gives the path of the round's own link.
func (s *site) opensRound() string {
	s.t.Helper()
	if s.view().RoundCount() == 0 {
		asked := []models.Party{models.DepartmentNumbered(1), models.DepartmentNumbered(2), models.SupplierNumbered(1)}
		s.do(models.ByMember(2), &models.OpenRound{RoundSays: models.RoundSays{Title: "Autumn round", Lead: "Six minutes for us", From: s.today(),
			To: s.today() + 6, Asked: asked, Questions: append(models.BuiltQuestions(),
				models.RoundQuestion{Kind: models.RoundShort, Label: "Which tool?"},
				models.RoundQuestion{Kind: models.RoundOne, Label: "Where do you work?", Choices: []string{"Office", "Home"}, Needed: true},
				models.RoundQuestion{Kind: models.RoundSeveral, Label: "On which days?", Choices: []string{"Monday", "Tuesday", "Friday"}},
				models.RoundQuestion{Kind: models.RoundNumeric, Label: "How many meetings?"},
				models.RoundQuestion{Kind: models.RoundDate, Label: "Since when?"})}})
	}
	return LinkPath(s.Keys, models.LinkRound, uint32(s.view().Round(1).Link))
}

// answersOf gives the answers to the first round.
func (s *site) answersOf() (list []models.RoundAnswer) {
	r := s.view().Round(1)
	for n := range r.AnswerCount() {
		list = append(list, *r.Answer(uint32(n + 1)))
	}
	return list
}

// typedAll is an answer to all questions of that round.
var typedAll = []string{"q1", "The quote waits for a signature", "q2", "department", "q2_department", "2", "q3", "day", "q4", "The new form",
	"q5", "Weekly slides", "q6", "The CRM", "q7", "1", "q8", "0", "q8", "2", "q9", "2,5", "q10", "2026-11-02", "do", "send"}

func TestARoundIsAnsweredByADepartmentsLink(t *testing.T) {
	s := settled(t)
	s.opensRound()
	sales := s.browser()
	form := s.path(models.LinkDepartment, 1)
	path := form + "/rounds/1"
	sales.get(form).is(http.StatusOK).says("Autumn round").says("10 questions, until")
	page := sales.get(path).is(http.StatusOK).says("Please answer by").says("confidential").says("What should we stop doing? (optional)")
	if strings.Contains(page.text(), "Where do you work? (optional)") {
		t.Error("what is needed is called optional")
	}
	thanks := page.send(path, typedAll...).follow().is(http.StatusOK).says("Thank you").says("R-1").says("Legal").says("2.5").says("Home").says("Friday")
	list := s.answersOf()
	if len(list) != 1 || !list[0].Sent || list[0].To(9).Number != 2.5 || list[0].To(2).Party != models.DepartmentNumbered(2) || len(list[0].To(8).Choices) != 2 {
		t.Fatalf("recorded: %+v", list)
	}
	if r := s.view().Report(1); r == nil || r.Text != "The quote waits for a signature" || r.Source != models.DepartmentNumbered(1) || r.OwnTime != models.OwnTimeDay {
		t.Fatalf("the report is %+v", s.view().Report(1))
	}
	if text := sales.get(form).text(); strings.Contains(text, "Autumn round") || !strings.Contains(text, "The quote waits") {
		t.Error("the form still asks who has answered, or does not remember the report")
	}
	s.browser().get(form).says("Autumn round")
	page.send(path, typedAll...).follow().says("Your answers arrived") // the same press again
	if len(s.answersOf()) != 1 || s.view().ReportCount() != 1 {
		t.Errorf("pressing twice gave %d answers and %d reports", len(s.answersOf()), s.view().ReportCount())
	}
	changed := thanks.by.get(path + "?change=1").says("This went on as the report R-1")
	if got := changed.value("q5"); got != "Weekly slides" {
		t.Errorf("what was answered is shown as %q", got)
	}
	changed.send(path, "q5", "Nothing", "do", "send").follow().says("Thank you").says("Nothing")
	if list := s.answersOf(); len(list) != 1 || list[0].To(5).Words != "Nothing" || list[0].To(1).Words != "The quote waits for a signature" || list[0].Report != 1 {
		t.Errorf("changed: %+v", list)
	}
}

func TestWhatIsWrongWithAnAnswerComesBackWithAllThatWasTyped(t *testing.T) {
	s := settled(t)
	s.opensRound()
	path := s.path(models.LinkDepartment, 1) + "/rounds/1"
	page := s.browser().get(path).send(path, "q1", strings.Repeat("x", 2001), "q2", "supplier", "q5", "Slides", "q9", "many", "q10", "someday", "do", "send").is(http.StatusUnprocessableEntity)
	for field, words := range map[string]string{"q1": "shorten", "q2_supplier": "supplier", "q9": "Write a number", "q10": "Choose a day"} {
		if got := page.fieldError(field); !strings.Contains(got, words) {
			t.Errorf("%s: %q", field, got)
		}
	}
	if page.value("q5") != "Slides" || page.value("q9") != "many" || page.value("q2") != "supplier" {
		t.Error("what was typed is lost")
	}
	needed := s.browser().get(path).send(path, "q5", "Slides", "do", "send").is(http.StatusUnprocessableEntity)
	if got := needed.fieldError("q7"); got != "Answer this question: Where do you work?" {
		t.Errorf("a question that is needed: %q", got)
	}
	if len(s.answersOf()) != 0 {
		t.Error("what cannot be sent was kept")
	}
}

func TestHalfFinishedAnswersAreKeptQuestionByQuestion(t *testing.T) {
	s := settled(t)
	s.opensRound()
	path := s.path(models.LinkDepartment, 1) + "/rounds/1"
	sales := s.browser()
	first := sales.get(path + "?step=1").is(http.StatusOK).says("Question 1 of 10")
	if first.Find(`[name="q2"]`).Length() != 0 {
		t.Error("more than one question is asked")
	}
	second := first.send(path, "q1", "The quote waits", "do", "next").goesTo(path + "?step=2").says("Question 2 of 10")
	if second.send(path, "q2", "nobody", "do", "back").goesTo(path+"?step=1").value("q1") != "The quote waits" {
		t.Error("going back loses the answer")
	}
	if list := s.answersOf(); len(list) != 1 || list[0].Sent || list[0].To(2) == nil || s.view().ReportCount() != 0 {
		t.Fatalf("half-finished: %+v", list)
	}
	again := sales.get(path).says("We kept what you answered so far")
	if again.value("q1") != "The quote waits" || again.value("q2") != "nobody" {
		t.Error("the same browser does not find it again")
	}
	if text := s.browser().get(path).text(); strings.Contains(text, "answered so far") {
		t.Error("another browser finds it")
	}
	last := sales.get(path + "?step=10")
	failed := last.send(path, "q10", "2026-11-02", "do", "send").is(http.StatusUnprocessableEntity)
	if failed.fieldError("q7") == "" || failed.value("q1") != "The quote waits" || failed.value("q10") != "2026-11-02" {
		t.Error("what is needed elsewhere is not shown with everything that was typed")
	}
	failed.send(path, "q7", "0", "do", "send").follow().says("Thank you")
	if list := s.answersOf(); len(list) != 1 || !list[0].Sent || list[0].To(10) == nil || s.view().ReportCount() != 1 {
		t.Errorf("sent: %+v", list)
	}
}

func TestTwoDevicesWithOneLinkDoNotOverwriteEachOtherUnseen(t *testing.T) {
	s := settled(t)
	s.opensRound()
	contact := &models.AddContact{Supplier: 1, Contact: models.NewContact{Person: "Cleo", Email: "cleo@acme.example"}}
	s.do(models.ByMember(1), contact)
	path := LinkPath(s.Keys, models.LinkSupplier, uint32(s.view().Contact(contact.Added).Link)) + "/rounds/1"
	phone, laptop := s.browser().get(path).is(http.StatusOK), s.browser().get(path)
	phone.send(path, "q5", "From the phone", "do", "save").follow().says("Kept for later")
	second := laptop.send(path, "q5", "From the laptop", "q7", "0", "do", "send").is(http.StatusConflict).says("changed somewhere else")
	if second.value("q5") != "From the laptop" || s.answersOf()[0].To(5).Words != "From the phone" {
		t.Error("one of the two is lost")
	}
	second.send(path, "do", "send").follow().says("Thank you").says("From the laptop")
	if list := s.answersOf(); len(list) != 1 || list[0].Source != models.SupplierNumbered(1) {
		t.Errorf("recorded: %+v", list)
	}
}

func TestOnASharedDeviceSomebodyElseAnswersToo(t *testing.T) {
	s := settled(t)
	s.opensRound()
	path := s.path(models.LinkDepartment, 1) + "/rounds/1"
	b := s.browser()
	first := b.get(path).send(path, "q5", "Mine", "q7", "0", "do", "send").follow()
	second := first.send(path + "/other").goesTo(path)
	if second.value("q5") != "" {
		t.Fatal("the other sees what was answered")
	}
	second.send(path, "q5", "Theirs", "q7", "1", "do", "send").follow().says("Theirs")
	if list := s.answersOf(); len(list) != 2 || list[0].To(5).Words != "Mine" {
		t.Errorf("recorded: %+v", list)
	}
}

func TestARoundsOwnLinkAsksForWhichDepartmentAndListsNoSupplier(t *testing.T) {
	s := settled(t)
	path := s.opensRound()
	b := s.browser()
	page := b.get(path).is(http.StatusOK).says("Which department are you answering for?").says("Sales").says("Legal")
	if strings.Contains(page.body, "Acme") {
		t.Error("it lists a supplier")
	}
	form := b.get(path + "?department=2").is(http.StatusOK).says("You are answering for Legal")
	form.send(path+"?department=2", "q5", "Stamps", "q7", "0", "do", "send").follow().says("Thank you")
	if list := s.answersOf(); list[0].Source != models.DepartmentNumbered(2) {
		t.Errorf("recorded: %+v", list)
	}
	b.get(path).says("You have answered").says("Stamps")
	b.get(path + "?department=99").says("Which department") // none that is asked
	s.browser().post(path, "q5", "x", "do", "send").is(http.StatusNotFound)
}

func TestASupplierIsAskedWithoutDepartments(t *testing.T) {
	s := settled(t)
	s.opensRound()
	page := s.browser().get(s.acmePage()).says("Autumn round")
	form := page.by.get(s.acmePage() + "/rounds/1").is(http.StatusOK).says("What did you need from us?")
	for _, secret := range []string{"Sales", "Legal", "Globex", "Erin"} {
		if strings.Contains(form.text(), secret) {
			t.Errorf("the supplier reads %q", secret)
		}
	}
	form.send(s.acmePage()+"/rounds/1", "q1", "No purchase order", "q2", "payment", "q7", "0", "do", "send").follow().says("A payment")
	if r := s.view().Report(1); r.Need != models.NeedPayment || r.Source != models.SupplierNumbered(1) {
		t.Errorf("the report is %+v", r)
	}
	s.browser().get(s.path(models.LinkSupplier, 2) + "/rounds/1").is(http.StatusNotFound).says("There is no such round here")
}

func TestARoundBeforeAfterAndCalledOffSaysSo(t *testing.T) {
	s := settled(t)
	path := s.opensRound()
	department := s.path(models.LinkDepartment, 1) + "/rounds/1"
	early, late := s.browser(), s.browser()
	early.get(department).send(department, "q5", "In time", "q7", "0", "do", "send").is(http.StatusSeeOther)
	s.clock.pass(7 * 24 * time.Hour)
	s.do(models.Actor{}, &models.KeepTime{})
	settled := early.get(department + "?change=1").is(http.StatusOK).says("You have answered").says("what we heard")
	if settled.Find(`a[href*="change"]`).Length() != 0 {
		t.Error("it offers to change what was sent in time")
	}
	late.get(department).says("This round ended on").send(department, "q5", "Too late", "q7", "0", "do", "send").follow().says("after the end")
	if list := s.answersOf(); len(list) != 2 || !list[1].Late {
		t.Errorf("recorded: %+v", list)
	}
	from := s.today() + 3
	s.do(models.ByMember(2), &models.OpenRound{RoundSays: models.RoundSays{Title: "Winter", From: from, To: from, Asked: []models.Party{models.DepartmentNumbered(1)}, Questions: models.BuiltQuestions()}})
	s.browser().get(s.path(models.LinkDepartment, 1) + "/rounds/2").is(http.StatusNotFound)
	s.clock.pass(3 * 24 * time.Hour)
	s.do(models.Actor{}, &models.KeepTime{})
	s.do(models.ByMember(2), &models.CancelRound{Round: 2, Words: "Wrong week"})
	s.browser().get(s.path(models.LinkDepartment, 1) + "/rounds/2").is(http.StatusGone).says("cancelled").says("Wrong week")
	s.browser().get(path).is(http.StatusOK)
}

// The journal must not tell by itself whose an answer is: neither a contact, nor a member, nor an invitation, nor a token.
func TestTheJournalDoesNotSayWhoAnswered(t *testing.T) {
	s := settled(t)
	s.opensRound()
	contact := &models.AddContact{Supplier: 1, Contact: models.NewContact{Person: "Cleo", Email: "cleo@acme.example"}}
	s.do(models.ByMember(1), contact)
	link := LinkPath(s.Keys, models.LinkSupplier, uint32(s.view().Contact(contact.Added).Link))
	b := s.browser()
	b.get(link+"/rounds/1").send(link+"/rounds/1", "q5", "Stamps", "q7", "0", "do", "send").is(http.StatusSeeOther)
	_, recorded, found := bytes.Cut(s.journalBytes(), []byte(`"round answered"`))
	recorded, _, ended := bytes.Cut(recorded, []byte("Stamps"))
	if !found || !ended || !bytes.HasPrefix(recorded, []byte(`,"by":"s1"`)) {
		t.Fatalf("recorded: %s", recorded)
	}
	for _, secret := range []string{"contact", `"c1"`, tokenOf(strings.TrimSuffix(link, "/rounds/1"))} {
		if bytes.Contains(recorded, []byte(secret)) {
			t.Errorf("the journal holds %q: %s", secret, recorded)
		}
	}
}
