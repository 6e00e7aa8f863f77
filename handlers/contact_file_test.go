package handlers

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"bottleneck/models"
)

func TestEverythingAboutAContactIsTakenOutAndThatIsRecorded(t *testing.T) {
	s := toldOf(t)
	s.releases(false)
	add := &models.AddContact{Supplier: 1, Contact: models.NewContact{Person: "Ana Ruiz", Email: "ana@acme.example", Language: "es"}}
	s.do(models.ByMember(1), add)
	s.do(models.ByContact(add.Added), &models.AnswerSupplierFeedback{Supplier: 1, Feedback: 1, Kind: models.AnswerThanks, Words: "We print notes now"})
	page := s.signedIn(adminEmail).get(fmt.Sprintf("/admin/contacts/%d", add.Added)).says("Get everything as a file")
	sent := page.send(fmt.Sprintf("/admin/contacts/%d/export", add.Added)).is(http.StatusOK)
	var file contactFile
	if err := json.Unmarshal([]byte(sent.body), &file); err != nil {
		t.Fatal(err)
	}
	if file.Name != "Ana Ruiz" || file.Email != "ana@acme.example" || file.Supplier != "Acme" || file.LinkUsed == "" ||
		len(file.Answers) != 1 || file.Answers[0].Words != "We print notes now" {
		t.Errorf("%+v", file)
	}
	if token := s.Keys.Token(models.LinkSupplier, uint32(s.view().Contact(add.Added).Link)); strings.Contains(sent.body, token) {
		t.Error("the file holds the link")
	}
	s.signedIn(adminEmail).get("/admin/history").says("a contact at a supplier")
}

func TestWhatWasTypedSurvivesTheEndOfALink(t *testing.T) {
	s := settled(t)
	form := s.browser().get(s.path(models.LinkDepartment, 1))
	address := s.path(models.LinkDepartment, 1)
	s.do(models.ByMember(1), &models.ReplaceLink{Link: s.view().Department(1).Link})
	gone := form.send(address, "what", "The price list is never sent", "own_time", "day", "waiting_for", "nobody").is(http.StatusGone)
	gone.says("Nothing you typed is lost").says("Ask for the new link")
	if gone.value("what") != "The price list is never sent" || gone.value("own_time") != "day" {
		t.Errorf("kept are %q and %q", gone.value("what"), gone.value("own_time"))
	}
	if page := s.browser().get(address).is(http.StatusGone); strings.Contains(page.body, "Nothing you typed") {
		t.Error("who only opened it had typed nothing")
	}
}
