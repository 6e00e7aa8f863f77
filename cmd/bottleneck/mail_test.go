package main

import (
	"io"
	"net"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"bottleneck/handlers/mail"
	"bottleneck/models"

	"github.com/emersion/go-smtp"
)

// letterbox is a mail server that keeps what it gets, by recipient.
type letterbox struct {
	mu  sync.Mutex
	got map[string][]string
}

func openLetterbox(t *testing.T) (*letterbox, string) {
	t.Helper()
	box := &letterbox{got: map[string][]string{}}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return &posting{box: box}, nil }))
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { _ = server.Close() })
	return box, listener.Addr().String()
}

// waitFor waits until somebody got so many mails, and gives them.
func (b *letterbox) waitFor(t *testing.T, to string, count int) []string {
	t.Helper()
	for limit := time.Now().Add(20 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		b.mu.Lock()
		list := slices.Clone(b.got[to])
		b.mu.Unlock()
		if len(list) >= count || time.Now().After(limit) {
			if len(list) != count {
				t.Fatalf("%s got %d mails, want %d", to, len(list), count)
			}
			return list
		}
	}
}

type posting struct {
	box *letterbox
	to  string
}

func (p *posting) Reset()                                    {}
func (p *posting) Logout() error                             { return nil }
func (p *posting) Mail(string, *smtp.MailOptions) error      { return nil }
func (p *posting) Rcpt(to string, _ *smtp.RcptOptions) error { p.to = to; return nil }
func (p *posting) Data(r io.Reader) error {
	body, err := io.ReadAll(r)
	p.box.mu.Lock()
	defer p.box.mu.Unlock()
	p.box.got[p.to] = append(p.box.got[p.to], string(body))
	return err
}

// The whole way: the program with a mail server, on the clock of the world.
func TestWhoeverLeftAnAddressHearsByMailAndNobodyDoesOnceThereIsNone(t *testing.T) {
	box, address := openLetterbox(t)
	c := config{data: t.TempDir(), mail: mail.Server{Address: address, From: "bottleneck@northwind.example", Security: mail.Open}}
	s := openServer(t, serverOptions{config: c})
	newOffice(t, s)
	eventually(t, 20*time.Second, "mail is on", func() bool { return s.store.View().MailOn() })
	do := func(s *server, by models.Actor, c models.Command) {
		t.Helper()
		if _, err := s.store.Do(t.Context(), by, c); err != nil {
			t.Fatal(err)
		}
	}
	sales := models.DepartmentNumbered(1)
	file := func(s *server, text, key string) {
		do(s, models.ByParty(sales), &models.FileReport{Source: sales, Text: text, Contact: "pat@example.org", OwnTime: models.OwnTimeDay,
			Waiting: models.WaitingNobody, Key: key})
	}
	file(s, "Prices are missing", "1")
	if receipt := box.waitFor(t, "pat@example.org", 1)[0]; !strings.Contains(receipt, "R-1") || !strings.Contains(receipt, "List-Unsubscribe: <http://localhost/u/") {
		t.Errorf("the receipt is %s", receipt)
	}
	do(s, models.ByMember(1), &models.AnswerReport{Report: 1, Words: "They come on Monday."})
	if answer := box.waitFor(t, "pat@example.org", 2)[1]; !strings.Contains(answer, "They come on Monday.") {
		t.Errorf("the answer is %s", answer)
	}
	eventually(t, 20*time.Second, "all is recorded as sent", func() bool { return s.store.View().WaitingCount() == 0 })
	s.close(t)

	c.mail = mail.Server{}
	without := openServer(t, serverOptions{config: c})
	eventually(t, 20*time.Second, "mail is off", func() bool { return !without.store.View().MailOn() })
	file(without, "The printer is broken", "2")
	without.close(t)

	c.mail = mail.Server{Address: address, From: "bottleneck@northwind.example", Security: mail.Open}
	again := openServer(t, serverOptions{config: c})
	eventually(t, 20*time.Second, "mail is on again", func() bool { return again.store.View().MailOn() })
	file(again, "Contracts take weeks", "3")
	if list := box.waitFor(t, "pat@example.org", 3); !strings.Contains(list[2], "R-3") {
		t.Errorf("what happened without mail is told later: %s", list[2])
	}
}
