package handlers

import (
	"net/http"
	"strings"
	"testing"

	"bottleneck/models"
)

const registerPath, againPath = "/wont-do", "/bottlenecks/1/wont-do"

// turnedDown is a settled site in which B-1 of Sales is a "won't do", its title not looked at by anybody.
func turnedDown(t testing.TB) *site {
	s := settled(t)
	s.tell(sales, "Meyer AG wants the invoice on blue paper")
	s.do(models.ByMember(2), &models.SetStatus{Bottleneck: 1, Status: models.StatusWontDo, Words: "One layout for all.", Gained: "Runs end on time.", Review: s.today() + 90})
	return s
}

func TestDecidingAgainSaysAllThatIsMissingAndIsUndone(t *testing.T) {
	s := turnedDown(t)
	first := *s.view().Bottleneck(1).TradeOff()
	erin := s.signedIn(engineerEmail).get(registerPath).says("One layout for all.").says("Runs end on time.")
	back := erin.send(againPath, "gained", "", "review", "").is(http.StatusUnprocessableEntity)
	for _, field := range []string{"words-1", "gained-1", "review-1"} {
		if back.fieldError(field) == "" || back.Find("#"+field).Length() != 1 {
			t.Errorf("nothing leads to what is wrong with %s", field)
		}
	}
	day := (s.today() + 30).String()
	kept := back.send(againPath, "gained", "Quiet nights.", "review", day).is(http.StatusUnprocessableEntity)
	if kept.value("gained") != "Quiet nights." || kept.value("review") != day {
		t.Errorf("it came back with %q and %q", kept.value("gained"), kept.value("review"))
	}
	done := kept.send(againPath, "words", "Still one layout.").goesTo("/wont-do#B-1").says("Decided again.").says("Still one layout.").says("Quiet nights.")
	s.browser().get(s.path(models.LinkTracking, 1)).says("Still one layout.").says("Quiet nights.")
	undone := done.undo().follow().says("One layout for all.").says("Runs end on time.")
	if strings.Contains(undone.text(), "Still one layout.") || *s.view().Bottleneck(1).TradeOff() != first {
		t.Errorf("undone, it says %s", undone.text())
	}
}

func TestTwoWhoDecideAgainSeeWhatTheOtherDecided(t *testing.T) {
	s := turnedDown(t)
	old := s.signedIn(engineerEmail).get(registerPath)
	s.do(models.ByMember(1), &models.DecideAgain{Bottleneck: 1, Words: "Paper is white.", Gained: "No stock of paper.", Review: s.today() + 40})
	clash := old.send(againPath, "words", "Never blue.", "gained", "Quiet nights.").is(http.StatusConflict)
	for _, one := range []string{"Grace Hopper changed this while you had it open", "Paper is white.", "Never blue.", "No stock of paper.", "Quiet nights."} {
		clash.says(one)
	}
	clash.send(againPath).goesTo("/wont-do#B-1").says("Never blue.")
}

func TestWhatWasTypedAboutWhatSomebodyTookUpIsKept(t *testing.T) {
	s := turnedDown(t)
	old := s.signedIn(engineerEmail).get(registerPath)
	s.signedIn(adminEmail).get(registerPath).send(reopenPath).goesTo(registerPath).says("It is open again.")
	back := old.send(againPath, "words", "Never blue.", "gained", "Quiet nights.").is(http.StatusConflict).says("Somebody has taken this up again")
	form := back.Find(`form[action="/bottlenecks/1/status"]`)
	if form.Find(`[name="status"][checked]`).AttrOr("value", "") != "wont-do" || !strings.Contains(form.Text(), "Never blue.") || !strings.Contains(form.Text(), "Quiet nights.") {
		t.Errorf("what was typed is lost: %s", form.Text())
	}
}

func TestReadersOfTheBoardReadWhatWeWontDoAndNothingOfMembers(t *testing.T) {
	s := turnedDown(t)
	s.do(models.ByMember(2), &models.PostUpdate{Bottleneck: 1, Audience: models.AudienceMembers, Words: "Blue costs forty euros."})
	register := s.path(models.LinkBoard, 0) + registerPath
	p := s.browser().get(register).says("What we won’t do").says("One layout for all.").says("Runs end on time.").says("when it was decided")
	for _, hidden := range []string{"Meyer", "blue", "Blue", "Erin", "Grace", "Take it up", "Decide again"} {
		if strings.Contains(p.text(), hidden) {
			t.Errorf("a reader reads %q", hidden)
		}
	}
	if got := p.Find("main form[method=post]").Length(); got != 0 {
		t.Errorf("%d forms change something", got)
	}
	s.browser().get(register + "?q=Meyer").says("None of them fits")
	s.signedIn(readerEmail).get(registerPath + "?q=Meyer").says("Meyer AG wants the invoice on blue paper")
	s.do(models.ByMember(2), &models.SetTitle{Bottleneck: 1, Title: "Invoices on other paper"})
	s.browser().get(register + "?q=other+paper").says("Invoices on other paper")
	s.browser().get(s.path(models.LinkBoard, 0) + "/bottlenecks/1").says("Runs end on time.")
}

func TestTheBoardsDialogAsksWhatIsGainedByNotDoingIt(t *testing.T) {
	s := settled(t)
	s.tell(sales, "The invoice should be on blue paper")
	board := s.signedIn(engineerEmail).get("/board")
	dialog := board.Find("dialog#move form")
	review := dialog.Find(`[name="review"]`)
	if dialog.Find(`[data-only="wont-do"] [name="gained"]`).Length() != 1 || review.AttrOr("value", "") == "" || review.AttrOr("min", "") != (s.today()+1).String() {
		t.Fatal("the dialog does not ask what is gained, nor until when")
	}
	press := func(changed ...string) *page {
		return board.by.send(http.MethodPost, "/bottlenecks/1/status", formValues(dialog, append(changed, "status", "wont-do", "seen", "9999")))
	}
	back := press("words", "One layout.").is(http.StatusUnprocessableEntity)
	if back.fieldError("gained") == "" || back.value("gained") != "" || !strings.Contains(back.Find(`form[action="/bottlenecks/1/status"]`).Text(), "One layout.") {
		t.Errorf("without what is gained: %s", back.text())
	}
	press("words", "One layout.", "gained", "Runs end on time.").goesTo("/bottlenecks/1").says("Runs end on time.")
	if got := s.view().Bottleneck(1).TradeOff(); got == nil || got.Review.String() != review.AttrOr("value", "") {
		t.Errorf("decided %+v", got)
	}
}
