package handlers

import (
	"context"
	cryptorand "crypto/rand"
	"io"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
	"bottleneck/models/store"
	"bottleneck/models/store/storetest"

	"github.com/gofiber/fiber/v2"
)

// measured is a whole server on an embedded database with so many reports, as people would run it.
type measured struct {
	*Server
	address string
	session string // cookie of an admin
	form    string // path of a department's form
	journal journal.Journal
	wanted  storetest.Organisation
}

const measuredSession = "a session that only the benchmarks know"

// filledJournal gives the path of a journal with so many reports, made once in each run and then copied. A folder in
// BENCH_JOURNALS keeps what was made for the next runs.
func filledJournal(b testing.TB, reports int) string {
	b.Helper()
	filled.Lock()
	defer filled.Unlock()
	if filled.folder == "" {
		if filled.folder = os.Getenv("BENCH_JOURNALS"); filled.folder == "" {
			filled.folder, _ = os.MkdirTemp("", "bottleneck-bench-")
			filled.ours = true
		}
	}
	made := filepath.Join(filled.folder, strconv.Itoa(reports)+".db")
	if _, err := os.Stat(made); err != nil {
		fill(b, made, reports)
	}
	path := filepath.Join(b.TempDir(), "journal.db")
	bytes, err := os.ReadFile(made)
	if err == nil {
		err = os.WriteFile(path, bytes, 0o600)
	}
	if err != nil {
		b.Fatal(err)
	}
	return path
}

var filled struct {
	sync.Mutex
	folder string
	ours   bool
}

// TestMain removes what filledJournal made.
func TestMain(m *testing.M) {
	code := m.Run()
	if filled.ours {
		_ = os.RemoveAll(filled.folder)
	}
	os.Exit(code)
}

func organisation(reports int) storetest.Organisation { return storetest.Sized(reports, time.Now()) }

func fill(b testing.TB, path string, reports int) {
	b.Helper()
	j, err := journal.OpenSQLite(path, journal.SQLiteOptions{})
	if err != nil {
		b.Fatal(err)
	}
	if err := organisation(reports).Fill(context.Background(), j); err != nil {
		b.Fatal(err)
	}
	s := openMeasuredStore(b, j)
	_, err = s.Do(context.Background(), models.Actor{}, &models.StartSession{Member: 1, Hash: hashed("session", measuredSession)})
	if err != nil {
		b.Fatal(err)
	}
	if err := s.Close(context.Background()); err != nil {
		b.Fatal(err)
	}
	if err := j.Close(); err != nil {
		b.Fatal(err)
	}
}

func openMeasuredStore(b testing.TB, j journal.Journal) *store.Store {
	b.Helper()
	s, err := store.Open(context.Background(), store.Options{Journal: j, Patience: time.Minute})
	if err != nil {
		b.Fatal(err)
	}
	return s
}

// newMeasured starts a server with so many reports; it waits until filing works.
func newMeasured(b testing.TB, reports int) *measured {
	b.Helper()
	m := openMeasured(b, filledJournal(b, reports))
	m.wanted = organisation(reports)
	b.Cleanup(func() { m.close(b) })
	if _, err := m.Store.Do(context.Background(), models.ByMember(1), &models.UseSession{}); err != nil {
		b.Fatal(err)
	}
	return m
}

// openMeasured starts a server on a journal of filledJournal.
func openMeasured(b testing.TB, path string) *measured {
	b.Helper()
	j, err := journal.OpenSQLite(path, journal.SQLiteOptions{})
	if err != nil {
		b.Fatal(err)
	}
	keys, err := models.NewKeyring(make([]byte, models.KeySize))
	if err != nil {
		b.Fatal(err)
	}
	often := Limit{1 << 40, time.Minute}
	m := &measured{journal: j, session: sessionCookie + "=" + measuredSession}
	m.Server = New(Options{Store: openMeasuredStore(b, j), Keys: keys, Now: time.Now, Random: cryptorand.Reader,
		Log: slog.New(slog.NewTextHandler(io.Discard, nil)), Limits: Limits{Filings: often, UnknownLinks: often}})
	m.form = LinkPath(keys, models.LinkDepartment, uint32(m.Store.View().Departments()[0].Link))
	m.address = listenOn(b, m.App())
	return m
}

func (m *measured) close(b testing.TB) {
	b.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	_ = m.Shutdown(ctx)
	if err := m.Store.Close(ctx); err != nil {
		b.Error(err)
	}
	if err := m.journal.Close(); err != nil {
		b.Error(err)
	}
}

// listenOn lets an app answer on an address of this machine.
func listenOn(b testing.TB, app *fiber.App) string {
	b.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	go func() { _ = app.Listener(listener) }()
	return listener.Addr().String()
}
