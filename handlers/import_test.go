package handlers

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// ended waits until an import has ended.
func (s *site) ended(n models.ImportNumber) *models.Import {
	s.t.Helper()
	for {
		state := s.Store.View()
		if one := state.Import(n); one != nil && one.Ended != 0 {
			return one
		}
		if s.Store.Wait(s.t.Context(), state.Number); s.t.Context().Err() != nil {
			s.t.Fatal("the import does not end")
		}
	}
}

// staged uploads a table and opens the page that says what would become of it.
func (b *browser) staged(table string) (file string, page *page) {
	b.t.Helper()
	answer := b.upload("/admin/import", "file", "tickets.csv", []byte(table)).is(http.StatusSeeOther)
	file = answer.header.Get("Location")
	return file, answer.goesTo(file).is(http.StatusOK)
}

const jiraTable = "Summary,Issue key,Issue Type,Status,Created,Description,Team\n" +
	"Invoices wait for a report,FIN-1,Bug,To Do,03/Feb/25 9:15 AM,\"The invoice run waits.\nEvery month.\",Legal\n" +
	"Prices are missing,FIN-2,Idea,Done,2025-03-04,,Sales\n" +
	"Nobody answers,FIN-3,Bug,To Do,2025-03-05,,Moon base\n" +
	",FIN-4,Bug,To Do,2025-03-06,,Sales\n" +
	"Old,FIN-5,Bug,To Do,in spring,,Sales\n"

func TestATrackersExportIsLookedAtBroughtInAndUndone(t *testing.T) {
	s := settled(t)
	grace := s.signedIn("grace@northwind.example")
	file, page := grace.staged(jiraTable)
	page.says("tickets.csv: 5 rows").says("Moon base").says("It does not say what happens").says("is no date that we can read").says("Bring in 2 rows")
	if got := page.value("system"); got != "Jira" {
		t.Errorf("the system is taken for %q", got)
	}
	if s.Store.View().ReportCount() != 0 {
		t.Fatal("something came in before anybody said so")
	}
	grace.post(file, "thing", "title", "column", "0", "thing", "reference", "column", "1", "thing", "kind", "column", "2", "thing", "logged", "column", "4",
		"thing", "text", "column", "5", "thing", "department", "column", "6", "unknown", "Moon base", "means", "d1", "system", "Jira", "own_time", "day").
		goesTo(file + "#found").says("Bring in 3 rows")
	grace.post(file + "/start").goesTo("/admin/imports/1")
	if one := s.ended(1); one.Reports != 3 || one.Faulty != 2 || one.Left != 0 {
		t.Fatalf("came in: %+v", one)
	}
	grace.get("/admin/imports/1").says("3 reports that came in").says("2 rows that cannot be read")
	if mend := grace.get(file + "/faulty.csv").is(http.StatusOK).body; !strings.Contains(mend, "FIN-5") || !strings.Contains(mend, "FIN-4") || strings.Contains(mend, "FIN-1") {
		t.Errorf("to mend:\n%s", mend)
	}
	report := s.Store.View().Report(1)
	for n := models.ReportNumber(2); !strings.HasPrefix(report.Text, "Invoices"); n++ {
		report = s.Store.View().Report(n)
	}
	if report.Logged().Time().Format(time.DateOnly) != "2025-02-03" || report.Source != models.DepartmentNumbered(2) || !strings.Contains(report.Text, "Every month") || report.OwnTime != models.OwnTimeDay {
		t.Errorf("%+v", report)
	}
	grace.get(fmt.Sprintf("/bottlenecks/%d", report.Bottleneck)).says("Brought in from Jira, FIN-1 there").says("2025")
	if s.Store.View().UnansweredCount() != 0 || s.Store.View().Budgets(models.MomentOf(s.Now())).All.Filed != 0 {
		t.Error("what was filed elsewhere waits for an answer here, or spends the budget")
	}
	grace.get("/admin/history").says("Began to bring in reports: Import 1 Jira").says("All rows were brought in: Import 1 Jira")

	mended := strings.Replace(jiraTable, "Moon base", "Sales", 1)
	again, page := grace.staged(mended)
	page.says("3 are here already").says("Nothing would come in")
	grace.post(again + "/remove").goesTo("/admin/import").says("The file is deleted")

	s.do(models.ByMember(1), &models.AnswerReport{Report: report.Number, Words: "We are on it"})
	grace.get("/admin/imports/1/undo").says("2 reports would be withdrawn").says("One report stays").says("Invoices wait")
	grace.post("/admin/imports/1/undo").goesTo("/admin/imports/1").says("It was undone").says("2 reports withdrawn")
	again, page = grace.staged(mended)
	page.says("2 reports that were undone come back").says("Bring in 2 rows")
	grace.post(again + "/start").is(http.StatusSeeOther)
	if one := s.ended(2); one.Reports != 2 || s.Store.View().ReportCount() != 3 {
		t.Errorf("brought back: %+v, %d reports", one, s.Store.View().ReportCount())
	}
}

func TestAnImportGoesOnAfterARestart(t *testing.T) {
	s := settled(t)
	grace := s.signedIn("grace@northwind.example")
	var table strings.Builder
	table.WriteString("what happens,department\n")
	for n := range 400 {
		fmt.Fprintf(&table, "Report %d of what holds us up,Sales\n", n)
	}
	file, _ := grace.staged(table.String())
	grace.post(file + "/start").is(http.StatusSeeOther)
	s.restart()
	s.ResumeImports()
	one := s.ended(1)
	if one.Reports != 400 || s.Store.View().ReportCount() != 400 || one.There != 0 {
		t.Errorf("after the restart: %+v, %d reports", one, s.Store.View().ReportCount())
	}
}

func TestWhatCannotBeBroughtInIsSaidInASentence(t *testing.T) {
	s := settled(t)
	grace := s.signedIn("grace@northwind.example")
	for file, says := range map[string]string{
		"PK\x03\x04\x14\x00rest": "spreadsheet", "%PDF-1.7": "", "a,b\n": "", "": "Choose a file, or paste rows",
		"\"open,b\nc,d\n": "The first line cannot be read",
	} {
		page := grace.upload("/admin/import", "file", "file", []byte(file)).is(http.StatusUnprocessableEntity)
		if page.fieldError("file") == "" || !strings.Contains(page.text(), says) {
			t.Errorf("%q: %s", file, page.text())
		}
	}
	page := grace.post("/admin/import", "table", "Colour,Size\nred,9\nblue,10\n").follow().is(http.StatusOK)
	page.says("Nothing would come in")
	grace.post(page.path + "/start").is(http.StatusUnprocessableEntity).says("Choose the column that says what happens")
	long, _ := grace.staged("text,team\n" + strings.Repeat("x", 10<<20) + ",Sales\nShort,Sales\nA \x00 sign,Sales\n")
	grace.get(long).says("This row is longer than one megabyte").says("Bring in one row").says("2 rows that cannot be read")
	grace.get("/admin/import/files/aaaaaaaaaaaaaaaaaaaaaaaaaa").is(http.StatusNotFound).says("Upload it again")
	grace.get("/admin/imports/9").is(http.StatusNotFound)
}
