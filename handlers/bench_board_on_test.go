package handlers

import (
	"fmt"
	"slices"
	"testing"
	"time"
)

// BenchmarkBoardOnDate draws the board of past days among 100,000 reports, each for the first time.
func BenchmarkBoardOnDate(b *testing.B) {
	m := newMeasured(b, 100_000)
	var took []time.Duration
	for b.Loop() {
		day := time.Now().AddDate(0, 0, -1-len(took)%300)
		ask := newAsking("GET", fmt.Sprintf("/board/on?day=%s&more=new:%d", day.Format(time.DateOnly), 21+len(took)), m.session, "")
		before := processorTime()
		ask.of(b, m)
		took = append(took, processorTime()-before)
	}
	slices.Sort(took)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(milliseconds(took[len(took)/2]), "processor-ms")
	b.ReportMetric(milliseconds(took[len(took)*9/10]), "processor-ms-p90")
}
