package models

import (
	"errors"
	"math/rand/v2"
	"testing"
	"time"
)

// Whatever was moved, merged, undone, withdrawn or said again since: what a bottleneck cost is what its page said then.
func TestHoursThenAreWhatTheBoardSaidThen(t *testing.T) {
	compared := 0
	for seed := range uint64(30) {
		w := newWorld(t)
		rng := rand.New(rand.NewPCG(seed, 7))
		var states []*State
		for step := range 250 {
			by, command := anyDeed(w, rng, step)
			if err := w.try(by, command); err != nil && !errors.As(err, new(*Error)) {
				t.Fatal(err)
			}
			pass := time.Duration(rng.IntN(120)) * time.Hour
			if w.pass(pass); pass > 0 && step%10 == 0 {
				states = append(states, w.state)
			}
		}
		reinstated := w.everReinstated()
		var moments []Moment
		for _, s := range states {
			moments = append(moments, s.At)
		}
		got := map[BottleneckNumber][]Quarters{}
		w.state.HoursThen(moments, func(b *Bottleneck, hours []Quarters) { got[b.Number] = append([]Quarters(nil), hours...) })
		for i, then := range states {
			for n := range then.BottleneckCount() {
				b := then.Bottleneck(BottleneckNumber(n + 1))
				if holdsAny(b, reinstated) {
					continue
				}
				want, have := Quarters(0), Quarters(0)
				if b.Status.Open() {
					want, _ = b.Hours(then.At)
				}
				if hours := got[b.Number]; hours != nil {
					have = hours[i]
				}
				if compared++; have != want {
					t.Fatalf("seed %d: at %s %s cost %d quarters, and is said to have cost %d", seed, then.At.Time(), b.Number, want, have)
				}
			}
		}
	}
	if compared < 2000 {
		t.Errorf("only %d were compared", compared)
	}
}

// everReinstated lists the reports that were withdrawn once and are not: when is not kept.
func (w *world) everReinstated() map[ReportNumber]bool {
	all := map[ReportNumber]bool{}
	for _, one := range w.log {
		switch e := one.Event.(type) {
		case *ReportReinstated:
			all[e.Report] = true
		case *ReportBroughtBack:
			all[e.Report] = true
		}
	}
	return all
}

func holdsAny(b *Bottleneck, reports map[ReportNumber]bool) bool {
	for _, n := range b.Reports {
		if reports[n] {
			return true
		}
	}
	return false
}

func TestTheVitalFewMakeUpFourFifths(t *testing.T) {
	w := newWorld(t)
	for i, own := range []OwnTime{OwnTimeFiveDays, OwnTimeTwoToFourDays, OwnTimeDay, OwnTimeDay, OwnTimeNone} {
		w.file(sales, string(rune('a'+i)), string(rune('A'+i)), own, PeopleMe)
	}
	before := MomentOf(w.now)
	w.pass(time.Hour)
	w.do(&Merge{From: 3, Into: 2})
	w.do(&SetStatus{Bottleneck: 1, Status: StatusResolved})
	w.pass(time.Hour)
	all := w.state.Paretos(before, MomentOf(w.now))
	was, now := all[0], all[1]
	if was.Total != 96+48+16+16 || len(was.Lines) != 3 || was.Lines[1].Hours != 48+16 || was.Vital != 2 {
		t.Errorf("before, %d quarters in %d lines, vital %d", was.Total, len(was.Lines), was.Vital)
	}
	if now.Total != 64+16 || now.Vital != 1 || now.HoursOf(1) != 0 || now.Share(now.Lines[0].Sum) != 80 {
		t.Errorf("now, %d quarters in %d lines, vital %d", now.Total, len(now.Lines), now.Vital)
	}
}

func TestAVoiceInTwoSourcesCountsOnceInEach(t *testing.T) {
	w := newWorld(t)
	first := w.file(sales, "shared", "Slow approvals", OwnTimeDay, PeopleMe)
	w.pass(time.Hour)
	w.into(1).file(legal, "shared", "Approvals take weeks", OwnTimeOneToFourHours, PeopleMe)
	w.pass(time.Hour)
	w.doBy(ByReporter(first), &Repeat{Report: first, Key: "again"})
	now := MomentOf(w.now)
	w.state.HoursThen([]Moment{now}, func(b *Bottleneck, hours []Quarters) {
		if want, _ := b.Hours(now); hours[0] != want {
			t.Errorf("%s cost %d quarters, and is said to have cost %d", b.Number, want, hours[0])
		}
	})
}
