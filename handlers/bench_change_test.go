package handlers

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/url"
	"runtime"
	"slices"
	"syscall"
	"testing"
	"time"

	"bottleneck/models"

	"github.com/valyala/fasthttp"
)

// BenchmarkBoardAfterChange draws a board of 200 cards anew after each filed report.
func BenchmarkBoardAfterChange(b *testing.B) {
	for _, reports := range []int{1_000, 100_000} {
		b.Run(fmt.Sprint(reports), func(b *testing.B) {
			m := newMeasured(b, reports)
			ask := newAsking("GET", m.boardOf200(b), m.session, "")
			ask.of(b, m) // the first draws every card
			random := rand.New(rand.NewPCG(1, 1))
			var took []time.Duration
			for b.Loop() {
				m.file(b, random)
				before := processorTime() // compression runs on another thread
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

// file files a report without HTTP.
func (m *measured) file(b testing.TB, random *rand.Rand) {
	b.Helper()
	source := models.DepartmentNumbered(1 + random.Uint32N(8))
	_, err := m.Store.Do(context.Background(), models.ByParty(source), &models.FileReport{Source: source,
		Text: m.wanted.Text(random), Waiting: models.WaitingNobody, OwnTime: models.OwnTimeDay,
		Key: fmt.Sprintf("%032x", random.Uint64()), Device: fmt.Sprintf("%032x", random.Uint64N(4000))})
	if err != nil {
		b.Fatal(err)
	}
}

// BenchmarkSuggestions asks what looks the same, as people type: each time a few more words.
func BenchmarkSuggestions(b *testing.B) {
	m := newMeasured(b, 100_000)
	random := rand.New(rand.NewPCG(2, 2))
	var all []*asking
	for range 300 {
		text := []rune(m.wanted.Text(random))
		for n := 12; n < len(text); n += 12 + random.IntN(24) {
			all = append(all, newAsking("POST", m.form+"/suggestions", "", url.Values{"what": {string(text[:n])}}.Encode()))
		}
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var clock, processor []time.Duration
	for b.Loop() {
		used, start := threadTime(), time.Now()
		all[len(clock)%len(all)].of(b, m)
		clock, processor = append(clock, time.Since(start)), append(processor, threadTime()-used)
	}
	slices.Sort(clock)
	slices.Sort(processor)
	b.ReportMetric(milliseconds(clock[len(clock)*99/100]), "p99-ms")
	b.ReportMetric(milliseconds(processor[len(processor)*99/100]), "p99-processor-ms")
	b.ReportMetric(milliseconds(clock[len(clock)/2]), "median-ms")
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// asking is a request that goes through all of the server but the network.
type asking struct{ request fasthttp.Request }

func newAsking(method, path, cookie, body string) *asking {
	a := &asking{}
	a.request.Header.SetMethod(method)
	a.request.SetRequestURI(path)
	a.request.Header.SetHost("bottleneck.test")
	a.request.Header.Set("Accept-Encoding", "gzip")
	if cookie != "" {
		a.request.Header.Set("Cookie", cookie)
	}
	if body != "" {
		a.request.Header.SetContentType("application/x-www-form-urlencoded")
		a.request.SetBodyString(body)
	}
	return a
}

func (a *asking) of(b testing.TB, m *measured) {
	b.Helper()
	var ctx fasthttp.RequestCtx
	ctx.Init(&a.request, nil, nil)
	m.App().Handler()(&ctx)
	if status := ctx.Response.StatusCode(); status != 200 {
		b.Fatalf("%s answers %d: %.300s", a.request.URI(), status, ctx.Response.Body())
	}
}

// threadTime is the processor time of this goroutine, which must be locked to its thread.
func threadTime() time.Duration {
	const thisThread = 1 // RUSAGE_THREAD of getrusage(2)
	var usage syscall.Rusage
	if err := syscall.Getrusage(thisThread, &usage); err != nil {
		panic(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// BenchmarkFeedAfterChange draws the board's and a department's feed anew after each filed report.
func BenchmarkFeedAfterChange(b *testing.B) {
	m := newMeasured(b, 100_000)
	board := LinkPath(m.Keys, models.LinkBoard, uint32(m.Store.View().BoardLink()))
	for _, page := range []string{board, m.form} {
		b.Run(page[:2], func(b *testing.B) {
			ask := newAsking("GET", page+feedFile, "", "")
			random := rand.New(rand.NewPCG(3, 3))
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
