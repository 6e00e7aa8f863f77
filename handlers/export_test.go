package handlers

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bottleneck/models"
	"bottleneck/models/journal"
)

// tablesOf unpacks an export and reads its tables.
func tablesOf(t *testing.T, body string) (tables map[string][][]string, readme string) {
	t.Helper()
	packed, err := zip.NewReader(strings.NewReader(body), int64(len(body)))
	if err != nil {
		t.Fatal(err)
	}
	tables = map[string][][]string{}
	for _, file := range packed.File {
		opened, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(opened)
		if err != nil {
			t.Fatal(err)
		}
		name, table := strings.CutSuffix(file.Name, ".csv")
		if !table {
			readme = string(content)
			continue
		}
		rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(content, []byte("\uFEFF")))).ReadAll()
		if err != nil {
			t.Errorf("%s: %v", file.Name, err)
		}
		tables[name] = rows
	}
	return tables, readme
}

func TestEverythingIsTakenOutAsTablesThatAReadmeExplains(t *testing.T) {
	s := settled(t)
	s.do(models.ByParty(models.DepartmentNumbered(1)), &models.FileReport{Source: models.DepartmentNumbered(1), Text: "=HYPERLINK(\"x\")", Contact: "ada@northwind.example",
		OwnTime: models.OwnTimeDay, Waiting: models.WaitingNobody, Key: "one"})
	s.do(models.ByMember(1), &models.AnswerReport{Report: 1, Words: "We look at it"})
	s.do(models.ByMember(1), &models.PostUpdate{Bottleneck: 1, Words: "Found the cause"})
	grace := s.signedIn("grace@northwind.example")
	grace.get("/admin").is(http.StatusOK).says("Take everything out")
	grace.get("/admin/export").is(http.StatusOK).says("The words of one report").says("One of them with a contact")
	file := grace.post("/admin/export/tables").is(http.StatusOK)
	tables, readme := tablesOf(t, file.body)
	if rows := tables["reports"]; len(rows) != 2 || rows[1][0] != "R-1" || !slices.Contains(rows[1], `'=HYPERLINK("x")`) || !slices.Contains(rows[1], "ada@northwind.example") {
		t.Errorf("reports: %q", rows)
	}
	if rows := tables["answers"]; len(rows) != 2 || !slices.Contains(rows[1], "We look at it") || !slices.Contains(rows[1], "Grace Hopper") {
		t.Errorf("answers: %q", rows)
	}
	if rows := tables["updates"]; len(rows) != 2 || !slices.Contains(rows[1], "Found the cause") {
		t.Errorf("updates: %q", rows)
	}
	for name, rows := range tables {
		for _, column := range rows[0] {
			if !strings.Contains(readme, "\n  "+column+" ") {
				t.Errorf("the README does not explain %s of %s", column, name)
			}
		}
	}
	for _, row := range slices.Concat(tables["members"], tables["contacts"]) {
		if strings.Contains(strings.Join(row, " "), "argon2id") {
			t.Errorf("what a password is checked by is in %q", row)
		}
	}
	if len(tables) != len(exportTables()) {
		t.Errorf("%d tables", len(tables))
	}
	grace.get("/admin/history?kind=exports").says("Took out data: everything as CSV files (1)")
}

func TestAnArchiveFromThePageFillsAnEmptyPlaceWithTheSameDigests(t *testing.T) {
	s := settled(t)
	grace := s.signedIn("grace@northwind.example")
	file := grace.post("/admin/export/archive").is(http.StatusOK)
	path := filepath.Join(t.TempDir(), "archive.json")
	if err := os.WriteFile(path, []byte(file.body), 0o600); err != nil {
		t.Fatal(err)
	}
	empty, err := journal.OpenSQLite(filepath.Join(t.TempDir(), "journal.db"), journal.SQLiteOptions{})
	if err != nil {
		t.Fatal(err)
	}
	defer empty.Close()
	head, err := journal.Restore(t.Context(), path, empty, nil)
	if err != nil || head != (journal.Head{N: s.Store.View().Number, Digest: journal.Digest(s.Store.View().Head)}) {
		t.Errorf("restored %v, %v", head, err)
	}
	grace.get("/admin/history?kind=exports").says("Took out data: everything as an archive")
}
