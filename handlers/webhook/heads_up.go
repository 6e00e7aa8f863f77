package webhook

import (
	"fmt"
	"strings"

	"bottleneck/models"
)

// ofHeadsUp says what a heads-up says now, as those read it who have the board link: without suppliers.
func (s *subject) ofHeadsUp() bool {
	h := s.state.HeadsUp(models.HeadsUpNumber(s.notice.Subject))
	if h == nil || !h.TouchesDepartments() || !s.saysHeadsUp(h) {
		return false
	}
	told := &HeadsUp{Number: int(h.Number), Title: h.Title, What: h.What, Do: h.Do, Day: h.From.String(), Clock: h.Clock,
		Withdrawn: h.Withdrawn.At != 0, Departments: []string{}}
	for _, p := range h.Touched {
		if p.Kind == models.DepartmentParty {
			told.Departments = append(told.Departments, s.state.PartyName(p))
		}
	}
	s.message.Data.HeadsUp, s.message.said.title = told, h.Title
	s.message.said.facts = strings.Join(told.Departments, ", ")
	if !told.Withdrawn {
		s.message.said.facts = s.headsUpWhen(h) + " · " + s.message.said.facts
	}
	s.link(s.message, fmt.Sprintf("/heads-ups/%d", h.Number), s.words.T("hook.open.heads-up"))
	return true
}

// saysHeadsUp says what happened to a change. An announcement is left aside once the change was moved or withdrawn: that
// is told by a message of its own.
func (s *subject) saysHeadsUp(h *models.HeadsUp) bool {
	asks := s.notice.Kind == models.NoticeHeadsUpAsk
	words := []string{h.What, h.Do}
	switch {
	case h.Withdrawn.At != 0:
		s.key += ".withdrawn"
		words = []string{h.Reason}
		if asks || h.Withdrawn.Ref != s.notice.Ref {
			return false
		}
	case asks:
		words = nil
	case h.Asked != 0:
		return false
	case h.Moved.At != 0 && h.Moved.Ref == s.notice.Ref:
		s.key += ".moved"
	case h.Moved.At != 0 && s.notice.Ref.Before(h.Moved.Ref):
		return false
	}
	s.message.Data.Words = strings.TrimSpace(strings.Join(words, "\n\n"))
	return true
}

func (s *subject) headsUpWhen(h *models.HeadsUp) string {
	if h.Clock != "" {
		return s.words.T("headsup.when.clock", "day", s.words.DateYear(h.From.Time()), "clock", h.Clock)
	}
	return s.words.T("headsup.when", "day", s.words.DateYear(h.From.Time()))
}
