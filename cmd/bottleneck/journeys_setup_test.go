package main

import (
	"testing"

	"bottleneck/handlers/browsertest"
)

// From the link that the first start prints to the first report on the board.
func TestSomebodySetsItUpReportsAndSeesItOnTheBoard(t *testing.T) {
	t.Parallel()
	h := openHouse(t, config{data: t.TempDir()})
	b := browsertest.New(t, h.url).Open("/").See("not set up yet")

	b.Open(h.setUpLink()).Titled("Set up Bottleneck")
	b.Fill("What is your organisation called?", "Havnsund Ferries")
	b.Choose("Which time zone do you work in?", "Oslo")
	b.Fill("Your name", "Solveig Aas").Fill("Your e-mail address", "solveig@havnsund.example.org")
	b.Fill("Choose a password", "password").Press("Set up and show the links")
	b.Titled("Error:").Holds("What is your organisation called?", "Havnsund Ferries").Holds("Your name", "Solveig Aas")
	b.Fill("Choose a password", "four words not together").Fill("Which suppliers do you depend on?", "Norrkai Fuel\nTidewise Charts")
	b.Press("Set up and show the links").See("You are set up", "Norrkai Fuel", "Tidewise Charts", "Message ready to send")

	b.Press("Sales").See("You are writing for Sales.")
	b.Fill("What happens?", "The timetable for spring is decided too late to sell group tickets.")
	b.Choose("Nobody seems to own it").Choose("About a day").Press("Send report")
	b.See("Thank you. Your report is R-1.", "A person will answer by")

	b.Open("/board").Within("B-1").See("The timetable for spring", "Sales", "4 h a week")
	b.Open(h.setUpLink()).See("This link has ended")
}
