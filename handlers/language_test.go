package handlers

import (
	"net/http"
	"strings"
	"testing"

	"bottleneck/models"
	"bottleneck/views/words"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
)

// reads says in which language the page is, by what a screen reader goes by, by its title and by the switch in its foot.
func (p *page) reads(lang, title string) *page {
	p.t.Helper()
	if got := p.Find("html").AttrOr("lang", ""); got != lang {
		p.t.Errorf("%s is in %q, want %q", p.path, got, lang)
	}
	if want := words.For(lang).T(title); !strings.Contains(p.Find("title").Text(), want) {
		p.t.Errorf("%s has the title %q, want %q", p.path, p.Find("title").Text(), want)
	}
	if got := p.Find(`footer [aria-current="true"]`).AttrOr("lang", ""); got != lang {
		p.t.Errorf("the switch on %s stands on %q, want %q", p.path, got, lang)
	}
	return p
}

// asking sets what the browser says that its person reads.
func (b *browser) asking(header string) *browser {
	b.headers["Accept-Language"] = header
	return b
}

func TestTheLanguageIsThatOfTheBrowser(t *testing.T) {
	s := settled(t)
	for header, lang := range map[string]string{
		"":                                  "en",
		"de":                                "de",
		"de-AT,de;q=0.9,en;q=0.8":           "de",
		"en-GB,en;q=0.9,de;q=0.8":           "en",
		"ja,fr-CA;q=0.7,en;q=0.3":           "fr",
		"ja":                                "en",
		"nl;q=0.2, es-419;q=0.9":            "es",
		"nl-BE":                             "nl",
		"*":                                 "en",
		"x;;q=;,,":                          "en",
		strings.Repeat("de,", 200) + "de":   "en", // no browser sends that
		"fr;q=0,de":                         "de",
		strings.Repeat("a-", 140) + "de,de": "en",
	} {
		s.browser().asking(header).get("/help").is(http.StatusOK).reads(lang, "help.title")
	}
}

func TestTheLanguageThatSomebodyChoseStands(t *testing.T) {
	s := settled(t)
	b := s.browser().asking("fr")
	b.get("/help").reads("fr", "help.title").send("/language", "language", "de").goesTo("/help").reads("de", "help.title")
	b.get("/sign-in").reads("de", "signin.title")
	b.post("/language", "language", "tlh", "next", "/help").goesTo("/help").reads("de", "help.title")
	b.cookies["__Host-"+langCookie] = "tlh"
	b.get("/help").reads("fr", "help.title")
}

func TestTheSwitchNamesEachLanguageInItself(t *testing.T) {
	p := settled(t).browser().get("/help")
	for _, w := range words.Languages() {
		name := p.Find(`footer [lang="` + w.Lang + `"]`)
		if got := strings.TrimSpace(name.Text()); got != w.Name() || got == "" {
			t.Errorf("%s is called %q, want %q", w.Lang, got, w.Name())
		}
	}
	if got := p.Find(`footer [aria-current]`).Length(); got != 1 {
		t.Errorf("%d languages are the present one", got)
	}
}

// The switch leads back to the page where it stands, with what is in its address; after a form that was sent, to the
// page of that form.
func TestTheSwitchComesBackToThePage(t *testing.T) {
	s := withReport(t)
	form, tracking := s.path(models.LinkDepartment, 1), LinkPath(s.Keys, models.LinkTracking, 1)
	engineer := s.signedIn(engineerEmail)
	for _, c := range []struct {
		page *page
		back string
	}{
		{engineer.get("/board?department=1&sort=age"), "/board?department=1&sort=age"},
		{engineer.get("/bottlenecks/1?history=40"), "/bottlenecks/1?history=40"},
		{engineer.post("/bottlenecks/1/title", "title", "", "seen", "1").is(http.StatusUnprocessableEntity), "/bottlenecks/1"},
		{engineer.get("/no/such/page?x=1").is(http.StatusNotFound), "/no/such/page?x=1"},
		{engineer.post("/undo").is(http.StatusUnprocessableEntity), "/"},
		{s.browser().get("/sign-in?next=%2Finbox"), "/sign-in?next=%2Finbox"},
		{s.browser().get(form + "?utm=1"), form},
		{s.browser().get(form + "?kind=feedback"), form + "?kind=feedback"},
		{s.browser().post(form, "kind", "feedback").is(http.StatusUnprocessableEntity), form + "?kind=feedback"},
		{s.browser().get(tracking + "?new=1"), tracking + "?new=1"},
		{s.browser().post(tracking+"/verdict", "verdict", "").is(http.StatusUnprocessableEntity), tracking},
	} {
		c.page.send("/language", "language", "de").is(http.StatusSeeOther)
		if got := c.page.Find(`form[action="/language"] [name="next"]`).AttrOr("value", ""); got != c.back {
			t.Errorf("%s leads back to %q, want %q", c.page.path, got, c.back)
		}
	}
}

func TestTheSwitchLeadsNowhereElse(t *testing.T) {
	s := settled(t)
	for _, next := range []string{"https://evil.example/", "//evil.example", `/\evil.example`, "", "help", "/a\r\nb"} {
		s.browser().post("/language", "language", "de", "next", next).goesTo("/")
	}
}

func TestAnotherSiteCannotSwitchTheLanguage(t *testing.T) {
	b := settled(t).browser()
	b.headers["Sec-Fetch-Site"] = "cross-site"
	b.post("/language", "language", "de", "next", "/help").is(http.StatusForbidden)
	if len(b.cookies) > 0 {
		t.Errorf("it set %v", b.cookies)
	}
}

// Whatever is kept ready for many is kept for each language: asked in turn, warm, each gets their own.
func TestWhatIsKeptReadyNeverMixesLanguages(t *testing.T) {
	s := withReport(t)
	s.do(models.ByMember(1), &models.SetTitle{Bottleneck: 1, Title: "Questionnaires take weeks"})
	form, engineer := s.path(models.LinkDepartment, 1), s.signedIn(engineerEmail)
	for _, c := range []struct {
		by          *browser
		path, title string
	}{
		{s.browser(), form, "form.title"},
		{s.browser(), form + "?kind=feedback", "form.feedback.title"},
		{engineer, "/board", "board.title"},
		{engineer, "/board?status=new", "board.title"},
		{s.browser(), s.path(models.LinkBoard, 0), "board.title"},
	} {
		for range 3 {
			for _, w := range words.Languages() {
				c.by.asking(w.Lang).get(c.path).is(http.StatusOK).reads(w.Lang, c.title)
			}
		}
	}
}

func TestCardsAreInTheLanguageOfTheirBoard(t *testing.T) {
	s := withReport(t)
	engineer := s.signedIn(engineerEmail)
	for range 2 {
		for _, w := range words.Languages() {
			want := w.T("card.hours", "n", w.Quarters(16))
			card := engineer.asking(w.Lang).get("/board").Find("#B-1")
			if got := strings.Join(strings.Fields(card.Text()), " "); !strings.Contains(got, want) {
				t.Errorf("in %s the card reads %q, without %q", w.Lang, got, want)
			}
		}
	}
}

// Pages about what went wrong are in the reader's language too, also those that no handler and no middleware has seen.
func TestPagesAboutProblemsAreInTheReadersLanguage(t *testing.T) {
	s := withReport(t)
	b := s.browser().asking("de")
	b.get("/nowhere").is(http.StatusNotFound).reads("de", "problem.404.title")
	b.get("/t/aaaaaaaaaaaaaaaaaaaaaaaaaa").is(http.StatusNotFound).reads("de", "problem.404.title").says(words.For("de").T("error.link.unknown"))
	b.post("/bottlenecks/1/title", "title", "mine").is(http.StatusForbidden).says(words.For("de").T("error.signed-out")).
		says(words.For("de").T("kept.title"))
	b.headers["Sec-Fetch-Site"] = "cross-site"
	b.post("/sign-in").is(http.StatusForbidden).reads("de", "problem.403.title")
}

func TestWhatFiberRefusesIsInTheReadersLanguage(t *testing.T) {
	s := settled(t)
	c := s.app.AcquireCtx(&fasthttp.RequestCtx{})
	defer s.app.ReleaseCtx(c)
	c.Request().Header.Set("Accept-Language", "nl")
	if err := s.early(c, fiber.ErrRequestEntityTooLarge); err != nil {
		t.Fatal(err)
	}
	if got, want := string(c.Response().Body()), words.For("nl").T("problem.413.title"); !strings.Contains(got, want) {
		t.Errorf("the page does not say %q:\n%s", want, got)
	}
}

// The form and the board are sent to many; finding out the language must cost them nothing.
func TestTheLanguageIsChosenWithoutAllocation(t *testing.T) {
	s := settled(t)
	c := s.app.AcquireCtx(&fasthttp.RequestCtx{})
	defer s.app.ReleaseCtx(c)
	c.Request().Header.Set("Accept-Language", "de-AT,de;q=0.9,en;q=0.8")
	c.Request().Header.Set("Cookie", "n=12; mine=x")
	if made := testing.AllocsPerRun(100, func() { s.wordsFor(c) }); made > 0 {
		t.Errorf("%v allocations", made)
	}
}

// Names and questions of departments are the organisation's own words, so they begin in the language of whoever sets it up.
func TestSetUpBeginsWithDepartmentsInTheLanguage(t *testing.T) {
	s := newSite(t)
	b, setup := s.browser().asking("es"), s.path(models.LinkSetup, 0)
	b.get(setup).is(http.StatusOK).reads("es", "setup.title").says("Selección de personal")
	b.post(setup, setupFields("own_departments", "Almacén")...).goesTo("/admin/links?new=1")
	for n, want := range map[uint32]string{1: "Ventas", 2: "Legal", 3: "Almacén"} {
		if got := s.view().Department(n).Name; got != want {
			t.Errorf("department %d is called %q, want %q", n, got, want)
		}
	}
	s.browser().asking("en").get(s.path(models.LinkDepartment, 1)).says("¿Cuánto dinero está en juego?")
}

func TestTheUsualDepartmentsComeInEveryLanguage(t *testing.T) {
	english := models.UsualDepartments("en")
	for _, w := range words.Languages() {
		if got := models.UsualDepartments(w.Lang); w.Lang != "en" && got[0].Name == english[0].Name {
			t.Errorf("in %s the first department is called %q", w.Lang, got[0].Name)
		}
	}
}
