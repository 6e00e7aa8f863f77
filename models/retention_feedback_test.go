package models

import (
	"slices"
	"testing"
)

func TestWhatMembersSaidToSuppliersGoesByItselfOnceNothingMoreIsToCome(t *testing.T) {
	w := newWorld(t)
	say := func(what string) *SupplierFeedback {
		c := &GiveSupplierFeedback{Supplier: 1, What: what, Key: "key of " + what}
		w.do(c)
		return w.state.SupplierFeedback(c.Feedback)
	}
	release := func(f *SupplierFeedback) {
		w.do(&ReleaseSupplierFeedback{Feedback: f.Number, Supplier: 1, What: w.state.What(f)})
	}
	waits, thanked, promised, unanswered, aside := say("Waits"), say("Thanked"), say("Promised"), say("Unanswered"), say("Aside")
	for _, f := range []*SupplierFeedback{thanked, promised, unanswered} {
		release(f)
	}
	w.do(&SetSupplierFeedbackAside{Feedback: aside.Number, Words: "Too personal"})
	w.answer(thanked, AnswerThanks, 0, "We heard it")
	w.answer(promised, AnswerPromise, w.today(), "We will")
	w.released("By a department's form") // goes with its report
	request := w.request()
	w.pass(months(25))
	due := func() []SupplierFeedbackNumber { return w.state.OutlivedFeedback(24, 99, MomentOf(w.now)) }
	if got, want := due(), []SupplierFeedbackNumber{thanked.Number, aside.Number}; !slices.Equal(got, want) {
		t.Fatalf("due are %v, want %v: neither what waits (%d), was promised (%d), is unanswered (%d) nor a request (%d)",
			got, want, waits.Number, promised.Number, unanswered.Number, request.Number)
	}
	asked := &EraseOld{Feedback: due()}
	w.answer(thanked, AnswerDiffer, 0, "On second thoughts, because of the tests") // since it was asked for
	w.do(asked)
	if w.feedbackNow(thanked).Erased || !w.feedbackNow(aside).Erased {
		t.Error("what was spoken of again stays, all else goes")
	}
	w.do(&KeepSupplierPromise{Feedback: promised.Number})
	w.do(&SetStatus{Bottleneck: request.Bottleneck, Status: StatusResolved})
	w.pass(months(25))
	if got, want := due(), []SupplierFeedbackNumber{thanked.Number, promised.Number, request.Number}; !slices.Equal(got, want) {
		t.Errorf("later due are %v, want %v", got, want)
	}
	if got := w.state.OutlivedFeedback(RetentionNever, 99, MomentOf(w.now)); len(got) > 0 {
		t.Errorf("%v are due where nothing is erased by itself", got)
	}
}

// request says to Acme what a bottleneck needs from them.
func (w *world) request() *SupplierFeedback {
	w.t.Helper()
	n := w.file(sales, "r", "Acme's test system is down", OwnTimeDay, PeopleMe)
	w.do(&MatchSupplier{Report: n, Supplier: 1})
	c := &AskSupplier{Bottleneck: w.state.Report(n).Bottleneck, Supplier: 1, Words: "A date, please", Key: "request"}
	w.do(c)
	return w.state.SupplierFeedback(c.Feedback)
}

func TestASearchFindsWhatWasSaidToSuppliersAndAnswered(t *testing.T) {
	w := newWorld(t)
	c := &GiveSupplierFeedback{Supplier: 1, What: "Zoe at Acme was kind", Help: "More of Zoe", Key: "k"}
	w.do(c)
	w.do(&ReleaseSupplierFeedback{Feedback: c.Feedback, Supplier: 1, What: "Somebody was kind", Help: "Keep Zoe"})
	w.answer(w.state.SupplierFeedback(c.Feedback), AnswerThanks, 0, "Zoe is glad")
	var what []string
	for _, one := range w.state.Mentions("ZOE", 99) {
		what = append(what, one.What)
	}
	if want := []string{"said", "said", "said", "answered"}; !slices.Equal(what, want) {
		t.Errorf("found in %v, want %v", what, want)
	}
	w.do(&EraseSupplierFeedback{Feedback: c.Feedback})
	if left := w.state.Mentions("zoe", 99); len(left) > 0 {
		t.Errorf("after erasing: %v", left)
	}
}
