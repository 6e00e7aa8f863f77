package models

import (
	"slices"
	"testing"
)

// three files three reports that the grouping put into B-1, R-1 first, and R-4 alone in B-2.
func three(t *testing.T) *world {
	w := newWorld(t)
	w.file(sales, "a", "Security questionnaire takes weeks", OwnTimeDay, PeopleMe)
	w.into(1).file(sales, "b", "The questionnaire again", OwnTimeDay, PeopleMe)
	w.into(1).file(legal, "c", "Questionnaires are slow", OwnTimeDay, PeopleMe)
	w.file(legal, "d", "Contracts wait", OwnTimeDay, PeopleMe)
	return w
}

func (w *world) settled() (list []ReportNumber) {
	for n := ReportNumber(1); int(n) <= w.state.ReportCount(); n++ {
		if w.state.Report(n).Settled {
			list = append(list, n)
		}
	}
	return list
}

func (w *world) wantSettled(when string, want ...ReportNumber) {
	w.t.Helper()
	if got := w.settled(); !slices.Equal(got, want) {
		w.t.Errorf("%s: settled are %v, want %v", when, got, want)
	}
}

// undo takes back the newest line on a bottleneck's page that can be undone and holds an event of that name.
func (w *world) undo(n BottleneckNumber, name string) {
	w.t.Helper()
	var newest *Entry
	for _, b := range append([]*Bottleneck{w.bottleneck(n)}, w.state.MergedHere(w.bottleneck(n))...) {
		for i := range b.History {
			e := &b.History[i]
			if e.Event.Name() == name && e.CanUndoIn(b) && (newest == nil || e.Ref.Commit > newest.Ref.Commit) {
				newest = e
			}
		}
	}
	if newest == nil {
		w.t.Fatalf("the page of %s has no %q that could be undone", n, name)
	}
	w.do(&Undo{Bottleneck: n, Entry: newest.Ref})
}

func TestOnlyAPersonSettlesWhereAReportStands(t *testing.T) {
	w := three(t)
	w.wantSettled("the grouping put all of them")
	w.do(&SetTitle{Bottleneck: 1, Title: "Questionnaires"})
	w.do(&MeToo{Source: legal, Bottleneck: 1, Device: "e", Key: "me too"})
	w.wantSettled("chosen while filing", 5)
	w.do(&Move{Reports: []ReportNumber{2}, From: 1, Into: 2})
	w.wantSettled("moved", 2, 5)
	w.do(&ConfirmPlaces{Reports: []ReportNumber{3, 1, 3}, In: 1})
	w.wantSettled("confirmed", 1, 2, 3, 5)
	if said := w.log[len(w.log)-1].Event.(*PlaceConfirmed).Reports; !slices.Equal(said, []ReportNumber{1, 3}) {
		t.Errorf("recorded are %v, each once and in order", said)
	}
}

func TestAMergeSettlesWhatItMoved(t *testing.T) {
	w := three(t)
	w.do(&Merge{From: 2, Into: 1})
	w.wantSettled("merged", 4)
	w.undo(1, "bottlenecks merged")
	w.wantSettled("the merge is undone")
}

func TestAConfirmationHoldsThroughAMergeAndNotThroughAMove(t *testing.T) {
	w := three(t)
	w.do(&ConfirmPlaces{Reports: []ReportNumber{1, 2}, In: 1})
	w.do(&Merge{From: 1, Into: 2})
	if !w.state.Report(1).confirmed {
		t.Error("what was said of B-1 was said of what it is now")
	}
	w.do(&Move{Reports: []ReportNumber{2}, From: 2})
	if w.state.Report(2).confirmed {
		t.Error("nobody said that it belongs into the new one")
	}
	w.undo(2, "bottlenecks merged")
	w.wantSettled("R-1 came back confirmed, R-2 stays where it was moved", 1, 2)
}

func TestTheUndoOfAMoveRestoresWhatWasSaid(t *testing.T) {
	w := three(t)
	w.do(&ConfirmPlaces{Reports: []ReportNumber{2}, In: 1})
	w.do(&Move{Reports: []ReportNumber{1, 2}, From: 1, Into: 2})
	w.wantSettled("moved", 1, 2)
	w.undo(2, "reports moved")
	w.wantSettled("undone: R-2 was confirmed before", 2)
	w.undo(1, "place confirmed")
	w.wantSettled("nothing is left that a person said")
}

func TestUndoingAnUndoIsMovingOnceMore(t *testing.T) {
	w := three(t)
	w.do(&Move{Reports: []ReportNumber{2}, From: 1, Into: 2})
	w.undo(2, "reports moved")
	w.wantSettled("undone")
	w.wantApart("undone")
	w.undo(1, "reports moved")
	r := w.state.Report(2)
	if refused := w.state.Refused(r); r.Bottleneck != 2 || !r.Settled || !slices.Equal(refused, []BottleneckNumber{1}) {
		t.Errorf("it stands in %s, settled %v, refuses %v", r.Bottleneck, r.Settled, refused)
	}
	w.wantApart("moved once more", pair{1, 2})
	w.undo(1, "reports moved")
	w.wantSettled("undone again")
	w.wantApart("undone again")
}

func TestPlacesAreConfirmedWhereTheyAre(t *testing.T) {
	w := three(t)
	w.refuse(&ConfirmPlaces{In: 1}, Invalid, "error.reports.none")
	w.refuse(&ConfirmPlaces{Reports: []ReportNumber{1, 4}, In: 1}, Conflict, "error.report.moved")
	w.refuse(&ConfirmPlaces{Reports: []ReportNumber{99}, In: 1}, Conflict, "error.report.moved")
	w.refuse(&ConfirmPlaces{Reports: []ReportNumber{1}, In: 9}, NotFound, "error.bottleneck.unknown")
	w.do(&ConfirmPlaces{Reports: []ReportNumber{1}, In: 1})
	before := w.state
	w.do(&ConfirmPlaces{Reports: []ReportNumber{1}, In: 1})
	if w.state != before {
		t.Error("what was confirmed already is not recorded again")
	}
	w.do(&Merge{From: 1, Into: 2})
	w.refuse(&ConfirmPlaces{Reports: []ReportNumber{1}, In: 1}, Conflict, "error.bottleneck.merged")
}

func TestAConfirmationIsTakenBackForWhatIsStillThere(t *testing.T) {
	w := three(t)
	w.do(&SetTitle{Bottleneck: 1, Title: "Questionnaires"})
	w.do(&MeToo{Source: legal, Bottleneck: 1, Device: "e", Key: "me too"})
	w.do(&ConfirmPlaces{Reports: []ReportNumber{1, 2, 5}, In: 1})
	w.do(&Move{Reports: []ReportNumber{2}, From: 1, Into: 2})
	w.undo(1, "place confirmed")
	w.wantSettled("R-2 was moved by a person, R-5 was chosen", 2, 5)
	w.undo(1, "place confirmed")
	w.wantSettled("that was undone too", 1, 2, 5)
	last := w.bottleneck(1).History[len(w.bottleneck(1).History)-1].Ref
	w.do(&Move{Reports: []ReportNumber{1, 5}, From: 1, Into: 2})
	w.refuse(&Undo{Bottleneck: 1, Entry: last}, Conflict, "error.undo.changed")
}

func TestAConfirmationEndsWithTheStayThatItWasSaidOf(t *testing.T) {
	w := three(t)
	w.do(&ConfirmPlaces{Reports: []ReportNumber{2}, In: 1})
	said := w.log[len(w.log)-1].Ref
	w.do(&Move{Reports: []ReportNumber{2}, From: 1, Into: 2})
	w.do(&Move{Reports: []ReportNumber{2}, From: 2, Into: 1})
	w.refuse(&Undo{Bottleneck: 1, Entry: said}, Conflict, "error.undo.changed")
	w.wantSettled("a person moved it back", 2)
}
