package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"bottleneck/models/journal/journaltest"
	"bottleneck/views/words"
)

func TestAChangeIsAnnouncedGotAndJudged(t *testing.T) {
	t.Parallel()
	headsUp(t, config{data: t.TempDir()})
}

func TestAChangeIsAnnouncedGotAndJudgedOnMongoDB(t *testing.T) {
	t.Parallel()
	key := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(key, newSecret(), 0o600); err != nil {
		t.Fatal(err)
	}
	headsUp(t, config{mongodb: journaltest.Mongo(t), keyFile: key})
}

// headsUp has an engineer announce a change that touches Sales and a supplier, both say "got it", and a week later both
// say what came of it; somebody learned of it from a customer.
func headsUp(t *testing.T, c config) {
	t.Helper()
	clock := &setClock{now: time.Now()}
	h := openHouseAt(t, c, clock.read)
	if err := h.play.setUp(t.Context(), h.url); err != nil {
		t.Fatal(err)
	}
	de := words.For("de")
	sales := h.visitor().At(390, 844).Open(h.form("sales")).NotSee("What is changing").Press("I learned this from a customer").See("What did the customer tell you?").Fits()

	// An engineer announces it, and sees before who will read it.
	amara := h.member("amara").Press("Heads-ups").See("No change has been announced yet").Press("Announce a change")
	amara.Press("See who will read it").Titled("Error: ").See("Write in one line what changes.", "Choose the day from which it changes.", "Choose at least one department")
	amara.Fill("In one line: what changes?", "Invoices go out as PDF only").Fill("What will be different?", "Nothing is printed any more.")
	amara.Fill("From which day?", clock.read().AddDate(0, 0, 1).Format(time.DateOnly))
	amara.Choose("Sales").Choose("Quillpenny Payments").Press("See who will read it")
	amara.Within("Who will read it").See("Sales", "Quillpenny Payments", "These are outside your organisation")
	amara.Press("Announce it").See("Announced.", "0 of 2 have said “got it”")
	amara.Open("/board").See("Sales and one more have not said “got it”.")

	// A lead and the supplier say "got it"; it can be taken back.
	mateus := h.member("mateus").At(390, 844).Open("/board").See("Invoices go out as PDF only").Press("Got it: Invoices go out as PDF only, for Sales").See("they know that you got it").Fits()
	supplier := h.visitor().Reads("de").At(390, 844).Open(h.supplierPage("quillpenny")).See("Invoices go out as PDF only").NotSee("Sales", "Amara").Fits()
	supplier.Press(de.T("headsup.got.for", "title", "Invoices go out as PDF only", "party", "Quillpenny Payments")).See(de.T("flash.headsup.got"))
	amara.Open("/heads-ups/1").See("2 of 2 have said “got it”", "(Lead)").NotSee("Mateus")
	h.visitor().Open(h.supplierPage("vattrask")).NotSee("Invoices")
	h.visitor().Open(h.boardLink() + "/heads-ups").See("Invoices go out as PDF only").NotSee("Quillpenny").Fits()
	mateus.Open("/departments/1").See("Got it on")

	// Somebody heard of it from a customer first.
	sales.Reload().Fill("What did the customer tell you?", "They asked where their paper invoice is.").Choose("Which change was it about?", "Invoices go out as PDF only")
	sales.Choose("Less than 1 hour").Press("Send report").See("Thank you. Your report is R-1.").Fits()

	// A week after the day those who were told are asked.
	clock.set(clock.read().AddDate(0, 0, 9))
	if err := h.store.KeepTime(t.Context()); err != nil {
		t.Fatal(err)
	}
	sales.Open(h.form("sales")).See("What came of “Invoices go out as PDF only”?").Fits().Press("What came of “Invoices go out as PDF only”? Better or worse?")
	sales.Press("Send answer").Titled("Error: ").Choose("Worse").Fill("How is it better or worse?", "Ten calls a day for copies.").Press("Send answer").See("You said: Worse.").Fits()
	supplier.Reload().Choose(de.T("headsup.effect.better")).Fill(de.T("headsup.ask.words"), "Keine Umschläge mehr.").Press(de.T("headsup.ask.send")).See(de.T("flash.headsup.judged")).NotSee("Ten calls")
	h.member("amara").Open("/heads-ups/1").See("Better: 1 · Worse: 1 · No difference: 0", "Ten calls a day for copies.", "Keine Umschläge mehr.", "1 learned this from a customer", "They asked where")

	// One press makes a report of it.
	sales.Press("Make this a report").Holds("What happens?", "Ten calls a day for copies.").Choose("Nobody seems to own it").Choose("About a day").Press("Send report").See("Your report is R-2.")
}
