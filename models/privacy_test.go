package models

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

func TestASupplierNeverReadsWhatWasSaidBeforeTheyCame(t *testing.T) {
	w := newWorld(t)
	first := w.file(acme, "a", "Invoice 77 is not paid", OwnTimeDay, PeopleMe)
	w.pass(time.Hour)
	w.do(&PostUpdate{Bottleneck: 1, Audience: AudienceSuppliers, Words: "Acme: invoice 77 is paid on Friday"})
	w.pass(time.Hour)
	second := w.into(1).file(borealo, "b", "Our invoice is not paid", OwnTimeDay, PeopleMe)
	inside := w.into(1).file(sales, "c", "Suppliers are not paid", OwnTimeDay, PeopleMe)
	for n, want := range map[ReportNumber]int{first: 1, second: 0, inside: 1} {
		if got := len(w.state.UpdatesFor(w.state.Report(n))); got != want {
			t.Errorf("%s reads %d updates, want %d", n, got, want)
		}
	}
}

func TestASupplierIsNotShownTheWordsOfAReportThatWasMovedAway(t *testing.T) {
	w := newWorld(t)
	first := w.file(sales, "a", "Acme overcharges us every month", OwnTimeDay, PeopleMe)
	w.do(&SetTitle{Bottleneck: 1, Title: "Acme overcharges us every month"})
	w.into(1).file(acme, "b", "Our invoice is not paid", OwnTimeDay, PeopleMe)
	w.do(&Move{Reports: []ReportNumber{first}, From: 1})
	if b := w.bottleneck(1); w.state.ShownTo(acme, b) {
		t.Errorf("Acme is shown %q", w.state.Title(b))
	}
	w.file(acme, "c", "The gate is closed", OwnTimeDay, PeopleMe)
	w.do(&SetTitle{Bottleneck: 3, Title: "The gate is closed"})
	if b := w.bottleneck(3); !w.state.ShownTo(acme, b) || w.state.ShownTo(borealo, b) {
		t.Error("what is theirs alone, title included, is for them to see")
	}
}

func TestAnswersSurviveAMergeAndAMove(t *testing.T) {
	w := newWorld(t)
	n := w.file(sales, "a", "The printer is broken", OwnTimeDay, PeopleMe)
	w.file(sales, "b", "Paper is missing", OwnTimeDay, PeopleMe)
	w.pass(time.Hour)
	w.do(&PostUpdate{Bottleneck: 1, Words: "We have ordered a new printer"})
	w.pass(time.Hour)
	w.do(&Merge{From: 1, Into: 2})
	if got := len(w.state.UpdatesFor(w.state.Report(n))); got != 1 {
		t.Errorf("after the merge %d answers can be read, want 1", got)
	}
	merged := w.state.MergedHere(w.bottleneck(2))
	if len(merged) != 1 || merged[0].Number != 1 {
		t.Fatalf("merged here: %v", merged)
	}
	update := merged[0].Updates[0].Ref
	w.do(&Undo{Bottleneck: 2, Entry: update})
	if !w.state.Report(n).Waits() {
		t.Error("an update on a merged bottleneck can be taken back where it stands now")
	}
}

func TestAnUndoneUpdateLeavesTheOtherAnswers(t *testing.T) {
	w := newWorld(t)
	n := w.file(sales, "a", "The printer is broken", OwnTimeDay, PeopleMe)
	w.pass(time.Hour)
	w.do(&PostUpdate{Bottleneck: 1, Words: "We look at it"})
	first := w.bottleneck(1).Updates[0].Ref
	w.pass(time.Hour)
	w.do(&PostUpdate{Bottleneck: 1, Words: "It is ordered"})
	w.do(&Undo{Bottleneck: 1, Entry: first})
	if r := w.state.Report(n); r.Waits() || r.Response != 120 {
		t.Errorf("waits %v, answered after %d minutes; the second update stands, after 120", r.Waits(), r.Response)
	}
}

func TestAFirstContactDoesNotMakeASecondVoice(t *testing.T) {
	w := newWorld(t)
	for i, contact := range []string{"", "ada@example.org"} {
		w.do(&FileReport{Source: sales, Text: "Always, several teams", OwnTime: OwnTimeFiveDays, People: PeopleSixToTwenty,
			Device: "phone", Contact: contact, Key: string(rune('a' + i))})
		w.into(1)
	}
	if got := w.hours(1); got != 40 {
		t.Errorf("one person confirmed themselves: %v hours, want 40", got)
	}
}

func TestConfirmingATitleCopiesNoWords(t *testing.T) {
	w := newWorld(t)
	filed := &FileReport{Source: sales, Text: "Zanzibar delivery is late", Device: "a", Key: "key"}
	w.do(filed)
	n := filed.Filed.Report
	w.into(1).file(sales, "b", "Another secret word", OwnTimeDay, PeopleMe)
	w.do(&SetTitle{Bottleneck: 1, Title: "Zanzibar delivery is late"})
	if title := w.state.Title(w.bottleneck(1)); title != "Zanzibar delivery is late" || !w.bottleneck(1).Checked {
		t.Fatalf("title %q", title)
	}
	w.do(&EraseWords{Report: n})
	if title := w.state.Title(w.bottleneck(1)); title != "" {
		t.Errorf("after the erasure the title is %q: the next report's words were never checked", title)
	}
	named := map[Ref]bool{}
	for _, r := range w.log {
		if order, ok := r.Event.(Erasing); ok {
			for _, ref := range order.Erases() {
				named[ref] = true
			}
		}
	}
	for _, r := range w.log {
		data, err := json.Marshal(r.Event)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(data), "Zanzibar") && !named[r.Ref] {
			t.Errorf("%q still holds the words, and no erasure names it", r.Event.Name())
		}
	}
}

func TestWontDoIsForAllToRead(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Custom invoices", OwnTimeDay, PeopleOverTwenty)
	w.refuse(&SetStatus{Bottleneck: 1, Status: StatusWontDo, Words: "no", Audience: AudienceMembers, Gained: "Runs stay on time.", Review: w.today() + 90}, Invalid, "error.status.audience")
	w.do(&SetStatus{Bottleneck: 1, Status: StatusWontDo, Words: "One layout keeps runs on time.", Gained: "Runs stay on time.", Review: w.today() + 90})
	board := w.state.Board(Filter{}, MomentOf(w.now))
	if board.Biggest.Bottleneck != nil || board.Total == 0 {
		t.Error("what we won't do stays lost, and is not the constraint that is worked on")
	}
}

func TestAMistakenReopeningIsUndoneToTheDay(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Sandbox is down", OwnTimeDay, PeopleSixToTwenty)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	w.learn(1)
	resolved := w.bottleneck(1).Resolved
	w.pass(10 * 24 * time.Hour)
	w.into(1).file(legal, "b", "Down again", OwnTimeDay, PeopleMe)
	w.do(&SetStatus{Bottleneck: 1, Status: StatusInProgress, Seen: w.state.Number})
	w.pass(40 * 24 * time.Hour)
	w.do(&Undo{Bottleneck: 1, Entry: lastStatus(w, 1)})
	if b := w.bottleneck(1); b.Resolved != resolved || b.CameBack != 1 || b.WonBack != 160 {
		t.Errorf("resolved %v (was %v), came back %d, won back %d", b.Resolved, resolved, b.CameBack, b.WonBack)
	}
}

func lastStatus(w *world, n BottleneckNumber) Ref {
	history := w.bottleneck(n).History
	for i := len(history) - 1; i >= 0; i-- {
		if _, ok := history[i].Event.(*StatusSet); ok {
			return history[i].Ref
		}
	}
	return Ref{}
}

func TestASecondAdditionFromTheSameFormIsKept(t *testing.T) {
	w := newWorld(t)
	n := w.file(sales, "a", "Slow approvals", OwnTimeDay, PeopleMe)
	for _, text := range []string{"A", "A", "B"} {
		w.do(&AddWords{Report: n, Text: text, Key: "key"})
	}
	if got := len(w.state.Report(n).Rest().Added); got != 2 {
		t.Errorf("%d additions, want A and B", got)
	}
}
