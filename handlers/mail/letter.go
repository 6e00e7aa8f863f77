package mail

import (
	"slices"
	"time"

	"bottleneck/models"
	"bottleneck/views"
	"bottleneck/views/words"
)

// letter is one message while it is written: for whom, in which language, and what they may read.
type letter struct {
	sender   *Sender
	state    *models.State
	delivery *models.Delivery
	to       models.Recipient
	base     string
	words    *words.Words
	zone     *time.Location
	thread   models.BottleneckNumber // the bottleneck that it is about, 0 for none or several
	mail     views.Mail
}

// letter begins a message. It is written in the reader's language, in English where nobody has said which that is.
func (s *Sender) letter(state *models.State, one *models.Delivery) *letter {
	l := &letter{sender: s, state: state, delivery: one, to: one.To, base: s.base(state),
		words: words.For(state.LanguageOf(one.To)), zone: state.Settings.Calendar.Location()}
	l.mail = views.Mail{Words: l.words, Organisation: state.Settings.Organisation, Why: l.why(),
		Choose: l.link(one.To.MailLink(), one.To.Number)}
	return l
}

// write says whether there is anything to say to the reader, who may have chosen otherwise since it was planned.
func (l *letter) write() bool {
	choice := l.state.MailChoiceOf(l.to)
	switch {
	case l.state.AddressOf(l.to) == "":
		return false
	case l.delivery.Notice != nil:
		return choice == models.MailEvery && l.state.Stands(l.delivery.Notice, models.MomentOf(l.sender.Now())) && l.tell(l.delivery.Notice)
	case l.delivery.Week != 0:
		return choice == models.MailWeekly && l.tellWeek(l.delivery.Week)
	}
	return l.test()
}

// news is one thing to be told: a sentence, and what follows it.
type news struct {
	at    models.Moment
	lead  string
	lines []views.MailLine
}

func said(text string) views.MailLine  { return views.MailLine{Text: text, Said: true} }
func plain(text string) views.MailLine { return views.MailLine{Text: text} }

// told is the reader's news of one thing.
type told struct {
	*news
	subject string
	href    string
	link    string // the key of what the link is called
	about   models.BottleneckNumber
}

// tell writes about one notice.
func (l *letter) tell(n *models.Notice) bool {
	list := l.toldOf(n)
	if len(list) == 0 {
		return false
	}
	l.mail.Subject, l.mail.Lead, l.thread = list[0].subject, list[0].lead, list[0].about
	for i, one := range list {
		part := views.MailPart{Lines: one.lines, Href: one.href, Link: l.words.T(one.link)}
		if i > 0 { // of several reports in one bottleneck, those after the first
			part.Title = one.lead
		}
		l.mail.Parts = append(l.mail.Parts, part)
	}
	return true
}

func (l *letter) toldOf(n *models.Notice) []told {
	if n.Kind == models.NoticeHeadsUp || n.Kind == models.NoticeHeadsUpAsk {
		return l.ofHeadsUp(n)
	}
	switch n.Kind {
	case models.NoticeRoundBegun, models.NoticeRoundReminder, models.NoticeRoundHeard:
		return l.ofRound(n)
	}
	switch l.to.Kind {
	case models.ReporterRecipient, models.ContactRecipient:
		return l.toReporter(n)
	case models.MemberRecipient:
		return l.toMember(n)
	}
	return nil
}

// test is the message by which an admin sees that mail arrives.
func (l *letter) test() bool {
	l.mail.Subject = l.words.T("mail.test.subject", "organisation", l.mail.Organisation)
	l.mail.Lead = l.words.T("mail.test.lead")
	l.mail.Parts = []views.MailPart{{Lines: []views.MailLine{plain(l.words.T("mail.test.text"))}, Href: l.base + "/account",
		Link: l.words.T("mail.link.account")}}
	return true
}

// why says why the message came. What somebody typed as their address may be somebody else's: they read how to stop it.
func (l *letter) why() string {
	organisation := l.state.Settings.Organisation
	switch l.to.Kind {
	case models.ReporterRecipient:
		return l.words.T("mail.why.report", "report", models.ReportNumber(l.to.Number).String(), "organisation", organisation)
	case models.ContactRecipient:
		return l.words.T("mail.why.contact", "supplier", l.state.PartyName(l.supplier()), "organisation", organisation)
	}
	if l.to.Kind == models.InviteeRecipient {
		return l.words.T("mail.why.invitee", "organisation", organisation)
	}
	return l.words.T("mail.why.member", "organisation", organisation)
}

// supplier is the one that a contact belongs to.
func (l *letter) supplier() models.Party {
	if one := l.state.Contact(models.ContactNumber(l.to.Number)); one != nil && l.to.Kind == models.ContactRecipient {
		return models.SupplierNumbered(one.Supplier)
	}
	return models.Party{}
}

// link gives a link that is a key, as a full address.
func (l *letter) link(kind models.LinkKind, number uint32) string {
	return l.base + l.sender.Path(kind, number)
}

// supplierPage gives the address of the page that a contact opens by a link of their own, or else by the one that their
// company shares; "" if neither works.
func (l *letter) supplierPage() string {
	now := models.MomentOf(l.sender.Now())
	one, supplier := l.state.Contact(models.ContactNumber(l.to.Number)), l.state.Supplier(l.supplier().Number)
	for _, n := range []models.LinkNumber{one.Link, supplier.Link} {
		if link := l.state.Link(n); link != nil && !link.HasEnded(now) && !link.Expired(now) {
			return l.link(models.LinkSupplier, uint32(n))
		}
	}
	return ""
}

func (l *letter) day(d models.Date) string { return l.words.Date(d.Time()) }

// entry gives the event behind a notice from the history of its bottleneck, or nil.
func (l *letter) entry(n *models.Notice) models.Event {
	b := l.state.Bottleneck(n.Bottleneck)
	if b == nil {
		return nil
	}
	at := slices.IndexFunc(b.History, func(e models.Entry) bool { return e.Ref == n.Ref && !e.Undone })
	if at < 0 {
		return nil
	}
	return b.History[at].Event
}

// stands says of a status or a promise that it is still so: what was set anew since is told by its own message.
func (l *letter) stands(n *models.Notice, b *models.Bottleneck) bool {
	switch e := l.entry(n).(type) {
	case *models.StatusSet:
		return e.Status == b.Status
	case *models.PromiseSet:
		return e.Date == b.Promise
	}
	return false
}

// joined puts sentences one after the other, without empty ones.
func joined(sentences ...string) (lines []views.MailLine) {
	for _, one := range sentences {
		if one != "" {
			lines = append(lines, plain(one))
		}
	}
	return lines
}
