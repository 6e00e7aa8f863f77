package webhook

import (
	"bytes"
	"context"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"

	"bottleneck/handlers/delivery"
	"bottleneck/handlers/outbound"
	"bottleneck/models"
	"bottleneck/views/words"
)

// Options are what a Sender needs from outside.
type Options struct {
	Keys     *models.Keyring
	BaseURL  string // overrides the organisation's own address where it is set
	Now      func() time.Time
	Timeout  time.Duration // of one try; 0 is 5 s
	Resolver *net.Resolver // nil is the system's
}

// Sender tells webhooks. Make it with New.
type Sender struct{ Options }

// New gives the way out by webhooks.
func New(o Options) *Sender { return &Sender{o} }

// Begin gives a run of messages to one webhook.
func (s *Sender) Begin() delivery.Run { return &run{sender: s} }

// run keeps a connection open between the messages to one webhook. None is ever shared with another webhook: what one is
// allowed to reach, the next may not be.
type run struct {
	sender *Sender
	client *http.Client
	named  string // the host in the own network that client may reach; "" for none
}

// End lets the connections go.
func (r *run) End() {
	if r.client != nil {
		r.client.CloseIdleConnections()
		r.client = nil
	}
}

// Send is described at delivery.Run.
func (r *run) Send(ctx context.Context, state *models.State, one *models.Delivery) models.DeliveryResult {
	w := state.Webhook(models.WebhookNumber(one.To.Number))
	if w == nil || w.Removed { // a test is sent before a webhook is switched on, too
		return models.DeliveryResult{Dropped: true}
	}
	if n := one.Notice; n != nil && !(state.Hears(w, n) && state.Stands(n, models.MomentOf(r.sender.Now()))) {
		return models.DeliveryResult{Dropped: true}
	}
	address, wrong := Unseal(r.sender.Keys, w)
	if wrong != "" {
		return models.DeliveryResult{Why: unusable(wrong), ForGood: true}
	}
	request, err := r.sender.request(ctx, state, w, address, one)
	switch {
	case err != nil:
		return models.DeliveryResult{Why: models.ProblemSealed, ForGood: true}
	case request == nil:
		return models.DeliveryResult{Dropped: true}
	case ctx.Err() != nil:
		return models.DeliveryResult{Untried: true}
	}
	answer, err := r.clientFor(w, address).Do(request)
	if err != nil {
		return failed(err)
	}
	return r.sender.answered(answer)
}

// unusable is what is wrong with an address that was taken once: it was locked with another key, or it is not allowed to
// be in the own network any more.
func unusable(wrong string) models.DeliveryProblem {
	if wrong == "error.webhook.address.plain" {
		return models.ProblemPrivate
	}
	return models.ProblemSealed
}

// request draws the message and signs it; nil if there is nothing left to say.
func (s *Sender) request(ctx context.Context, state *models.State, w *models.Webhook, to Address, one *models.Delivery) (*http.Request, error) {
	now := s.Now()
	m := drawing{state: state, words: words.For(w.Lang), base: s.base(state), now: models.MomentOf(now)}.message(one)
	if m == nil {
		return nil, nil
	}
	body, err := m.body(w.Format)
	if err != nil {
		return nil, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, to.url, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	secret, err := s.Keys.WebhookSecret(w.Number, w.Secret)
	if err != nil {
		return nil, err
	}
	id := s.Keys.DeliveryID(one.Number)
	for name, value := range map[string]string{"Content-Type": "application/json", "User-Agent": "Bottleneck", "Webhook-Id": id,
		"Webhook-Timestamp": strconv.FormatInt(now.Unix(), 10), "Webhook-Signature": signature(secret, id, now, body)} {
		request.Header.Set(name, value)
	}
	return request, nil
}

func (s *Sender) base(state *models.State) string {
	if s.BaseURL != "" {
		return strings.TrimSuffix(s.BaseURL, "/")
	}
	return strings.TrimSuffix(state.Settings.BaseURL, "/")
}

// clientFor gives a client that may reach the webhook's host, and no other in the own network.
func (r *run) clientFor(w *models.Webhook, to Address) *http.Client {
	named := ""
	if w.Private {
		named = outbound.HostOf(to.url)
	}
	if r.client == nil || r.named != named {
		r.End()
		o := outbound.Options{Timeout: r.sender.Timeout, Resolver: r.sender.Resolver}
		if named != "" {
			o.Named = []string{named}
		}
		r.client, r.named = outbound.NewClient(o), named
	}
	return r.client
}
