package journal_test

import (
	"os"
	"path/filepath"
	"testing"

	"bottleneck/models/journal"
)

// What earlier programs wrote, kept in testdata for good: a journal and a backup
// of each format, of the same five commits, one event of them erased. When the
// format changes, add a pair; never write these anew.
const (
	keptHead    = "5:f36c183d6111d3380490a49617333fbf8d328a2fca91e3870c03ffd9e82b6a49"
	keptJournal = "testdata/format-1.db"
	keptBackup  = "testdata/format-1.backup"
)

func TestAJournalOfAnEarlierProgramIsReadWhole(t *testing.T) {
	content, err := os.ReadFile(keptJournal)
	must(t, err)
	p := sqlitePlace(t)
	must(t, os.WriteFile(p.at, content, 0o600))
	wantKept(t, p.open(t))
}

func TestABackupOfAnEarlierProgramIsRestored(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		j := p.open(t)
		_, err := journal.Restore(t.Context(), filepath.FromSlash(keptBackup), j, nil)
		must(t, err)
		wantKept(t, j)
	})
}

func wantKept(t *testing.T, j journal.Journal) {
	t.Helper()
	head, err := journal.ParseHead(keptHead)
	must(t, err)
	report := check(t, j, &head)
	if !report.Whole() || report.Head != head || report.Commits != 5 || report.Erased != 1 {
		t.Errorf("%+v", report)
	}
	c, err := j.Get(t.Context(), 1)
	must(t, err)
	want := `{"salt":"SALT0","type":"report filed","by":"m3","data":{"words":"wörds <&> of 0"}}`
	if string(c.Events[0]) != want {
		t.Errorf("commit 1 reads %s", c.Events[0])
	}
}
