package handlers

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

const waitingBoards = 10_000

// BenchmarkWaitingBoards lets 10,000 boards wait for a change, over as many connections from another process, and
// measures what they cost this one and how long after a report was filed the last of them knows.
func BenchmarkWaitingBoards(b *testing.B) {
	manyFiles(b)
	m := newMeasured(b, 1_000)
	random := rand.New(rand.NewPCG(4, 4))
	for b.Loop() {
		debug.FreeOSMemory()
		before := anonymousMemory(b)
		boards := startWaiting(b, m)
		waiting := anonymousMemory(b)
		start := time.Now()
		m.file(b, random)
		woken := time.Unix(0, boards.number("last"))
		boards.end()
		b.ReportMetric(float64(waiting-before)/(1<<20), "MB")
		b.ReportMetric(woken.Sub(start).Seconds(), "s-until-the-last-is-woken")
	}
	b.ReportMetric(0, "ns/op")
}

// others is another process of this test binary, whose lines are answers.
type others struct {
	b       testing.TB
	command *exec.Cmd
	lines   *bufio.Scanner
}

// startOthers runs one test of this binary in another process, which finds its task in an environment variable.
func startOthers(b testing.TB, test, variable, task string) *others {
	b.Helper()
	o := &others{b: b, command: exec.Command(os.Args[0], "-test.run", "^"+test+"$")}
	o.command.Env = append(os.Environ(), variable+"="+task)
	o.start()
	return o
}

func (o *others) start() {
	o.b.Helper()
	o.command.Stderr = os.Stderr
	out, err := o.command.StdoutPipe()
	if err == nil {
		err = o.command.Start()
	}
	if err != nil {
		o.b.Fatal(err)
	}
	o.lines = bufio.NewScanner(out)
}

// number waits for a line "name number".
func (o *others) number(name string) int64 {
	o.b.Helper()
	for o.lines.Scan() {
		if text, found := strings.CutPrefix(o.lines.Text(), name+" "); found {
			n, err := strconv.ParseInt(text, 10, 64)
			if err != nil {
				o.b.Fatal(err)
			}
			return n
		}
	}
	o.b.Fatalf("the other process ended without saying %s", name)
	return 0
}

func (o *others) end() {
	_ = o.command.Process.Kill()
	_ = o.command.Wait()
}

func startWaiting(b testing.TB, m *measured) *others {
	b.Helper()
	task := fmt.Sprintf("%s %d %s", m.address, m.Store.View().Number, m.session)
	o := startOthers(b, "TestWaitLikeManyBoards", "WAIT_LIKE_MANY_BOARDS", task)
	o.number("waiting")
	for m.metrics.waiting.Load() < waitingBoards {
		time.Sleep(10 * time.Millisecond)
	}
	return o
}

// TestWaitLikeManyBoards is the other process of BenchmarkWaitingBoards.
func TestWaitLikeManyBoards(t *testing.T) {
	task := strings.SplitN(os.Getenv("WAIT_LIKE_MANY_BOARDS"), " ", 3)
	if len(task) != 3 {
		t.Skip("only for BenchmarkWaitingBoards")
	}
	manyFiles(t)
	request := getRequest("/changes?after="+task[1], task[2])
	var all sync.WaitGroup
	for range waitingBoards {
		c := dial(t, task[0])
		c.in = bufio.NewReaderSize(c.conn, 1024)
		if _, err := c.conn.Write(request); err != nil {
			t.Fatal(err)
		}
		all.Go(func() {
			if status, _, err := c.head(); err != nil || status != 200 {
				fmt.Fprintln(os.Stderr, "status", status, "error", err)
			}
		})
	}
	fmt.Println("waiting", waitingBoards)
	all.Wait()
	fmt.Println("last", time.Now().UnixNano())
}

// manyFiles lets this process hold as many connections as the system allows; the others skip the benchmark.
func manyFiles(b testing.TB) {
	b.Helper()
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		b.Fatal(err)
	}
	limit.Cur = limit.Max
	if err := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil || limit.Max < waitingBoards+200 {
		b.Skipf("at most %d files may be open here (%v)", limit.Max, err)
	}
}

// anonymousMemory is the memory of this process that no file stands behind, in bytes.
func anonymousMemory(b testing.TB) int64 {
	b.Helper()
	return anonymousMemoryOf(b, "self")
}

func anonymousMemoryOf(b testing.TB, process string) int64 {
	b.Helper()
	status, err := os.ReadFile("/proc/" + process + "/status")
	if err != nil {
		b.Skip("only Linux says how much anonymous memory there is")
	}
	for line := range strings.Lines(string(status)) {
		if text, found := strings.CutPrefix(line, "RssAnon:"); found {
			n, err := strconv.ParseInt(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), "kB")), 10, 64)
			if err != nil {
				b.Fatal(err)
			}
			return n << 10
		}
	}
	b.Skip("this system does not say how much anonymous memory there is")
	return 0
}
