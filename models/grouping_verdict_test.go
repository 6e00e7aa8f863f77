package models

import (
	"slices"
	"testing"
)

func (w *world) wantVerdicts(when string, want ...GroupingVerdict) {
	w.t.Helper()
	if got := w.state.GroupingVerdicts(100); !slices.Equal(got, want) {
		w.t.Errorf("%s: got %+v, want %+v", when, got, want)
	}
}

func TestAVerdictComesFromWhatPeopleSaidOfTheNearest(t *testing.T) {
	w := asked(t) // R-3 in B-3, asked about B-1 at 300 and B-2 at 200
	w.wantVerdicts("nobody has said anything")
	w.do(&Move{Reports: []ReportNumber{3}, From: 3, Into: 1})
	w.wantVerdicts("it was the nearest", GroupingVerdict{300, true, false})

	w = asked(t)
	w.do(&ConfirmPlaces{Reports: []ReportNumber{3}, In: 3})
	w.wantVerdicts("it is new", GroupingVerdict{300, false, false})

	w = asked(t)
	w.do(&KeepApart{A: 3, B: 1})
	w.wantVerdicts("kept apart from the nearest", GroupingVerdict{300, false, false})

	w = asked(t)
	w.do(&Move{Reports: []ReportNumber{3}, From: 3, Into: 2})
	w.wantVerdicts("it was another, which no threshold would have found")
}

func TestAJoinIsJudgedByConfirmingAndBySplittingOff(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Security questionnaire takes weeks", OwnTimeDay, PeopleMe)
	w.place = Placement{Bottleneck: 1, Score: 420}
	w.file(legal, "b", "The questionnaire again", OwnTimeDay, PeopleMe)
	w.wantVerdicts("nobody has said anything")
	w.do(&ConfirmPlaces{Reports: []ReportNumber{2}, In: 1})
	w.wantVerdicts("confirmed", GroupingVerdict{420, true, true})
	w.do(&NotSame{Report: 2})
	w.wantVerdicts("split off", GroupingVerdict{420, false, true})
}
