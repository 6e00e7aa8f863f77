package models

import (
	"testing"
	"time"
)

// promised sets a promise so many days ahead.
func (w *world) promised(days Date) {
	w.do(&SetPromise{Bottleneck: 1, Date: w.today() + days, Words: "Because."})
}

func TestAPromiseIsKeptIfItWasResolvedWhenItsDayEnded(t *testing.T) {
	day := 24 * time.Hour
	for name, c := range map[string]struct {
		play func(w *world)
		want PromiseSum
	}{
		"pending":    {func(w *world) { w.promised(3) }, PromiseSum{Pending: 1}},
		"kept early": {func(w *world) { w.promised(3); w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved}) }, PromiseSum{Kept: 1}},
		"kept on the day": {func(w *world) {
			w.promised(3)
			w.pass(3 * day)
			w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
			w.pass(5 * day)
		}, PromiseSum{Kept: 1}},
		"a day late": {func(w *world) {
			w.promised(3)
			w.pass(4 * day)
			w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
		}, PromiseSum{Broken: 1}},
		"never":                 {func(w *world) { w.promised(3); w.pass(9 * day) }, PromiseSum{Broken: 1}},
		"moved before, pending": {func(w *world) { w.promised(3); w.pass(day); w.promised(5) }, PromiseSum{Moved: 1, Pending: 1}},
		"moved after it passed": {func(w *world) { w.promised(3); w.pass(5 * day); w.promised(5) }, PromiseSum{Broken: 1, Pending: 1}},
		"taken back":            {func(w *world) { w.promised(3); w.do(&SetPromise{Bottleneck: 1, Words: "We cannot."}) }, PromiseSum{Moved: 1}},
		"undone":                {func(w *world) { w.promised(3); w.do(&Undo{Bottleneck: 1, Entry: lastEntry(w, 1)}); w.pass(9 * day) }, PromiseSum{}},
		"a move undone": {func(w *world) {
			w.promised(3)
			w.promised(8)
			w.do(&Undo{Bottleneck: 1, Entry: lastEntry(w, 1)})
			w.pass(4 * day)
		}, PromiseSum{Broken: 1}},
		"reopened before the day": {func(w *world) {
			w.promised(3)
			w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
			w.pass(day)
			w.do(&SetStatus{Bottleneck: 1, Status: StatusInProgress})
			w.pass(4 * day)
		}, PromiseSum{Broken: 1}},
		"reopened after the day": {func(w *world) {
			w.promised(3)
			w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
			w.pass(5 * day)
			w.do(&SetStatus{Bottleneck: 1, Status: StatusInProgress})
			w.pass(4 * day)
		}, PromiseSum{Kept: 1}},
		"turned down": {func(w *world) {
			w.promised(3)
			w.do(&SetStatus{Bottleneck: 1, Status: StatusWontDo, Words: "No.", Gained: "Time.", Review: w.today() + 90})
			w.pass(9 * day)
		}, PromiseSum{Moved: 1}},
		"of what was resolved": {func(w *world) { w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved}); w.pass(day); w.promised(3) }, PromiseSum{}},
		"merged away": {func(w *world) {
			w.promised(3)
			w.file(legal, "b", "Another", OwnTimeDay, PeopleMe)
			w.do(&Merge{From: 1, Into: 2})
			w.pass(9 * day)
		}, PromiseSum{Moved: 1}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.file(sales, "a", "Slow approvals", OwnTimeDay, PeopleMe)
			c.play(w)
			if got := w.state.Promises(0, MomentOf(w.now)); got != c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

func TestTheDayOfAPromiseEndsInTheOrganisationsZone(t *testing.T) {
	w := newWorld(t)
	settings := w.state.Settings
	settings.Calendar.Zone = "America/Los_Angeles"
	w.do(&ChangeSettings{Settings: settings})
	w.file(sales, "a", "Slow approvals", OwnTimeDay, PeopleMe)
	friday, _ := ParseDate("2026-11-27")
	w.do(&SetPromise{Bottleneck: 1, Date: friday})
	w.now = time.Date(2026, 11, 28, 7, 59, 0, 0, time.UTC) // a minute to midnight there
	if w.state.PromiseLate(w.bottleneck(1), MomentOf(w.now)) {
		t.Error("late while it is still Friday there")
	}
	w.pass(time.Minute)
	if !w.state.PromiseLate(w.bottleneck(1), MomentOf(w.now)) {
		t.Error("not late though Friday is over")
	}
}

func TestAMissedPromiseIsNotedOnce(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Slow approvals", OwnTimeDay, PeopleMe)
	missed := func() (count int) {
		w.do(&KeepTime{})
		for _, e := range w.bottleneck(1).History {
			if _, is := e.Event.(*PromiseMissed); is {
				count++
			}
		}
		return count
	}
	w.promised(3)
	if missed() != 0 {
		t.Error("missed before its day")
	}
	w.pass(4 * 24 * time.Hour)
	for range 2 {
		if missed() != 1 {
			t.Error("not noted, or noted twice")
		}
	}
	w.refuse(&SetPromise{Bottleneck: 1, Date: w.today() + 5}, Invalid, "error.promise.reason")
	w.promised(5)
	if missed() != 1 || w.state.PromiseLate(w.bottleneck(1), MomentOf(w.now)) {
		t.Error("another day was promised, and it counts as missed")
	}
	w.pass(6 * 24 * time.Hour)
	if missed() != 2 {
		t.Error("the second promise was missed too")
	}
}
