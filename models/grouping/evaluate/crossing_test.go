package evaluate

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

// crossed counts labels and groups of one letter each.
func crossed(labels, groups string) crossing {
	return cross(strings.Split(labels, ""), strings.Split(groups, ""))
}

func TestGroupMeasuresOnAnExampleWorkedByHand(t *testing.T) {
	x := crossed("aaab", "1122")
	if b := x.bcubed(); !near(b.p, .75) || !near(b.r, (2./3+2./3+1./3+1)/4) || !near(b.f1(), 2*b.p*b.r/(b.p+b.r)) {
		t.Errorf("B-cubed %v, F1 %v", b, b.f1())
	}
	if p := x.pairwise(); !near(p.p, .5) || !near(p.r, 1./3) || !near(p.f1(), .4) {
		t.Errorf("pairwise %v, F1 %v", p, p.f1())
	}
	// One of four pairs that could be together is, 3 × 2 / 6 would be by chance.
	if a := x.ari(); !near(a, 0) {
		t.Errorf("ARI %v", a)
	}
	shared := .5*math.Log(4*2/(3.*2)) + .25*math.Log(4*1/(3.*2)) + .25*math.Log(4*1/(1.*2))
	held := (-.75*math.Log(.75) - .25*math.Log(.25) + math.Log(2)) / 2
	if n := x.nmi(); !near(n, shared/held) {
		t.Errorf("NMI %v, not %v", n, shared/held)
	}
	if a := x.accuracy(); !near(a, .75) {
		t.Errorf("ACC %v", a)
	}
}

func TestAPerfectGroupingScoresOneWhateverItsGroupsAreCalled(t *testing.T) {
	for _, pair := range [][2]string{{"aabbbc", "221113"}, {"aaaa", "1111"}, {"abcd", "4321"}, {"a", "1"}} {
		x := crossed(pair[0], pair[1])
		for name, score := range map[string]float64{"B-cubed F1": x.bcubed().f1(), "NMI": x.nmi(), "AMI": x.ami(), "ARI": x.ari(), "ACC": x.accuracy()} {
			if !near(score, 1) {
				t.Errorf("%s of %v: %v", name, pair, score)
			}
		}
	}
}

func TestNothingToGroupScoresNothingOdd(t *testing.T) {
	x := cross(nil, nil)
	for _, score := range []float64{x.bcubed().f1(), x.pairwise().f1(), x.nmi(), x.ami(), x.ari(), x.accuracy()} {
		if math.IsNaN(score) {
			t.Error("not a number")
		}
	}
}

// deals calls each with every order of the letters, equal ones counted apart.
func deals(letters []string, each func([]string), at int) {
	if at == len(letters) {
		each(letters)
		return
	}
	for i := at; i < len(letters); i++ {
		letters[at], letters[i] = letters[i], letters[at]
		deals(letters, each, at+1)
		letters[at], letters[i] = letters[i], letters[at]
	}
}

func TestChanceScoresNothingInTheAdjustedMeasures(t *testing.T) {
	labels, n := strings.Split("aaabbc", ""), 0.0
	var ami, ari float64
	deals(strings.Split("112223", ""), func(groups []string) {
		x := cross(labels, groups)
		ami, ari, n = ami+x.ami(), ari+x.ari(), n+1
	}, 0)
	if n != 720 || !near(ami/n, 0) || !near(ari/n, 0) {
		t.Errorf("over %v deals AMI is %v and ARI %v in the mean", n, ami/n, ari/n)
	}
}

func TestAccuracyFindsTheBestOfAllPairings(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for range 200 {
		labels, groups := make([]string, 14), make([]string, 14)
		for i := range labels {
			labels[i], groups[i] = string('a'+rune(random.IntN(1+random.IntN(5)))), string('1'+rune(random.IntN(5)))
		}
		if got, best := cross(labels, groups).accuracy(), bestPairing(labels, groups); !near(got, best) {
			t.Fatalf("%v in %v: %v, but %v is possible", labels, groups, got, best)
		}
	}
}

func bestPairing(labels, groups []string) (best float64) {
	deals(strings.Split("12345", ""), func(order []string) {
		right := 0
		for i := range labels {
			if order[labels[i][0]-'a'] == groups[i] {
				right++
			}
		}
		best = max(best, share(right, len(labels)))
	}, 0)
	return best
}
