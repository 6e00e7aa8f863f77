package models

import (
	"testing"
	"time"
)

func TestTheClocksOfAReportRunInWorkingTime(t *testing.T) {
	w := newWorld(t) // Tuesday, ten o'clock
	n := w.file(sales, "a", "blocked", OwnTimeDay, PeopleMe)
	see := func(want Clocks) {
		t.Helper()
		if got := w.state.Clocks(w.state.Report(n)); got != want {
			t.Errorf("the clocks are %+v, want %+v", got, want)
		}
	}
	see(Clocks{-1, -1, -1})
	w.pass(time.Hour)
	w.do(&HearReports{Reports: []ReportNumber{n}})
	see(Clocks{60, -1, -1})
	w.pass(24 * time.Hour)
	w.do(&AnswerReport{Report: n, Words: "We look"})
	see(Clocks{60, 9 * 60, -1})
	w.pass(6 * 24 * time.Hour) // over a weekend
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	see(Clocks{60, 9 * 60, 41 * 60})
	w.do(&SetStatus{Bottleneck: 1, Status: StatusInProgress})
	see(Clocks{60, 9 * 60, -1})
}

func TestAReportThatCameAfterwardsWasNotResolved(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "blocked", OwnTimeDay, PeopleMe)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	w.pass(24 * time.Hour)
	n := w.into(1).file(legal, "b", "blocked again", OwnTimeDay, PeopleMe)
	w.do(&AnswerReport{Report: n, Words: "Oh"})
	if got := w.state.Clocks(w.state.Report(n)); got != (Clocks{0, 0, -1}) {
		t.Errorf("the clocks are %+v", got)
	}
}

func TestWaitingBeginsWithTheFirstReportThatStands(t *testing.T) {
	w := newWorld(t)
	for _, words := range []string{"first", "second"} {
		w.into(BottleneckNumber(w.state.BottleneckCount()))
		w.do(&FileReport{Source: sales, Text: words, OwnTime: OwnTimeDay, Waiting: WaitingDepartment, WaitingParty: legal, Key: words})
		w.pass(24 * time.Hour)
	}
	first, second := w.state.Report(1), w.state.Report(2)
	since := func() Moment { return w.bottleneck(second.Bottleneck).Waiting[0].Since }
	if since() != first.Filed {
		t.Errorf("it waits since %v, want the first report", since().Time())
	}
	if w.do(&Withdraw{Report: 1}); since() != second.Filed {
		t.Errorf("after that was withdrawn it waits since %v, want the second", since().Time())
	}
	if w.do(&Withdraw{Report: 1, Back: true}); since() != first.Filed {
		t.Error("put back, it does not count again")
	}
	if w.do(&SetStatus{Bottleneck: second.Bottleneck, Status: StatusWontDo, Words: "No.", Gained: "Time.", Review: w.today() + 90}); w.bottleneck(second.Bottleneck).Awaits() {
		t.Error("what we won't do still waits")
	}
}

func TestTheSpreadTakesTheNearestRank(t *testing.T) {
	for _, one := range []struct {
		minutes []int
		want    Spread
	}{{nil, Spread{}}, {[]int{7}, Spread{1, 7, 7}}, {[]int{9, 1, 5, 3}, Spread{4, 3, 9}}, {[]int{10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, Spread{10, 5, 9}}} {
		if got := SpreadOf(one.minutes); got != one.want {
			t.Errorf("%v: %+v, want %+v", one.minutes, got, one.want)
		}
	}
}
