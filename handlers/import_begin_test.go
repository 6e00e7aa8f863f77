package handlers

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"bottleneck/models"
)

// stagedRows uploads a table of so many rows and gives the id of its file.
func (s *site) stagedRows(count int) (id string) {
	s.t.Helper()
	var table strings.Builder
	table.WriteString("what happens,department\n")
	for n := range count {
		fmt.Fprintf(&table, "Report %d of what holds us up,Sales\n", n)
	}
	file, _ := s.signedIn("grace@northwind.example").staged(table.String())
	return filepath.Base(file)
}

func TestAnImportBeginsOnceHoweverOftenItIsPressed(t *testing.T) {
	s := settled(t)
	id := s.stagedRows(20)
	var presses sync.WaitGroup
	for range 8 {
		plan, err := s.desk.Plan(id)
		if err != nil {
			t.Fatal(err)
		}
		presses.Go(func() {
			if err := s.desk.Begin(t.Context(), plan, models.ByMember(1)); err != nil {
				t.Error(err)
			}
		})
	}
	presses.Wait()
	if one := s.ended(1); one.Reports != 20 || s.view().ImportCount() != 1 {
		t.Errorf("%d imports, the first of them %+v", s.view().ImportCount(), one)
	}
}

func TestMatchingColumnsAnewDoesNotForgetThatTheImportBegan(t *testing.T) {
	s := settled(t)
	id := s.stagedRows(3)
	before, err := s.desk.Plan(id)
	if err != nil {
		t.Fatal(err)
	}
	s.signedIn("grace@northwind.example").post("/admin/import/files/" + id + "/start").is(http.StatusSeeOther)
	if err := s.desk.Look(before); err == nil {
		t.Error("a plan that was read before it began is kept")
	}
	if plan, _ := s.desk.Of(1); plan == nil {
		t.Error("nobody knows any more which file the import is of")
	}
	s.ended(1)
}

func TestAnImportThatWasStoppedGoesOnAtOnce(t *testing.T) {
	s := settled(t)
	id := s.stagedRows(600)
	grace := s.signedIn("grace@northwind.example")
	grace.post("/admin/import/files/" + id + "/start").is(http.StatusSeeOther)
	plan, _ := s.desk.Of(1)
	if err := s.desk.Stop(plan); err != nil {
		t.Fatal(err)
	}
	if !s.view().Import(1).Running() {
		t.Fatal("it ended before it was stopped")
	}
	if err := s.desk.GoOn(plan); err != nil {
		t.Fatal(err)
	}
	if one := s.ended(1); one.Reports != 600 {
		t.Errorf("%+v", one)
	}
}

func TestWhatAnUploadLeftHalfDoneIsDropped(t *testing.T) {
	s := settled(t)
	kept := s.stagedRows(1) + ".csv"
	old, fresh, part := strings.Repeat("a", 26)+".csv", strings.Repeat("b", 26)+".csv", strings.TrimSuffix(kept, ".csv")+".part-1"
	for name, age := range map[string]time.Duration{old: 25 * time.Hour, part: 25 * time.Hour, fresh: time.Hour, kept: 25 * time.Hour} {
		path := filepath.Join(s.Folder, name)
		if name != kept {
			if err := os.WriteFile(path, []byte("what happens\nPat called\n"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.Chtimes(path, time.Time{}, s.Now().Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	s.CleanImports()
	for name, stays := range map[string]bool{old: false, part: false, fresh: true, kept: true} {
		if _, err := os.Stat(filepath.Join(s.Folder, name)); (err == nil) != stays {
			t.Errorf("%s: stays %v", name, err == nil)
		}
	}
}

func TestATableWithMoreColumnsThanAnyoneNeedsIsRefused(t *testing.T) {
	s := settled(t)
	page := s.signedIn("grace@northwind.example").upload("/admin/import", "file", "wide.csv", []byte(strings.Repeat("a,", 1001)+"b\nx,y\n"))
	page.is(http.StatusUnprocessableEntity).says("more than 1,000 columns")
}
