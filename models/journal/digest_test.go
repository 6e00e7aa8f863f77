package journal_test

import (
	"testing"
	"time"

	"bottleneck/models/journal"
)

// The digests below are those of journals in use: if this test fails, the change
// would make every existing journal look damaged.
func TestTheDigestOfACommitNeverChanges(t *testing.T) {
	first := journal.Commit{
		N: 1, ID: "ABCDEFGHIJKLMNOPQRSTUVWXYZ", At: time.UnixMilli(1767603600123).UTC(), By: "node-1",
		Events: [][]byte{[]byte(`{"salt":"S","type":"report filed","by":"m3","data":{}}`), []byte(`{}`)},
	}
	second := journal.Commit{N: 2, ID: "b", At: first.At.Add(time.Second), By: "n", Op: "import 1",
		Prev: first.Digest(), Events: [][]byte{[]byte(`{"a":1}`)}}
	for i, want := range []string{
		"9ae37cf1ec026bf892644b8e8965376adb33ab39adbb4c95619f1e2c1206ad8c",
		"1fb288e965e17bfac6cbf558446d174e9b2624ae05cb7c8cd8305fe63b75409f",
	} {
		if got := []journal.Commit{first, second}[i].Digest().String(); got != want {
			t.Errorf("digest of commit %d is %s, was %s", i+1, got, want)
		}
	}
}

func TestEveryPartOfACommitIsInItsDigest(t *testing.T) {
	whole := func() journal.Commit {
		c := following(journal.Head{N: 4, Digest: journal.EventDigest([]byte("{}"))}, `{"a":1}`, `{"b":2}`)
		c.ID = "id"
		return c
	}
	want := whole().Digest()
	for name, change := range map[string]func(*journal.Commit){
		"number":      func(c *journal.Commit) { c.N++ },
		"id":          func(c *journal.Commit) { c.ID, c.By = "i", "d"+c.By },
		"time":        func(c *journal.Commit) { c.At = c.At.Add(time.Millisecond) },
		"node":        func(c *journal.Commit) { c.By = "" },
		"operation":   func(c *journal.Commit) { c.Op = "x" },
		"prev":        func(c *journal.Commit) { c.Prev[31] ^= 1 },
		"an event":    func(c *journal.Commit) { c.Events[1] = []byte(`{"b":3}`) },
		"less":        func(c *journal.Commit) { c.Events = c.Events[:1] },
		"more":        func(c *journal.Commit) { c.Events = append(c.Events, []byte(`{}`)) },
		"their order": func(c *journal.Commit) { c.Events[0], c.Events[1] = c.Events[1], c.Events[0] },
	} {
		c := whole()
		change(&c)
		if c.Digest() == want {
			t.Errorf("%s: the digest is the same", name)
		}
	}
	c := whole()
	c.Sum[0]++
	c.Events[0] = journal.Erased(c.Events[0])
	if c.Digest() != want {
		t.Error("erasing an event changed the digest")
	}
}

func TestHeadsAreReadAsTheyWereWritten(t *testing.T) {
	head := journal.Head{N: 1042, Digest: journal.EventDigest([]byte("{}"))}
	if got, err := journal.ParseHead(head.String()); err != nil || got != head {
		t.Errorf("%v, %v", got, err)
	}
	hex := head.Digest.String()
	for _, wrong := range []string{"", "1042", ":" + hex, "-1:" + hex, "01:" + hex, "1:" + hex[1:], "1:" + hex + "0",
		"1:G" + hex[1:], "99999999999999999999:" + hex, " 1:" + hex, "1:" + "A" + hex[1:]} {
		if _, err := journal.ParseHead(wrong); err == nil {
			t.Errorf("%q was taken for a head", wrong)
		}
	}
}

func FuzzParseHead(f *testing.F) {
	f.Add(journal.Head{N: 7}.String())
	f.Add("7:")
	f.Fuzz(func(t *testing.T, s string) {
		if head, err := journal.ParseHead(s); err == nil && head.String() != s {
			t.Errorf("%q became %q", s, head)
		}
	})
}
