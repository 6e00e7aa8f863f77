package models

import (
	"fmt"
	"testing"
	"time"
)

func TestTheFirstCardsAreThoseOfTheWholeLane(t *testing.T) {
	w := newWorld(t)
	for i := range 90 {
		text := fmt.Sprint("report ", i)
		n := w.file(sales, "device of "+text, text, OwnTime(i*7%6), PeopleUnsaid)
		if i%3 > 0 {
			w.do(&SetStatus{Bottleneck: w.state.Report(n).Bottleneck, Status: Status(i % 3)})
		}
	}
	now := MomentOf(w.now.Add(time.Hour))
	for _, sorting := range []Sorting{ByHours, ByBreadth, ByAge, ByNewest} {
		whole := w.state.Board(Filter{Sort: sorting}, now)
		for _, first := range []int{1, 2, 20, 89, 1000} {
			for i, lane := range w.state.Board(Filter{Sort: sorting, First: first}, now).Lanes {
				all := whole.Lanes[i]
				if lane.Count != len(all.Cards) || lane.Count != all.Count || lane.Hours != all.Hours || len(lane.Cards) != min(first, lane.Count) {
					t.Fatalf("%v, first %d: %d of %d cards, whole lane %d", sorting, first, len(lane.Cards), lane.Count, len(all.Cards))
				}
				for at, card := range lane.Cards {
					if card.Number != all.Cards[at].Number {
						t.Fatalf("%v, first %d: card %d is %v, want %v", sorting, first, at, card.Number, all.Cards[at].Number)
					}
				}
			}
		}
	}
}
