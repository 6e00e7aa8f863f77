package handlers

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"bottleneck/handlers/webhook"
	"bottleneck/models"
)

const slackAddress = "https://hooks.slack.example/services/T0/B0/very-secret-key"

// hooked adds a webhook through the form and gives its page.
func hooked(admin *browser, changed ...string) *page {
	admin.t.Helper()
	form := append([]string{"title", "Team channel", "format", "standard", "address", slackAddress, "language", "en"}, changed...)
	return admin.get("/admin/webhooks/new").is(http.StatusOK).send("/admin/webhooks", form...).follow()
}

func TestAnAdminAddsAWebhookAndItsAddressIsNeverShownAgain(t *testing.T) {
	s := settled(t)
	admin := s.signedIn(adminEmail)
	admin.get("/admin/webhooks").is(http.StatusOK).says("No webhook yet")
	p := hooked(admin, "format", "slack").says("Team channel is added")
	w := s.view().Webhook(1)
	if w.Host != "hooks.slack.example" || w.Format != models.SlackWebhook || w.Private || w.Off || w.Lang != "en" || !slices.Contains(w.Hears, models.NoticeUpdate) {
		t.Errorf("%+v", w)
	}
	if to, wrong := webhook.Unseal(s.Keys, w); wrong != "" || to.Host != w.Host {
		t.Errorf("the address does not open: %q", wrong)
	}
	list := admin.get("/admin/webhooks").says("Slack · hooks.slack.example").says("Nothing sent yet")
	history := admin.get("/admin/history").is(http.StatusOK).says("webhook Team channel")
	for _, page := range []*page{p, list, history} {
		if strings.Contains(page.body, "very-secret-key") {
			t.Errorf("%s shows the address", page.path)
		}
	}
	p.send("/admin/webhooks/1", "title", "Renamed").goesTo("/admin/webhooks/1").says("Saved.")
	if now := s.view().Webhook(1); now.Title != "Renamed" || now.Sealed != w.Sealed || now.Host != w.Host {
		t.Errorf("saving with no address: %+v", now)
	}
}

func TestAWebhookThatIsNotWholeComesBackWithAllThatWasTyped(t *testing.T) {
	s := settled(t)
	admin := s.signedIn(adminEmail)
	empty := admin.post("/admin/webhooks").is(http.StatusUnprocessableEntity)
	for field, says := range map[string]string{"format": "Choose who is to hear", "address": "Enter the address", "title": "Give it a name",
		"language": "Choose a language", "hears": "Choose at least one thing"} {
		if !strings.Contains(empty.fieldError(field), says) || empty.Find("#"+field).Length() != 1 {
			t.Errorf("%s: %q", field, empty.fieldError(field))
		}
	}
	for address, says := range map[string]string{"http://chat.internal/x": "Use https://", "https://a:b@example.org/": "Leave the name and password out",
		"https://example.org/#x": "what follows the #", "ftp://example.org": "must begin with https://", "https://": "no complete address",
		"https://example.org/" + strings.Repeat("x", 2000): "longer than we can keep"} {
		back := admin.post("/admin/webhooks", "title", strings.Repeat("n", 81), "format", "teams", "address", address, "language", "nl", "hears", "report.filed", "hears",
			"no.such").is(http.StatusUnprocessableEntity)
		if !strings.Contains(back.fieldError("address"), says) || !strings.Contains(back.fieldError("title"), "by 1") || back.value("address") != address ||
			back.value("format") != "teams" || back.value("language") != "nl" || back.Find(`[name="hears"][checked]`).Length() != 1 {
			t.Errorf("%.40s: %q, %q", address, back.fieldError("address"), back.fieldError("title"))
		}
	}
	if s.view().Webhook(1) != nil {
		t.Error("one was added all the same")
	}
}

func TestAnAddressWithoutEncryptionNeedsTheTickAsLongAsItIsUsed(t *testing.T) {
	s := settled(t)
	p := hooked(s.signedIn(adminEmail), "address", "http://chat.internal:8065/hooks/x", "private", "yes")
	if w := s.view().Webhook(1); !w.Private || w.Host != "chat.internal:8065" {
		t.Errorf("%+v", w)
	}
	back := p.send("/admin/webhooks/1", "private", "").is(http.StatusUnprocessableEntity)
	if !strings.Contains(back.fieldError("address"), "Use https://") || !s.view().Webhook(1).Private {
		t.Error("the tick was taken away and the address left: " + back.fieldError("address"))
	}
}

func TestOnePressChoosesAllAndSavesNothing(t *testing.T) {
	s := settled(t)
	admin := s.signedIn(adminEmail)
	form := admin.get("/admin/webhooks/new")
	all := form.send("/admin/webhooks", "choose", "all", "title", "Half typed", "address", slackAddress).is(http.StatusOK)
	if got := all.Find(`[name="hears"][checked]`).Length(); got != len(models.NoticeKinds()) || all.value("title") != "Half typed" || all.value("address") != slackAddress {
		t.Errorf("%d are ticked, the title is %q", got, all.value("title"))
	}
	if none := form.send("/admin/webhooks", "choose", "none").is(http.StatusOK); none.Find(`[name="hears"][checked]`).Length() != 0 {
		t.Error("not all ticks went")
	}
	if s.view().Webhook(1) != nil {
		t.Error("a webhook was added")
	}
	all.send("/admin/webhooks", "format", "mattermost").follow()
	if w := s.view().Webhook(1); len(w.Hears) != len(models.NoticeKinds()) {
		t.Errorf("it hears %v", w.Hears)
	}
	admin.get("/admin/webhooks").says("Hears everything")
}

func TestTheSecretIsShownOnAPressAndNowhereElse(t *testing.T) {
	s := settled(t)
	admin := s.signedIn(adminEmail)
	p := hooked(admin)
	secret, _ := webhook.Secret(s.Keys, s.view().Webhook(1))
	if strings.Contains(p.body, "whsec_"+secret[6:]) || strings.Contains(admin.get("/admin/webhooks").body, secret) {
		t.Error("the secret is on a page that nobody asked for it")
	}
	shown := p.send("/admin/webhooks/1/secret#secret").is(http.StatusOK)
	if shown.Find("#webhook-secret").AttrOr("value", "") != secret || shown.header.Get("Cache-Control") != "no-store" {
		t.Error("the press does not show it, or the page may be kept")
	}
	if admin.get("/admin/webhooks/1/secret").status != http.StatusNotFound {
		t.Error("the secret has an address of its own")
	}
	p.send("/admin/webhooks/1/renew").follow().says("The secret of Team channel is another one now")
	if renewed, _ := webhook.Secret(s.Keys, s.view().Webhook(1)); renewed == secret {
		t.Error("the secret is the same")
	}
	p.send("/admin/webhooks/1/renew").is(http.StatusConflict).says("Grace Hopper changed this")
	hooked(admin, "format", "slack")
	if slack := admin.get("/admin/webhooks/2"); slack.Find("#secret").Length() != 0 {
		t.Error("Slack checks no secret")
	}
	admin.post("/admin/webhooks/2/secret").is(http.StatusNotFound)
}

func TestAWebhookIsSwitchedOffRemovedAndTakenBack(t *testing.T) {
	s := settled(t)
	admin := s.signedIn(adminEmail)
	p := hooked(admin)
	p.send("/admin/webhooks/1/switch").goesTo("/admin/webhooks/1").says("Team channel is switched off").send("/admin/webhooks/1/switch").
		goesTo("/admin/webhooks/1").says("Team channel is switched on")
	list := p.send("/admin/webhooks/1/remove").goesTo("/admin/webhooks").says("Team channel is removed").says("No webhook yet").says("Removed webhooks")
	if s.view().Webhook(1).InUse() {
		t.Error("it is still told things")
	}
	admin.get("/admin/webhooks/1").is(http.StatusOK).says("This webhook was removed")
	admin.post("/admin/webhooks/1", "title", "x").is(http.StatusUnprocessableEntity)
	admin.post("/admin/webhooks/1/test").is(http.StatusNotFound)
	list.send("/admin/webhooks/1/remove").goesTo("/admin/webhooks/1").says("Team channel is back")
	if !s.view().Webhook(1).InUse() {
		t.Error("it is told nothing")
	}
	for _, path := range []string{"/admin/webhooks/9", "/admin/webhooks/0", "/admin/webhooks/x", "/admin/webhooks/format?format=fax"} {
		admin.get(path).is(http.StatusNotFound)
	}
}

func TestTwoAdminsWhoChangeAWebhookLoseNothing(t *testing.T) {
	s := settled(t)
	p := hooked(s.signedIn(adminEmail))
	s.clock.pass(1)
	p.send("/admin/webhooks/1", "title", "Theirs").follow()
	back := p.send("/admin/webhooks/1", "title", "Mine", "address", "https://mine.example/x").is(http.StatusConflict).says("Theirs").says("Mine").says("https://mine.example/x")
	if back.value("title") != "Mine" || s.view().Webhook(1).Title != "Theirs" {
		t.Errorf("%q stands in the form, %q is saved", back.value("title"), s.view().Webhook(1).Title)
	}
	back.send("/admin/webhooks/1").follow()
	if w := s.view().Webhook(1); w.Title != "Mine" || w.Host != "mine.example" {
		t.Errorf("%+v", w)
	}
}

// sendWaiting makes one try for all that waits, as the loop beside the pages does.
func (s *site) sendWaiting() {
	s.t.Helper()
	run := webhook.New(webhook.Options{Keys: s.Keys, Now: s.clock.Now}).Begin()
	defer run.End()
	claim := &models.ClaimDeliveries{}
	s.view().EachWaiting(func(one *models.Delivery) bool {
		claim.Deliveries, claim.Was = append(claim.Deliveries, one.Number), append(claim.Was, one.Claim)
		return true
	})
	s.do(models.Actor{}, claim)
	end := &models.EndDeliveries{Claim: claim.Claim}
	for _, n := range claim.Taken {
		result := run.Send(context.Background(), s.view(), s.view().Delivery(n))
		result.Delivery = n
		end.Results = append(end.Results, result)
	}
	s.do(models.Actor{}, end)
}

func TestThePageSaysWhatCameOfATest(t *testing.T) {
	s := settled(t)
	status := http.StatusOK
	receiver := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(status) }))
	defer receiver.Close()
	p := hooked(s.signedIn(adminEmail), "address", receiver.URL, "private", "yes")
	waits := p.send("/admin/webhooks/1/test").goesTo("/admin/webhooks/1?test=1#test").says("The test is on its way")
	waits.send("/admin/webhooks/1/test").goesTo("/admin/webhooks/1?test=1#test") // a second press sends no second test
	s.sendWaiting()
	p.by.get(waits.Find("#tested a").AttrOr("href", "")).says("The test has arrived at 127.0.0.1").says("A test").says("Sent")
	status = http.StatusGone
	p.send("/admin/webhooks/1/test").is(http.StatusSeeOther)
	s.sendWaiting()
	p.by.get("/admin/webhooks/1?test=2").says("The test did not arrive. The other side does not take it").says("It answered with 410.")
	p.by.get("/admin/webhooks").says("Could not be delivered")
	hooked(p.by)
	if other := p.by.get("/admin/webhooks/2?test=2").text(); strings.Contains(other, "did not arrive") {
		t.Error("another webhook's page shows the test")
	}
}

func TestTheExamplesAreInEachFormatAndLanguage(t *testing.T) {
	s := settled(t)
	admin := s.signedIn(adminEmail)
	for format, says := range map[string]string{"": `"type": "bottleneck.came_back"`, "standard": "webhook-signature", "slack": `"blocks"`, "teams": "AdaptiveCard",
		"mattermost": "remove_link_preview"} {
		p := admin.get("/admin/webhooks/format?format=" + format).is(http.StatusOK).says(says).says("https://bottleneck.northwind.example/bottlenecks/1")
		if got := p.Find("main pre").Length(); got != len(models.NoticeKinds())+1 {
			t.Errorf("%q: %d examples", format, got)
		}
	}
}

// Everything that could be told of a site in which everything has happened, in every format.
func TestNoWebhookIsToldWhatTheBoardLinkDoesNotShow(t *testing.T) {
	f := newFull(t, mark)
	var mu sync.Mutex
	var bodies []string
	receiver := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		mu.Lock()
		defer mu.Unlock()
		bodies = append(bodies, string(body))
	}))
	defer receiver.Close()
	for n, format := range []string{"standard", "slack", "teams", "mattermost"} {
		hooked(f.signedIn(adminEmail), "format", format, "address", receiver.URL, "private", "yes", "title", fmt.Sprint(n))
	}
	sent := f.tellEverything(t, 4)
	board, read := guest{name: "board link"}, map[string]bool{}
	for _, body := range bodies {
		for text := range mayRead {
			if strings.Contains(body, mark(text)) {
				if read[text] = true; !board.may(text) {
					t.Errorf("a webhook is told the %s: %.300s", text, body)
				}
			}
		}
		for _, name := range []string{"Erin", "Grace", "Lee", "Rob", "northwind.example\"", "@northwind"} {
			if strings.Contains(body, name) {
				t.Errorf("a webhook is told %q: %.300s", name, body)
			}
		}
	}
	for _, text := range []string{"sales update", "acme update", "status words", "promise words", "checked title"} {
		if !read[text] {
			t.Errorf("nobody is told the %s: it proves nothing", text)
		}
	}
	if len(bodies) < 100 || len(bodies) != sent {
		t.Errorf("%d messages were sent and %d arrived", sent, len(bodies))
	}
}

// tellEverything tells so many webhooks of every kind of thing, about every report and all that ever happened to a bottleneck,
// whether or not a notice would be made of it, and counts what was sent.
func (f *full) tellEverything(t *testing.T, hooks models.WebhookNumber) (sent int) {
	run := webhook.New(webhook.Options{Keys: f.Keys, Now: f.clock.Now}).Begin()
	defer run.End()
	tell := func(n models.Notice) {
		for w := models.WebhookNumber(1); w <= hooks; w++ {
			got := run.Send(t.Context(), f.view(), &models.Delivery{Number: 1, To: models.ToWebhook(w), Notice: &n})
			if got.Why != models.NoProblem {
				t.Fatalf("%s: %+v", n.Kind, got)
			}
			if !got.Dropped {
				sent++
			}
		}
	}
	for _, kind := range models.NoticeKinds() {
		for n := range f.view().ReportCount() {
			tell(models.Notice{Kind: kind, Report: models.ReportNumber(n + 1)})
		}
		for n := range models.SupplierFeedbackNumber(4) {
			tell(models.Notice{Kind: kind, Feedback: n + 1, Subject: f.view().SupplierFeedback(n + 1).Supplier, Bottleneck: 1})
		}
		for n := range f.view().BottleneckCount() {
			b := f.view().Bottleneck(models.BottleneckNumber(n + 1))
			for _, e := range b.History {
				tell(models.Notice{Kind: kind, Bottleneck: b.Number, Ref: e.Ref})
			}
		}
	}
	return sent
}

func TestNoNameOfAWebhookRunsOnAnyPage(t *testing.T) {
	s := settled(t)
	admin := s.signedIn(adminEmail)
	for i, attack := range attacks() {
		if i%4 != 0 {
			continue
		}
		title := []rune(attack)
		hooked(admin, "title", string(title[:min(len(title), 80)]), "address", "https://example.org/"+strconv.Itoa(i)).is(http.StatusOK)
		page := fmt.Sprintf("/admin/webhooks/%d", i/4+1)
		checkMarkup(t, page, admin.get(page).is(http.StatusOK).Document)
		checkMarkup(t, page, admin.post(page, "title", attack, "address", attack, "format", attack, "language", attack, "hears", attack).is(http.StatusUnprocessableEntity).Document)
	}
	checkMarkup(t, "the list", admin.get("/admin/webhooks").Document)
	checkMarkup(t, "the history", admin.get("/admin/history").Document)
}
