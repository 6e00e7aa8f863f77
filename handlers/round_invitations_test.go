package handlers

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// invites invites people at Sales by a table, through its preview.
func (s *site) invites(rows ...string) *page {
	s.t.Helper()
	erin := s.signedIn(engineerEmail)
	path := "/rounds/1/invitations"
	preview := erin.upload(path+"/preview", "file", "people.csv", []byte("name,e-mail,department\n"+strings.Join(rows, "\n"))).is(http.StatusOK)
	return erin.post(path+"/table", "rows", preview.value("rows")).follow().is(http.StatusOK)
}

// inviteePath is where an invited person answers.
func (s *site) inviteePath(n models.RoundInvitationNumber) string {
	return LinkPath(s.Keys, models.LinkRoundInvitation, uint32(n))
}

func TestATableOfPeopleIsLookedAtBeforeAnybodyIsInvited(t *testing.T) {
	s := settled(t)
	s.opensRound()
	erin := s.signedIn(engineerEmail)
	file := "name,e-mail,department,language\nAda,ada@northwind.example,Sales,de\nBo,not an address,Sales,\nCy,cy@northwind.example,Kitchen,\nAda again,ADA@northwind.example,Legal,"
	preview := erin.upload("/rounds/1/invitations/preview", "file", "people.csv", []byte(file)).is(http.StatusOK)
	preview.says("1 person can be invited").says("Is invited already").says("Name a department or supplier that this round asks")
	if s.view().InvitationCount() != 0 {
		t.Fatal("looking at it invited somebody")
	}
	for range 2 { // pressed twice
		erin.post("/rounds/1/invitations/table", "rows", preview.value("rows")).follow().says("1 person is invited")
	}
	if one := s.view().Invitation(1); s.view().InvitationCount() != 1 || one.Email != "ada@northwind.example" || one.Language != "de" || one.Source != models.DepartmentNumbered(1) {
		t.Errorf("invited: %d, %+v", s.view().InvitationCount(), one)
	}
	s.signedIn(readerEmail).get("/rounds/1/invitations").is(http.StatusForbidden)
}

func TestOnlyTheSilentAreReminded(t *testing.T) {
	s := settled(t)
	s.do(models.Actor{}, &models.SwitchMail{On: true})
	s.opensRound()
	var rows []string
	for n := range 12 {
		rows = append(rows, fmt.Sprintf("Person %d,person%d@northwind.example,Sales", n, n))
	}
	s.invites(rows...).says("12 people are invited").says("Have answered: fewer than 5")
	for n := models.RoundInvitationNumber(1); n <= 7; n++ {
		path := s.inviteePath(n)
		s.browser().get(path).says("You are answering for Sales").send(path, "q5", "Slides", "q7", "0", "do", "send").follow().says("on any device")
	}
	if bytes.Contains(s.journalBytes(), []byte("invitations answered")) {
		t.Error("the journal says who answered before anybody is reminded")
	}
	erin := s.signedIn(engineerEmail)
	page := erin.get("/rounds/1/invitations").says("Have answered: 5 or more. Have not: 3 or more.") // exactly 5 would be told by the 12 and two rounded numbers
	page.send("/rounds/1/invitations/remind").follow().says("Those who have not answered get a mail")
	var reminded []models.Recipient
	s.do(models.Actor{}, &models.PlanDeliveries{})
	for n := models.DeliveryNumber(1); int(n) <= s.view().DeliveryCount(); n++ {
		if one := s.view().Delivery(n); one.Notice != nil && one.Notice.Kind == models.NoticeRoundReminder {
			reminded = append(reminded, one.To)
		}
	}
	want := []models.Recipient{}
	for n := models.RoundInvitationNumber(8); n <= 12; n++ {
		want = append(want, models.ToInvitee(n))
	}
	if !slices.Equal(reminded, want) {
		t.Errorf("reminded were %v, want %v", reminded, want)
	}
	erin.get("/rounds/1/invitations").send("/rounds/1/invitations/remind").is(http.StatusConflict).says("less than a day ago")
	if text := s.signedIn(adminEmail).get("/admin/deliveries").text(); strings.Contains(text, "person8@") || strings.Contains(text, "Person 8") {
		t.Error("the log says who is reminded")
	}
}

func TestARoundRemindsByItselfHalfwayAndBeforeItsLastDay(t *testing.T) {
	s := settled(t)
	s.do(models.Actor{}, &models.SwitchMail{On: true})
	s.opensRound()
	s.invites("Ada,ada@northwind.example,Sales")
	s.signedIn(engineerEmail).get("/rounds/1/invitations").send("/rounds/1/invitations/reminders", "on", "yes").follow()
	var on []string
	for range 7 * 24 {
		before := len(s.view().Round(1).Reminded)
		for range 2 { // two servers
			if err := s.RemindRounds(context.Background()); err != nil {
				t.Fatal(err)
			}
		}
		if len(s.view().Round(1).Reminded) > before {
			on = append(on, s.today().String())
		}
		s.clock.pass(time.Hour)
	}
	if want := []string{"2026-11-27", "2026-11-29"}; !slices.Equal(on, want) {
		t.Errorf("reminded on %v, want %v", on, want)
	}
}

func TestWhoWantsNoMailAboutRoundsIsNotInvitedAgain(t *testing.T) {
	s := settled(t)
	s.do(models.Actor{}, &models.SwitchMail{On: true})
	s.opensRound()
	s.invites("Ada,ada@northwind.example,Sales")
	stop := LinkPath(s.Keys, models.LinkMailInvitee, 1)
	choice := s.browser().get(stop).is(http.StatusOK).says("every round of questions")
	if choice.Find(`[value="weekly"]`).Length() != 0 {
		t.Error("it offers a digest that there is not")
	}
	s.browser().post(stop, "List-Unsubscribe", "One-Click").is(http.StatusOK)
	if s.view().MailChoiceOf(models.ToInvitee(1)) != models.MailNothing {
		t.Error("one press does not stop it")
	}
	from := s.today()
	s.do(models.ByMember(2), &models.OpenRound{RoundSays: models.RoundSays{Title: "Next", From: from, To: from + 6,
		Asked: []models.Party{models.DepartmentNumbered(1)}, Questions: models.BuiltQuestions()}})
	page := s.signedIn(engineerEmail).post("/rounds/2/invitations/table", "rows", "name,e-mail,department\nAda,Ada@northwind.example,Sales")
	page.follow().says("Invited: 0. Passed over: 1.")
}

func TestWhoWasInvitedIsForgottenSomeWeeksAfterTheEnd(t *testing.T) {
	s := settled(t)
	s.opensRound()
	s.invites("Ada,ada@northwind.example,Sales")
	path := s.path(models.LinkDepartment, 1) + "/rounds/1"
	s.browser().get(path).send(path, "q5", "halfway there", "do", "save").follow()
	s.browser().get(path).send(path, "q5", "sent in time", "q7", "0", "do", "send").follow()
	after := func(days int) {
		s.clock.pass(time.Duration(days) * 24 * time.Hour)
		s.do(models.Actor{}, &models.KeepTime{})
	}
	after(8)
	after(29)
	if list := s.answersOf(); list[0].To(5).Words == "" {
		t.Error("a half-finished answer is gone before its time")
	}
	after(2)
	list := s.answersOf()
	if list[0].To(5).Words != "" || list[1].To(5).Words != "sent in time" || s.view().Invitation(1).Email == "" {
		t.Errorf("30 days after the end: %+v", list)
	}
	after(12)
	if one := s.view().Invitation(1); one.Email != "" || one.Person != "" {
		t.Errorf("six weeks after the end: %+v", one)
	}
}
