package mail

import (
	"fmt"

	"bottleneck/models"
)

// ofRound tells of a round: that it asks the reader, that their answer is still missing, or what was heard. Who has
// answered meanwhile is not reminded: only the keys know that, not the journal.
func (l *letter) ofRound(n *models.Notice) []told {
	r := l.state.Round(models.RoundNumber(n.Subject))
	if r == nil {
		return nil
	}
	one := told{subject: r.Title, link: "mail.link.round", news: &news{at: n.At}}
	if one.href = l.roundPage(r); one.href == "" {
		return nil
	}
	switch day := l.day(r.To); n.Kind {
	case models.NoticeRoundBegun:
		one.lead = l.words.T("mail.round.begun", "organisation", l.mail.Organisation, "round", r.Title)
		if l.to.Kind == models.MemberRecipient {
			one.lead, one.link = l.words.T("mail.round.begun.lead", "round", r.Title), "mail.link.round.lead"
		}
		if r.Lead != "" {
			one.lines = append(one.lines, said(r.Lead))
		}
		one.lines = append(one.lines, joined(l.words.N("mail.round.until", len(r.Questions), "day", day), l.confidential())...)
	case models.NoticeRoundReminder:
		if l.hasAnswered(r) {
			return nil
		}
		one.lead = l.words.T("mail.round.reminder", "day", day)
		one.lines = joined(l.words.T("mail.round.reminder.text"), l.confidential())
	default:
		one.lead, one.link = l.words.T("mail.round.heard", "round", r.Title), "mail.link.round.heard"
		one.lines = append(one.lines, said(r.Heard.Heard), said(r.Heard.Do))
	}
	return []told{one}
}

func (l *letter) confidential() string {
	if l.to.Kind == models.MemberRecipient {
		return ""
	}
	return l.words.T("mail.round.confidential")
}

func (l *letter) hasAnswered(r *models.Round) bool {
	a := l.state.AnswerOf(r.Number, l.sender.Keys.Responder(r.Number, l.to))
	return a != nil && a.Sent
}

// roundPage gives where the reader answers: by an invitation's own link, or by their company's; members read about it.
func (l *letter) roundPage(r *models.Round) string {
	switch l.to.Kind {
	case models.InviteeRecipient:
		return l.link(models.LinkRoundInvitation, l.to.Number)
	case models.ContactRecipient:
		if page := l.supplierPage(); page != "" && r.Asks(l.supplier()) {
			return fmt.Sprintf("%s/rounds/%d", page, r.Number)
		}
	case models.MemberRecipient:
		return fmt.Sprintf("%s/rounds/%d", l.base, r.Number)
	}
	return ""
}
