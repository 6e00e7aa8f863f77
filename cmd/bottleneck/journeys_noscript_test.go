package main

import "testing"

// Everything that matters works with scripts switched off.
func TestWithoutJavaScriptTheMainTasksAreDone(t *testing.T) {
	h := reported(t)
	b := h.visitor().NoScript().Open(h.form("sales")).Fill("What happens?", "The security questionnaire takes weeks.").Press("Send report")
	b.Titled("Error: ").Holds("What happens?", "The security questionnaire takes weeks.")
	b.Choose("A department").Choose("Which department?", "Legal").Choose("About a day").Press("Send report")
	b.See("Thank you. Your report is R-5.", "Security questionnaire takes weeks", "Legal")
	b.Fill("What has changed, or what should we also know?", "It is urgent now.").Press("Add").See("It is urgent now.")
	b.Open(h.form("sales")).Press("It happened again: R-5").See("Counted")
	b.Open(h.supplierPage("vattrask")).Fill("What is holding you up, or what should we know?", "Gate nine is closed.")
	b.Choose("A fix").Choose("Less than 1 hour").Press("Send report").See("R-6")
	b.Open(h.boardLink()).See("Security questionnaire takes weeks").Press("Invoice run waits for a report").See("Who waits for whom")

	e := h.signIn(h.visitor().NoScript(), "amara").Press("Filters").Choose("Status", "New").Press("Show")
	e.Press("Move to… (B-1)")
	e.Within("Set status").Choose("Resolved").Fill("With these words", "It is answered within a day now.").Press("Set status")
	e.See("The status is changed.").Press("I take it").See("The owner is changed.")
	e.Press("Inbox").See("The invoice run waits").Fill("Your answer, to this reporter alone", "We look for an owner.").Press("Answer").See("Answered.")
	e.Press("Sign out").See("You are signed out.")
	b.Open(h.tracking(5)).See("It is answered within a day now.").Choose("Not yet").Press("Send").See("Thank you. We count that.")
}
