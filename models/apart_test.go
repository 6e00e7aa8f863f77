package models

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"
)

type pair = [2]BottleneckNumber

// wantApart expects exactly these pairs to be apart, whichever way they are asked for.
func (w *world) wantApart(when string, want ...pair) {
	w.t.Helper()
	var got []pair
	for a := BottleneckNumber(1); int(a) <= w.state.BottleneckCount(); a++ {
		for b := a + 1; int(b) <= w.state.BottleneckCount(); b++ {
			if w.state.Apart(a, b) != w.state.Apart(b, a) {
				w.t.Errorf("%s: %s and %s are apart one way only", when, a, b)
			}
			if w.state.Apart(a, b) {
				got = append(got, pair{a, b})
			}
		}
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		w.t.Errorf("%s: apart are %v, want %v", when, got, want)
	}
}

func TestKeepingApartIsRememberedAndUndoneOnEitherSide(t *testing.T) {
	for side := BottleneckNumber(1); side <= 2; side++ {
		w := three(t)
		w.wantApart("nobody has said anything")
		w.do(&KeepApart{A: 1, B: 2})
		w.wantApart("kept apart", pair{1, 2})
		before := w.state
		w.do(&KeepApart{A: 2, B: 1})
		if w.state != before {
			t.Error("what is kept apart already is not recorded again")
		}
		w.undo(side, "kept apart")
		w.wantApart("undone")
		if !before.Apart(1, 2) {
			t.Error("an earlier state changed under its readers")
		}
		if entry := w.bottleneck(3 - side).History[0]; !entry.Undone {
			t.Errorf("%s does not know that it was undone in %s", 3-side, side)
		}
		w.undo(side, "kept apart")
		w.wantApart("the undo is undone", pair{1, 2})
	}
}

func TestTheUndoOfKeepingApartIsNotUndoneTwice(t *testing.T) {
	w := three(t)
	w.do(&KeepApart{A: 1, B: 2})
	w.undo(1, "kept apart")
	undo := w.bottleneck(1).History[1].Ref
	w.do(&KeepApart{A: 1, B: 2})
	w.refuse(&Undo{Bottleneck: 1, Entry: undo}, Conflict, "error.undo.changed")
	w.wantApart("said once more", pair{1, 2})
}

func TestKeepingApartRefusesWhatCannotBeApart(t *testing.T) {
	w := three(t)
	w.refuse(&KeepApart{A: 1, B: 1}, Conflict, "error.apart.merged")
	w.refuse(&KeepApart{A: 1, B: 9}, NotFound, "error.bottleneck.unknown")
	w.refuse(&KeepApart{A: 9, B: 1}, NotFound, "error.bottleneck.unknown")
	w.do(&Merge{From: 2, Into: 1})
	w.refuse(&KeepApart{A: 1, B: 2}, Conflict, "error.apart.merged")
	w.refuse(&KeepApart{A: 2, B: 1}, Conflict, "error.bottleneck.merged")
}

func TestMovingSaysNotTheSame(t *testing.T) {
	w := three(t)
	w.do(&NotSame{Report: 3})
	w.wantApart("a reporter said so", pair{1, 3})
	w.do(&Move{Reports: []ReportNumber{2}, From: 1, Into: 2})
	w.wantApart("moved", pair{1, 2}, pair{1, 3})
	w.undo(1, "reports moved")
	w.wantApart("the move is undone", pair{1, 3})
	w.do(&Move{Reports: []ReportNumber{2}, From: 1})
	w.wantApart("split off", pair{1, 3}, pair{1, 4})
}

func TestAMergeEndsItAndItsUndoBringsItBack(t *testing.T) {
	w := three(t)
	w.do(&KeepApart{A: 1, B: 2})
	w.do(&Merge{From: 2, Into: 1})
	w.wantApart("merged after all")
	w.undo(1, "bottlenecks merged")
	w.undo(1, "kept apart")
	w.wantApart("a merge was undone", pair{1, 2})
}

func TestWhatIsMergedBringsAlongWhatItIsApartFrom(t *testing.T) {
	w := three(t)
	w.file(legal, "e", "Signatures", OwnTimeDay, PeopleMe)
	w.file(legal, "f", "Stamps", OwnTimeDay, PeopleMe)
	w.do(&KeepApart{A: 1, B: 2})
	w.do(&Merge{From: 2, Into: 3})
	w.do(&Merge{From: 3, Into: 4})
	if !w.state.Apart(1, 4) || !w.state.Apart(4, 1) {
		t.Error("B-2 stands in B-4 now, and is not the same as B-1")
	}
	w.undo(4, "kept apart")
	if w.state.Apart(1, 4) {
		t.Error("it was taken back on the page where it stands now")
	}
	w.undo(4, "kept apart")
	w.undo(4, "bottlenecks merged")
	w.wantApart("B-3 left B-4, with B-2", pair{1, 2}, pair{1, 3}, pair{2, 4}, pair{3, 4})
}

func TestAReportIsNotPutBackWhereAPersonMovedItFrom(t *testing.T) {
	w := three(t)
	refused := func(when string, want ...BottleneckNumber) {
		t.Helper()
		if got := w.state.Refused(w.state.Report(2)); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s: R-2 refuses %v, want %v", when, got, want)
		}
	}
	refused("never moved")
	w.do(&Move{Reports: []ReportNumber{2}, From: 1, Into: 2})
	refused("moved", 1)
	w.undo(1, "reports moved")
	refused("that was undone")
	w.do(&NotSame{Report: 2})
	refused("its reporter said not the same", 1)
	w.do(&Move{Reports: []ReportNumber{2}, From: 3, Into: 1})
	refused("a person put it back", 3)
	w.do(&Merge{From: 1, Into: 2})
	refused("a merge says nothing against B-1", 3)
	w.do(&Move{Reports: []ReportNumber{2}, From: 2, Into: 3})
	refused("B-1 stands in B-2", 2)
	w.do(&Merge{From: 2, Into: 3})
	refused("and B-2 in B-3, where it is")
}

func TestOfSeveralStaysInOnePlaceTheNewestCounts(t *testing.T) {
	w := three(t)
	w.file(legal, "e", "Signatures", OwnTimeDay, PeopleMe)
	w.do(&Move{Reports: []ReportNumber{2}, From: 1, Into: 2})
	w.do(&Move{Reports: []ReportNumber{2}, From: 2, Into: 1})
	w.do(&Merge{From: 1, Into: 3})
	w.do(&Move{Reports: []ReportNumber{2}, From: 3})
	w.undo(3, "bottlenecks merged")
	if got := w.state.Refused(w.state.Report(2)); fmt.Sprint(got) != "[B-2 B-3]" {
		t.Errorf("R-2 refuses %v: it was moved back to B-1, and left it by a merge", got)
	}
	w.do(&Merge{From: 2, Into: 3})
	if got := w.state.Refused(w.state.Report(2)); fmt.Sprint(got) != "[B-3]" {
		t.Errorf("R-2 refuses %v: B-2 stands in B-3", got)
	}
}

// Whatever was done in whatever order, what is remembered of two bottlenecks equals what their histories say.
func TestApartEqualsWhatTheHistoriesSay(t *testing.T) {
	for seed := range uint64(20) {
		w := busyWorld(t, seed, 150)
		s := w.state
		said := apartByHistory(s)
		for a := BottleneckNumber(1); int(a) <= s.BottleneckCount(); a++ {
			for b := BottleneckNumber(1); int(b) <= s.BottleneckCount(); b++ {
				x, y := s.Standing(a).Number, s.Standing(b).Number
				if got, want := s.Apart(a, b), said[pair{x, y}]; got != want {
					t.Fatalf("seed %d: %s and %s apart %v, their histories say %v", seed, a, b, got, want)
				}
			}
		}
	}
}

// busyWorld is what random work leaves.
func busyWorld(t *testing.T, seed uint64, steps int) *world {
	t.Helper()
	w := newWorld(t)
	rng := rand.New(rand.NewPCG(seed, 2))
	for step := range steps {
		var known *Error
		if err := w.try(ByMember(1), randomCommand(w, rng, step)); err != nil && !errors.As(err, &known) {
			t.Fatal(err)
		}
		w.pass(time.Duration(rng.IntN(40)) * time.Hour)
	}
	return w
}

// apartByHistory goes through all histories, and gives the pairs as they stand now.
func apartByHistory(s *State) map[pair]bool {
	raw := map[pair]bool{}
	for n := BottleneckNumber(1); int(n) <= s.BottleneckCount(); n++ {
		kept := map[pair]bool{}
		for _, entry := range s.Bottleneck(n).History {
			switch e := entry.Event.(type) {
			case *KeptApart:
				kept[pair{e.A, e.B}], kept[pair{e.B, e.A}] = !e.Off, !e.Off
			case *MergeUndone:
				raw[pair{e.From, e.Into}] = true
			case *ReportsMoved:
				if !entry.Undone && !entry.undoes {
					raw[pair{e.From, e.To}] = true
				}
			}
		}
		for both, is := range kept {
			raw[both] = raw[both] || is
		}
	}
	standing := map[pair]bool{}
	for both, is := range raw {
		if x, y := s.Standing(both[0]).Number, s.Standing(both[1]).Number; is && x != y {
			standing[pair{x, y}], standing[pair{y, x}] = true, true
		}
	}
	return standing
}

// A move and its undo leave nothing behind of what people said; a merge and its undo only that the two are not the same.
func TestAnUndoLeavesNoTrace(t *testing.T) {
	undone := map[bool]int{}
	for seed := range uint64(10) {
		w := busyWorld(t, seed, 100)
		rng := rand.New(rand.NewPCG(seed, 3))
		for range 40 {
			command := randomRegrouping(w, rng)
			reports, apart := saidOfReports(w.state), apartPairs(w.state)
			if w.try(ByMember(1), command) != nil {
				continue
			}
			done := w.log[len(w.log)-1]
			_, from, to := done.Event.(Regrouping).Regrouped()
			w.do(&Undo{Bottleneck: to, Entry: done.Ref})
			_, merge := command.(*Merge)
			if merge {
				apart[pair{from, to}], apart[pair{to, from}] = true, true
			}
			if got := saidOfReports(w.state); !reflect.DeepEqual(got, reports) {
				t.Fatalf("seed %d, %+v and its undo: before\n%q, after\n%q", seed, command, reports, got)
			}
			if got := apartPairs(w.state); !reflect.DeepEqual(got, apart) {
				t.Fatalf("seed %d, %+v and its undo: apart are %v, want %v", seed, command, got, apart)
			}
			undone[merge]++
		}
	}
	if undone[true] < 20 || undone[false] < 20 {
		t.Errorf("%d merges and %d moves were undone: too few to tell", undone[true], undone[false])
	}
}

func randomRegrouping(w *world, rng *rand.Rand) Command {
	report := w.state.Report(ReportNumber(1 + rng.IntN(w.state.ReportCount())))
	other := BottleneckNumber(1 + rng.IntN(w.state.BottleneckCount()))
	if rng.IntN(2) == 0 {
		return &Merge{From: report.Bottleneck, Into: other}
	}
	return &Move{Reports: []ReportNumber{report.Number}, From: report.Bottleneck, Into: other * BottleneckNumber(rng.IntN(2))}
}

func saidOfReports(s *State) (list []string) {
	for n := ReportNumber(1); int(n) <= s.ReportCount(); n++ {
		r := s.Report(n)
		list = append(list, fmt.Sprint(n, r.Bottleneck, r.Settled, r.confirmed, s.Refused(r)))
	}
	return list
}

// apartPairs gives what State.Apart says of all bottlenecks that were not merged away.
func apartPairs(s *State) map[pair]bool {
	pairs := map[pair]bool{}
	for a := BottleneckNumber(1); int(a) <= s.BottleneckCount(); a++ {
		for b := BottleneckNumber(1); int(b) <= s.BottleneckCount(); b++ {
			if s.Bottleneck(a).MergedInto == 0 && s.Bottleneck(b).MergedInto == 0 && s.Apart(a, b) {
				pairs[pair{a, b}] = true
			}
		}
	}
	return pairs
}
