package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// load is requests at an even rate, half of them forms that are read and half reports that are filed.
type load struct {
	client *http.Client
	base   string
	form   string

	sent, refused atomic.Int64
	mu            sync.Mutex
	failed        []string
}

// run sends so many requests at 200 a second, or until ctx ends, and returns when all were answered.
func (l *load) run(ctx context.Context, requests int) {
	tick := time.NewTicker(time.Second / 200)
	defer tick.Stop()
	var all sync.WaitGroup
	for n := range requests {
		select {
		case <-tick.C:
		case <-ctx.Done():
		}
		if ctx.Err() != nil {
			break
		}
		all.Go(func() { l.one(n) })
	}
	all.Wait()
}

func (l *load) one(n int) {
	want, form := http.StatusOK, url.Values(nil)
	if n%2 == 1 {
		want, form = http.StatusSeeOther, reportFields(numbered(n), newKey())
	}
	l.sent.Add(1)
	got, err := ask(context.Background(), l.client, address(n), l.base+l.form, form)
	switch {
	case errors.Is(err, syscall.ECONNREFUSED):
		l.refused.Add(1) // nobody listened: nothing was begun
	case err != nil:
		l.fail("request %d: %v", n, err)
	case got.status != want:
		l.fail("request %d: status %d", n, got.status)
	}
}

func (l *load) fail(format string, values ...any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.failed = append(l.failed, fmt.Sprintf(format, values...))
}

func (l *load) report(t *testing.T) {
	t.Helper()
	t.Logf("%d requests, %d failed, %d after the port was closed", l.sent.Load(), len(l.failed), l.refused.Load())
	if len(l.failed) > 0 {
		t.Errorf("%d of %d requests failed: %q …", len(l.failed), l.sent.Load(), l.failed[:min(5, len(l.failed))])
	}
}

// exitLimit is how long a server may take to end; the race detector and a busy machine do not change it.
const exitLimit = 10 * time.Second

func TestSIGTERMUnderLoadFailsNoRequest(t *testing.T) {
	t.Parallel()
	for range long(1, 20) {
		server := startProcess(t, "--data", t.TempDir())
		l := &load{client: newClient(t), base: server.url, form: setUpOffice(t, server).form}
		ctx, end := context.WithCancel(t.Context())
		var all sync.WaitGroup
		all.Go(func() { l.run(ctx, 100_000) })
		eventually(t, startLimit, "200 requests are answered", func() bool { return l.sent.Load() >= 200 })
		took := server.terminate()
		end()
		all.Wait()
		l.report(t)
		if took > exitLimit {
			t.Errorf("it ended after %s", took)
		}
		t.Logf("ended %s after SIGTERM", took.Round(time.Millisecond))
	}
}

// balancer passes requests on to servers in turn, leaving out those that say that they are not ready, as the
// simplest of reverse proxies does. It never sends a request twice.
type balancer struct {
	mu      sync.Mutex
	targets []*target
	next    int
	client  *http.Client
}

type target struct {
	url   string
	proxy *httputil.ReverseProxy
	ready bool
}

func (b *balancer) add(t *testing.T, address string) *target {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	proxy := httputil.NewSingleHostReverseProxy(u)
	proxy.Transport = &http.Transport{MaxIdleConnsPerHost: 64}
	one := &target{url: address, proxy: proxy}
	b.mu.Lock()
	b.targets = append(b.targets, one)
	b.mu.Unlock()
	return one
}

// watch asks every server every 50 ms whether it may be sent requests.
func (b *balancer) watch(ctx context.Context) {
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for ctx.Err() == nil {
		b.mu.Lock()
		targets := append([]*target(nil), b.targets...)
		b.mu.Unlock()
		for _, one := range targets {
			got, err := ask(ctx, b.client, "192.0.2.1", one.url+"/readyz", nil)
			b.mu.Lock()
			one.ready = err == nil && got.status == http.StatusOK
			b.mu.Unlock()
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
		}
	}
}

func (b *balancer) isReady(one *target) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return one.ready
}

// ServeHTTP passes a request on.
func (b *balancer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	b.mu.Lock()
	var chosen *target
	for range b.targets {
		b.next = (b.next + 1) % len(b.targets)
		if b.targets[b.next].ready {
			chosen = b.targets[b.next]
			break
		}
	}
	b.mu.Unlock()
	if chosen == nil {
		http.Error(w, "no server is ready", http.StatusBadGateway)
		return
	}
	chosen.proxy.ServeHTTP(w, r)
}

func TestTwoServersReplacedInTurnFailNoRequest(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	servers := []*process{startProcess(t, "--data", folder)}
	o := setUpOffice(t, servers[0])
	servers = append(servers, startProcess(t, "--data", folder))
	b := &balancer{client: newClient(t)}
	ready := []*target{b.add(t, servers[0].url), b.add(t, servers[1].url)}
	ctx, end := context.WithCancel(t.Context())
	var all sync.WaitGroup
	defer all.Wait()
	defer end()
	all.Go(func() { b.watch(ctx) })
	eventually(t, startLimit, "both servers are ready", func() bool { return b.isReady(ready[0]) && b.isReady(ready[1]) })
	l := &load{client: newClient(t), base: serveOn(t, b), form: o.form}
	requests, loaded := long(1200, 20_000), make(chan struct{})
	go func() { l.run(context.Background(), requests); close(loaded) }()
	replaced := 0
	for turn, over := 0, false; !over || replaced < 2; turn++ {
		took := servers[turn%2].terminate()
		if took > exitLimit {
			t.Errorf("it ended after %s", took)
		}
		servers[turn%2] = startProcess(t, "--data", folder)
		one := b.add(t, servers[turn%2].url)
		eventually(t, startLimit, "the new server is ready", func() bool { return b.isReady(one) })
		replaced++
		select {
		case <-loaded:
			over = true
		default:
		}
	}
	<-loaded
	l.report(t)
	t.Logf("%d servers replaced meanwhile", replaced)
}

// serveOn listens on a free port until the test ends, and gives the address.
func serveOn(t *testing.T, h http.Handler) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}
