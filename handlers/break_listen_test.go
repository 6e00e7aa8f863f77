package handlers

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"
)

// wire is a site behind a real port, asked by a client that believes nothing.
type wire struct {
	*site
	t      testing.TB
	url    string
	client *http.Client
}

// listening opens a port for an app of the site.
func listening(t testing.TB, s *site, app *fiber.App) *wire {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- app.Listener(listener) }()
	t.Cleanup(func() {
		_ = app.Shutdown()
		_ = listener.Close()
		<-ended
	})
	client := &http.Client{Timeout: time.Minute, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	t.Cleanup(client.CloseIdleConnections)
	return &wire{site: s, t: t, url: "http://" + listener.Addr().String(), client: client}
}

// trusting makes the server believe what this machine forwards.
func (s *site) trusting() {
	s.Proxies = append(s.Proxies, netip.MustParsePrefix("127.0.0.0/8"))
}

// ask sends a request whose headers are given as name, value, name, value …
func (w *wire) ask(method, path, body string, headers ...string) (*http.Response, string) {
	w.t.Helper()
	r, err := http.NewRequestWithContext(w.t.Context(), method, w.url+path, strings.NewReader(body))
	if err != nil {
		w.t.Fatal(err)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	resp, err := w.client.Do(r)
	if err != nil {
		w.t.Fatalf("%s %s: %v", method, path, err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		w.t.Fatalf("%s %s: %v", method, path, err)
	}
	return resp, string(text)
}

// announce sends only the head of a request with a body of that size, and gives the status of the answer: who sends the body
// too may find the connection closed before the answer is read.
func (w *wire) announce(path string, size int, headers ...string) int {
	w.t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(w.url, "http://"))
	if err != nil {
		w.t.Fatal(err)
	}
	defer conn.Close()
	head := fmt.Sprintf("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n", path, size)
	for i := 0; i+1 < len(headers); i += 2 {
		head += headers[i] + ": " + headers[i+1] + "\r\n"
	}
	if _, err := io.WriteString(conn, head+"\r\n"); err != nil {
		w.t.Fatal(err)
	}
	resp, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		w.t.Fatal(err)
	}
	defer resp.Body.Close()
	return resp.StatusCode
}

// form sends fields as a form.
func (w *wire) form(path string, fields url.Values, headers ...string) (*http.Response, string) {
	w.t.Helper()
	return w.ask(http.MethodPost, path, fields.Encode(), append(headers, "Content-Type", "application/x-www-form-urlencoded")...)
}
