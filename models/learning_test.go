package models

import (
	"slices"
	"strings"
	"testing"
)

func TestALearnedLinkIsSwitchedOffAndOnAgain(t *testing.T) {
	w := newWorld(t)
	off := func(when string, want ...WordLink) {
		t.Helper()
		if got := w.state.LinksOff(); !slices.Equal(got, want) {
			t.Errorf("%s: off are %v, want %v", when, got, want)
		}
	}
	w.do(&SwitchLink{From: "rechnung", To: "invoice", Off: true})
	w.do(&SwitchLink{From: "bill", To: "rechnung", Off: true})
	off("two are off", WordLink{"bill", "rechnung"}, WordLink{"invoice", "rechnung"})
	before := w.state
	w.do(&SwitchLink{From: "invoice", To: " rechnung ", Off: true})
	w.do(&SwitchLink{From: "invoice", To: "bill"})
	if w.state != before {
		t.Error("what is so already was recorded again")
	}
	w.do(&SwitchLink{From: "rechnung", To: "bill"})
	off("one is on again", WordLink{"invoice", "rechnung"})
	if !slices.Equal(before.LinksOff(), []WordLink{{"bill", "rechnung"}, {"invoice", "rechnung"}}) {
		t.Error("an earlier state changed under its readers")
	}
}

func TestASwitchThatSaysNothingNewIsPassedOver(t *testing.T) {
	d := newWorld(t).state.Draft()
	for _, off := range []bool{false, true, true} {
		d.Apply(Recorded{Event: &LinkSwitched{From: "bill", To: "invoice", Off: off}})
	}
	if got := d.LinksOff(); len(got) != 1 {
		t.Errorf("off are %v, want one", got)
	}
}

func TestALinkIsOfTwoWords(t *testing.T) {
	w := newWorld(t)
	for _, c := range []SwitchLink{{From: "invoice"}, {To: "invoice"}, {From: "invoice", To: "invoice "},
		{From: "invoice", To: strings.Repeat("ü", MaxLinkedWord+1)}} {
		c.Off = true
		w.refuse(&c, NotFound, "error.word-link.unknown")
	}
	w.do(&SwitchLink{From: "invoice", To: strings.Repeat("ü", MaxLinkedWord), Off: true})
}

func TestLearningIsOnUntilItIsSwitchedOff(t *testing.T) {
	w := newWorld(t)
	if w.state.LearningOff() {
		t.Error("an organisation that said nothing learns")
	}
	w.do(&SwitchLearning{Off: true})
	if !w.state.LearningOff() {
		t.Error("it was switched off")
	}
	before := w.state
	w.do(&SwitchLearning{Off: true})
	if w.state != before {
		t.Error("what is so already was recorded again")
	}
	w.do(&SwitchLearning{})
	if w.state.LearningOff() {
		t.Error("it was switched on again")
	}
}
