package outbound

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// canary is a server in the own network that counts who connects.
type canary struct {
	port string
	hits atomic.Int64
}

func newCanary(t *testing.T) *canary {
	t.Helper()
	c := &canary{}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, c.port, _ = net.SplitHostPort(listener.Addr().String())
	listeners := []net.Listener{listener}
	if six, err := net.Listen("tcp", "[::1]:"+c.port); err == nil {
		listeners = append(listeners, six)
	}
	for _, l := range listeners {
		server := &http.Server{Handler: http.NotFoundHandler(), ReadHeaderTimeout: time.Second, ConnState: c.count}
		go func() { _ = server.Serve(l) }()
		t.Cleanup(func() { _ = server.Close() })
	}
	return c
}

func (c *canary) count(_ net.Conn, to http.ConnState) {
	if to == http.StateNew {
		c.hits.Add(1)
	}
}

// reach asks and gives only the error.
func reach(client *http.Client, address string) error {
	answer, err := client.Get(address)
	if err != nil {
		return err
	}
	return answer.Body.Close()
}

func TestNoSpellingOfTheOwnNetworkIsReached(t *testing.T) {
	c := newCanary(t)
	client := NewClient(Options{Timeout: 2 * time.Second})
	for _, host := range []string{"127.0.0.1", "127.0.0.2", "127.1", "127.0.1", "2130706433", "017700000001", "0177.0.0.1", "0x7f000001",
		"0x7f.1", "127.0.0.1.", "localhost", "LOCALHOST", "localhost.", "[::1]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
		"[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "0.0.0.0", "0", "[::]", "[::ffff:0.0.0.0]", "[fe80::1%25lo]", "[::1%25lo]",
		"127。0。0。1", "①②⑦.⓪.⓪.①"} {
		if err := reach(client, "http://"+host+":"+c.port+"/"); err == nil {
			t.Errorf("%s was reached", host)
		}
	}
	if hits := c.hits.Load(); hits != 0 {
		t.Errorf("%d connections were made", hits)
	}
}

func TestTheHostThatTheOperatorNamedIsReachedAndNoOther(t *testing.T) {
	c := newCanary(t)
	named := NewClient(Options{Named: []string{"127.0.0.1:" + c.port}})
	if err := reach(named, "http://127.0.0.1:"+c.port+"/"); err != nil || c.hits.Load() != 1 {
		t.Errorf("%v, %d connections", err, c.hits.Load())
	}
	for _, host := range []string{"127.0.0.2", "localhost", "[::1]", "127.1"} {
		if err := reach(named, "http://"+host+":"+c.port+"/"); err == nil {
			t.Errorf("%s was reached, though another host was named", host)
		}
	}
	if c.hits.Load() != 1 {
		t.Errorf("%d connections", c.hits.Load())
	}
}

func TestWhatIsPublic(t *testing.T) {
	for _, text := range []string{"10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "169.254.0.1", "100.64.0.1",
		"100.127.255.254", "100.100.100.200", "0.0.0.0", "0.1.2.3", "255.255.255.255", "224.0.0.1", "240.0.0.1", "198.18.0.1", "192.0.0.192",
		"::", "::1", "fe80::1", "febf::1", "fc00::1", "fd00:ec2::254", "ff02::1", "fec0::1", "::ffff:10.0.0.1", "::10.0.0.1", "::ffff:0:a00:1", "64:ff9b::a00:1",
		"64:ff9b:1::a00:1",
		"2002:a00:1::1", "2001:0:1::1", "2001:db8::1", "127.0.0.1", "127.255.255.254"} {
		if Public(netip.MustParseAddr(text)) {
			t.Errorf("%s counts as public", text)
		}
	}
	for _, text := range []string{"1.1.1.1", "93.184.216.34", "172.32.0.1", "100.128.0.1", "169.253.1.1", "2606:4700::1", "2a00:1450:4001::1",
		"64:ff9b::101:101", "2002:101:101::1", "::ffff:1.1.1.1"} {
		if !Public(netip.MustParseAddr(text)) {
			t.Errorf("%s does not count as public", text)
		}
	}
	if Public(netip.Addr{}) {
		t.Error("no address at all counts as public")
	}
}

func TestARedirectIsNotFollowed(t *testing.T) {
	c := newCanary(t)
	site := httptest.NewServer(http.RedirectHandler("http://127.0.0.1:"+c.port+"/", http.StatusTemporaryRedirect))
	defer site.Close()
	answer, err := NewClient(Options{Named: []string{HostOf(site.URL), "127.0.0.1:" + c.port}}).Get(site.URL)
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	if answer.StatusCode != http.StatusTemporaryRedirect || c.hits.Load() != 0 {
		t.Errorf("status %d, %d connections", answer.StatusCode, c.hits.Load())
	}
}

func TestALargeAnswerIsCutOff(t *testing.T) {
	for _, announced := range []bool{true, false} {
		for size, wanted := range map[int]error{usualLimit: nil, usualLimit + 1: ErrTooLarge, 50 * usualLimit: ErrTooLarge} {
			site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				if announced {
					w.Header().Set("Content-Length", fmt.Sprint(size))
				} else {
					w.(http.Flusher).Flush()
				}
				_, _ = io.WriteString(w, strings.Repeat("x", size))
			}))
			body, err := fetch(NewClient(Options{Named: []string{HostOf(site.URL)}}), site.URL)
			if !errors.Is(err, wanted) || len(body) > usualLimit+1 {
				t.Errorf("%d bytes, announced %v: read %d, %v, want %v", size, announced, len(body), err, wanted)
			}
			site.Close()
		}
	}
}

func fetch(client *http.Client, address string) ([]byte, error) {
	answer, err := client.Get(address)
	if err != nil {
		return nil, err
	}
	body, err := io.ReadAll(answer.Body)
	return body, errors.Join(err, answer.Body.Close())
}

func TestASlowAnswerIsGivenUp(t *testing.T) {
	done := make(chan struct{})
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.(http.Flusher).Flush()
		<-done
	}))
	defer site.Close()
	defer close(done)
	_, err := fetch(NewClient(Options{Timeout: 50 * time.Millisecond, Named: []string{HostOf(site.URL)}}), site.URL)
	var timeout interface{ Timeout() bool }
	if !errors.As(err, &timeout) || !timeout.Timeout() {
		t.Errorf("got %v", err)
	}
}

func TestHostsAreNamedWithTheirPort(t *testing.T) {
	for address, want := range map[string]string{"https://login.example.org/realm": "login.example.org:443", "http://localhost": "localhost:80",
		"https://login.example.org:8443": "login.example.org:8443", "https://[::1]/x": "[::1]:443", "login.example.org": "", ":": ""} {
		if got := HostOf(address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}
