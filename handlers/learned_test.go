package handlers

import (
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// refText is how the form undo names a line of a history.
func refText(r models.Ref) string {
	return strconv.FormatUint(r.Commit, 10) + "." + strconv.Itoa(r.Index)
}

// agreedSite is a site that learned from B-1, with an action of Sales' and one of Erin's.
func agreedSite(t testing.TB) *site {
	s := resolvedSite(t)
	s.learns()
	due := s.view().Settings.Calendar.Today(models.MomentOf(s.Now())) + 3
	for what, owner := range map[string]models.ActionOwner{"Give the list a place": {Department: 1}, "Take old copies away": {Member: 2}} {
		s.do(models.ByMember(1), &models.AgreeAction{Bottleneck: 1, Action: models.NewAction{What: what, Owner: owner, Due: due}})
	}
	return s
}

func TestWhatWasLearnedIsFilteredByItsAddress(t *testing.T) {
	s := agreedSite(t)
	s.tell(models.DepartmentNumbered(2), "Contracts are slow")
	rob := s.signedIn(readerEmail)
	for query, fits := range map[string]bool{"": true, "?department=1": true, "?department=2": false, "?supplier=1": true, "?supplier=2": false,
		"?q=NO+PLACE": true, "?q=nothing+such": false, "?q=copies": true, "?owner=d1": true, "?owner=m2": true, "?owner=m1": false, "?open=1": true} {
		if got := rob.get("/learned" + query).is(http.StatusOK); strings.Contains(got.text(), "The list had no place.") != fits {
			t.Errorf("%s: shown %v, want %v", query, !fits, fits)
		}
	}
}

func TestOnTheBoardLinkNoMemberIsNamed(t *testing.T) {
	s := agreedSite(t)
	page := s.browser().get(s.path(models.LinkBoard, 0) + "/learned").is(http.StatusOK).says("The list had no place.").says("Sales, by").says("a member, by")
	for _, hidden := range []string{"Erin", "Grace", "It is done", "Move or drop it"} {
		if strings.Contains(page.text(), hidden) {
			t.Errorf("it says %q", hidden)
		}
	}
	if page.Find(`select[name="supplier"]`).Length() > 0 {
		t.Error("suppliers can be filtered for")
	}
}

func TestPagesOfLearningsHoldAllOfThemOnce(t *testing.T) {
	s := settled(t)
	for i := range learnedPage + 3 {
		letter := string(rune('a' + i))
		n := s.tell(models.DepartmentNumbered(1), strings.Repeat(letter, 6)+" "+strings.Repeat(letter, 9))
		b := s.view().Report(n).Bottleneck
		s.do(models.ByMember(1), &models.SetStatus{Bottleneck: b, Status: models.StatusResolved})
		s.do(models.ByMember(1), &models.PublishLearning{Bottleneck: b, Words: models.LearningWords{Held: "Held " + strconv.Itoa(i) + ".", Change: "x"}})
	}
	seen := ""
	for _, query := range []string{"", "?page=2"} {
		seen += s.signedIn(readerEmail).get("/learned" + query).text()
	}
	for i := range learnedPage + 3 {
		if got := strings.Count(seen, "Held "+strconv.Itoa(i)+"."); got != 1 {
			t.Errorf("learning %d stands there %d times", i, got)
		}
	}
}

func TestWhoeverAnActionIsForSaysWhatBecameOfIt(t *testing.T) {
	s := agreedSite(t)
	sales, erins := "/actions/1", "/actions/2"
	if s.view().Action(1).Owner.Department == 0 {
		sales, erins = erins, sales
	}
	s.signedIn(readerEmail).get(sales).is(http.StatusForbidden)
	lead := s.signedIn(leadEmail)
	lead.get(erins).is(http.StatusForbidden)
	page := lead.get(sales).is(http.StatusOK)
	for _, form := range []string{"/move", "/drop"} {
		due := s.view().Settings.Calendar.Today(models.MomentOf(s.Now())) + 9
		again := page.send(sales+form, "due", due.String()).is(http.StatusUnprocessableEntity)
		if again.fieldError("words") == "" || again.Find("#words").Length() != 1 {
			t.Errorf("%s: no reason was given, and %q", form, again.fieldError("words"))
		}
	}
	page.send(sales+"/drop", "words", "There is no list").goesTo(sales).says("There is no list").says("Dropped")
	page.send(sales + "/done").is(http.StatusConflict).says("Somebody has changed this action")
	lead.get(sales).send(sales + "/reopen").goesTo(sales).says("Opened again")
	lead.get("/learned").send(sales + "/done").goesTo("/learned").says("1 of 1 were done by their date.")
}

func TestAnOverdueActionStandsOnItsOwnersBoard(t *testing.T) {
	s := agreedSite(t)
	s.clock.pass(5 * 24 * time.Hour)
	s.signedIn(engineerEmail).get("/board").says("Yours:").says("Take old copies away")
	s.signedIn(leadEmail).get("/board").says("Yours:").says("Give the list a place")
	if other := s.signedIn(adminEmail).get("/board"); strings.Contains(other.text(), "Yours:") {
		t.Error("the admin's board shows what is others' to do")
	}
}

func TestAnActionOfSomebodyWhoIsErasedStays(t *testing.T) {
	s := agreedSite(t)
	s.do(models.ByMember(1), &models.EraseMember{Member: 2})
	s.signedIn(readerEmail).get("/learned").says("Take old copies away").says("somebody who is no longer here")
}

func TestNothingLearnedYetSaysWhatToDo(t *testing.T) {
	settled(t).signedIn(readerEmail).get("/learned").is(http.StatusOK).says("Set a bottleneck to resolved")
}

func TestAFormAddsAnActionLater(t *testing.T) {
	s := agreedSite(t)
	card := s.signedIn(engineerEmail).get("/bottlenecks/1")
	wrong := card.send("/bottlenecks/1/actions", "what", "Ask the printer").is(http.StatusUnprocessableEntity)
	if wrong.fieldError("owner") == "" || wrong.fieldError("due") == "" || wrong.Find("#owner").Length() != 1 || wrong.value("what") != "Ask the printer" {
		t.Errorf("owner %q, due %q, what %q", wrong.fieldError("owner"), wrong.fieldError("due"), wrong.value("what"))
	}
	due := s.view().Settings.Calendar.Today(models.MomentOf(s.Now())) + 3
	wrong.send("/bottlenecks/1/actions", "owner", "d2", "due", due.String()).goesTo("/bottlenecks/1").says("Ask the printer").says("Legal, by")
}

func TestPagesOfTheBoardLinkLeadToEachOther(t *testing.T) {
	s := settled(t)
	board := s.path(models.LinkBoard, 0)
	for _, page := range []string{"", "/budget", "/learned", "/heads-ups", "/rounds", "/wont-do"} {
		got := s.browser().get(board + page).is(http.StatusOK)
		for _, other := range []string{"", "/learned", "/heads-ups", "/rounds", "/wont-do"} {
			if got.Find("header nav a[href='"+board+other+"']").Length() != 1 {
				t.Errorf("the page %q does not lead to %q", page, other)
			}
		}
	}
	if s.browser().get(s.path(models.LinkDepartment, 1)).Find("header nav").Length() > 0 {
		t.Error("a department's form has a bar of pages that it does not open")
	}
}
