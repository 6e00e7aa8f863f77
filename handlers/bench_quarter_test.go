package handlers

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"bottleneck/models"
)

// BenchmarkQuarter draws a quarter of 100,000 reports' year after each filed report: of the organisation, a department and a supplier.
func BenchmarkQuarter(b *testing.B) {
	m := newMeasured(b, 100_000)
	random := rand.New(rand.NewPCG(5, 5))
	quarter := models.QuarterOf(models.DateOf(time.Now())).Before()
	for _, of := range []string{"", "d1", "s1"} {
		b.Run("of"+of, func(b *testing.B) {
			ask := newAsking("GET", fmt.Sprintf("/insights/quarter/%s?of=%s", quarter, of), m.session, "")
			var took []time.Duration
			for b.Loop() {
				m.file(b, random)
				before := processorTime()
				ask.of(b, m)
				took = append(took, processorTime()-before)
			}
			slices.Sort(took)
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(milliseconds(took[len(took)/2]), "processor-ms")
			b.ReportMetric(milliseconds(took[len(took)*9/10]), "processor-ms-p90")
		})
	}
}
