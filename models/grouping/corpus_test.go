package grouping

import "testing"

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
	if l := c.lessons; len(l.Refused) != 0 || l.Outcomes.Kept != 1 || l.Outcomes.Mixed+l.Outcomes.Scattered != 0 {
		t.Errorf("learned %+v", l)
	}
}
