package handlers

import (
	"fmt"
	"math/rand/v2"
	"net/url"
	"sync"
	"sync/atomic"
	"testing"
)

// BenchmarkFiling files reports through the form, over 16 connections, into a journal that holds 100,000 already.
// Each is grouped and on the disk before it is answered. How many that are depends on how long the disk takes to say
// so (fsync): on the machine on which the README's figure was measured that is nearly nothing.
func BenchmarkFiling(b *testing.B) {
	m := newMeasured(b, 100_000)
	random := rand.New(rand.NewPCG(3, 3))
	requests := make([][]byte, b.N)
	for i := range requests {
		requests[i] = m.filing(random)
	}
	clients := dialAll(b, m.address)
	before := m.Store.View()
	var next, failures atomic.Int64
	var all sync.WaitGroup
	used := processorTime()
	b.ResetTimer()
	for _, c := range clients {
		all.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(requests)); i = next.Add(1) - 1 {
				if status, err := c.send(requests[i]); err != nil || status != 303 {
					failures.Add(1)
				}
			}
		})
	}
	all.Wait()
	b.StopTimer()
	used = processorTime() - used
	after := m.Store.View()
	if filed := after.ReportCount() - before.ReportCount(); filed+int(failures.Load()) != b.N {
		b.Errorf("%d reports were filed, %d failed, of %d", filed, failures.Load(), b.N)
	}
	opened := after.BottleneckCount() - before.BottleneckCount()
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "reports/s")
	b.ReportMetric(float64(failures.Load()), "failures")
	b.ReportMetric(float64(used.Microseconds())/float64(b.N), "processor-µs/report")
	b.ReportMetric(float64(b.N-opened)/float64(b.N), "joined")
	b.ReportMetric(float64(b.N)/float64(after.Number-before.Number), "reports/commit")
}

// filing is a filled form.
func (m *measured) filing(random *rand.Rand) []byte {
	form := url.Values{"what": {m.wanted.Text(random)}, "waiting_for": {"nobody"}, "own_time": {"1to4"}, "people": {"2to5"},
		"kind": {"blocker"}, "key": {fmt.Sprintf("key%023x", random.Uint64())}}
	return postRequest(m.form, form.Encode())
}
