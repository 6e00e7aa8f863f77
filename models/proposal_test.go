package models

import "testing"

func TestWhatWasProposedHoldsOnlyAsItWasShown(t *testing.T) {
	over := func(w *world, c Command) { t.Helper(); w.refuse(c, Conflict, "error.proposal.over") }
	w := three(t)
	w.file(legal, "e", "Signatures wait", OwnTimeDay, PeopleMe)
	w.do(&KeepApart{A: 1, B: 2})
	over(w, &Merge{From: 2, Into: 1, Proposed: true})
	w.undo(1, "kept apart")
	w.do(&Merge{From: 1, Into: 3})
	over(w, &Merge{From: 2, Into: 1, Proposed: true})
	over(w, &Merge{From: 3, Into: 1, Proposed: true})
	w.do(&Merge{From: 2, Into: 3, Proposed: true})
	if w.bottleneck(2).MergedInto != 3 {
		t.Error("what still stands as it was shown is merged")
	}
}

func TestAProposedSplitMovesNothingThatAPersonSettled(t *testing.T) {
	w := three(t)
	w.do(&ConfirmPlaces{Reports: []ReportNumber{3}, In: 1})
	w.refuse(&Move{Reports: []ReportNumber{2, 3}, From: 1, Proposed: true}, Conflict, "error.proposal.over")
	w.do(&Move{Reports: []ReportNumber{2}, From: 1, Proposed: true})
	w.do(&Move{Reports: []ReportNumber{3}, From: 1, Into: 2})
	if got := w.state.Report(3).Bottleneck; got != 2 {
		t.Errorf("a person who ticks it moves it all the same: it is in %s", got)
	}
}
