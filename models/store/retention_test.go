package store

import (
	"context"
	"fmt"
	"testing"
	"time"

	"bottleneck/models"
)

func TestOldDetailsAreErasedByTwoServersAtOnceAndOnce(t *testing.T) {
	w := newWorld(t)
	const many = 450
	for n := range many {
		c := blocker(sales, fmt.Sprint("Report ", n), fmt.Sprint(n))
		c.Contact = fmt.Sprintf("somebody%d@example.org", n)
		do(t, w.Store, models.ByParty(sales), c)
	}
	for n := 1; n <= w.View().BottleneckCount(); n++ {
		if b := w.View().Bottleneck(models.BottleneckNumber(n)); !b.Hidden() {
			do(t, w.Store, models.ByMember(1), &models.SetStatus{Bottleneck: b.Number, Status: models.StatusResolved})
		}
	}
	kept := blocker(legal, "Somebody waits today", "new")
	w.clock.pass(25 * 31 * 24 * time.Hour)
	do(t, w.Store, models.ByParty(legal), kept)
	other := w.second()
	done := make(chan error, 2)
	for _, s := range []*Store{w.Store, other} {
		go func() {
			_, err := s.EraseOld(context.Background())
			done <- err
		}()
	}
	for range 2 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	orders := 0
	err := w.EachRecorded(context.Background(), 1, func(r models.Recorded) error {
		if _, ok := r.Event.(*models.WordsErased); ok {
			orders++
		}
		return nil
	})
	if err != nil || orders != many {
		t.Errorf("%d reports were erased, want %d: %v", orders, many, err)
	}
	for n := models.ReportNumber(1); n <= many; n++ {
		if w.View().HoldsDetails(w.View().Report(n)) {
			t.Fatalf("%s is left", n)
		}
	}
	if !w.View().HoldsDetails(w.View().Report(many + 1)) {
		t.Error("what is new was erased")
	}
	waitForErasures(t, w)
}

// BenchmarkLookingForOldDetails is what a server does every hour on an organisation where nothing is due.
func BenchmarkLookingForOldDetails(b *testing.B) {
	state := large(b).View()
	now := state.At.Add(30 * 31 * 24 * time.Hour)
	for b.Loop() {
		if due := state.Outlived(24, 10, now); len(due) > 0 {
			b.Fatalf("%v are due", due)
		}
	}
}
