package models

import (
	"testing"
	"time"
)

func TestWhatIsResolvedOnThePromisedDayIsKeptWhereMidnightIsLeftOut(t *testing.T) {
	santiago, err := time.LoadLocation("America/Santiago")
	if err != nil {
		t.Fatal(err)
	}
	w := newWorld(t)
	w.now = time.Date(2027, 9, 1, 15, 0, 0, 0, time.UTC)
	settings := w.state.Settings
	settings.Calendar = DefaultCalendar("America/Santiago")
	w.do(&ChangeSettings{Settings: settings})
	w.file(sales, "a", "Custom invoices", OwnTimeDay, PeopleMe)
	w.do(&SetPromise{Bottleneck: 1, Date: DateOf(time.Date(2027, 9, 4, 0, 0, 0, 0, time.UTC))})
	w.now = time.Date(2027, 9, 4, 23, 30, 0, 0, santiago) // half an hour before the clocks go from midnight to one
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	w.pass(24 * time.Hour)
	if got := w.state.PromiseSumOf(w.bottleneck(1), MomentOf(w.now)); got != (PromiseSum{Kept: 1}) {
		t.Errorf("half an hour before the day ended: %+v", got)
	}
}

func TestAPromiseIsShownOnlyWhileItCanStillBeKeptOrIsLate(t *testing.T) {
	day := 24 * time.Hour
	w := newWorld(t)
	w.file(sales, "a", "Custom invoices", OwnTimeDay, PeopleMe)
	shown := func(when string, want Date, wantLate bool) {
		t.Helper()
		if got, late := w.state.PromisedNow(w.bottleneck(1), MomentOf(w.now)); got != want || late != wantLate {
			t.Errorf("%s: %v, late %v", when, got, late)
		}
	}
	shown("before any", 0, false)
	w.promised(3)
	promised := w.today() + 3
	shown("ahead", promised, false)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusWontDo, Words: "No.", Gained: "Time.", Review: w.today() + 90})
	shown("turned down", 0, false)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	shown("resolved", 0, false)
	w.pass(9 * day)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusInProgress})
	shown("kept, and opened again since", 0, false)
	w.pass(time.Hour)
	w.promised(2)
	shown("another", w.today()+2, false)
	w.pass(4 * day)
	shown("missed", w.today()-2, true)
}
