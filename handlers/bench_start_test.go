package handlers

import (
	"fmt"
	"math/rand/v2"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
	"time"
)

// BenchmarkStart starts another process on a journal with 100,000 reports, and measures how long it takes until the
// board is served and until a report can be filed, its processor time until then, and what memory it then holds.
func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		path := filledJournal(b, 100_000)
		b.StartTimer()
		start := time.Now()
		o := startOthers(b, "TestStartLikeTheProgram", "START_LIKE_THE_PROGRAM", path)
		served, filed := time.Unix(0, o.number("served")), time.Unix(0, o.number("filed"))
		used, memory := o.number("processor"), o.number("memory")
		o.end()
		b.ReportMetric(served.Sub(start).Seconds(), "s-until-the-board")
		b.ReportMetric(filed.Sub(start).Seconds(), "s-until-filing")
		b.ReportMetric(time.Duration(used).Seconds(), "processor-s")
		b.ReportMetric(float64(memory)/(1<<20), "MB")
	}
	b.ReportMetric(0, "ns/op")
}

// TestStartLikeTheProgram is the other process of BenchmarkStart.
func TestStartLikeTheProgram(t *testing.T) {
	path := os.Getenv("START_LIKE_THE_PROGRAM")
	if path == "" {
		t.Skip("only for BenchmarkStart")
	}
	m := openMeasured(t, path)
	defer m.close(t)
	once(t, m.address, getRequest("/board", m.session))
	fmt.Println("served", time.Now().UnixNano())
	m.wanted = organisation(100_000)
	request := m.filing(rand.New(rand.NewPCG(5, uint64(time.Now().UnixNano()))))
	for status := 0; status != 303; { // 503 while the texts are indexed
		var err error
		if status, err = dial(t, m.address).send(request); err != nil || status != 303 && status != 503 {
			t.Fatalf("filing: status %d, error %v", status, err)
		}
	}
	fmt.Println("filed", time.Now().UnixNano())
	fmt.Println("processor", processorTime().Nanoseconds())
	debug.FreeOSMemory() // collects first
	fmt.Println("memory", anonymousMemory(t))
}

// BenchmarkDemo measures the memory of the demo once its board was looked at.
func BenchmarkDemo(b *testing.B) {
	program := filepath.Join(b.TempDir(), "bottleneck")
	if out, err := exec.Command("go", "build", "-o", program, "../cmd/bottleneck").CombinedOutput(); err != nil {
		b.Fatalf("building the program: %v\n%s", err, out)
	}
	for b.Loop() {
		b.ReportMetric(float64(demoMemory(b, program))/(1<<20), "MB")
	}
	b.ReportMetric(0, "ns/op")
}

func demoMemory(b *testing.B, program string) int64 {
	b.Helper()
	o := &others{b: b, command: exec.Command(program, "demo", "--addr", "127.0.0.1:0")}
	o.start()
	defer o.end()
	for o.lines.Scan() {
		at, err := url.Parse(strings.TrimSpace(o.lines.Text()))
		if err != nil || !strings.HasPrefix(at.Path, "/b/") {
			continue
		}
		for range 5 {
			once(b, at.Host, getRequest(at.Path, ""))
		}
		return anonymousMemoryOf(b, strconv.Itoa(o.command.Process.Pid))
	}
	b.Fatal("the demo printed no address of its board")
	return 0
}
