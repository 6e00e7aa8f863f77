package handlers

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

var insightPaths = []string{"/insights", "/insights/hours", "/insights/waiting", "/insights/trend", "/insights/silent", "/insights/promised"}

// waitingSite is a settled site in which seven reports of Sales wait for Legal, all in B-1, and three of Legal for nobody.
func waitingSite(t testing.TB) *site {
	s := settled(t)
	for i := range 7 {
		s.do(models.ByParty(sales), &models.FileReport{Source: sales, Text: fmt.Sprint("Contracts take weeks ", i), OwnTime: models.OwnTimeFiveDays,
			Waiting: models.WaitingDepartment, WaitingParty: models.DepartmentNumbered(2), Key: fmt.Sprint("waits ", i), Device: fmt.Sprint("device ", i)})
	}
	return s
}

func TestEveryInsightOpensEmptyAndFull(t *testing.T) {
	for name, s := range map[string]*site{"empty": settled(t), "full": waitingSite(t)} {
		member, reader, link := s.signedIn(engineerEmail), s.browser(), s.path(models.LinkBoard, 0)
		for _, path := range insightPaths {
			for prefix, page := range map[string]*page{"": member.get(path), link: reader.get(link + path)} {
				if page.is(http.StatusOK); page.Find("h1").Length() != 1 || page.Find("svg[role=img]:not([aria-label])").Length() > 0 {
					t.Errorf("%s, %s: %s", name, path, page.text())
				}
				for _, a := range page.Find("main a[href^='/']").EachIter() {
					if href := a.AttrOr("href", ""); !strings.HasPrefix(href, prefix+"/") && !strings.HasPrefix(href, prefix+"?") && href != prefix {
						t.Errorf("%s%s leads to %s", prefix, path, href)
					}
				}
			}
		}
	}
}

func TestWhereItHurtsSaysWhatTheBoardSaysAndWhatItWasBefore(t *testing.T) {
	s := waitingSite(t)
	was := s.today()
	s.clock.pass(8 * 24 * time.Hour)
	s.tell(models.DepartmentNumbered(2), "The printer is broken")
	page := s.signedIn(engineerEmail).get("/insights/hours?from=" + was.String()).is(http.StatusOK).says("Contracts take weeks 0").says("The printer is broken").says("80 % of all hours are lost above this line.")
	board := s.view().Board(models.Filter{}, models.MomentOf(s.clock.Now()))
	if got := page.Find("tbody th").Length(); got != board.Open {
		t.Errorf("%d bottlenecks cost something, %d are listed", board.Open, got)
	}
	if page.value("from") != was.String() || page.value("to") != s.today().String() {
		t.Error("the address does not hold the days")
	}
	page = s.signedIn(engineerEmail).get("/insights/hours?from=2099-01-01&to=yesterday").is(http.StatusOK)
	if page.value("to") != s.today().String() {
		t.Error("a day that is none is taken for one")
	}
}

func TestNumbersOfADepartmentAreRoundedAndLeadToItsCards(t *testing.T) {
	s := waitingSite(t)
	page := s.signedIn(readerEmail).get("/insights/waiting").is(http.StatusOK).says("rounded down to fives")
	cell := page.Find(`td a[href="/board?department=1&waiting=d2"]`)
	if got := cell.Find(".unseen").Text(); !strings.HasPrefix(got, "Sales waits for Legal: 5 reports or more, ") {
		t.Fatalf("the cell says %q", got)
	}
	if strings.Contains(cell.Text(), "7") || page.Find("tbody tr").Length() != 1 {
		t.Errorf("it tells more than that: %s", page.Find("tbody").Text())
	}
	s.signedIn(readerEmail).get(cell.AttrOr("href", "")).says("Contracts take weeks 0")
	readers := s.browser().get(s.path(models.LinkBoard, 0) + "/insights/waiting").is(http.StatusOK)
	if !strings.HasPrefix(readers.Find("td a").First().AttrOr("href", ""), s.path(models.LinkBoard, 0)+"?") {
		t.Error("who reads by the board link is led elsewhere")
	}
}

func TestInsightsTellReadersNoUncheckedTitleAndOfferThemNothing(t *testing.T) {
	s := waitingSite(t)
	s.do(models.ByMember(2), &models.SetPromise{Bottleneck: 1, Date: s.today() + 3})
	for _, path := range insightPaths[1:] {
		for _, suffix := range []string{"", ".csv"} {
			page := s.browser().get(s.path(models.LinkBoard, 0) + path + suffix).is(http.StatusOK)
			if strings.Contains(page.Text(), "Contracts") || strings.Contains(page.Text(), "Erin") || page.Find("main form[method=post]").Length() > 0 {
				t.Errorf("%s%s tells a reader %s", path, suffix, page.text())
			}
		}
	}
}

func TestARoundOfSuppliersIsNoMarkForReaders(t *testing.T) {
	s := waitingSite(t)
	for _, asked := range []models.Party{models.SupplierNumbered(1), models.DepartmentNumbered(1)} {
		s.do(models.ByMember(2), &models.OpenRound{RoundSays: models.RoundSays{Title: "Round of " + s.view().PartyName(asked), From: s.today(), To: s.today() + 6,
			Asked: []models.Party{asked}, Questions: models.BuiltQuestions()}})
	}
	theirs := "Round of " + s.view().PartyName(models.SupplierNumbered(1))
	s.signedIn(engineerEmail).get("/insights/trend").says(theirs)
	readers := s.browser().get(s.path(models.LinkBoard, 0) + "/insights/trend").is(http.StatusOK).says("Round of Sales")
	if strings.Contains(readers.Text(), theirs) {
		t.Error("readers learn of a round that is between members and suppliers")
	}
}

func TestEachInsightIsATableToo(t *testing.T) {
	s := waitingSite(t)
	erin := s.signedIn(engineerEmail)
	s.do(models.ByMember(2), &models.SetTitle{Bottleneck: 1, Title: "=HYPERLINK(1)"})
	for path, want := range map[string]string{"hours": "B-1,'=HYPERLINK(1)", "waiting": "Sales,Legal,5 or more", "trend": "Week from,Reports", "silent": "Department or supplier", "promised": "Month,Promised days: Made"} {
		page := erin.get("/insights/" + path + ".csv").is(http.StatusOK)
		if !strings.Contains(page.Text(), want) {
			t.Errorf("the table of %s does not say %q: %.300s", path, want, page.Text())
		}
		if links := erin.get("/insights/" + path).Find("a[download]"); links.AttrOr("href", "") != "/insights/"+path+".csv" {
			t.Errorf("%s leads to its table by %q", path, links.AttrOr("href", ""))
		}
	}
}

func TestWhoIsSilentIsAskedByAFormThatNamesThem(t *testing.T) {
	s := waitingSite(t)
	s.clock.pass(40 * 24 * time.Hour)
	page := s.signedIn(engineerEmail).get("/insights/silent").is(http.StatusOK).says("we have not asked well").says("Others have waited for 5 weeks")
	ask := page.Find(`a[href="/rounds/new?department=2"]`)
	if ask.Length() == 0 {
		t.Fatal("nobody can be asked")
	}
	form := s.signedIn(engineerEmail).get(ask.First().AttrOr("href", ""))
	if ticked := form.Find(`input[name=departments][checked]`); ticked.Length() != 1 || ticked.AttrOr("value", "") != "2" {
		t.Errorf("the form names %d departments", ticked.Length())
	}
	if s.signedIn(readerEmail).get("/insights/silent").Find(`a[href^="/heads-ups/new"]`).Length() != 0 {
		t.Error("a reader is offered what they may not do")
	}
}

func TestAReleaseIsMarkedChangedRemovedAndUndone(t *testing.T) {
	s := waitingSite(t)
	erin := s.signedIn(engineerEmail)
	back := erin.get("/insights/trend").send("/insights/releases", "title", "", "day", "tomorrow").is(http.StatusUnprocessableEntity)
	if back.fieldError("day") == "" || back.value("day") != "tomorrow" {
		t.Errorf("it came back without saying what is wrong: %s", back.text())
	}
	marked := back.send("/insights/releases", "title", "2026.11", "day", s.today().String()).goesTo("/insights/trend#release-1").says("The release is marked.")
	if marked.Find("ol.insight-marks li").Length() != 1 || marked.Find("svg .chart-mark").Length() != 7 {
		t.Error("the release is not marked on every chart")
	}
	s.browser().get(s.path(models.LinkBoard, 0) + "/insights/trend").says("2026.11")
	old := erin.get("/insights/trend?edit=1")
	s.do(models.ByMember(1), &models.MarkRelease{Release: 1, Title: "2026.11.1", Day: s.today()})
	old.send("/insights/releases", "title", "2026.12").is(http.StatusConflict).says("2026.11.1").says("2026.12")
	gone := erin.get("/insights/trend").send("/insights/releases/1/remove").follow()
	if len(s.view().Releases()) != 0 {
		t.Fatal("it is still there")
	}
	gone.send("/insights/releases/1/undo").follow().says("2026.11.1")
	s.signedIn(adminEmail).get("/admin/history").says("2026.11.1")
}
