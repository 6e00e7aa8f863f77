package outbound

import (
	"context"
	"errors"
	"net"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"
)

// changing is a name server by which every name leads elsewhere at first, and home ever after.
func changing(t *testing.T, asked *atomic.Int64) *net.Resolver {
	t.Helper()
	server, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	go func() {
		packet := make([]byte, 1500)
		for {
			n, from, err := server.ReadFrom(packet)
			if err != nil {
				return
			}
			if answer := resolved(packet[:n], asked); answer != nil {
				_, _ = server.WriteTo(answer, from)
			}
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "udp", server.LocalAddr().String())
	}}
}

func resolved(packet []byte, asked *atomic.Int64) []byte {
	var m dnsmessage.Message
	if m.Unpack(packet) != nil || len(m.Questions) != 1 {
		return nil
	}
	m.Response, m.Additionals = true, nil
	if q := m.Questions[0]; q.Type == dnsmessage.TypeA {
		address := [4]byte{127, 0, 0, 1}
		if asked.Add(1) == 1 {
			address = [4]byte{10, 0, 0, 1}
		}
		m.Answers = []dnsmessage.Resource{{Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class},
			Body: &dnsmessage.AResource{A: address}}}
	}
	answer, err := m.Pack()
	if err != nil {
		return nil
	}
	return answer
}

func TestANameThatLeadsHomeTheSecondTimeIsNotFollowed(t *testing.T) {
	c, asked := newCanary(t), new(atomic.Int64)
	client := NewClient(Options{Timeout: 2 * time.Second, Resolver: changing(t, asked)})
	for range 3 {
		if err := reach(client, "http://rebinding.example.:"+c.port+"/"); !errors.Is(err, ErrForbidden) {
			t.Errorf("got %v", err)
		}
	}
	if asked.Load() < 2 || c.hits.Load() != 0 {
		t.Errorf("asked %d times for the name, %d connections", asked.Load(), c.hits.Load())
	}
}
