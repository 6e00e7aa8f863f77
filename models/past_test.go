package models

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// The board of any moment is the one that was drawn up at that moment, whatever was done since.
func TestTheBoardOfAnyMomentIsWhatItWas(t *testing.T) {
	for seed := range uint64(30) {
		w := newWorld(t)
		rng := rand.New(rand.NewPCG(seed, 3))
		type seen struct {
			at    Moment
			state *State
		}
		var kept []seen
		for step := range 250 {
			by, command := anyDeed(w, rng, step)
			_ = w.try(by, command)
			if step%10 == 0 {
				kept = append(kept, seen{MomentOf(w.now), w.state})
			}
			w.pass(time.Duration(1+rng.IntN(120)) * time.Hour)
		}
		for _, one := range kept {
			was, is := drawn(one.state, one.at, w.state), drawn(w.state.AsOf(one.at), one.at, w.state)
			for i := range max(len(was), len(is)) {
				if i >= len(was) || i >= len(is) || was[i] != is[i] {
					t.Fatalf("seed %d, %s\nwas  %q\nnow  %q", seed, one.at.Time(), was[min(i, len(was)-1):], is[min(i, len(is)-1):])
				}
			}
		}
	}
}

// drawn is all that a board shows, but for titles, erased owners, what depends on answers that were taken back since, and verdicts.
func drawn(s *State, at Moment, present *State) (lines []string) {
	board := s.Board(Filter{}, at)
	lines = append(lines, fmt.Sprint("open ", board.Open, " of ", board.Chosen, ", hours ", board.Total))
	if b := board.Biggest.Bottleneck; b != nil {
		lines = append(lines, "biggest "+b.Number.String())
	}
	for _, lane := range board.Lanes {
		lines = append(lines, fmt.Sprint(lane.Status, lane.Count, lane.Hours))
		for _, card := range lane.Cards {
			b := *card.Bottleneck
			if m := present.Member(b.Owner); m == nil || m.Erased {
				b.Owner = 0
			}
			day, late := s.PromisedNow(&b, at)
			lines = append(lines, fmt.Sprint(b.Number, card.Hours, card.Unconfirmed, b.Reports, b.ReportCount(), b.Voices(), b.Owner, b.Opened, b.Newest,
				b.Resolved, b.CameBack, b.Learned, b.Trend(at, 12), b.DueDate(s.Settings.Calendar.Today(at)), day, late, parties(&b)))
		}
	}
	return lines
}

func parties(b *Bottleneck) (list []string) {
	for i := range b.Sources {
		list = append(list, fmt.Sprint(b.Sources[i].Party, b.Sources[i].Reports))
	}
	slices.Sort(list)
	return list
}

func TestAPastBoardShowsWhatWaitedThen(t *testing.T) {
	w := newWorld(t)
	n := w.file(sales, "a", "Slow approvals", OwnTimeDay, PeopleMe)
	filed := MomentOf(w.now)
	w.pass(24 * time.Hour)
	w.do(&AnswerReport{Report: n, Words: "Tomorrow"})
	w.do(&SetTitle{Bottleneck: 1, Title: "Approvals"})
	w.doBy(ByReporter(n), &Withdraw{Report: n})
	withdrawn := MomentOf(w.now)
	w.pass(24 * time.Hour)
	w.doBy(ByReporter(n), &Withdraw{Report: n, Back: true})

	then := w.state.AsOf(filed).Bottleneck(1)
	if len(then.Unanswered) != 1 || then.Status != StatusNew || w.state.Title(then) != "Approvals" {
		t.Errorf("on the first day %d waited in a bottleneck that was %s", len(then.Unanswered), then.Status)
	}
	if !w.state.AsOf(withdrawn).Bottleneck(1).Hidden() {
		t.Error("while its only report was withdrawn no board showed it")
	}
	if w.state.AsOf(filed-1).BottleneckCount() != 0 {
		t.Error("before the first report there was nothing")
	}
	if now := w.state.AsOf(MomentOf(w.now)).Bottleneck(1); now.Hidden() || len(now.Unanswered) != 0 {
		t.Error("today it is there again, and nobody waits")
	}
}
