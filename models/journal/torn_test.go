package journal_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bottleneck/models/journal"
)

// image is the files of a journal as a crash would leave them.
type image map[string][]byte

var imageFiles = []string{"journal.db", "journal.db-wal", "journal.head"}

// takeImage copies the files of a journal whose later half stands in the WAL.
func takeImage(t *testing.T) (image, []journal.Commit) {
	t.Helper()
	p := sqlitePlace(t)
	j := p.open(t)
	w := fill(t, j, 150)
	must(t, j.Compact(t.Context()))
	for range 150 {
		w.write(filed("later"), filed("words"))
	}
	files := image{}
	for _, name := range imageFiles {
		content, err := os.ReadFile(filepath.Join(filepath.Dir(p.at), name))
		must(t, err)
		files[name] = content
	}
	return files, mustRead(t, j)
}

// harm cuts a file or garbles bytes of it, and says what it did.
func harm(random *rand.Rand, files image) (image, string) {
	harmed := image{}
	for name, content := range files {
		harmed[name] = append([]byte(nil), content...)
	}
	name := imageFiles[random.IntN(2)]
	content := harmed[name]
	at := random.IntN(len(content))
	switch random.IntN(4) {
	case 0:
		harmed[name] = content[:at]
		return harmed, fmt.Sprintf("%s cut at %d", name, at)
	case 1:
		at = at / 4096 * 4096
		clear(content[at:min(at+4096, len(content))])
		return harmed, fmt.Sprintf("%s: a page of zeros at %d", name, at)
	case 2:
		content[at] ^= byte(1 << random.IntN(8))
		return harmed, fmt.Sprintf("%s: a bit at %d", name, at)
	}
	length := 1 + random.IntN(64)
	for i := at; i < min(at+length, len(content)); i++ {
		content[i] = byte(random.Uint32())
	}
	return harmed, fmt.Sprintf("%s: %d bytes at %d", name, length, at)
}

func TestADamagedFileOpensWholeOrIsRefusedInWords(t *testing.T) {
	t.Parallel()
	images := 60
	if soak() {
		images = 500
	}
	files, want := takeImage(t)
	random := rand.New(rand.NewPCG(1, 2))
	refused := 0
	for range images {
		harmed, how := harm(random, files)
		got, err := openImage(t, harmed)
		if err != nil {
			refused++
			if sentence := new(journal.Refused); !errors.As(err, &sentence) {
				t.Errorf("%s: refused without a sentence: %v", how, err)
			}
			continue
		}
		if len(got) != len(want) {
			t.Errorf("%s: %d commits read, silently, of %d", how, len(got), len(want))
			continue
		}
		for i := range want {
			if text(got[i]) != text(want[i]) {
				t.Errorf("%s: commit %d is silently wrong", how, i+1)
			}
		}
	}
	t.Logf("%d of %d images refused, the others whole", refused, images)
	if refused == 0 || refused == images {
		t.Error("all images had the same end: nothing was tried")
	}
}

// openImage opens a copy of the files, reads all of it and appends once.
func openImage(t *testing.T, files image) ([]journal.Commit, error) {
	folder := t.TempDir()
	for name, content := range files {
		must(t, os.WriteFile(filepath.Join(folder, name), content, 0o600))
	}
	j, err := journal.OpenSQLite(filepath.Join(folder, "journal.db"), journal.SQLiteOptions{})
	if err != nil {
		return nil, err
	}
	defer j.Close()
	all, err := readAll(j)
	if err != nil {
		return nil, err
	}
	last := all[len(all)-1]
	return all, j.Append(t.Context(), following(last.Head(), filed("goes on")))
}

func TestFilesThatAreNotOursAreRefusedInWords(t *testing.T) {
	files, _ := takeImage(t)
	ours := files["journal.db"]
	with := func(at int, changed ...byte) []byte {
		content := append([]byte(nil), ours...)
		copy(content[at:], changed)
		return content
	}
	for name, tried := range map[string]struct {
		content []byte
		words   string
	}{
		"a text":          {[]byte("Dear all,\n"), "is damaged"},
		"a later version": {with(60, 0, 0, 0, 9), "written by a later version"},
		"another program": {with(68, 1, 2, 3, 4), "is not a journal of this program"},
	} {
		_, err := openImage(t, image{"journal.db": tried.content})
		sentence := new(journal.Refused)
		if !errors.As(err, &sentence) || !strings.Contains(sentence.Sentence, tried.words) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAJournalBehindItsHeadIsRefusedInWords(t *testing.T) {
	files, _ := takeImage(t)
	head, db, wal := files["journal.head"], files["journal.db"], files["journal.db-wal"]
	another, _ := takeImage(t)
	for name, tried := range map[string]struct {
		files image
		words string
	}{
		"no file":         {image{"journal.head": head}, "ends at commit 0, but commit 300"},
		"no WAL":          {image{"journal.head": head, "journal.db": db}, "ends at commit 150, but commit 300"},
		"bad head":        {image{"journal.head": []byte("300:abc\n"), "journal.db": db, "journal.db-wal": wal}, "is damaged, so it cannot be told"},
		"another journal": {image{"journal.head": another["journal.head"], "journal.db": db, "journal.db-wal": wal}, "is not the one that was written there"},
	} {
		_, err := openImage(t, tried.files)
		sentence := new(journal.Refused)
		if !errors.As(err, &sentence) || !strings.Contains(sentence.Sentence, tried.words) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestARefusedJournalKeepsItsWALForWhoRepairsIt(t *testing.T) {
	files, _ := takeImage(t)
	folder := t.TempDir()
	files["journal.db"] = nil
	for name, content := range files {
		must(t, os.WriteFile(filepath.Join(folder, name), content, 0o600))
	}
	if _, err := journal.OpenSQLite(filepath.Join(folder, "journal.db"), journal.SQLiteOptions{}); err == nil {
		t.Error("an empty file with a head was opened")
	}
	wal, err := os.ReadFile(filepath.Join(folder, "journal.db-wal"))
	if err != nil || !bytes.Equal(wal, files["journal.db-wal"]) {
		t.Errorf("the WAL has changed: %d bytes, %v", len(wal), err)
	}
}

func TestATornLineOfTheHeadLeavesTheOther(t *testing.T) {
	files, want := takeImage(t)
	head := append([]byte(nil), files["journal.head"]...)
	clear(head[10:40])
	files["journal.head"] = head
	got, err := openImage(t, files)
	if err != nil || len(got) != len(want) {
		t.Errorf("%d commits, %v", len(got), err)
	}
}

func TestAFileWithoutItsHeadIsOpened(t *testing.T) {
	files, want := takeImage(t)
	delete(files, "journal.head")
	got, err := openImage(t, files)
	if err != nil || len(got) != len(want) {
		t.Errorf("%d commits, %v", len(got), err)
	}
}

func TestAPathWithOddLettersIsOpened(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "a ?b#c%20d &ü")
	j := place{kind: "sqlite", at: filepath.Join(folder, "journal.db")}.open(t)
	fill(t, j, 1)
	if _, err := os.Stat(filepath.Join(folder, "journal.db")); err != nil {
		t.Error(err)
	}
}
