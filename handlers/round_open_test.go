package handlers

import (
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"bottleneck/models"

	"github.com/PuerkitoBio/goquery"
)

// openedRound is a round that asks Sales and Acme from today on for a week, opened through the form by an engineer.
func openedRound(s *site) *page {
	s.t.Helper()
	today := s.today()
	looks := s.signedIn(engineerEmail).get("/rounds/new").send("/rounds/new", "title", "Autumn", "lead", "We act on it.", "from", today.String(),
		"to", (today + 6).String(), "departments", "1", "suppliers", "1", "do", "look").is(http.StatusOK)
	if s.view().RoundCount() != 0 {
		s.t.Fatal("it was opened by looking at it")
	}
	return looks.send("/rounds/new", "do", "open").goesTo("/rounds/1")
}

// questions are the labels of the questions as the form lists them.
func (p *page) questions() (labels []string) {
	p.Find("fieldset.question").Each(func(i int, row *goquery.Selection) {
		label := row.Find(`[name=label]:not([type=hidden])`).AttrOr("value", "")
		if built := row.Find("[name=built]").AttrOr("value", ""); built != "" {
			label = built
			if _, ticked := row.Find("[name=ask]").Attr("checked"); !ticked {
				label += "-"
			}
		}
		labels = append(labels, label)
	})
	return labels
}

func TestARoundIsShownAsPeopleWillSeeItBeforeItIsOpened(t *testing.T) {
	s := settled(t)
	page := openedRound(s).says("The round is open.").says("7 days left").says("Sales").says("Acme").says("about")
	r := s.view().Round(1)
	if r.Stage() != models.RoundRunning || len(r.Questions) != 5 || r.Lead != "We act on it." {
		t.Errorf("it is %+v", r)
	}
	own := s.Keys.Token(models.LinkRound, uint32(r.Link))
	if !strings.Contains(page.body, "/q/"+own) || page.Find("img.qr").Length() != 1 {
		t.Error("its own link is not there to hand out")
	}
	if strings.Contains(page.body, s.path(models.LinkDepartment, 1)) || strings.Contains(page.body, s.acmePage()) {
		t.Error("an engineer sees links that only admins see elsewhere")
	}
	s.browser().get("/rounds/1/qr.png").goesTo("/sign-in?next=%2Frounds%2F1%2Fqr.png")
	admin := s.signedIn(adminEmail)
	if picture := admin.get("/rounds/1/qr.png").is(http.StatusOK); !strings.HasPrefix(picture.body, "\x89PNG") {
		t.Error("the picture of the link is none")
	}
	page = admin.get("/rounds/1")
	for _, link := range []string{s.path(models.LinkDepartment, 1) + "/rounds/1", s.acmePage() + "/rounds/1"} {
		if !strings.Contains(page.body, link) {
			t.Errorf("an admin does not see %s", link)
		}
	}
	reader := s.signedIn(readerEmail).get("/rounds/1").says("Autumn").says("We act on it.")
	if reader.Find("form[action^='/rounds']").Length() > 0 || strings.Contains(reader.body, own) {
		t.Error("a reader changes the round, or sees its link")
	}
	reader.by.get("/rounds/1/preview").says("In a department").says("At a supplier").says("Autumn")
}

func TestTheFormOfARoundIsArrangedByButtonsAndLosesNothing(t *testing.T) {
	s := settled(t)
	page := s.signedIn(engineerEmail).get("/rounds/new")
	if got := strings.Join(page.questions(), " "); got != "held waiting time helped stop" {
		t.Fatalf("it begins with %s", got)
	}
	press := func(do string, changed ...string) {
		t.Helper()
		page = page.send("/rounds/new", append(changed, "do", do)...).is(http.StatusOK)
	}
	press("add", "title", "Mine", "lead", "Words of mine", "departments", "2", "ask", "1", "ask", "5", "needed", "1")
	press("up-6", "label", "", "label", "", "label", "", "label", "", "label", "", "label", "What was missing?",
		"choices", "", "choices", "", "choices", "", "choices", "", "choices", "", "choices", "Price\nDate, day",
		"kind", "", "kind", "", "kind", "", "kind", "", "kind", "", "kind", "one", "needed", "1", "needed", "6")
	press("down-1")
	if got := strings.Join(page.questions(), " "); got != "waiting- held time- helped- What was missing? stop" {
		t.Errorf("after moving: %s", got)
	}
	if got := page.Find("#choices-5").Text(); strings.TrimSpace(got) != "Price\nDate, day" || page.value("title") != "Mine" || page.value("lead") != "Words of mine" ||
		page.value("departments") != "2" || page.Find("#needed-5[checked], #needed-2[checked]").Length() != 2 || page.Find("#kind-5 [selected]").AttrOr("value", "") != "one" {
		t.Errorf("something was lost: %q\n%s", got, page.text())
	}
	looks := page.send("/rounds/new", "do", "look").is(http.StatusOK).says("What was missing?").says("Date, day")
	page = looks.send("/rounds/new", "do", "edit").is(http.StatusOK)
	if got := strings.Join(page.questions(), " "); got != "waiting- held time- helped- What was missing? stop" {
		t.Errorf("back from looking at it: %s", got)
	}
	press("out-5")
	if got := len(page.questions()); got != 5 {
		t.Errorf("%d questions after one was taken out", got)
	}
	looks.send("/rounds/new", "do", "open").goesTo("/rounds/1")
	questions := s.view().Round(1).Questions
	if len(questions) != 3 || questions[0].Built != models.RoundHeldUp || !questions[0].Needed || questions[1].Kind != models.RoundOne || len(questions[1].Choices) != 2 {
		t.Errorf("it asks %+v", questions)
	}
}

func TestARoundThatIsWrongComesBackWithAllThatWasTyped(t *testing.T) {
	s := settled(t)
	today := s.today()
	page := s.signedIn(engineerEmail).get("/rounds/new").send("/rounds/new", "do", "add", "ask", "2").is(http.StatusOK)
	page = page.send("/rounds/new", "title", "", "lead", "Words of mine", "from", (today + 9).String(), "to", (today + 2).String(), "every", "2",
		"hint", "", "hint", "", "hint", "", "hint", "", "hint", "", "hint", "A hint of mine", "do", "open").is(http.StatusUnprocessableEntity)
	for field, want := range map[string]string{"title": "Write a name", "to": "ends before it begins", "asked": "at least one department", "question-6": "Write the question"} {
		if got := page.fieldError(field); !strings.Contains(got, want) || page.Find("#"+field).Length() != 1 {
			t.Errorf("%s says %q", field, got)
		}
	}
	if page.value("lead") != "Words of mine" || page.value("to") != (today+2).String() || page.Find("#hint-6").AttrOr("value", "") != "A hint of mine" {
		t.Errorf("something was lost: %s", page.text())
	}
	many := []string{"title", "Many", "to", (today + 20).String(), "all", "yes", "do", "look"}
	for i := range 100 {
		many = append(many, "built", "", "kind", "short", "label", "Question "+strconv.Itoa(i), "hint", "", "choices", "")
	}
	page = page.send("/rounds/new", many...).is(http.StatusUnprocessableEntity)
	if page.fieldError("questions") == "" || len(page.questions()) != 100 || page.questions()[99] != "Question 99" {
		t.Errorf("a hundred questions come back as %d: %s", len(page.questions()), page.fieldError("questions"))
	}
	page = s.signedIn(engineerEmail).get("/rounds/new").send("/rounds/new", "do", "add").send("/rounds/new", "title", "Long", "label", "", "label", "", "label", "", "label", "", "label", "",
		"label", strings.Repeat("é", 201), "departments", "1").is(http.StatusUnprocessableEntity)
	if page.fieldError("question-6") == "" {
		t.Error("a question that is too long is not told")
	}
	if s.view().RoundCount() != 0 {
		t.Error("one of them was opened")
	}
}

func TestPressingTwiceOpensOneRound(t *testing.T) {
	s := settled(t)
	looks := s.signedIn(engineerEmail).get("/rounds/new").send("/rounds/new", "title", "Autumn", "departments", "1", "do", "look")
	looks.send("/rounds/new", "do", "open").goesTo("/rounds/1").says("Begins tomorrow")
	looks.send("/rounds/new", "do", "open").goesTo("/rounds/1")
	if n := s.view().RoundCount(); n != 1 {
		t.Errorf("%d rounds were opened", n)
	}
	again := looks.send("/rounds/new", "do", "open", "title", "Another").is(http.StatusConflict).says("You already opened another round")
	again.send("/rounds/new", "do", "open").goesTo("/rounds/2")
}

func TestQuestionsThatAreHardToAnswerAreToldAndNotRefused(t *testing.T) {
	s := settled(t)
	page := s.signedIn(engineerEmail).get("/rounds/new").send("/rounds/new", "do", "add")
	page = page.send("/rounds/new", "title", "Autumn", "departments", "1", "label", "", "label", "", "label", "", "label", "", "label", "",
		"label", "On a scale of 1 to 10, was the answer quick and complete?", "do", "look").is(http.StatusOK)
	page.says("asks for a rating").says("may ask two things at once")
	form := page.send("/rounds/new", "do", "edit")
	if got := form.Find("#q-6").Text(); !strings.Contains(got, "asks for a rating") {
		t.Error("it is not told beside the question")
	}
	page.send("/rounds/new", "do", "open").goesTo("/rounds/1")
}

func TestARunningRoundIsExtendedClosedAndCopied(t *testing.T) {
	s := settled(t)
	openedRound(s)
	erin := s.signedIn(engineerEmail)
	page := erin.get("/rounds/1/edit").says("People answer this round already")
	if page.Find("fieldset.question, #from").Length() > 0 {
		t.Error("what stays can be changed")
	}
	page.send("/rounds/1", "departments", "2", "title", "Late autumn", "do", "save").goesTo("/rounds/1").says("Late autumn").says("Legal")
	if r := s.view().Round(1); len(r.Asked) != 3 || len(r.Questions) != 5 {
		t.Errorf("it asks %v %d questions", r.Asked, len(r.Questions))
	}
	wrong := erin.get("/rounds/1").send("/rounds/1/until", "to", (s.today() - 1).String()).is(http.StatusUnprocessableEntity)
	if wrong.fieldError("to") == "" || wrong.value("to") != (s.today()-1).String() {
		t.Errorf("the day before is taken: %s", wrong.text())
	}
	wrong.send("/rounds/1/until", "to", (s.today() + 9).String()).goesTo("/rounds/1").says("The last day is moved.").says("10 days left")
	stale, other := erin.get("/rounds/1"), s.signedIn(adminEmail).get("/rounds/1")
	other.send("/rounds/1/until", "to", (s.today() + 12).String()).goesTo("/rounds/1")
	stale.send("/rounds/1/close").is(http.StatusConflict)
	erin.get("/rounds/1").send("/rounds/1/close").goesTo("/rounds/1").says("The round is closed.").says("Closed early")
	erin.get("/rounds/1/edit").goesTo("/rounds/1")
	copied := erin.get("/rounds/new?copy=1")
	if copied.value("title") != "Late autumn" || copied.value("from") != (s.today()+1).String() || copied.Find("[name=departments][checked]").Length() != 2 {
		t.Errorf("the copy holds %q", copied.value("title"))
	}
	copied.send("/rounds/new", "do", "open").goesTo("/rounds/2").says("Before: Late autumn")
	erin.get("/rounds/2").send("/rounds/2/cancel").is(http.StatusUnprocessableEntity).send("/rounds/2/cancel", "words", "Nobody has time").
		goesTo("/rounds/2").says("The round is cancelled.").says("Nobody has time")
}

func TestTwoWhoChangeARoundSeeEachOther(t *testing.T) {
	s := settled(t)
	s.signedIn(engineerEmail).get("/rounds/new").send("/rounds/new", "title", "Autumn", "departments", "1", "do", "open").goesTo("/rounds/1")
	mine, theirs := s.signedIn(engineerEmail).get("/rounds/1/edit"), s.signedIn(adminEmail).get("/rounds/1/edit")
	theirs.send("/rounds/1", "title", "Their name", "do", "save").goesTo("/rounds/1")
	conflict := mine.send("/rounds/1", "title", "My name", "ask", "1", "do", "save").is(http.StatusConflict).says("Grace Hopper").says("Their name")
	if conflict.value("title") != "My name" {
		t.Error("what this person typed is gone")
	}
	conflict.send("/rounds/1", "do", "save").goesTo("/rounds/1").says("My name")
	if n := len(s.view().Round(1).Questions); n != 1 {
		t.Errorf("%d questions", n)
	}
	late := s.signedIn(engineerEmail).get("/rounds/1/edit")
	s.clock.pass(24 * time.Hour)
	s.do(models.Actor{}, &models.KeepTime{})
	late.send("/rounds/1", "ask", "2", "do", "save").is(http.StatusConflict).says("People answer this round already, so")
}

func TestTheListOfRoundsIsThereByTheBoardLinkWithoutSuppliers(t *testing.T) {
	s := settled(t)
	s.signedIn(readerEmail).get("/rounds").says("Nobody has been asked yet").says("Engineers and admins open rounds")
	openedRound(s)
	s.do(models.ByMember(2), &models.OpenRound{RoundSays: models.RoundSays{Title: "Between us", From: s.today(), To: s.today() + 3,
		Asked: []models.Party{models.SupplierNumbered(1)}, Questions: models.BuiltQuestions()}})
	s.signedIn(readerEmail).get("/rounds").says("Autumn").says("Between us").says("Acme")
	list := s.browser().get(s.path(models.LinkBoard, 0) + "/rounds").says("Autumn").says("7 days left").says("Sales").says("and suppliers")
	if strings.Contains(list.body, "Acme") || strings.Contains(list.body, "Between us") {
		t.Error("it names a supplier, or what is only asked of one")
	}
}

func TestOlderRoundsStandOnAPageOfTheirOwn(t *testing.T) {
	s := settled(t)
	for i := range roundsListed + 2 {
		s.do(models.ByMember(2), &models.OpenRound{RoundSays: models.RoundSays{Title: "Round " + strconv.Itoa(i+1) + ".", From: s.today(), To: s.today(),
			Asked: []models.Party{models.DepartmentNumbered(1)}, Questions: models.BuiltQuestions()}})
	}
	s.do(models.ByMember(2), &models.ChangeRound{Round: 1, RoundSays: models.RoundSays{Title: "Running", From: s.today(), To: s.today() + 9,
		Asked: []models.Party{models.DepartmentNumbered(1)}, Questions: models.BuiltQuestions()}})
	s.clock.pass(24 * time.Hour)
	s.do(models.Actor{}, &models.KeepTime{})
	rob := s.signedIn(readerEmail)
	page := rob.get("/rounds").says("Running").says("Round 32.").says("Round 3.")
	if strings.Contains(page.text(), "Round 2.") {
		t.Error("it lists all")
	}
	older := rob.get(page.Find("a[rel=next]").AttrOr("href", "")).says("Round 2.")
	if strings.Contains(older.text(), "Running") || strings.Contains(older.text(), "Round 3.") || older.Find("a[rel=next]").Length() > 0 {
		t.Errorf("the older ones are %s", older.text())
	}
}

func TestALeadSaysHowManyPeopleTheirDepartmentHas(t *testing.T) {
	s := settled(t)
	lee := s.signedIn(leadEmail)
	wrong := lee.get("/departments/1").send("/departments/1/people", "people", "many").is(http.StatusUnprocessableEntity)
	if wrong.fieldError("people") == "" || wrong.value("people") != "many" {
		t.Errorf("%q comes back with %q", wrong.value("people"), wrong.fieldError("people"))
	}
	wrong.send("/departments/1/people", "people", "0").is(http.StatusUnprocessableEntity)
	page := wrong.send("/departments/1/people", "people", "40").follow()
	if page.value("people") != "40" || s.view().Department(1).People != 40 {
		t.Errorf("it has %d people", s.view().Department(1).People)
	}
	s.signedIn(engineerEmail).get("/rounds/new").says("40 people")
	page.send("/departments/1/people", "people", "").follow()
	if s.view().Department(1).People != 0 {
		t.Error("it is not taken back")
	}
}

func TestWhatWasTypedComesBackWhenTheRoundBeginsMeanwhile(t *testing.T) {
	s := settled(t)
	erin := s.signedIn(engineerEmail)
	tomorrow := s.today() + 1
	erin.get("/rounds/new").send("/rounds/new", "title", "Autumn", "from", tomorrow.String(), "to", (tomorrow+6).String(), "departments", "1",
		"do", "look").send("/rounds/new", "do", "open").goesTo("/rounds/1")
	form := erin.get("/rounds/1/edit").send("/rounds/1", "do", "add").is(http.StatusOK)
	s.clock.pass(24 * time.Hour)
	s.do(models.Actor{}, &models.KeepTime{})
	if s.view().Round(1).Stage() != models.RoundRunning {
		t.Fatal("it did not begin")
	}
	back := form.send("/rounds/1", "title", "Winter", "label", "", "label", "", "label", "", "label", "", "label", "",
		"label", "Which tool do you miss?", "do", "save").is(http.StatusConflict)
	back.says("People answer this round already").says("Which tool do you miss?").says("What you typed cannot be saved here any more")
	if back.value("title") != "Winter" || s.view().Round(1).Title != "Autumn" {
		t.Error("its name is lost, or half of it was saved")
	}
	back.send("/rounds/1", "do", "save").goesTo("/rounds/1").says("Winter")
}
