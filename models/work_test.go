package models

import (
	"reflect"
	"testing"
	"time"
)

func TestTheSecondOfTwoWhoChangeTheSameFieldIsTold(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Slow approvals", OwnTimeDay, PeopleMe)
	seen := w.state.Number
	w.do(&SetStatus{Bottleneck: 1, Status: StatusInProgress, Seen: seen})
	w.refuse(&SetStatus{Bottleneck: 1, Status: StatusResolved, Seen: seen}, Conflict, "error.conflict")
	w.do(&SetOwner{Bottleneck: 1, Owner: 1, Seen: seen}) // another field
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved, Seen: w.state.Number})
}

func TestWontDoNeedsWords(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Custom invoices", OwnTimeDay, PeopleMe)
	w.refuse(&SetStatus{Bottleneck: 1, Status: StatusWontDo}, Invalid, "error.status.words.wont-do")
	w.do(&SetStatus{Bottleneck: 1, Status: StatusWontDo, Words: "We keep one invoice layout.", Gained: "Runs stay on time.", Review: w.today() + 90})
}

func TestAnUpdateAnswersThoseWhoMayReadIt(t *testing.T) {
	w := newWorld(t)
	inside := w.file(sales, "a", "Sandbox is down", OwnTimeDay, PeopleMe)
	outside := w.into(1).file(acme, "b", "Your sandbox is down", OwnTimeDay, PeopleMe)
	w.pass(time.Hour)
	w.do(&PostUpdate{Bottleneck: 1, Audience: AudienceMembers, Words: "Internal note"})
	if !w.state.Report(inside).Waits() {
		t.Error("a note for members is no answer")
	}
	w.do(&PostUpdate{Bottleneck: 1, Audience: AudienceReporters, Words: "We look at it"})
	if w.state.Report(inside).Waits() || !w.state.Report(outside).Waits() {
		t.Error("an update to departments answers them, and not the supplier")
	}
	if got := w.state.Report(inside).Response; got != 60 {
		t.Errorf("answered after %d working minutes, want 60", got)
	}
	w.do(&PostUpdate{Bottleneck: 1, Audience: AudienceSuppliers, Words: "Fixed tonight"})
	if w.state.Report(outside).Waits() {
		t.Error("an update to suppliers too answers the supplier")
	}
	if len(w.state.UpdatesFor(w.state.Report(outside))) != 1 {
		t.Error("a supplier reads only what was meant for suppliers")
	}
	if w.bottleneck(1).Status != StatusHeard {
		t.Error("what a person reacted to is heard")
	}
}

func TestWhatIsSentAgainFromTheSamePageIsSaidOnce(t *testing.T) {
	w := newWorld(t)
	n := w.file(sales, "a", "Sandbox is down", OwnTimeDay, PeopleMe)
	seen := w.state.Number
	for range 2 {
		w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved, Words: "Fixed", Seen: seen})
		w.do(&PostUpdate{Bottleneck: 1, Words: "We look at it", Seen: seen})
		w.do(&AnswerReport{Report: n, Words: "Tomorrow", Seen: seen})
	}
	if b, r := w.bottleneck(1), w.state.Report(n); len(b.Updates) != 2 || len(r.Rest().Replies) != 1 {
		t.Errorf("%d updates and %d answers, want the update, the status's words and one answer", len(b.Updates), len(r.Rest().Replies))
	}
	w.do(&PostUpdate{Bottleneck: 1, Words: "We look at it", Seen: w.state.Number})
	if len(w.bottleneck(1).Updates) != 3 {
		t.Error("the same words from a newer page are said again")
	}
}

func TestListeningCountsWhatWasAnsweredInTime(t *testing.T) {
	w := newWorld(t)
	a := w.file(sales, "a", "one", OwnTimeDay, PeopleMe)
	b := w.file(sales, "b", "two", OwnTimeDay, PeopleMe)
	w.file(sales, "c", "three", OwnTimeDay, PeopleMe)
	w.pass(4 * time.Hour)
	w.do(&AnswerReport{Report: a, Words: "yes"})
	w.pass(6 * 24 * time.Hour)
	w.do(&AnswerReport{Report: b, Words: "sorry, late"})
	now := MomentOf(w.now)
	l := w.state.Listening(now, 28, now)
	if l.InTime != 1 || l.Late != 2 || l.Percent() != 33 {
		t.Errorf("in time %d, late %d, %d %%; want 1, 2 (one still waits), 33 %%", l.InTime, l.Late, l.Percent())
	}
	w.do(&Undo{Bottleneck: 1, Entry: lastEntry(w, 1)})
	l = w.state.Listening(now, 28, now)
	if l.InTime != 0 || l.Late != 3 || !w.state.Report(a).Waits() {
		t.Errorf("after the answer was taken back: in time %d, late %d", l.InTime, l.Late)
	}
}

func lastEntry(w *world, n BottleneckNumber) Ref {
	for i := len(w.bottleneck(n).History) - 1; i >= 0; i-- {
		if e := w.bottleneck(n).History[i]; e.CanUndo() {
			if _, isStatus := e.Event.(*StatusSet); !isStatus {
				return e.Ref
			}
		}
	}
	w.t.Fatal("nothing to undo")
	return Ref{}
}

func TestMergeAndItsUndo(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Questionnaire", OwnTimeDay, PeopleMe)
	w.file(legal, "b", "Another questionnaire", OwnTimeDay, PeopleMe)
	w.do(&Merge{From: 2, Into: 1})
	if w.hours(1) != 8 || w.bottleneck(2).MergedInto != 1 || w.state.Standing(2).Number != 1 {
		t.Fatalf("merged: %v hours, into %v", w.hours(1), w.bottleneck(2).MergedInto)
	}
	w.refuse(&SetTitle{Bottleneck: 2, Title: "x"}, Conflict, "error.bottleneck.merged")
	w.refuse(&Merge{From: 1, Into: 2}, Invalid, "error.merge.self")
	later := w.into(1).file(sales, "c", "A third one", OwnTimeDay, PeopleMe)
	w.do(&Undo{Bottleneck: 1, Entry: lastEntry(w, 1)})
	if w.bottleneck(2).MergedInto != 0 || w.hours(2) != 4 {
		t.Errorf("undone: B-2 has %v hours", w.hours(2))
	}
	if w.state.Report(later).Bottleneck != 1 {
		t.Error("what came after the merge stays where it is")
	}
	w.refuse(&Undo{Bottleneck: 1, Entry: w.bottleneck(1).History[0].Ref}, Conflict, "error.undo.done")
}

func TestSplitMoveAndTheirUndo(t *testing.T) {
	w := newWorld(t)
	first := w.file(sales, "a", "one", OwnTimeDay, PeopleMe)
	second := w.into(1).file(sales, "b", "two", OwnTimeDay, PeopleMe)
	w.refuse(&Move{Reports: []ReportNumber{first, second}, From: 1}, Invalid, "error.split.all")
	split := &Move{Reports: []ReportNumber{second}, From: 1}
	w.do(split)
	if w.state.Report(second).Bottleneck != split.To || split.To != 2 {
		t.Fatalf("split off to %s", split.To)
	}
	w.refuse(&Move{Reports: []ReportNumber{second}, From: 1}, Conflict, "error.report.moved")
	w.do(&Undo{Bottleneck: 2, Entry: lastEntry(w, 2)})
	if w.state.Report(second).Bottleneck != 1 || !w.bottleneck(2).Hidden() {
		t.Error("the split was not undone")
	}
	if got := w.state.Report(second).BottleneckAt(w.state.Report(second).Filed); got != 1 {
		t.Errorf("stood in %s at first, want B-1", got)
	}
}

func TestUndoRefusesWhatSomebodySetAgain(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Slow approvals", OwnTimeDay, PeopleMe)
	w.do(&SetTitle{Bottleneck: 1, Title: "Approvals take a week"})
	old := lastEntry(w, 1)
	w.do(&SetTitle{Bottleneck: 1, Title: "Approvals take two weeks"})
	w.refuse(&Undo{Bottleneck: 1, Entry: old}, Conflict, "error.undo.changed")
	w.do(&Undo{Bottleneck: 1, Entry: lastEntry(w, 1)})
	if got := w.bottleneck(1).Title; got != "Approvals take a week" {
		t.Errorf("title is %q", got)
	}
}

func TestAReportWithin30DaysOfResolvingMeansItCameBack(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Sandbox is down", OwnTimeDay, PeopleMe)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	w.pass(30 * 24 * time.Hour)
	w.into(1).file(legal, "b", "Down again", OwnTimeDay, PeopleMe)
	w.pass(time.Minute)
	w.into(1).file(legal, "c", "Down much later", OwnTimeDay, PeopleMe)
	if got := w.bottleneck(1).CameBack; got != 1 {
		t.Errorf("came back %d times, want 1", got)
	}
}

func TestAPromiseThatMovesNeedsAReason(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Slow approvals", OwnTimeDay, PeopleMe)
	friday, _ := ParseDate("2026-11-27")
	w.refuse(&SetPromise{Bottleneck: 1, Date: friday - 7}, Invalid, "error.promise.past")
	w.refuse(&SetPromise{Bottleneck: 1, Date: friday + 366}, Invalid, "error.promise.far")
	w.do(&SetPromise{Bottleneck: 1, Date: friday})
	w.refuse(&SetPromise{Bottleneck: 1, Date: friday + 7}, Invalid, "error.promise.reason")
	w.do(&SetPromise{Bottleneck: 1, Date: friday + 7, Words: "The auditor is ill."})
}

func TestTheLastAdminStays(t *testing.T) {
	w := newWorld(t)
	w.refuse(&ChangeMember{Member: 1, Role: RoleEngineer}, Invalid, "error.member.last-admin")
	w.refuse(&ChangeMember{Member: 1, Role: RoleAdmin, Disabled: true}, Invalid, "error.member.last-admin")
	w.do(&InviteMember{Person: "Bo", Email: "bo@example.org", Role: RoleAdmin})
	w.refuse(&ChangeMember{Member: 1, Role: RoleEngineer}, Invalid, "error.member.last-admin")
	join := &Join{Link: w.state.Member(2).Invitation, Person: "Bo", Password: "hash"}
	w.do(join)
	w.refuse(&Join{Link: join.Link, Person: "Eve", Password: "x"}, Gone, "error.link.gone.invitation")
	w.do(&ChangeMember{Member: 1, Role: RoleEngineer})
}

func TestADisabledMemberIsOutAtOnce(t *testing.T) {
	w := newWorld(t)
	w.do(&InviteMember{Person: "Bo", Email: "bo@example.org", Role: RoleEngineer})
	w.do(&Join{Link: w.state.Member(2).Invitation, Person: "Bo", Password: "hash"})
	w.do(&StartSession{Member: 2, Hash: "session"})
	if m, _ := w.state.Session("session", MomentOf(w.now)); m == nil {
		t.Fatal("not signed in")
	}
	w.do(&ChangeMember{Member: 2, Role: RoleEngineer, Disabled: true})
	if m, _ := w.state.Session("session", MomentOf(w.now)); m != nil {
		t.Error("still signed in")
	}
	w.refuse(&StartSession{Member: 2, Hash: "again"}, Forbidden, "error.sign-in.wrong")
}

func TestSessionsEndIdleAndInTheEnd(t *testing.T) {
	w := newWorld(t)
	w.do(&StartSession{Member: 1, Hash: "s"})
	start := w.now
	open := func(after time.Duration) bool {
		m, _ := w.state.Session("s", MomentOf(start.Add(after)))
		return m != nil
	}
	if !open(SessionIdle-time.Minute) || open(SessionIdle) {
		t.Error("an unused session ends after SessionIdle")
	}
	for day := time.Duration(0); day < SessionAbsolute; day += 7 * 24 * time.Hour {
		w.now = start.Add(day)
		w.do(&UseSession{Hash: "s"})
	}
	if open(SessionAbsolute) {
		t.Error("a used session ends after SessionAbsolute")
	}
}

func TestEarlierStatesNeverChange(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "one", OwnTimeDay, PeopleMe)
	before := w.state
	hours, _ := before.Bottleneck(1).Hours(MomentOf(w.now))
	copied := *before.Bottleneck(1)
	for _, device := range []string{"b", "c", "a"} {
		w.into(1).file(sales, device, "more from "+device, OwnTimeFiveDays, PeopleOverTwenty)
	}
	w.do(&PostUpdate{Bottleneck: 1, Words: "We look at it"})
	w.do(&SetTitle{Bottleneck: 1, Title: "A title"})
	if after, _ := before.Bottleneck(1).Hours(MomentOf(w.now)); after != hours || before.ReportCount() != 1 {
		t.Errorf("an earlier state now says %d quarters and %d reports", after, before.ReportCount())
	}
	if !reflect.DeepEqual(copied, *before.Bottleneck(1)) || !before.Report(1).Waits() {
		t.Error("an earlier state was changed")
	}
}

func TestReplayGivesTheSameState(t *testing.T) {
	w := newWorld(t)
	first := w.file(sales, "a", "one", OwnTimeDay, PeopleMe)
	w.into(1).file(acme, "b", "two", OwnTimeDay, PeopleMe)
	w.do(&AnswerReport{Report: first, Words: "yes"})
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved, Words: "done"})
	w.do(&GiveVerdict{Report: first, Verdict: VerdictPartly})
	d := (&State{}).Draft()
	for _, r := range w.log {
		d.Apply(r)
	}
	again := d.Publish(w.state.Number, w.state.Head, w.state.At)
	for n := range again.BottleneckCount() {
		a, b := *w.state.Bottleneck(BottleneckNumber(n + 1)), *again.Bottleneck(BottleneckNumber(n + 1))
		a.owner, b.owner = nil, nil
		if !reflect.DeepEqual(a, b) {
			t.Errorf("replayed %+v, lived %+v", b, a)
		}
	}
	now := MomentOf(w.now)
	if w.state.Listening(now, 28, now) != again.Listening(now, 28, now) {
		t.Error("the numbers of listening differ after a replay")
	}
}
