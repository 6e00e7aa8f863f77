package handlers

import (
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestTheSettingsSayWhatTheyMeanBeforeTheyAreSaved(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	const page = "/admin/settings"
	opened := grace.get(page).says("A report filed now should be answered by Thursday 26 November, 11:00.")
	before := s.view().Number
	looked := opened.send(page, "answer_days", "1", "holidays", "2026-11-25 Founders’ day\n2026-11-25\n2026-11-22\n2026-01-01", "look", "yes").is(http.StatusOK)
	looked.says("Nothing is saved yet.").says("A report filed now should be answered by Thursday 26 November, 11:00.")
	looked.says("1 day off stands there twice and counts once.").says("1 day off is no working day anyway.").says("2 days off have passed.")
	if s.view().Number != before {
		t.Error("to look at it saved it")
	}
	looked.send(page).goesTo(page).says("Saved.").says("A report filed now should be answered by Thursday 26 November, 11:00.")
	if c := s.view().Settings; c.AnswerDays != 1 || len(c.Calendar.Holidays) != 3 {
		t.Errorf("%+v was saved", c)
	}
}

func TestWorkMayEndAtMidnight(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	const page = "/admin/settings"
	for _, midnight := range []string{"00:00", "24:00"} {
		p := grace.get(page).send(page, "from", "00:00", "to", midnight).goesTo(page)
		if c := s.view().Settings.Calendar; c.From != 0 || c.To != 1440 || p.value("to") != "00:00" {
			t.Errorf("%s: from %d to %d, and the field shows %q", midnight, c.From, c.To, p.value("to"))
		}
	}
}

func TestWhatCannotBeKeptIsRefusedInWords(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	var year []string
	for day := 0; day < 380; day++ {
		year = append(year, time.Date(2026, 11, 24+day, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
	}
	const page = "/admin/settings"
	for _, one := range []struct{ field, typed, sentence string }{
		{"answer_days", "0", "Write a whole number from 1 to 10."},
		{"answer_days", "11", "Write a whole number from 1 to 10."},
		{"answer_days", "two", "Write a whole number from 1 to 10."},
		{"answer_days", "", "Write in how many working days a person answers."},
		{"objective", "100", "Write a whole number from 50 to 99."},
		{"objective", "49", "Write a whole number from 50 to 99."},
		{"objective", "95.5", "Write a whole number from 50 to 99."},
		{"holidays", "2026-12-25\nChristmas\n\n24.12.\n2026-02-30", "These lines do not begin with a date: 2, 4, 5."},
		{"holidays", "2026-12-25\nChristmas", "Line 2 does not begin with a date"},
		{"holidays", strings.Join(year, "\n"), "With these days off nobody works for a whole year."},
		{"to", "24:01", "Write the time like 17:00"},
		{"to", "09:00", "Work must end after it begins."},
	} {
		p := grace.get(page).send(page, one.field, one.typed).is(http.StatusUnprocessableEntity)
		if got := p.fieldError(one.field); !strings.Contains(got, one.sentence) {
			t.Errorf("%s = %.20q: %q", one.field, one.typed, got)
		}
		if p.value(one.field) != one.typed && one.field != "holidays" {
			t.Errorf("%s = %.20q came back as %q", one.field, one.typed, p.value(one.field))
		}
	}
}

func TestAReportKeepsTheDayThatItWasTold(t *testing.T) {
	s := settled(t)
	n := s.tell(sales, "Prices are missing")
	due := s.view().Report(n).Due
	grace := s.signedIn(adminEmail)
	grace.get("/admin/settings").says("keep the day that they were told").send("/admin/settings", "answer_days", "5").is(http.StatusSeeOther)
	later := s.tell(sales, "Contracts are late")
	if s.view().Report(n).Due != due {
		t.Error("a report's promised day moved")
	}
	if got := s.view().Report(later).Due; got.Sub(due) != 5*24*time.Hour { // three working days and a weekend
		t.Errorf("a new report is due %v, the old one %v", got.Time(), due.Time())
	}
	if s.view().Settings.Objective != usualObjective {
		t.Error("the objective changed by itself")
	}
}
