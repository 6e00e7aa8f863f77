package webhook

import "bottleneck/models"

// missed says which promised day passed, unless it is said never to have been promised. The reason comes with the next
// promise, by a message of its own.
func (s *subject) missed() bool {
	b := s.bottleneck
	if b == nil || b.Number != s.notice.Bottleneck {
		return false
	}
	entry := s.entry()
	if entry == nil || entry.Undone {
		return false
	}
	missed, is := entry.Event.(*models.PromiseMissed)
	if !is || !s.broken(b, missed.Date) {
		return false
	}
	s.message.Data.Day = missed.Date.String()
	s.params = append(s.params, "day", s.words.DateYear(missed.Date.Time()))
	return true
}

// broken says whether a day stands among the promises that were not kept.
func (s *subject) broken(b *models.Bottleneck, day models.Date) bool {
	for _, one := range s.state.PromisesOf(b, s.now) {
		if one.Day == day && one.Outcome == models.PromiseBroken {
			return true
		}
	}
	return false
}

// cameBack counts what says that a resolved bottleneck came back. Who said it stays with members.
func (s *subject) cameBack() bool {
	b := s.bottleneck
	if b == nil {
		return false
	}
	s.message.Data.Since = &Since{Reports: b.CameBack, Solved: b.Solved, Partly: b.Partly, Not: b.Not}
	s.fact(s.words.N("came-back.is", len(s.state.Returns(b))))
	return true
}

// fact adds to the line below the title.
func (s *subject) fact(text string) {
	if s.message.said.facts != "" {
		text = s.message.said.facts + " · " + text
	}
	s.message.said.facts = text
}
