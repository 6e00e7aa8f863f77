package webhook

import (
	"strings"

	"bottleneck/handlers/digest"
	"bottleneck/models"
)

// week says what a week brought, as those read it who have the board link, and how things stand after it. After a week in
// which nothing happened there is nothing to say.
func (s *subject) week() bool {
	w := s.state.WeekBefore(models.Date(s.notice.Subject), s.now)
	if w.Quiet() {
		return false
	}
	board := s.state.Board(models.Filter{First: 1}, s.now)
	told := &Week{First: w.First().String(), Last: w.Last().String(), Reports: w.Answers.Filed, Hours: float64(board.Total) / 4,
		Opened: references(w.Opened), Resolved: references(w.Resolved), CameBack: references(w.CameBack), Promised: references(w.Promised),
		Learned: references(w.Learned), WontDo: references(w.WontDo), Rounds: []string{}}
	if b := board.Biggest.Bottleneck; b != nil {
		told.Biggest = b.Number.String()
	}
	for _, r := range s.state.PublicRounds() {
		told.Rounds = append(told.Rounds, r.Title)
	}
	s.message.Data.Week = told
	s.params = append(s.params, "first", s.words.Date(w.First().Time()), "last", s.words.Date(w.Last().Time()))
	t := digest.Teller{State: s.state, Words: s.words, Now: s.now, Card: s.card}
	s.message.Data.Words = strings.Join(append(append(t.Standing(), t.Opened(&w)...), t.Named(&w)...), "\n")
	s.message.said.facts = t.Counts(&w)
	s.link(s.message, "/board", s.words.T("hook.open.board"))
	return true
}

// card is a bottleneck by its reference and the title that everybody may read.
func (s *subject) card(b *models.Bottleneck) string {
	return s.words.T("bottleneck.title", "ref", b.Number.String(), "title", s.title(b))
}

func references(list []*models.Bottleneck) []string {
	all := make([]string, 0, len(list))
	for _, b := range list {
		all = append(all, b.Number.String())
	}
	return all
}
