package main

import (
	"strings"
	"testing"
	"time"

	"bottleneck/handlers/browsertest"
	"bottleneck/models"
)

// scanned opens a link as a mail program's scanner does before the person it is for: in a browser with scripts, twice,
// on devices that nobody knows, staying for ten seconds each time. It presses nothing.
func (h *house) scanned(link, shows string) {
	h.t.Helper()
	before := h.store.View().Number
	for range 2 {
		b := h.visitor().Open(link).See(shows).Passes(10 * time.Second)
		if stayed := browsertest.Ask[float64](b, "performance.now()"); stayed < 10_000 {
			h.t.Errorf("on %s it stayed for %g ms", shows, stayed)
		}
		b.Close()
	}
	if after := h.store.View().Number; after != before {
		h.t.Errorf("opening %q wrote %d commits", shows, after-before)
	}
}

func TestAMailScannerSpoilsNoLink(t *testing.T) {
	h := newHouse(t)
	report := h.reports("sales", "The price list is never sent.")
	h.checked(report, "Price lists are sent too late")
	invite := &models.InviteMember{Person: "Nadia Halvorsen", Email: "nadia@tarnholt.example.org", Role: models.RoleReader}
	h.does("priya", invite)
	invitation := "/join/" + h.keys.Token(models.LinkInvitation, uint32(h.store.View().Member(invite.Member).Invitation))

	h.scanned(h.form("legal"), "What is holding you up?")
	h.scanned(h.supplierPage("vattrask"), "Working with Tarnholt Instruments")
	h.scanned(h.tracking(report), "R-1")
	h.scanned(h.boardLink(), "Price lists are sent too late")
	h.scanned(invitation, "Choose a password")

	b := h.visitor().Open(h.form("legal")).Fill("What happens?", "The contract waits for a second signature.")
	b.Choose("I don’t know").Choose("About a day").Press("Send report").See("Thank you. Your report is R-2.")
	b = h.visitor().Open(h.supplierPage("vattrask")).Fill("What is holding you up, or what should we know?", "Your gate is closed at noon.")
	b.Choose("An answer").Choose("Less than 1 hour").Press("Send report").See("Thank you. Your report is R-3.")
	h.visitor().Open(h.tracking(report)).Fill("What has changed, or what should we also know?", "And the discounts.").Press("Add").See("Added.")
	h.visitor().Open(h.boardLink()).See("Price lists are sent too late").Open(h.boardLink() + card(1)).See("Price lists are sent too late")
	h.visitor().Open(invitation).Fill("Choose a password", "four words not together").Press("Join").Arrives("/board")
}

func TestAMailScannerLeavesTheSetUpLinkUsable(t *testing.T) {
	t.Parallel()
	h := openHouse(t, config{data: t.TempDir()})
	h.scanned(h.setUpLink(), "Set up Bottleneck")
	b := h.visitor().Open(h.setUpLink()).Fill("What is your organisation called?", "Havnsund Ferries")
	b.Fill("Your name", "Solveig Aas").Fill("Your e-mail address", "solveig@havnsund.example.org")
	b.Fill("Choose a password", "four words not together").Press("Set up and show the links").See("You are set up")
}

// A mail program may break a long address and make a link of its beginning alone.
func TestALinkThatWasCutSaysSo(t *testing.T) {
	h := newHouse(t)
	report := h.reports("sales", "The price list is never sent.")
	b := h.visitor()
	for _, link := range []string{h.form("legal"), h.tracking(report)} {
		for _, kept := range []int{len(link) - 1, len(link) / 2, strings.LastIndexByte(link, '/') + 1} {
			b.Open(link[:kept]).Titled("There is no page here").See("copy the whole address")
		}
	}
}
