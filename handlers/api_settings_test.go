package handlers

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// someSettings is a request that changes settings; more is added to it.
func someSettings(more string) string {
	return `{"organisation": "Northwind", "answer_days": 3, "objective": 90, "board_open": true` + more + `}`
}

func TestAProgramChangesCalendarRetentionAndLinkLife(t *testing.T) {
	s := settled(t)
	admin := s.program(models.AdminScope)
	was := admin.get("/settings").is(http.StatusOK)
	kept := admin.ask("PUT", "/settings", someSettings("")).is(http.StatusOK)
	for _, field := range []string{"calendar", "retention_months", "link_days"} {
		if kept.field(field) != was.field(field) {
			t.Errorf("%s was not sent, and is %s after %s", field, kept.field(field), was.field(field))
		}
	}
	changed := admin.ask("PUT", "/settings", someSettings(`, "retention_months": -1, "link_days": -1,
		"calendar": {"zone": "America/Lima", "days": [4, 1, 1, 0], "from": "08:30", "to": "24:00", "holidays": ["2026-12-25", "2026-12-25"]}`)).is(http.StatusOK)
	if got := changed.field("calendar"); got != `{"days":[1,4,0],"from":"08:30","holidays":["2026-12-25"],"to":"24:00","zone":"America/Lima"}` {
		t.Errorf("the calendar is %s", got)
	}
	if now := s.view().Settings; now.Retention() != -1 || now.LinkLife() != 0 || now.Calendar.To != 24*60 || changed.field("link_days") != "-1" {
		t.Errorf("the settings are %+v", now)
	}
	number := s.view().Number
	for more, field := range map[string]string{
		`, "retention_months": 7`: "retention_months", `, "link_days": 1`: "link_days",
		`, "calendar": {"zone": "Local", "days": [1], "from": "08:30", "to": "17:00", "holidays": []}`:            "calendar.zone",
		`, "calendar": {"zone": "UTC", "days": [], "from": "08:30", "to": "17:00", "holidays": []}`:               "calendar.days",
		`, "calendar": {"zone": "UTC", "days": [9], "from": "08:30", "to": "17:00", "holidays": []}`:              "calendar.days[0]",
		`, "calendar": {"zone": "UTC", "days": [1], "from": "8 o'c", "to": "17:00", "holidays": []}`:              "calendar.from",
		`, "calendar": {"zone": "UTC", "days": [1], "from": "17:00", "to": "09:00", "holidays": []}`:              "calendar.to",
		`, "calendar": {"zone": "UTC", "days": [1], "from": "08:30", "to": "17:00", "holidays": ["tomorrow"]}`:    "calendar.holidays[0]",
		`, "calendar": {"zone": "UTC", "days": [1], "from": "08:30", "to": "17:00", "holidays": [], "lunch": 30}`: "calendar.lunch",
	} {
		if refused := admin.ask("PUT", "/settings", someSettings(more)).is(http.StatusUnprocessableEntity); refused.field("fields.0.name") != field {
			t.Errorf("%s is refused with %s", more, refused.body)
		}
	}
	if s.view().Number != number {
		t.Error("something was changed")
	}
}

func TestWhatAShorterTimeErasesHasToBeMeantByAProgramToo(t *testing.T) {
	s := settled(t)
	s.tell(models.DepartmentNumbered(1), "Printer")
	s.do(models.ByReporter(1), &models.Withdraw{Report: 1})
	s.clock.pass(400 * 24 * time.Hour)
	admin := s.program(models.AdminScope)
	admin.ask("PUT", "/settings", someSettings(`, "retention_months": 6`)).is(http.StatusUnprocessableEntity).says("of 1 reports at once")
	if s.view().Settings.Retention() == 6 {
		t.Fatal("it was shortened")
	}
	admin.ask("PUT", "/settings", someSettings(`, "retention_months": 6, "erase": true`)).is(http.StatusOK).says(`"retention_months":6`)
}

// listed follows a list page by page, two things at a time, and gives the numbers in it.
func (p *program) listed(path, number string) (list []string) {
	p.t.Helper()
	for next := path + "?limit=2"; next != "null" && len(list) < 50; {
		page := p.get(next).is(http.StatusOK)
		for i := 0; page.field(fmt.Sprintf("items.%d", i)) != "null"; i++ {
			list = append(list, page.field(fmt.Sprintf("items.%d.%s", i, number)))
		}
		next = page.field("next")
	}
	return list
}

func TestEveryLongListIsReadByPages(t *testing.T) {
	s := settled(t)
	admin := s.program(models.AdminScope)
	for _, name := range []string{"Borealo", "Cirrus", "Dune"} {
		admin.ask("POST", "/suppliers", `{"name": "`+name+`"}`).is(http.StatusOK).says(`"name":"` + name + `"`)
		admin.ask("POST", "/departments", `{"name": "`+name+`"}`).is(http.StatusCreated)
	}
	admin.ask("POST", "/suppliers", `{"name": "cirrus"}`).is(http.StatusUnprocessableEntity)
	for i := range 5 {
		s.do(models.ByParty(sales), &models.FileReport{Source: sales, Text: strings.Repeat(string(rune('a'+i)), 9), OwnTime: models.OwnTimeDay, Key: fmt.Sprint("r", i)})
		b := models.BottleneckNumber(i + 1)
		if i < 3 {
			s.do(models.ByMember(2), &models.SetStatus{Bottleneck: b, Status: models.StatusResolved})
			s.do(models.ByMember(2), &models.PublishLearning{Bottleneck: b, Words: models.LearningWords{Held: "Forms", Change: "None"}})
		} else {
			s.do(models.ByMember(2), &models.SetStatus{Bottleneck: b, Status: models.StatusWontDo, Words: "No", Gained: "Time", Review: s.today() + 30})
		}
	}
	for path, want := range map[string]struct{ number, list string }{
		"/suppliers": {"number", fmt.Sprint(len(s.view().AllSuppliers()))}, "/departments": {"number", fmt.Sprint(len(s.view().AllDepartments()))},
		"/members": {"number", fmt.Sprint(len(s.view().Members()))}, "/learned": {"bottleneck", "3"}, "/wont-do": {"bottleneck.number", "2"},
	} {
		got := admin.listed(path, want.number)
		seen := map[string]bool{}
		for _, one := range got {
			seen[one] = true
		}
		if fmt.Sprint(len(seen)) != want.list || len(got) != len(seen) {
			t.Errorf("%s lists %v, and %s are there", path, got, want.list)
		}
	}
}

func TestAnAdminsProgramReadsHowFarAnImportHasCome(t *testing.T) {
	s := settled(t)
	admin := s.program(models.AdminScope)
	admin.get("/imports/1").is(http.StatusNotFound)
	s.do(models.ByMember(1), &models.BeginImport{System: "Jira", Rows: 3})
	admin.get("/imports/1").is(http.StatusOK).says(`"state":"running"`).says(`"rows":3`)
	s.do(models.ByMember(1), &models.EndImport{Import: 1, Faulty: 2, There: 1})
	if ended := admin.get("/imports").is(http.StatusOK); ended.field("items.0.state") != "ended" || ended.field("items.0.faulty") != "2" {
		t.Errorf("the import is %s", ended.body)
	}
	s.program(models.WorkScope).get("/imports").is(http.StatusForbidden)
}
