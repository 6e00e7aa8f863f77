package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
)

const (
	benchReports     = 100_000
	benchBottlenecks = 2_000
)

// filled gives a fresh copy of a journal with so many reports, which is written once for a test run.
func filled(b testing.TB, reports int) string {
	b.Helper()
	original := filepath.Join(written(), fmt.Sprint(reports, ".db"))
	if _, err := os.Stat(original); errors.Is(err, os.ErrNotExist) {
		j, err := journal.OpenSQLite(original, journal.SQLiteOptions{})
		if err != nil {
			b.Fatal(err)
		}
		fill(b, j, reports, min(benchBottlenecks, max(1, reports/50)))
		if err := j.Close(); err != nil {
			b.Fatal(err)
		}
	}
	path := newFile(b)
	for _, ending := range []string{".db", ".head"} {
		copyFile(b, strings.TrimSuffix(original, ".db")+ending, strings.TrimSuffix(path, ".db")+ending)
	}
	return path
}

var written = sync.OnceValue(func() string {
	folder, err := os.MkdirTemp("", "bottleneck-store-*")
	if err != nil {
		panic(err)
	}
	return folder
})

func copyFile(b testing.TB, from, to string) {
	b.Helper()
	in, err := os.Open(from)
	if err != nil {
		b.Fatal(err)
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		b.Fatal(err)
	}
	defer out.Close()
	if _, err := io.Copy(out, in); err != nil {
		b.Fatal(err)
	}
}

// large is a store as in production, with 100,000 reports, indexed.
func large(b *testing.B) *Store {
	b.Helper()
	s := openStore(b, Options{Journal: openSQLite(b, filled(b, benchReports))})
	ready(b, s)
	return s
}

// BenchmarkFiling is 16 connections' worth of filing, durable and grouped. The disk decides what a commit costs: say so
// beside the figure.
func BenchmarkFiling(b *testing.B) {
	s := large(b)
	texts := fresh(b.N)
	before := s.View()
	var next atomic.Int64
	b.ResetTimer()
	var all sync.WaitGroup
	for range 16 {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < b.N; i = int(next.Add(1)) - 1 {
				c := blocker(sales, texts[i], fmt.Sprintf("bench %064d", i))
				if _, err := s.Do(context.Background(), models.ByParty(sales), c); err != nil {
					b.Error(err)
				}
			}
		})
	}
	all.Wait()
	b.StopTimer()
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "reports/s")
	b.ReportMetric(float64(b.N)/float64(s.View().Number-before.Number), "reports/commit")
	b.ReportMetric(float64(s.View().BottleneckCount()-before.BottleneckCount())/float64(b.N), "opened/report")
}

func fresh(n int) []string {
	random := rand.New(seeded(11))
	texts := make([]string, n)
	for i := range texts {
		texts[i] = sentence(random, random.IntN(topics()))
	}
	return texts
}

func BenchmarkSuggest(b *testing.B) {
	s := large(b)
	texts := fresh(1000)
	took := make([]time.Duration, b.N)
	b.ResetTimer()
	for i := range b.N {
		start := time.Now()
		s.Suggest(texts[i%len(texts)], nil, 5)
		took[i] = time.Since(start)
	}
	b.StopTimer()
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
}

// BenchmarkStart is the time until pages can be read, and until reports can be filed.
func BenchmarkStart(b *testing.B) {
	path := filled(b, benchReports)
	var readable, writable time.Duration
	for b.Loop() {
		start := time.Now()
		j, err := journal.OpenSQLite(path, journal.SQLiteOptions{})
		if err != nil {
			b.Fatal(err)
		}
		s, err := Open(context.Background(), Options{Journal: j})
		if err != nil {
			b.Fatal(err)
		}
		readable += time.Since(start)
		<-s.catalogue.Load().ready
		writable += time.Since(start)
		b.StopTimer()
		b.ReportMetric(float64(anonymous(b))/(1<<20), "MB-anonymous")
		debug.FreeOSMemory()
		b.ReportMetric(float64(anonymous(b))/(1<<20), "MB-after-GC")
		closeStore(b, s)
		if err := j.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
	b.ReportMetric(readable.Seconds()/float64(b.N), "s-to-read")
	b.ReportMetric(writable.Seconds()/float64(b.N), "s-to-write")
}

// anonymous is the memory of this process that no file backs, in bytes.
func anonymous(b *testing.B) (bytes uint64) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		b.Skip("no /proc on ", runtime.GOOS)
	}
	for line := range strings.Lines(string(status)) {
		if n, err := fmt.Sscanf(line, "RssAnon: %d kB", &bytes); n == 1 && err == nil {
			return bytes << 10
		}
	}
	return 0
}

// BenchmarkView reads the state from all cores while reports are being filed.
func BenchmarkView(b *testing.B) {
	s := large(b)
	texts := fresh(10_000)
	stop := make(chan struct{})
	var writer sync.WaitGroup
	writer.Go(func() {
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
				_, _ = s.Do(context.Background(), models.ByParty(sales), blocker(sales, texts[i%len(texts)], fmt.Sprint("view ", i)))
			}
		}
	})
	b.RunParallel(func(pb *testing.PB) {
		for i := 0; pb.Next(); i++ {
			state := s.View()
			_ = state.Report(models.ReportNumber(1 + i%state.ReportCount())).Bottleneck
		}
	})
	close(stop)
	writer.Wait()
}

// BenchmarkWaiting is what ten thousand waiting boards cost, and how long a change takes to reach them all.
func BenchmarkWaiting(b *testing.B) {
	s := openStore(b, Options{Journal: openSQLite(b, newFile(b))})
	setUp(b, s)
	for i := range b.N {
		var waiting, all sync.WaitGroup
		after := s.View().Number
		waiting.Add(10_000)
		for range 10_000 {
			all.Go(func() { waiting.Done(); s.Wait(context.Background(), after) })
		}
		waiting.Wait()
		start := time.Now()
		file(b, s, "Something new", fmt.Sprint("waiting ", i))
		all.Wait()
		b.ReportMetric(time.Since(start).Seconds(), "s-to-wake-all")
	}
}
