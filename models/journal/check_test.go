package journal_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"bottleneck/models/journal"
)

// altered is a journal whose commits somebody changed behind the program's back.
type altered struct {
	journal.Journal
	commits []journal.Commit
}

func (a altered) Read(_ context.Context, from uint64, yield func(journal.Commit) error) error {
	for _, c := range a.commits {
		if c.N >= from {
			if err := yield(c); err != nil {
				return err
			}
		}
	}
	return nil
}

// deepCopy returns commits that can be changed without changing the originals.
func deepCopy(commits []journal.Commit) []journal.Commit {
	all := slices.Clone(commits)
	for i := range all {
		all[i].Events = slices.Clone(all[i].Events)
	}
	return all
}

// rechain makes a forgery look right: everything from index i on gets new digests.
func rechain(commits []journal.Commit, i int) []journal.Commit {
	for ; i < len(commits); i++ {
		if i > 0 {
			commits[i].Prev = commits[i-1].Sum
		}
		commits[i].Sum = commits[i].Digest()
	}
	return commits
}

// tampering is one way to change a journal of commits, at index i.
var tampering = map[string]func(c []journal.Commit, i int) []journal.Commit{
	"event edited": func(c []journal.Commit, i int) []journal.Commit {
		c[i].Events[0] = []byte(filed("other words"))
		return c
	},
	"event edited, digest made right": func(c []journal.Commit, i int) []journal.Commit {
		c[i].Events[0] = []byte(filed("other words"))
		c[i].Sum = c[i].Digest()
		return c
	},
	"event edited, all digests made right": func(c []journal.Commit, i int) []journal.Commit {
		c[i].Events[0] = []byte(filed("other words"))
		return rechain(c, i)
	},
	"event added": func(c []journal.Commit, i int) []journal.Commit {
		c[i].Events = append(c[i].Events, []byte(filed("more")))
		return c
	},
	"event erased without an order": func(c []journal.Commit, i int) []journal.Commit {
		c[i].Events[1] = journal.Erased(c[i].Events[1])
		return c
	},
	"commit deleted": func(c []journal.Commit, i int) []journal.Commit {
		return slices.Delete(c, i, i+1)
	},
	"commit deleted, the rest moved up": func(c []journal.Commit, i int) []journal.Commit {
		c = slices.Delete(c, i, i+1)
		for ; i < len(c); i++ {
			c[i].N--
		}
		return rechain(c, 0)
	},
	"end cut off": func(c []journal.Commit, i int) []journal.Commit { return c[:i] },
	"time changed": func(c []journal.Commit, i int) []journal.Commit {
		c[i].At = c[i].At.Add(1e6)
		return c
	},
	"node changed": func(c []journal.Commit, i int) []journal.Commit {
		c[i].By += "x"
		return c
	},
	"two commits swapped": func(c []journal.Commit, i int) []journal.Commit {
		k := (i + 1) % len(c)
		c[i], c[k] = c[k], c[i]
		return c
	},
	"written anew": func(c []journal.Commit, i int) []journal.Commit {
		c[0].ID = "another"
		return rechain(c, 0)
	},
}

func TestVerifyFindsEveryTampering(t *testing.T) {
	j := sqlitePlace(t).open(t)
	w := fill(t, j, 40)
	original := mustRead(t, j)
	if report := check(t, altered{commits: original}, &w.head); !report.Whole() {
		t.Fatalf("untouched: %v", report.Problems)
	}
	random := rand.New(rand.NewPCG(3, 4))
	kinds := make([]string, 0, len(tampering))
	for kind := range tampering {
		kinds = append(kinds, kind)
	}
	slices.Sort(kinds)
	for k := range 120 {
		kind, i := kinds[k%len(kinds)], random.IntN(len(original))
		changed := altered{commits: tampering[kind](deepCopy(original), i)}
		if report := check(t, changed, &w.head); report.Whole() {
			t.Errorf("%s at commit %d: not found", kind, i+1)
		}
	}
}

func TestVerifyAcceptsMissingWordsOnlyWhereAnErasureNamesThem(t *testing.T) {
	everywhere(t, func(t *testing.T, p place) {
		w := &writer{t: t, j: p.open(t)}
		w.write(filed("one"), filed("two"))
		must(t, w.j.Redact(t.Context(), []journal.Ref{{Commit: 1, Index: 0}}))
		report := check(t, w.j, nil)
		if report.Whole() || !strings.Contains(report.Problems[0], "Event 0 of commit 1") {
			t.Errorf("without an order: %v", report.Problems)
		}
		w.write(erasureOf(journal.Ref{Commit: 1, Index: 0}))
		if report := check(t, w.j, nil); !report.Whole() || report.Erased != 1 {
			t.Errorf("with an order: %+v", report)
		}
		w.write(erasureOf(journal.Ref{Commit: 9, Index: 0}))
		if report := check(t, w.j, nil); report.Whole() {
			t.Error("an order for what had not been written was accepted")
		}
	})
}

func TestVerifyFindsTimeThatGoesBack(t *testing.T) {
	w := &writer{t: t, j: sqlitePlace(t).open(t)}
	w.write(filed("one"))
	c := following(w.head, filed("two"))
	c.At = firstMoment.Add(-1e9)
	must(t, w.j.Append(t.Context(), c))
	if report := check(t, w.j, nil); report.Whole() {
		t.Error("a commit older than the one before was accepted")
	}
}

func TestVerifyNamesTheFirstProblemsOnly(t *testing.T) {
	original := mustRead(t, longJournal(t, 100))
	for i := range original {
		original[i].Events[0] = []byte(filed(fmt.Sprint(i)))
	}
	report := check(t, altered{commits: original}, nil)
	if len(report.Problems) != 20 || report.Commits != 100 {
		t.Errorf("%d problems in %d commits", len(report.Problems), report.Commits)
	}
}

func TestAChainStopsAtWhatDoesNotFollow(t *testing.T) {
	commits := mustRead(t, longJournal(t, 5))
	chain := journal.NewChain(commits[1].Head())
	if err := chain.Next(commits[3]); err == nil {
		t.Error("a gap passed")
	}
	must(t, chain.Next(commits[2]))
	if chain.Head() != commits[2].Head() {
		t.Errorf("head %v", chain.Head())
	}
	damaged := deepCopy(commits)[3]
	damaged.Events[0] = []byte(`{}`)
	if err := chain.Next(damaged); err == nil {
		t.Error("a damaged commit passed")
	}
	must(t, chain.Next(commits[3]))
}
