package journal_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bottleneck/models/journal"
)

func backup(t *testing.T, j journal.Journal) (path string, head journal.Head) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "backup.gz")
	head, err := journal.Backup(t.Context(), j, path, journal.BackupOptions{Made: firstMoment})
	must(t, err)
	return path, head
}

func TestABackupMadeWhileOthersWriteIsRestoredExactly(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		j := p.open(t)
		w := fill(t, j, 30)
		w.j = p.open(t)
		stop, stopped := make(chan struct{}), make(chan error, 1)
		go func() { stopped <- appendUntil(w.j, w.head, stop) }()
		path, head := backup(t, j)
		close(stop)
		must(t, <-stopped)

		restored := sqlitePlace(t).open(t)
		got, err := journal.Restore(t.Context(), path, restored, nil)
		must(t, err)
		if got != head || head.N < 30 {
			t.Errorf("restored up to %v, the backup was made at %v", got, head)
		}
		all := mustRead(t, j)
		mustEqual(t, restored, altered{commits: all[:head.N]})
	})
}

func TestABackupEndsWhereTheJournalEndedWhenItBegan(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		j := p.open(t)
		w := fill(t, j, 10)
		path := filepath.Join(t.TempDir(), "backup.gz")
		busy := overtaken{j, func() {
			for range 5 {
				w.write(filed("meanwhile"))
			}
		}}
		_, err := journal.Backup(t.Context(), busy, path, journal.BackupOptions{})
		must(t, err)
		head, err := journal.Restore(t.Context(), path, sqlitePlace(t).open(t), nil)
		if err != nil || head.N != 10 {
			t.Errorf("restored up to %v, %v", head, err)
		}
	})
}

// overtaken is a journal that grows as soon as its head was asked for.
type overtaken struct {
	journal.Journal
	grow func()
}

func (o overtaken) Head(ctx context.Context) (journal.Head, error) {
	head, err := o.Journal.Head(ctx)
	o.grow()
	return head, err
}

// appendUntil goes on appending after head until told to stop.
func appendUntil(j journal.Journal, head journal.Head, stop <-chan struct{}) error {
	for {
		select {
		case <-stop:
			return nil
		default:
		}
		c := following(head, filed("meanwhile"))
		if err := j.Append(context.Background(), c); err != nil {
			return err
		}
		head = c.Head()
	}
}

func TestABackupIsRestoredIntoEitherDatabase(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		from := longJournal(t, 40)
		must(t, from.Redact(t.Context(), []journal.Ref{{Commit: 7, Index: 0}}))
		path, _ := backup(t, from)
		to := p.open(t)
		_, err := journal.Restore(t.Context(), path, to, nil)
		must(t, err)
		mustEqual(t, to, from)
		_, err = journal.Restore(t.Context(), path, to, nil)
		must(t, err)
	})
}

func TestAnEmptyJournalHasABackupToo(t *testing.T) {
	path, _ := backup(t, sqlitePlace(t).open(t))
	head, err := journal.Restore(t.Context(), path, sqlitePlace(t).open(t), nil)
	if err != nil || head.N != 0 {
		t.Errorf("head %v, %v", head, err)
	}
}

func TestADamagedBackupIsRefusedAndLeavesTheTargetEmpty(t *testing.T) {
	path, _ := backup(t, longJournal(t, 200))
	whole, err := os.ReadFile(path)
	must(t, err)
	random := rand.New(rand.NewPCG(5, 6))
	target := sqlitePlace(t).open(t)
	for range 100 {
		harmed := append([]byte(nil), whole...)
		at := 10 + random.IntN(len(whole)-10) // gzip's own header carries nothing of ours
		if random.IntN(2) == 0 {
			harmed = harmed[:at]
		} else {
			harmed[at] ^= byte(1 << random.IntN(8))
		}
		mustRefuse(t, harmed, target)
	}
}

func mustRefuse(t *testing.T, content []byte, target journal.Journal) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "harmed.gz")
	must(t, os.WriteFile(path, content, 0o600))
	_, err := journal.Restore(t.Context(), path, target, nil)
	if sentence := new(journal.Refused); !errors.As(err, &sentence) {
		t.Errorf("a damaged backup was restored, or refused without a sentence: %v", err)
	}
	if head, err := target.Head(t.Context()); err != nil || head.N != 0 {
		t.Fatalf("the target holds %v, %v", head, err)
	}
}

func TestAChangedBackupIsRefused(t *testing.T) {
	path, _ := backup(t, longJournal(t, 20))
	lines := unpack(t, path)
	swap := func(old, changed string) string { return strings.Replace(lines, old, changed, 1) }
	parts := strings.SplitAfter(lines, "\n")
	target := sqlitePlace(t).open(t)
	for name, changed := range map[string]string{
		"other words":     swap("a sentence or two", "a sentence or ten"),
		"a commit less":   strings.Join(append(append([]string(nil), parts[:5]...), parts[6:]...), ""),
		"no last line":    strings.Join(parts[:len(parts)-2], ""),
		"end cut off":     parts[0] + parts[1] + parts[len(parts)-2],
		"later version":   swap(`"version":1`, `"version":2`),
		"something else":  "hello\n",
		"more at the end": lines + parts[1],
		"nothing":         "",
	} {
		t.Run(name, func(t *testing.T) { mustRefuse(t, pack(t, changed), target) })
	}
	_, err := journal.Restore(t.Context(), filepath.Join(t.TempDir(), "none"), target, nil)
	if !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a backup that is not there: %v", err)
	}
}

func TestABackupCanBeReadWithZcat(t *testing.T) {
	j := longJournal(t, 3)
	path, head := backup(t, j)
	lines := strings.Split(strings.TrimSpace(unpack(t, path)), "\n")
	if len(lines) != 5 || !strings.Contains(lines[4], head.String()) {
		t.Errorf("%d lines, the last: %s", len(lines), lines[len(lines)-1])
	}
	if event := string(mustRead(t, j)[1].Events[0]); !strings.Contains(lines[2], event) {
		t.Errorf("event\n%s\nis not in\n%s", event, lines[2])
	}
}

func TestAFailedBackupLeavesNoFile(t *testing.T) {
	commits := mustRead(t, longJournal(t, 5))
	folder := t.TempDir()
	j := faultyHead{altered{commits: commits[:3]}, commits[4].Head()}
	if _, err := journal.Backup(t.Context(), j, filepath.Join(folder, "b.gz"), journal.BackupOptions{}); err == nil {
		t.Error("a journal without its end was backed up")
	}
	if files, err := os.ReadDir(folder); err != nil || len(files) != 0 {
		t.Errorf("left behind: %v, %v", files, err)
	}
}

// faultyHead is a journal that says another head than it has.
type faultyHead struct {
	altered
	head journal.Head
}

func (f faultyHead) Head(context.Context) (journal.Head, error) { return f.head, nil }

func unpack(t *testing.T, path string) string {
	t.Helper()
	file, err := os.Open(path)
	must(t, err)
	defer file.Close()
	packed, err := gzip.NewReader(file)
	must(t, err)
	lines, err := io.ReadAll(packed)
	must(t, err)
	return string(lines)
}

func pack(t *testing.T, lines string) []byte {
	t.Helper()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err := w.Write([]byte(lines))
	must(t, errors.Join(err, w.Close()))
	return packed.Bytes()
}

// FuzzRestore gives Restore files of any content: it may only refuse or restore.
func FuzzRestore(f *testing.F) {
	f.Add([]byte(`{"kind":"bottleneck backup","version":1}` + "\n" + `{"end":true,"head":"0:` + strings.Repeat("0", 64) + `"}` + "\n"))
	f.Add([]byte(`{"kind":"bottleneck backup","version":1}` + "\n" + `{"n":1,"id":"x","at":1,"prev":"","digest":"","events":[{}]}` + "\n"))
	f.Fuzz(func(t *testing.T, lines []byte) {
		var packed bytes.Buffer
		w := gzip.NewWriter(&packed)
		_, err := w.Write(lines)
		must(t, errors.Join(err, w.Close()))
		path := filepath.Join(t.TempDir(), "fuzz.gz")
		must(t, os.WriteFile(path, packed.Bytes(), 0o600))
		_, err = journal.Restore(t.Context(), path, altered{}, nil)
		if sentence := new(journal.Refused); err != nil && !errors.As(err, &sentence) {
			t.Errorf("refused without a sentence: %v", err)
		}
	})
}

func (a altered) Head(context.Context) (journal.Head, error)   { return journal.Head{}, nil }
func (a altered) Append(context.Context, journal.Commit) error { return nil }
func (a altered) Redact(context.Context, []journal.Ref) error  { return nil }
