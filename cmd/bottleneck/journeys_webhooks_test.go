package main

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"bottleneck/handlers/webhook"
	"bottleneck/models"
	"bottleneck/models/journal/journaltest"

	official "github.com/standard-webhooks/standard-webhooks/libraries/go"
)

func TestAChannelHearsWhatHappens(t *testing.T) {
	t.Parallel()
	webhookJourney(t, config{data: t.TempDir()})
}

func TestAChannelHearsWhatHappensOnMongoDB(t *testing.T) {
	t.Parallel()
	key := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(key, newSecret(), 0o600); err != nil {
		t.Fatal(err)
	}
	webhookJourney(t, config{mongodb: journaltest.Mongo(t), keyFile: key})
}

// channel is a program that is told things, and fails when it is asked to.
type channel struct {
	*httptest.Server
	fails atomic.Bool
	later bool // its clock is not that of the test: how old a message is says nothing
	mu    sync.Mutex
	came  []*http.Request
	said  [][]byte
}

func openChannel(t *testing.T) *channel {
	t.Helper()
	c := &channel{}
	c.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		c.mu.Lock()
		defer c.mu.Unlock()
		c.came, c.said = append(c.came, r), append(c.said, body)
		if c.fails.Load() {
			w.WriteHeader(http.StatusNotFound)
		}
	}))
	t.Cleanup(c.Close)
	return c
}

// heard gives the messages of a type, each of which the official library takes with this secret.
func (c *channel) heard(t *testing.T, secret, kind string) (list []webhook.Message) {
	t.Helper()
	verifier, err := official.NewWebhook(secret)
	if err != nil {
		t.Fatal(err)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for i, body := range c.said {
		var m webhook.Message
		if err := json.Unmarshal(body, &m); err != nil {
			t.Fatal(err)
		}
		verify := verifier.Verify
		if c.later {
			verify = verifier.VerifyIgnoringTimestamp
		}
		if err := verify(body, c.came[i].Header); err != nil {
			t.Errorf("%s: %v", m.Type, err)
		}
		if m.Type == kind {
			list = append(list, m)
		}
	}
	return list
}

// webhookJourney has an admin add a webhook and try it; an update arrives signed; then the receiver fails, and the pages say so.
func webhookJourney(t *testing.T, c config) {
	t.Helper()
	h, receiver := openHouse(t, c), openChannel(t)
	if err := h.play.setUp(t.Context(), h.url); err != nil {
		t.Fatal(err)
	}
	card := h.checked(h.reports("sales", "Security questionnaires take weeks."), "Security questionnaires take weeks")
	admin := h.member("priya").Open("/admin").Press("Webhooks").See("No webhook yet").Press("Add a webhook").Fits()
	admin.Choose("Another program").See("Where to get the address").Fill("Name", "Sales channel").Fill("Address", receiver.URL).Press("Add the webhook")
	admin.Titled("Error: ").See("What begins with http:// can be read along").Choose("Yes, this server may reach that host in our own network")
	admin.Press("Choose none").Press("Choose all of these").Press("Add the webhook").See("Sales channel is added").Fits().Axe()
	admin.Press("Send a test").Soon("The test has arrived at 127.0.0.1").Press("Show the secret").See("Enter it at the receiver")
	secret, err := webhook.Secret(h.keys, h.store.View().Webhook(1))
	if err != nil || len(receiver.heard(t, secret, webhook.TestType)) != 1 {
		t.Error("the test did not arrive once", err)
	}
	h.does("amara", &models.PostUpdate{Bottleneck: card, Audience: models.AudienceReporters, Words: "A template is on its way."})
	h.does("amara", &models.PostUpdate{Bottleneck: card, Audience: models.AudienceMembers, Words: "Do not tell anybody."})
	admin.Open("/admin/webhooks/1")
	for range 100 {
		if len(receiver.heard(t, secret, "bottleneck.update")) > 0 {
			break
		}
		admin.Reload()
	}
	if got := receiver.heard(t, secret, "bottleneck.update"); len(got) != 1 || got[0].Data.Words != "A template is on its way." || got[0].Data.Bottleneck.Title != "Security questionnaires take weeks" ||
		!strings.HasPrefix(got[0].Data.URL, h.url) {
		t.Errorf("%+v", got)
	}
	receiver.fails.Store(true)
	admin.Open("/admin/webhooks/1").Press("Send a test").Soon("The test did not arrive.").See("It answered with 404.").Fits()
	admin.Press("All messages to it, and trying again").Arrives("/admin/deliveries?by=w1").See("404")
	admin.Open("/admin/webhooks").See("Could not be delivered").Fits().Axe()
}
