package models

import (
	"testing"
	"time"
)

func TestReportersAreAskedAnewAfterEachResolving(t *testing.T) {
	w := newWorld(t)
	n := w.file(sales, "a", "Sandbox is down", OwnTimeDay, PeopleMe)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	w.do(&GiveVerdict{Report: n, Verdict: VerdictNot, Words: "Still down"})
	if b := w.bottleneck(1); b.Not != 1 || w.state.VerdictNow(w.state.Report(n)) != VerdictNot || !b.HasComeBack() {
		t.Fatalf("one who says no: %d, came back %v", b.Not, b.HasComeBack())
	}
	w.pass(time.Hour)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusInProgress})
	if w.bottleneck(1).HasComeBack() {
		t.Error("what is worked on again has not come back any more")
	}
	w.pass(time.Hour)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	if b := w.bottleneck(1); b.Not != 0 || b.HasComeBack() || w.state.VerdictNow(w.state.Report(n)) != VerdictUnsaid {
		t.Error("what was said of the first resolving counts for the second")
	}
	w.do(&GiveVerdict{Report: n, Verdict: VerdictNot, Words: "Still down"})
	if w.bottleneck(1).Not != 1 {
		t.Error("the same verdict on another resolving is a new one")
	}
}

func TestPartlyCountsAsComeBackOnceItOutweighsSolved(t *testing.T) {
	w := newWorld(t)
	a := w.file(sales, "a", "one", OwnTimeDay, PeopleMe)
	b := w.into(1).file(sales, "b", "two", OwnTimeDay, PeopleMe)
	c := w.into(1).file(legal, "c", "three", OwnTimeDay, PeopleMe)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	for _, step := range []struct {
		report  ReportNumber
		verdict Verdict
		back    bool
	}{{a, VerdictSolved, false}, {b, VerdictPartly, false}, {c, VerdictPartly, true}, {c, VerdictSolved, false}, {c, VerdictNot, true}} {
		w.do(&GiveVerdict{Report: step.report, Verdict: step.verdict})
		if got := w.bottleneck(1).HasComeBack(); got != step.back {
			t.Errorf("after %s said %s: came back %v", step.report, step.verdict, got)
		}
	}
	w.do(&Withdraw{Report: c})
	if w.bottleneck(1).HasComeBack() {
		t.Error("a withdrawn report is no evidence")
	}
}

func TestOneNoAmongManyWhoAreContentDoesNotOpenItForAll(t *testing.T) {
	for _, c := range []struct {
		solved, partly, not int
		back                bool
	}{
		{0, 0, 1, true}, {2, 0, 1, true}, {3, 0, 1, false}, {3, 1, 1, true}, {4, 1, 1, true}, {5, 1, 1, false},
		{5, 0, 2, false}, {4, 0, 2, true}, {3, 2, 0, false}, {1, 1, 0, false}, {1, 2, 0, true}, {0, 1, 0, true}, {9, 0, 0, false},
	} {
		b := &Bottleneck{Resolved: 1, Solved: c.solved, Partly: c.partly, Not: c.not}
		if b.HasComeBack() != c.back {
			t.Errorf("%d solved, %d partly, %d not: came back %v", c.solved, c.partly, c.not, !c.back)
		}
		if b.CameBack = 1; !b.HasComeBack() {
			t.Errorf("%d solved, %d partly, %d not: what was reported since is evidence whatever is said", c.solved, c.partly, c.not)
		}
	}
}

func TestWhatCameBackIsListedByItsNewestEvidence(t *testing.T) {
	w := newWorld(t)
	for _, text := range []string{"one", "two", "three"} {
		w.file(sales, text, text, OwnTimeDay, PeopleMe)
	}
	for n := BottleneckNumber(1); n <= 3; n++ {
		w.do(&SetStatus{Bottleneck: n, Status: StatusResolved})
	}
	for _, n := range []ReportNumber{3, 1} {
		w.pass(time.Hour)
		w.do(&GiveVerdict{Report: n, Verdict: VerdictNot})
	}
	if got := w.state.CameBack(); len(got) != 2 || got[0].Number != 1 || got[1].Number != 3 {
		t.Errorf("listed %v", got)
	}
}

func TestTheEvidenceSaysWhichReportsWhenAndWhat(t *testing.T) {
	w := newWorld(t)
	first := w.file(sales, "a", "Sandbox is down", OwnTimeDay, PeopleMe)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	w.pass(time.Hour)
	second := w.into(1).file(legal, "b", "Down again", OwnTimeDay, PeopleMe)
	w.pass(time.Hour)
	w.do(&Repeat{Report: first, Key: "again"})
	w.pass(time.Hour)
	w.do(&GiveVerdict{Report: first, Verdict: VerdictPartly})
	got := w.state.Returns(w.bottleneck(1))
	if len(got) != 3 || got[0].Report != second || got[0].Again || !got[1].Again || got[1].Report != first || got[2].Verdict != VerdictPartly {
		t.Fatalf("the evidence is %+v", got)
	}
	w.do(&EraseWords{Report: first})
	if len(w.state.Returns(w.bottleneck(1))) != 3 {
		t.Error("an erasure takes words, not evidence")
	}
	w.do(&Move{Reports: []ReportNumber{second}, From: 1})
	if got := w.state.Returns(w.bottleneck(1)); len(got) != 2 {
		t.Errorf("what stands elsewhere is evidence here: %+v", got)
	}
}

func TestThatItCameBackIsNotedOnceForEachResolving(t *testing.T) {
	w := newWorld(t)
	n := w.file(sales, "a", "Sandbox is down", OwnTimeDay, PeopleMe)
	noted := func() (count int) {
		w.do(&KeepTime{})
		for _, e := range w.bottleneck(1).History {
			if _, is := e.Event.(*BottleneckCameBack); is {
				count++
			}
		}
		return count
	}
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	if noted() != 0 {
		t.Error("noted with no evidence")
	}
	w.do(&GiveVerdict{Report: n, Verdict: VerdictNot})
	w.pass(time.Hour)
	for range 2 {
		if noted() != 1 {
			t.Error("noted more often than once, or not at all")
		}
	}
	w.do(&SetStatus{Bottleneck: 1, Status: StatusInProgress})
	reopened := w.bottleneck(1).History[len(w.bottleneck(1).History)-1].Ref
	w.do(&Undo{Bottleneck: 1, Entry: reopened})
	if noted() != 1 || !w.bottleneck(1).HasComeBack() {
		t.Error("a mistaken opening that is undone is the same resolving")
	}
	w.do(&SetStatus{Bottleneck: 1, Status: StatusHeard})
	w.pass(time.Hour)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	w.do(&GiveVerdict{Report: n, Verdict: VerdictNot})
	if noted() != 2 {
		t.Error("another resolving that did not help is not noted")
	}
}
