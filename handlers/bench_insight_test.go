package handlers

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// BenchmarkInsightAfterChange draws each insight anew after each filed report, and once more when nothing changed.
func BenchmarkInsightAfterChange(b *testing.B) {
	m := newMeasured(b, 100_000)
	random := rand.New(rand.NewPCG(4, 4)) // for all: what is filed twice by the same key changes nothing
	for _, path := range []string{"/insights/hours", "/insights/waiting", "/insights/trend", "/insights/trend?from=2021-01-01", "/insights/silent", "/insights/promised", "/insights/hours.csv"} {
		b.Run(path, func(b *testing.B) {
			ask := newAsking("GET", path, m.session, "")
			var first, again []time.Duration
			for b.Loop() {
				m.file(b, random)
				before := processorTime()
				ask.of(b, m)
				first = append(first, processorTime()-before)
				before = processorTime()
				ask.of(b, m)
				again = append(again, processorTime()-before)
			}
			slices.Sort(first)
			slices.Sort(again)
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(milliseconds(first[len(first)/2]), "processor-ms")
			b.ReportMetric(milliseconds(again[len(again)/2]), "processor-ms-again")
		})
	}
}
