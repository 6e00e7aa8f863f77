package grouping

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// full is an index of a company's troubles, so that words are as rare as they are in one.
func full(texts ...string) *Index {
	i := New()
	w := newWorld(60)
	for n := range 120 {
		i.Add(uint32(100+n%60), Analyse(w.report(1+n%60)))
	}
	for n, text := range texts {
		i.Add(uint32(1+n), Analyse(text))
	}
	return i
}

func TestADecisionIsToJoinToAskOrToOpen(t *testing.T) {
	i := full("The security questionnaire of the customer Borealo is stuck with the lawyers")
	for _, one := range []struct {
		text  string
		joins bool
		asks  bool
	}{
		{"The security questionnaire of the customer Borealo is stuck again", true, false},
		{"The lift in the security building of Rotterdam is full of boxes, and a questionnaire", false, true},
		{"The coffee machine drips", false, false},
	} {
		d := i.Stage().Decide(Analyse(one.text), nil)
		if joins := d.Bottleneck == 1; joins != one.joins || (len(d.Maybe) > 0) != one.asks {
			t.Errorf("%q: %+v", one.text, d)
		}
		if (d.Bottleneck != 0) != (len(d.Because) > 0) || d.Bottleneck != 0 && len(d.Maybe) > 0 {
			t.Errorf("%q joins without a word, or asks as well: %+v", one.text, d)
		}
		for _, c := range d.Maybe {
			if c.Score < MaybeAt || c.Score > d.Score {
				t.Errorf("%q: asked about %+v, the nearest has %d", one.text, c, d.Score)
			}
		}
	}
}

// What every company's reports are full of says nothing about what they are about.
func TestPlainWordsDoNotJoinStrangers(t *testing.T) {
	for _, end := range []string{" next week", " since last week", ", two people", " for two people since last week", ", three people wait"} {
		for size, i := range map[string]*Index{"empty": New(), "full": full()} {
			where := arrive(i, strangers(end))
			for n, b := range where {
				if first := slices.Index(where, b); first != n {
					t.Errorf("%s: %q joined %q", size, otherTroubles[n]+end, otherTroubles[first]+end)
				}
			}
		}
	}
	text := Analyse("two people, next week: the toner of the printer")
	plain, _ := among("late for two people next week").Explain(text, 2)
	telling, _ := among("the toner in the printer").Explain(text, 2)
	if plain >= telling {
		t.Errorf("four plain words count %d, two telling ones %d", plain, telling)
	}
}

// strangers are troubles that have only their ends in common.
func strangers(end string) (texts []string) {
	for _, text := range otherTroubles {
		texts = append(texts, text+end)
	}
	return texts
}

// A word that one bottleneck's hundred reports use is as telling as one that its single report uses; a word that a
// hundred bottlenecks use is not.
func TestRarityIsCountedInBottlenecks(t *testing.T) {
	weight := func(spread bool) float64 {
		i := full()
		for n := range uint32(50) {
			i.Add(200+n, Analyse("another matter"))
			if spread {
				i.Add(200+n, Analyse("questionnaire"))
			} else {
				i.Add(200, Analyse("questionnaire"))
			}
		}
		q := i.view(nil).weigh(Analyse("questionnaire"))
		return q.terms[0].weight
	}
	if one, many := weight(false), weight(true); one < 2*many {
		t.Errorf("used in one bottleneck %.2f, in fifty %.2f", one, many)
	}
}

func TestWhatWasRefusedNeverJoinsAgainNorNearRepeats(t *testing.T) {
	const refused = "The security questionnaire of the customer asks for the printer's certificate"
	i := full("The security questionnaire of the customer is stuck", "The printer is out of toner")
	other := Analyse("The security questionnaire of the customer is stuck with legal")
	before := i.Stage().Decide(other, nil)
	if d := i.Stage().Decide(Analyse(refused), nil); d.Bottleneck != 1 {
		t.Fatalf("it does not join in the first place: %+v", d)
	}
	i.Teach(Learn(Lessons{Refused: []Refusal{{Analyse(refused), 1}}}))
	for _, text := range []string{
		refused,
		strings.ToUpper(refused),
		refused + " again",
		"Again: the security questionnaire of that customer asks for the printer's certificates",
	} {
		a := Analyse(text)
		near := i.Near(a)
		for name, d := range map[string]Decision{"decided": i.Stage().Decide(a, nil), "after a look": i.Stage().DecideNear(a, near, nil)} {
			offered := slices.ContainsFunc(d.Maybe, func(c Candidate) bool { return c.Bottleneck == 1 })
			if d.Bottleneck == 1 || offered {
				t.Errorf("%s: %q joins or asks about what its like was taken out of: %+v", name, text, d)
			}
		}
	}
	if d := i.Stage().Decide(other, nil); d.Bottleneck != before.Bottleneck {
		t.Errorf("another report is refused too: %+v, before %+v", d, before)
	}
}

func TestWallsHoldWhereverSomethingIsFound(t *testing.T) {
	i := full(fiveTellings...)
	wall := func(b uint32) bool { return b > 5 || b == 3 }
	for _, text := range append(fiveTellings, otherTroubles...) {
		a := Analyse(text)
		near := i.Near(a)
		stage := i.Stage()
		stage.Add(2, Analyse(text))
		stage.Add(4, Analyse(text+" again"))
		for name, d := range map[string]Decision{"Decide": stage.Decide(a, wall), "DecideNear": stage.DecideNear(a, near, wall)} {
			if d.Bottleneck != 0 && !wall(d.Bottleneck) {
				t.Errorf("%s joins %d behind the wall", name, d.Bottleneck)
			}
			for _, c := range d.Maybe {
				if !wall(c.Bottleneck) {
					t.Errorf("%s asks about %d behind the wall", name, c.Bottleneck)
				}
			}
			if len(d.Maybe) == 0 && d.Bottleneck == 0 && slices.Contains(fiveTellings, text) {
				t.Errorf("%s finds nothing in front of the wall for %q", name, text)
			}
		}
		for _, c := range append(i.Suggest(a, wall, 9), i.candidates(stage.view(), a, wall, 9)...) {
			if !wall(c.Bottleneck) {
				t.Errorf("%d is suggested from behind the wall", c.Bottleneck)
			}
		}
	}
}

// What is in front of the wall is found although everything nearer is behind it.
func TestAWallHidesNothingThatIsInFrontOfIt(t *testing.T) {
	i := New()
	for n := range uint32(2 * shortlist) {
		i.Add(1+n, Analyse(fmt.Sprintf("the security questionnaire is stuck, case%d", n)))
	}
	i.Add(900, Analyse("a security questionnaire, and much else about Rotterdam that is open"))
	for range recentMax {
		i.Add(901, Analyse("lift")) // so that nobody remembers what came before
	}
	a := Analyse("the security questionnaire is stuck")
	open := func(b uint32) bool { return b == 900 }
	d := i.Stage().DecideNear(a, i.Near(a), open)
	if want := i.Stage().Decide(a, open); d.Bottleneck != want.Bottleneck || d.Score != want.Score || d.Score == 0 {
		t.Errorf("after a look %+v, without %+v", d, want)
	}
}
