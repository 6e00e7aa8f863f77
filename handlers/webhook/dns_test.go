package webhook

import (
	"context"
	"net"
	"strings"
	"sync/atomic"
	"testing"

	"bottleneck/models"

	"golang.org/x/net/dns/dnsmessage"
)

// rebinding is a name server by which every name leads to another own network at first, and home ever after.
func rebinding(t *testing.T) (*net.Resolver, *atomic.Int64) {
	t.Helper()
	server, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	asked := new(atomic.Int64)
	go func() {
		for packet := make([]byte, 1500); ; {
			n, from, err := server.ReadFrom(packet)
			var m dnsmessage.Message
			if err != nil || m.Unpack(packet[:n]) != nil {
				return
			}
			m.Response, m.Additionals = true, nil
			if q := m.Questions[0]; q.Type == dnsmessage.TypeA {
				leads := dnsmessage.AResource{A: [4]byte{127, 0, 0, 1}}
				if asked.Add(1) == 1 {
					leads.A = [4]byte{10, 0, 0, 1}
				}
				m.Answers = []dnsmessage.Resource{{Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class}, Body: &leads}}
			}
			answer, _ := m.Pack()
			_, _ = server.WriteTo(answer, from)
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "udp", server.LocalAddr().String())
	}}, asked
}

func TestANameThatLeadsHomeTheSecondTimeIsNotFollowed(t *testing.T) {
	s, inside := newSending(t), receiving(t, nil)
	resolver, asked := rebinding(t)
	s.sender.Resolver = resolver
	n := s.hook("https://rebinding.example."+inside.URL[strings.LastIndexByte(inside.URL, ':'):]+"/", false)
	for range 3 {
		if got := s.send(n, models.NoticeUpdate, 1); got.Why != models.ProblemPrivate || !got.ForGood {
			t.Errorf("%+v", got)
		}
	}
	if asked.Load() < 3 || len(inside.got()) != 0 {
		t.Errorf("asked %d times, %d requests", asked.Load(), len(inside.got()))
	}
}
