package store

import (
	"bytes"
	"context"
	"errors"
	"os"
	"strings"
	"sync/atomic"
	"testing"

	"bottleneck/models"
	"bottleneck/models/journal"
)

const secret = "unmistakable-address@example.org"

func TestAnErasureIsAnEventFirstAndThenTheBytesGo(t *testing.T) {
	w := newWorld(t)
	c := blocker(sales, "Please call me about it", "1")
	c.Contact = secret
	do(t, w.Store, models.ByParty(sales), c)
	if !inFiles(t, w.path) {
		t.Fatal("the contact is not in the files")
	}
	do(t, w.Store, models.ByReporter(1), &models.RemoveContact{Report: 1})
	until(t, w.Store, "the bytes are gone", func() bool { return !inFiles(t, w.path) })
	check(t, w.path, 3)
	again := w.second()
	if r := again.View().Report(1); r == nil || r.Rest().Contact != "" || r.Text == "" {
		t.Errorf("after replaying: %+v", r)
	}
}

// interrupted is a journal whose process ends at the first event it should erase.
type interrupted struct {
	journal.Journal
	asked atomic.Bool
}

func (i *interrupted) Redact(context.Context, []journal.Ref) error {
	i.asked.Store(true)
	return errors.New("the process was killed")
}

func TestAnInterruptedErasureIsFinishedAtTheNextStart(t *testing.T) {
	path, clock := newFile(t), newClock()
	dying := &interrupted{Journal: openSQLite(t, path)}
	s := openStore(t, quick(dying, clock))
	setUp(t, s)
	c := blocker(sales, "My words: "+secret, "1")
	do(t, s, models.ByParty(sales), c)
	do(t, s, models.ByReporter(1), &models.EraseWords{Report: 1})
	until(t, s, "it tried to erase", dying.asked.Load)
	closeStore(t, s)
	if !inFiles(t, path) {
		t.Fatal("the words are gone already")
	}
	next := openStore(t, quick(openSQLite(t, path), clock))
	until(t, next, "the bytes are gone", func() bool { return !inFiles(t, path) })
	check(t, path, 3)
	if r := next.View().Report(1); !r.Erased || r.Text != "" {
		t.Errorf("after the erasure: %+v", r)
	}
}

func TestErasedWordsAreForgottenByTheGrouping(t *testing.T) {
	w := newWorld(t)
	ready(t, w.Store)
	file(t, w.Store, "Security questionnaire takes weeks to answer", "1")
	if len(w.Suggest("security questionnaire", nil, 3)) != 1 {
		t.Fatal("the text is not known")
	}
	do(t, w.Store, models.ByReporter(1), &models.EraseWords{Report: 1})
	until(t, w.Store, "it is forgotten", func() bool { return len(w.Suggest("security questionnaire", nil, 3)) == 0 })
}

func TestTheGroupingFollowsMovesAndWithdrawals(t *testing.T) {
	w := newWorld(t)
	ready(t, w.Store)
	file(t, w.Store, "Security questionnaire takes weeks to answer", "1")
	file(t, w.Store, "Printer on the third floor jams every morning", "2")
	where := func(text string) models.BottleneckNumber {
		if found := w.Suggest(text, nil, 1); len(found) > 0 {
			return found[0].Bottleneck
		}
		return 0
	}
	if a, b := where("questionnaire"), where("printer"); a != 1 || b != 2 {
		t.Fatalf("at first in %v and %v", a, b)
	}
	do(t, w.Store, models.ByMember(1), &models.Merge{From: 2, Into: 1})
	until(t, w.Store, "the merge is known", func() bool { return where("printer") == 1 })
	entry := w.View().Bottleneck(2).History[0].Ref
	do(t, w.Store, models.ByMember(1), &models.Undo{Bottleneck: 2, Entry: entry})
	until(t, w.Store, "the merge is undone", func() bool { return where("printer") == 2 })
	do(t, w.Store, models.ByReporter(2), &models.Withdraw{Report: 2})
	until(t, w.Store, "the withdrawal is known", func() bool { return where("printer") == 0 })
	do(t, w.Store, models.ByReporter(2), &models.Withdraw{Report: 2, Back: true})
	until(t, w.Store, "it is back", func() bool { return where("printer") == 2 })
}

// inFiles says whether the secret stands in the journal's files.
func inFiles(t *testing.T, path string) bool {
	t.Helper()
	for _, name := range []string{path, path + "-wal"} {
		content, err := os.ReadFile(name)
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		if bytes.Contains(content, []byte(secret)) {
			return true
		}
	}
	return false
}

func TestOnlyErasuresNameEvents(t *testing.T) {
	raw, _ := models.Encode(&models.ContactRemoved{Report: 1, Events: []models.Ref{{Commit: 4, Index: 2}}}, models.Actor{}, "S")
	if got := Erasures(raw); len(got) != 1 || got[0] != (journal.Ref{Commit: 4, Index: 2}) {
		t.Errorf("got %v", got)
	}
	other, _ := models.Encode(&models.ContactLeft{Report: 1, Contact: secret}, models.Actor{}, "S")
	for _, raw := range [][]byte{other, journal.Erased(other), []byte("{}"), []byte(strings.Repeat("x", 9))} {
		if got := Erasures(raw); got != nil {
			t.Errorf("%s orders %v", raw, got)
		}
	}
}
