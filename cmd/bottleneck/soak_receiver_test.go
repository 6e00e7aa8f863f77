package main

import (
	"crypto/rand"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/mail"
	"strings"
	"sync"
	"testing"

	"github.com/emersion/go-smtp"

	hmail "bottleneck/handlers/mail"
	"bottleneck/handlers/webhook"
	"bottleneck/models"
)

// receivers are a real receiver of webhooks and a real mail server, which count by the ids of messages what arrives.
// They outlive the servers that are killed.
type receivers struct {
	hooks *httptest.Server
	post  hmail.Server

	mu   sync.Mutex
	came map[string]int
}

func newReceivers(t *testing.T) *receivers {
	t.Helper()
	r := &receivers{came: map[string]int{}}
	r.hooks = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, got *http.Request) {
		_, _ = io.Copy(io.Discard, got.Body)
		r.note(got.Header.Get("Webhook-Id"))
		w.WriteHeader(http.StatusNoContent)
	}))
	t.Cleanup(r.hooks.Close)
	office := smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return &conversation{r}, nil }))
	office.Domain, office.ErrorLog = "post.example.org", log.New(io.Discard, "", 0)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go func() { _ = office.Serve(listener) }()
	t.Cleanup(func() { _ = office.Close() })
	r.post = hmail.Server{Address: listener.Addr().String(), From: "bottleneck@example.org", Security: hmail.Open}
	return r
}

func (r *receivers) note(id string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.came[id]++
}

// times gives how often a message came.
func (r *receivers) times(id string) int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.came[id]
}

// counts gives how many messages came, and how many more than once.
func (r *receivers) counts() (messages, repeats int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, times := range r.came {
		messages++
		repeats += times - 1
	}
	return messages, repeats
}

// conversation takes every mail, and notes it once its last byte is there.
type conversation struct{ to *receivers }

func (*conversation) Reset()                               {}
func (*conversation) Logout() error                        { return nil }
func (*conversation) Mail(string, *smtp.MailOptions) error { return nil }
func (*conversation) Rcpt(string, *smtp.RcptOptions) error { return nil }

func (c *conversation) Data(body io.Reader) error {
	message, err := mail.ReadMessage(body)
	if err != nil {
		return err
	}
	if _, err := io.Copy(io.Discard, message.Body); err != nil {
		return err
	}
	id, _, _ := strings.Cut(strings.Trim(message.Header.Get("Message-Id"), "<>"), "@")
	c.to.note(id)
	return nil
}

// addWebhook adds a webhook that leads to the receiver.
func (r *receivers) addWebhook(t *testing.T, s *server, n int, kinds []models.NoticeKind) {
	t.Helper()
	address, wrong := webhook.ParseAddress(fmt.Sprint(r.hooks.URL, "/", n), true)
	if wrong != "" {
		t.Fatal(wrong)
	}
	sealed, err := address.Seal(s.keys, []byte(rand.Text()[:models.NonceSize]))
	if err != nil {
		t.Fatal(err)
	}
	do(t, s, models.ByMember(1), &models.SetWebhook{Title: fmt.Sprint("Receiver ", n), Host: address.Host, Sealed: sealed, Hears: kinds, Private: true})
}
