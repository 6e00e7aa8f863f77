package main

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"bottleneck/models"
)

// After a look at all bottlenecks, an engineer decides on what is proposed, and changes her mind.
func TestProposalsAreDecidedAndTakenBack(t *testing.T) {
	h := demoHouse(t)
	if err := h.store.ReviewNow(t.Context()); err != nil {
		t.Fatal(err)
	}
	review := h.store.Review()
	if len(review.Merges) == 0 || len(review.Splits) == 0 {
		t.Skip("the demo holds nothing to propose any more") // what is found depends on the grouping alone
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
