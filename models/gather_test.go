package models

import (
	"errors"
	"slices"
	"testing"
)

func stood(pairs ...uint32) (list []Stood) {
	for i := 0; i+1 < len(pairs); i += 2 {
		list = append(list, Stood{ReportNumber(pairs[i]), BottleneckNumber(pairs[i+1])})
	}
	return list
}

func (w *world) wantIn(n BottleneckNumber, want ...ReportNumber) {
	w.t.Helper()
	if got := w.bottleneck(n).Reports; !slices.Equal(got, want) {
		w.t.Errorf("%s holds %v, want %v", n, got, want)
	}
}

func TestReportsOfSeveralBottlenecksGatherInOne(t *testing.T) {
	w := three(t)
	w.file(sales, "e", "The printer is broken", OwnTimeDay, PeopleMe)
	gather := &Gather{Reports: stood(4, 2, 2, 1, 5, 3), Into: 2}
	w.do(gather)
	w.wantIn(2, 2, 4, 5)
	w.wantSettled("moved by a person; R-4 stood there", 2, 5)
	if gather.To != 2 {
		t.Errorf("they stand in %s", gather.To)
	}
	for _, r := range w.log[len(w.log)-2:] {
		w.do(&Undo{Bottleneck: 2, Entry: r.Ref})
	}
	w.wantIn(1, 1, 2, 3)
	w.wantIn(2, 4)
	w.wantIn(3, 5)
}

func TestReportsOfSeveralBottlenecksGetOneOfTheirOwn(t *testing.T) {
	w := three(t)
	w.into(2).file(legal, "e", "Contracts wait for weeks", OwnTimeDay, PeopleMe)
	w.do(&Gather{Reports: stood(2, 1, 5, 2)})
	w.wantIn(3, 2, 5)
	if last := w.log[len(w.log)-1].Event.(*ReportsMoved); last.Opens {
		t.Error("B-3 is opened twice")
	}
	w.do(&Gather{Reports: stood(3, 1, 4, 2)})
	w.wantIn(2, 3, 4) // R-4 was alone in B-2: that is one of their own already
	if n := w.state.BottleneckCount(); n != 3 {
		t.Errorf("%d bottlenecks, want no empty one left behind", n)
	}
}

func TestGatheringRefusesWhatMovedMeanwhile(t *testing.T) {
	w := three(t)
	before := len(w.log)
	for _, c := range []Command{&Gather{Reports: stood(2, 1, 4, 1), Into: 2}, &Gather{Reports: stood(2, 2)},
		&ConfirmEach{Reports: stood(2, 1, 4, 1)}, &Gather{Reports: stood(2, 1), Into: 1}, &Gather{Reports: stood(4, 2)},
		&Gather{}, &ConfirmEach{}, &Gather{Reports: stood(2, 1), Into: 99}} {
		var known *Error
		if err := w.try(ByMember(1), c); !errors.As(err, &known) {
			t.Errorf("%T %+v was taken", c, c)
		}
	}
	if len(w.log) != before {
		t.Error("something was recorded")
	}
}

func TestSeveralPlacesAreConfirmedAtOnce(t *testing.T) {
	w := three(t)
	w.do(&ConfirmEach{Reports: stood(4, 2, 2, 1, 3, 1)})
	w.wantSettled("said of these", 2, 3, 4)
	w.do(&ConfirmEach{Reports: stood(4, 2)})
	w.undo(1, "place confirmed")
	w.wantSettled("taken back for B-1", 4)
}
