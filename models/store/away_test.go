package store

import (
	"context"
	"errors"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
	"bottleneck/models/journal/faulty"
)

func TestWhileTheJournalIsAwayReadingGoesOnAndWritingSaysSo(t *testing.T) {
	w := newWorld(t)
	file(t, w.Store, "before", "1")
	w.fault.Away(true)
	if _, err := w.Do(context.Background(), models.ByParty(sales), blocker(sales, "lost", "2")); err != error(errAway) {
		t.Fatalf("got %v", err)
	}
	if h := w.Health(); h.AwaySince != w.clock.Now() || h.Stale || !h.Ready || w.View().ReportCount() != 1 {
		t.Errorf("health %+v with %d reports", h, w.View().ReportCount())
	}
	w.clock.pass(10 * time.Minute)
	if !w.Health().Stale {
		t.Error("after ten minutes a session may have been ended elsewhere")
	}
	w.fault.Away(false)
	until(t, w.Store, "the journal is back", func() bool { return w.Health().AwaySince.IsZero() })
	if n := file(t, w.Store, "lost", "2"); n != 2 {
		t.Errorf("trying again filed %v", n)
	}
}

func TestAJournalThatIsAwayAtTheStartIsWaitedFor(t *testing.T) {
	path := newFile(t)
	first := openSQLite(t, path)
	before := openStore(t, quick(first, newClock()))
	setUp(t, before)
	closeStore(t, before)

	fault := faulty.New(first)
	fault.Away(true)
	s := openStore(t, quick(fault, newClock()))
	if h := s.Health(); h.Ready || h.AwaySince.IsZero() || h.Reason == "" || s.View() == nil {
		t.Errorf("health at the start: %+v", h)
	}
	if _, err := s.Do(context.Background(), models.ByParty(sales), blocker(sales, "early", "1")); err != error(errAway) {
		t.Errorf("got %v", err)
	}
	fault.Away(false)
	ready(t, s)
	if s.View().Settings.Organisation != "Tern" {
		t.Error("what the journal holds is not there")
	}
	file(t, s, "early", "1")
}

func TestAnUnclearAnswerIsSettledBeforeAnythingElse(t *testing.T) {
	w := newWorld(t)
	w.fault.Unclear(3)
	c := blocker(sales, "written, but nobody said so", "1")
	n := do(t, w.Store, models.ByParty(sales), c)
	if n != 2 || w.View().ReportCount() != 1 || w.View().Number != 2 {
		t.Errorf("commit %d; %d reports at %d", n, w.View().ReportCount(), w.View().Number)
	}
	file(t, w.Store, "next", "2")
	check(t, w.path, 3)
}

func TestWhoWaitsForAnUnclearAnswerIsToldInTimeAndMayTryAgain(t *testing.T) {
	w := newWorld(t)
	w.fault.Unclear(1_000_000)
	before := w.fault.Appends()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() {
		_, err := w.Do(ctx, models.ByParty(sales), blocker(sales, "unclear", "1"))
		done <- err
	}()
	until(t, w.Store, "it was tried twice", func() bool { return w.fault.Appends() >= before+2 })
	cancel()
	if err := <-done; err != error(errAway) {
		t.Fatalf("got %v", err)
	}
	if w.View().Number != 1 {
		t.Error("what is not known to be durable was shown")
	}
	w.fault.Away(true) // away after unclear is still unclear
	w.fault.Unclear(0)
	until(t, w.Store, "the absence is noted", func() bool { return !w.Health().AwaySince.IsZero() })
	w.fault.Away(false)
	if n := file(t, w.Store, "unclear", "1"); n != 1 || w.View().ReportCount() != 1 {
		t.Errorf("trying again gave %v, %d reports", n, w.View().ReportCount())
	}
	check(t, w.path, 2)
}

func TestAnUnclearCommitIsStillUnclearWhenTheJournalIsAway(t *testing.T) {
	w := newWorld(t)
	w.fault.Unclear(1_000_000)
	before := w.fault.Appends()
	done := make(chan error, 1)
	go func() {
		_, err := w.Do(context.Background(), models.ByParty(sales), blocker(sales, "unclear", "1"))
		done <- err
	}()
	until(t, w.Store, "it was tried", func() bool { return w.fault.Appends() > before })
	w.fault.Away(true)
	before = w.fault.Appends()
	until(t, w.Store, "it was tried while away", func() bool { return w.fault.Appends() >= before+2 })
	w.fault.Unclear(0)
	w.fault.Away(false)
	if err := <-done; err != nil || w.View().ReportCount() != 1 {
		t.Errorf("%v; %d reports: who waited should have been told that it was written", err, w.View().ReportCount())
	}
}

func TestAFullDiskIsSaidAndRecoversWithoutARestart(t *testing.T) {
	w := newWorld(t)
	w.fault.Full(true)
	if _, err := w.Do(context.Background(), models.ByParty(sales), blocker(sales, "no room", "1")); err != error(errFull) {
		t.Errorf("got %v", err)
	}
	w.fault.Full(false)
	if n := file(t, w.Store, "no room", "1"); n != 1 {
		t.Errorf("filed %v", n)
	}
}

// swappable is a journal that the test replaces under the store, as restoring a backup does.
type swappable struct{ atomic.Pointer[journal.SQLite] }

func (s *swappable) Append(ctx context.Context, c journal.Commit) error {
	return s.Load().Append(ctx, c)
}
func (s *swappable) Read(ctx context.Context, from uint64, yield func(journal.Commit) error) error {
	return s.Load().Read(ctx, from, yield)
}
func (s *swappable) Get(ctx context.Context, n uint64) (journal.Commit, error) {
	return s.Load().Get(ctx, n)
}
func (s *swappable) Head(ctx context.Context) (journal.Head, error) { return s.Load().Head(ctx) }
func (s *swappable) Redact(ctx context.Context, refs []journal.Ref) error {
	return s.Load().Redact(ctx, refs)
}
func (s *swappable) Compact(ctx context.Context) error            { return s.Load().Compact(ctx) }
func (s *swappable) Clock(ctx context.Context) (time.Time, error) { return s.Load().Clock(ctx) }
func (s *swappable) Close() error                                 { return nil }

func TestARewoundJournalIsNoticedAndReplayedAnew(t *testing.T) {
	c, path := newClock(), newFile(t)
	j := new(swappable)
	j.Store(openSQLite(t, path))
	s := openStore(t, quick(j, c))
	setUp(t, s)
	file(t, s, "kept", "1")
	restored := openSQLite(t, backup(t, path))
	file(t, s, "lost by the restore", "2")
	generation := s.announced.Load().anew

	j.Store(restored)
	c.pass(time.Minute)
	until(t, s, "it was replayed anew", func() bool { return s.announced.Load().anew > generation && s.Health().Ready })
	if v := s.View(); v.ReportCount() != 1 || v.Report(1).Text != "kept" {
		t.Errorf("after the rewind: %d reports", v.ReportCount())
	}
	if n := file(t, s, "goes on", "4"); n != 2 {
		t.Errorf("filed %v", n)
	}
}

func TestAJournalRewrittenUnderACommitIsNoticedByTheCommit(t *testing.T) {
	c, path := newClock(), newFile(t)
	j := new(swappable)
	j.Store(openSQLite(t, path))
	o := quick(j, c)
	o.Poll = time.Hour
	s := openStore(t, o)
	setUp(t, s)
	restored := openSQLite(t, backup(t, path))
	file(t, s, "lost by the restore", "1")
	j.Store(restored)
	if _, err := s.Do(context.Background(), models.ByParty(sales), blocker(sales, "on top of it", "2")); err != error(errAway) {
		t.Errorf("got %v", err)
	}
	ready(t, s)
	if n := file(t, s, "on top of it", "2"); n != 1 {
		t.Errorf("filed %v", n)
	}
}

func TestAnEventOfALaterVersionStopsTheStartWithASentence(t *testing.T) {
	w := newWorld(t)
	closeStore(t, w.Store)
	j := openSQLite(t, w.path)
	writeLater(t, j, w.View())
	_, err := Open(context.Background(), quick(j, newClock()))
	if err == nil || !strings.Contains(err.Error(), `"report teleported"`) || !strings.Contains(err.Error(), "newer version") {
		t.Errorf("got %v", err)
	}
}

func TestAnEventOfALaterVersionMetWhileRunningMakesItReadOnly(t *testing.T) {
	w := newWorld(t)
	writeLater(t, openSQLite(t, w.path), w.View())
	until(t, w.Store, "it only reads", func() bool { return w.Health().ReadOnly })
	if h := w.Health(); h.Ready || !strings.Contains(h.Reason, "newer version") {
		t.Errorf("health %+v", h)
	}
	if _, err := w.Do(context.Background(), models.ByParty(sales), blocker(sales, "x", "1")); err != error(errReadOnly) {
		t.Errorf("got %v", err)
	}
}

func writeLater(t *testing.T, j journal.Journal, s *models.State) {
	t.Helper()
	err := j.Append(context.Background(), journal.Commit{N: s.Number + 1, ID: "later", At: s.At.Time(), By: "later", Prev: s.Head,
		Events: [][]byte{[]byte(`{"salt":"S","type":"report teleported","by":"m1","data":{}}`)}})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAGarbledCommitStopsTheStartInWords(t *testing.T) {
	w := newWorld(t)
	file(t, w.Store, "An unmistakable sentence", "1")
	closeStore(t, w.Store)
	garbled := backup(t, w.path)
	bytes, err := os.ReadFile(garbled)
	if err != nil {
		t.Fatal(err)
	}
	at := strings.LastIndex(string(bytes), "unmistakable")
	if at < 0 {
		t.Fatal("the text is not in the file")
	}
	copy(bytes[at:], "UNmistakable")
	if err := os.WriteFile(garbled, bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = Open(context.Background(), quick(openSQLite(t, garbled), newClock()))
	var refused *journal.Refused
	if !errors.As(err, &refused) {
		t.Errorf("got %v", err)
	}
}

func TestAClockThatIsFarOffMakesItNotReady(t *testing.T) {
	c := newClock()
	s := openStore(t, quick(clocked{openSQLite(t, newFile(t)), c.Now().Add(3 * time.Minute)}, c))
	until(t, s, "the clocks were compared", func() bool { return strings.Contains(s.Health().Reason, "clock") })
	if s.Health().Ready {
		t.Error("it says it is ready")
	}
}

// clocked is a journal with a clock of its own.
type clocked struct {
	journal.Journal
	time time.Time
}

func (c clocked) Clock(context.Context) (time.Time, error) { return c.time, nil }

// check walks the journal in a file: whole, and so many commits.
func check(t *testing.T, path string, commits uint64) {
	t.Helper()
	report, err := journal.Check(context.Background(), openSQLite(t, path), journal.CheckOptions{Erased: Erasures})
	if err != nil || !report.Whole() || report.Commits != commits {
		t.Errorf("the journal has %d commits, want %d; %v %v", report.Commits, commits, report.Problems, err)
	}
}

// backup copies a journal to another file.
func backup(t *testing.T, path string) string {
	t.Helper()
	copied := newFile(t)
	to := openSQLite(t, copied)
	if err := journal.Copy(context.Background(), openSQLite(t, path), to, nil); err != nil {
		t.Fatal(err)
	}
	if err := to.Compact(context.Background()); err != nil {
		t.Fatal(err)
	}
	return copied
}
