package webhook

import (
	"fmt"
	"strings"

	"bottleneck/models"
)

// ofRound says what a round is, as those read it who have the board link: without suppliers, and without any answer.
func (s *subject) ofRound() bool {
	r := s.state.Round(models.RoundNumber(s.notice.Subject))
	if r == nil || !s.state.Stands(s.notice, s.notice.At) {
		return false
	}
	told := &Round{Number: int(r.Number), Title: r.Title, From: r.From.String(), To: r.To.String(), Departments: []string{}}
	for _, p := range r.Asked {
		if p.Kind == models.DepartmentParty {
			told.Departments = append(told.Departments, s.state.PartyName(p))
		}
	}
	if len(told.Departments) == 0 {
		return false
	}
	s.message.Data.Round, s.message.said.title, s.message.said.facts = told, r.Title, strings.Join(told.Departments, ", ")
	switch s.notice.Kind {
	case models.NoticeRoundBegun:
		s.message.Data.Words = r.Lead
	case models.NoticeRoundHeard:
		s.message.Data.Words = strings.TrimSpace(r.Heard.Heard + "\n\n" + r.Heard.Do)
	}
	s.link(s.message, fmt.Sprintf("/rounds/%d", r.Number), s.words.T("hook.open.round"))
	return true
}
