package models

import (
	"testing"
	"time"
)

func TestQuartersFollowOneAnother(t *testing.T) {
	q, ok := ParseQuarter("2026-Q4")
	if !ok || q.First().String() != "2026-10-01" || q.Last().String() != "2026-12-31" || q.Next().String() != "2027-Q1" || q.Before().String() != "2026-Q3" {
		t.Errorf("%s runs from %s to %s, between %s and %s", q, q.First(), q.Last(), q.Before(), q.Next())
	}
	for _, text := range []string{"", "2026", "2026-Q0", "2026-Q5", "2026-Q3x", "26-Q3", "-026-Q1", "1969-Q1"} {
		if _, ok := ParseQuarter(text); ok {
			t.Errorf("%q is taken for a quarter", text)
		}
	}
}

// fourth is the fourth quarter of 2026, in which the world's clock stands.
func (w *world) fourth(of Party) Period {
	q := QuarterOf(w.today())
	return w.state.Period(w.state.DayBegins(q.First()), w.state.DayBegins(q.Next().First()), of, MomentOf(w.now))
}

func TestAPeriodHoldsWhatHappenedInItAndStillStands(t *testing.T) {
	w := newWorld(t)
	n := w.file(sales, "a", "Slow approvals", OwnTimeDay, PeopleMe)
	w.file(legal, "b", "Broken printer", OwnTimeDay, PeopleMe)
	w.file(acme, "c", "No answer", OwnTimeDay, PeopleMe)
	w.do(&SetPromise{Bottleneck: 1, Date: w.today() + 3})
	w.do(&AnswerReport{Report: n, Words: "Soon"})
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	w.do(&SetStatus{Bottleneck: 2, Status: StatusResolved})
	w.do(&SetStatus{Bottleneck: 2, Status: StatusInProgress})
	w.do(&SetStatus{Bottleneck: 3, Status: StatusWontDo, Words: "No", Gained: "Time", Review: w.today() + 90})
	w.do(&PublishLearning{Bottleneck: 1, Words: LearningWords{Held: "Two signatures", Change: "Approve at once"}})
	w.pass(7 * 24 * time.Hour)

	p := w.fourth(Party{})
	if len(p.Opened) != 3 || len(p.Resolved) != 1 || p.Resolved[0].Number != 1 || len(p.WontDo) != 1 || len(p.Learned) != 1 || p.Promises.Kept != 1 {
		t.Errorf("the organisation: %d opened, %d resolved, %d won't do, %d learned, %+v", len(p.Opened), len(p.Resolved), len(p.WontDo), len(p.Learned), p.Promises)
	}
	if a := p.Answers; a.Filed != 3 || a.InTime != 1 || a.Late != 2 || a.Percent() != 33 {
		t.Errorf("of the reports %+v", a)
	}
	if p = w.fourth(legal); len(p.Opened) != 1 || len(p.Resolved) != 0 || len(p.WontDo) != 0 || p.Answers.Filed != 1 {
		t.Errorf("Legal: %d opened, %d resolved, %d won't do, %+v", len(p.Opened), len(p.Resolved), len(p.WontDo), p.Answers)
	}
	w.do(&SetStatus{Bottleneck: 1, Status: StatusInProgress})
	if w.pass(60 * 24 * time.Hour); len(w.fourth(Party{}).Opened) != 0 {
		t.Error("the next quarter begins with nothing")
	}
}

func TestAParetoOfAPartyHoldsWhatItIsInOrWhatWaitsForIt(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Slow approvals", OwnTimeDay, PeopleMe)
	w.doBy(ByParty(sales), &FileReport{Source: sales, Text: "Contracts", OwnTime: OwnTimeDay, Waiting: WaitingDepartment, WaitingParty: legal, Key: "k"})
	all := w.state.Paretos(MomentOf(w.now))[0]
	if of := w.state.ParetoOf(all, legal); len(of.Lines) != 1 || of.Total != 16 || of.Lines[0].Number != 2 || of.Vital != 1 {
		t.Errorf("Legal is in %d, which cost %d", len(of.Lines), of.Total)
	}
	if of := w.state.ParetoOf(all, sales); len(of.Lines) != 2 {
		t.Errorf("Sales is in %d", len(of.Lines))
	}
}
