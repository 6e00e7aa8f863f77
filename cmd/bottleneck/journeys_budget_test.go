package main

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"bottleneck/cmd/bottleneck/demo"
	"bottleneck/models"
	"bottleneck/models/journal/journaltest"
)

func TestLateAndOverBudget(t *testing.T) {
	t.Parallel()
	overBudget(t, config{data: t.TempDir()})
}

func TestLateAndOverBudgetOnMongoDB(t *testing.T) {
	t.Parallel()
	key := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(key, newSecret(), 0o600); err != nil {
		t.Fatal(err)
	}
	overBudget(t, config{mongodb: journaltest.Mongo(t), keyFile: key})
}

// monday is ten o'clock on the Monday after a moment, in the zone of the demo.
func monday(after time.Time) time.Time {
	zone, err := time.LoadLocation(demo.TimeZone)
	if err != nil {
		panic(err)
	}
	y, m, d := after.In(zone).Date()
	day := time.Date(y, m, d, 10, 0, 0, 0, zone)
	for day = day.AddDate(0, 0, 1); day.Weekday() != time.Monday; {
		day = day.AddDate(0, 0, 1)
	}
	return day
}

// overBudget lets a report wait past its day: its reporter reads that, the board says what it means, and the page of
// the budget with which sum. Then people are heard in time again, until more is asked of them.
func overBudget(t *testing.T, c config) {
	t.Helper()
	clock := &setClock{now: monday(time.Now())}
	h := openHouseAt(t, c, clock.read)
	if err := h.play.setUp(t.Context(), h.url); err != nil {
		t.Fatal(err)
	}
	begun := clock.read()
	sales := h.visitor().At(390, 844).Open(h.form("sales")).Fill("What happens?", questionnaire).Choose("Nobody seems to own it").Choose("About a day")
	sales.Press("Send report").See("Thank you. Your report is R-1.", "A person will answer by", begun.AddDate(0, 0, 2).Format("Monday 2 January"))
	h.member("amara").See("Under budget. People are heard in time: ship.", "answer due "+begun.AddDate(0, 0, 2).Format("2 Jan"))

	clock.set(begun.AddDate(0, 0, 3))
	sales.Open(h.tracking(1)).See("That has passed: we are late").Fits()
	amara := h.member("amara").See("Over budget. Too many people wait too long: answer before starting anything new.", "late since yesterday")
	amara.Press("How fast we listen").Arrives("/budget").Within("All reports").See("Were late, or are", "May be late")
	amara.Within("All reports").Press("How this is counted").See("May be late: 1 report × 5 ÷ 100 = 0.05.", "Left: 0.05 − 1 = −0.95.")
	amara.Within("By where reports come from").See("1 report, 0.05 may be late, late: 1", "Suppliers together", "Nothing to budget yet")
	amara.Axe()
	reader := h.visitor().At(390, 844).Open(h.boardLink()).See("Over budget.").Press("How fast we listen").See("Over budget.").Fits().Axe()

	// A late answer stays late. Those who come after are heard in time.
	h.does("amara", &models.AnswerReport{Report: 1, Words: "We have an owner for it now."})
	sales.Reload().See("We have an owner for it now.", "so that was too late")
	reader.Reload().See("Over budget.")
	for i := range 30 {
		n := h.reports("finance", fmt.Sprintf("Invoice run %d waits for a file.", i))
		h.does("amara", &models.AnswerReport{Report: n, Words: "It is on its way."})
	}
	reader.Reload().See("Under budget. People are heard in time: ship.")

	priya := h.member("priya").Open("/admin/settings").See("A report filed now should be answered by")
	priya.Fill("Of 100 reports, how many are to be answered by then?", "100").Press("Save settings").Titled("Error: ").See("Write a whole number from 50 to 99.")
	priya.Fill("Of 100 reports, how many are to be answered by then?", "99").Press("Save settings").See("Saved.")
	reader.Reload().See("99 % of reports should have an answer within 2 working days.", "Over budget.")
}
