package handlers

import (
	"net/http"
	"strings"
	"testing"

	"bottleneck/models"
)

func TestWhatWasHeardIsReadByWhoDidNotAnswerAndByTheBoardLink(t *testing.T) {
	s := settled(t)
	s.answered(true)
	own, board := s.opensRound(), s.path(models.LinkBoard, 0)
	before := s.browser().get(board + "/rounds/1").is(http.StatusOK).says("Those who were asked have not been told what came of it")
	if strings.Contains(before.text(), "Acme") || !strings.Contains(before.text(), "Sales") {
		t.Error("readers learn which suppliers are asked, or not which departments")
	}
	s.do(models.ByMember(2), &models.PublishHeard{Round: 1, Heard: "Signatures take weeks", Do: "One queue",
		Actions: []models.NewAction{{What: "Name who signs", Owner: models.ActionOwner{Department: 2}, Due: s.today() + 7}}})
	s.browser().get(own).is(http.StatusOK).says("Signatures take weeks").says("Which department are you answering for?")
	list := s.browser().get(board + "/rounds").is(http.StatusOK)
	if list.Find(`a[href="`+board+`/rounds/1"]`).Length() != 1 {
		t.Error("the list does not lead to the round")
	}
	s.browser().get(board + "/rounds/1").says("Signatures take weeks").says("One queue").says("Name who signs")
	s.do(models.ByMember(2), &models.TakeBackHeard{Round: 1})
	for _, path := range []string{own, board + "/rounds/1"} {
		if text := s.browser().get(path).text(); strings.Contains(text, "Signatures") {
			t.Errorf("what was taken back is read at %s", path)
		}
	}
}

func TestARoundOfSuppliersIsNotReadByTheBoardLink(t *testing.T) {
	s := settled(t)
	s.do(models.ByMember(2), &models.OpenRound{RoundSays: models.RoundSays{Title: "Suppliers only", From: s.today(), To: s.today() + 6,
		Asked: []models.Party{models.SupplierNumbered(1)}, Questions: models.BuiltQuestions()}})
	s.browser().get(s.path(models.LinkBoard, 0) + "/rounds/1").is(http.StatusNotFound)
}

func TestWhoPublishesWhatWasHeardSeesWhoIsTold(t *testing.T) {
	s := settled(t)
	s.answered(true)
	write := func() string {
		grace := s.signedIn("grace@northwind.example")
		return grace.get("/rounds/1/heard").send("/rounds/1/heard", "heard", "Signatures take weeks", "do", "One queue").is(http.StatusOK).text()
	}
	if text := write(); strings.Contains(text, "by mail") {
		t.Error("mail is promised where none is sent")
	}
	s.do(models.Actor{}, &models.SwitchMail{On: true})
	if text := write(); !strings.Contains(text, "Leads of the departments") || strings.Contains(text, "Those who were invited") || strings.Contains(text, "Contacts at") {
		t.Errorf("who is told is not said as it is: %s", text)
	}
	s.do(models.ByMember(2), &models.PublishHeard{Round: 1, Heard: "Signatures", Do: "One queue"})
	if text := write(); strings.Contains(text, "by mail") {
		t.Error("another wording says that it is mailed")
	}
}

func TestThePageOfARoundLeadsToItsResultsWhatWasHeardAndInvitations(t *testing.T) {
	s := settled(t)
	s.answered(false)
	leads := func(email, path string) bool {
		return s.signedIn(email).get("/rounds/1").is(http.StatusOK).Find(`a[href="`+path+`"]`).Length() > 0
	}
	if !leads(engineerEmail, "/rounds/1/invitations") || leads(readerEmail, "/rounds/1/invitations") || leads(engineerEmail, "/rounds/1/heard") {
		t.Error("while it runs")
	}
	s.do(models.ByMember(2), &models.CloseRound{Round: 1})
	if !leads(engineerEmail, "/rounds/1/heard") || leads(readerEmail, "/rounds/1/heard") || !leads(readerEmail, "/rounds/1/results") || leads(engineerEmail, "/rounds/1/invitations") {
		t.Error("once it is over")
	}
	s.do(models.ByMember(2), &models.PublishHeard{Round: 1, Heard: "Signatures", Do: "One queue"})
	if !leads(readerEmail, "/rounds/1/results#heard-title") {
		t.Error("once it is told what was heard")
	}
}
