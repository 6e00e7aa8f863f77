package mail

import (
	"fmt"

	"bottleneck/models"
	"bottleneck/views"
)

// What was learned, as it stands when the mail is sent: with the words of a later change, and not at all once it was taken
// back or erased.

// learnedFor tells a reporter what was learned from the bottleneck of a notice, if they may read it.
func (l *letter) learnedFor(r *models.Report, n *models.Notice) *news {
	for _, one := range l.state.LearningsFor(r) {
		if one.Bottleneck == n.Bottleneck {
			return l.learning(r.Number.String(), one)
		}
	}
	return nil
}

// learned tells a member.
func (l *letter) learned(b *models.Bottleneck, n *models.Notice) *news {
	for _, one := range l.state.LearningsOf(b) {
		if one.Bottleneck == n.Bottleneck && !one.Erased() {
			return l.learning(b.Number.String(), one)
		}
	}
	return nil
}

func (l *letter) learning(reference string, one *models.Learning) *news {
	told := &news{at: one.At, lead: l.words.T("mail.learning", "reference", reference)}
	if one.Told != "" {
		told.lines = append(told.lines, said(one.Told))
	}
	for _, line := range []struct{ key, words string }{{"held", one.Held}, {"why", one.Why}, {"surprise", one.Surprise}, {"change", one.Change}} {
		if line.words != "" {
			told.lines = append(told.lines, views.MailLine{Text: l.words.T("learning." + line.key), Title: true}, said(line.words))
		}
	}
	return told
}

// overdue tells whoever does an action that its day is over, unless somebody else does it by now.
func (l *letter) overdue(b *models.Bottleneck, n *models.Notice) *news {
	return l.overdueAction(n, l.words.T("mail.action", "reference", b.Number.String(), "day", l.dueDay(n)))
}

// overdueHeard tells of an action that follows from what was heard in a round.
func (l *letter) overdueHeard(n *models.Notice, one told) []told {
	a := l.state.Action(models.ActionNumber(n.Subject))
	if a == nil || l.state.Round(a.Round) == nil {
		return nil
	}
	one.subject = l.state.Round(a.Round).Title
	if one.news = l.overdueAction(n, l.words.T("mail.action.round", "title", one.subject, "day", l.dueDay(n))); one.news == nil {
		return nil
	}
	return []told{one}
}

func (l *letter) dueDay(n *models.Notice) string {
	if a := l.state.Action(models.ActionNumber(n.Subject)); a != nil {
		return l.day(a.Due)
	}
	return ""
}

func (l *letter) overdueAction(n *models.Notice, lead string) *news {
	a, m := l.state.Action(models.ActionNumber(n.Subject)), l.state.Member(models.MemberNumber(l.to.Number))
	if a == nil || m == nil || !a.OwnedBy(m) {
		return nil
	}
	told := &news{lead: lead}
	if a.What != "" {
		told.lines = []views.MailLine{said(a.What)}
	}
	told.lines = append(told.lines, plain(l.words.T("mail.action.text")))
	return told
}

// actionAddress is where an action is done, moved or dropped.
func (l *letter) actionAddress(n *models.Notice) string {
	return fmt.Sprintf("%s/actions/%d", l.base, n.Subject)
}
