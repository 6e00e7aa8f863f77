package handlers

import (
	"net/http"
	"strings"
	"testing"

	"bottleneck/models"
)

func TestAnAdminErasesWhatWasSaidToASupplierAndNobodyElseCan(t *testing.T) {
	s := toldOf(t)
	s.releases(false)
	s.do(models.ByParty(models.SupplierNumbered(1)), &models.AnswerSupplierFeedback{Supplier: 1, Feedback: 1,
		Kind: models.AnswerDiffer, Words: "Ours are labelled by Mrs Unforgettable"})
	if erin := s.signedIn(engineerEmail).get("/suppliers/1"); strings.Contains(erin.body, "Erase what was written") {
		t.Error("an engineer is led to where they may not go")
	}
	grace := s.signedIn(adminEmail)
	grace.get("/suppliers/1").says("Mrs Unforgettable").says("Erase what was written")
	ask := grace.get("/supplier-feedback/1/erase")
	ask.says("Parcels come without a note").says("Mrs Unforgettable").says("R-1")
	ask.send("/supplier-feedback/1/erase").is(http.StatusUnprocessableEntity).says("Tick that you are sure")
	if s.view().SupplierFeedback(1).Erased {
		t.Fatal("it was erased without a tick")
	}
	gone := ask.send("/supplier-feedback/1/erase", "sure", "yes").goesTo("/suppliers/1#f-1").says("The words are erased")
	for _, words := range []string{"Parcels come", "Unforgettable", "unmistakable"} {
		if strings.Contains(gone.body, words) {
			t.Errorf("%q is still there", words)
		}
	}
	if s.view().Report(1).Text != "" {
		t.Error("the report that it came by still has its words")
	}
	if theirs := s.browser().get(s.path(models.LinkSupplier, 1)).is(http.StatusOK); strings.Contains(theirs.body, "Unforgettable") {
		t.Error("the supplier's page still has their answer")
	}
}

func TestASearchForAPersonLeadsToWhatWasSaidToASupplier(t *testing.T) {
	s := toldOf(t)
	s.releases(false)
	grace := s.signedIn(adminEmail)
	grace.get("/admin/people").send("/admin/people", "who", "without a note").says("feedback to a supplier").
		says("Parcels come without a note")
	grace.get("/supplier-feedback/1/erase").says("Parcels come without a note")
}
