package mail

import (
	"fmt"

	"bottleneck/models"
	"bottleneck/views"
)

// ofHeadsUp tells those whom a change touches of it, as it stands now: an announcement that was moved or withdrawn since
// is told by that.
func (l *letter) ofHeadsUp(n *models.Notice) []told {
	h := l.state.HeadsUp(models.HeadsUpNumber(n.Subject))
	if h == nil || !l.touchedBy(h) {
		return nil
	}
	one := told{subject: l.words.T("mail.headsup.subject", "title", h.Title)}
	if one.href, one.link = l.headsUpPage(h); n.Kind == models.NoticeHeadsUpAsk {
		one.news = l.askedOf(h)
	} else if h.Withdrawn.At <= n.At && h.Moved.At <= n.At {
		one.news = l.announced(h)
	}
	if one.news == nil {
		return nil
	}
	return []told{one}
}

func (l *letter) touchedBy(h *models.HeadsUp) bool {
	if l.to.Kind == models.ContactRecipient {
		return h.Touches(l.supplier())
	}
	return l.touchedDepartment(h) != 0
}

// touchedDepartment gives the first department that the member leads and that the change touches, 0 if there is none.
func (l *letter) touchedDepartment(h *models.HeadsUp) uint32 {
	m := l.state.Member(models.MemberNumber(l.to.Number))
	for _, p := range h.Touched {
		if l.to.Kind == models.MemberRecipient && p.Kind == models.DepartmentParty && m.Leads(p.Number) {
			return p.Number
		}
	}
	return 0
}

// headsUpPage is where the reader says "got it", and what came of the change.
func (l *letter) headsUpPage(h *models.HeadsUp) (address, link string) {
	if l.to.Kind == models.ContactRecipient {
		return l.supplierPage(), "mail.link.supplier"
	}
	return fmt.Sprintf("%s/departments/%d", l.base, l.touchedDepartment(h)), "mail.link.department"
}

// announced gives a change with its day, or that it does not come.
func (l *letter) announced(h *models.HeadsUp) *news {
	if h.Withdrawn.At != 0 {
		one := &news{at: h.Withdrawn.At, lead: l.words.T("mail.headsup.withdrawn", "title", h.Title)}
		if h.Reason != "" {
			one.lines = append(one.lines, said(h.Reason))
		}
		return one
	}
	one := &news{at: max(h.Announced.At, h.Moved.At), lead: l.words.T("headsup.short", "day", l.day(h.From), "title", h.Title)}
	if h.Clock != "" {
		one.lines = append(one.lines, plain(l.words.T("headsup.when.clock", "day", l.day(h.From), "clock", h.Clock)))
	}
	if h.Was != 0 {
		one.lines = append(one.lines, plain(l.words.T("headsup.was", "day", l.day(h.Was))))
	}
	one.lines = append(one.lines, said(h.What))
	if h.Do != "" {
		one.lines = append(one.lines, views.MailLine{Text: l.words.T("headsup.do.is"), Title: true}, said(h.Do))
	}
	one.lines = append(one.lines, plain(l.words.T("mail.headsup.got")))
	return one
}

func (l *letter) askedOf(h *models.HeadsUp) *news {
	if h.Asked == 0 || h.Withdrawn.At != 0 {
		return nil
	}
	return &news{at: h.Asked, lead: l.words.T("headsup.ask.link", "title", h.Title), lines: joined(l.words.T("mail.headsup.ask"))}
}

// weekOfHeadsUps adds the changes that were announced, moved, withdrawn or asked about.
func (l *letter) weekOfHeadsUps(w week) {
	for n := models.HeadsUpNumber(l.state.HeadsUpCount()); n > 0; n-- {
		h := l.state.HeadsUp(n)
		if !l.touchedBy(h) {
			continue
		}
		var list []news
		for _, one := range []*news{l.announced(h), l.askedOf(h)} {
			if one != nil && w.has(one.at) {
				list = append(list, *one)
			}
		}
		address, link := l.headsUpPage(h)
		l.add(l.words.T("mail.headsup.subject", "title", h.Title), address, link, list)
	}
}
