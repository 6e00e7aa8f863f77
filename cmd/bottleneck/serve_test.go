package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal/journaltest"
)

// output is what a running program prints, readable meanwhile.
type output struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}

// running is a server that was started by its command line.
type running struct {
	t         *testing.T
	out, errs output
	stop      context.CancelFunc
	code      chan int
}

// run starts a command line that serves until the test ends.
func run(t *testing.T, args ...string) *running {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	r := &running{t: t, stop: cancel, code: make(chan int, 1)}
	p := &program{stdout: &r.out, stderr: &r.errs, lookup: func(string) string { return "" }}
	go func() { r.code <- p.run(ctx, args) }()
	t.Cleanup(func() { r.end() })
	return r
}

// prints waits until standard output matches, and gives the part in brackets.
func (r *running) prints(pattern string) string {
	r.t.Helper()
	expression := regexp.MustCompile(pattern)
	deadline := time.After(20 * time.Second)
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for {
		if found := expression.FindStringSubmatch(r.out.String()); found != nil {
			return found[len(found)-1]
		}
		select {
		case <-tick.C:
		case code := <-r.code:
			r.code <- code
			r.t.Fatalf("it ended with %d:\n%s%s", code, r.out.String(), r.errs.String())
		case <-deadline:
			r.t.Fatalf("%q is not in:\n%s%s", pattern, r.out.String(), r.errs.String())
		}
	}
}

// end stops it as SIGTERM does and gives its exit code.
func (r *running) end() int {
	r.stop()
	code := <-r.code
	r.code <- code
	return code
}

func fetch(t *testing.T, address string) (int, string) {
	t.Helper()
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(body)
}

const listens = `listens on (http://127\.0\.0\.1:\d+)`

func TestTheFirstStartPrintsTheAddressAndTheSetUpLinkAndKeepsBothKeyAndJournal(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	r := run(t, "--addr", "127.0.0.1:0", "--data", data)
	base, link := r.prints(listens), r.prints(`(http://\S+/setup/[a-z2-7]{26})`)
	if !strings.HasPrefix(link, base) {
		t.Errorf("the link %s is not below %s", link, base)
	}
	if status, page := fetch(t, link); status != http.StatusOK || !strings.Contains(page, "<form") {
		t.Errorf("the set-up page answers %d", status)
	}
	s := newShell(t)
	says(t, s.works("health", "--addr", strings.TrimPrefix(base, "http://")), "ok")
	says(t, s.works("health", "--ready", "--addr", strings.TrimPrefix(base, "http://")), "ready")
	if strings.Contains(r.errs.String(), "/setup/") {
		t.Error("the link is in the log too")
	}
	if code := r.end(); code != exitDone {
		t.Errorf("it ended with %d: %s", code, r.errs.String())
	}
	for _, name := range []string{keyName, journalName} {
		if _, err := os.Stat(filepath.Join(data, name)); err != nil {
			t.Error(err)
		}
	}
	again := run(t, "serve", "--addr", "127.0.0.1:0", "--data", data, "--base-url", "https://bottleneck.example.org")
	path := strings.TrimPrefix(link, base)
	if second := again.prints(`(https://\S+/setup/\S+)`); second != "https://bottleneck.example.org"+path {
		t.Errorf("the second start prints %s, the first %s", second, link)
	}
}

func TestAPortThatIsTakenIsSaidWithWhatToDo(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	says(t, newShell(t).fails(exitFailed, "--addr", taken.Addr().String(), "--data", t.TempDir()),
		taken.Addr().String()+" is taken by another program", "choose another port", "--addr 127.0.0.1:")
}

func TestAMongoDBNeedsAKeyFileAndIsServedWithOne(t *testing.T) {
	s := newShell(t)
	says(t, s.fails(exitRefused, "--mongodb", "mongodb://127.0.0.1:1/x"), "--mongodb needs --key-file", "head -c 32 /dev/urandom")
	key := filepath.Join(t.TempDir(), "key")
	if err := writeKey(key, newSecret()); err != nil {
		t.Fatal(err)
	}
	uri := journaltest.Mongo(t)
	first := run(t, "--addr", "127.0.0.1:0", "--mongodb", uri, "--key-file", key)
	second := run(t, "--addr", "127.0.0.1:0", "--mongodb", uri, "--key-file", key)
	const path = `/setup/(\S+)`
	if a, b := first.prints(path), second.prints(path); a != b {
		t.Errorf("two servers on one database print different set-up links: %s, %s", a, b)
	}
}

func TestTwoServersOnOneFolderSeeEachOthersCommits(t *testing.T) {
	c := config{addr: "127.0.0.1:0", data: t.TempDir()}
	var servers [2]*server
	for i := range servers {
		s, err := startServer(t.Context(), serverOptions{config: c, log: slog.New(slog.DiscardHandler)})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			if err := s.Close(context.Background()); err != nil {
				t.Error(err)
			}
		})
		servers[i] = s
	}
	number, err := servers[0].store.Do(t.Context(), models.Actor{Kind: models.SetupActor}, &models.SetUp{
		Settings: models.Settings{Organisation: "Example", Calendar: models.DefaultCalendar("UTC"), AnswerDays: 2, Objective: 95},
		Person:   "Ann", Email: "ann@example.org", Password: "x"})
	if err != nil {
		t.Fatal(err)
	}
	if err := servers[1].store.CatchUp(t.Context(), number); err != nil || !servers[1].store.View().SetUp {
		t.Errorf("the second server does not see what the first wrote: %v", err)
	}
}

func TestAnAddressThatOthersCanListenToIsWarnedOf(t *testing.T) {
	for base, open := range map[string]bool{
		"http://bottleneck.example.org": true, "http://10.0.0.5:8080": true, "https://bottleneck.example.org": false,
		"http://localhost:8080": false, "http://127.0.0.1": false, "http://[::1]:8080": false,
	} {
		if isOpenToListeners(base) != open {
			t.Errorf("%s: open to listeners is %v", base, !open)
		}
	}
}

// neverConnected says that a request was not sent at all: the port was closed, or closing while the connection was made.
func neverConnected(err error) bool {
	var op *net.OpError
	return errors.As(err, &op) && op.Op == "dial"
}

// Two hundred requests a second, from eight clients who each keep a connection: what a server is promised to end under
// without failing one.
func TestEndingAnswersEveryRequestThatWasTaken(t *testing.T) {
	r := run(t, "--addr", "127.0.0.1:0", "--data", t.TempDir())
	base := r.prints(listens)
	var answered, refused, broken atomic.Int64
	stop, busy := make(chan struct{}), make(chan struct{})
	var clients sync.WaitGroup
	for range 8 {
		clients.Go(func() {
			client := &http.Client{Transport: &http.Transport{}, Timeout: 10 * time.Second}
			defer client.CloseIdleConnections()
			pace := time.NewTicker(40 * time.Millisecond)
			defer pace.Stop()
			for {
				select {
				case <-stop:
					return
				case <-pace.C:
				}
				response, err := client.Get(base + "/sign-in")
				switch {
				case err == nil && response.StatusCode == http.StatusOK:
					if answered.Add(1) == 100 {
						close(busy)
					}
				case neverConnected(err):
					refused.Add(1)
					return
				case err != nil:
					t.Logf("broken: %v", err)
					broken.Add(1)
				default:
					t.Logf("status %d", response.StatusCode)
					broken.Add(1)
				}
				if err == nil {
					_, _ = io.Copy(io.Discard, response.Body)
					response.Body.Close()
				}
			}
		})
	}
	<-busy
	begun := time.Now()
	if code := r.end(); code != exitDone {
		t.Errorf("it ended with %d: %s", code, r.errs.String())
	}
	took := time.Since(begun)
	close(stop)
	clients.Wait()
	if broken.Load() > 0 || took > 10*time.Second {
		t.Errorf("%d answered, %d cut off, ended in %s\n%s", answered.Load(), broken.Load(), took, r.errs.String())
	}
	t.Logf("%d answered, %d refused after the end, ended in %s", answered.Load(), refused.Load(), took)
}
