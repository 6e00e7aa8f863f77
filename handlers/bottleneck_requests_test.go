package handlers

import (
	"net/http"
	"strings"
	"testing"

	"bottleneck/models"
)

// waitsForAcme is a settled site in which B-1 waits for Acme.
func waitsForAcme(t testing.TB) *site {
	s := settled(t)
	sales := models.DepartmentNumbered(1)
	s.do(models.ByParty(sales), &models.FileReport{Source: sales, Text: "The certificate is missing", Waiting: models.WaitingSupplier,
		WaitingName: "Acme", OwnTime: models.OwnTimeDay, Key: strings.Repeat("w", 32)})
	return s
}

func TestABottleneckTellsASupplierWhatItNeedsAndShowsTheirAnswer(t *testing.T) {
	s := waitsForAcme(t)
	erin := s.signedIn(engineerEmail)
	card := erin.get("/bottlenecks/1").says("Tell a supplier what we need")
	if again := card.send("/bottlenecks/1/request").is(http.StatusUnprocessableEntity); again.fieldError("words") == "" {
		t.Error("nothing was asked for, and nobody said so")
	}
	for range 2 { // pressed twice
		card.send("/bottlenecks/1/request", "words", "The certificate of the test system").goesTo("/bottlenecks/1").
			says("told Acme what we need").says("Written by Erin")
	}
	link, acme := s.acmePage(), s.browser()
	page := acme.get(link).says("What we need").says("The certificate of the test system")
	if strings.Contains(page.text(), "missing") || strings.Contains(page.text(), "Sales") || strings.Contains(page.text(), "B-1") {
		t.Errorf("the supplier learns of the bottleneck: %s", page.text())
	}
	page.send(link+"/feedback/1", "answer", "promise", "date", "2026-12-01").goesTo(link + "#f-1")
	erin.get("/bottlenecks/1").says("Promised for Tuesday 1 December").says("answered what we need: Promised for Tuesday 1 December")
	rob := s.signedIn(readerEmail).get("/bottlenecks/1").says("The certificate of the test system")
	if strings.Contains(rob.text(), "Tell a supplier") {
		t.Error("a reader is offered the form")
	}
	if open := s.browser().get(s.path(models.LinkBoard, 0) + "/bottlenecks/1"); strings.Contains(open.text(), "test system") {
		t.Error("what was asked for stands on the board that everybody reads")
	}
	s.do(models.ByMember(2), &models.SetStatus{Bottleneck: 1, Status: models.StatusResolved})
	acme.get(link).says("What we are waiting for from you").says("Promised for Tuesday 1 December")
}

func TestOnlySuppliersForWhomABottleneckWaitsAreAsked(t *testing.T) {
	s := waitsForAcme(t)
	erin := s.signedIn(engineerEmail)
	erin.post("/bottlenecks/1/request", "supplier", "2", "words", "Anything").is(http.StatusUnprocessableEntity)
	if s.view().SupplierFeedbackCount() != 0 {
		t.Error("Globex was told of a bottleneck that does not wait for them")
	}
	s.signedIn(readerEmail).post("/bottlenecks/1/request", "supplier", "1", "words", "Anything").is(http.StatusForbidden)
}
