package handlers

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// outboundSite is a site with mail on and a webhook "Chat", where one report left an address and one update was posted:
// R-1's receipt is delivery 1, the update to its reporter 2, that to the webhook 3.
func outboundSite(t testing.TB) *site {
	s := settled(t)
	s.do(models.ByMember(1), &models.SwitchMail{On: true})
	s.do(models.ByMember(1), &models.SetWebhook{Title: "Chat", Host: "chat.example.org", Sealed: "x", Hears: []models.NoticeKind{models.NoticeUpdate}})
	s.do(models.ByParty(models.DepartmentNumbered(1)), &models.FileReport{Source: models.DepartmentNumbered(1), Text: "The price list is late",
		Contact: "zoe@northwind.example", Waiting: models.WaitingNobody, OwnTime: models.OwnTimeDay, Key: strings.Repeat("d", 32)})
	s.do(models.ByMember(2), &models.PostUpdate{Bottleneck: 1, Words: "On it", Audience: models.AudienceReporters})
	s.do(models.Actor{}, &models.PlanDeliveries{})
	return s
}

// ends has a server claim a message, and say what came of it.
func (s *site) ends(result models.DeliveryResult) {
	s.t.Helper()
	claim := &models.ClaimDeliveries{Deliveries: []models.DeliveryNumber{result.Delivery}, Was: []models.ClaimNumber{0}}
	s.do(models.Actor{}, claim)
	s.do(models.Actor{}, &models.EndDeliveries{Claim: claim.Claim, Results: []models.DeliveryResult{result}})
}

// row gives what the log says of one message.
func (p *page) row(n int) string {
	return strings.Join(strings.Fields(p.Find(fmt.Sprintf("#d%d", n)).Text()), " ")
}

func (p *page) rowSays(n int, words string) {
	p.t.Helper()
	if got := p.row(n); !strings.Contains(got, words) {
		p.t.Errorf("message %d: %q does not say %q", n, got, words)
	}
}

func TestTheLogSaysWhatCameOfEachMessage(t *testing.T) {
	s := outboundSite(t)
	grace := s.signedIn(adminEmail)
	p := grace.get("/admin/deliveries").is(http.StatusOK).says("3 messages wait. The oldest since")
	p.rowSays(1, "New report R-1R-1who sent it, by e-mailWaits to be sent")
	p.rowSays(3, "Update B-1Chatby webhookWaits to be sent")
	s.ends(models.DeliveryResult{Delivery: 1})
	s.ends(models.DeliveryResult{Delivery: 2, Why: models.ProblemRejected, Code: 550, ForGood: true})
	s.ends(models.DeliveryResult{Delivery: 3, Why: models.ProblemRefused, Code: 503})
	p = grace.get("/admin/deliveries").is(http.StatusOK).says("1 message waits.").says("1 message could not be delivered.")
	p.rowSays(1, "Sent")
	p.rowSays(2, "The mail server does not know this address (550)")
	p.rowSays(3, "Tried once, next")
	p.rowSays(3, "cannot take it now (503)")
	s.do(models.Actor{}, &models.ClaimDeliveries{Deliveries: []models.DeliveryNumber{3}, Was: []models.ClaimNumber{0}})
	grace.get("/admin/deliveries").rowSays(3, "Being sent")
	for _, secret := range []string{"zoe@", "chat.example.org", "On it"} {
		if strings.Contains(p.body, secret) {
			t.Errorf("the log shows %q", secret)
		}
	}
}

func TestWhatWasGivenUpIsTriedAgainByAPress(t *testing.T) {
	s := outboundSite(t)
	grace := s.signedIn(adminEmail)
	if strings.Contains(grace.get("/admin").text(), "have not been told") {
		t.Error("a banner while nothing has failed")
	}
	for n := range 3 {
		s.ends(models.DeliveryResult{Delivery: models.DeliveryNumber(n + 1), Why: models.ProblemRejected, Code: 550, ForGood: true})
	}
	grace.get("/admin").is(http.StatusOK).says("Some people have not been told: 3 messages could not be delivered.")
	p := grace.get("/admin/deliveries?state=failed&by=mail").is(http.StatusOK)
	p.send("/admin/deliveries/2/retry?by=mail&state=failed").goesTo("/admin/deliveries?by=mail&state=failed").says("1 message is tried again.")
	if s.view().Delivery(2).State != models.DeliveryWaits || s.view().FailedCount() != 2 {
		t.Errorf("%+v", s.view().Delivery(2))
	}
	grace.get("/admin/deliveries").send("/admin/deliveries/retry", "receiver", "w1").goesTo("/admin/deliveries").says("1 message is tried again.")
	if s.view().Delivery(3).State != models.DeliveryWaits || s.view().Delivery(1).State != models.DeliveryFailed {
		t.Error("not all of the webhook's, or others too")
	}
	grace.post("/admin/deliveries/99/retry").is(http.StatusNotFound)
}

func TestTheLogIsNarrowedDownByWhatItsAddressSays(t *testing.T) {
	s := outboundSite(t)
	s.ends(models.DeliveryResult{Delivery: 1})
	s.ends(models.DeliveryResult{Delivery: 3, Dropped: true})
	s.clock.pass(48 * time.Hour)
	s.do(models.ByMember(1), &models.TestDelivery{To: models.ToWebhook(1)})
	s.ends(models.DeliveryResult{Delivery: 4, Why: models.ProblemTimeout})
	grace := s.signedIn(adminEmail)
	for query, want := range map[string]string{"": "d4 d3 d2 d1", "state=waits": "d2", "state=sent": "d1", "state=dropped": "d3", "state=failed": "d4",
		"by=mail": "d2 d1", "by=webhooks": "d4 d3", "by=w1": "d4 d3", "by=w9": "d4 d3 d2 d1", "state=nonsense": "d4 d3 d2 d1",
		"from=2026-11-25": "d4", "to=2026-11-25": "d3 d2 d1", "state=sent&by=w1": "", "before=3": "d2 d1", "before=99": "d4 d3 d2 d1"} {
		p := grace.get("/admin/deliveries?" + query).is(http.StatusOK)
		var got []string
		for _, row := range p.Find("tr[id]").EachIter() {
			got = append(got, row.AttrOr("id", ""))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s shows %v, want %s", query, got, want)
		}
	}
}

func TestALongLogIsPaged(t *testing.T) {
	s := outboundSite(t)
	manyDeliveries(s, 250)
	grace := s.signedIn(adminEmail)
	seen, pages := 0, 0
	for address := "/admin/deliveries?by=mail"; address != ""; pages++ {
		p := grace.get(address).is(http.StatusOK)
		seen += p.Find("tr[id]").Length()
		address = p.Find(`a[rel="next"]`).AttrOr("href", "")
	}
	if seen != s.view().DeliveryCount()-1 || pages != 6 {
		t.Errorf("%d messages of %d on %d pages", seen, s.view().DeliveryCount(), pages)
	}
}

// manyDeliveries has that many test messages planned, and most of them sent.
func manyDeliveries(s *site, count int) {
	claim := &models.ClaimDeliveries{}
	for range count {
		s.do(models.ByMember(1), &models.TestDelivery{To: models.ToMember(1)})
		claim.Deliveries, claim.Was = append(claim.Deliveries, models.DeliveryNumber(s.view().DeliveryCount())), append(claim.Was, 0)
	}
	s.do(models.Actor{}, claim)
	end := &models.EndDeliveries{Claim: claim.Claim}
	for _, n := range claim.Deliveries {
		end.Results = append(end.Results, models.DeliveryResult{Delivery: n})
	}
	s.do(models.Actor{}, end)
}

func TestTheHistoryTellsOfChoicesAndWebhooksAndNotOfEachMessage(t *testing.T) {
	s := outboundSite(t)
	s.do(models.ByReporter(1), &models.ChooseMail{Of: models.ToReporter(1), Choice: models.MailWeekly})
	s.do(models.ByMember(1), &models.TestDelivery{To: models.ToWebhook(1)})
	s.ends(models.DeliveryResult{Delivery: 1, Why: models.ProblemRejected, ForGood: true})
	s.do(models.ByMember(1), &models.RetryDeliveries{Deliveries: []models.DeliveryNumber{1}})
	s.do(models.ByMember(1), &models.SetWebhook{Webhook: 1, Title: "Chat", Hears: []models.NoticeKind{models.NoticeUpdate}, Off: true, Seen: s.view().Number})
	s.do(models.ByMember(1), &models.RemoveWebhook{Webhook: 1})
	s.do(models.ByMember(1), &models.SwitchMail{})
	grace := s.signedIn(adminEmail)
	p := grace.get("/admin/history").is(http.StatusOK)
	for _, want := range []string{"Switched e-mail on", "Set up the webhook Chat", "Gave the webhook Chat an address", "Chose one e-mail a week: R-1",
		"Had a test sent to Chat", "Had them tried again: 1 message", "Switched off the webhook Chat", "Removed the webhook Chat", "Switched e-mail off"} {
		p.says(want)
	}
	if text := p.text(); strings.Contains(text, "Decided who is told") || strings.Contains(text, "Began to send") || strings.Contains(text, "came of them") {
		t.Error("the history is full of what sending leaves behind")
	}
	p = grace.get("/admin/history?kind=outbound").is(http.StatusOK)
	p.says("Decided who is told: 3 messages").says("Began to send: 1 message").says("Noted what came of them: 1 message").says("Switched e-mail off")
}

func TestTheMetricsTellOfDeliveries(t *testing.T) {
	s := outboundSite(t)
	s.ends(models.DeliveryResult{Delivery: 1})
	s.ends(models.DeliveryResult{Delivery: 3, Why: models.ProblemRejected, ForGood: true})
	s.clock.pass(time.Minute)
	_, body := listening(t, s, s.App()).ask("GET", "/metrics", "")
	for _, want := range []string{`bottleneck_deliveries{channel="mail",state="sent"} 1`, `bottleneck_deliveries{channel="mail",state="waits"} 1`,
		`bottleneck_deliveries{channel="webhook",state="failed"} 1`, "bottleneck_delivery_oldest_waiting_seconds 60"} {
		if !strings.Contains(body, want) {
			t.Errorf("the metrics do not say %s", want)
		}
	}
}
