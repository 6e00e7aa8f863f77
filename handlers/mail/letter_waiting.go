package mail

import (
	"bottleneck/handlers/digest"
	"bottleneck/models"
	"bottleneck/views"
)

// What stands above the bottlenecks of a member's week: what waits for them, and what changed on the board.

func (l *letter) teller() digest.Teller {
	return digest.Teller{State: l.state, Words: l.words, Now: models.MomentOf(l.sender.Now()), Card: l.cardSubject}
}

func (l *letter) weekWaiting(m *models.Member) { l.addLines("mail.waits", l.teller().Waits(m)) }

func (l *letter) weekChanged(monday models.Date) {
	t := l.teller()
	w := l.state.WeekBefore(monday, t.Now)
	if lines := t.Changed(&w); len(lines) > 0 {
		l.addLines("mail.changed", append(lines, t.Standing()...))
	}
}

func (l *letter) addLines(title string, lines []string) {
	if len(lines) == 0 {
		return
	}
	part := views.MailPart{Title: l.words.T(title), Href: l.base + "/board", Link: l.words.T("mail.link.board")}
	for _, line := range lines {
		part.Lines = append(part.Lines, plain(line))
	}
	l.mail.Parts = append(l.mail.Parts, part)
}
