package journal_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"bottleneck/models/journal"
)

// untilFull appends until the journal says that it is full.
func untilFull(t *testing.T, w *writer) {
	t.Helper()
	for range 10_000 {
		c := following(w.head, filed(strings.Repeat("many words ", 100)))
		err := w.j.Append(t.Context(), c)
		if errors.Is(err, journal.ErrFull) {
			return
		}
		must(t, err)
		w.head = c.Head()
	}
	t.Fatal("it was never full")
}

func TestAFullJournalRefusesAndKeepsWhatItHas(t *testing.T) {
	p := sqlitePlace(t)
	j, err := journal.OpenSQLite(p.at, journal.SQLiteOptions{MaxPages: 100})
	must(t, err)
	w := &writer{t: t, j: j}
	untilFull(t, w)
	if all := mustRead(t, j); uint64(len(all)) != w.head.N {
		t.Errorf("%d commits, %d acknowledged", len(all), w.head.N)
	}
	must(t, j.Close())
	w.j = p.open(t)
	w.write(filed("there is room again"))
	if report := check(t, w.j, &w.head); !report.Whole() {
		t.Errorf("afterwards: %v", report.Problems)
	}
}

// A small file system shows what a limit of SQLite's own does not: that the WAL
// and the head beside the file have no room either, and that the same handle goes
// on once there is.
func TestAFullDiskRefusesAndRecoversWithoutARestart(t *testing.T) {
	folder := smallDisk(t)
	ballast := filepath.Join(folder, "ballast")
	must(t, os.WriteFile(ballast, make([]byte, 256<<10), 0o600))
	w := &writer{t: t, j: place{kind: "sqlite", at: filepath.Join(folder, "journal.db")}.open(t)}
	untilFull(t, w)
	if err := w.j.Append(t.Context(), following(w.head, filed(strings.Repeat("again ", 200)))); !errors.Is(err, journal.ErrFull) {
		t.Errorf("still full: %v", err)
	}
	if all := mustRead(t, w.j); uint64(len(all)) != w.head.N {
		t.Errorf("%d commits, %d acknowledged", len(all), w.head.N)
	}
	must(t, os.Remove(ballast))
	for i := range 20 {
		w.write(filed(fmt.Sprint("there is room again ", i)))
	}
	if report := check(t, w.j, &w.head); !report.Whole() {
		t.Errorf("afterwards: %v", report.Problems)
	}
}

// smallDisk mounts a file system of 1 MiB, which only root on Linux may do.
func smallDisk(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if runtime.GOOS != "linux" || os.Getuid() != 0 {
		t.Skip("mounting a small file system takes root on Linux")
	}
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=1M", "tmpfs", folder).CombinedOutput(); err != nil {
		t.Skipf("a small file system cannot be mounted here: %s", out)
	}
	t.Cleanup(func() {
		if out, err := exec.Command("umount", folder).CombinedOutput(); err != nil {
			t.Errorf("umount: %s", out)
		}
	})
	return folder
}
