package handlers

import (
	"fmt"
	"net/http"
	"testing"

	"bottleneck/models"
)

// BenchmarkDeliveries is the log of 100,000 messages: as it opens, and narrowed down to what nearly none of them is.
func BenchmarkDeliveries(b *testing.B) {
	s := outboundSite(b)
	for n := range 49 {
		s.do(models.ByMember(1), &models.SetWebhook{Title: fmt.Sprint("Receiver ", n), Host: "r.example.org", Sealed: "x",
			Hears: []models.NoticeKind{models.NoticeUpdate}})
	}
	for s.view().DeliveryCount() < 100_000 {
		for range 20 {
			s.do(models.ByMember(2), &models.PostUpdate{Bottleneck: 1, Words: "On it", Audience: models.AudienceReporters})
		}
		s.do(models.Actor{}, &models.PlanDeliveries{})
	}
	s.sendAll()
	grace := s.signedIn(adminEmail)
	for _, address := range []string{"/admin/deliveries", "/admin/deliveries?state=failed", "/admin/deliveries?by=w1&state=waits", "/admin"} {
		b.Run(address, func(b *testing.B) {
			for b.Loop() {
				grace.get(address).is(http.StatusOK)
			}
		})
	}
}

// sendAll has a server claim all that waits, and send all but every thousandth.
func (s *site) sendAll() {
	claim := &models.ClaimDeliveries{}
	s.view().EachWaiting(func(one *models.Delivery) bool {
		claim.Deliveries, claim.Was = append(claim.Deliveries, one.Number), append(claim.Was, 0)
		return len(claim.Deliveries) < 5000
	})
	if len(claim.Deliveries) == 0 {
		return
	}
	s.do(models.Actor{}, claim)
	end := &models.EndDeliveries{Claim: claim.Claim}
	for _, n := range claim.Deliveries {
		result := models.DeliveryResult{Delivery: n}
		if n%1000 == 0 {
			result.Why, result.ForGood = models.ProblemRejected, true
		}
		end.Results = append(end.Results, result)
	}
	s.do(models.Actor{}, end)
	s.sendAll()
}
