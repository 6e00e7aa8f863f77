package main

import (
	"testing"

	"bottleneck/models"
)

func TestASupplierReportsSeesOnlyTheirsAndReadsTheAnswer(t *testing.T) {
	h := newHouse(t)
	h.reports("vattrask", "The pallets of Vattrask wait at gate nine.")
	h.reports("sales", "The price list of Sales is never sent.")
	b := h.visitor().Open(h.supplierPage("quillpenny")).Titled("Working with Tarnholt Instruments")
	b.See("You are writing for Quillpenny Payments.", "Nothing yet").NotSee("gate nine", "price list", "Vattrask")
	b.Fill("What is holding you up, or what should we know?", "We wait for the new certificate of the test system.")
	b.Press("Send report").Titled("Error: ").Choose("Information or access").Choose("1 to 4 hours").Press("Send report")
	b.See("Thank you. Your report is R-3.")

	b.Open(h.supplierPage("quillpenny")).See("No answer yet. A person will answer by", "R-3").NotSee("gate nine", "price list")
	h.does("amara", &models.AnswerReport{Report: 3, Words: "The certificate is in your mailbox since noon."})
	b.Reload().See("The certificate is in your mailbox since noon.")

	b.Fill("What is holding you up, or what should we know?", "Your answers became quicker.").Choose("Nothing, just feedback")
	b.Press("Send report").See("Thank you. Your report is R-4.")
	h.visitor().Open(h.supplierPage("vattrask")).See("gate nine").NotSee("certificate", "price list", "Quillpenny")
}
