package main

import (
	"strconv"
	"testing"

	"bottleneck/models"
)

// Everyone in the company reads the board by its link: checked titles, departments, hours and updates, nothing else.
func TestAReaderByBoardLinkReadsNoWordsNamesOrContacts(t *testing.T) {
	h := newHouse(t)
	secret := func(c *models.FileReport) {
		c.Text, c.Contact = c.Text+" Ask Wendeline about it.", "wendeline@tarnholt.example.org"
		c.People = models.PeopleTwoToFive
		c.Asked, c.Answer = h.store.View().Department(c.Source.Number).FormQuestion().Number, "77,777"
	}
	shared := h.checked(h.reports("sales", questionnaire, secret), "Security questionnaire takes weeks")
	travel := h.reports("finance", "The travel receipts are lost in the mailroom.", secret)
	h.does("amara", &models.SetOwner{Bottleneck: shared, Owner: h.play.members["linh"], Seen: h.store.View().Number})
	h.does("amara", &models.PostUpdate{Bottleneck: shared, Audience: models.AudienceReporters, Words: "The questionnaire has one owner from Monday."})
	h.does("amara", &models.PostUpdate{Bottleneck: shared, Audience: models.AudienceMembers, Words: "Internally we call it the swamp."})
	hidden := []string{"R-0", "Wendeline", "77,777", "travel receipts", "Linh", "Amara", "swamp", "Customers send"}

	b := h.visitor().Open(h.boardLink()).See("Security questionnaire takes weeks", "New from Finance, being read", "Sales").NotSee(hidden...)
	b.Within("Lanes").Press("Security questionnaire takes weeks")
	b.See("The questionnaire has one owner from Monday.", "12 hours").NotSee(hidden...)
	b.NotSee("Set status", "I can help", "Undo").Back().Press("New from Finance, being read").NotSee(hidden...)
	b.Open(h.boardLink() + "?q=receipts").See("Nothing matches")

	b.Open("/bottlenecks/" + strconv.Itoa(int(shared))).See("Sign in").Open("/board").Titled("Sign in")
	b.Open(h.boardLink() + "/bottlenecks/999").See("There is no page here")
	h.checked(travel, "Receipts get lost")
	b.Open(h.boardLink()).See("Receipts get lost").NotSee(hidden...)
}
