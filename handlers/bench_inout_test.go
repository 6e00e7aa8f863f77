package handlers

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"bottleneck/handlers/importing"
	"bottleneck/models"
)

// BenchmarkImport brings in a table of 100,000 rows of 200 subjects, and tells how many rows a second came in.
func BenchmarkImport(b *testing.B) {
	var table strings.Builder
	table.WriteString("id,what happens,department,created\n")
	for n := range 100_000 {
		fmt.Fprintf(&table, "T-%d,The %d%s export of invoices stops at customer %d since the change,Sales,2025-03-%02d\n", n, n%200, "th", n, 1+n%28)
	}
	for range b.N {
		s := settled(b)
		plan := &importing.Plan{ID: s.newKey(), OwnTime: "day"}
		if err := s.desk.Stage(strings.NewReader(table.String()), plan); err != nil {
			b.Fatal(err)
		}
		began := time.Now()
		if err := s.desk.Begin(context.Background(), plan, models.ByMember(1)); err != nil {
			b.Fatal(err)
		}
		for s.Store.View().Import(1).Ended == 0 {
			s.Store.Wait(context.Background(), s.Store.View().Number)
		}
		if one := s.Store.View().Import(1); one.Reports != 100_000 {
			b.Fatalf("%+v", one)
		}
		b.ReportMetric(100_000/time.Since(began).Seconds(), "rows/s")
	}
}

// BenchmarkExport writes everything as CSV files and as an archive, and tells how many reports a second left and how much
// memory that took beside the state.
func BenchmarkExport(b *testing.B) {
	for _, reports := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(reports), func(b *testing.B) {
			m := newMeasured(b, reports)
			for kind, write := range map[string]func(io.Writer) error{
				"tables": func(w io.Writer) error {
					return WriteTables(context.Background(), w, m.Store.View(), m.Store.View().At)
				},
				"archive": func(w io.Writer) error { return m.Store.WriteArchive(context.Background(), w) },
			} {
				b.Run(kind, func(b *testing.B) {
					most := uint64(0)
					runtime.GC()
					before := heap()
					for range b.N {
						if err := write(writerFunc(func(p []byte) (int, error) { most = max(most, heap()); return len(p), nil })); err != nil {
							b.Fatal(err)
						}
					}
					b.ReportMetric(float64(b.N*reports)/b.Elapsed().Seconds(), "reports/s")
					b.ReportMetric(float64(max(most, before)-before)/(1<<20), "MiB-more")
				})
			}
		})
	}
}

func heap() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
