package main

import (
	"testing"

	"bottleneck/handlers/browsertest"
)

// tabTo presses Tab until the element of that name has the focus, and fails if the focus cannot be seen on the way.
func tabTo(t *testing.T, b *browsertest.Tab, name string) {
	t.Helper()
	const most = 80
	for range most {
		b.Key("Tab")
		if !b.FocusShows() {
			t.Errorf("nobody sees that the focus is on %q at %s", b.FocusedName(), b.Address())
		}
		if b.FocusedName() == name {
			return
		}
	}
	t.Fatalf("Tab never reaches %q at %s", name, b.Address())
}

func TestAReportIsFiledAndWorkedOnByKeyboardAlone(t *testing.T) {
	h := reported(t)
	b := h.visitor().Open(h.form("sales")).Key("Tab").Focused("Skip to the content").Key("Enter").Key("Tab").Focused("I have feedback instead")
	tabTo(t, b, "What happens?")
	b.Type("Nobody tells us when a meter is recalled.").Key("Tab").Key("Space").Key("ArrowDown").Key("ArrowDown").Key("ArrowDown")
	b.Key("Tab").Key("Space").Key("ArrowDown")
	tabTo(t, b, "Send report")
	b.Key("Enter").See("Thank you. Your report is R-5.", "Less than 1 hour")

	e := h.member("amara").Key("j").Focused("Security questionnaire takes weeks").Key("j").Focused("Invoice run waits")
	e.Key("m").See("Move B-2 to").Key("3").Key("Enter").Soon("B-2 moved to In progress, 1 of 1").Focused("Invoice run waits")
	e.Key("a").Soon("B-2 is yours now").Key("Enter").Titled("B-2 Invoice run waits")
	tabTo(t, e, "Write what they need")
	e.Key("Enter")
	tabTo(t, e, "What would the ones waited for need, to go faster?")
	e.Type("One person who owns the report.")
	tabTo(t, e, "Save")
	e.Key("Enter").See("Saved what they need to go faster.", "One person who owns the report.")
	e.Open("/board").Key("/").Type("meter").Key("Enter").See("One bottleneck matches", "Nobody tells us")
}

// What a screen reader is told about the controls that matter most.
func TestTheMainControlsHaveNamesInTheAccessibilityTree(t *testing.T) {
	h := reported(t)
	h.visitor().Open(h.form("sales")).Heard("textbox", "What happens?").Heard("group", "What are you waiting for?").
		Heard("radio", "Nobody seems to own it").Heard("heading", "What is holding you up?").Heard("button", "Send report").Heard("main", "")
	b := h.member("amara").Heard("navigation", "Main").Heard("link", "Inbox (4)").Heard("search", "Filter").Heard("searchbox", "Find words").
		Heard("heading", "New 2 16 h").Heard("link", "Move to… (B-1)").Heard("button", "Pause changes").Heard("status", "")
	b.Open(card(1)).Heard("heading", "Security questionnaire takes weeks").Heard("group", "Status").Heard("button", "Set status").
		Heard("button", "See who will read it").Heard("checkbox", "Tick R-2").Heard("complementary", "Work on it")
	b.Open("/inbox").Heard("progressbar", "How far you are").Heard("textbox", "Your answer, to this reporter alone").Heard("checkbox", "Tick R-1")
}
