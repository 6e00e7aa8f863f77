package grouping

import (
	"math"
	"testing"
)

func TestMovingAReportToWhereItStandsConfirmsIt(t *testing.T) {
	c := NewCorpus()
	first, _ := c.File(Analyse("the security questionnaire takes weeks"))
	second, _ := c.File(Analyse("the security questionnaire takes weeks again"))
	group := c.Group(second)
	if c.Group(first) != group {
		t.Fatal("they stand apart")
	}
	if to := c.Move(second, group); to != group {
		t.Errorf("it went to %d", to)
	}
	if l := c.lessons; len(l.Refused) != 0 || len(l.Verdicts) != 1 || !l.Verdicts[0].Right || l.Outcomes.Mixed+l.Outcomes.Scattered != 0 {
		t.Errorf("learned %+v", l)
	}
}

func TestAnyNumberOfAnswersMayBeAskedFor(t *testing.T) {
	c := NewCorpus()
	c.Put(Analyse("the security questionnaire takes weeks"), 1)
	for _, k := range []int{math.MaxInt, 1 << 46, 1, 0, -1} {
		if found := c.Suggest(Analyse("security questionnaire"), k); len(found) != max(0, min(1, k)) {
			t.Errorf("asked for %d: %+v", k, found)
		}
	}
}
