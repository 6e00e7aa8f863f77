package faulty_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"bottleneck/models/journal"
	"bottleneck/models/journal/faulty"
)

func open(t *testing.T) *faulty.Journal {
	t.Helper()
	inside, err := journal.OpenSQLite(filepath.Join(t.TempDir(), "journal.db"), journal.SQLiteOptions{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = inside.Close() })
	return faulty.New(inside)
}

func first() journal.Commit {
	return journal.Commit{N: 1, ID: "id", By: "node", At: time.UnixMilli(1).UTC(), Events: [][]byte{[]byte(`{}`)}}
}

func head(t *testing.T, j journal.Journal) uint64 {
	t.Helper()
	head, err := j.Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return head.N
}

func TestAwayWritesAndReadsNothing(t *testing.T) {
	j := open(t)
	j.Away(true)
	if err := j.Append(t.Context(), first()); !errors.Is(err, journal.ErrAway) {
		t.Errorf("append: %v", err)
	}
	if _, err := j.Head(t.Context()); !errors.Is(err, journal.ErrAway) {
		t.Errorf("head: %v", err)
	}
	j.Away(false)
	if n := head(t, j); n != 0 {
		t.Errorf("head %d", n)
	}
}

func TestUnclearHasReallyWritten(t *testing.T) {
	j := open(t)
	j.Unclear(1)
	if err := j.Append(t.Context(), first()); !errors.Is(err, journal.ErrUnclear) {
		t.Errorf("first: %v", err)
	}
	if n := head(t, j); n != 1 {
		t.Errorf("head %d", n)
	}
	if err := j.Append(t.Context(), first()); err != nil || j.Appends() != 2 {
		t.Errorf("again: %v, %d appends", err, j.Appends())
	}
}

func TestFullWritesNothing(t *testing.T) {
	j := open(t)
	j.Full(true)
	if err := j.Append(t.Context(), first()); !errors.Is(err, journal.ErrFull) || head(t, j) != 0 {
		t.Errorf("append: %v", err)
	}
}

func TestHeldAppendsGoOnWhenReleased(t *testing.T) {
	j := open(t)
	release := j.Hold()
	short, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	if err := j.Append(short, first()); !errors.Is(err, journal.ErrAway) || head(t, j) != 0 {
		t.Errorf("while held: %v", err)
	}
	done := make(chan error, 1)
	go func() { done <- j.Append(context.Background(), first()) }()
	release()
	if err := <-done; err != nil || head(t, j) != 1 {
		t.Errorf("released: %v", err)
	}
}

func TestDelayHoldsBackAppends(t *testing.T) {
	j := open(t)
	j.Delay(time.Hour)
	short, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	if err := j.Append(short, first()); !errors.Is(err, journal.ErrAway) {
		t.Errorf("delayed: %v", err)
	}
}
