package models

import (
	"slices"
	"testing"
)

func TestMentionsAreFoundInRoundsAndWhatWasAnsweredAndHeard(t *testing.T) {
	w := newWorld(t)
	n := w.opensRound(0, sales, acme)
	w.answers(n, sales, "a", "Zoe is away")
	w.do(&CloseRound{Round: n})
	w.do(&PublishHeard{Round: n, Heard: "Zoe is missed", Do: "Ask Zoe", Actions: []NewAction{{"Call zoe", ActionOwner{Member: 1}, w.today() + 1}}})
	found := func() (what []string) {
		for _, one := range w.state.Mentions("ZOE", 99) {
			if one.Round != 0 {
				what = append(what, one.What)
			}
		}
		return what
	}
	if got, want := found(), []string{"heard", "heard", "action", "round-answer"}; !slices.Equal(got, want) {
		t.Fatalf("found in %v, want %v", got, want)
	}
	w.do(&EraseHeard{Round: n})
	w.do(&EraseRoundAnswer{Round: n, Answer: 1})
	if got := found(); len(got) != 0 {
		t.Errorf("after erasing, the name still stands in %v", got)
	}
	if got := w.state.Tally(w.state.Round(n)).All(); got != AtLeast(1) || !w.state.Round(n).Answer(1).Sent {
		t.Error("what was counted went with the words")
	}
}

func TestWhoWasInvitedIsErasedFromEveryRound(t *testing.T) {
	w := newWorld(t)
	for range 2 {
		n := w.opensRound(0, sales)
		w.do(&InviteToRound{Round: n, Invitees: []RoundInvitee{{Source: sales, Person: "Ada", Email: "ada@example.org"},
			{Source: sales, Person: "Bo", Email: "bo@example.org"}}})
	}
	if got := len(w.state.InvitationsTo("ADA@example.org")); got != 2 {
		t.Fatalf("%d invitations to her", got)
	}
	w.do(&EraseInvited{Invitation: w.state.InvitationsTo("ada@example.org")[1].Number})
	if len(w.state.InvitationsTo("ada@example.org")) != 0 || len(w.state.InvitationsTo("bo@example.org")) != 2 || w.state.InvitationCount() != 4 {
		t.Error("she is not erased everywhere, or somebody else is too")
	}
	before := w.state.Number
	w.do(&EraseInvited{Invitation: 1})
	if w.state.Number != before {
		t.Error("nothing was erased again")
	}
	w.refuse(&EraseInvited{Invitation: 99}, NotFound, "error.round.unknown")
}
