package journal_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"bottleneck/models/journal"
	"bottleneck/models/journal/journaltest"
)

func TestANewJournalIsEmpty(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		j := p.open(t)
		head, err := j.Head(t.Context())
		must(t, err)
		if head != (journal.Head{}) {
			t.Errorf("head of an empty journal is %v", head)
		}
		if _, err := j.Get(t.Context(), 1); !errors.Is(err, journal.ErrNone) {
			t.Errorf("commit 1 of an empty journal: %v", err)
		}
		if all := mustRead(t, j); len(all) != 0 {
			t.Errorf("an empty journal holds %d commits", len(all))
		}
	})
}

func TestWhatIsAppendedIsReadBackByteForByte(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		w := &writer{t: t, j: p.open(t)}
		events := []string{
			`{}`,
			`{"a":"b,\n c","quote":"\"','--\\","nul":"\u0000"}`,
			`{ "spaces" : [ 1 , 2.50e3 ] , "a":1,"a":2 }`,
			`{"$set":{"x.y":1},"ünï":"🧱\u2028 </script>"}`,
		}
		first := w.write(events...)
		second := following(w.head, `{"one":1}`)
		second.Op, second.By, second.At = "import 7", "nøde", time.UnixMilli(1).UTC()
		must(t, w.j.Append(t.Context(), second))

		other := p.open(t)
		all := mustRead(t, other)
		for i, want := range []journal.Commit{first, second} {
			if text(all[i]) != text(want) {
				t.Errorf("read back\n%s\nwant\n%s", text(all[i]), text(want))
			}
			if all[i].Sum != want.Digest() || all[i].At.Location() != time.UTC {
				t.Errorf("commit %d: sum %v, time %v", i+1, all[i].Sum, all[i].At)
			}
		}
		head, err := other.Head(t.Context())
		must(t, err)
		if head != second.Head() {
			t.Errorf("head %v, want %v", head, second.Head())
		}
	})
}

func TestReadingStartsAnywhereAndStopsWhenTold(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		j := p.open(t)
		fill(t, j, 7)
		stop := errors.New("enough")
		var seen []uint64
		err := j.Read(t.Context(), 3, func(c journal.Commit) error {
			seen = append(seen, c.N)
			if c.N == 5 {
				return stop
			}
			return nil
		})
		if !errors.Is(err, stop) || fmt.Sprint(seen) != "[3 4 5]" {
			t.Errorf("read %v, ended with %v", seen, err)
		}
		must(t, j.Read(t.Context(), 8, func(c journal.Commit) error {
			return fmt.Errorf("read %d behind the end", c.N)
		}))
	})
}

func TestReadingGoesOnOverPages(t *testing.T) {
	j := sqlitePlace(t).open(t)
	source := longJournal(t, 4500)
	must(t, journal.Copy(t.Context(), source, j, nil))
	if all := mustRead(t, j); len(all) != 4500 {
		t.Errorf("read %d of 4500 commits", len(all))
	}
}

func TestANumberIsGivenOnce(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		w := fill(t, p.open(t), 3)
		last, err := w.j.Get(t.Context(), 3)
		must(t, err)
		before, err := w.j.Get(t.Context(), 2)
		must(t, err)

		rival := following(before.Head(), filed("rival"))
		if err := p.open(t).Append(t.Context(), rival); !errors.Is(err, journal.ErrTaken) {
			t.Errorf("a second commit 3: %v", err)
		}
		if err := w.j.Append(t.Context(), last); err != nil {
			t.Errorf("the same commit once more: %v", err)
		}
		sameID := rival
		sameID.ID = last.ID
		if err := w.j.Append(t.Context(), sameID); !errors.Is(err, journal.ErrTaken) {
			t.Errorf("the same id with other events: %v", err)
		}
		if all := mustRead(t, w.j); len(all) != 3 || text(all[2]) != text(last) {
			t.Error("commit 3 has changed")
		}
	})
}

func TestACommitThatBuildsOnALostOneIsNotWritten(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		w := fill(t, p.open(t), 3)
		gap := following(journal.Head{N: 9, Digest: w.head.Digest}, filed("gap"))
		if err := p.open(t).Append(t.Context(), gap); !errors.Is(err, journal.ErrRewound) {
			t.Errorf("commit 10 after commit 3: %v", err)
		}
		elsewhere := following(journal.Head{N: 3, Digest: journal.EventDigest([]byte("{}"))}, filed("elsewhere"))
		if err := p.open(t).Append(t.Context(), elsewhere); !errors.Is(err, journal.ErrRewound) {
			t.Errorf("commit 4 after another commit 3: %v", err)
		}
		if err := journal.Stands(t.Context(), w.j, w.head); err != nil {
			t.Errorf("the own head: %v", err)
		}
		for _, lost := range []journal.Head{gap.Head(), {N: 2, Digest: w.head.Digest}} {
			if err := journal.Stands(t.Context(), w.j, lost); !errors.Is(err, journal.ErrRewound) {
				t.Errorf("head %v: %v", lost, err)
			}
		}
	})
}

func TestCommitsThatCouldNotBeKeptAreRefused(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		j := p.open(t)
		for name, change := range map[string]func(*journal.Commit){
			"no number":      func(c *journal.Commit) { c.N = 0 },
			"no id":          func(c *journal.Commit) { c.ID = "" },
			"no event":       func(c *journal.Commit) { c.Events = nil },
			"no time":        func(c *journal.Commit) { c.At = time.Time{} },
			"microseconds":   func(c *journal.Commit) { c.At = c.At.Add(time.Microsecond) },
			"first has prev": func(c *journal.Commit) { c.Prev[0] = 1 },
			"long node name": func(c *journal.Commit) { c.By = strings.Repeat("x", 201) },
			"not JSON":       func(c *journal.Commit) { c.Events[0] = []byte(`{"a":}`) },
			"not an object":  func(c *journal.Commit) { c.Events[0] = []byte(`[1]`) },
			"two lines":      func(c *journal.Commit) { c.Events[0] = []byte("{\n}") },
			"not UTF-8":      func(c *journal.Commit) { c.Events[0] = []byte("{\"a\":\"\xff\"}") },
			"white space":    func(c *journal.Commit) { c.Events[0] = []byte(" {}") },
		} {
			c := following(journal.Head{}, `{"a":1}`)
			change(&c)
			if err := j.Append(t.Context(), c); err == nil {
				t.Errorf("%s: was appended", name)
			}
		}
		if head, err := j.Head(t.Context()); err != nil || head.N != 0 {
			t.Errorf("head %v, %v", head, err)
		}
	})
}

func TestACommitHoldsUpToOneMebibyte(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		w := &writer{t: t, j: p.open(t)}
		frame := len(`{"a":""}`)
		w.write(`{"a":"` + strings.Repeat("x", journal.MaxCommit-frame) + `"}`)
		c := following(w.head, `{"a":"`+strings.Repeat("x", journal.MaxCommit-frame+1)+`"}`)
		if err := w.j.Append(t.Context(), c); !errors.Is(err, journal.ErrTooLarge) {
			t.Errorf("one byte more: %v", err)
		}
		if all := mustRead(t, w.j); len(all) != 1 || len(all[0].Events[0]) != journal.MaxCommit {
			t.Error("the largest commit was not read back")
		}
	})
}

func TestTheClockIsTheDatabasesOwn(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		now, err := p.open(t).Clock(t.Context())
		must(t, err)
		if p.kind == "sqlite" && !now.IsZero() {
			t.Errorf("a file has no clock, but says %v", now)
		}
		if p.kind == "mongodb" && time.Since(now).Abs() > time.Hour {
			t.Errorf("the server's clock says %v", now)
		}
	})
}

func TestAnEndedContextWritesNothing(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		j := p.open(t)
		ended, cancel := context.WithCancel(t.Context())
		cancel()
		if err := j.Append(ended, following(journal.Head{}, `{}`)); !errors.Is(err, journal.ErrAway) {
			t.Errorf("appending after the end: %v", err)
		}
		if head, err := j.Head(t.Context()); err != nil || head.N != 0 {
			t.Errorf("head %v, %v", head, err)
		}
	})
}

func TestAPanicOfTheReaderIsItsOwn(t *testing.T) {
	j := longJournal(t, 3)
	defer func() {
		if cause := recover(); cause != "mine" {
			t.Errorf("recovered %v", cause)
		}
		mustRead(t, j)
	}()
	_ = j.Read(t.Context(), 1, func(journal.Commit) error { panic("mine") })
}

func TestAnAddressThatCannotBeUsedIsRefusedInWords(t *testing.T) {
	for _, uri := range []string{"", "http://localhost", "mongodb://", "mongodb://admin:hunter2@host:port/", "mongodb://admin:hun@ter2@host/"} {
		_, err := journal.OpenMongo(t.Context(), uri, journal.MongoOptions{})
		sentence := new(journal.Refused)
		if !errors.As(err, &sentence) {
			t.Errorf("%q: %v", uri, err)
			continue
		}
		if strings.Contains(sentence.Sentence, "hunter2") || strings.Contains(sentence.Sentence, "ter2") {
			t.Errorf("%q: the sentence shows the password: %s", uri, sentence.Sentence)
		}
	}
}

func TestTheAddressNamesTheDatabase(t *testing.T) {
	uri := journaltest.Mongo(t)
	fill(t, place{kind: "mongodb", at: uri}.open(t), 2)
	for name, want := range map[string]uint64{"": 2, databaseOf(uri): 2, "another": 0} {
		j, err := journal.OpenMongo(t.Context(), uri, journal.MongoOptions{Database: name})
		must(t, err)
		head, err := j.Head(t.Context())
		if err != nil || head.N != want {
			t.Errorf("database %q: %v, %v", name, head, err)
		}
		must(t, j.Close())
	}
}
