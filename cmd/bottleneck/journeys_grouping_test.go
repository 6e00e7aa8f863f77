package main

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"bottleneck/models"
)

// tidied is an organisation in which one trouble stands in two bottlenecks, and one bottleneck holds two.
func tidied(t *testing.T) *house {
	h := newHouse(t)
	h.reports("operations", "The printer on the second floor is out of toner.")
	first := h.together("sales", "The security questionnaire for the new customer is stuck, the contract cannot be signed.",
		"Customer's contract waits for the security questionnaire again.",
		"Nobody answers the security questionnaires our customers send before a contract.")
	h.withdraw(first, false) // nothing joins it meanwhile
	h.together("legal", "Three weeks for one security questionnaire, and the contract is not signed.",
		"We lose the contract because the questionnaire about security is unanswered.")
	h.withdraw(first, true)
	h.together("support", "Parcels of spare parts arrive damaged from the carrier.", "The carrier damaged the parcels with spare parts again.",
		"Payslips show the wrong overtime.", "Overtime is wrong on the payslips of March.")
	return h
}

// together files reports, and merges what the grouping had put elsewhere.
func (h *house) together(department string, texts ...string) models.BottleneckNumber {
	into := models.BottleneckNumber(0)
	for _, text := range texts {
		n := h.reports(department, text)
		at := h.store.View().Report(n).Bottleneck
		switch {
		case into == 0:
			into = at
		case at != into:
			h.does("amara", &models.Merge{From: at, Into: into})
		}
	}
	return into
}

// withdraw takes all reports of a bottleneck back, or reinstates them.
func (h *house) withdraw(in models.BottleneckNumber, back bool) {
	for _, n := range h.store.View().Bottleneck(in).Reports {
		if _, err := h.store.Do(h.t.Context(), models.ByReporter(n), &models.Withdraw{Report: n, Back: back}); err != nil {
			h.t.Fatal(err)
		}
	}
}

// After a look at all bottlenecks, an engineer decides on what is proposed, and changes her mind.
func TestProposalsAreDecidedAndTakenBack(t *testing.T) {
	h := tidied(t)
	if err := h.store.ReviewNow(t.Context()); err != nil {
		t.Fatal(err)
	}
	review := h.store.Review()
	if len(review.Merges) == 0 || len(review.Splits) == 0 {
		t.Fatalf("proposed: %+v", review)
	}
	merge, split := review.Merges[0], review.Splits[0]
	b := h.member("amara").See("to tidy up")
	b.Press(fmt.Sprintf("%d proposals to tidy up", len(review.Merges)+len(review.Splits))).Arrives("/proposals").See("Are these the same?", h.store.View().Title(h.store.View().Bottleneck(merge.B)))
	b.Press("Not the same " + merge.A.String() + ", " + merge.B.String()).See("Remembered: they are not the same.")
	if !h.store.View().Apart(merge.A, merge.B) {
		t.Fatal("it is not remembered")
	}
	b.Press("Undo").See("Undone.", "Merge "+merge.B.String()+" into "+merge.A.String())

	first := split.Reports[0]
	b.Press("Split off what is ticked " + split.Bottleneck.String()).See("Split off.")
	if got := h.store.View().Report(first).Bottleneck; got == split.Bottleneck {
		t.Errorf("%s stands in %s still", first, got)
	}
	b.Press("Undo").See("Undone.")
	if got := h.store.View().Report(first).Bottleneck; got != split.Bottleneck {
		t.Errorf("%s stands in %s after the undo", first, got)
	}
}

// An admin teaches the list a word that only this organisation uses; the next report is understood by it.
func TestAWordOfTheOrganisationIsAddedToTheList(t *testing.T) {
	h := reported(t)
	b := h.member("priya").Open("/admin/grouping").See("How grouping is doing").Press("Open the list")
	b.Fill("Find a word", "Rechnung").Press("Show").See("Faktura").Press("invoice").See("Concept: invoice")
	b.Fill("English", "invoice\nbill\nblue slip").Press("Save words").See("All reports are being read anew", "Take back to the program’s own words")
	h.understands(t, "The blue slip run waits for a report that nobody owns.")

	b.Press("Take back to the program’s own words").Press("Take back the changes").See("Taken back.")
	if h.store.View().Concept("invoice") != nil {
		t.Error("the change is there still")
	}
}

// understands waits until a text is seen to say "invoice" in words of the organisation.
func (h *house) understands(t *testing.T, text string) {
	t.Helper()
	by := func() (concepts []string) {
		for n := range h.store.View().BottleneckCount() {
			_, why := h.store.Explain(text, h.store.View().Bottleneck(models.BottleneckNumber(n+1)).Number)
			for _, r := range why {
				concepts = append(concepts, r.Concept)
			}
		}
		return concepts
	}
	for begun := time.Now(); time.Since(begun) < 20*time.Second; time.Sleep(50 * time.Millisecond) {
		if slices.Contains(by(), "invoice") {
			return
		}
	}
	t.Errorf("“blue slip” is not understood, only the concepts %q", by())
}
