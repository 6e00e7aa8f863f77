package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bottleneck/handlers/browsertest"
	"bottleneck/models"
	"bottleneck/models/journal"
	"bottleneck/models/journal/journaltest"
)

// TestMain builds the test database before any test's deadline runs, and ends what the journeys started.
func TestMain(m *testing.M) {
	if err := journaltest.Build(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	browsertest.Close()
	_ = os.RemoveAll(filledDemo.folder)
	os.Exit(code)
}

// writeJournal fills a place with commits that the program knows and gives its head.
func writeJournal(t testing.TB, p place, commits int) journal.Head {
	t.Helper()
	j, err := p.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	var head journal.Head
	for n := range commits {
		event, err := models.Encode(&models.SupplierAdded{Supplier: uint32(n + 1), Title: fmt.Sprintf("Supplier %d", n+1)},
			models.ByMember(1), "salt")
		if err != nil {
			t.Fatal(err)
		}
		c := journal.Commit{N: uint64(n + 1), ID: fmt.Sprintf("id %d", n), At: time.UnixMilli(int64(n) * 1000).UTC(),
			By: "test", Prev: head.Digest, Events: [][]byte{event}}
		if err := j.Append(context.Background(), c); err != nil {
			t.Fatal(err)
		}
		head = c.Head()
	}
	return head
}

func TestABackupIsRestoredWithItsKeyAndVerifies(t *testing.T) {
	source, target, file := t.TempDir(), filepath.Join(t.TempDir(), "new"), filepath.Join(t.TempDir(), "b")
	head := writeJournal(t, place(source), 40)
	if _, err := (config{data: source}).keyring(commits(0)); err != nil {
		t.Fatal(err)
	}
	s := newShell(t)
	says(t, s.works("backup", file, "--data", source, "--with-key"), "40 commits", head.String(), file+".key")
	says(t, s.works("restore", "--data", target, file), "40 commits", head.String(), "The key is in")
	says(t, s.works("verify", "--data", target, "--head", head.String()), "whole: 40 commits", head.String())
	before, _ := os.ReadFile(filepath.Join(source, "key"))
	after, err := os.ReadFile(filepath.Join(target, "key"))
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the key was not restored: %v", err)
	}
}

func TestABackupSaysThatItDoesNotCarryTheKey(t *testing.T) {
	source, target, file := t.TempDir(), t.TempDir(), filepath.Join(t.TempDir(), "b")
	writeJournal(t, place(source), 3)
	s := newShell(t)
	says(t, s.works("backup", "--data", source, file), "The key is not in it")
	if _, err := os.Stat(file + ".key"); err == nil {
		t.Error("the key was written without being asked for")
	}
	says(t, s.works("restore", "--data", target, file), "The key was not restored")
}

func TestRestoreNeverMixesTwoJournals(t *testing.T) {
	source, target, file := t.TempDir(), t.TempDir(), filepath.Join(t.TempDir(), "b")
	writeJournal(t, place(source), 5)
	s := newShell(t)
	s.works("backup", "--data", source, file)
	s.works("restore", "--data", target, file)
	s.works("restore", "--data", target, file) // an interrupted one may be repeated
	garbled, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	garbled[len(garbled)/2] ^= 1
	if err := os.WriteFile(file, garbled, 0o600); err != nil {
		t.Fatal(err)
	}
	empty := filepath.Join(t.TempDir(), "empty")
	s.fails(exitFailed, "restore", "--data", empty, file)
	says(t, s.works("verify", "--data", empty), "0 commits")
}

func TestACopyToMongoDBAndBackHasTheSameHead(t *testing.T) {
	source, back := t.TempDir(), filepath.Join(t.TempDir(), "back")
	head := writeJournal(t, place(source), 25)
	uri := journaltest.Mongo(t)
	s := newShell(t)
	said := s.works("copy", source, uri)
	says(t, said, "25 commits are in the MongoDB", head.String())
	if strings.Contains(said, uri) {
		t.Error("the address, which may hold a password, was printed")
	}
	says(t, s.works("verify", "--mongodb", uri), "whole: 25 commits")
	says(t, s.works("copy", uri, back), head.String())
	says(t, s.works("verify", "--data", back, "--head", head.String()), "whole")
}

func TestVerifyFindsThatTheEndIsMissing(t *testing.T) {
	long, short := t.TempDir(), t.TempDir()
	head := writeJournal(t, place(long), 9)
	writeJournal(t, place(short), 7)
	s := newShell(t)
	says(t, s.fails(exitFailed, "verify", "--data", short, "--head", head.String()), "not whole")
	says(t, s.out.String(), "ends at commit 7, but held commit 9")
}

func TestReadingAFolderWithoutAJournalMakesNone(t *testing.T) {
	folder := t.TempDir()
	says(t, newShell(t).fails(exitFailed, "verify", "--data", folder), "no journal in the folder", journalName)
	if made, _ := os.ReadDir(folder); len(made) > 0 {
		t.Errorf("made: %v", made)
	}
}

func TestAnExportedArchiveIsRestoredIntoEitherDatabase(t *testing.T) {
	source, target, file := t.TempDir(), filepath.Join(t.TempDir(), "new"), filepath.Join(t.TempDir(), "everything.json")
	head := writeJournal(t, place(source), 40)
	s := newShell(t)
	says(t, s.works("export", "--data", source, file), "40 commits", head.String(), "The key is not in it")
	says(t, s.works("restore", "--data", target, file), "40 commits", head.String())
	says(t, s.works("verify", "--data", target, "--head", head.String()), "whole: 40 commits")
	uri := journaltest.Mongo(t)
	says(t, s.works("restore", "--mongodb", uri, file), head.String())
	tables := filepath.Join(t.TempDir(), "everything.zip")
	says(t, s.works("export", "--data", source, tables), "0 reports", "journal number 40")
	says(t, s.fails(exitRefused, "export", "--data", source, filepath.Join(t.TempDir(), "everything.xls")), ".zip", ".json")
}
