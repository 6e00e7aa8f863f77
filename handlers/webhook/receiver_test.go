package webhook

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/views/words"
)

// receiver is a program that is told things, over a real connection.
type receiver struct {
	*httptest.Server
	mu       sync.Mutex
	requests []received
}

type received struct {
	header http.Header
	method string
	body   []byte
}

// receiving starts a receiver; answer may be nil, which takes everything.
func receiving(t *testing.T, answer http.HandlerFunc) *receiver {
	t.Helper()
	r := &receiver{}
	r.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
		body, _ := io.ReadAll(request.Body)
		r.mu.Lock()
		r.requests = append(r.requests, received{request.Header.Clone(), request.Method, body})
		r.mu.Unlock()
		if answer != nil {
			answer(w, request)
		}
	}))
	t.Cleanup(func() { r.CloseClientConnections(); r.Close() })
	return r
}

func (r *receiver) got() []received {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.requests
}

// sending is a state in which webhooks are told of the bottleneck of the examples, and a sender with a clock.
type sending struct {
	*exampleState
	t      *testing.T
	keys   *models.Keyring
	sender *Sender
	now    time.Time
}

func newSending(t *testing.T) *sending {
	s := &sending{exampleState: newExampleState(words.For("en"), "Northwind"), t: t, keys: testKeys(t, 1),
		now: exampleAt.Time().Add(time.Minute)}
	s.sender = New(Options{Keys: s.keys, BaseURL: "https://bottleneck.example/", Now: func() time.Time { return s.now }, Timeout: 2 * time.Second})
	return s
}

// hook adds a webhook at an address in the own network.
func (s *sending) hook(address string, private bool) models.WebhookNumber {
	s.t.Helper()
	to, wrong := ParseAddress(address, true)
	if wrong != "" {
		s.t.Fatal(address, wrong)
	}
	text, err := to.Seal(s.keys, []byte("twelve bytes"))
	if err != nil {
		s.t.Fatal(err)
	}
	n := models.WebhookNumber(1)
	for s.Webhook(n) != nil {
		n++
	}
	s.record(&models.WebhookSet{Webhook: n, Title: "Channel", Host: to.Host, Hears: models.NoticeKinds(), Private: private})
	s.record(&models.WebhookAddressed{Webhook: n, Sealed: text})
	return n
}

// change records a webhook again, changed.
func (s *sending) change(n models.WebhookNumber, change func(*models.WebhookSet)) {
	w := s.Webhook(n)
	set := &models.WebhookSet{Webhook: n, Title: w.Title, Format: w.Format, Host: w.Host, Hears: w.Hears, Private: w.Private, Secret: w.Secret}
	change(set)
	s.record(set)
}

// send makes one try to tell a webhook of something.
func (s *sending) send(to models.WebhookNumber, kind models.NoticeKind, number models.DeliveryNumber) models.DeliveryResult {
	s.t.Helper()
	run := s.sender.Begin()
	defer run.End()
	notice := s.notice(kind)
	return run.Send(s.t.Context(), s.state(), &models.Delivery{Number: number, To: models.ToWebhook(to), Notice: &notice})
}

// state is what was recorded so far; more can be recorded afterwards.
func (s *sending) state() *models.State {
	state := s.Publish(uint64(s.next.Index), [32]byte{}, exampleAt)
	s.Draft = state.Draft()
	return state
}

// update sends an update that says these words.
func (s *sending) update(to models.WebhookNumber, said string, audience models.Audience) models.DeliveryResult {
	s.record(&models.UpdatePosted{Bottleneck: 1, Audience: audience, Words: said})
	return s.send(to, models.NoticeUpdate, 1)
}

func ended(ctx context.Context) context.Context {
	ctx, cancel := context.WithCancel(ctx)
	cancel()
	return ctx
}
