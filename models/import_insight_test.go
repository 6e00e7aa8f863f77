package models

import (
	"fmt"
	"reflect"
	"testing"
	"time"
)

// bringIn brings old reports in, by two departments and a supplier, in three bottlenecks that are there and in new ones.
func (w *world) bringIn(count int) {
	w.do(&BeginImport{System: "Jira", Rows: count})
	one := ImportNumber(w.state.ImportCount())
	for i := range count {
		c := brought(one, fmt.Sprint("old ", i), fmt.Sprint("Old text ", i), w.today()-Date(60+i))
		c.Source = []Party{sales, legal, acme}[i%3]
		c.Waiting, c.WaitingParty = WaitingDepartment, legal
		if c.Source == acme {
			c.Waiting, c.WaitingParty = WaitingUnknown, Party{}
		}
		w.place = Placement{Bottleneck: BottleneckNumber(i % 10)}
		if w.state.Bottleneck(BottleneckNumber(i%10)) == nil {
			w.place = Placement{}
		}
		w.do(c)
	}
}

// heard is what listening, silence and the trend say today.
type heard struct {
	Budgets  Budgets
	Silent   []Silent
	Unheard  []Unheard
	Answers  Answers
	Opened   int
	New      int // reports since a "won't do"
	Resolve  Spread
	Weeks    []TrendWeek
	CameBack int
}

func (w *world) heard() (h heard) {
	now := MomentOf(w.now)
	h.Budgets, h.Silent, h.Unheard, h.Resolve = w.state.Budgets(now), w.state.Silent(now), w.state.Unheard(now), w.state.Resolving(now, 28)
	h.Budgets.Departments = nil // they hold what the departments are
	p := w.state.Period(MomentOf(w.now.AddDate(0, 0, -49)), now+1, Party{}, now)
	h.Answers, h.Opened, h.CameBack = p.Answers, len(p.Opened), len(w.state.CameBack())
	for _, line := range w.state.Register(RegisterFilter{}, now).Lines {
		h.New += line.New
	}
	h.Weeks = w.state.Trend(WeekOf(now)-5, WeekOf(now), now)
	for i := range h.Weeks {
		h.CameBack += h.Weeks[i].CameBack
		h.Weeks[i].Hours = 0 // what it costs is told as it was known here
	}
	return h
}

func TestAnImportOfOldReportsChangesNothingOfWhatIsHeardToday(t *testing.T) {
	w := newWorld(t)
	for i := range 8 {
		w.file(sales, "a", fmt.Sprint("Sales ", i), OwnTimeDay, PeopleMe)
		w.pass(4 * 24 * time.Hour)
	}
	w.do(&AnswerReport{Report: 1, Words: "We look"})
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved, Words: "Done"})
	w.do(&SetStatus{Bottleneck: 2, Status: StatusWontDo, Words: "No", Gained: "Time", Review: w.today() + 90})
	w.pass(5 * 24 * time.Hour)
	before := w.heard()
	w.bringIn(500)
	after := w.heard()
	if !reflect.DeepEqual(before, after) {
		t.Errorf("before %+v\nafter  %+v", before, after)
	}

	now := MomentOf(w.now)
	old := WeekOf(w.state.Report(w.state.Import(1).first).Logged())
	if week := w.state.Trend(old, old, now); len(week) != 1 || week[0].Reports < 3 || week[0].Filed != 0 || w.state.FirstWeek(now) >= old {
		t.Errorf("reports of the week in which they were filed there: %+v, the first week is %d", week, w.state.FirstWeek(now))
	}
	w.pass(15 * 24 * time.Hour)
	if got := w.state.Unheard(MomentOf(w.now)); len(got) != 1 || got[0].Party != legal || got[0].Since != now {
		t.Errorf("15 days after the import nobody was heard on what it says: %+v", got)
	}
	first := w.state.Bottleneck(9)
	for n := BottleneckNumber(9); n < 40 && !w.state.Report(first.Reports[0]).Imported(); n++ {
		first = w.state.Bottleneck(n)
	}
	w.do(&SetStatus{Bottleneck: first.Number, Status: StatusResolved, Words: "Done"})
	if got := w.state.Resolving(MomentOf(w.now), 28); got.Count != 1 {
		t.Errorf("how long people waited elsewhere is in %+v", got)
	}
}
