package grouping

import (
	"fmt"
	"reflect"
	"testing"
)

// A decision after a first look is the one that looking at everything gives, whatever changed in between.
func TestADecisionAfterAFirstLookIsTheSame(t *testing.T) {
	topics := []string{"security questionnaire of the customer takes weeks", "invoice run waits for a report",
		"test system of the payment supplier is down", "translation of release notes is late"}
	x := New()
	for i := range 40 {
		x.Add(uint32(i%4+1), Analyse(fmt.Sprintf("%s, case %d", topics[i%4], i)))
	}
	for i, topic := range topics {
		text := Analyse("again: " + topic + ", please help")
		near := x.Near(text)
		x.Add(uint32(50+i), Analyse(topic+" since Monday")) // a bottleneck that the first look did not know
		stage := x.Stage()
		stage.Add(uint32(60+i), Analyse(topic+" please help again"))
		if got, want := stage.DecideNear(text, near, nil), stage.Decide(text, nil); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, want %+v", topic, got, want)
		}
	}
}

// Two people file the first reports about one trouble at the same moment: the second must meet the first, though its words
// were unknown when it was looked at.
func TestWordsThatWereUnknownAtTheFirstLookAreMet(t *testing.T) {
	x := New()
	text := Analyse("Weeks until the security questionnaire gets an answer")
	near := x.Near(text)
	x.Add(1, Analyse("Security questionnaire takes weeks to answer"))
	if d := x.Stage().DecideNear(text, near, nil); d.Bottleneck != 1 {
		t.Errorf("got %+v", d)
	}
}

func TestAFirstLookFromLongAgoIsTakenAgain(t *testing.T) {
	x := New()
	text := Analyse("security questionnaire takes weeks")
	old := x.Near(text)
	x.Add(7, Analyse("the security questionnaire takes many weeks"))
	for i := range recentMax {
		x.Add(uint32(100+i%50), Analyse("invoice run waits"))
	}
	if got, want := x.Stage().DecideNear(text, old, nil), x.Stage().Decide(text, nil); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	other := New()
	if got := other.Stage().DecideNear(text, old, nil); got.Bottleneck != 0 {
		t.Errorf("a look at another index joined %d", got.Bottleneck)
	}
}

// Nothing that the first look did not know is lost: not a text whose words nobody had used, in the index or in the batch,
// nor one that only a concept joins.
func TestWhatCameAfterTheLookIsMet(t *testing.T) {
	for _, pair := range [][2]string{
		{"Zanzibar quokka", "quokka of Zanzibar"},
		{"The customer's invoice is unpaid", "Die Kundenrechnung ist nicht bezahlt"},
	} {
		text, other := Analyse(pair[0]), Analyse(pair[1])
		for where, add := range map[string]func(x *Index, s *Stage){
			"the index": func(x *Index, _ *Stage) { x.Add(50, other) },
			"the batch": func(_ *Index, s *Stage) { s.Add(50, other) },
		} {
			x := among("the lift is stuck", "coffee is cold", "the printer has no toner")
			near := x.Near(text)
			stage := x.Stage()
			add(x, stage)
			got, want := stage.DecideNear(text, near, nil), stage.Decide(text, nil)
			if got.Bottleneck != want.Bottleneck || got.Score == 0 || want.Score == 0 {
				t.Errorf("%q came to %s, %q is decided as %+v, want %+v", pair[1], where, pair[0], got, want)
			}
		}
	}
}
