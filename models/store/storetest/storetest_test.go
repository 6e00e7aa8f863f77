package storetest

import (
	"path/filepath"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
	"bottleneck/models/store"
)

var until = time.Date(2026, 11, 20, 16, 0, 0, 0, time.UTC)

func TestTheOrganisationIsWhatItSays(t *testing.T) {
	j, err := journal.OpenSQLite(filepath.Join(t.TempDir(), "journal.db"), journal.SQLiteOptions{})
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	if err := Sized(1000, until).Fill(t.Context(), j); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), store.Options{Journal: j, Now: func() time.Time { return until }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(t.Context())
	state := s.View()
	if state.ReportCount() != 1000 || state.BottleneckCount() < 200 || state.BottleneckCount() > 250 {
		t.Errorf("%d reports in %d bottlenecks", state.ReportCount(), state.BottleneckCount())
	}
	if waiting := state.UnansweredCount(); waiting < 5 || waiting > 100 {
		t.Errorf("%d reports wait for an answer", waiting)
	}
	for _, lane := range state.Board(models.Filter{}, models.MomentOf(until)).Lanes {
		if len(lane.Cards) < 5 {
			t.Errorf("only %d bottlenecks are %s", len(lane.Cards), lane.Status)
		}
	}
}

func TestSizes(t *testing.T) {
	for reports, bottlenecks := range map[int]int{1000: 250, 10_000: 707, 100_000: 2000} {
		if got := Sized(reports, until).Bottlenecks; got != bottlenecks {
			t.Errorf("%d reports: %d bottlenecks, want %d", reports, got, bottlenecks)
		}
	}
}
