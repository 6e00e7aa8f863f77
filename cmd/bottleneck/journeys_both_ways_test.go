package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal/journaltest"
	"bottleneck/views/words"
)

func TestASupplierAndTheOrganisationHearEachOther(t *testing.T) {
	t.Parallel()
	bothWays(t, config{data: t.TempDir()})
}

func TestASupplierAndTheOrganisationHearEachOtherOnMongoDB(t *testing.T) {
	t.Parallel()
	key := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(key, newSecret(), 0o600); err != nil {
		t.Fatal(err)
	}
	bothWays(t, config{mongodb: journaltest.Mongo(t), keyFile: key})
}

// bothWays has a department say something about a supplier on a phone, a member release it in other words, and the
// supplier promise a date in German and keep it; then a bottleneck needs something from them.
func bothWays(t *testing.T, c config) {
	t.Helper()
	clock := &setClock{now: time.Now()}
	h := openHouseAt(t, c, clock.read)
	if err := h.play.setUp(t.Context(), h.url); err != nil {
		t.Fatal(err)
	}
	de := words.For("de")
	supplier := h.visitor().Reads("de").At(390, 844).Open(h.supplierPage("quillpenny")).Fits()
	supplier.See(de.T("from-supplier.awaited.none", "organisation", "Tarnholt Instruments"))

	// A department says what happened. Whom it means stands in their words.
	sales := h.visitor().At(390, 844).Open(h.form("sales")).Press("Something about working with a supplier").Fits()
	sales.Fill("Which supplier is it about?", "Quilpenny").Press("Send feedback").Titled("Error: ")
	sales.Fill("What happened?", "Mr Hobb of Quillpenny sent the rates for March on a Friday night.").Choose("1 to 4 hours")
	sales.Fill("What would help?", "A day before the rates change").Press("Send feedback").See("Thank you. Your report is R-1.", "A member reads it first").Fits()

	// A member releases it reworded, without the department's name.
	amara := h.member("amara").Press("Suppliers (1)")
	amara.Within("Quilpenny").See("Mr Hobb").Press("Read and release")
	amara.Choose("Which supplier is it for?", "Quillpenny Payments")
	amara.Fill("What happened?", "Your rates for a month came on a Friday night.").Press("Look at what they will read")
	amara.Within("Quillpenny Payments will read:").See("Your rates for a month came on a Friday night.", "A day before the rates change").NotSee("Hobb").Press("Release it")
	amara.See("Released. Quillpenny Payments can read it now.")
	sales.Reload().See("Quillpenny Payments can read it since", "in the name of Tarnholt Instruments", "Your rates for a month came on a Friday night.")

	// The supplier reads what is new, in German, and promises a date.
	clock.set(time.Now().Add(time.Hour))
	supplier.Reload().See(de.T("from-supplier.new"), "Your rates for a month came on a Friday night.").NotSee("Hobb", "Sales", "Amara").Fits()
	supplier.Reload().See(de.T("from-supplier.new"))
	supplier.Press(de.T("reply.open")).Choose(de.T("reply.kind.promise")).Fill(de.T("reply.date"), clock.read().AddDate(0, 0, 9).Format(time.DateOnly))
	supplier.Fill(de.T("reply.words"), "The rates come on the 20th from now on.").Press(de.T("reply.send")).See(de.T("flash.answer"), "The rates come on the 20th").Fits()
	h.visitor().Open(h.supplierPage("vattrask")).NotSee("rates", "Quillpenny")

	// Both sides here read it.
	sales.Reload().See("Promised for", "The rates come on the 20th from now on.")
	amara.Open("/suppliers").See("Answers that nobody has read yet", "The rates come on the 20th from now on.", "They promised for").Press("Seen: the answer of Quillpenny Payments")
	amara.See("Marked as seen.", "What we wait for from Quillpenny Payments", "Promised for")
	supplier.Press(de.T("feedback.kept.say")).See(de.T("flash.promise-kept"), de.T("from-supplier.awaited.none", "organisation", "Tarnholt Instruments"))
	amara.Open("/suppliers").See("Suppliers (1)", "Done").NotSee("They promised for")

	// A bottleneck needs something from them.
	h.reports("finance", "The payout file has no totals.", func(c *models.FileReport) {
		c.Waiting, c.WaitingName = models.WaitingSupplier, "Quillpenny Payments"
	})
	amara.Open("/bottlenecks/2").Press("Tell a supplier what we need").Fill("What do you need from them?", "Totals in the payout file").Press("Tell Quillpenny Payments")
	amara.See("Sent. The supplier can read it now.", "told Quillpenny Payments what we need")
	supplier.Reload().See("Totals in the payout file", de.T("feedback.kind.request")).NotSee("Finance", "B-2")
	supplier.Within("Totals in the payout file").Press(de.T("reply.open"))
	supplier.Within("Totals in the payout file").Choose(de.T("reply.kind.differ")).Fill(de.T("reply.words"), "They are in the second file.").Press(de.T("reply.send"))
	amara.Reload().See("We see it differently", "They are in the second file.")
	clock.set(time.Now().Add(48 * time.Hour))
	supplier.Reload().NotSee(de.T("from-supplier.new"))
}
