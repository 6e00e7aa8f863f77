package handlers

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"bottleneck/models"
)

// aRound is a request that opens a round from today on.
func (s *site) aRound(more string) string {
	return fmt.Sprintf(`{"title": "Autumn", "from": %q, "to": %q, "asked": ["d1", "s1"], "questions": [{"built": "held"}, {"built": "waiting"},
		{"kind": "one", "label": "Where do you work?", "choices": ["Office", "Home", "office", ""], "needed": true}]%s}`, s.today().String(), (s.today() + 6).String(), more)
}

func TestAProgramOpensChangesAndEndsARound(t *testing.T) {
	s := settled(t)
	work := s.program(models.WorkScope)
	key := work.with("Idempotency-Key", "autumn")
	made := key.ask("POST", "/rounds", s.aRound("")).is(http.StatusCreated)
	if made.field("stage") != "running" || made.field("questions.0.label") != "What held you up most in the last two weeks?" || made.field("questions.2.choices") != `["Office","Home"]` {
		t.Errorf("it opened %s", made.body)
	}
	key.ask("POST", "/rounds", s.aRound("")).is(http.StatusCreated)
	if n := s.view().RoundCount(); n != 1 {
		t.Fatalf("asked twice with one key there are %d rounds", n)
	}
	path := strings.TrimPrefix(made.field("url"), "https://bottleneck.northwind.example")
	s.browser().get(path).is(http.StatusOK).says("Autumn")

	read := work.get("/rounds/1").is(http.StatusOK)
	longer := strings.Replace(s.aRound(""), s.today().String()+`", "to": "`+(s.today()+6).String(), s.today().String()+`", "to": "`+(s.today()+9).String(), 1)
	work.ask("PUT", "/rounds/1", longer).is(http.StatusOK).says((s.today() + 9).String())
	work.with("If-Match", read.header.Get("ETag")).ask("PUT", "/rounds/1", s.aRound("")).is(http.StatusPreconditionFailed)
	work.ask("PUT", "/rounds/1", strings.Replace(longer, "Where do you work?", "Where?", 1)).is(http.StatusConflict)
	work.ask("PUT", "/rounds/1/closed", "").is(http.StatusOK).says(`"stage":"over"`)
	work.ask("PUT", "/rounds/1/cancelled", `{"words": "Too late"}`).is(http.StatusConflict)

	again := work.ask("POST", "/rounds", s.aRound(`, "before": 1, "every": 2`)).is(http.StatusCreated)
	if again.field("before") != "1" || again.field("every") != "2" {
		t.Errorf("the copy is %s", again.body)
	}
	work.ask("PUT", "/rounds/2/cancelled", `{"words": "The wrong week"}`).is(http.StatusOK).says("The wrong week")
}

func TestARoundThatCannotBeAskedIsRefusedAtItsFields(t *testing.T) {
	s := settled(t)
	work := s.program(models.WorkScope)
	for _, one := range []struct{ from, to, field string }{
		{`"asked": ["d1", "s1"]`, `"asked": []`, "asked"},
		{`"choices": ["Office", "Home", "office", ""]`, `"choices": ["Office"]`, "questions[2]"},
		{`"kind": "one"`, `"kind": "time"`, "questions[2].kind"},
		{`{"built": "waiting"}`, `{"built": "held"}`, "questions[1]"},
		{`"to": "` + (s.today() + 6).String(), `"to": "2020-01-01`, "to"},
	} {
		refused := work.ask("POST", "/rounds", strings.Replace(s.aRound(""), one.from, one.to, 1)).is(http.StatusUnprocessableEntity)
		if got := refused.field("fields.0.name"); got != one.field {
			t.Errorf("%s is refused at %q: %s", one.to, got, refused.body)
		}
	}
	if n := s.view().RoundCount(); n != 0 {
		t.Errorf("%d rounds were opened", n)
	}
}

func TestOfARoundEachTokenReadsWhatItsLikesRead(t *testing.T) {
	s := settled(t)
	s.opensRound()
	work, read := s.program(models.WorkScope), s.program(models.ReadScope)
	start := "/changes?after=" + work.get("/changes?limit=1000").field("after")
	work.get("/rounds").says("Acme").says("Which tool?").says("/q/")
	public := read.get("/rounds").is(http.StatusOK)
	for _, secret := range []string{s.view().PartyName(models.SupplierNumbered(1)), "Which tool?", "/q/"} {
		if strings.Contains(public.body, secret) {
			t.Errorf("a token that reads is told %q", secret)
		}
	}
	s.do(models.ByMember(2), &models.OpenRound{RoundSays: models.RoundSays{Title: "Between us", From: s.today(), To: s.today() + 3,
		Asked: []models.Party{models.SupplierNumbered(1)}, Questions: models.BuiltQuestions()}})
	read.get("/rounds/2").is(http.StatusNotFound)
	read.get("/rounds/1/results").is(http.StatusForbidden)
	if got := strings.Join(kinds(t, work.get(start)), ";"); !strings.Contains(got, "round opened") {
		t.Errorf("a token that works is told %s", got)
	}
	if got := kinds(t, read.get(start)); len(got) != 0 {
		t.Errorf("a token that reads is told %v of a round that asks suppliers alone", got)
	}
}

func TestResultsOfARoundAreGivenInFivesOnceItIsOver(t *testing.T) {
	s := settled(t)
	s.answered(false)
	work, admin := s.program(models.WorkScope), s.program(models.AdminScope)
	running := work.get("/rounds/1/results").is(http.StatusOK)
	if running.field("participation.answered") != "10" || running.field("questions") != "[]" {
		t.Errorf("while it runs the results are %s", running.body)
	}
	work.get("/rounds/1/words?question=5").is(http.StatusConflict)
	if strings.Contains(admin.get("/changes?limit=1000").is(http.StatusOK).body, "answer") {
		t.Error("the feed tells when somebody answered")
	}
	s.do(models.ByMember(2), &models.CloseRound{Round: 1})
	all := work.get("/rounds/1/results").is(http.StatusOK)
	if all.field("questions.6.counts.0") != `{"count":5,"label":"Office"}` || all.field("questions.6.answered") != "5" || all.field("questions.0.bottlenecks.0.count") == "null" {
		t.Errorf("the results are %s", all.body)
	}
	legal := work.get("/rounds/1/results?group=d2").is(http.StatusOK)
	if legal.field("questions.6.answered") != "0" || legal.field("group.name") == "" {
		t.Errorf("three of a department give %s", legal.body)
	}
	if supplier := work.get("/rounds/1/words?question=5&of=supplier").is(http.StatusOK); supplier.field("items") != "[]" {
		t.Errorf("two suppliers' answers are listed: %s", supplier.body)
	}
	listed := work.get("/rounds/1/words?question=5&group=d2").is(http.StatusOK).says("Stop the slides 0")
	if listed.field("from.1.name") == "null" {
		t.Error("it is not said with whom three answers are listed")
	}
	first := work.get("/rounds/1/words?question=5&limit=5").is(http.StatusOK)
	rest := work.get(first.field("next")).is(http.StatusOK)
	if n := strings.Count(first.body+rest.body, "Stop the slides"); n != 9 {
		t.Errorf("two pages list %d answers", n)
	}
	work.get("/rounds/1/results?group=d3").is(http.StatusUnprocessableEntity)
	work.get("/rounds/1/words?question=3").is(http.StatusUnprocessableEntity)
}

func TestAProgramTellsThoseWhoWereAskedWhatWasHeard(t *testing.T) {
	s := settled(t)
	s.answered(true)
	work, read := s.program(models.WorkScope), s.program(models.ReadScope)
	work.ask("PUT", "/rounds/1/heard", `{"heard": "Signatures take weeks", "do": ""}`).is(http.StatusUnprocessableEntity)
	body := fmt.Sprintf(`{"heard": "Signatures take weeks", "do": "One queue", "actions": [{"what": "Name who signs", "department": 2, "due": %q}]}`, (s.today() + 7).String())
	told := work.ask("PUT", "/rounds/1/heard", body).is(http.StatusOK)
	if told.field("published") == "null" || told.field("actions.0.round") != "1" {
		t.Errorf("it published %s", told.body)
	}
	s.browser().get(s.path(models.LinkDepartment, 1)).says("What we heard in “Autumn round”, and what we do")
	read.get("/actions").is(http.StatusOK).says("Name who signs")
	work.ask("DELETE", "/rounds/1/heard", "").is(http.StatusOK)
	if s.view().Round(1).Heard.Published() {
		t.Error("it is published still")
	}
	if strings.Contains(read.get("/actions").is(http.StatusOK).body, "Name who signs") {
		t.Error("an action is told of what was taken back")
	}
}

func TestAProgramSaysHowManyPeopleADepartmentHas(t *testing.T) {
	s := settled(t)
	work := s.program(models.WorkScope)
	work.ask("PUT", "/departments/1/people", `{"people": 12}`).is(http.StatusOK).says(`"people":12`)
	if strings.Contains(s.program(models.ReadScope).get("/departments").body, `"people"`) {
		t.Error("a token that reads is told how many people a department has")
	}
	work.ask("PUT", "/departments/99/people", `{"people": 12}`).is(http.StatusNotFound)
}
