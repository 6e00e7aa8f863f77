package models

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
)

// tell files what a department says about a supplier.
func (w *world) tell(typed, what, help string) *SupplierFeedback {
	w.t.Helper()
	c := &TellOfSupplier{FileReport: FileReport{Source: legal, Kind: Feedback, Text: what, About: typed, Device: "d",
		Contact: "jo@tern.example", Key: fmt.Sprint("key ", w.state.Number)}, Typed: typed, Help: help, Cost: Cost(OwnTimeDay) + 1}
	w.doBy(ByParty(legal), c)
	return w.state.FeedbackOfReport(w.state.Report(c.Filed.Report))
}

// feedbackNow gives feedback as it is now.
func (w *world) feedbackNow(f *SupplierFeedback) *SupplierFeedback {
	return w.state.SupplierFeedback(f.Number)
}

// released tells of Acme and releases it as it was.
func (w *world) released(what string) *SupplierFeedback {
	f := w.tell("Acme", what, "")
	w.do(&ReleaseSupplierFeedback{Feedback: f.Number, Supplier: 1, What: what})
	return w.feedbackNow(f)
}

func (w *world) answer(f *SupplierFeedback, kind AnswerKind, date Date, words string) {
	w.t.Helper()
	w.doBy(ByParty(acme), &AnswerSupplierFeedback{Supplier: 1, Feedback: f.Number, Kind: kind, Date: date, Words: words, Seen: w.state.Number})
}

func (w *world) today() Date { return w.state.Settings.Calendar.Today(MomentOf(w.now)) }

func TestASupplierReadsOnlyWhatAMemberReleasedAndAsTheyWordedIt(t *testing.T) {
	w := newWorld(t)
	f := w.tell(" acme ", "Herr Klein of Acme shouted", "Another person")
	if f.Supplier != 1 || w.state.Reads(1, f) {
		t.Fatalf("supplier %d may read it before anybody released it: %v", f.Supplier, w.state.Reads(1, f))
	}
	w.do(&ReleaseSupplierFeedback{Feedback: f.Number, Supplier: 1, What: "A call went badly", Help: "A fixed person to call", Seen: w.state.Number})
	f = w.feedbackNow(f)
	told := w.state.TellsSupplier(f)
	if !w.state.Reads(1, f) || w.state.Reads(2, f) || told.What != "A call went badly" || told.Help != "A fixed person to call" || told.Named {
		t.Errorf("they read %+v; Acme may %v, Borealo may %v", told, w.state.Reads(1, f), w.state.Reads(2, f))
	}
	if w.state.Report(f.Report).Waits() || w.bottleneck(1).Status != StatusHeard {
		t.Error("the department's report was answered by passing it on")
	}
}

func TestFeedbackIsReleasedOnceAndTakenBackUntilItIsAnswered(t *testing.T) {
	w := newWorld(t)
	f := w.tell("Acme", "Parcels come late", "")
	seen := w.state.Number
	w.do(&SetSupplierFeedbackAside{Feedback: f.Number, Words: "We ordered late"})
	w.refuse(&ReleaseSupplierFeedback{Feedback: f.Number, Supplier: 1, What: "x", Seen: seen}, Conflict, "error.feedback.decided")
	w.do(&TakeSupplierFeedbackBack{Feedback: f.Number})
	if f = w.feedbackNow(f); f.Reason != "" || !w.state.Report(f.Report).Waits() {
		t.Error("taken back, the department waits as before")
	}
	w.refuse(&ReleaseSupplierFeedback{Feedback: f.Number, Supplier: 1, What: "x", Seen: seen}, Conflict, "error.feedback.changed")
	w.do(&ReleaseSupplierFeedback{Feedback: f.Number, Supplier: 1, What: "x"})
	w.do(&TakeSupplierFeedbackBack{Feedback: f.Number})
	if w.state.Reads(1, w.feedbackNow(f)) {
		t.Error("a release that was taken back can still be read")
	}
	w.do(&ReleaseSupplierFeedback{Feedback: f.Number, Supplier: 1, What: "x"})
	w.answer(f, AnswerThanks, 0, "")
	w.refuse(&TakeSupplierFeedbackBack{Feedback: f.Number}, Conflict, "error.feedback.answered")
}

func TestWhatADepartmentWithdrewIsNotPassedOn(t *testing.T) {
	w := newWorld(t)
	f := w.tell("Acme", "Parcels come late", "")
	w.doBy(ByReporter(f.Report), &Withdraw{Report: f.Report})
	if w.state.SupplierDesk(MomentOf(w.now)).Feedback != 0 {
		t.Error("nobody need look at it any more")
	}
	w.refuse(&ReleaseSupplierFeedback{Feedback: f.Number, Supplier: 1, What: "x"}, Conflict, "error.feedback.withdrawn")
	w.doBy(ByReporter(f.Report), &Withdraw{Report: f.Report, Back: true})
	w.do(&ReleaseSupplierFeedback{Feedback: f.Number, Supplier: 1, What: "x"})
	w.doBy(ByReporter(f.Report), &Withdraw{Report: f.Report})
	if w.state.Reads(1, w.feedbackNow(f)) {
		t.Error("withdrawn before it was answered, it is still shown")
	}
}

func TestAPromiseStandsUntilSomebodySaysItWasKept(t *testing.T) {
	w := newWorld(t)
	f := w.released("Parcels come late")
	bad := &AnswerSupplierFeedback{Supplier: 1, Feedback: f.Number, Kind: AnswerPromise}
	w.refuse(bad, Invalid, "error.answer.date")
	bad.Date = w.today() - 1
	w.refuse(bad, Invalid, "error.promise.past")
	bad.Date = w.today() + 365
	w.refuse(bad, Invalid, "error.promise.far")
	w.refuse(&AnswerSupplierFeedback{Supplier: 1, Feedback: f.Number, Kind: AnswerDiffer}, Invalid, "error.answer.because")
	w.answer(f, AnswerPromise, w.today()+5, "")
	w.refuse(&AnswerSupplierFeedback{Supplier: 1, Feedback: f.Number, Kind: AnswerPromise, Date: w.today() + 9}, Invalid, "error.promise.reason")
	w.answer(f, AnswerPromise, w.today()+9, "A part is missing")
	f = w.feedbackNow(f)
	if len(f.Answers) != 2 || !f.Answers[1].Moved || f.Promise != w.today()+9 || !w.state.WaitsForSupplier(f) {
		t.Fatalf("%+v", f)
	}
	w.doBy(ByParty(acme), &KeepSupplierPromise{Supplier: 1, Feedback: f.Number})
	f = w.feedbackNow(f)
	if f.Promised() || w.state.WaitsForSupplier(f) || f.Kept.By != ByParty(acme) {
		t.Errorf("kept by %v", f.Kept.By)
	}
	w.do(&KeepSupplierPromise{Feedback: f.Number, Back: true})
	if f = w.feedbackNow(f); !f.Promised() || !w.state.WaitsForSupplier(f) {
		t.Error("a member took back that it was kept")
	}
	w.answer(f, AnswerDiffer, 0, "You ordered too late")
	if f = w.feedbackNow(f); f.Promised() || w.state.WaitsForSupplier(f) {
		t.Error("they see it differently, so no promise stands")
	}
}

func TestAnAnswerSentTwiceCountsOnceAndNobodyAnswersUnseen(t *testing.T) {
	w := newWorld(t)
	f := w.released("Parcels come late")
	seen := w.state.Number
	first := &AnswerSupplierFeedback{Supplier: 1, Feedback: f.Number, Kind: AnswerThanks, Words: "Noted", Seen: seen}
	w.doBy(ByParty(acme), first)
	w.doBy(ByParty(acme), first)
	if got := len(w.feedbackNow(f).Answers); got != 1 {
		t.Errorf("%d answers, want 1", got)
	}
	w.refuse(&AnswerSupplierFeedback{Supplier: 1, Feedback: f.Number, Kind: AnswerDiffer, Words: "No", Seen: seen}, Conflict, "error.feedback.changed")
}

func TestAnotherSuppliersFeedbackIsNotThereAtAll(t *testing.T) {
	w := newWorld(t)
	f := w.released("Parcels come late")
	for _, n := range []SupplierFeedbackNumber{f.Number, 99} {
		w.refuse(&AnswerSupplierFeedback{Supplier: 2, Feedback: n, Kind: AnswerThanks}, NotFound, "error.feedback.unknown")
		w.refuse(&KeepSupplierPromise{Supplier: 2, Feedback: n}, NotFound, "error.feedback.unknown")
	}
}

func TestMembersLookAtAnAnswerUntilOneHasSeenIt(t *testing.T) {
	w := newWorld(t)
	f := w.released("Parcels come late")
	desk := func() int { return w.state.SupplierDesk(MomentOf(w.now)).Feedback }
	if desk() != 0 {
		t.Fatal("nothing is to be looked at")
	}
	w.answer(f, AnswerPromise, w.today()+1, "")
	w.do(&SeeSupplierAnswer{Feedback: f.Number})
	after := desk()
	w.doBy(ByParty(acme), &KeepSupplierPromise{Supplier: 1, Feedback: f.Number})
	if after != 0 || desk() != 1 {
		t.Errorf("%d after it was seen, %d after they said that it is kept", after, desk())
	}
}

func TestARequestIsReadAtOnceAndStandsInTheBottlenecksHistory(t *testing.T) {
	w := newWorld(t)
	w.doBy(ByParty(sales), &FileReport{Source: sales, Text: "Acme sends no certificate", Waiting: WaitingSupplier, WaitingName: "Acme",
		OwnTime: OwnTimeDay, Key: "a"})
	w.refuse(&AskSupplier{Bottleneck: 1, Supplier: 2, Words: "The certificate", Key: "k"}, Invalid, "error.request.supplier")
	ask := &AskSupplier{Bottleneck: 1, Supplier: 1, Words: "The certificate", Key: "k"}
	w.do(ask)
	w.do(ask)
	if w.state.SupplierFeedbackCount() != 1 || len(w.bottleneck(1).Requests) != 1 {
		t.Fatal("pressed twice, it is asked once")
	}
	f := w.state.SupplierFeedback(ask.Feedback)
	if !w.state.WaitsForSupplier(f) || w.state.TellsSupplier(f).What != "The certificate" {
		t.Errorf("the supplier reads %+v", w.state.TellsSupplier(f))
	}
	w.answer(f, AnswerPromise, w.today()+3, "")
	history := w.bottleneck(1).History
	if _, ok := history[len(history)-1].Event.(*SupplierFeedbackAnswered); !ok {
		t.Error("their answer is not in the history")
	}
}

func TestARequestNeedsNoAnswerOnceItsBottleneckIsResolved(t *testing.T) {
	w := newWorld(t)
	w.doBy(ByParty(sales), &FileReport{Source: sales, Text: "No certificate", Waiting: WaitingSupplier, WaitingName: "Acme", Key: "a"})
	w.do(&AskSupplier{Bottleneck: 1, Supplier: 1, Words: "The certificate", Key: "k"})
	w.file(legal, "b", "Something else", OwnTimeDay, PeopleMe)
	w.do(&Merge{From: 1, Into: 2})
	w.do(&SetStatus{Bottleneck: 2, Status: StatusResolved})
	if w.state.WaitsForSupplier(w.state.SupplierFeedback(1)) {
		t.Error("we do not wait for it any more")
	}
}

func TestTheFirstExperienceIsAskedForOnceAMonthAfterASupplierCame(t *testing.T) {
	w := newWorld(t)
	asks := func() int { return w.state.SupplierDesk(MomentOf(w.now)).Firsts }
	if asks() != 0 {
		t.Error("asked at once")
	}
	w.pass(31 * 24 * time.Hour)
	if asks() != 2 {
		t.Errorf("%d are asked for after a month, want 2", asks())
	}
	w.do(&GiveSupplierFeedback{Supplier: 1, First: true, About: "Paper", What: "It was good", Key: "k"})
	w.do(&DismissFirst{Supplier: 2})
	if asks() != 0 {
		t.Error("asked again")
	}
	w.do(&DismissFirst{Supplier: 2, Back: true})
	if asks() != 1 {
		t.Error("the dismissal was taken back")
	}
}

func TestErasedFeedbackLeavesNoWordsAndReplaysTheSame(t *testing.T) {
	w := newWorld(t)
	f := w.tell("Acme Zanzibar", "Zanzibar one", "Zanzibar two")
	w.do(&SetSupplierFeedbackAside{Feedback: f.Number, Words: "Zanzibar three"})
	w.do(&TakeSupplierFeedbackBack{Feedback: f.Number})
	w.do(&ReleaseSupplierFeedback{Feedback: f.Number, Supplier: 1, What: "Zanzibar four", Help: "Zanzibar five"})
	w.answer(f, AnswerPromise, w.today()+2, "Zanzibar six")
	w.do(&GiveSupplierFeedback{Supplier: 1, What: "Zanzibar seven", About: "Zanzibar eight", Key: "k"})
	for n := range SupplierFeedbackNumber(2) {
		w.do(&EraseSupplierFeedback{Feedback: n + 1})
	}
	again := w.replayedErased("Zanzibar")
	for n := range SupplierFeedbackNumber(2) {
		live, replayed := w.state.SupplierFeedback(n+1), again.SupplierFeedback(n+1)
		if told := w.state.TellsSupplier(live); told.What+told.Help+live.Typed()+live.About() != "" {
			t.Errorf("still there: %+v", told)
		}
		if !reflect.DeepEqual(live, replayed) {
			t.Errorf("a replay finds %+v, want %+v", replayed, live)
		}
	}
	if w.state.SupplierFeedback(1).Promise == 0 {
		t.Error("that there is a promise, and its date, stay")
	}
}

// replayedErased replays the journal as it is once all ordered erasures were carried out; no event may hold the word.
func (w *world) replayedErased(word string) *State {
	w.t.Helper()
	erased := map[Ref]bool{}
	for _, r := range w.log {
		if e, ok := r.Event.(Erasing); ok {
			for _, ref := range e.Erases() {
				erased[ref] = true
			}
		}
	}
	d := (&State{}).Draft()
	for _, r := range w.log {
		if erased[r.Ref] {
			r.Event = nil
		} else if raw, _ := Encode(r.Event, r.By, "s"); strings.Contains(string(raw), word) {
			w.t.Errorf("still in the journal: %s", raw)
		}
		d.Apply(r)
	}
	return &d.State
}
