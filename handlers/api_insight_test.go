package handlers

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

func TestInsightsGiveProgramsTheNumbersOfThePages(t *testing.T) {
	s := waitingSite(t)
	read := s.program(models.ReadScope)
	board := s.view().Board(models.Filter{}, models.MomentOf(s.clock.Now()))
	hurts := read.get("/insights/hours").is(http.StatusOK)
	if got := hurts.field("hours_to"); got != strings.TrimSuffix(quartersCell(board.Total), ".0") || hurts.field("lines.0.share_percent") != "100" || hurts.field("hours_from") != "0" {
		t.Errorf("the board loses %d quarters, the insight is %s", board.Total, hurts.body)
	}
	waits := read.get("/insights/waiting").is(http.StatusOK)
	if waits.field("cells.0.for.name") != "Legal" || waits.field("cells.0.reports") != "5" || waits.field("cells.1") != "null" || waits.field("rows.0.reports") != "5" {
		t.Errorf("seven reports that wait give %s", waits.body)
	}
	if none := read.get("/insights/waiting?from=suppliers").is(http.StatusOK); none.field("cells") != "[]" {
		t.Errorf("suppliers wait: %s", none.body)
	}
	trend := read.get("/insights/trend").is(http.StatusOK)
	if trend.field("weeks.0.reports") != "7" || trend.field("weeks.1") != "null" || trend.field("weeks.0.respond") != "null" {
		t.Errorf("the only week is %s", trend.body)
	}
	s.do(models.ByMember(2), &models.SetPromise{Bottleneck: 1, Date: s.today() + 3})
	promised := read.get("/insights/promised").is(http.StatusOK)
	if promised.field("months.6.promises.made") != "1" || promised.field("promises.0.fate") != "pending" {
		t.Errorf("one promise gives %s", promised.body)
	}
	if kept := read.get("/insights/promised?fate=kept").is(http.StatusOK); kept.field("promises") != "[]" {
		t.Errorf("no promise was kept: %s", kept.body)
	}
	s.clock.pass(60 * 24 * time.Hour)
	read = s.program(models.ReadScope)
	silent := read.get("/insights/silent").is(http.StatusOK).says(`"name":"Sales"`)
	if silent.field("unheard.0.party.name") != "Legal" || silent.field("unheard.0.bottlenecks") != "0" {
		t.Errorf("who is silent is %s", silent.body)
	}
	for _, path := range []string{"hours", "waiting", "trend", "silent", "promised"} {
		if body := read.get("/insights/" + path).is(http.StatusOK).body; strings.Contains(body, "Contracts take weeks") {
			t.Errorf("%s tells a token that reads an unchecked title", path)
		}
	}
}

func TestInsightsRefuseDaysThatAreNoRange(t *testing.T) {
	s := waitingSite(t)
	read := s.program(models.ReadScope)
	for _, path := range []string{"hours", "trend", "promised"} {
		for query, field := range map[string]string{"to=2099-01-01": "to", "from=2026-11-24&to=2026-11-01": "from", "from=yesterday": "from"} {
			if refused := read.get("/insights/" + path + "?" + query).is(http.StatusUnprocessableEntity); refused.field("fields.0.name") != field {
				t.Errorf("%s?%s is refused with %s", path, query, refused.body)
			}
		}
	}
}

func TestAPastBoardIsReadByPages(t *testing.T) {
	s := twoWeeks(t)
	work := s.program(models.WorkScope)
	before := work.get("/board-on?day=2026-11-30").is(http.StatusOK)
	if before.field("items.0.status") != "new" || before.field("items.1") != "null" {
		t.Errorf("on the day before it was resolved the board is %s", before.body)
	}
	first := work.get("/board-on?limit=1").is(http.StatusOK)
	if first.field("day") != "2026-12-01" || first.field("items.0.status") != "resolved" {
		t.Errorf("a week ago the board is %s", first.body)
	}
	rest := work.get(first.field("next")).is(http.StatusOK)
	if rest.field("items.0.bottleneck") != "2" || rest.field("next") != "null" {
		t.Errorf("its second page is %s", rest.body)
	}
	if body := s.program(models.ReadScope).get("/board-on").is(http.StatusOK).body; strings.Contains(body, "printer") {
		t.Errorf("an unchecked title is told: %s", body)
	}
	work.get("/board-on?day=2099-01-01").is(http.StatusUnprocessableEntity)
	work.get("/board-on?day=2020-01-01").is(http.StatusUnprocessableEntity)
}

func TestAPastQuarterIsSummedUpAndOfAGroupInFives(t *testing.T) {
	s := waitingSite(t)
	work := s.program(models.WorkScope)
	all := work.get("/quarter?quarter=2026-Q4").is(http.StatusOK)
	if all.field("reports") != "7" || all.field("late") != "0" || all.field("running") != "true" || all.field("costliest.0.bottleneck") != "1" {
		t.Errorf("the quarter is %s", all.body)
	}
	group := work.get("/quarter?quarter=2026-Q4&of=d1").is(http.StatusOK)
	if group.field("reports") != "5" || group.field("late") != "null" || group.field("of.name") != "Sales" {
		t.Errorf("of a department it is %s", group.body)
	}
	work.get("/quarter").is(http.StatusOK).says(`"quarter":"2026-Q3"`)
	for _, path := range []string{"/quarter?quarter=2026-Q9", "/quarter?quarter=2027-Q1", "/quarter?of=d99"} {
		work.get(path).is(http.StatusNotFound)
	}
	work.get("/quarter?of=s1").is(http.StatusOK)
	s.program(models.ReadScope).get("/quarter?of=s1").is(http.StatusNotFound)
}

func TestAProgramMarksReleases(t *testing.T) {
	s := settled(t)
	work, read := s.program(models.WorkScope), s.program(models.ReadScope)
	made := work.ask("POST", "/releases", `{"title": "3.1", "day": "2026-11-20"}`).is(http.StatusCreated)
	work.ask("POST", "/releases", `{"title": "4", "day": "2099-11-20"}`).is(http.StatusUnprocessableEntity)
	work.ask("PUT", "/releases/1", `{"title": "3.2", "day": "2026-11-21"}`).is(http.StatusOK)
	work.with("If-Match", made.header.Get("ETag")).ask("PUT", "/releases/1", `{"title": "3.3", "day": "2026-11-21"}`).is(http.StatusPreconditionFailed)
	read.get("/releases").is(http.StatusOK).says(`{"number":1,"title":"3.2","day":"2026-11-21"}`)
	work.ask("POST", "/releases/1/undo", "").is(http.StatusOK).says("3.1")
	work.ask("DELETE", "/releases/1", "").is(http.StatusOK)
	if got := read.get("/releases").is(http.StatusOK).field("items"); got != "[]" {
		t.Errorf("a release that was taken away is listed: %s", got)
	}
	if got := strings.Join(kinds(t, read.get("/changes?after=1&limit=1000")), ";"); !strings.Contains(got, "release") {
		t.Errorf("the feed tells of no release: %s", got)
	}
	work.ask("PUT", "/releases/9", `{"title": "x", "day": "2026-11-20"}`).is(http.StatusNotFound)
	work.ask("DELETE", "/releases/9", "").is(http.StatusNotFound)
}
