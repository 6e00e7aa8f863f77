package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// soak says whether the long forms run: a thousand kills in place of eight.
func soak() bool { return os.Getenv("SOAK") != "" }

// long gives the first number, or with SOAK=1 the second.
func long(short, soaking int) int {
	if soak() {
		return soaking
	}
	return short
}

// asProgram makes this test binary the program itself, so that tests have a process that they can kill.
const asProgram = "BOTTLENECK_TEST_IS_PROGRAM"

func init() {
	switch { // none of these returns
	case os.Getenv(asDelivering) != "":
		serveDelivering()
	case os.Getenv(asProgram) != "":
		main()
	}
}

// startLimit is how long a process may take to listen: the machine may be busy, and the race detector slow.
const startLimit = time.Minute

// process is the program in a process of its own.
type process struct {
	t     testing.TB
	cmd   *exec.Cmd
	url   string
	lines chan string // of standard output
	log   *keptLog

	exited chan struct{}
	code   error // of Wait, once exited is closed
}

// startProcess runs the program with these flags on a free port, and returns once it listens.
func startProcess(t testing.TB, flags ...string) *process {
	t.Helper()
	return startProcessWith(t, asProgram+"=1", flags...)
}

// startProcessWith does so with a line of environment that says as what this test binary runs.
func startProcessWith(t testing.TB, as string, flags ...string) *process {
	t.Helper()
	p := &process{t: t, log: new(keptLog), lines: make(chan string, 64), exited: make(chan struct{})}
	args := append([]string{"serve", "--addr", "127.0.0.1:0", "--trusted-proxies", "127.0.0.1"}, flags...)
	p.cmd = exec.Command(os.Args[0], args...)
	p.cmd.Env = append(os.Environ(), as)
	p.cmd.Stderr = p.log
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go p.read(out)
	t.Cleanup(p.kill)
	p.url = p.after("listens on ")
	return p
}

func (p *process) read(out io.Reader) {
	for scanner := bufio.NewScanner(out); scanner.Scan(); {
		p.lines <- scanner.Text()
	}
	p.code = p.cmd.Wait()
	close(p.exited)
}

// after waits for a line that holds words, and gives what stands behind them.
func (p *process) after(words string) string {
	p.t.Helper()
	limit := time.NewTimer(startLimit)
	defer limit.Stop()
	for {
		select {
		case line := <-p.lines:
			if _, rest, found := strings.Cut(line, words); found {
				return rest
			}
		case <-p.exited:
			p.t.Fatalf("the program ended: %v\n%s", p.code, p.log)
		case <-limit.C:
			p.t.Fatalf("the program did not print %q\n%s", words, p.log)
		}
	}
}

// untilReady waits until the process may be sent requests.
func (p *process) untilReady() {
	p.t.Helper()
	c := newClient(p.t)
	eventually(p.t, startLimit, "the server is ready", func() bool {
		got, err := ask(p.t.Context(), c, "192.0.2.1", p.url+"/readyz", nil)
		return err == nil && got.status == http.StatusOK
	})
}

// kill is kill -9. It returns when the process is gone.
func (p *process) kill() {
	_ = p.cmd.Process.Kill()
	<-p.exited
}

// terminate sends SIGTERM and gives how long the process took to end.
func (p *process) terminate() time.Duration {
	p.t.Helper()
	begun := time.Now()
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		p.t.Fatal(err)
	}
	select {
	case <-p.exited:
	case <-time.After(startLimit):
		p.t.Fatalf("the program did not end\n%s", p.log)
	}
	if p.code != nil {
		p.t.Errorf("the program ended with %v\n%s", p.code, p.log)
	}
	return time.Since(begun)
}

// keptLog is what a process wrote to standard error.
type keptLog struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *keptLog) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *keptLog) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// upstream is which server is up, for clients that outlive servers.
type upstream struct {
	mu    sync.Mutex
	url   string
	turn  int
	newer chan struct{}
}

func newUpstream(url string) *upstream {
	return &upstream{url: url, turn: 1, newer: make(chan struct{})}
}

// moved says that a server was started again, elsewhere.
func (u *upstream) moved(url string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.url, u.turn = url, u.turn+1
	close(u.newer)
	u.newer = make(chan struct{})
}

var errNoServer = errors.New("no server came up")

// after waits for a later server than that of the turn.
func (u *upstream) after(ctx context.Context, turn int) (string, int, error) {
	for {
		u.mu.Lock()
		url, now, newer := u.url, u.turn, u.newer
		u.mu.Unlock()
		if now > turn {
			return url, now, nil
		}
		select {
		case <-newer:
		case <-ctx.Done():
			return "", now, errNoServer
		}
	}
}
