package mail

import (
	"fmt"
	"slices"

	"bottleneck/models"
	"bottleneck/views"
)

// What members hear of the bottlenecks that they care for: what the bottleneck's page shows every member. Contacts of
// reporters are never in it.

func (l *letter) toMember(n *models.Notice) []told {
	one := told{link: "mail.link.card"}
	b := l.state.Standing(n.Bottleneck)
	if b != nil {
		one.subject, one.href, one.about = l.cardSubject(b), l.cardAddress(b), b.Number
	}
	switch n.Kind {
	case models.NoticeAction:
		one.href, one.link = l.actionAddress(n), "mail.link.action"
		if b == nil {
			return l.overdueHeard(n, one)
		}
	case models.NoticeSupplierAnswer:
		return l.ofSupplierAnswer(n, one)
	}
	if b == nil {
		return nil
	}
	if one.news = l.ofCard(b, n); one.news == nil {
		return nil
	}
	return []told{one}
}

func (l *letter) cardAddress(b *models.Bottleneck) string {
	return fmt.Sprintf("%s/bottlenecks/%d", l.base, b.Number)
}

func (l *letter) cardSubject(b *models.Bottleneck) string {
	if title := l.state.Title(b); title != "" {
		return l.words.T("mail.subject", "reference", b.Number.String(), "title", title)
	}
	return b.Number.String()
}

// ofCard gives what a notice tells a member about a bottleneck, nil if that is nothing, or nothing any more.
func (l *letter) ofCard(b *models.Bottleneck, n *models.Notice) *news {
	reference := b.Number.String()
	switch n.Kind {
	case models.NoticeFiled, models.NoticeRepeated, models.NoticeWordsAdded, models.NoticeVerdict:
		r := l.state.Report(n.Report)
		if r == nil || r.Withdrawn || l.standing(r.Bottleneck) != b.Number {
			return nil
		}
		return l.fromReporter(r, n)
	case models.NoticeUpdate:
		return l.updateOf(l.state.Bottleneck(n.Bottleneck), reference, n.Ref)
	case models.NoticeStatus:
		return l.statusOf(b, n)
	case models.NoticePromise:
		if !b.Awaits() || !l.stands(n, b) {
			return nil
		}
		return l.promiseOf(b, n)
	case models.NoticePromiseMissed:
		return &news{lead: l.words.T("mail.missed", "report", reference, "day", l.day(b.Promise)), lines: joined(l.words.T("mail.missed.member"))}
	case models.NoticeCameBack:
		return &news{lead: l.words.T("mail.came-back", "reference", reference), lines: joined(l.words.T("mail.came-back.text"))}
	case models.NoticeReview:
		return &news{lead: l.words.T("mail.review", "reference", reference), lines: joined(l.words.T("mail.review.text"))}
	case models.NoticeLearning:
		return l.learned(b, n)
	case models.NoticeAction:
		return l.overdue(b, n)
	}
	return nil
}

// fromReporter tells what somebody said who reported.
func (l *letter) fromReporter(r *models.Report, n *models.Notice) *news {
	source, reference := l.state.PartyName(r.Source), r.Number.String()
	switch n.Kind {
	case models.NoticeFiled:
		return l.filed(r)
	case models.NoticeRepeated:
		return &news{at: n.At, lead: l.words.T("mail.repeated", "report", reference, "source", source)}
	case models.NoticeWordsAdded:
		for _, added := range r.Rest().Added {
			if added.At == n.At {
				return &news{n.At, l.words.T("mail.added", "report", reference, "source", source), []views.MailLine{said(added.Text)}}
			}
		}
		return nil
	}
	more := r.Rest()
	if more.Verdict == models.VerdictUnsaid || more.VerdictAt != n.At { // another was given since
		return nil
	}
	one := &news{at: n.At, lead: l.words.T("mail.judged", "report", reference, "source", source, "verdict",
		l.words.T("track.verdict."+more.Verdict.String()))}
	if more.VerdictNote != "" {
		one.lines = append(one.lines, said(more.VerdictNote))
	}
	return one
}

func (l *letter) filed(r *models.Report) *news {
	one := &news{at: r.Filed, lead: l.words.T("mail.filed", "report", r.Number.String(), "source", l.state.PartyName(r.Source))}
	if r.Text != "" {
		one.lines = append(one.lines, said(r.Text))
	}
	return one
}

func (l *letter) updateOf(b *models.Bottleneck, reference string, ref models.Ref) *news {
	at := slices.IndexFunc(b.Updates, func(u models.Update) bool { return u.Ref == ref })
	if at < 0 || b.Updates[at].Retracted || b.Updates[at].Words == "" {
		return nil
	}
	u := b.Updates[at]
	lead := l.words.T("mail.update", "by", l.speakerTo(models.Party{}, u.By), "reference", reference)
	if u.HasStatus {
		lead = l.statusLead(reference, u.Status)
	}
	return &news{u.At, lead, []views.MailLine{said(u.Words)}}
}

func (l *letter) statusOf(b *models.Bottleneck, n *models.Notice) *news {
	one := l.updateOf(l.state.Bottleneck(n.Bottleneck), b.Number.String(), n.Ref)
	if one == nil && l.stands(n, b) {
		one = &news{lead: l.statusLead(b.Number.String(), b.Status)}
	}
	return one
}

// promiseOf tells of a promised day, with the reason that members read in the history.
func (l *letter) promiseOf(b *models.Bottleneck, n *models.Notice) *news {
	one := l.promised(b.Number.String(), b)
	if e, is := l.entry(n).(*models.PromiseSet); is && e.Words != "" {
		one.lines = append(one.lines, said(e.Words))
	}
	return one
}

// ofSupplierAnswer tells what a supplier answered to what was said to them, or asked.
func (l *letter) ofSupplierAnswer(n *models.Notice, one told) []told {
	f := l.state.SupplierFeedback(n.Feedback)
	if f == nil || f.State != models.FeedbackReleased {
		return nil
	}
	at := slices.IndexFunc(f.Answers, func(a models.SupplierAnswer) bool { return a.Ref == n.Ref })
	if at < 0 {
		return nil
	}
	supplier := l.state.PartyName(models.SupplierNumbered(f.Supplier))
	one.news = l.supplierAnswer(supplier, f.Answers[at])
	if one.subject == "" {
		one.subject = l.words.T("mail.answered.subject", "supplier", supplier)
	}
	one.href, one.link = fmt.Sprintf("%s/suppliers/%d", l.base, f.Supplier), "mail.link.talk"
	return []told{one}
}

func (l *letter) supplierAnswer(supplier string, a models.SupplierAnswer) *news {
	one := &news{at: a.At, lead: l.words.T("mail.answered", "supplier", supplier, "answer", l.words.T("reply.kind."+a.Kind.String()))}
	if a.Date != 0 {
		one.lines = append(one.lines, plain(l.words.T("track.promise", "day", l.day(a.Date))))
	}
	if a.Words != "" {
		one.lines = append(one.lines, said(a.Words))
	}
	return one
}
