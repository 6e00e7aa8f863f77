package handlers

import (
	"bufio"
	"bytes"
	"io"
	"net"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

const connections = 16

// get is a request as a browser sends it on a connection that it keeps.
func getRequest(path, cookie string) []byte {
	lines := "GET " + path + " HTTP/1.1\r\nHost: bottleneck.test\r\nUser-Agent: bench\r\nAccept: text/html\r\nAccept-Encoding: gzip, deflate, br\r\n"
	if cookie != "" {
		lines += "Cookie: " + cookie + "\r\n"
	}
	return []byte(lines + "\r\n")
}

func postRequest(path, body string) []byte {
	return []byte("POST " + path + " HTTP/1.1\r\nHost: bottleneck.test\r\nUser-Agent: bench\r\nAccept-Encoding: gzip\r\n" +
		"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + strconv.Itoa(len(body)) + "\r\n\r\n" + body)
}

// client is one kept connection.
type client struct {
	conn net.Conn
	in   *bufio.Reader
}

func dial(b testing.TB, address string) *client {
	b.Helper()
	conn, err := net.Dial("tcp", address)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { conn.Close() })
	return &client{conn, bufio.NewReaderSize(conn, 64<<10)}
}

func dialAll(b testing.TB, address string) (all []*client) {
	for range connections {
		all = append(all, dial(b, address))
	}
	return all
}

// send gives the status of the answer, whose body it passes over.
func (c *client) send(request []byte) (status int, err error) {
	if _, err := c.conn.Write(request); err != nil {
		return 0, err
	}
	status, length, err := c.head()
	if err == nil {
		_, err = c.in.Discard(length)
	}
	return status, err
}

// fetch is send with the body.
func (c *client) fetch(request []byte) (status int, body []byte, err error) {
	if _, err := c.conn.Write(request); err != nil {
		return 0, nil, err
	}
	status, length, err := c.head()
	body = make([]byte, length)
	if err == nil {
		_, err = io.ReadFull(c.in, body)
	}
	return status, body, err
}

var lengthHeader = []byte("Content-Length: ")

func (c *client) head() (status, length int, err error) {
	for {
		line, err := c.in.ReadSlice('\n')
		if err != nil {
			return 0, 0, err
		}
		switch {
		case len(line) <= 2:
			return status, length, nil
		case status == 0:
			if status, err = strconv.Atoi(string(line[9:12])); err != nil {
				return 0, 0, err
			}
		case bytes.HasPrefix(line, lengthHeader):
			if length, err = strconv.Atoi(strings.TrimSpace(string(line[len(lengthHeader):]))); err != nil {
				return 0, 0, err
			}
		}
	}
}

// load sends the request on all connections, one after the other on each, for a while. It gives the answers and the
// processor time of this process, sender and server together.
func load(b testing.TB, clients []*client, request []byte, length time.Duration) (answers int, took, processor time.Duration) {
	var all sync.WaitGroup
	var count atomic.Int64
	used, start := processorTime(), time.Now()
	for _, c := range clients {
		all.Go(func() {
			for n := int64(1); ; n++ {
				if status, err := c.send(request); err != nil || status != 200 {
					b.Errorf("status %d, error %v", status, err)
					return
				}
				if time.Since(start) > length {
					count.Add(n)
					return
				}
			}
		})
	}
	all.Wait()
	return int(count.Load()), time.Since(start), processorTime() - used
}

// processorTime is what this process has used so far.
func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// compare loads a bare handler and a real one in turn, in short slices, and reports how fast the real one is as a
// share of the bare one: by the clock, and by processor time, which neighbours on the machine disturb less. Both
// senders count on both sides.
func compare(b *testing.B, bare, real []byte, bareAddress, realAddress string) {
	const slice = 50 * time.Millisecond
	bares, reals := dialAll(b, bareAddress), dialAll(b, realAddress)
	var byClock, byProcessor, rates []float64
	for b.Loop() {
		n, took, used := load(b, bares, bare, slice)
		m, realTook, realUsed := load(b, reals, real, slice)
		rates = append(rates, float64(m)/realTook.Seconds())
		byClock = append(byClock, rates[len(rates)-1]/(float64(n)/took.Seconds()))
		byProcessor = append(byProcessor, used.Seconds()/float64(n)/(realUsed.Seconds()/float64(m)))
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(middle(byClock), "of-bare")
	b.ReportMetric(middle(byProcessor), "of-bare-by-processor-time")
	b.ReportMetric(middle(rates), "requests/s")
}

func middle(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

// once asks for a page on a connection of its own and wants it to be there.
func once(b testing.TB, address string, request []byte) []byte {
	b.Helper()
	status, body, err := dial(b, address).fetch(request)
	if err != nil || status != 200 {
		b.Fatalf("status %d, error %v: %.300s", status, err, body)
	}
	return body
}
