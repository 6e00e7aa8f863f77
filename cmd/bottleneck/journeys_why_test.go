package main

import "testing"

// Whether each report stands in the right place, said with no hand on the mouse.
func TestPlacesAreAcceptedAndPutRightByKeyboardAlone(t *testing.T) {
	h := reported(t)
	h.reports("support", "The phone system drops calls of customers every afternoon.")
	b := h.member("amara").Open("/inbox").See("1 of 5", "It belongs here")
	b.Key("y").See("Noted: it belongs where it is.", "1 of 5")
	if !h.store.View().Report(1).Settled {
		t.Error("R-1 is not accepted")
	}
	b.Press("Undo").See("Undone.")
	if h.store.View().Report(1).Settled {
		t.Error("the undo was not")
	}
	b.Key("ArrowRight").See("2 of 5").Key("1").Key("Enter").See("Moved.", "2 of 5")
	if in := h.store.View().Report(2).Bottleneck; in == 1 {
		t.Error("R-2 was not moved by a number and Enter")
	}
	b.Press("Undo").See("Undone.")

	b.Open("/inbox").Key("x").Key("k").Key("x").Key("k").Key("Y").See("Noted: 2 reports belong where they are.")
	b.Key("k").Key("k").See("5 of 5").Key("x").Key("M").Type("B-2").Key("Ctrl+Enter").See("Moved 1 report.")
	if in := h.store.View().Report(5).Bottleneck; in != 2 {
		t.Errorf("R-5 stands in %s", in)
	}
	b.Open("/reports/5").See("Why here?", "Amara Okafor moved it here from").Axe().Fits()
	b.Open(card(1)).Press("Why here? R-3").Press("Not the same? Make it one of its own: R-3").See("Split off.").Axe()
	b.Open("/inbox").Key("M").Axe().At(390, 900).Fits()
}
