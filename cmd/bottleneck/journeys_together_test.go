package main

import (
	"testing"

	"bottleneck/handlers/browsertest"
	"bottleneck/models"
)

func TestTwoEngineersAtOnceSeeEachOtherAndLoseNothing(t *testing.T) {
	h := reported(t)
	amara, linh := h.member("amara").Open(card(1)), h.member("linh").NoScript().Open(card(1))
	amara.Within("Set status").Choose("Heard").Press("Set status")
	amara.See("The status is changed.")

	linh.Within("Set status").Choose("In progress").Fill("With these words", "I begin today, with the longest one.").Press("Set status")
	linh.See("Amara Okafor changed this at", "set the status to Heard while you were typing", "I begin today, with the longest one.")
	linh.Press("Keep mine: In progress").See("The status is changed.", "I begin today, with the longest one.")
	if s := h.store.View().Bottleneck(1).Status; s != models.StatusInProgress {
		t.Errorf("B-1 is %s", s)
	}
}

func TestTheBoardChangesByItselfAndKeepsFocusAndScroll(t *testing.T) {
	h := reported(t)
	for _, words := range []string{"Brochures are printed in the wrong language.", "The phone system drops calls.",
		"Parking for visitors is always full.", "Travel costs are paid after months.", "Night shifts miss the handover notes."} {
		h.reports("operations", words)
	}
	b := h.member("amara").At(1000, 400)
	focus := `document.querySelector("#B-5 h3 a").focus({preventScroll: true})`
	browsertest.Ask[any](b, focus+`; scrollTo(0, document.querySelector("#B-5").offsetTop); null`)
	top := browsertest.Ask[float64](b, `document.querySelector("#B-5").getBoundingClientRect().top`)

	h.reports("recruitment", "Interviews are moved at the last minute.")
	b.Soon("Interviews are moved").Focused("Parking for visitors").See("Inbox (10)")
	if now := browsertest.Ask[float64](b, `document.querySelector("#B-5").getBoundingClientRect().top`); now-top > 1 || top-now > 1 {
		t.Errorf("the focused card moved from %g to %g", top, now)
	}

	b.Press("Pause changes")
	h.reports("engineering", "The compiler licences run out.")
	h.member("linh").See("The compiler licences")
	b.NotSee("The compiler licences").Press("Pause changes").Soon("The compiler licences")
}
