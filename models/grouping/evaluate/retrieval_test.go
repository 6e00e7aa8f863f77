package evaluate

import (
	"math"
	"testing"
)

func TestRankingMeasuresOnAnExampleWorkedByHand(t *testing.T) {
	var m retrieval
	m.add([]int{1, 10}, 3) // right ones stand second and eleventh, a third was not found
	m.add(nil, 1)
	gain, best := 1/math.Log2(3), 1+1/math.Log2(3)+1/math.Log2(4)
	for name, pair := range map[string][2]float64{
		"success@1": {m.success(1), 0}, "success@2": {m.success(2), .5},
		"MRR": {m.mrr(), .25}, "recall@10": {m.recall(10), 1. / 6}, "recall@11": {m.recall(11), 2. / 6},
		"MAP": {m.precision(), (1./2 + 2./11) / 3 / 2}, "nDCG@10": {m.ndcg(10), gain / best / 2},
	} {
		if !near(pair[0], pair[1]) {
			t.Errorf("%s is %v, not %v", name, pair[0], pair[1])
		}
	}
}

func TestTheReciprocalRankCountsTheFirstTenOnly(t *testing.T) {
	m := retrieval{}
	m.add([]int{10}, 1)
	if m.mrr() != 0 {
		t.Errorf("MRR %v", m.mrr())
	}
}

func TestScoresSeparateByTheShareOfPairsInOrderWithTiesHalf(t *testing.T) {
	s := separation{}
	s.add(500, true)
	s.add(100, true)
	s.add(50, false)
	s.add(100, false)
	if !near(s.auroc(), 3.5/4) {
		t.Errorf("AUROC %v", s.auroc())
	}
}

func TestAnswersLeaveOutTheQueryItselfAndTellWordsThatAreNotInIt(t *testing.T) {
	a := answers{map[string]string{"q1": "the VPN is down"}, map[string][]answer{}}
	a.add("q1", "q1", "900", "VPN")
	a.add("q1", "d7", "400", "VPN|down")
	a.add("q1", "d8", "300", "vpn")
	a.add("q1", "d9", "200", "")
	m := a.retrieval([][]string{{"q1", "d8"}})
	if !near(m.mrr(), .5) {
		t.Errorf("MRR %v", m.mrr())
	}
	if !near(a.explained(), 2./3) || !near(a.literal(), 2./3) {
		t.Errorf("explained %v, literal %v", a.explained(), a.literal())
	}
}

func TestTheBestScoreTellsWhatBelongsNowhere(t *testing.T) {
	a := answers{map[string]string{}, map[string][]answer{}}
	a.add("q1", "g1", "400", "")
	a.add("q1", "g2", "300", "")
	s, somewhere := a.separation([][]string{{"q1", "g2"}, {"q2", "NONE"}})
	if len(s.known) != 1 || s.known[0] != 400 || len(s.new) != 1 || s.new[0] != 0 {
		t.Errorf("separation %v", s)
	}
	if len(somewhere) != 1 || somewhere[0][0] != "q1" {
		t.Errorf("belong somewhere: %v", somewhere)
	}
}
