package grouping

import (
	"strings"
	"testing"
)

// fiveTellings are five people's words for one trouble.
var fiveTellings = []string{
	"The security questionnaire for the new customer is stuck, the contract cannot be signed",
	"Customer's contract waits for the security questionnaire again",
	"Nobody answers the security questionnaires our customers send before a contract",
	"Three weeks for one security questionnaire, and the contract is not signed",
	"We lose the contract because the questionnaire about security is unanswered",
}

var otherTroubles = []string{
	"The printer on the second floor is out of toner",
	"Travel expenses are paid two months late",
	"The test system of the warehouse is down every Monday",
	"Interview feedback from the hiring team comes too late",
	"Screenshots in the user manual show the old menu",
	"The monthly invoice run waits for a usage report that nobody owns",
}

// arrive files the texts one after the other and returns the bottleneck of each.
func arrive(x *Index, texts []string) []uint32 {
	s, next := x.Stage(), uint32(0)
	var where []uint32
	for _, text := range texts {
		t := Analyse(text)
		d := s.Decide(t, nil)
		if d.Bottleneck == 0 {
			next++
			d.Bottleneck = next
		}
		s.Add(d.Bottleneck, t)
		where = append(where, d.Bottleneck)
	}
	s.Fold()
	return where
}

func TestFivePeopleWithOverlappingWordsMeetInOneBottleneck(t *testing.T) {
	texts := append(append([]string{}, otherTroubles...), fiveTellings...)
	where := arrive(New(), texts)
	home := where[len(otherTroubles)]
	for i, b := range where[len(otherTroubles):] {
		if b != home {
			t.Errorf("%q went to %d, the first of its kind to %d", fiveTellings[i], b, home)
		}
	}
}

func TestDifferentTroublesStayApart(t *testing.T) {
	where := arrive(New(), append(append([]string{}, fiveTellings...), otherTroubles...))
	seen := map[uint32]bool{where[0]: true}
	for i, b := range where[len(fiveTellings):] {
		if seen[b] {
			t.Errorf("%q was put with something else", otherTroubles[i])
		}
		seen[b] = true
	}
}

func TestBecauseStandsLiterallyInTheText(t *testing.T) {
	x := New()
	arrive(x, append(append([]string{}, fiveTellings...), otherTroubles...))
	text := "SECURITY\u200b Questionnaires delay every con\u00adtract"
	found := x.Suggest(Analyse(text), nil, 1)
	if len(found) != 1 || len(found[0].Because) == 0 {
		t.Fatalf("nothing suggested: %v", found)
	}
	for _, words := range found[0].Because {
		if !strings.Contains(text, words) {
			t.Errorf("%q is not in %q", words, text)
		}
	}
}
