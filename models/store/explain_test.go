package store

import (
	"slices"
	"testing"

	"bottleneck/models"
)

func TestAReportIsExplainedByTheOthersOfItsBottleneckAlone(t *testing.T) {
	w := newWorld(t)
	first := file(t, w.Store, "The security questionnaire takes weeks", "a")
	if why := w.ExplainReport(w.View().Report(first)); why != nil {
		t.Errorf("a report alone is alike to nothing, and says %+v", why)
	}
	second := file(t, w.Store, "An invoice is stuck at the gate of finance", "b")
	third := file(t, w.Store, "Each bill is stuck somewhere with the auditors", "c")
	in := w.View().Report(second).Bottleneck
	if at := w.View().Report(third).Bottleneck; at != in {
		do(t, w.Store, models.ByMember(1), &models.Move{Reports: []models.ReportNumber{third}, From: at, Into: in})
	}
	var why []Reason
	until(t, w.Store, "the move is read", func() bool { why = w.ExplainReport(w.View().Report(third)); return len(why) > 0 })
	if slices.ContainsFunc(why, func(r Reason) bool { return r.Words == "auditors" || r.Words == "somewhere" }) {
		t.Errorf("words that only the report itself uses carried it: %+v", why)
	}
	if !slices.ContainsFunc(why, func(r Reason) bool { return r.Words == "bill" && r.Concept == "invoice" }) {
		t.Errorf("the concept is not told: %+v", why)
	}
}
