package grouping

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// lowest and highest are the bounds of what may be learned about the score from which reports join.
var (
	usualJoin   = (&Learned{}).JoinAt()
	lowestJoin  = usualJoin * 4 / 10
	highestJoin = usualJoin * 14 / 10
)

// verdicts are so many like one.
func verdicts(n, score int, right bool) []Verdict {
	return slices.Repeat([]Verdict{{Score: score, Right: right}}, n)
}

func TestWhatIsLearnedFromNothingIsNothing(t *testing.T) {
	nothing := Learn(Lessons{})
	if nothing.JoinAt() != usualJoin || len(nothing.Links()) > 0 || nothing.grain() != 1 {
		t.Errorf("joins at %d, links %v, grain %v", nothing.JoinAt(), nothing.Links(), nothing.grain())
	}
	zero, taught := full(fiveTellings...), full(fiveTellings...)
	taught.Teach(nothing)
	for _, text := range append(fiveTellings, otherTroubles...) {
		a := Analyse(text + " in Rotterdam")
		if got, want := taught.Stage().Decide(a, nil), zero.Stage().Decide(a, nil); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
}

func TestMistakesMoveTheThresholdTheRightWay(t *testing.T) {
	missed, glued := usualJoin-40, usualJoin+40
	for name, one := range map[string]struct {
		verdicts  []Verdict
		low, high int
	}{
		"opened, though it belonged":      {verdicts(30, missed, true), lowestJoin, missed},
		"joined, though it was new":       {verdicts(30, glued, false), glued, highestJoin},
		"joined rightly":                  {verdicts(30, glued, true), usualJoin - 1, usualJoin + 1},
		"opened rightly":                  {verdicts(30, missed, false), usualJoin - 1, usualJoin + 1},
		"one mistake":                     {verdicts(1, missed, true), usualJoin * 8 / 10, usualJoin},
		"more right than wrong":           {append(verdicts(30, glued, true), verdicts(10, glued, false)...), usualJoin - 1, usualJoin + 1},
		"mistakes of thousands, all low":  {verdicts(20_000, 40, true), lowestJoin, highestJoin},
		"mistakes of thousands, all high": {verdicts(20_000, 1000, false), lowestJoin, highestJoin},
	} {
		if at := Learn(Lessons{Verdicts: one.verdicts}).JoinAt(); at < one.low || at > one.high {
			t.Errorf("%s: joins at %d, want %d to %d", name, at, one.low, one.high)
		}
	}
	if scattered, mixed := (Outcomes{Scattered: 50}).grain(), (Outcomes{Mixed: 50}).grain(); scattered >= 1 || mixed <= 1 {
		t.Errorf("the review goes by %.2f after scattering, by %.2f after mixing", scattered, mixed)
	}
}

// However few of the decisions people look at, what they say moves the threshold to nowhere strange.
func TestTheThresholdDoesNotCollapseWhenOneInTenIsLookedAt(t *testing.T) {
	untaught := lifeOf(t, 0)
	for _, looks := range []int{10, 3, 1} {
		at := lifeOf(t, looks)
		t.Logf("one in %d looked at: joins at %d, %d groups, %d right joins of %d", looks, at.joinAt, at.groups, at.right, at.joins)
		if at.joinAt < lowestJoin || at.joinAt > highestJoin || looks == 10 && at.joinAt < usualJoin*7/10 {
			t.Errorf("one in %d looked at: joins at %d", looks, at.joinAt)
		}
		if 100*at.right < 95*at.joins || at.joins < untaught.joins/2 {
			t.Errorf("one in %d looked at: %d right joins of %d, untaught %d of %d", looks, at.right, at.joins, untaught.right, untaught.joins)
		}
	}
}

type life struct{ joinAt, groups, joins, right int }

// lifeOf files a company's reports, of which people look at one in so many: they confirm what is right, and move the rest.
func lifeOf(t *testing.T, looks int) (l life) {
	t.Helper()
	w, c := newWorld(40), NewCorpus()
	home, truth := map[int]uint32{}, map[uint32]int{}
	for n := range 600 {
		about := 1 + w.random.IntN(w.bottlenecks)
		report, d := c.File(Analyse(w.report(about)))
		if d.Bottleneck != 0 {
			l.joins++
			if truth[d.Bottleneck] == about {
				l.right++
			}
		} else {
			truth[c.Group(report)] = about
		}
		if looks == 0 || n%looks != 0 {
			continue
		}
		if home[about] == 0 && truth[c.Group(report)] == about {
			home[about] = c.Group(report)
		}
		if home[about] == c.Group(report) {
			c.Confirm(report)
		} else if home[about] = c.Move(report, home[about]); truth[home[about]] == 0 {
			truth[home[about]] = about
		}
	}
	l.joinAt, l.groups = c.Learned().JoinAt(), int(c.last)
	return l
}

// dialect is what three settled bottlenecks teach: some people say gadget, others widget; and five others that do not.
func dialect() (settled []Placed) {
	for n, about := range []string{"Rotterdam", "Lisbon", "Turin", "Vienna", "Oslo", "Paris", "Cork", "Bern"} {
		one, other := "the lift at "+about, "a lift near "+about
		if n < 3 {
			one, other = "gadgets broken at "+about, "our widget near "+about
		}
		for _, text := range []string{one, other} {
			settled = append(settled, Placed{Analyse(text), uint32(1 + n), true})
		}
	}
	return settled
}

func TestWordsThatPeopleUseForEachOtherAreLearnedAndExplained(t *testing.T) {
	learned := Learn(Lessons{Settled: dialect()})
	at := slices.IndexFunc(learned.Links(), func(l Link) bool { return l.From == "gadgets" && l.To == "widget" })
	if at < 0 || learned.Links()[at].Bottlenecks != 3 || learned.Links()[at].Credit < 1 || learned.Links()[at].Credit > maxCredit {
		t.Fatalf("learned %+v", learned.Links())
	}
	i := full("The widget is missing in Ghent")
	text := Analyse("No gadget since yesterday")
	before, why := i.Explain(text, 1)
	i.Teach(learned)
	after, because := i.Explain(text, 1)
	if after <= before || len(why) > 0 && why[0].Same != "" {
		t.Errorf("before %d %+v, after %d", before, why, after)
	}
	if want := (Reason{Words: "gadget", Same: "widget", Bottlenecks: 3}); !slices.Contains(because, want) {
		t.Errorf("explained by %+v, want %+v", because, want)
	}
	i.Teach(Learn(Lessons{Settled: dialect(), LinksOff: []Link{{From: "widget", To: "gadgets"}}}))
	if off, _ := i.Explain(text, 1); off != before {
		t.Errorf("switched off it still counts: %d, before %d", off, before)
	}
}

func TestTwoBottlenecksTeachNoLink(t *testing.T) {
	few := slices.DeleteFunc(dialect(), func(p Placed) bool { return p.Bottleneck == 3 })
	if links := Learn(Lessons{Settled: few}).Links(); len(links) > 0 {
		t.Errorf("learned %+v", links)
	}
	var one []Placed
	for n, p := range dialect() { // each alone in its bottleneck: nobody said that they are one
		one = append(one, Placed{p.Text, uint32(1 + n), true})
	}
	if links := Learn(Lessons{Settled: one}).Links(); len(links) > 0 {
		t.Errorf("learned %+v from reports that stand alone", links)
	}
}

func TestTheSameLessonsInAnyOrderTeachTheSame(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	l := Lessons{Settled: dialect(), Verdicts: append(verdicts(20, 200, true), verdicts(7, 300, false)...)}
	for n := range 40 {
		word := []string{"gadget", "gadgets", "Gadget", "GADGETS"}[n%4]
		if n < 4 {
			l.Settled = append(l.Settled, Placed{Analyse(fmt.Sprint("the ", word, " at number", n)), uint32(1 + n%2), true})
		}
		l.Settled = append(l.Settled, Placed{Analyse(fmt.Sprint("case", n%7, " of number", n)), uint32(20 + n%9), true})
		l.Refused = append(l.Refused, Refusal{Analyse(fmt.Sprint(word, " at the place", n)), uint32(1 + n%5)})
	}
	want := Learn(l)
	if len(want.Links()) == 0 {
		t.Fatal("nothing to compare")
	}
	for range 20 {
		random.Shuffle(len(l.Settled), func(i, j int) { l.Settled[i], l.Settled[j] = l.Settled[j], l.Settled[i] })
		random.Shuffle(len(l.Refused), func(i, j int) { l.Refused[i], l.Refused[j] = l.Refused[j], l.Refused[i] })
		random.Shuffle(len(l.Verdicts), func(i, j int) { l.Verdicts[i], l.Verdicts[j] = l.Verdicts[j], l.Verdicts[i] })
		got := Learn(l)
		if got.JoinAt() != want.JoinAt() || !reflect.DeepEqual(got.Links(), want.Links()) || !reflect.DeepEqual(got.links, want.links) {
			t.Fatalf("in another order %d %+v, want %d %+v", got.JoinAt(), got.Links(), want.JoinAt(), want.Links())
		}
		for n := range uint32(5) {
			text := Analyse(fmt.Sprint("gadget at the place", 5*n))
			if r := (ranked{1 + n, 0.3}); got.refuses(text, r) != want.refuses(text, r) {
				t.Fatalf("in another order it refuses something else")
			}
		}
	}
}

// A link that an admin switched off stays off when somebody writes the word in another form.
func TestALinkSwitchedOffStaysOffWhenTheWordIsWrittenOtherwise(t *testing.T) {
	more := append(dialect(), Placed{Analyse("one gadget only at Rotterdam"), 1, true})
	if links := Learn(Lessons{Settled: more}).Links(); !slices.ContainsFunc(links, func(l Link) bool { return l.From == "gadget" }) {
		t.Fatalf("the shorter form is not what it is called by: %+v", links)
	}
	for _, l := range Learn(Lessons{Settled: more, LinksOff: []Link{{From: "gadgets", To: "widget"}}}).Links() {
		if l.To == "widget" && (l.From == "gadget" || l.From == "gadgets") {
			t.Errorf("on again: %+v", l)
		}
	}
}
