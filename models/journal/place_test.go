package journal_test

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bottleneck/models/journal"
	"bottleneck/models/journal/journaltest"
)

// place is where a journal is kept; several handles may be opened on it.
type place struct {
	kind string
	at   string // path of the file, or address of the database
}

// everywhere runs a test once for each database.
func everywhere(t *testing.T, test func(t *testing.T, p place)) {
	t.Run("SQLite", func(t *testing.T) {
		t.Parallel()
		test(t, sqlitePlace(t))
	})
	t.Run("MongoDB", func(t *testing.T) {
		t.Parallel()
		test(t, place{kind: "mongodb", at: journaltest.Mongo(t)})
	})
}

func sqlitePlace(t testing.TB) place {
	return place{kind: "sqlite", at: filepath.Join(t.TempDir(), "journal.db")}
}

func (p place) tryOpen() (journal.Journal, error) {
	if p.kind == "mongodb" {
		return journal.OpenMongo(context.Background(), p.at, journal.MongoOptions{App: "journal tests"})
	}
	return journal.OpenSQLite(p.at, journal.SQLiteOptions{Busy: 20 * time.Second})
}

// open opens another handle, closed when the test ends.
func (p place) open(t testing.TB) journal.Journal {
	t.Helper()
	j, err := p.tryOpen()
	must(t, err)
	t.Cleanup(func() { _ = j.Close() })
	return j
}

// writer appends to a journal one commit after the other, as a node does.
type writer struct {
	t    testing.TB
	j    journal.Journal
	head journal.Head
}

var firstMoment = time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC)

// following returns a commit after head.
func following(head journal.Head, events ...string) journal.Commit {
	c := journal.Commit{
		N: head.N + 1, ID: rand.Text(), By: "node-1", Prev: head.Digest,
		At: firstMoment.Add(time.Duration(head.N) * 1234 * time.Millisecond),
	}
	for _, event := range events {
		c.Events = append(c.Events, []byte(event))
	}
	return c
}

func (w *writer) write(events ...string) journal.Commit {
	w.t.Helper()
	c := following(w.head, events...)
	must(w.t, w.j.Append(w.t.Context(), c))
	w.head = c.Head()
	return c
}

// fill writes n commits of two events each.
func fill(t testing.TB, j journal.Journal, n int) *writer {
	t.Helper()
	w := &writer{t: t, j: j}
	for range n {
		w.write(filed(fmt.Sprintf("wörds <&> of %d \\u00e9", w.head.N+1)), filed("second"))
	}
	return w
}

// filed is an event as models writes them.
func filed(words string) string {
	return fmt.Sprintf(`{"salt":"%s","type":"report filed","by":"m3","data":{"words":"%s"}}`, rand.Text(), words)
}

// erasureOf is an event that orders an erasure, in the form erasedIn reads.
func erasureOf(refs ...journal.Ref) string {
	event, err := json.Marshal(map[string]any{"type": "erasure", "refs": refs})
	if err != nil {
		panic(err)
	}
	return string(event)
}

func erasedIn(event []byte) []journal.Ref {
	var order struct {
		Type string
		Refs []journal.Ref
	}
	if json.Unmarshal(event, &order) != nil || order.Type != "erasure" {
		return nil
	}
	return order.Refs
}

// readAll reads a journal from its beginning, checking the chain.
func readAll(j journal.Journal) ([]journal.Commit, error) {
	var all []journal.Commit
	chain := journal.NewChain(journal.Head{})
	err := j.Read(context.Background(), 1, func(c journal.Commit) error {
		all = append(all, c)
		return chain.Next(c)
	})
	return all, err
}

func mustRead(t testing.TB, j journal.Journal) []journal.Commit {
	t.Helper()
	all, err := readAll(j)
	must(t, err)
	return all
}

// text shows a commit whole, to compare two.
func text(c journal.Commit) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d %s %s %s %q %s", c.N, c.ID, c.At.Format(time.RFC3339Nano), c.By, c.Op, c.Prev)
	for _, event := range c.Events {
		fmt.Fprintf(&b, "\n%s", event)
	}
	return b.String()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func soak() bool { return os.Getenv("SOAK") == "1" }

// databaseOf returns the name of the database in an address of journaltest.
func databaseOf(uri string) string {
	parsed, err := url.Parse(uri)
	if err != nil {
		panic(err)
	}
	return strings.TrimPrefix(parsed.Path, "/")
}
