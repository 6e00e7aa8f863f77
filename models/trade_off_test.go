package models

import (
	"testing"
	"time"
)

// turnDown files a report that costs three hours a week and turns it down.
func turnDown(t *testing.T) *world {
	w := newWorld(t)
	w.file(sales, "a", "Custom invoices", OwnTimeOneToFourHours, PeopleTwoToFive)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusWontDo, Words: "One layout.", Gained: "Runs stay on time.", Review: w.today() + 90})
	return w
}

func (w *world) line() TradedOff { return w.state.TradedOff(w.bottleneck(1), MomentOf(w.now)) }

func TestWontDoSaysWhatIsGainedAndWhenItIsLookedAtAgain(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Custom invoices", OwnTimeDay, PeopleMe)
	c := SetStatus{Bottleneck: 1, Status: StatusWontDo, Words: "No."}
	for _, step := range []struct {
		gained string
		review Date
		key    string
	}{{"", w.today() + 9, "error.gained.required"}, {"Time", 0, "error.review.required"}, {"Time", w.today(), "error.review.past"}, {"Time", w.today() + 367, "error.review.far"}} {
		c.Gained, c.Review = step.gained, step.review
		w.refuse(&c, Invalid, step.key)
	}
	c.Review = w.today() + 366
	w.do(&c)
	if got := w.bottleneck(1).TradeOff(); got == nil || got.Gained != "Time" || got.Hours != 16 || got.Reports != 1 {
		t.Errorf("decided %+v", got)
	}
}

func TestTheTradeOffIsReadByWhomTheReasonIsFor(t *testing.T) {
	w := newWorld(t)
	inside := w.file(sales, "a", "Custom invoices", OwnTimeDay, PeopleMe)
	outside := w.into(1).file(acme, "b", "Your invoices", OwnTimeDay, PeopleMe)
	reads := func(n ReportNumber) bool { return w.state.TradeOffFor(w.state.Report(n)) != nil }
	decide := func(audience Audience) {
		w.do(&SetStatus{Bottleneck: 1, Status: StatusWontDo, Words: "No.", Audience: audience, Gained: "Time", Review: w.today() + 9})
	}
	decide(AudienceReporters)
	if !reads(inside) || reads(outside) {
		t.Error("what was meant for departments")
	}
	w.pass(time.Hour)
	decide(AudienceSuppliers)
	w.pass(time.Hour)
	late := w.into(1).file(borealo, "c", "Ours too", OwnTimeDay, PeopleMe)
	if !reads(inside) || !reads(outside) || reads(late) {
		t.Error("what was meant for suppliers too, who were there")
	}
}

func TestReportsAndHoursOutgrowADecision(t *testing.T) {
	w := turnDown(t)
	w.pass(time.Hour)
	if line := w.line(); line.Outgrown() || line.Hours != 12 || line.New != 0 {
		t.Fatalf("at the decision: %+v", line)
	}
	n := w.into(1).file(sales, "b", "Mine too", OwnTimeUnderOneHour, PeopleMe)
	if line := w.line(); line.Outgrown() || line.New != 1 {
		t.Errorf("one more report is noise: %+v", line)
	}
	w.into(1).file(legal, "c", "Ours too", OwnTimeUnderOneHour, PeopleMe)
	if line := w.line(); !line.ByNew || line.ByHours {
		t.Errorf("twice as many: %+v", line)
	}
	w.do(&Withdraw{Report: n})
	if line := w.line(); line.Outgrown() {
		t.Error("a withdrawn report outgrows nothing")
	}
	w.into(1).file(legal, "d", "And how", OwnTimeOneToFourHours, PeopleTwoToFive)
	if line := w.line(); !line.ByHours {
		t.Errorf("3 hours became %d quarters", line.Hours)
	}
	w.do(&DecideAgain{Bottleneck: 1, Words: "Still no.", Gained: "Runs stay on time.", Review: w.today() + 90})
	if line := w.line(); line.Outgrown() || line.Reason != "Still no." {
		t.Errorf("decided again about what it is now: %+v", line)
	}
}

func TestDecidingAgainNeedsWordsAndCompletingAnOldOneDoesNot(t *testing.T) {
	w := turnDown(t)
	seen := w.state.Number
	w.refuse(&DecideAgain{Bottleneck: 1, Gained: "Time", Review: w.today() + 30}, Invalid, "error.wont-do.again")
	again := &DecideAgain{Bottleneck: 1, Words: "Still.", Gained: "Time", Review: w.today() + 30, Seen: seen}
	w.do(again)
	w.do(again)
	if got := len(w.bottleneck(1).Updates); got != 2 {
		t.Errorf("said %d times; sent again from the same page it is said once", got)
	}
	w.refuse(&DecideAgain{Bottleneck: 1, Words: "Other.", Gained: "Time", Review: w.today() + 31, Seen: seen}, Conflict, "error.conflict")
	w.do(&SetStatus{Bottleneck: 1, Status: StatusHeard})
	w.refuse(&DecideAgain{Bottleneck: 1, Words: "Still.", Gained: "Time", Review: w.today() + 30}, Conflict, "error.wont-do.other")
	taken := w.bottleneck(1).History[len(w.bottleneck(1).History)-1].Ref
	w.do(&Undo{Bottleneck: 1, Entry: taken})
	if got := w.bottleneck(1).TradeOff(); got == nil || got.Gained != "Time" {
		t.Errorf("taking it up was undone, and what was decided is %+v", got)
	}
	old := newWorld(t)
	old.file(sales, "a", "Custom invoices", OwnTimeDay, PeopleMe)
	old.record(&StatusSet{Bottleneck: 1, Status: StatusWontDo, Words: "No."})
	if line := old.line(); line.TradeOff != nil || line.Reason != "No." || old.state.Register(RegisterFilter{Only: "incomplete"}, MomentOf(old.now)).Unsaid != 1 {
		t.Errorf("an old one: %+v", line)
	}
	old.do(&DecideAgain{Bottleneck: 1, Gained: "Time", Review: old.today() + 30})
	if line := old.line(); line.TradeOff == nil || line.Reason != "No." {
		t.Errorf("completed: %+v", line)
	}
}

func TestDecidingAgainIsUndoneByEitherOfItsLines(t *testing.T) {
	for name, line := range map[string]int{"what was said": 2, "what was decided": 1} {
		w := turnDown(t)
		first := w.bottleneck(1).History
		w.refuse(&Undo{Bottleneck: 1, Entry: first[len(first)-1].Ref}, Conflict, "error.undo.done") // it goes with its status
		before := *w.bottleneck(1).TradeOff()
		w.pass(time.Hour)
		w.into(1).file(legal, "b", "Ours too", OwnTimeFiveDays, PeopleTwoToFive)
		w.do(&DecideAgain{Bottleneck: 1, Words: "Still no.", Gained: "Quiet nights.", Review: w.today() + 30})
		history := w.bottleneck(1).History
		entry := history[len(history)-line].Ref
		w.do(&Undo{Bottleneck: 1, Entry: entry})
		if got := w.line(); *got.TradeOff != before || got.Reason != "One layout." || w.bottleneck(1).Status != StatusWontDo {
			t.Errorf("%s was undone: %+v, because %q", name, got.TradeOff, got.Reason)
		}
		history = w.bottleneck(1).History
		if !history[len(history)-1].Undone || !history[len(history)-2].Undone {
			t.Errorf("%s was undone, and half of it stands in the history", name)
		}
		w.refuse(&Undo{Bottleneck: 1, Entry: entry}, Conflict, "error.undo.done")
	}
}

func TestDecidingAgainIsNotUndoneOnceSomebodyDecidedSince(t *testing.T) {
	w := turnDown(t)
	again := func(words string, days Date) Ref {
		w.do(&DecideAgain{Bottleneck: 1, Words: words, Gained: "Time", Review: w.today() + days})
		return lastEntry(w, 1)
	}
	first := again("Still no.", 30)
	again("No.", 40)
	w.refuse(&Undo{Bottleneck: 1, Entry: first}, Conflict, "error.undo.changed")
	last := again("Never.", 50)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusHeard})
	w.refuse(&Undo{Bottleneck: 1, Entry: last}, Conflict, "error.undo.changed")
	old := newWorld(t)
	old.file(sales, "a", "Custom invoices", OwnTimeDay, PeopleMe)
	old.record(&StatusSet{Bottleneck: 1, Status: StatusWontDo, Words: "No."})
	old.do(&DecideAgain{Bottleneck: 1, Gained: "Time", Review: old.today() + 30})
	old.do(&Undo{Bottleneck: 1, Entry: lastEntry(old, 1)})
	if line := old.line(); line.TradeOff != nil || line.Reason != "No." {
		t.Errorf("completing an old one was undone: %+v", line)
	}
}

// record applies an event as an older version recorded it.
func (w *world) record(e Event) {
	d := w.state.Draft()
	r := Recorded{Event: e, By: ByMember(1), At: MomentOf(w.now), Ref: Ref{w.state.Number + 1, 0}}
	w.log = append(w.log, r)
	d.Apply(r)
	w.state = d.Publish(w.state.Number+1, [32]byte{}, MomentOf(w.now))
}

func TestAReviewDateIsNotedOnceAndStandsOnTop(t *testing.T) {
	w := turnDown(t)
	w.file(legal, "z", "Costs much more", OwnTimeFiveDays, PeopleTwoToFive)
	w.do(&SetStatus{Bottleneck: 2, Status: StatusWontDo, Words: "No.", Gained: "Time.", Review: w.today() + 300})
	order := func() (list []BottleneckNumber) {
		for _, line := range w.state.Register(RegisterFilter{}, MomentOf(w.now)).Lines {
			list = append(list, line.Number)
		}
		return list
	}
	if got := order(); got[0] != 2 {
		t.Errorf("what leaves most hours lost comes first: %v", got)
	}
	before := len(w.bottleneck(1).History)
	w.pass(90 * 24 * time.Hour)
	w.do(&KeepTime{})
	w.do(&KeepTime{})
	if got := len(w.bottleneck(1).History) - before; got != 1 || w.state.TimeIsDue(MomentOf(w.now)) {
		t.Errorf("noted %d times", got)
	}
	if got := order(); got[0] != 1 || w.state.Register(RegisterFilter{Only: "due"}, MomentOf(w.now)).Due != 1 {
		t.Errorf("what is to be looked at again comes first: %v", got)
	}
}
