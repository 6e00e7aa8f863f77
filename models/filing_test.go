package models

import (
	"testing"
	"time"
)

func TestAFormFilesOnce(t *testing.T) {
	w := newWorld(t)
	first := &FileReport{Source: sales, Text: "Waiting for legal", OwnTime: OwnTimeDay, Key: "k"}
	w.do(first)
	again := &FileReport{Source: sales, Text: "Waiting for legal", OwnTime: OwnTimeDay, Key: "k"}
	w.do(again)
	if !again.Filed.Already || again.Filed.Report != first.Filed.Report || w.state.ReportCount() != 1 {
		t.Errorf("the same form filed twice: %+v, %d reports", again.Filed, w.state.ReportCount())
	}
	w.refuse(&FileReport{Source: sales, Text: "Something else", OwnTime: OwnTimeDay, Key: "k"}, Conflict, "error.filed.already")
	other := &FileReport{Source: sales, Text: "Waiting for legal", OwnTime: OwnTimeDay, Key: "another"}
	w.do(other)
	if other.Filed.Already || w.state.ReportCount() != 2 {
		t.Error("two people with the same words must be two reports")
	}
}

func TestVoicesAreToldApart(t *testing.T) {
	w := newWorld(t)
	file := func(device, contact, key string) VoiceNumber {
		c := &FileReport{Source: sales, Text: key, Device: device, Contact: contact, Key: key}
		w.do(c)
		return w.state.Report(c.Filed.Report).Voice
	}
	a := file("phone", "", "1")
	if file("phone", "", "2") != a {
		t.Error("the same device is the same voice")
	}
	if file("desk", "", "3") == a {
		t.Error("another device is another voice")
	}
	b := file("kiosk", "Bo@example.org", "4")
	if file("desk", " bo@EXAMPLE.org ", "5") != b {
		t.Error("the same contact is the same voice, on any device and however it is written")
	}
	if file("kiosk", "cy@example.org", "6") == b {
		t.Error("another contact on a shared device is another voice")
	}
}

func TestMeTooAddsAVoiceOnlyToWhatWasShown(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Security questionnaire takes weeks", OwnTimeDay, PeopleMe)
	w.refuse(&MeToo{Source: legal, Bottleneck: 1, Device: "b", Key: "m"}, NotFound, "error.bottleneck.unknown")
	w.do(&SetTitle{Bottleneck: 1})
	w.do(&MeToo{Source: legal, Bottleneck: 1, OwnTime: OwnTimeDay, Device: "b", Key: "m"})
	if got := w.hours(1); got != 8 {
		t.Errorf("with a second voice %v hours, want 8", got)
	}
	w.refuse(&MeToo{Source: acme, Bottleneck: 1, Device: "c", Key: "n"}, NotFound, "error.bottleneck.unknown")
}

func TestASupplierIsShownOnlyWhatIsTheirs(t *testing.T) {
	w := newWorld(t)
	w.file(acme, "a", "Test system is down", OwnTimeDay, PeopleMe)
	b := w.bottleneck(1)
	if !w.state.ShownTo(acme, b) || w.state.ShownTo(borealo, b) || w.state.ShownTo(sales, b) {
		t.Error("an unchecked bottleneck of one supplier is shown to that supplier alone")
	}
	w.into(1).file(borealo, "b", "Your test system does not answer", OwnTimeDay, PeopleMe)
	if w.state.ShownTo(acme, w.bottleneck(1)) {
		t.Error("once another source is in it, no supplier is shown it")
	}
}

func TestTheDayOfAnAnswerSkipsTheWeekend(t *testing.T) {
	w := newWorld(t)
	w.now = time.Date(2026, 11, 27, 16, 0, 0, 0, time.UTC) // Friday, an hour before the end of work
	n := w.file(sales, "a", "Late on a Friday", OwnTimeDay, PeopleMe)
	want := time.Date(2026, 12, 1, 16, 0, 0, 0, time.UTC)
	if got := w.state.Report(n).Due.Time(); !got.Equal(want) {
		t.Errorf("due %v, want Tuesday %v", got, want)
	}
}

func TestATypedSupplierThatIsKnownIsMatched(t *testing.T) {
	w := newWorld(t)
	c := &FileReport{Source: sales, Text: "No delivery date", Waiting: WaitingSupplier, WaitingName: " acme ", Key: "k"}
	w.do(c)
	if got := w.state.Report(c.Filed.Report).WaitingParty; got != acme {
		t.Errorf("waits for %v, want %v", got, acme)
	}
}

func TestNotTheSameGivesTheReportABottleneckOfItsOwn(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Security questionnaire", OwnTimeDay, PeopleMe)
	second := w.into(1).file(legal, "b", "Security badge at the door", OwnTimeDay, PeopleMe)
	w.doBy(ByReporter(second), &NotSame{Report: second})
	if got := w.state.Report(second).Bottleneck; got != 2 {
		t.Errorf("stands in %s, want B-2", got)
	}
	if w.hours(1) != 4 || w.hours(2) != 4 {
		t.Errorf("hours %v and %v, want 4 each", w.hours(1), w.hours(2))
	}
}

func TestAVerdictWaitsUntilResolved(t *testing.T) {
	w := newWorld(t)
	n := w.file(sales, "a", "Slow approvals", OwnTimeDay, PeopleMe)
	w.refuse(&GiveVerdict{Report: n, Verdict: VerdictSolved}, Conflict, "error.verdict.early")
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	w.do(&GiveVerdict{Report: n, Verdict: VerdictNot})
	w.do(&GiveVerdict{Report: n, Verdict: VerdictSolved})
	if b := w.bottleneck(1); b.Solved != 1 || b.Partly+b.Not != 0 {
		t.Errorf("solved %d, not solved %d; only the last verdict counts", b.Solved, b.Partly+b.Not)
	}
	if l := w.state.Listening(MomentOf(w.now), 28, MomentOf(w.now)); l.Solved != 1 || l.Verdicts != 1 {
		t.Errorf("listening counts %d of %d", l.Solved, l.Verdicts)
	}
}

func TestErasingRemovesContactAndWordsAndNamesTheirEvents(t *testing.T) {
	w := newWorld(t)
	c := &FileReport{Source: sales, Text: "Call me about it", Contact: "ada@example.org", OwnTime: OwnTimeDay, Key: "k"}
	w.do(c)
	w.do(&AddWords{Report: c.Filed.Report, Text: "still open", Key: "k2"})
	w.do(&EraseWords{Report: c.Filed.Report})
	r := w.state.Report(c.Filed.Report)
	if r.Text != "" || r.Rest().Contact != "" || len(r.Rest().Added) != 0 || !r.Erased {
		t.Errorf("left after the erasure: %+v", r)
	}
	named := map[Ref]bool{}
	for _, e := range w.log {
		if erasing, ok := e.Event.(Erasing); ok {
			for _, ref := range erasing.Erases() {
				named[ref] = true
			}
		}
	}
	if len(named) != 3 {
		t.Errorf("%d events named for erasure, want words, addition and contact", len(named))
	}
	if w.hours(1) != 4 {
		t.Error("what was counted must stay counted")
	}
}
