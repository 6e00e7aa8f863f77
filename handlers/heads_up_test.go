package handlers

import (
	"math/rand/v2"
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// announced is a change from today on that touches Sales and Acme, announced through the form by an engineer.
func announced(s *site) *page {
	s.t.Helper()
	erin := s.signedIn(engineerEmail)
	preview := erin.get("/heads-ups/new").send("/heads-ups/new", "title", "Invoices as PDF", "what", "Nothing is printed.",
		"do", "Tell customers who ask.", "from", "2026-11-25", "clock", "08:00", "departments", "1", "suppliers", "1").is(http.StatusOK)
	if s.view().HeadsUpCount() != 0 {
		s.t.Fatal("it was announced by looking at it")
	}
	return preview.says("Who will read it").says("Sales").says("Acme").says("These are outside your organisation").
		send("/heads-ups/new", "send", "1").goesTo("/heads-ups/1").says("Announced.").says("From 25 November 2026, 08:00").says("0 of 2 have said")
}

// weekAfter lets a week go by after that change.
func (s *site) weekAfter() {
	s.t.Helper()
	s.clock.pass(9 * 24 * time.Hour)
	s.do(models.Actor{}, &models.KeepTime{})
}

func TestAHeadsUpIsReadWhereItTouchesAndNowhereElse(t *testing.T) {
	s := settled(t)
	announced(s)
	for path, want := range map[string]bool{
		s.path(models.LinkDepartment, 1): true, s.path(models.LinkDepartment, 1) + "/heads-ups": true, s.path(models.LinkSupplier, 1): true,
		s.path(models.LinkDepartment, 2): false, s.path(models.LinkDepartment, 2) + "/heads-ups": false, s.path(models.LinkSupplier, 2): false,
		s.path(models.LinkBoard, 0) + "/heads-ups": true,
	} {
		page := s.browser().get(path).is(http.StatusOK)
		if got := strings.Contains(page.body, "Invoices as PDF"); got != want {
			t.Errorf("%s tells of the change: %v", path, got)
		}
		if path != s.path(models.LinkSupplier, 1) && path != s.path(models.LinkSupplier, 2) && strings.Contains(page.body, "Acme") {
			t.Errorf("%s names a supplier", path)
		}
	}
	page := s.browser().get(s.acmePage())
	for _, secret := range []string{"Sales", "Legal", "Erin"} {
		if strings.Contains(page.Find("#h-1").Text(), secret) {
			t.Errorf("the supplier reads %q", secret)
		}
	}
	s.do(models.ByMember(2), &models.AnnounceHeadsUp{HeadsUpSays: models.HeadsUpSays{Title: "Only for Acme", What: "A new gate", From: s.today() + 3,
		Touched: []models.Party{models.SupplierNumbered(1)}}, Key: "another"})
	if page := s.browser().get(s.path(models.LinkBoard, 0) + "/heads-ups"); strings.Contains(page.body, "Only for Acme") {
		t.Error("by the board link one reads what is between a supplier and us")
	}
}

func (s *site) today() models.Date {
	calendar := s.view().Settings.Calendar
	return calendar.Today(models.MomentOf(s.clock.Now()))
}

func TestGotItIsSaidByALeadAndBySupplierAndNamesNobody(t *testing.T) {
	s := settled(t)
	announced(s)
	lee := s.signedIn(leadEmail)
	board := lee.get("/board").says("Invoices as PDF")
	board.send("/departments/1/heads-up/got").is(http.StatusSeeOther)
	if board := lee.get("/board"); strings.Contains(board.Find("#board-heads-ups").Text(), "Invoices") {
		t.Error("the board still asks who has got it")
	}
	page := lee.get("/heads-ups/1").says("1 of 2 has said").says("(Lead)")
	if strings.Contains(page.Find("aside").Text(), "Lee") {
		t.Error("it names the person")
	}
	page.send("/departments/1/heads-up/got").is(http.StatusSeeOther)
	if len(s.view().HeadsUp(1).Got) != 0 {
		t.Error("it was not taken back")
	}
	link := s.acmePage()
	s.browser().get(link).send(link + "/heads-up/got").goesTo(link + "#h-1").says("Got it on")
	if got := s.view().HeadsUp(1).Got; len(got) != 1 || got[0].By != models.ByParty(models.SupplierNumbered(1)) {
		t.Errorf("%+v", got)
	}
	lee.post("/departments/1/heads-up/got", "heads_up", "7").is(http.StatusNotFound)
	globex := s.path(models.LinkSupplier, 2)
	s.browser().post(globex+"/heads-up/got", "heads_up", "1").is(http.StatusNotFound)
}

func TestTheBoardSaysWhoHasNotGotItBeforeTheDay(t *testing.T) {
	s := settled(t)
	announced(s)
	s.signedIn(engineerEmail).get("/board").says("Sales and one more have not said")
	if strip := s.signedIn(readerEmail).get("/board").Find("#board-heads-ups").Text(); strings.TrimSpace(strip) != "" {
		t.Errorf("a reader is told %q", strip)
	}
	if board := s.browser().get(s.path(models.LinkBoard, 0)); strings.Contains(board.body, "Invoices as PDF") {
		t.Error("the shared board names who has not")
	}
}

func TestAWeekLaterAnybodySaysWhatCameOfItAndMakesAReportOfIt(t *testing.T) {
	s := settled(t)
	announced(s)
	form := s.path(models.LinkDepartment, 1)
	if page := s.browser().get(form + "/heads-ups"); page.Find("form textarea").Length() > 0 {
		t.Error("people are asked before the change")
	}
	s.weekAfter()
	kim := s.browser()
	kim.get(form).says("Better or worse?")
	page := kim.get(form + "/heads-ups")
	again := page.send(form+"/heads-ups/1", "words", "Ten calls a day").is(http.StatusUnprocessableEntity)
	if again.fieldError("effect-h-1") == "" || !strings.Contains(again.Find("#words-h-1").Text(), "Ten calls a day") {
		t.Errorf("the answer came back without its words, or without what is wrong: %s", again.text())
	}
	page = again.send(form+"/heads-ups/1", "effect", "worse").goesTo(form + "/heads-ups#h-1").says("You said: Worse.").says("Ten calls a day")
	if other := s.browser().get(form + "/heads-ups"); strings.Contains(other.body, "Ten calls") {
		t.Error("another device reads the words")
	}
	before := s.view().Number
	report := page.send(form + "/heads-ups/1/report").is(http.StatusOK)
	if s.view().Number != before || strings.TrimSpace(report.Find("#what").Text()) != "Ten calls a day" {
		t.Errorf("the form holds %q", report.Find("#what").Text())
	}
	s.browser().get(s.acmePage()).send(s.acmePage()+"/heads-ups/1", "effect", "better", "words", "No more envelopes").goesTo(s.acmePage() + "#h-1").says("You said: Better.")
	if acme := s.browser().get(s.acmePage()); strings.Contains(acme.body, "Ten calls") || strings.Contains(acme.body, "Worse: 1") {
		t.Error("a supplier reads what others said")
	}
	seen := s.signedIn(readerEmail).get("/heads-ups/1").says("Better: 1 · Worse: 1 · No difference: 0").says("Ten calls a day").says("No more envelopes")
	if seen.Find("form[action$=erase]").Length() > 0 {
		t.Error("a reader may erase")
	}
	s.signedIn(adminEmail).get("/heads-ups/1").send("/heads-ups/1/erase").is(http.StatusSeeOther)
	if words := s.view().HeadsUp(1).Answers; words[0].Words != "" && words[1].Words != "" {
		t.Error("nothing was erased")
	}
}

func TestALeadAnswersOnThePageOfTheDepartment(t *testing.T) {
	s := settled(t)
	announced(s)
	s.weekAfter()
	page := s.signedIn(leadEmail).get("/departments/1").send("/departments/1/heads-up", "words", "Hm").is(http.StatusUnprocessableEntity)
	if page.fieldError("effect-h-1") == "" {
		t.Error("it does not say what is missing")
	}
	page.send("/departments/1/heads-up", "effect", "same").goesTo("/departments/1#h-1").says("You said: No difference.")
}

func TestAMovedOrWithdrawnChangeIsToldAgain(t *testing.T) {
	s := settled(t)
	announced(s)
	s.do(models.ByMember(3), &models.GetHeadsUp{HeadsUp: 1, Party: models.DepartmentNumbered(1)})
	erin := s.signedIn(engineerEmail)
	mine, theirs := erin.get("/heads-ups/1/edit"), s.signedIn(adminEmail).get("/heads-ups/1/edit")
	theirs.send("/heads-ups/1", "from", "2026-12-01").goesTo("/heads-ups/1").says("Everybody is told again").says("0 of 2 have said").says("It was Wednesday 25 November")
	conflict := mine.send("/heads-ups/1", "title", "Invoices by mail").is(http.StatusConflict).says("Grace Hopper").says("Invoices by mail")
	conflict.send("/heads-ups/1", "from", "2026-12-02").goesTo("/heads-ups/1").says("Invoices by mail")
	again := erin.get("/heads-ups/1").send("/heads-ups/1/withdraw").is(http.StatusUnprocessableEntity)
	again.send("/heads-ups/1/withdraw", "words", "Not this year.").goesTo("/heads-ups/1").says("this change does not come").says("Not this year.")
	if form := s.browser().get(s.path(models.LinkDepartment, 1)); strings.Contains(form.body, "Invoices by mail") {
		t.Error("the form tells of a change that does not come")
	}
	erin.get("/heads-ups/1/edit").goesTo("/heads-ups/1")
}

func TestAHeadsUpThatIsWrongComesBackAsItWasTyped(t *testing.T) {
	s := settled(t)
	erin := s.signedIn(engineerEmail)
	page := erin.get("/heads-ups/new").send("/heads-ups/new", "title", "Title", "what", "Words of mine", "from", "2026-11-01").is(http.StatusUnprocessableEntity)
	if page.fieldError("from") == "" || page.value("from") != "2026-11-01" || !strings.Contains(page.Find("#what").Text(), "Words of mine") {
		t.Errorf("it came back as %s", page.text())
	}
	page = page.send("/heads-ups/new", "from", "2026-12-01").is(http.StatusUnprocessableEntity)
	if page.fieldError("touched") == "" {
		t.Error("nobody is touched, and nothing says so")
	}
	preview := page.send("/heads-ups/new", "all", "yes").is(http.StatusOK).says("Legal")
	preview.send("/heads-ups/new", "send", "1").goesTo("/heads-ups/1")
	preview.send("/heads-ups/new", "send", "1").goesTo("/heads-ups/1")
	if s.view().HeadsUpCount() != 1 {
		t.Errorf("%d were announced by pressing twice", s.view().HeadsUpCount())
	}
}

func TestTheListIsFilteredByItsAddress(t *testing.T) {
	s := settled(t)
	announced(s)
	rob := s.signedIn(readerEmail)
	for query, want := range map[string]bool{"": true, "?stage=coming": true, "?stage=past": false, "?touches=d1": true, "?touches=d2": false, "?touches=s1": true, "?stage=odd&touches=x": true} {
		if got := strings.Contains(rob.get("/heads-ups"+query).is(http.StatusOK).body, "Invoices as PDF"); got != want {
			t.Errorf("%q shows it: %v", query, got)
		}
	}
	if page := s.browser().get(s.path(models.LinkBoard, 0) + "/heads-ups?touches=s1"); !strings.Contains(page.body, "Invoices as PDF") {
		t.Error("a supplier's number filters where suppliers are not named")
	}
}

func TestWhatACustomerToldIsAReportOnUs(t *testing.T) {
	s := settled(t)
	announced(s)
	form := s.path(models.LinkDepartment, 1)
	page := s.browser().get(form).says("I learned this from a customer").by.get(form + "/customer")
	again := page.send(form+"/customer", "what", "They asked for paper").is(http.StatusUnprocessableEntity)
	if again.fieldError("own_time") == "" {
		t.Error("it does not ask for the time")
	}
	again.send(form+"/customer", "heads_up", "1", "own_time", "day").follow().says("Your report is R-1")
	r := s.view().Report(1)
	if !r.Learned || r.Rest().HeadsUp != 1 || r.Kind != models.Blocker {
		t.Errorf("%+v", r)
	}
	erin := s.signedIn(engineerEmail)
	erin.get("/heads-ups/1").says("1 learned this from a customer").says("They asked for paper")
	erin.get("/board").says("1 learned this from a customer")
	erin.get("/bottlenecks/1").says("learned from a customer")
	legal := s.path(models.LinkDepartment, 2)
	s.browser().post(legal+"/customer", "what", "x", "own_time", "day", "heads_up", "1").is(http.StatusUnprocessableEntity)
}

func TestAChangeForABottleneckIsShownThere(t *testing.T) {
	s := withReport(t)
	erin := s.signedIn(engineerEmail)
	erin.get("/bottlenecks/1").says("Announce a change for this").by.get("/heads-ups/new?bottleneck=1").
		send("/heads-ups/new", "title", "One questionnaire", "what", "We answer once a year.", "from", "2026-11-24", "all", "yes").
		send("/heads-ups/new", "send", "1").goesTo("/heads-ups/1").says("It is for")
	s.weekAfter()
	s.browser().post(s.path(models.LinkDepartment, 1)+"/heads-ups/1", "effect", "better").is(http.StatusSeeOther)
	page := erin.get("/bottlenecks/1").says("One questionnaire").says("Better: 1 · Worse: 0")
	if !strings.Contains(page.text(), "announced a change") {
		t.Error("the history does not tell of it")
	}
}

// The longest heads-ups that there can be leave the form within the first round trip of a network.
func TestAFormWithChangesStaysLight(t *testing.T) {
	m := newMeasured(t, 10)
	rng := rand.New(rand.NewPCG(1, 2))
	for i := range 4 {
		text := make([]rune, 280) // as good as nothing in it can be compressed
		for j := range text {
			text[j] = 'a' + rune(rng.IntN(26))
		}
		command := &models.AnnounceHeadsUp{HeadsUpSays: models.HeadsUpSays{Title: string(text[:120]), What: string(text[120:]),
			Do: "x", From: models.DateOf(m.Now()) + 1, Touched: []models.Party{models.DepartmentNumbered(1)}}, Key: string(rune('a' + i))}
		if _, err := m.Store.Do(t.Context(), models.ByMember(1), command); err != nil {
			t.Fatal(err)
		}
	}
	first, document := m.weigh(t, m.form, "", "fr")
	total := first
	for _, address := range fetched(t, document) {
		more, _ := m.weigh(t, address, "", "fr")
		total += more
	}
	if total > 14<<10 {
		t.Errorf("%d bytes", total)
	}
	t.Logf("%d bytes, %d of them the page", total, first)
}
