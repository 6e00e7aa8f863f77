package journal_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bottleneck/models/journal"
)

// archived writes an archive of a journal up to its head.
func archived(t *testing.T, j journal.Journal) (content []byte, head journal.Head) {
	t.Helper()
	head, err := j.Head(t.Context())
	must(t, err)
	var out bytes.Buffer
	must(t, journal.WriteArchive(t.Context(), j, &out, head, firstMoment))
	return out.Bytes(), head
}

func saved(t *testing.T, content []byte) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "archive.json")
	must(t, os.WriteFile(path, content, 0o600))
	return path
}

func TestAnArchiveIsRestoredIntoEitherDatabaseWithTheSameDigests(t *testing.T) {
	source := sqlitePlace(t).open(t)
	fill(t, source, 30)
	content, head := archived(t, source)
	everywhere(t, func(t *testing.T, p place) {
		restored := p.open(t)
		got, err := journal.Restore(t.Context(), saved(t, content), restored, nil)
		must(t, err)
		if got != head {
			t.Errorf("restored up to %v, the archive was made at %v", got, head)
		}
		mustEqual(t, restored, source)
	})
}

func TestAnArchiveIsOneJSONDocumentThatSaysWhatItIs(t *testing.T) {
	for _, commits := range []int{0, 1, 7} {
		j := sqlitePlace(t).open(t)
		fill(t, j, commits)
		content, head := archived(t, j)
		var read struct {
			Kind    string
			Version int
			Key     string
			Commits []struct{ Events []json.RawMessage }
			Head    string
		}
		must(t, json.Unmarshal(content, &read))
		if read.Kind != "bottleneck archive" || read.Version != 1 || len(read.Commits) != commits || read.Head != head.String() {
			t.Errorf("%d commits: read %+v", commits, read)
		}
		if !strings.Contains(read.Key, "not in here") {
			t.Errorf("the archive does not say that it holds no key: %q", read.Key)
		}
		_, err := journal.Restore(t.Context(), saved(t, content), sqlitePlace(t).open(t), nil)
		must(t, err)
	}
}

func TestAnArchiveEndsWhereItWasTold(t *testing.T) {
	j := sqlitePlace(t).open(t)
	w := fill(t, j, 5)
	end := w.head
	w.write(filed("later"))
	var out bytes.Buffer
	must(t, journal.WriteArchive(t.Context(), j, &out, end, firstMoment))
	head, err := journal.Restore(t.Context(), saved(t, out.Bytes()), sqlitePlace(t).open(t), nil)
	if err != nil || head != end {
		t.Errorf("restored up to %v, %v; want %v", head, err, end)
	}
}

func TestADamagedCutNewerOrForeignArchiveLeavesTheTargetEmpty(t *testing.T) {
	j := sqlitePlace(t).open(t)
	fill(t, j, 6)
	content, head := archived(t, j)
	target := sqlitePlace(t).open(t)
	for place := 0; place < len(content); place += 7 {
		mustRefuse(t, content[:place], target)
		changed := bytes.Clone(content)
		changed[place] ^= 0x15
		mustRefuseUnlessTheSame(t, changed, head)
	}
	mustRefuse(t, []byte(`{"kind":"another program's","version":1,"commits":[`+"\n"+`],"head":"0:0"}`+"\n"), target)
	mustRefuse(t, append(bytes.Clone(content), []byte("more\n")...), target)
	newer := bytes.Replace(content, []byte(`"version":1`), []byte(`"version":9`), 1)
	_, err := journal.Restore(t.Context(), saved(t, newer), target, nil)
	if err == nil || !strings.Contains(err.Error(), "later version") {
		t.Errorf("an archive of a later version: %v", err)
	}
}

// mustRefuseUnlessTheSame takes that a change is one that nothing rests on, as of the time of making, if what is restored
// has the same head.
func mustRefuseUnlessTheSame(t *testing.T, content []byte, head journal.Head) {
	t.Helper()
	target := sqlitePlace(t).open(t)
	got, err := journal.Restore(t.Context(), saved(t, content), target, nil)
	if err == nil && got == head {
		return
	}
	if left, _ := target.Head(t.Context()); err == nil || left.N != 0 {
		t.Errorf("a changed archive gave %v, %v", left, err)
	}
}
