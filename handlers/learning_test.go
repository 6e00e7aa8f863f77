package handlers

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// resolvedSite is a settled site in which B-1, of Sales and Acme, was resolved.
func resolvedSite(t testing.TB) *site {
	s := settled(t)
	for _, party := range []models.Party{models.DepartmentNumbered(1), models.SupplierNumbered(1)} {
		n := s.tell(party, "The price list is out of date, say "+party.String())
		if b := s.view().Report(n).Bottleneck; b != 1 {
			s.do(models.ByMember(1), &models.Merge{From: b, Into: 1})
		}
	}
	s.do(models.ByMember(1), &models.SetTitle{Bottleneck: 1, Title: "Price lists are old"})
	s.do(models.ByMember(1), &models.SetStatus{Bottleneck: 1, Status: models.StatusResolved})
	return s
}

func (s *site) learns() {
	s.t.Helper()
	s.do(models.ByMember(2), &models.PublishLearning{Bottleneck: 1, Words: models.LearningWords{Held: "The list had no place.", Change: "Sales own it."}})
}

const learningPath = "/bottlenecks/1/learning"

func TestALearningIsShownWithItsReadersBeforeAnybodyReadsIt(t *testing.T) {
	s := resolvedSite(t)
	erin := s.signedIn(engineerEmail)
	form := erin.get("/bottlenecks/1").says("still to be written").by.get(learningPath)
	empty := form.send(learningPath).is(http.StatusUnprocessableEntity)
	if empty.fieldError("held") == "" || empty.fieldError("change") == "" || empty.fieldError("why") != "" {
		t.Error("the first and the last question are required, and no other")
	}
	preview := form.send(learningPath, "held", "The list had no place.", "change", "Sales own it.", "suppliers", "yes").is(http.StatusOK)
	preview.says("Reporters in Sales").says("One supplier, outside the company:").says("Acme")
	if s.view().Bottleneck(1).Learning.Published() {
		t.Fatal("it was published before anybody saw who reads it")
	}
	preview.send(learningPath, "edit", "1").is(http.StatusOK).says("See who will read it")
	preview.send(learningPath, "send", "1").goesTo("/bottlenecks/1").says("Published.").says("The list had no place.")
	for _, n := range []models.ReportNumber{1, 2} {
		s.browser().get(s.path(models.LinkTracking, uint32(n))).says("The list had no place.")
	}
}

func TestASupplierReadsALearningOnlyIfTheWriterTickedIt(t *testing.T) {
	s := resolvedSite(t)
	s.learns()
	s.browser().get(s.path(models.LinkTracking, 1)).says("The list had no place.").says("Erin")
	if acme := s.browser().get(s.path(models.LinkTracking, 2)); strings.Contains(acme.text(), "no place") {
		t.Error("the supplier reads what was not meant for them")
	}
}

func TestAWarningIsPassedOnlyOnPurpose(t *testing.T) {
	s := resolvedSite(t)
	erin := s.signedIn(engineerEmail)
	fields := []string{"held", "Grace Hopper forgot it, and Sales waited for Acme", "change", "Nothing, because it happens once.", "send", "1"}
	warned := erin.post(learningPath, fields...).is(http.StatusOK).says("“Grace Hopper”").says("“forgot”")
	if strings.Contains(warned.text(), "“Sales”") || strings.Contains(warned.text(), "“Acme”") {
		t.Error("departments and suppliers are no people")
	}
	if s.view().Bottleneck(1).Learning.Published() {
		t.Fatal("published without a second press")
	}
	warned.send(learningPath, "send", "1").goesTo("/bottlenecks/1").says("Grace Hopper forgot it")
}

func TestLearnedCannotBeSetWithoutItsLearning(t *testing.T) {
	s := resolvedSite(t)
	erin := s.signedIn(engineerEmail)
	erin.post("/bottlenecks/1/status", "status", "learned").goesTo(learningPath).says("What held us up?")
	typed := erin.post("/bottlenecks/1/status", "status", "learned", "words", "Nobody owned it").is(http.StatusOK)
	if got := typed.value("held"); got != "Nobody owned it" {
		t.Errorf("the words typed with the status are %q on the form", got)
	}
	if got := s.view().Bottleneck(1).Status; got != models.StatusResolved {
		t.Errorf("status %v", got)
	}
	s.do(models.ByMember(1), &models.SetStatus{Bottleneck: 1, Status: models.StatusInProgress})
	erin.get(learningPath).says("Set the status to resolved first")
}

func TestWhoeverWroteSecondSeesWhatWasWrittenFirst(t *testing.T) {
	s := resolvedSite(t)
	erin := s.signedIn(engineerEmail)
	form := erin.get(learningPath)
	s.do(models.ByMember(1), &models.PublishLearning{Bottleneck: 1, Words: models.LearningWords{Held: "The file was copied.", Change: "One file."}})
	clash := form.send(learningPath, "held", "The list had no place.", "change", "Sales own it.", "send", "1").is(http.StatusConflict)
	clash.says("The file was copied.").says("Grace Hopper")
	if got := clash.value("held"); got != "The list had no place." {
		t.Errorf("what was typed is lost: %q", got)
	}
	clash.send(learningPath, "send", "1").goesTo("/bottlenecks/1").says("The list had no place.")
	erin.get(learningPath).says("As it stood before").says("The file was copied.")
}

func TestWhatIsWrongWithAnActionStandsInItsRow(t *testing.T) {
	s := resolvedSite(t)
	wrong := s.signedIn(engineerEmail).post(learningPath, "held", "a", "change", "b", "what_3", "Name an owner", "due_3", "2020-01-01").is(http.StatusUnprocessableEntity)
	if wrong.fieldError("owner_3") == "" || !strings.Contains(wrong.fieldError("due_3"), "passed") || wrong.fieldError("owner_1") != "" {
		t.Errorf("owner: %q, due: %q", wrong.fieldError("owner_3"), wrong.fieldError("due_3"))
	}
	if got := wrong.value("what_3"); got != "Name an owner" {
		t.Errorf("what was typed is lost: %q", got)
	}
}

func TestALearningThatIsTakenBackIsReadByNobody(t *testing.T) {
	s := resolvedSite(t)
	s.learns()
	erin := s.signedIn(engineerEmail)
	card := erin.get("/bottlenecks/1")
	history := s.view().Bottleneck(1).History
	for i := range history {
		if set, ok := history[i].Event.(*models.StatusSet); ok && set.Status == models.StatusLearned {
			card.by.post("/bottlenecks/1/undo", "entry", refText(history[i].Ref)).goesTo("/bottlenecks/1").says("still to be written")
		}
	}
	for name, path := range map[string]string{"the reporter": s.path(models.LinkTracking, 1), "the board link": s.path(models.LinkBoard, 0) + "/learned",
		"the card": "/bottlenecks/1", "the list": "/learned"} {
		if got := erin.get(path); strings.Contains(got.text(), "The list had no place.") {
			t.Errorf("%s still shows it", name)
		}
	}
	if got := erin.get(learningPath).value("held"); got != "The list had no place." {
		t.Errorf("it has to be written again: %q", got)
	}
}

func TestAnAdminErasesTheWordsOfALearning(t *testing.T) {
	s := resolvedSite(t)
	s.learns()
	admin := s.signedIn(adminEmail)
	found := admin.post("/admin/people", "who", "had no place").is(http.StatusOK).says("what was learned")
	if found.Find(`a[href="`+learningPath+`/erase"]`).Length() != 1 {
		t.Fatal("the search does not lead to where it is erased")
	}
	page := admin.get(learningPath + "/erase").says("The list had no place.")
	page.send(learningPath + "/erase").is(http.StatusUnprocessableEntity)
	page.send(learningPath+"/erase", "sure", "yes").goesTo("/bottlenecks/1").says("The words were erased.")
	if l := s.view().Bottleneck(1).Learning; !l.Erased() || !l.Published() {
		t.Errorf("%+v", l)
	}
}

func TestAnOwnerIsAskedGentlyAfterSomeWorkingDays(t *testing.T) {
	s := resolvedSite(t)
	s.do(models.ByMember(1), &models.SetOwner{Bottleneck: 1, Owner: 2})
	erin := s.signedIn(engineerEmail)
	if early := erin.get("/board").says("Learning to be written"); strings.Contains(early.text(), "what did you learn") {
		t.Error("asked on the first day")
	}
	s.clock.pass(10 * 24 * time.Hour)
	s.signedIn(engineerEmail).get("/board").says("Yours:").says("what did you learn?")
	if other := s.signedIn(readerEmail).get("/board"); strings.Contains(other.text(), "Yours:") {
		t.Error("somebody else is asked")
	}
}
