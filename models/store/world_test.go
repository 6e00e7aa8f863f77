package store

import (
	"context"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
	"bottleneck/models/journal/faulty"
)

var (
	sales = models.DepartmentNumbered(1)
	legal = models.DepartmentNumbered(2)
)

// clock is a time that tests set.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func newClock() *clock { return &clock{now: time.Date(2026, 11, 24, 10, 0, 0, 0, time.UTC)} }

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// seeded is randomness that is the same in every run.
func seeded(seed uint64) *rand.ChaCha8 {
	var key [32]byte
	key[0], key[1] = byte(seed), byte(seed>>8)
	return rand.NewChaCha8(key)
}

type locked struct {
	mu   sync.Mutex
	from *rand.ChaCha8
}

func (l *locked) Read(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.from.Read(p)
}

func openSQLite(t testing.TB, path string) *journal.SQLite {
	t.Helper()
	j, err := journal.OpenSQLite(path, journal.SQLiteOptions{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { j.Close() })
	return j
}

func newFile(t testing.TB) string { return filepath.Join(t.TempDir(), "journal.db") }

// quick are options for tests: whatever waits, waits milliseconds.
func quick(j journal.Journal, c *clock) Options {
	o := Options{Journal: j, Now: c.Now, Random: &locked{from: seeded(7)}, Node: "a", Poll: 2 * time.Millisecond,
		Patience: 20 * time.Second, Wake: time.Millisecond}
	if testing.Verbose() && os.Getenv("STORE_LOG") != "" {
		o.Log = slog.New(slog.NewTextHandler(os.Stderr, nil))
	}
	return o
}

func openStore(t testing.TB, o Options) *Store {
	t.Helper()
	s, err := Open(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closeStore(t, s) })
	return s
}

func closeStore(t testing.TB, s *Store) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	if err := s.Close(ctx); err != nil {
		t.Error(err)
	}
}

// world is one store on a journal whose faults the test switches on.
type world struct {
	t     testing.TB
	path  string
	clock *clock
	fault *faulty.Journal
	*Store
	first     func() // what together has the commands wait behind; a report if nil
	meanwhile func() // done by together while the commands wait
}

// newWorld is an organisation with two departments and two suppliers, in an SQLite file.
func newWorld(t testing.TB) *world {
	w := &world{t: t, path: newFile(t), clock: newClock()}
	w.fault = faulty.New(openSQLite(t, w.path))
	w.Store = openStore(t, quick(w.fault, w.clock))
	setUp(t, w.Store)
	return w
}

func setUp(t testing.TB, s *Store) {
	t.Helper()
	do(t, s, models.Actor{Kind: models.SetupActor}, &models.SetUp{Settings: models.Settings{Organisation: "Tern",
		BaseURL: "https://b.example.org", Calendar: models.DefaultCalendar("UTC"), AnswerDays: 2, Objective: 95},
		Person: "Ada", Email: "ada@example.org", Password: "hash", Suppliers: []string{"Acme", "Borealo"},
		Departments: []models.NewDepartment{models.Usual("en", "sales", ""), models.Usual("en", "legal", "")}})
}

// together has n commands wait for the loop at the same time, behind a report that is being committed.
func (w *world) together(n int, command func(i int)) {
	w.t.Helper()
	before := w.fault.Appends()
	release := w.fault.Hold()
	defer release()
	var all sync.WaitGroup
	first := w.first
	if first == nil {
		first = func() { file(w.t, w.Store, "Zebra crossing painted over", "the first") }
	}
	all.Go(first)
	until(w.t, w.Store, "the first is being committed", func() bool { return w.fault.Appends() > before })
	for i := range n {
		all.Go(func() { command(i) })
	}
	until(w.t, w.Store, "all wait", func() bool { return w.queue.length() == n })
	if w.meanwhile != nil {
		w.meanwhile()
	}
	release()
	all.Wait()
}

// second opens another store on the same file, through its own connection.
func (w *world) second() *Store {
	w.t.Helper()
	o := quick(openSQLite(w.t, w.path), w.clock)
	o.Node, o.Random = "b", &locked{from: seeded(8)}
	return openStore(w.t, o)
}

func do(t testing.TB, s *Store, by models.Actor, c models.Command) uint64 {
	t.Helper()
	n, err := s.Do(context.Background(), by, c)
	if err != nil {
		t.Fatalf("%T: %v", c, err)
	}
	return n
}

func blocker(source models.Party, text, key string) *models.FileReport {
	return &models.FileReport{Source: source, Text: text, OwnTime: models.OwnTimeDay, Waiting: models.WaitingNobody,
		Device: "device of " + key, Key: key}
}

func file(t testing.TB, s *Store, text, key string) models.ReportNumber {
	t.Helper()
	c := blocker(sales, text, key)
	do(t, s, models.ByParty(sales), c)
	return c.Filed.Report
}

// until waits for something that another goroutine brings about, looking again at each publication and each millisecond.
func until(t testing.TB, s *Store, what string, is func() bool) {
	t.Helper()
	limit := time.After(20 * time.Second)
	look := time.NewTicker(time.Millisecond)
	defer look.Stop()
	for !is() {
		select {
		case <-look.C:
		case <-limit:
			t.Fatalf("waited in vain until %s; health: %+v", what, s.Health())
		}
	}
}

func ready(t testing.TB, s *Store) {
	t.Helper()
	until(t, s, "the store is ready", func() bool { return s.Health().Ready })
}
