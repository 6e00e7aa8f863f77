package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"bottleneck/handlers/browsertest"
	"bottleneck/models"
)

func TestATicketExportIsBroughtInAndUndone(t *testing.T) {
	t.Parallel()
	ticketsBroughtIn(t, config{data: t.TempDir()})
}

func TestATicketExportIsBroughtInAndUndoneOnMongoDB(t *testing.T) {
	t.Parallel()
	ticketsBroughtIn(t, inMongoDB(t))
}

func TestEverythingIsTakenOutAndAnEmptyPlaceHoldsIt(t *testing.T) {
	t.Parallel()
	takenOut(t, config{data: t.TempDir()})
}

func TestEverythingIsTakenOutAndAnEmptyPlaceHoldsItOnMongoDB(t *testing.T) {
	t.Parallel()
	takenOut(t, inMongoDB(t))
}

// inMongoDB is a server whose journal is in a MongoDB; files that are brought in are in its folder.
func inMongoDB(t *testing.T) config {
	t.Helper()
	c := onMongoDB(t)
	c.data = t.TempDir()
	return c
}

// exportedTickets are what a tracker exports: who files is in a column whose name says nothing, one of them we call otherwise, and
// one day is none.
const exportedTickets = "Summary,Issue key,Issue Type,Status,Created,Description,Group\n" +
	"Invoices wait for a report that nobody owns,FIN-1,Bug,To Do,03/Feb/25 9:15 AM,\"The invoice run waits.\nEvery month.\",Finance\n" +
	"The certificate of the shop has expired,FIN-2,Bug,To Do,2025-03-04,,Selling\n" +
	"Vans carry the wrong spare parts,FIN-3,Bug,To Do,2025-03-05,,Finance\n" +
	"Payroll waits for the hours,FIN-4,Bug,To Do,in spring,,Finance\n"

// ticketsBroughtIn has an admin bring in a tracker's export, on a telephone where columns are chosen, and undo it after somebody
// has worked on a part of it.
func ticketsBroughtIn(t *testing.T, c config) {
	t.Helper()
	h := openHouse(t, c)
	if err := h.play.setUp(t.Context(), h.url); err != nil {
		t.Fatal(err)
	}
	priya := h.member("priya").Open("/admin").Press("Bring reports in from another system").Axe()
	priya.Press("Look at it").Titled("Error: ").See("Choose a file, or paste rows.")
	priya.Upload("A CSV file", "tickets.csv", exportedTickets).Press("Look at it")
	priya.See("tickets.csv: 4 rows. Nothing has been brought in yet.", "4 rows name no department and no supplier.", "Nothing would come in.")

	priya.At(390, 844).Fits().Axe().Choose("Department that it comes from", "Group").Press("Look again")
	priya.See("Bring in 2 rows", "Names that we do not know", "One row that cannot be read", "is no date that we can read").Fits()
	priya.Choose("Selling", "Sales").Choose("What do rows cost that do not say?", "About a day").Press("Look again").See("Bring in 3 rows").Fits().Screenshot("import-columns-390")
	if n := h.store.View().ReportCount(); n != 0 {
		t.Fatalf("%d reports came in before anybody said so", n)
	}
	priya.Press("Bring in 3 rows").See("All rows were looked at.", "3 reports that came in", "One row that cannot be read", "Download these rows to mend them").Fits().Axe()

	priya.At(1280, 900).Open("/board").See("Invoices wait for a report", "The certificate of the shop", "Vans carry the wrong")
	number := reportOf(h, "The certificate").Bottleneck
	priya.Open(card(number)).See("Brought in from Jira, FIN-2 there", "2025", "Sales")
	priya.Open("/inbox").NotSee("certificate")
	h.does("amara", &models.AnswerReport{Report: reportOf(h, "Vans carry").Number, Words: "The parts are sorted anew."})

	priya.Open("/admin/imports/1").Press("Undo this import").See("2 reports would be withdrawn.", "One report stays", "Vans carry the wrong spare parts").Axe()
	priya.Press("Undo the import").See("It was undone.", "2 reports withdrawn")
	priya.Open("/board").See("Vans carry the wrong").NotSee("The certificate of the shop", "Invoices wait")
	priya.Open("/admin/import").Upload("A CSV file", "tickets.csv", exportedTickets).Press("Look at it").Choose("Department that it comes from", "Group").Press("Look again")
	priya.Choose("Selling", "Sales").Press("Look again").See("2 reports that were undone come back.", "1 is here already", "Bring in 2 rows")
}

// reportOf finds the report whose words begin so.
func reportOf(h *house, words string) *models.Report {
	h.t.Helper()
	for n := range h.store.View().ReportCount() {
		if r := h.store.View().Report(models.ReportNumber(n + 1)); strings.HasPrefix(r.Text, words) {
			return r
		}
	}
	h.t.Fatalf("no report begins with %q", words)
	return nil
}

// named is how a command is told where a journal is.
func named(c config) []string {
	if c.mongodb != "" {
		return []string{"--mongodb", c.mongodb}
	}
	return []string{"--data", c.data}
}

var aHead = regexp.MustCompile(`Their head: (\S+)`)

// takenOut has an admin save the archive, and puts it into an empty place of each kind: the digests are those of the
// source, and people find there what they left.
func takenOut(t *testing.T, c config) {
	t.Helper()
	h := openHouse(t, c)
	if err := h.play.setUp(t.Context(), h.url); err != nil {
		t.Fatal(err)
	}
	h.reports("sales", questionnaire)
	number := h.checked(h.reports("finance", "Der Rechnungslauf wartet auf „Ümläute“ & <b>Zeichen</b>."), "Invoice runs wait")
	h.does("amara", &models.PostUpdate{Bottleneck: number, Words: "We found who owns it."})
	priya := h.member("priya").Open("/admin").Press("Take everything out").See("The words of 2 reports", "The key from which links derive is not in it").Axe()
	file := filepath.Join(t.TempDir(), "bottleneck.json")
	kept := browsertest.Ask[string](priya, `(() => { const r = new XMLHttpRequest(); r.open("POST", "/admin/export/archive", false); r.send(); return r.responseText })()`)
	if err := os.WriteFile(file, []byte(kept), 0o600); err != nil {
		t.Fatal(err)
	}

	s := newShell(t)
	for _, target := range []config{{data: t.TempDir()}, onMongoDB(t)} {
		target.keyFile = c.keyPath()
		said := aHead.FindStringSubmatch(s.works(append([]string{"restore", file}, named(target)...)...))
		if said == nil {
			t.Fatal("restoring names no head")
		}
		says(t, s.works(append([]string{"verify", "--head", said[1]}, named(target)...)...), "whole", said[1])
		says(t, s.works(append([]string{"verify", "--head", said[1]}, named(c)...)...), "whole")
		again := openHouse(t, target)
		again.member("amara").Open(card(number)).See("Invoice runs wait", "Der Rechnungslauf wartet auf „Ümläute“ & <b>Zeichen</b>.", "We found who owns it.")
		again.visitor().Open(h.tracking(1)).See("R-1")
	}
}
