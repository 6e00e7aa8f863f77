package models

import (
	"testing"
	"time"
)

const aWeek = 7 * 24 * time.Hour

func TestWhatItTookStandsBesideWhatItWonBack(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Rates are copied by hand", OwnTimeOneToFourHours, PeopleTwoToFive) // 3 hours a week
	w.refuse(&SetEffort{Bottleneck: 1, Effort: EffortDay}, Invalid, "error.effort.open")
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved, Effort: EffortTwoToFive})
	w.pass(2 * aWeek)
	g := w.state.Gain(w.bottleneck(1), MomentOf(w.now))
	if g.Effort != EffortTwoToFive || g.Took != 28*4 || g.Weekly != 12 || g.Days != 14 || g.Net != 24 || g.WeeksToRepay() != 8 {
		t.Errorf("after two weeks: %+v, repaid in %d weeks more", g, g.WeeksToRepay())
	}
	w.do(&SetEffort{Bottleneck: 1, Effort: EffortUnderHour})
	w.do(&Undo{Bottleneck: 1, Entry: lastEntry(w, 1)})
	if got := w.bottleneck(1).Effort; got != EffortTwoToFive {
		t.Errorf("after the undo it took %q", got)
	}
}

func TestWhatCameBackIsNotWonBack(t *testing.T) {
	w := newWorld(t)
	a := w.file(sales, "a", "Rates are copied by hand", OwnTimeDay, PeopleMe) // 4 hours a week
	b := w.into(1).file(sales, "b", "Mine too", OwnTimeDay, PeopleMe)         // 4 more
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	w.pass(aWeek)
	net := func() Quarters { return w.state.Gain(w.bottleneck(1), MomentOf(w.now)).Net }
	if net() != 32 {
		t.Fatalf("a week after it: %d", net())
	}
	w.do(&GiveVerdict{Report: a, Verdict: VerdictPartly})
	if now := w.state.Gain(w.bottleneck(1), MomentOf(w.now)).Now; now != 24 {
		t.Errorf("%d a week are won back while one of two says partly", now)
	}
	if net() != 24 {
		t.Errorf("partly solved for one takes half of theirs back: %d", net())
	}
	w.do(&GiveVerdict{Report: a, Verdict: VerdictNot})
	if net() != 16 {
		t.Errorf("not solved for one takes all of theirs back: %d", net())
	}
	w.do(&Repeat{Report: b, Key: "again"})
	w.pass(aWeek)
	if net() != 64-32-16 {
		t.Errorf("what happened again takes back from then on: %d", net())
	}
	w.do(&GiveVerdict{Report: b, Verdict: VerdictNot})
	w.into(1).file(legal, "c", "And here", OwnTimeFiveDays, PeopleOverTwenty)
	w.pass(aWeek)
	if net() != 0 {
		t.Errorf("less than nothing was won back: %d", net())
	}
	if g := w.state.Gain(w.bottleneck(1), MomentOf(w.now)); g.Now != 0 || g.WeeksToRepay() != 0 {
		t.Errorf("it came back for more than it cost, and wins back %d a week", g.Now)
	}
}
