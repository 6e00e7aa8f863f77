package webhook

import (
	"fmt"

	"strings"

	"bottleneck/models"
)

// learned says what was learned from a bottleneck, as it stands now. Nothing is left to say once it was taken back or
// erased.
func (s *subject) learned() bool {
	b := s.state.Bottleneck(s.notice.Bottleneck)
	if b == nil || !b.Learning.Published() || b.Learning.Erased() {
		return false
	}
	l := b.Learning
	s.message.Data.Learning = &Learning{Held: l.Held, Why: l.Why, Surprise: l.Surprise, Change: l.Change}
	s.message.Data.Words = s.learnedWords(l)
	return true
}

// learnedWords is the same in one text, with the questions.
func (s *subject) learnedWords(l *models.Learning) string {
	var parts []string
	if l.Told != "" {
		parts = append(parts, l.Told)
	}
	for _, one := range []struct{ key, words string }{{"held", l.Held}, {"why", l.Why}, {"surprise", l.Surprise}, {"change", l.Change}} {
		if one.words != "" {
			parts = append(parts, s.words.T("learning."+one.key)+"\n"+one.words)
		}
	}
	return strings.Join(parts, "\n\n")
}

// overdue says which action is late. Whoever reads in a channel hears of a department that does it, and never the name of
// a member.
func (s *subject) overdue() bool {
	a := s.state.Action(models.ActionNumber(s.notice.Subject))
	if a == nil || a.Round != 0 && !s.heardIn(a) {
		return false
	}
	data := &s.message.Data
	data.Words, data.Day = a.What, a.Due.String()
	s.params = append(s.params, "day", s.words.DateYear(a.Due.Time()))
	if a.Owner.Department != 0 {
		data.Owner = &Party{Kind: "department", Name: s.state.PartyName(models.DepartmentNumbered(a.Owner.Department))}
		s.fact(s.words.T("hook.owner", "owner", data.Owner.Name))
	}
	return true
}

// heardIn leads to the round in which it was heard what an action does something about. Who reads the board knows nothing
// of rounds that ask only suppliers.
func (s *subject) heardIn(a *models.Action) bool {
	r := s.state.Round(a.Round)
	if r == nil || !r.AsksDepartments() {
		return false
	}
	s.message.said.title = r.Title
	s.link(s.message, fmt.Sprintf("/rounds/%d/results", r.Number), s.words.T("heard.see"))
	return true
}
