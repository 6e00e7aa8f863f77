package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"bottleneck/models"
)

func TestAReportIsThereOnceDoReturns(t *testing.T) {
	w := newWorld(t)
	c := blocker(sales, "Security questionnaire takes weeks", "k")
	n := do(t, w.Store, models.ByParty(sales), c)
	if state := w.View(); state.Number != n || state.Report(c.Filed.Report) == nil {
		t.Errorf("commit %d, state at %d with %d reports", n, state.Number, state.ReportCount())
	}
}

func TestEqualTextsFiledTogetherMeet(t *testing.T) {
	w := newWorld(t)
	w.together(8, func(i int) { file(t, w.Store, "Security questionnaire takes weeks to answer", fmt.Sprint("k", i)) })
	if n := w.View().BottleneckCount(); n != 2 {
		t.Errorf("eight equal texts and one other opened %d bottlenecks", n)
	}
	if n := w.View().Number; n != 3 {
		t.Errorf("commands that waited together took %d commits", n-2)
	}
	if r := w.View().Report(5); len(r.BecauseWords()) == 0 || r.Score == 0 {
		t.Errorf("the report does not say why it was put there: %+v", r)
	}
}

func TestTenAtOnceWithOneKeyAreOneReport(t *testing.T) {
	w := newWorld(t)
	var all sync.WaitGroup
	var mu sync.Mutex
	got := map[models.ReportNumber]int{}
	for range 10 {
		all.Go(func() {
			n := file(t, w.Store, "Waiting for the contract", "one key")
			mu.Lock()
			defer mu.Unlock()
			got[n]++
		})
	}
	all.Wait()
	if len(got) != 1 || w.View().ReportCount() != 1 {
		t.Errorf("ten times the same form: %v, %d reports", got, w.View().ReportCount())
	}
}

func TestOneKeyOverTwoStoresIsOneReport(t *testing.T) {
	w := newWorld(t)
	stores := []*Store{w.Store, w.second()}
	for round := range 30 {
		var all sync.WaitGroup
		got := make([]models.ReportNumber, len(stores)*3)
		for i := range got {
			all.Go(func() {
				got[i] = file(t, stores[i%2], fmt.Sprint("Round ", round), fmt.Sprint("key ", round))
			})
		}
		all.Wait()
		for _, n := range got {
			if n != got[0] {
				t.Fatalf("round %d: references %v", round, got)
			}
		}
	}
	ready(t, stores[1])
	until(t, stores[1], "both are level", func() bool { return stores[0].View().Number == stores[1].View().Number })
	for _, s := range stores {
		if s.View().ReportCount() != 30 {
			t.Errorf("%d reports, want 30", s.View().ReportCount())
		}
	}
}

func TestACommandThatIsRefusedLeavesTheOthersAlone(t *testing.T) {
	w := newWorld(t)
	errs := make([]error, 3)
	commands := []models.Command{blocker(sales, "good", "2"), blocker(sales, "", "3"), blocker(sales, "fine", "4")}
	w.together(3, func(i int) { _, errs[i] = w.Do(context.Background(), models.ByParty(sales), commands[i]) })
	if errs[0] != nil || errs[2] != nil || errs[1] == nil || w.View().ReportCount() != 3 {
		t.Errorf("errors %v, %d reports", errs, w.View().ReportCount())
	}
}

// bomb is a command that panics, when it decides or when its event is applied.
type bomb struct{}

func (bomb) Decide(*models.Draft, models.Env) ([]models.Event, error) { panic("boom") }

func TestAPanicEndsOneCommandOnly(t *testing.T) {
	w := newWorld(t)
	commands := []models.Command{blocker(sales, "second", "2"), bomb{}, blocker(sales, "third", "3")}
	errs := make([]error, 3)
	w.together(3, func(i int) { _, errs[i] = w.Do(context.Background(), models.ByParty(sales), commands[i]) })
	if errs[0] != nil || errs[2] != nil || !errors.As(errs[1], new(*panicked)) || w.View().ReportCount() != 3 {
		t.Errorf("errors %v; %d reports, want 3", errs, w.View().ReportCount())
	}
}

func TestWhatRestsOnALostCommitIsNotAnswered(t *testing.T) {
	w := newWorld(t)
	errs := make([]error, 3)
	w.meanwhile = func() { w.fault.Full(true) } // the one before them fails too
	w.first = func() { _, _ = w.Do(context.Background(), models.ByParty(sales), blocker(sales, "another", "another")) }
	w.together(3, func(i int) {
		_, errs[i] = w.Do(context.Background(), models.ByParty(sales), blocker(sales, "the same words", "the same key"))
	})
	for _, err := range errs {
		if err != error(errFull) {
			t.Errorf("answered %v, though nothing was written", err)
		}
	}
}

func TestACommandTooLargeForACommitIsRefusedInWords(t *testing.T) {
	w := newWorld(t)
	long := make([]byte, 2<<20)
	for i := range long {
		long[i] = 'a'
	}
	_, err := w.Do(context.Background(), models.ByParty(sales), blocker(sales, string(long), "k"))
	if err != error(errTooLarge) {
		t.Errorf("got %v", err)
	}
	file(t, w.Store, "a short one", "k2")
}

func TestLargeCommandsThatWaitTogetherAreSeveralCommits(t *testing.T) {
	w := newWorld(t)
	long := strings.Repeat("abcdef ", 60_000)
	w.together(8, func(i int) { file(t, w.Store, long, fmt.Sprint("k", i)) })
	if w.View().ReportCount() != 9 || w.View().Number != 6 {
		t.Errorf("%d reports in %d commits", w.View().ReportCount(), w.View().Number)
	}
}

func TestCloseFinishesWhatWaitsAndRefusesTheRest(t *testing.T) {
	w := newWorld(t)
	waiter := make(chan uint64, 1)
	go func() { waiter <- w.Wait(context.Background(), 1<<40) }()
	closed := make(chan error, 1)
	w.meanwhile = func() {
		go func() { closed <- w.Close(context.Background()) }()
		<-w.closing
	}
	w.together(20, func(i int) { file(t, w.Store, fmt.Sprint("report ", i), fmt.Sprint(i)) })
	if err := <-closed; err != nil {
		t.Fatal(err)
	}
	<-waiter
	if n := w.View().ReportCount(); n != 21 {
		t.Errorf("%d reports, want all 21", n)
	}
	if _, err := w.Do(context.Background(), models.Actor{}, blocker(sales, "late", "late")); err != error(errClosing) {
		t.Errorf("after the close: %v", err)
	}
}

func TestAnImpatientCallerIsAnsweredAndMayTryAgain(t *testing.T) {
	w := newWorld(t)
	release := w.fault.Hold()
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
	defer cancel()
	_, err := w.Do(ctx, models.ByParty(sales), blocker(sales, "slow", "k"))
	if err != error(errAway) {
		t.Fatalf("got %v", err)
	}
	release()
	if n := file(t, w.Store, "slow", "k"); n != 1 || w.View().ReportCount() != 1 {
		t.Errorf("trying again gave %v, %d reports", n, w.View().ReportCount())
	}
}
