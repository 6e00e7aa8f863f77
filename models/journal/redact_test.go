package journal_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"bottleneck/models/journal"
)

// erasable fills a journal with n commits whose first event holds secret, and an
// order to erase them.
func erasable(t *testing.T, j journal.Journal, n int, secret string) []journal.Ref {
	t.Helper()
	w := &writer{t: t, j: j}
	var refs []journal.Ref
	for range n {
		w.write(filed(secret), filed("what stays"))
		refs = append(refs, journal.Ref{Commit: w.head.N, Index: 0})
	}
	w.write(erasureOf(refs...))
	return refs
}

func check(t *testing.T, j journal.Journal, head *journal.Head) journal.Report {
	t.Helper()
	report, err := journal.Check(t.Context(), j, journal.CheckOptions{Head: head, Erased: erasedIn})
	must(t, err)
	return report
}

func TestErasedWordsAreGoneAndTheChainStillVerifies(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		const secret = "anna@example.org"
		j := p.open(t)
		refs := erasable(t, j, 20, secret)
		before, err := j.Head(t.Context())
		must(t, err)
		must(t, j.Redact(t.Context(), refs))
		must(t, j.Compact(t.Context()))
		must(t, j.Redact(t.Context(), append(refs, refs...)))

		for _, c := range mustRead(t, p.open(t)) {
			if bytes.Contains(bytes.Join(c.Events, nil), []byte(secret)) {
				t.Fatalf("commit %d still holds the secret", c.N)
			}
		}
		report := check(t, j, &before)
		if !report.Whole() || report.Erased != 20 || len(report.Pending) != 0 {
			t.Errorf("after erasing: %+v", report)
		}
		if p.kind == "sqlite" {
			mustNotHold(t, filepath.Dir(p.at), secret)
		}
	})
}

// mustNotHold searches the raw bytes of every file in a folder.
func mustNotHold(t *testing.T, folder, secret string) {
	t.Helper()
	files, err := os.ReadDir(folder)
	must(t, err)
	for _, file := range files {
		content, err := os.ReadFile(filepath.Join(folder, file.Name()))
		must(t, err)
		if bytes.Contains(content, []byte(secret)) {
			t.Errorf("%s still holds the secret", file.Name())
		}
	}
}

func TestAnInterruptedErasureIsResumed(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		j := p.open(t)
		refs := erasable(t, j, 20, "secret")
		interrupted := append([]journal.Ref{{Commit: 8, Index: 5}}, refs...)
		if err := j.Redact(t.Context(), interrupted); err == nil {
			t.Fatal("erasing an event that is not there went well")
		}
		report := check(t, j, nil)
		if !report.Whole() || report.Erased != 7 || len(report.Pending) != 13 {
			t.Errorf("half-way: %+v", report)
		}
		must(t, p.open(t).Redact(t.Context(), report.Pending))
		report = check(t, j, nil)
		if !report.Whole() || report.Erased != 20 || len(report.Pending) != 0 {
			t.Errorf("resumed: %+v", report)
		}
	})
}

func TestErasingStopsWhenTold(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		j := p.open(t)
		refs := erasable(t, j, 5, "secret")
		ended, cancel := context.WithCancel(t.Context())
		cancel()
		if err := j.Redact(ended, refs); err == nil {
			t.Error("an ended context erased")
		}
		if report := check(t, j, nil); !report.Whole() || report.Erased != 0 {
			t.Errorf("afterwards: %+v", report)
		}
	})
}

func TestErasingWhileOthersAppendLosesNothing(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		j := p.open(t)
		refs := erasable(t, j, 20, "secret")
		head, err := j.Head(t.Context())
		must(t, err)
		erased := make(chan error, 1)
		eraser := p.open(t)
		go func() { erased <- eraser.Redact(context.Background(), refs) }()
		w := &writer{t: t, j: j, head: head}
		for range 20 {
			w.write(filed("meanwhile"))
		}
		must(t, <-erased)
		if report := check(t, j, &w.head); !report.Whole() || report.Erased != 20 || report.Commits != 41 {
			t.Errorf("afterwards: %+v", report)
		}
	})
}

func TestCompactingSaysWhenAnotherReadsOn(t *testing.T) {
	p := sqlitePlace(t)
	brief, err := journal.OpenSQLite(p.at, journal.SQLiteOptions{Busy: 50 * time.Millisecond})
	must(t, err)
	t.Cleanup(func() { _ = brief.Close() })
	refs := erasable(t, brief, 5, "secret")
	reader := p.open(t)
	must(t, reader.Read(t.Context(), 1, func(c journal.Commit) error {
		if c.N > 1 {
			return nil
		}
		must(t, brief.Redact(t.Context(), refs))
		if err := brief.Compact(t.Context()); !errors.Is(err, journal.ErrBusy) {
			t.Errorf("compacting under a reader: %v", err)
		}
		return nil
	}))
	must(t, brief.Compact(t.Context()))
	mustNotHold(t, filepath.Dir(p.at), "secret")
}

func TestAnErasedEventKeepsItsDigest(t *testing.T) {
	event := []byte(filed("words"))
	gone := journal.Erased(event)
	if journal.EventDigest(gone) != journal.EventDigest(event) {
		t.Error("the digest has changed")
	}
	if again := journal.Erased(gone); !bytes.Equal(again, gone) {
		t.Errorf("erased twice: %s", again)
	}
	for _, not := range []string{`{}`, string(event), `{"erased":""}`, string(bytes.ToUpper(gone)), string(gone) + " "} {
		if _, erased := journal.ErasedDigest([]byte(not)); erased {
			t.Errorf("%s counts as erased", not)
		}
	}
}
