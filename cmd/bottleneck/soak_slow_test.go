package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// dial opens a raw connection to a server.
func dial(t *testing.T, s *server) net.Conn {
	t.Helper()
	u, err := url.Parse(s.url)
	if err != nil {
		t.Fatal(err)
	}
	conn, err := net.Dial("tcp", u.Host)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return conn
}

// slowly holds a request open: it sends the beginning and then a byte now and then, until the server has enough. It
// gives how long that took.
func slowly(conn net.Conn, beginning string) time.Duration {
	begun := time.Now()
	if _, err := io.WriteString(conn, beginning); err != nil {
		return time.Since(begun)
	}
	closed := make(chan struct{})
	go func() {
		_, _ = io.Copy(io.Discard, conn)
		close(closed)
	}()
	drip := time.NewTicker(500 * time.Millisecond)
	defer drip.Stop()
	for limit := time.After(2 * time.Minute); ; {
		select {
		case <-drip.C:
			_, _ = io.WriteString(conn, "x")
		case <-closed:
			return time.Since(begun)
		case <-limit:
			return time.Since(begun)
		}
	}
}

// percentile95 is how long the slowest but one in twenty of so many requests took.
func percentile95(t *testing.T, c *http.Client, address string, requests int) time.Duration {
	t.Helper()
	var took []time.Duration
	for range requests {
		begun := time.Now()
		if got, err := ask(t.Context(), c, "192.0.2.1", address, nil); err != nil || got.status != http.StatusOK {
			t.Fatalf("%v %+v", err, got)
		}
		took = append(took, time.Since(begun))
	}
	slices.Sort(took)
	return took[len(took)*95/100]
}

// With SOAK=1 it waits until all slow ones were closed, which takes as long as a request may take to arrive: 20 s.
func TestSlowClientsDoNotHoldUpOthersAndAreClosedInTime(t *testing.T) {
	if !soak() {
		t.Parallel()
	}
	s := openServer(t, serverOptions{config: config{data: t.TempDir()}})
	o, c := newOffice(t, s), newClient(t)
	alone := percentile95(t, c, s.url+o.form, 200)
	each := long(100, 500)
	var all sync.WaitGroup
	ended := make(chan time.Duration, 2*each)
	for n := range 2 * each {
		conn := dial(t, s)
		beginning := "GET / HTTP/1.1\r\nHost: slow\r\nX-Slow: "
		if n%2 == 1 {
			beginning = "POST " + o.form + " HTTP/1.1\r\nHost: slow\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nwhat="
		}
		all.Go(func() { ended <- slowly(conn, beginning) })
	}
	crowded := percentile95(t, c, s.url+o.form, 200)
	t.Logf("95th percentile %s alone, %s beside %d slow clients", alone, crowded, 2*each)
	if crowded > 2*alone+noise()/10 {
		t.Errorf("others wait %s, alone %s", crowded, alone)
	}
	if !soak() {
		return
	}
	all.Wait()
	close(ended)
	longest := time.Duration(0)
	for took := range ended {
		longest = max(longest, took)
	}
	if t.Logf("the last slow client was closed after %s", longest); longest > 25*time.Second {
		t.Errorf("slow clients are closed after %s", longest)
	}
}

// What a form may be at most, as handlers says.
const bodyLimit = 256 << 10

// form is a body of exactly so many bytes.
func form(size int) []byte {
	return append([]byte("own_time=1to4&what="), bytes.Repeat([]byte("x"), size-len("own_time=1to4&what="))...)
}

func TestABodyThatIsTooLargeIsAnsweredWithAPage(t *testing.T) {
	t.Parallel()
	s := openServer(t, serverOptions{config: config{data: t.TempDir()}})
	o := newOffice(t, s)
	for size, want := range map[int]int{bodyLimit: 422, bodyLimit + 1: 413, 2 * bodyLimit: 413} {
		conn := dial(t, s)
		_ = conn.SetDeadline(time.Now().Add(20 * time.Second))
		// The whole body is sent before anything is read, as browsers do.
		_, err := fmt.Fprintf(conn, "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s",
			o.form, size, form(size))
		if err != nil {
			t.Errorf("%d bytes: the connection was closed while they were sent: %v", size, err)
			continue
		}
		resp, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err != nil {
			t.Errorf("%d bytes: no answer: %v", size, err)
			continue
		}
		page, err := io.ReadAll(resp.Body)
		if err != nil || resp.StatusCode != want || !strings.Contains(string(page), "<h1") {
			t.Errorf("%d bytes: status %d, want %d: %v %.200s", size, resp.StatusCode, want, err, page)
		}
		if want == 413 && resp.Header.Get("Content-Security-Policy") == "" {
			t.Errorf("%d bytes: headers %v", size, resp.Header)
		}
	}
	if n := s.store.View().ReportCount(); n != 0 {
		t.Errorf("%d reports", n)
	}
}

// Somebody who sends without end is cut off, and costs no memory to speak of.
func TestEndlessBodiesAreCutOff(t *testing.T) {
	t.Parallel()
	s := openServer(t, serverOptions{config: config{data: t.TempDir()}})
	o := newOffice(t, s)
	head := "POST " + o.form + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
	chunk := "10000\r\n" + strings.Repeat("x", 0x10000) + "\r\n"
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for _, beginning := range []string{
		head + "Transfer-Encoding: chunked\r\n\r\n",
		head + fmt.Sprintf("Content-Length: %d\r\n\r\n", 10*bodyLimit),
		head + "Content-Length: 99999999999\r\n\r\n",
	} {
		conn := dial(t, s)
		_ = conn.SetDeadline(time.Now().Add(20 * time.Second))
		_, err := io.WriteString(conn, beginning)
		sent := 0
		for ; err == nil && sent < 1<<30; sent += len(chunk) {
			_, err = io.WriteString(conn, chunk)
		}
		if sent >= 64<<20 {
			t.Errorf("%q…: %d bytes were taken", beginning[len(head):], sent)
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if more := int64(after.HeapInuse) - int64(before.HeapInuse); more > 50<<20 {
		t.Errorf("%d MB more are in use", more>>20)
	}
}
