package mail

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"bottleneck/models"
	"bottleneck/views"
)

// The digest of a week: all that its reader may see from the seven days before, by report or bottleneck.

// week is the seven days before a Monday, in the organisation's time zone.
type week struct{ from, until models.Moment }

func (l *letter) weekBefore(monday models.Date) week {
	day := monday.Time()
	end := time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, l.zone)
	return week{models.MomentOf(end.AddDate(0, 0, -7)), models.MomentOf(end)}
}

func (w week) has(at models.Moment) bool { return at >= w.from && at < w.until }

// partsMost bounds how many reports or bottlenecks a digest tells of, and linesMost how many things of each.
const (
	partsMost = 50
	linesMost = 20
)

func (l *letter) tellWeek(monday models.Date) bool {
	w := l.weekBefore(monday)
	switch l.to.Kind {
	case models.ReporterRecipient:
		for _, n := range l.weekly(models.ReportNumber(l.to.Number)) {
			l.addReport(l.state.Report(n), w)
		}
	case models.ContactRecipient:
		l.weekOfHeadsUps(w)
		l.weekOfSupplier(w)
	case models.MemberRecipient:
		if m := l.state.Member(models.MemberNumber(l.to.Number)); m != nil {
			l.weekWaiting(m)
		}
		l.weekChanged(monday)
		l.weekOfHeadsUps(w)
		l.weekOfMember(w)
	}
	if len(l.mail.Parts) == 0 {
		return false
	}
	first, last := l.words.Date(w.from.Time().In(l.zone)), l.words.Date(w.until.Time().In(l.zone).AddDate(0, 0, -1))
	l.mail.Subject = l.words.T("mail.week.subject", "organisation", l.mail.Organisation)
	l.mail.Lead = l.words.T("mail.week.lead", "first", first, "last", last)
	return true
}

// weekly lists the reports with the same address whose reporter wants a digest: they get one for all.
func (l *letter) weekly(number models.ReportNumber) (list []models.ReportNumber) {
	r := l.state.Report(number)
	for _, n := range l.state.WithContact(r.Rest().Contact) {
		if l.state.MailChoiceOf(models.ToReporter(n)) == models.MailWeekly {
			list = append(list, n)
		}
	}
	return list
}

// add adds a part with what happened, oldest first.
func (l *letter) add(title, href, link string, list []news) {
	if len(list) == 0 || len(l.mail.Parts) >= partsMost {
		return
	}
	slices.SortStableFunc(list, func(a, b news) int { return cmp.Compare(a.at, b.at) })
	part := views.MailPart{Title: title, Href: href, Link: l.words.T(link)}
	for _, one := range list[max(0, len(list)-linesMost):] {
		day := l.words.DateShort(one.at.Time().In(l.zone))
		part.Lines = append(part.Lines, views.MailLine{Text: day + " · " + one.lead, Title: true})
		part.Lines = append(part.Lines, one.lines...)
	}
	l.mail.Parts = append(l.mail.Parts, part)
}

func (l *letter) addReport(r *models.Report, w week) {
	b := l.state.Standing(r.Bottleneck)
	if r.Withdrawn || b == nil {
		return
	}
	var list []news
	keep := func(one *news) {
		if one != nil && w.has(one.at) {
			list = append(list, *one)
		}
	}
	if w.has(r.Filed) {
		keep(&news{at: r.Filed, lead: l.words.T("receipt.title", "report", r.Number.String())})
	}
	told := map[models.Moment]bool{}
	for _, u := range l.state.UpdatesFor(r) {
		told[u.At] = u.HasStatus
		keep(l.updated(r, u))
	}
	for _, reply := range r.Rest().Replies {
		keep(l.replied(r, reply))
	}
	for _, one := range l.state.LearningsFor(r) {
		keep(l.learning(r.Number.String(), one))
	}
	for _, one := range l.setOn(b, r.Number.String(), told) {
		if one.at >= r.Filed {
			keep(&one)
		}
	}
	if len(list) > 0 && l.asksVerdict(r, b) {
		list[len(list)-1].lines = append(list[len(list)-1].lines, plain(l.words.T("track.verdict")))
	}
	l.add(l.reportSubject(r), l.link(models.LinkTracking, uint32(r.Number)), "mail.link.report", list)
}

// setOn gives the status and the promised date that a bottleneck has now, each with when it was set. A status whose words
// are told stands with them.
func (l *letter) setOn(b *models.Bottleneck, reference string, told map[models.Moment]bool) (list []news) {
	if span := b.Spans[len(b.Spans)-1]; span.Status != models.StatusNew && !told[span.From] {
		list = append(list, news{at: span.From, lead: l.statusLead(reference, span.Status)})
	}
	for _, entry := range slices.Backward(b.History) {
		if e, is := entry.Event.(*models.PromiseSet); is {
			if e.Date == b.Promise && b.Awaits() && !entry.Undone {
				one := l.promised(reference, b)
				one.at = entry.At
				list = append(list, *one)
			}
			break
		}
	}
	return list
}

func (l *letter) weekOfSupplier(w week) {
	supplier := l.state.Supplier(l.supplier().Number)
	for _, f := range l.state.SupplierFeedbackOf(supplier.Number) {
		if l.state.Reads(supplier.Number, f) && w.has(f.Decided.At) {
			one := l.feedback(f)
			l.add(one.lead, l.supplierPage(), "mail.link.supplier", []news{*one})
		}
	}
	for _, n := range slices.Backward(supplier.Reports) {
		l.addReport(l.state.Report(n), w)
	}
}

func (l *letter) weekOfMember(w week) {
	member := models.MemberNumber(l.to.Number)
	for n := models.BottleneckNumber(l.state.BottleneckCount()); n > 0; n-- {
		b := l.state.Bottleneck(n)
		if !b.Hidden() && (b.Owner == member || slices.Contains(b.Helpers, member)) {
			l.add(l.cardSubject(b), l.cardAddress(b), "mail.link.card", l.weekOf(b, w))
		}
	}
	for n := models.SupplierFeedbackNumber(l.state.SupplierFeedbackCount()); n > 0; n-- {
		if f := l.state.SupplierFeedback(n); f.Given.By.Member() == member || f.Decided.By.Member() == member {
			l.addAnswers(f, w)
		}
	}
}

// weekOfHeadsUps adds the changes that were announced, moved, withdrawn or asked about, as they stand now.
func (l *letter) weekOfHeadsUps(w week) {
	for n := models.HeadsUpNumber(l.state.HeadsUpCount()); n > 0; n-- {
		h := l.state.HeadsUp(n)
		notice := &models.Notice{Kind: models.NoticeHeadsUp, Subject: uint32(n), At: max(h.Announced.At, h.Moved.At, h.Withdrawn.At)}
		if h.Asked > notice.At {
			notice.Kind, notice.At = models.NoticeHeadsUpAsk, h.Asked
		}
		if !w.has(notice.At) {
			continue
		}
		for _, one := range l.ofHeadsUp(notice) {
			l.add(one.subject, one.href, one.link, []news{*one.news})
		}
	}
}

// weekOf gives what happened on a bottleneck.
func (l *letter) weekOf(b *models.Bottleneck, w week) (list []news) {
	reference, told := b.Number.String(), map[models.Moment]bool{}
	keep := func(one *news) {
		if one != nil && w.has(one.at) {
			list = append(list, *one)
		}
	}
	for _, n := range b.Reports {
		if r := l.state.Report(n); !r.Withdrawn && w.has(r.Filed) {
			keep(l.filed(r))
		}
	}
	for _, u := range b.Updates {
		told[u.At] = u.HasStatus
		keep(l.updateOf(b, reference, u.Ref))
	}
	for _, one := range l.state.LearningsOf(b) {
		if !one.Empty() {
			keep(l.learning(reference, one))
		}
	}
	for _, one := range l.setOn(b, reference, told) {
		keep(&one)
	}
	return list
}

func (l *letter) addAnswers(f *models.SupplierFeedback, w week) {
	var list []news
	supplier := l.state.PartyName(models.SupplierNumbered(f.Supplier))
	for _, a := range f.Answers {
		if f.State == models.FeedbackReleased && w.has(a.At) {
			list = append(list, *l.supplierAnswer(supplier, a))
		}
	}
	l.add(supplier, fmt.Sprintf("%s/suppliers/%d", l.base, f.Supplier), "mail.link.talk", list)
}
