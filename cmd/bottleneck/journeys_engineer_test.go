package main

import (
	"strings"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/views/words"
)

// reported is a board with something on it: a questionnaire of three reports, and an invoice run of one.
func reported(t *testing.T) *house {
	t.Helper()
	h := newHouse(t)
	h.checked(h.reports("sales", questionnaire), "Security questionnaire takes weeks")
	h.reports("support", "The security questionnaire of a customer takes weeks until it is answered.")
	h.reports("legal", "It takes weeks to answer the security questionnaire that customers send.")
	h.checked(h.reports("finance", "The invoice run waits for a report that nobody owns."), "Invoice run waits for a report")
	if n := h.store.View().Bottleneck(1).ReportCount(); n != 3 {
		t.Fatalf("B-1 holds %d reports", n)
	}
	return h
}

func TestTheAddressHoldsTheFilterOfTheBoard(t *testing.T) {
	h := reported(t)
	b := h.member("amara").See("Biggest bottleneck", "Security questionnaire takes weeks", "Invoice run waits")
	b.Press("Filters").Choose("From department", "Finance").Choose("Sort by", "Newest").Press("Show")
	b.See("One bottleneck matches", "Invoice run waits for a report").Within("Lanes").NotSee("Security questionnaire")
	filtered := b.Address()
	if !strings.Contains(filtered, "department=3") || !strings.Contains(filtered, "sort=newest") {
		t.Errorf("the address is %s", filtered)
	}
	b.Reload().See("One bottleneck matches")
	b.Within("Lanes").Press("Invoice run waits for a report")
	b.Titled("Invoice run waits").Back().See("One bottleneck matches")
	if b.Address() != filtered {
		t.Errorf("Back leads to %s, not to %s", b.Address(), filtered)
	}
	h.member("linh").Open(filtered).See("One bottleneck matches").Press("Clear filters").Within("Lanes").See("Security questionnaire")
}

func TestAnEngineerWorksOnABottleneckAndTheReporterReadsIt(t *testing.T) {
	h := reported(t)
	h.reports("quillpenny", "The security questionnaire of customers takes weeks to be answered, and we wait too.")
	reporter := h.visitor()
	b := h.member("amara").Open(card(1)).See("Who waits for whom", "Hours lost, and how they add up", questionnaire)

	b.Within("Set status").Choose("In progress").Fill("With these words", "We write one answer for all of them.").Press("Set status")
	b.See("The status is changed.")
	reporter.Open(h.tracking(1)).See("In progress", "We write one answer for all of them.")

	b.Within("Write an update").Fill("What should people know?", "The first draft is at Legal.").Choose("Those, and the suppliers in it").Press("See who will read it")
	b.See("Before you send it", "One supplier, outside the company:", "Quillpenny Payments", "Reporters in Sales").Press("Change it")
	b.Holds("What should people know?", "The first draft is at Legal.").Press("See who will read it").Press("Send it").See("Sent.")
	reporter.Reload().See("The first draft is at Legal.")

	b.Press("I take it").See("The owner is changed.")
	b.Within("Who and when").See("Amara Okafor")
	promised := time.Now().AddDate(0, 0, 40)
	day := words.For("en").Date(promised)
	b.Press("Change Promised for").Fill("Promised date", promised.Format(time.DateOnly)).Press("Set date").See(day)
	b.Press("I can help").See("I cannot help after all")
	b.Press("Answer R-2").Fill("Your answer, to this reporter alone", "You get ours today.").Press("Send answer").See("Answered.")
	h.visitor().Open(h.tracking(2)).See("You get ours today.")
	reporter.Reload().NotSee("You get ours today.").See("Promised for " + day)
}

func TestAnEngineerMergesSplitsMovesAndUndoes(t *testing.T) {
	h := reported(t)
	b := h.member("amara").Open(card(1))
	b.Choose("Tick R-2").Press("Split into a new bottleneck").See("Split off.")
	b.Open(card(1)).See("Reports 2").Press("Undo: split R-2 off into").See("Undone.", "Reports 3")

	b.Choose("Tick R-3")
	b.Within("Ticked reports belong elsewhere?").Fill("Another one", "invoice run")
	b.Press("Move to that bottleneck").See("Found: choose one").Choose("Invoice run waits for a report")
	b.Press("Move to that bottleneck").See("Moved.")
	b.Open(card(2)).See("It takes weeks to answer")

	b.Press("Merge into another bottleneck").Within("All reports go there").Fill("Another one", "B-1").Press("Merge")
	b.See("Merged.", "Reports 4").Open(card(2)).See("B-2 was merged into B-1.")
	b.Press("Undo: merged B-2").See("Undone.", "Reports 2")
	if h.store.View().Bottleneck(models.BottleneckNumber(2)).Hidden() {
		t.Error("B-2 is still merged")
	}
}
