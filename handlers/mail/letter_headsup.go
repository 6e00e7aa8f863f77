package mail

import (
	"fmt"

	"bottleneck/models"
	"bottleneck/views"
)

// ofHeadsUp tells of a change those who say "got it" for whom it touches, as it stands now: when it comes, that it does
// not, or that they are asked what came of it. Whom else it touches they do not read.
func (l *letter) ofHeadsUp(n *models.Notice) []told {
	h := l.state.HeadsUp(models.HeadsUpNumber(n.Subject))
	if h == nil || !l.touched(h) {
		return nil
	}
	one := told{subject: h.Title, link: "headsup.more", href: fmt.Sprintf("%s/heads-ups/%d", l.base, h.Number), news: &news{at: n.At}}
	if l.to.Kind == models.ContactRecipient {
		page := l.supplierPage()
		if page == "" {
			return nil
		}
		one.href = fmt.Sprintf("%s#h-%d", page, h.Number)
	}
	switch {
	case h.Withdrawn.At != 0 && n.Kind == models.NoticeHeadsUp:
		one.lead = l.words.T("headsup.withdrawn.on", "day", l.words.Date(h.Withdrawn.At.Time().In(l.zone)))
		one.lines = []views.MailLine{said(h.Reason)}
	case h.Withdrawn.At == 0 && h.Asked != 0 && n.Kind == models.NoticeHeadsUpAsk:
		one.lead = l.words.T("headsup.ask.link", "title", h.Title)
	case h.Withdrawn.At == 0 && h.Asked == 0:
		one.lead, one.lines = l.headsUpWhen(h), []views.MailLine{said(h.What)}
		if h.Do != "" {
			one.lines = append(one.lines, plain(l.words.T("headsup.do.is")), said(h.Do))
		}
	default:
		return nil
	}
	return []told{one}
}

func (l *letter) headsUpWhen(h *models.HeadsUp) string {
	if h.Clock != "" {
		return l.words.T("headsup.when.clock", "day", l.words.DateYear(h.From.Time()), "clock", h.Clock)
	}
	return l.words.T("headsup.when", "day", l.words.DateYear(h.From.Time()))
}

// touched says whether the reader says "got it" for somebody whom the change touches.
func (l *letter) touched(h *models.HeadsUp) bool {
	if l.to.Kind == models.ContactRecipient {
		return h.Touches(l.supplier())
	}
	m := l.state.Member(models.MemberNumber(l.to.Number))
	for _, p := range h.Touched {
		if m != nil && l.to.Kind == models.MemberRecipient && p.Kind == models.DepartmentParty && m.Leads(p.Number) {
			return true
		}
	}
	return false
}
