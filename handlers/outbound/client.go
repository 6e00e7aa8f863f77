package outbound

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"
)

// Limits of one request that Options leaves open.
const (
	usualTimeout = 5 * time.Second
	usualLimit   = 64 << 10
)

// Options are what a client may do. A zero field takes its default.
type Options struct {
	Named    []string      // hosts with port that the operator named: they may be in the own network
	Timeout  time.Duration // of a whole request, its body included: 5 s
	Limit    int64         // bytes of an answer's body: 64 KiB
	Resolver *net.Resolver // the system's
}

// ErrTooLarge is met by reading an answer beyond the limit.
var ErrTooLarge = errors.New("the answer is larger than what is taken")

// NewClient gives a client for requests that go out. It follows no redirect, since that could lead anywhere: the
// redirect itself is the answer. It uses no proxy and reads nothing of the environment.
func NewClient(o Options) *http.Client {
	if o.Timeout == 0 {
		o.Timeout = usualTimeout
	}
	if o.Limit == 0 {
		o.Limit = usualLimit
	}
	dialer := NewDialer(o.Timeout, o.Resolver, o.Named...)
	return &http.Client{
		Timeout:       o.Timeout,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &limited{limit: o.Limit, next: &http.Transport{
			DialContext:            dialer.DialContext,
			ForceAttemptHTTP2:      true,
			TLSHandshakeTimeout:    o.Timeout,
			MaxResponseHeaderBytes: o.Limit,
			IdleConnTimeout:        30 * time.Second,
			MaxIdleConnsPerHost:    2,
		}},
	}
}

// limited cuts answers that are too large off, with an error.
type limited struct {
	limit int64
	next  http.RoundTripper
}

// RoundTrip is described at http.RoundTripper.
func (l *limited) RoundTrip(r *http.Request) (*http.Response, error) {
	answer, err := l.next.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	if answer.ContentLength > l.limit {
		return nil, errors.Join(fmt.Errorf("%d bytes: %w", answer.ContentLength, ErrTooLarge), answer.Body.Close())
	}
	answer.Body = &limitedBody{ReadCloser: answer.Body, left: l.limit}
	return answer, nil
}

// CloseIdleConnections is what http.Client's does.
func (l *limited) CloseIdleConnections() {
	if closing, ok := l.next.(interface{ CloseIdleConnections() }); ok {
		closing.CloseIdleConnections()
	}
}

type limitedBody struct {
	io.ReadCloser
	left int64
}

// Read fails once more was read than is taken.
func (b *limitedBody) Read(p []byte) (int, error) {
	if b.left < 0 {
		return 0, ErrTooLarge
	}
	if int64(len(p)) > b.left+1 {
		p = p[:b.left+1]
	}
	n, err := b.ReadCloser.Read(p)
	if b.left -= int64(n); b.left < 0 {
		return n, ErrTooLarge
	}
	return n, err
}
