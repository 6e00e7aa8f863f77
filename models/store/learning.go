package store

import (
	"bottleneck/models"
	"bottleneck/models/grouping"
)

// What people said about the grouping stands in the journal; what follows from it is worked out anew at each start and
// whenever they say more, from the state alone: nodes that know the same have learned the same.

// taught is what the present learning rests on.
type taught struct {
	missed, glued int // see Learned
	settled       int
}

// settledMax is how many settled reports the links between words are learned from, the newest first; as many refusals
// are remembered.
const settledMax = 20_000

// teaches says whether there is something to learn from an event.
func teaches(e models.Event) bool {
	switch e := e.(type) {
	case *models.ReportFiled:
		return e.Chosen && !e.MeToo // a "me too" has no words
	case *models.PlaceConfirmed, *models.KeptApart, *models.LinkSwitched, *models.LearningSwitched, *models.WordsErased,
		*models.ReportWithdrawn, *models.ReportReinstated:
		return true
	case models.Regrouping:
		return true
	}
	return false
}

// learn teaches the index what people have said so far.
func (c *catalogue) learn(s *models.State) {
	if s.LearningOff() {
		c.index.Teach(&grouping.Learned{})
		c.lessons.Store(&taught{})
		return
	}
	lessons, taught := c.lessonsOf(s)
	c.index.Teach(grouping.Learn(lessons))
	c.lessons.Store(&taught)
}

// lessonsOf gathers what people said, newest first.
func (c *catalogue) lessonsOf(s *models.State) (l grouping.Lessons, t taught) {
	for _, link := range s.LinksOff() {
		l.LinksOff = append(l.LinksOff, grouping.Link{From: link.From, To: link.To})
	}
	score := s.GroupingScore(0)
	l.Outcomes = grouping.Outcomes{Scattered: score.OpenedElsewhere, Mixed: score.Corrected}
	for _, v := range s.GroupingVerdicts(settledMax) {
		switch {
		case v.Right && !v.Joined:
			t.missed++
		case !v.Right && v.Joined:
			t.glued++
		}
		l.Verdicts = append(l.Verdicts, grouping.Verdict{Score: v.Score, Right: v.Right})
	}
	for n := s.ReportCount(); n > 0; n-- {
		c.addLesson(&l, s, s.Report(models.ReportNumber(n)))
	}
	t.settled = len(l.Settled)
	return l, t
}

// addLesson adds what people said about one report.
func (c *catalogue) addLesson(l *grouping.Lessons, s *models.State, r *models.Report) {
	in := counted(r)
	if in == 0 {
		return
	}
	refused := s.Refused(r)
	if len(l.Refused) >= settledMax {
		refused = nil
	}
	settled := r.Settled && len(l.Settled) < settledMax
	if !settled && len(refused) == 0 {
		return
	}
	t := c.concepts.Analyse(r.Text)
	if settled {
		l.Settled = append(l.Settled, grouping.Placed{Text: t, Bottleneck: uint32(in), Settled: true})
	}
	for _, from := range refused {
		l.Refused = append(l.Refused, grouping.Refusal{Text: t, Bottleneck: uint32(from)})
	}
}

// lexiconOf is the concept list as an organisation changed it.
func lexiconOf(s *models.State) *grouping.Lexicon {
	own := s.Concepts()
	if len(own) == 0 {
		return grouping.Builtin()
	}
	list := append([]grouping.Concept{}, grouping.BuiltinConcepts()...)
	for _, c := range own {
		list = append(list, conceptOf(c))
	}
	return grouping.NewLexicon(list)
}

func conceptOf(c models.Concept) grouping.Concept {
	one := grouping.Concept{Name: c.Name, Words: map[string][]string{}}
	if !c.Removed {
		for _, w := range c.Words {
			one.Words[w.Language] = w.Words
		}
	}
	return one
}
