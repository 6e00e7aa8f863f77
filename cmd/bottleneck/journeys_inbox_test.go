package main

import (
	"testing"

	"bottleneck/models"
)

// Monday morning, with no hand on the mouse.
func TestTheInboxIsEmptiedByKeyboardAlone(t *testing.T) {
	h := reported(t)
	h.reports("support", "The phone system drops calls of customers every afternoon.")
	h.reports("sales", "Brochures are printed in the wrong language again.")
	b := h.member("amara").Key("Tab").Focused("Skip to the content").Key("Tab").Key("Tab").Key("Tab").Focused("Inbox (6)").Key("Enter")
	b.See("1 of 6", questionnaire)

	b.Key("a").Type("We have an owner now.").Key("Ctrl+Enter").See("Answered.", "1 of 5")
	b.Key("h").See("Marked as heard.", "2 of 5").Key("k").See("3 of 5", "The invoice run waits").Key("p").See("2 of 5").Key("ArrowRight").See("3 of 5").Key("ArrowLeft").See("2 of 5")
	b.Key("n").See("Split off.", "This report alone", "2 of 5")

	b.Key("x").Key("k").See("3 of 5").Key("x").Key("k").See("4 of 5", "The phone system drops").Key("H").See("Marked as heard.", "4 of 5")
	b.Key("/").Type("invoice run").Key("Enter").See("Found").Key("1").Key("j").See("Moved.", "2 reports")
	b.Key("w").Type("Reports have no owner on purpose.").Key("Tab").Type("Everybody may open them.").Key("Ctrl+Enter").See("3 of 3", "Brochures are printed")
	b.Key("a").Type("Sorry, new ones").Key("Escape").Key("?").See("Write an answer").Key("?")
	b.Key("a").Type(" are on the way.").Key("Ctrl+Enter").See("Answered.", "1 of 2")
	b.Key("a").Type("Ours is on its way.").Key("Ctrl+Enter").See("1 of 1").Key("a").Type("Yours too.").Key("Ctrl+Enter")
	h.visitor().Open(h.tracking(6)).See("Sorry, new ones are on the way.").NotSee("aSorry")
	b.See("Everybody has an answer").Press("Open the board").Arrives("/board")

	state := h.store.View()
	if state.UnansweredCount() != 0 || state.Report(5).Bottleneck != 2 {
		t.Errorf("%d unanswered, R-5 is in %s", state.UnansweredCount(), state.Report(5).Bottleneck)
	}
	if b := state.Bottleneck(state.Report(models.ReportNumber(5)).Bottleneck); b.Status != models.StatusWontDo {
		t.Errorf("%s is %s", b.Number, b.Status)
	}
}
