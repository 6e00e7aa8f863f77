package handlers

import (
	"net/http"
	"strings"
	"testing"
)

func TestWhoWasInvitedIsFoundGivenOutAndErased(t *testing.T) {
	s := settled(t)
	s.opensRound()
	s.invites("Ada,ada@northwind.example,Sales", "Bo,bo@northwind.example,Sales")
	admin := s.signedIn(adminEmail)
	found := admin.post("/admin/people", "who", "ADA@north").is(http.StatusOK).says("Invited to rounds").says("Ada")
	person := found.Find(`a[href^="/admin/people/invitations/"]`).AttrOr("href", "")
	admin.get(person).is(http.StatusOK).says("ada@northwind.example").says("Autumn round").says("Sales")
	file := admin.post(person + "/export").is(http.StatusOK).body
	if !strings.Contains(file, `"email": "ada@northwind.example"`) || !strings.Contains(file, "Autumn round") || strings.Contains(file, "bo@") || strings.Contains(file, "nswered") {
		t.Errorf("the file of the person is %s", file)
	}
	admin.get(person + "/erase").is(http.StatusOK).says("in their invitations to rounds").send(person + "/erase").follow().says("Erased")
	if one := s.view().Invitation(1); one.Email != "" || one.Person != "" || s.view().Invitation(2).Email == "" {
		t.Errorf("after erasing: %+v, %+v", one, s.view().Invitation(2))
	}
	admin.get(person).says("Nothing is left to erase")
}

func TestTheWordsOfOneAnswerAreFoundAndErasedWithoutSayingWhoseTheyAre(t *testing.T) {
	s := settled(t)
	s.answered(true)
	admin := s.signedIn(adminEmail)
	found := admin.post("/admin/people", "who", "slides 3").is(http.StatusOK).says("an answer to a round").says("Stop the slides 3")
	path := found.Find(`a[href^="/rounds/1/answers/erase"]`).AttrOr("href", "")
	ask := admin.get(path).is(http.StatusOK).says("All words of this one answer")
	if text := ask.text(); strings.Contains(text, "Sales") || strings.Contains(text, "slides") {
		t.Errorf("it says whose answer it is, or what: %s", text)
	}
	s.signedIn(engineerEmail).get(path).is(http.StatusForbidden)
	ask.send("/rounds/1/answers/erase").follow().says("Erased")
	if a := s.view().Round(1).Answer(4); a.To(5).Words != "" || a.To(9).Number != 30 || s.view().Round(1).Answer(3).To(5).Words == "" {
		t.Errorf("after erasing: %+v", a)
	}
	admin.get(path).says("Nothing is left to erase")
	admin.get("/rounds/1/answers/erase?answer=99").is(http.StatusNotFound)
}
