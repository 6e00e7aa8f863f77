package mail

import (
	"slices"
	"time"

	"bottleneck/models"
	"bottleneck/views"
)

// What people hear who reported something, and contacts of the supplier that did: what the tracking page shows them.

// toReporter gives the news for each of the reader's reports that a notice is about, and what we say to their company.
func (l *letter) toReporter(n *models.Notice) (list []told) {
	if n.Kind == models.NoticeFeedback {
		return l.ofFeedback(l.state.SupplierFeedback(n.Feedback))
	}
	for _, r := range l.reports(n) {
		if one := l.ofReport(r, n); one != nil {
			list = append(list, told{news: one, subject: l.reportSubject(r), href: l.link(models.LinkTracking, uint32(r.Number)),
				link: "mail.link.report", about: l.standing(r.Bottleneck)})
		}
	}
	return list
}

// reportsMost is of how many reports of one supplier in one bottleneck a message tells, the newest.
const reportsMost = 5

// reports are those of the reader's that a notice is about, the newest first.
func (l *letter) reports(n *models.Notice) (list []*models.Report) {
	if l.to.Kind == models.ReporterRecipient {
		return []*models.Report{l.state.Report(models.ReportNumber(l.to.Number))}
	}
	numbers := []models.ReportNumber{n.Report}
	if b := l.state.Standing(n.Bottleneck); b != nil && n.Report == 0 {
		numbers = b.Reports
	}
	for _, number := range slices.Backward(numbers) {
		r := l.state.Report(number)
		if r != nil && !r.Withdrawn && r.Source == l.supplier() && len(list) < reportsMost {
			list = append(list, r)
		}
	}
	return list
}

func (l *letter) standing(n models.BottleneckNumber) models.BottleneckNumber {
	if b := l.state.Standing(n); b != nil {
		return b.Number
	}
	return 0
}

// reportSubject names the report, and its bottleneck where the reader may read its title. To an address that somebody
// typed into a form it holds only titles that a member has checked.
func (l *letter) reportSubject(r *models.Report) string {
	b := l.state.Standing(r.Bottleneck)
	title := ""
	if b != nil && (l.to.Kind == models.ContactRecipient || r.Source.Kind == models.DepartmentParty) && l.state.ShownTo(r.Source, b) {
		title = l.state.Title(b)
	}
	if title == "" {
		return l.words.T("track.title", "report", r.Number.String())
	}
	return l.words.T("mail.subject", "reference", r.Number.String(), "title", title)
}

// ofReport gives what a notice tells about one report, nil if that is nothing, or nothing any more.
func (l *letter) ofReport(r *models.Report, n *models.Notice) *news {
	b := l.state.Standing(r.Bottleneck)
	if b == nil {
		return nil
	}
	reference := r.Number.String()
	switch n.Kind {
	case models.NoticeFiled:
		return l.receipt(r, n)
	case models.NoticeAnswer:
		return l.reply(r, n)
	case models.NoticeUpdate:
		return l.update(r, n)
	case models.NoticeStatus:
		return l.status(r, b, n)
	case models.NoticePromise:
		return l.promise(r, b, n)
	case models.NoticePromiseMissed:
		return &news{lead: l.words.T("mail.missed", "report", reference, "day", l.day(b.Promise)), lines: joined(l.words.T("mail.missed.text"))}
	case models.NoticeLearning:
		return l.learnedFor(r, n)
	}
	return nil
}

// receiptsMost is how many receipts go to one address within a day: anybody can type anybody's address into a form, but
// nobody can have us fill somebody's inbox. The page shows the receipt in any case, and answers come without limit,
// because a member must have written them.
const receiptsMost = 3

func (l *letter) receipt(r *models.Report, n *models.Notice) *news {
	if n.Report != r.Number || l.receiptsBefore(r) >= receiptsMost {
		return nil
	}
	due := ""
	if r.Waits() {
		due = l.words.T("receipt.answer-by", "day", l.words.Date(r.Due.Time().In(l.zone)))
	}
	return &news{lead: l.words.T("receipt.title", "report", r.Number.String()), lines: joined(due, l.words.T("mail.receipt.keep"))}
}

// receiptsBefore counts the reports that left the same address within a day before.
func (l *letter) receiptsBefore(r *models.Report) (count int) {
	for _, number := range l.state.WithContact(r.Rest().Contact) {
		if before := l.state.Report(number); number < r.Number && r.Filed.Sub(before.Filed) < 24*time.Hour {
			count++
		}
	}
	return count
}

func (l *letter) reply(r *models.Report, n *models.Notice) *news {
	for _, reply := range r.Rest().Replies {
		if reply.Ref == n.Ref && n.Report == r.Number {
			return l.replied(r, reply)
		}
	}
	return nil
}

func (l *letter) replied(r *models.Report, reply models.Reply) *news {
	if reply.Retracted || reply.Words == "" {
		return nil
	}
	return &news{reply.At, l.words.T("mail.answer", "by", l.speakerTo(r.Source, reply.By), "report", r.Number.String()),
		[]views.MailLine{said(reply.Words)}}
}

func (l *letter) update(r *models.Report, n *models.Notice) *news {
	for _, u := range l.state.UpdatesFor(r) {
		if u.Ref == n.Ref {
			return l.updated(r, u)
		}
	}
	return nil
}

func (l *letter) updated(r *models.Report, u models.Update) *news {
	lead := l.words.T("mail.update", "by", l.speakerTo(r.Source, u.By), "reference", r.Number.String())
	if u.HasStatus {
		lead = l.statusLead(r.Number.String(), u.Status)
	}
	return &news{u.At, lead, []views.MailLine{said(u.Words)}}
}

func (l *letter) statusLead(reference string, status models.Status) string {
	return l.words.T("mail.status", "reference", reference, "status", l.words.T("status."+status.String()))
}

// status tells of a status, with the words that came with it if the reader may read them. One that was set anew since is
// told without its name.
func (l *letter) status(r *models.Report, b *models.Bottleneck, n *models.Notice) *news {
	one := l.update(r, n)
	switch {
	case l.standing(n.Bottleneck) != b.Number && one == nil:
		return nil
	case !l.stands(n, b):
		return one
	case one == nil:
		one = &news{lead: l.statusLead(r.Number.String(), b.Status)}
	}
	if l.asksVerdict(r, b) {
		one.lines = append(one.lines, plain(l.words.T("track.verdict")), plain(l.words.T("mail.verdict")))
	}
	return one
}

// asksVerdict says whether it is asked if the fix helped: of what is resolved, where the reporter has not said so.
func (l *letter) asksVerdict(r *models.Report, b *models.Bottleneck) bool {
	return b.Status == models.StatusResolved && l.state.VerdictNow(r) == models.VerdictUnsaid
}

func (l *letter) promise(r *models.Report, b *models.Bottleneck, n *models.Notice) *news {
	if l.standing(n.Bottleneck) != b.Number || !b.Awaits() || !l.stands(n, b) {
		return nil
	}
	one := l.promised(r.Number.String(), b)
	if reason := l.update(r, n); reason != nil {
		one.lines = append(one.lines, reason.lines...)
	}
	return one
}

func (l *letter) promised(reference string, b *models.Bottleneck) *news {
	if b.Promise == 0 {
		return &news{lead: l.words.T("mail.promise.none", "reference", reference)}
	}
	return &news{lead: l.words.T("mail.promise", "reference", reference, "day", l.day(b.Promise))}
}

// speakerTo names who said something: the member to a department, the organisation to a supplier.
func (l *letter) speakerTo(party models.Party, by models.Actor) string {
	if m := l.state.Member(by.Member()); party.Kind != models.SupplierParty && m != nil && !m.Erased {
		return m.Name
	}
	return l.state.Settings.Organisation
}

// ofFeedback tells a contact what we say to their company, in the organisation's name.
func (l *letter) ofFeedback(f *models.SupplierFeedback) []told {
	supplier := l.supplier()
	if supplier.IsZero() || !l.state.Reads(supplier.Number, f) {
		return nil
	}
	page, organisation := l.supplierPage(), l.state.Settings.Organisation
	return []told{{news: l.feedback(f), subject: l.words.T("mail.supplier.subject", "organisation", organisation), href: page,
		link: "mail.link.supplier", about: l.standing(f.Bottleneck)}}
}

func (l *letter) feedback(f *models.SupplierFeedback) *news {
	words := l.state.TellsSupplier(f)
	key := "mail.supplier.feedback"
	if f.Kind == models.Request {
		key = "mail.supplier.request"
	}
	one := &news{at: f.Decided.At, lead: l.words.T(key, "organisation", l.state.Settings.Organisation)}
	if words.What != "" {
		one.lines = append(one.lines, said(words.What))
	}
	if words.Help != "" {
		one.lines = append(one.lines, views.MailLine{Text: l.words.T("feedback.help"), Title: true}, said(words.Help))
	}
	return one
}
