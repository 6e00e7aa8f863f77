package grouping

import (
	"reflect"
	"slices"
	"testing"
)

func TestAStageSeesWhatItAddedAndTheIndexDoesNotUntilItIsFolded(t *testing.T) {
	x := New()
	text := Analyse("The customs papers for the Rotterdam shipment are missing")
	s := x.Stage()
	s.Add(7, text)
	if d := s.Decide(text, nil); d.Bottleneck != 7 || d.Score < 990 {
		t.Errorf("an equal text in the batch was not met: %+v", d)
	}
	if found := x.Suggest(text, nil, 5); len(found) != 0 {
		t.Errorf("the index already knows: %v", found)
	}
	s.Fold()
	if found := x.Suggest(text, nil, 5); len(found) != 1 || found[0].Bottleneck != 7 {
		t.Errorf("the index does not know after folding: %v", found)
	}
}

func TestAForgottenStageLeavesNoTrace(t *testing.T) {
	x := New()
	arrive(x, fiveTellings)
	text := Analyse(otherTroubles[0])
	before := x.Suggest(Analyse(fiveTellings[0]), nil, 5)
	x.Stage().Add(1, text)
	if after := x.Suggest(Analyse(fiveTellings[0]), nil, 5); !reflect.DeepEqual(before, after) {
		t.Errorf("before %v, after %v", before, after)
	}
}

func TestAStageAnswersAsTheIndexDoesOnceItIsFolded(t *testing.T) {
	x := New()
	arrive(x, otherTroubles)
	s := x.Stage()
	for i, text := range fiveTellings {
		s.Add(uint32(20+i%2), Analyse(text))
	}
	question := Analyse("a security questionnaire for the contract")
	staged := x.candidates(s.view(), question, nil, 5)
	s.Fold()
	folded := x.Suggest(question, nil, 5)
	same := slices.EqualFunc(staged, folded, func(a, b Candidate) bool {
		// A stage leaves what is common in the index as common as it was: a point more or less.
		return a.Bottleneck == b.Bottleneck && slices.Equal(a.Because, b.Because) && max(a.Score-b.Score, b.Score-a.Score) <= 2
	})
	if !same {
		t.Errorf("staged %v, folded %v", staged, folded)
	}
}

func TestWhatIsBehindAWallIsNeitherSuggestedNorJoined(t *testing.T) {
	x := New()
	where := arrive(x, fiveTellings)
	wall := func(b uint32) bool { return b != where[0] }
	text := Analyse(fiveTellings[0])
	for _, c := range x.Suggest(text, wall, 10) {
		if c.Bottleneck == where[0] {
			t.Errorf("suggested %v", c)
		}
	}
	if d := x.Stage().Decide(text, wall); d.Bottleneck == where[0] {
		t.Errorf("joined %v", d)
	}
}

func TestRemoveTakesBackExactlyWhatAddDid(t *testing.T) {
	x, plain := New(), New()
	arrive(x, otherTroubles)
	arrive(plain, otherTroubles)
	many := Analyse("the same words again and again")
	for range maxCount + 5 { // over what fits a posting
		x.Add(3, many)
	}
	if d := x.Stage().Decide(many, nil); d.Bottleneck != 3 {
		t.Errorf("not met: %+v", d)
	}
	for range maxCount + 5 {
		x.Remove(3, many)
	}
	for b := range x.counts.mass {
		if x.counts.mass[b] != plain.counts.mass[b] || x.counts.size[b] != plain.counts.size[b] {
			t.Errorf("bottleneck %d: %v, without the detour %v", b, x.counts.mass[b], plain.counts.mass[b])
		}
	}
	if len(x.counts.many) != 0 {
		t.Errorf("left over: %v", x.counts.many)
	}
}

func TestTheSameSequenceGivesTheSameAnswers(t *testing.T) {
	texts := append(append([]string{}, fiveTellings...), otherTroubles...)
	x, y := New(), New()
	if a, b := arrive(x, texts), arrive(y, texts); !reflect.DeepEqual(a, b) {
		t.Errorf("%v and %v", a, b)
	}
	for _, text := range texts {
		a, b := x.Suggest(Analyse(text), nil, 9), y.Suggest(Analyse(text), nil, 9)
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%q: %v and %v", text, a, b)
		}
	}
}
