package models

import (
	"slices"
	"testing"
	"time"
)

// over opens a round of sales and a supplier, and lets it end.
func (w *world) over() RoundNumber {
	n := w.opensRound(0, sales, acme)
	w.keepsTime(7 * 24 * time.Hour)
	return n
}

func TestWhatWasHeardIsToldToThoseWhoWereAsked(t *testing.T) {
	w := newWorld(t)
	running := w.opensRound(0, sales)
	w.refuse(&PublishHeard{Round: running, Heard: "a", Do: "b"}, Conflict, "error.heard.early")
	n := w.over()
	w.refuse(&PublishHeard{Round: n, Do: "b"}, Invalid, "error.heard.heard")
	w.refuse(&PublishHeard{Round: n, Heard: "a"}, Invalid, "error.heard.do")
	w.refuse(&PublishHeard{Round: n, Heard: "a", Do: "b", Actions: []NewAction{{What: "c"}}}, Invalid, "error.action.owner")
	seen := w.state.Number
	c := PublishHeard{Round: n, Heard: "Reviews take weeks", Do: "One queue", Seen: seen,
		Actions: []NewAction{{"Name who reviews", ActionOwner{Department: legal.Number}, w.today() + 7}}}
	again := c
	w.do(&c)
	w.do(&again)
	if got := w.state.ActionsHeard(w.state.Round(n)); len(got) != 1 || got[0].Round != n || got[0].Bottleneck != 0 {
		t.Fatalf("pressed twice, there are the actions %+v", got)
	}
	for p, told := range map[Party]bool{sales: true, acme: true, legal: false} {
		if got := slices.Contains(w.state.HeardRounds(p), w.state.Round(n)); got != told {
			t.Errorf("%v is told: %v", p, got)
		}
	}
	w.do(&TakeBackHeard{Round: n, Seen: w.state.Number})
	if len(w.state.HeardRounds(sales)) != 0 || w.state.Round(n).Heard.Heard == "" {
		t.Error("what was taken back is told, or its words are lost")
	}
	w.refuse(&PublishHeard{Round: n, Heard: "Other", Do: "Other", Seen: seen}, Conflict, "error.conflict")
	w.do(&PublishHeard{Round: n, Heard: "Other", Do: "Other", Seen: w.state.Number})
	if h := w.state.Round(n).Heard; !h.Published() || h.Edited.At == 0 || len(w.state.HeardRounds(acme)) != 1 {
		t.Errorf("published again it is %+v", h)
	}
}

func TestActionsHeardStandWithTheOthers(t *testing.T) {
	w := newWorld(t)
	n := w.over()
	w.do(&PublishHeard{Round: n, Heard: "Reviews take weeks", Do: "One queue",
		Actions: []NewAction{{"Name who reviews", ActionOwner{Department: legal.Number}, w.today() + 1}}})
	for _, one := range []struct {
		filter LearnedFilter
		count  int
	}{{LearnedFilter{}, 1}, {LearnedFilter{Department: sales.Number}, 1}, {LearnedFilter{Department: legal.Number}, 0}, {LearnedFilter{Supplier: acme.Number}, 1},
		{LearnedFilter{Text: "reviews"}, 1}, {LearnedFilter{Text: "autumn"}, 1}, {LearnedFilter{Text: "nothing"}, 0}, {LearnedFilter{Public: true}, 1},
		{LearnedFilter{Owner: ActionOwner{Member: 1}}, 0}} {
		if got := len(w.state.ActionsOpen(one.filter)); got != one.count {
			t.Errorf("%+v finds %d", one.filter, got)
		}
	}
	w.keepsTime(3 * 24 * time.Hour)
	a := w.state.Action(1)
	if a.Told == 0 || w.state.ActionsKept(MomentOf(w.now)).Asked != 1 {
		t.Error("that its day passed is not noticed")
	}
	w.do(&CloseAction{Action: 1})
	if got := w.state.ActionsOpen(LearnedFilter{}); len(got) != 0 {
		t.Errorf("it is open: %+v", got)
	}
}

func TestWhatWasHeardIsErasedWithTheWordsOfItsActions(t *testing.T) {
	w := newWorld(t)
	n := w.over()
	w.do(&PublishHeard{Round: n, Heard: "Reviews take weeks", Do: "One queue", Actions: []NewAction{{"Name who reviews", ActionOwner{Member: 1}, w.today() + 1}}})
	w.do(&PublishHeard{Round: n, Heard: "Reviews take days", Do: "One queue"})
	if !w.state.HoldsHeard(w.state.Round(n)) {
		t.Fatal("it holds no words")
	}
	w.do(&EraseHeard{Round: n})
	r := w.state.Round(n)
	if w.state.HoldsHeard(r) || !r.Heard.Erased() || w.state.Action(1).What != "" || len(w.state.HeardRounds(sales)) != 0 {
		t.Errorf("erased it is %+v", r.Heard)
	}
	before := w.state.Number
	w.do(&EraseHeard{Round: n})
	if w.state.Number != before {
		t.Error("nothing was erased again")
	}
}
