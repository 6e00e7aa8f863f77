package handlers

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"bottleneck/models"
)

// BenchmarkGroupingPages draws the pages that say why reports stand where they stand and what else they could be: of
// the bottleneck with the most reports, its newest report, and the inbox.
func BenchmarkGroupingPages(b *testing.B) {
	for _, reports := range []int{10_000, 100_000} {
		m := newMeasured(b, reports)
		for !m.Store.Learned().Ready { // all texts are read
			time.Sleep(time.Millisecond)
		}
		most := m.mostReports()
		for _, page := range []struct{ name, path string }{
			{"bottleneck", fmt.Sprintf("/bottlenecks/%d", most.Number)},
			{"report", fmt.Sprintf("/reports/%d", most.Reports[len(most.Reports)-1])},
			{"inbox", "/inbox"},
		} {
			b.Run(fmt.Sprintf("%d/%s", reports, page.name), func(b *testing.B) {
				ask := newAsking("GET", page.path, m.session, "")
				var took []time.Duration
				for b.Loop() {
					before := time.Now()
					ask.of(b, m)
					took = append(took, time.Since(before))
				}
				slices.Sort(took)
				b.ReportMetric(0, "ns/op")
				b.ReportMetric(milliseconds(took[len(took)/2]), "ms")
				b.ReportMetric(milliseconds(took[len(took)*99/100]), "ms-p99")
			})
		}
	}
}

// mostReports is the bottleneck with the most reports.
func (m *measured) mostReports() (most *models.Bottleneck) {
	state := m.Store.View()
	for n := models.BottleneckNumber(1); int(n) <= state.BottleneckCount(); n++ {
		if b := state.Bottleneck(n); b != nil && (most == nil || len(b.Reports) > len(most.Reports)) {
			most = b
		}
	}
	return most
}
