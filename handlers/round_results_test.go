package handlers

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// answered lets six of sales, three of legal and two of the supplier answer the round, and closes it if over.
func (s *site) answered(over bool) {
	s.t.Helper()
	s.opensRound()
	for i, source := range []models.Party{{}, {}, {}, {}, {}, {}, {Number: 2}, {Number: 2}, {Number: 2}, {Kind: models.SupplierParty}, {Kind: models.SupplierParty}} {
		source.Kind, source.Number = max(source.Kind, models.DepartmentParty), max(source.Number, 1)
		s.do(models.ByParty(source), &models.AnswerRound{Round: 1, Source: source, Responder: fmt.Sprint(i), HeldUp: 1, Send: true, Given: []models.RoundGiven{
			{Question: 1, Words: "The quote waits for a signature"}, {Question: 3, OwnTime: models.OwnTimeDay}, {Question: 5, Words: fmt.Sprintf("Stop the slides %d", i)},
			{Question: 7, Choices: []int{0}}, {Question: 9, Number: float64(10 * i)}}})
	}
	if over {
		s.do(models.ByMember(2), &models.CloseRound{Round: 1})
	}
}

func TestResultsAreShownOnceARoundIsOver(t *testing.T) {
	s := settled(t)
	s.answered(false)
	grace := s.signedIn("grace@northwind.example")
	grace.get("/rounds/1").is(http.StatusOK).says("Who has answered").says("5 or more")
	running := grace.get("/rounds/1/results").is(http.StatusOK).says("10 or more").says("Its results are shown once it is over")
	if strings.Contains(running.text(), "Stop the slides") || strings.Contains(running.text(), "Office") {
		t.Error("a running round shows answers")
	}
	grace.get("/rounds/1/results.csv").is(http.StatusConflict)
	s.do(models.ByMember(2), &models.CloseRound{Round: 1})
	page := grace.get("/rounds/1/results").is(http.StatusOK).says("Where do you work?").says("Office").says("Half gave this or less").says("Stop the slides 3")
	if strings.Contains(page.text(), "Stop the slides 9") {
		t.Error("a supplier's answer stands among those of departments")
	}
	legal := grace.get("/rounds/1/results?group=d2&question=5").is(http.StatusOK).says("Fewer than 5 answered this").says("Listed together")
	if !strings.Contains(legal.text(), "Stop the slides 0") {
		t.Error("three answers of one department are not listed with others")
	}
	grace.get("/rounds/1/results?question=5&q=slides+4").says("Stop the slides 4").says("These answers hold your words")
	grace.get("/rounds/1/results?question=7").says("By department").says("5 or more")
	if text := grace.get("/rounds/1/results?of=supplier").is(http.StatusOK).text(); strings.Contains(text, "Stop the slides") {
		t.Error("two suppliers' answers are listed")
	}
	table := grace.get("/rounds/1/results.csv").is(http.StatusOK).body
	if !strings.Contains(table, "Stop the slides 3") || !strings.Contains(table, ",5") || strings.Contains(table, ",6\n") || strings.Contains(table, ",9\n") {
		t.Errorf("the table is\n%s", table)
	}
}

func TestWhatWasHeardIsWrittenSeenPublishedAndReadByThoseWhoWereAsked(t *testing.T) {
	s := settled(t)
	s.answered(true)
	grace := s.signedIn("grace@northwind.example")
	typed := []string{"heard", "Signatures take weeks", "do", "One queue", "what_1", "Name who signs", "owner_1", "d2", "due_1", (s.today() + 7).String()}
	if p := grace.get("/rounds/1/heard").send("/rounds/1/heard", "heard", "Signatures").is(http.StatusUnprocessableEntity); p.fieldError("do") == "" || p.value("heard") != "Signatures" {
		t.Error("what is missing is not said, or what was typed is lost")
	}
	preview := grace.get("/rounds/1/heard").send("/rounds/1/heard", typed...).is(http.StatusOK).says("Everybody with the link of Sales")
	if s.view().Round(1).Heard.Published() {
		t.Fatal("it is published before anybody saw who reads it")
	}
	preview.send("/rounds/1/heard", "send", "1").follow().says("Those who were asked read it now").says("Signatures take weeks").says("Name who signs")
	form := s.path(models.LinkDepartment, 1)
	s.browser().get(form).says("What we heard in “Autumn round”, and what we do")
	s.browser().get(form + "/rounds/1").is(http.StatusOK).says("Signatures take weeks").says("One queue").says("Name who signs")
	theirs := s.browser().get(s.path(models.LinkSupplier, 1) + "/rounds/1").says("Signatures take weeks").says("Name who signs")
	if heard := theirs.Find(".heard").Text(); strings.Contains(heard, "Legal") {
		t.Errorf("a supplier reads which department does it: %s", heard)
	}
	grace.get("/learned").says("Name who signs").says("Heard in Autumn round")
	grace.get("/actions/1").is(http.StatusOK).says("Autumn round")
	grace.get("/rounds/1/heard").send("/rounds/1/heard/back").follow().says("Nobody but members reads it")
	if strings.Contains(s.browser().get(form).text(), "What we heard") {
		t.Error("what was taken back is read")
	}
	s.clock.pass(time.Minute)
	grace.get("/admin/history").says("Took back what was told of the round")
}
