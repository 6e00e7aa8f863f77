package models

import (
	"testing"
	"time"
)

// learned is what a test lets people learn.
var learned = LearningWords{Held: "Nobody owned the list.", Change: "The list has an owner."}

// resolved opens a bottleneck of sales and resolves it.
func (w *world) resolved() BottleneckNumber {
	w.t.Helper()
	w.file(sales, "a", "The list is out of date", OwnTimeDay, PeopleMe)
	n := BottleneckNumber(w.state.BottleneckCount())
	w.pass(time.Hour)
	w.do(&SetStatus{Bottleneck: n, Status: StatusResolved})
	return n
}

func (w *world) learn(n BottleneckNumber) {
	w.t.Helper()
	w.do(&PublishLearning{Bottleneck: n, Words: learned})
}

func TestABottleneckIsLearnedFromOnlyByPublishingWhatWasLearned(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "The list is out of date", OwnTimeDay, PeopleMe)
	w.refuse(&SetStatus{Bottleneck: 1, Status: StatusLearned, Words: "We know now."}, Invalid, "error.status.learning")
	w.refuse(&PublishLearning{Bottleneck: 1, Words: learned}, Conflict, "error.learning.open")
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	if !w.bottleneck(1).ToLearn() {
		t.Error("a resolved bottleneck asks what was learned")
	}
	w.refuse(&PublishLearning{Bottleneck: 1, Words: LearningWords{Held: "Nobody owned it."}}, Invalid, "error.learning.change")
	w.refuse(&PublishLearning{Bottleneck: 1, Words: LearningWords{Change: "It is owned."}}, Invalid, "error.learning.held")
	w.refuse(&PublishLearning{Bottleneck: 1, Words: learned, Audience: AudienceMembers}, Invalid, "error.status.audience")
	w.learn(1)
	b := w.bottleneck(1)
	if b.Status != StatusLearned || b.ToLearn() || b.Learning.Held != learned.Held {
		t.Errorf("status %v, learning %+v", b.Status, b.Learning)
	}
}

func TestALearningIsAnAnswerAndTakingItBackLetsThemWaitAgain(t *testing.T) {
	w := newWorld(t)
	n := w.resolved()
	if !w.state.Report(1).Waits() {
		t.Fatal("a status without words is no answer")
	}
	w.pass(time.Hour)
	w.learn(n)
	if w.state.Report(1).Waits() || len(w.state.LearningsFor(w.state.Report(1))) != 1 {
		t.Error("its reporter reads the learning, and so has an answer")
	}
	w.do(&Undo{Bottleneck: n, Entry: lastStatus(w, n)})
	b := w.bottleneck(n)
	if b.Status != StatusResolved || b.Learning.Published() || !b.ToLearn() {
		t.Errorf("taken back: status %v, learning %+v", b.Status, b.Learning)
	}
	if !w.state.Report(1).Waits() || len(w.state.LearningsFor(w.state.Report(1))) != 0 {
		t.Error("who had only that as an answer waits again")
	}
	if err := w.try(ByMember(1), &Undo{Bottleneck: n, Entry: lastStatus(w, n)}); err == nil {
		t.Error("undoing the undoing would set learned without a learning")
	}
	w.learn(n)
	if got := w.bottleneck(n).Learning; !got.Published() || len(got.Before) != 1 {
		t.Errorf("published again: %+v", got)
	}
}

func TestEditsOfALearningKeepWhatStoodThereAndNoticeEachOther(t *testing.T) {
	w := newWorld(t)
	n := w.resolved()
	w.learn(n)
	seen := w.state.Number
	better := LearningWords{Held: "Nobody owned the list.", Surprise: "It was quick.", Change: "Sales own it."}
	w.do(&PublishLearning{Bottleneck: n, Words: better, Seen: seen})
	w.do(&PublishLearning{Bottleneck: n, Words: better, Seen: seen}) // sent twice
	l := w.bottleneck(n).Learning
	if l.LearningWords != better || len(l.Before) != 1 || l.Before[0].LearningWords != learned || l.Before[0].By != ByMember(1) {
		t.Errorf("%+v", l)
	}
	w.refuse(&PublishLearning{Bottleneck: n, Words: learned, Seen: seen}, Conflict, "error.conflict")
}

func TestASupplierReadsALearningOnlyWhereItWasMeantForThem(t *testing.T) {
	w := newWorld(t)
	n := w.resolved()
	first := w.into(n).file(acme, "b", "Your list is old", OwnTimeDay, PeopleMe)
	w.pass(time.Hour)
	w.learn(n)
	if got := w.state.LearningsFor(w.state.Report(first)); len(got) != 0 || !w.state.Report(first).Waits() {
		t.Errorf("not ticked, and they read %v", got)
	}
	w.pass(time.Hour)
	w.do(&PublishLearning{Bottleneck: n, Words: learned, Audience: AudienceSuppliers, Seen: w.state.Number})
	if got := w.state.LearningsFor(w.state.Report(first)); len(got) != 1 || w.state.Report(first).Waits() {
		t.Errorf("ticked, and they read %v", got)
	}
	w.pass(time.Hour)
	late := w.into(n).file(borealo, "c", "The list", OwnTimeDay, PeopleMe)
	if got := w.state.LearningsFor(w.state.Report(late)); len(got) != 0 {
		t.Error("who came later was not among those whom the writer was shown")
	}
	w.do(&Move{Reports: []ReportNumber{first}, From: n})
	if got := w.state.LearningsFor(w.state.Report(first)); len(got) != 0 {
		t.Error("their report does not stand there any more")
	}
}

func TestWhatWasLearnedBeforeThereWereQuestionsStaysLearned(t *testing.T) {
	w := newWorld(t)
	n := w.resolved()
	old := &StatusSet{Bottleneck: n, Status: StatusLearned, Was: StatusResolved, Words: "Lists need owners."}
	w.do(recorded{old})
	b := w.bottleneck(n)
	if !b.Learning.Published() || b.Learning.Told != "Lists need owners." || b.Status != StatusLearned {
		t.Errorf("%+v", b.Learning)
	}
	w.do(&Undo{Bottleneck: n, Entry: lastStatus(w, n)})
	if b := w.bottleneck(n); b.Learning.Published() || b.Status != StatusResolved {
		t.Error("its words were taken back, and the learning stands")
	}
}

// recorded is a command that records an event as it is: as an older version did.
type recorded struct{ event Event }

func (c recorded) Decide(*Draft, Env) ([]Event, error) { return []Event{c.event}, nil }

func TestALearningIsErasedWithItsActionsAndFoundBefore(t *testing.T) {
	w := newWorld(t)
	n := w.resolved()
	w.do(&PublishLearning{Bottleneck: n, Words: LearningWords{Held: "Zanzibar waited.", Change: "x"},
		Actions: []NewAction{{What: "Ask Zanzibar", Owner: ActionOwner{Department: 1}, Due: w.today() + 3}}})
	w.do(&PublishLearning{Bottleneck: n, Words: learned, Seen: w.state.Number})
	w.do(&MoveAction{Action: 1, Due: w.today() + 9, Owner: ActionOwner{Department: 1}, Words: "Zanzibar is away"})
	found := map[string]int{}
	for _, one := range w.state.Mentions("zanzibar", 9) {
		found[one.What]++
	}
	if found["learning"] != 1 || found["action"] != 2 {
		t.Errorf("found %v", found)
	}
	w.do(&EraseLearning{Bottleneck: n})
	if got := w.state.Mentions("zanzibar", 9); len(got) != 0 {
		t.Errorf("still there: %v", got)
	}
	again := w.replayedErased("Zanzibar")
	if b := again.Bottleneck(n); !b.Learning.Erased() || again.Action(1).Due != w.today()+9 {
		t.Errorf("%+v, %+v", b.Learning, again.Action(1))
	}
	if w.state.HoldsLearning(w.bottleneck(n)) {
		t.Error("nothing is left to erase")
	}
}
