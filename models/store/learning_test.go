package store

import (
	"fmt"
	"testing"

	"bottleneck/models"
)

func TestWhatTeachesNothingIsNotLearnedFrom(t *testing.T) {
	for _, e := range []models.Event{&models.ReportFiled{Chosen: true, MeToo: true}, &models.ReportFiled{}, &models.StatusSet{}} {
		if teaches(e) {
			t.Errorf("all is learned anew after %+v", e)
		}
	}
	for _, e := range []models.Event{&models.ReportFiled{Chosen: true}, &models.ReportWithdrawn{}, &models.ReportReinstated{},
		&models.WordsErased{}, &models.ReportsMoved{}, &models.PlaceConfirmed{}} {
		if !teaches(e) {
			t.Errorf("nothing is learned after %s", e.Name())
		}
	}
}

func TestWhatPeopleSayLastIsLearnedToo(t *testing.T) {
	w := newWorld(t)
	report := file(t, w.Store, "The invoice run waits for a report", "a")
	in := w.View().Report(report).Bottleneck
	do(t, w.Store, models.ByMember(1), &models.ConfirmPlaces{Reports: []models.ReportNumber{report}, In: in})
	for n := range 400 {
		off := n%2 == 0
		do(t, w.Store, models.ByMember(1), &models.SwitchLearning{Off: off})
		want := 1
		if off {
			want = 0
		}
		until(t, w.Store, fmt.Sprint("switch ", n, " is followed"), func() bool { return w.Learned().Settled == want })
	}
}
