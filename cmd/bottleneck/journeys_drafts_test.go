package main

import (
	"slices"
	"testing"
)

// What is typed into a form stays in the browser until it has arrived, and no longer.
func TestTwoAdditionsToAReportOneAfterTheOther(t *testing.T) {
	const label = "What has changed, or what should we also know?"
	h := newHouse(t)
	b := h.visitor().Open(h.form("finance")).Fill("What happens?", "The invoice run waits for the order numbers.")
	b.Choose("I don’t know").Choose("Less than 1 hour").Press("Send report").See("R-1")
	b.Fill(label, "It happened at the fair as well.").Press("Add").See("Added.", "It happened at the fair as well.").Holds(label, "")
	b.Fill(label, "And now the auditors ask.")
	b.Reload().Holds(label, "And now the auditors ask.").Press("Add").See("Added.", "And now the auditors ask.").Holds(label, "")
	var kept []string
	for _, one := range h.store.View().Report(1).Rest().Added {
		kept = append(kept, one.Text)
	}
	if want := []string{"It happened at the fair as well.", "And now the auditors ask."}; !slices.Equal(kept, want) {
		t.Errorf("kept %q, want %q", kept, want)
	}
}
