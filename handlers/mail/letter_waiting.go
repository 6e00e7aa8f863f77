package mail

import (
	"bottleneck/models"
	"bottleneck/views"
)

// What stands above the bottlenecks of a member's week: what waits for them, and what changed on the board.

// waitingMost bounds how many of each kind are named.
const waitingMost = 5

func (l *letter) weekWaiting(m *models.Member) {
	w := l.state.WaitingFor(m, models.MomentOf(l.sender.Now()))
	var lines []views.MailLine
	say := func(text string) { lines = append(lines, plain(text)) }
	if w.Inbox > 0 {
		say(l.words.N("mail.waits.inbox", w.Inbox, "late", w.Late))
	}
	for _, one := range w.Departments {
		say(l.words.N("mail.waits.department", one.Bottlenecks, "department", one.Name, "unanswered", one.Unanswered))
	}
	for _, b := range first(w.Promised) {
		say(l.words.T("mail.waits.promise", "card", l.cardSubject(b), "day", l.day(b.Promise)))
	}
	for _, a := range first(w.Actions) {
		say(l.words.T("mail.waits.action", "what", a.What, "day", l.day(a.Due)))
	}
	for _, b := range first(w.ToLearn) {
		say(l.words.T("mail.waits.learn", "card", l.cardSubject(b)))
	}
	for _, card := range first(w.DueSoon) {
		day := card.DueDate(l.state.Settings.Calendar.Today(models.MomentOf(l.sender.Now())))
		say(l.words.T("mail.waits.due", "card", l.cardSubject(card.Bottleneck), "day", l.day(day)))
	}
	if len(lines) > 0 {
		l.mail.Parts = append(l.mail.Parts, views.MailPart{Title: l.words.T("mail.waits"), Lines: lines, Href: l.base + "/board", Link: l.words.T("mail.link.board")})
	}
}

func (l *letter) weekChanged(w week) {
	p := l.state.Period(w.from, w.until, models.Party{}, models.MomentOf(l.sender.Now()))
	var lines []views.MailLine
	if n := len(p.Opened); n > 0 {
		lines = append(lines, plain(l.words.N("mail.changed.opened", n)))
	}
	for _, one := range []struct {
		key  string
		list []*models.Bottleneck
	}{{"mail.changed.resolved", p.Resolved}, {"mail.changed.learned", p.Learned}, {"mail.changed.wont-do", p.WontDo}, {"mail.changed.back", p.CameBack}} {
		for _, b := range first(one.list) {
			lines = append(lines, plain(l.words.T(one.key, "card", l.cardSubject(b))))
		}
	}
	if len(lines) > 0 {
		l.mail.Parts = append(l.mail.Parts, views.MailPart{Title: l.words.T("mail.changed"), Lines: lines, Href: l.base + "/board", Link: l.words.T("mail.link.board")})
	}
}

func first[T any](list []T) []T { return list[:min(len(list), waitingMost)] }
