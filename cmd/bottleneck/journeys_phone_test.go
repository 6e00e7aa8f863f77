package main

import (
	"testing"

	"bottleneck/models"
)

// On a phone, in the dark: nothing is wider than the screen, and the main tasks are done.
func TestOnAPhoneInTheDarkTheMainTasksAreDone(t *testing.T) {
	h := reported(t)
	long := "Weltraumschifffahrtsgesellschaftsversicherungsnachweisformular for everything that anybody ever wanted to send anywhere"
	h.does("amara", &models.SetTitle{Bottleneck: 2, Title: long, Seen: h.store.View().Number})
	b := h.visitor().At(390, 844).Dark().Open(h.form("support")).Fits()
	b.Fill("What happens?", "Calls drop every afternoon.").Choose("A tool or system").Fill("Which tool or system?", "Phone system")
	b.Choose("1 to 4 hours").Press("Send report").See("Thank you. Your report is R-5.").Fits()
	b.Open(h.form("support")).Fits().Open(h.boardLink()).Fits().At(320, 700).Fits()

	e := h.signIn(h.visitor().At(390, 844).Dark(), "amara").Fits()
	e.Within("B-3").Press("Calls drop every afternoon")
	e.Fits()
	e.Within("With these words").Choose("Heard").Press("Set status")
	e.See("The status is changed.").Fits()
	e.Press("Inbox (").Fits().At(320, 700).Fits().Fill("Your answer, to this reporter alone", "We are on it.").Press("Answer").See("Answered.").Fits()
	e.Open(card(2)).See(long).Fits().Open("/board").Fits()
}
