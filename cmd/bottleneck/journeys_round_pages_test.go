package main

import (
	"fmt"
	"testing"
	"time"

	"bottleneck/handlers/browsertest"
	"bottleneck/models"
)

const germanWord = "Rechtsschutzversicherungsgesellschaftsangelegenheiten"

// roundsHouse has a round of each stage: one over and heard, one that runs and asks all that a round has room for, one that
// comes, and one that was cancelled.
func roundsHouse(t *testing.T) *roundHouse {
	t.Helper()
	t.Parallel()
	clock := &setClock{now: time.Now()}
	h := &roundHouse{openHouseAt(t, config{data: t.TempDir()}, clock.read), clock}
	if err := h.play.setUp(t.Context(), h.url); err != nil {
		t.Fatal(err)
	}
	today := h.store.View().Settings.Calendar.Today(models.MomentOf(clock.read()))
	h.does("priya", &models.SizeDepartment{Department: h.play.parties["sales"].Number, People: 14})
	h.opensRound("What held you up in October?", today, where)
	h.answerRound("sales", 7)
	h.answerRound("legal", 2)
	h.does("amara", &models.CloseRound{Round: 1})
	h.does("amara", &models.PublishHeard{Round: 1, Heard: "Printed lists hold you up, and nobody knows who keeps them. The files of " + germanWord + " too.",
		Do: "Lists are read on a screen from December on.", Actions: []models.NewAction{{What: "Take the printers of the halls away",
			Owner: models.ActionOwner{Member: h.play.members["amara"]}, Due: today + 9}}})
	h.opensRound("What held you up in November, and what did the "+germanWord+" have to do with it?", today, everyKind()...)
	h.opensRound("December", today+9, where)
	h.opensRound("A second one in December", today+12, where)
	h.does("amara", &models.CancelRound{Round: 4, Words: "One is enough."})
	return h
}

var where = models.RoundQuestion{Kind: models.RoundOne, Label: ownQuestion, Choices: []string{"In the office", "At home", "At a customer’s"}}

// everyKind is as many own questions as a round has room for beside the built-in ones, of each kind.
func everyKind() (list []models.RoundQuestion) {
	kinds := []models.RoundQuestion{
		{Kind: models.RoundShort, Label: "Which list did you look for in vain?"}, {Kind: models.RoundLong, Label: "What did you do instead?", Hint: "Without names, please."},
		{Kind: models.RoundOne, Label: "How often?", Choices: []string{"Never", "Once", germanWord}, Needed: true},
		{Kind: models.RoundSeveral, Label: "Where did you look?", Choices: []string{"On the wall", "In the files of the " + germanWord, "I asked somebody"}},
		{Kind: models.RoundNumeric, Label: "How many calls was that?"}, {Kind: models.RoundDate, Label: "When was the last time?"},
	}
	for i := range models.RoundMostQuestions - len(models.BuiltQuestions()) {
		q := kinds[i%len(kinds)]
		if i >= len(kinds) {
			q.Label, q.Needed = fmt.Sprintf("And in week %d: %s", i/len(kinds)+1, q.Label), false
		}
		list = append(list, q)
	}
	return list
}

// opensRound opens a round for a week that asks Sales, Legal and a supplier the built-in questions and others.
func (h *roundHouse) opensRound(title string, from models.Date, own ...models.RoundQuestion) {
	h.t.Helper()
	h.does("amara", &models.OpenRound{Before: models.RoundNumber(h.store.View().RoundCount()), RoundSays: models.RoundSays{Title: title,
		Lead: "We act on the two answers that cost most.", From: from, To: from + 6, Questions: append(models.BuiltQuestions(), own...),
		Asked: []models.Party{h.play.parties["sales"], h.play.parties["legal"], h.play.parties["quillpenny"]}}})
}

func TestEveryPageOfARoundForThoseWhoAreAskedIsWithoutFindingsOfAxe(t *testing.T) {
	h := roundsHouse(t)
	asked := h.form("sales") + "/rounds/2"
	own := "/q/" + h.keys.Token(models.LinkRound, uint32(h.store.View().Round(2).Link))
	lookAt(t, h.house, []state{
		{name: "round-form", path: asked},
		{name: "round-form-one", path: asked + "?step=1"},
		{name: "round-form-list", path: asked + "?step=8"},
		{name: "round-form-last", path: asked + "?step=30"},
		{name: "round-form-errors", path: asked, then: func(b *browsertest.Tab) {
			b.Fill("How many calls was that?", "many").Press("Send answers").Titled("Error: ")
		}},
		{name: "round-form-supplier", path: h.supplierPage("quillpenny") + "/rounds/2"},
		{name: "round-asking", path: h.form("sales")},
		{name: "round-asking-supplier", path: h.supplierPage("quillpenny")},
		{name: "round-whom", path: own},
		{name: "round-thanks", path: asked, then: func(b *browsertest.Tab) {
			b.Fill("What held you up most in the last two weeks?", "The price binder is out of date.").Choose("How often?", germanWord)
			b.Fill("How many calls was that?", "3").Choose("Where did you look?", "I asked somebody").Press("Send answers").See("Thank you")
		}},
		{name: "round-change", path: asked + "?change=1"},
		{name: "round-over", path: h.form("sales") + "/rounds/1"},
		{name: "round-cancelled", path: h.form("sales") + "/rounds/4"},
		{name: "round-who", path: "/who-sees-this#rounds"},
	})
}

func TestEveryPageOfARoundForMembersIsWithoutFindingsOfAxe(t *testing.T) {
	h := roundsHouse(t)
	lookAt(t, h.house, []state{
		{name: "rounds", who: "amara", path: "/rounds"},
		{name: "rounds-reader", who: "ingrid", path: "/rounds"},
		{name: "round-new", who: "amara", path: "/rounds/new"},
		{name: "round-new-errors", who: "amara", path: "/rounds/new", then: func(b *browsertest.Tab) {
			b.Press("Add a question").Press("See what people will see").Titled("Error: ")
		}},
		{name: "round-copy", who: "amara", path: "/rounds/new?copy=2"},
		{name: "round-looks", who: "amara", path: "/rounds/2/preview"},
		{name: "round-running", who: "priya", path: "/rounds/2"},
		{name: "round-reader", who: "ingrid", path: "/rounds/2"},
		{name: "round-edit", who: "amara", path: "/rounds/2/edit"},
		{name: "round-coming", who: "amara", path: "/rounds/3"},
		{name: "round-ended", who: "amara", path: "/rounds/1"},
		{name: "results", who: "amara", path: "/rounds/1/results"},
		{name: "results-alone", who: "amara", path: "/rounds/1/results?question=6"},
		{name: "results-words", who: "amara", path: "/rounds/1/results?question=5&q=nothing-says-this"},
		{name: "results-few", who: "amara", path: "/rounds/1/results?of=supplier"},
		{name: "results-running", who: "amara", path: "/rounds/2/results"},
		{name: "heard", who: "priya", path: "/rounds/1/heard?erase=1"},
		{name: "heard-early", who: "amara", path: "/rounds/2/heard"},
		{name: "heard-errors", who: "amara", path: "/rounds/1/heard", then: func(b *browsertest.Tab) {
			b.Fill("What we do", "").Press("See who will read it").Titled("Error: ")
		}},
		{name: "heard-preview", who: "amara", path: "/rounds/1/heard", then: send("See who will read it")},
	})
}
