package store

import (
	"context"
	"fmt"
	"testing"
	"time"

	"bottleneck/models"
)

func TestTheFewWordsAmongManyVoicesSpeakForTheirBottleneck(t *testing.T) {
	w := newWorld(t)
	first := file(t, w.Store, "The security questionnaire of a customer takes weeks", "a")
	in := w.View().Report(first).Bottleneck
	do(t, w.Store, models.ByMember(1), &models.SetTitle{Bottleneck: in, Title: "Questionnaires"})
	for n := range 15 {
		do(t, w.Store, models.ByParty(sales), &models.MeToo{Source: sales, Bottleneck: in, Device: fmt.Sprint(n), Key: fmt.Sprint("me too ", n)})
	}
	other := file(t, w.Store, "Zebra crossings are painted over", "b")
	third := file(t, w.Store, "The security questionnaire takes weeks to answer", "c")
	if at := w.View().Report(third).Bottleneck; at == in {
		do(t, w.Store, models.ByMember(1), &models.Move{Reports: []models.ReportNumber{third}, From: in, Into: w.View().Report(other).Bottleneck})
	}
	c := w.catalogue.Load()
	if texts := c.sample(w.View(), w.View().Bottleneck(in)); len(texts) != 1 {
		t.Errorf("%d texts speak for a bottleneck with one", len(texts))
	}
}

func TestASampleReachesFromTheOldestToTheNewest(t *testing.T) {
	w := newWorld(t)
	var all []models.ReportNumber
	for n := range 15 {
		all = append(all, file(t, w.Store, fmt.Sprint("Trouble number", n, " of its own"), fmt.Sprint(n)))
	}
	into := w.View().Report(all[0]).Bottleneck
	for _, n := range all[1:] {
		if at := w.View().Report(n).Bottleneck; at != into {
			do(t, w.Store, models.ByMember(1), &models.Move{Reports: []models.ReportNumber{n}, From: at, Into: into})
		}
	}
	var chosen []models.ReportNumber
	for _, r := range speakers(w.View(), w.View().Bottleneck(into)) {
		chosen = append(chosen, r.Number)
	}
	if len(chosen) != sampled || chosen[0] != all[0] || chosen[len(chosen)-1] != all[14] {
		t.Errorf("of %v it chooses %v", all, chosen)
	}
}

func TestAReviewGoesOnWithTheCatalogueThatReplacedItsOwn(t *testing.T) {
	w := newWorld(t)
	ready(t, w.Store)
	gone := newCatalogue() // one whose reading was broken off
	real := w.catalogue.Swap(gone)
	done := make(chan error, 1)
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	go func() { done <- w.ReviewNow(ctx) }()
	until(t, w.Store, "the review is under way", func() bool { return len(w.reviewer.one) == 1 })
	w.catalogue.Store(real)
	gone.end()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestWaitingForAReviewEndsWithItsContext(t *testing.T) {
	w := newWorld(t)
	w.reviewer.one <- struct{}{}
	defer func() { <-w.reviewer.one }()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Millisecond)
	defer cancel()
	done := make(chan error, 1)
	go func() { done <- w.ReviewNow(ctx) }()
	select {
	case err := <-done:
		if err == nil {
			t.Error("it was done beside another one")
		}
	case <-time.After(5 * time.Second):
		t.Error("it waits for a review under way whatever its context says")
	}
}

func TestErasedWordsAreNoEvidenceAnyMore(t *testing.T) {
	w := newWorld(t)
	first := file(t, w.Store, "The security questionnaire of a customer takes weeks", "a")
	second := file(t, w.Store, "Zebra crossings are painted over", "b")
	third := file(t, w.Store, "Nobody waters the plants in the hall", "c")
	state := w.View()
	in, other, alone := state.Report(first).Bottleneck, state.Report(second).Bottleneck, state.Report(third).Bottleneck
	w.reviewer.note(func(last *Review) {
		*last = Review{AsOf: state.Number, Splits: []Split{{Bottleneck: in, Stay: []string{"questionnaire"}, Go: []string{"customer"}}},
			Merges: []Merge{{A: in, B: other, Because: []string{"questionnaire"}}, {A: other, B: alone, Because: []string{"hall"}}}}
	})
	do(t, w.Store, models.ByMember(1), &models.Help{Bottleneck: other, Member: 1, On: true})
	if r := w.Review(); len(r.Merges[0].Because) != 1 || len(r.Merges[1].Because) != 1 || len(r.Splits[0].Go) != 1 {
		t.Errorf("nothing was erased, and yet: %+v", r)
	}
	do(t, w.Store, models.ByReporter(first), &models.EraseWords{Report: first})
	until(t, w.Store, "the review is told", func() bool { return w.reviewer.erased.Load() > 0 })
	if r := w.Review(); r.Merges[0].Because != nil || r.Splits[0].Go != nil || r.Splits[0].Stay != nil {
		t.Errorf("erased words are shown: %+v", r)
	}
}
