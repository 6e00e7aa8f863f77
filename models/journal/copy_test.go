package journal_test

import (
	"errors"
	"testing"

	"bottleneck/models/journal"
	"bottleneck/models/journal/journaltest"
)

// mustEqual compares two journals commit by commit and byte by byte.
func mustEqual(t *testing.T, got, want journal.Journal) {
	t.Helper()
	a, b := mustRead(t, got), mustRead(t, want)
	if len(a) != len(b) {
		t.Fatalf("%d commits, want %d", len(a), len(b))
	}
	for i := range a {
		if text(a[i]) != text(b[i]) || a[i].Sum != b[i].Sum {
			t.Fatalf("commit %d differs", i+1)
		}
	}
}

func TestAJournalIsCopiedToTheOtherDatabaseAndBack(t *testing.T) {
	t.Parallel()
	file, server, back := sqlitePlace(t).open(t), place{kind: "mongodb", at: journaltest.Mongo(t)}.open(t), sqlitePlace(t).open(t)
	refs := erasable(t, file, 30, "secret")
	must(t, file.Redact(t.Context(), refs[:10]))
	must(t, journal.Copy(t.Context(), file, server, nil))
	mustEqual(t, server, file)
	must(t, journal.Copy(t.Context(), server, back, nil))
	mustEqual(t, back, file)
}

func TestACopyGoesOnWhereItStopped(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		from := longJournal(t, 60)
		to := p.open(t)
		beginning := mustRead(t, from)[:25]
		must(t, journal.AppendMany(t.Context(), to, beginning))
		refs := []journal.Ref{{Commit: 5, Index: 0}, {Commit: 50, Index: 0}}
		must(t, from.Redact(t.Context(), refs))

		var told uint64
		must(t, journal.Copy(t.Context(), from, to, func(n uint64) { told = n }))
		mustEqual(t, to, from)
		if told != 60 {
			t.Errorf("told of commit %d last", told)
		}
		must(t, journal.Copy(t.Context(), from, to, nil))
		mustEqual(t, to, from)
	})
}

func TestACopyIntoAnotherJournalIsRefused(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		from, to := longJournal(t, 5), p.open(t)
		for _, n := range []int{3, 4} {
			w := fill(t, to, n)
			err := journal.Copy(t.Context(), from, to, nil)
			if sentence := new(journal.Refused); !errors.As(err, &sentence) {
				t.Fatalf("copying over another journal: %v", err)
			}
			if head, err := to.Head(t.Context()); err != nil || head != w.head {
				t.Errorf("the target has changed: %v, %v", head, err)
			}
			to = sqlitePlace(t).open(t)
		}
		longer := longJournal(t, 9)
		if err := journal.Copy(t.Context(), from, longer, nil); err == nil {
			t.Error("a shorter journal was copied over a longer one")
		}
	})
}

func TestADamagedJournalIsNotCopied(t *testing.T) {
	commits := mustRead(t, longJournal(t, 10))
	commits[4].Events[0] = []byte(`{"other":"words"}`)
	to := sqlitePlace(t).open(t)
	if err := journal.Copy(t.Context(), altered{commits: commits}, to, nil); err == nil {
		t.Error("a damaged journal was copied")
	}
	if head, err := to.Head(t.Context()); err != nil || head.N > 4 {
		t.Errorf("head of the target %v, %v", head, err)
	}
}
