package models

// ReadersOf lists whom a notice is told to, as things stand now: each person once, not whoever did it, and nobody who
// wants no mail at once. Webhooks hear what they chose.
func (s *State) ReadersOf(n *Notice) []Recipient {
	readers := readers{state: s, notice: n, met: map[string]bool{}, looked: map[uint32]bool{}}
	if s.mailOn {
		readers.addPeople()
	}
	for _, w := range s.Webhooks() {
		if n.Ref.Commit > w.Since && s.Hears(w, n) {
			readers.list = append(readers.list, ToWebhook(w.Number))
		}
	}
	return readers.list
}

// Hears says whether a webhook is told of a notice now, if it is one that came after it was switched on.
func (s *State) Hears(w *Webhook, n *Notice) bool {
	return w.hears(n.Kind) && s.forWebhooks(n)
}

// forWebhooks says whether a notice may leave by a webhook: those who read there are whoever is in that channel, so they
// hear what everybody with the board link may read.
func (s *State) forWebhooks(n *Notice) bool {
	if h := s.headsUpOf(n); h != nil && !h.TouchesDepartments() {
		return false
	}
	if r := s.roundOf(n); r != nil && !r.forWebhooks(n) {
		return false
	}
	return n.Kind != NoticeUpdate || n.Audience != AudienceMembers
}

// readers collects the people whom a notice is told to.
type readers struct {
	state  *State
	notice *Notice
	met    map[string]bool // mail addresses
	looked map[uint32]bool // suppliers whose contacts were added
	list   []Recipient
}

// add adds somebody who has a mail address, wants mail at once, and has not done it themselves.
func (r *readers) add(to Recipient) {
	address := normalContact(r.state.AddressOf(to))
	if address == "" || r.met[address] || r.state.MailChoiceOf(to) != MailEvery || r.isActor(to) {
		return
	}
	r.met[address] = true
	r.list = append(r.list, to)
}

func (r *readers) isActor(to Recipient) bool {
	switch by := r.notice.By; to.Kind {
	case MemberRecipient:
		return by == ByMember(MemberNumber(to.Number))
	case ContactRecipient:
		return by == ByContact(ContactNumber(to.Number))
	}
	return false
}

// addPeople adds members and contacts before whoever left an address on a report: anybody can type anybody's address,
// and whoever is known by it besides goes on hearing what they are told as that.
func (r *readers) addPeople() {
	n := r.notice
	b := r.state.Standing(n.Bottleneck)
	switch n.Kind {
	case NoticeFiled:
		r.addCarers(b)
		r.add(ToReporter(n.Report))
	case NoticeAnswer:
		r.addReporter(n.Report)
	case NoticeUpdate, NoticeLearning:
		r.addCarers(b)
		if n.Audience != AudienceMembers {
			r.addReporters(b, n.Audience)
		}
	case NoticeStatus, NoticePromise, NoticePromiseMissed:
		r.addCarers(b)
		r.addReporters(b, AudienceSuppliers) // each reads on their page what it is; words only who may
	case NoticeRepeated, NoticeWordsAdded, NoticeVerdict, NoticeCameBack, NoticeReview:
		r.addCarers(b)
	case NoticeAction:
		r.addDoers(r.state.Action(ActionNumber(n.Subject)))
	case NoticeFeedback:
		r.addContacts(r.state.Supplier(n.Subject))
	case NoticeSupplierAnswer:
		if f := r.state.SupplierFeedback(n.Feedback); f != nil {
			r.add(ToMember(f.Given.By.Member()))
			r.add(ToMember(f.Decided.By.Member()))
		}
		r.addCarers(b)
	case NoticeHeadsUp, NoticeHeadsUpAsk:
		r.addTouched(r.state.headsUpOf(n))
	case NoticeRoundBegun, NoticeRoundEnded, NoticeRoundReminder, NoticeRoundHeard:
		r.addAsked(r.state.roundOf(n))
	}
}

// addCarers adds the members who care for a bottleneck: its owner and those who offered help.
func (r *readers) addCarers(b *Bottleneck) {
	if b == nil {
		return
	}
	r.add(ToMember(b.Owner))
	for _, n := range b.Helpers {
		r.add(ToMember(n))
	}
}

// addDoers adds those who do an action: its owner, or the leads of the department that does.
func (r *readers) addDoers(a *Action) {
	for _, m := range r.state.Members() {
		if a != nil && a.State == ActionOpen && a.OwnedBy(m) && !m.Disabled {
			r.add(ToMember(m.Number))
		}
	}
}

// addReporter adds whoever filed a report: by the address left on it, or as a contact of the supplier it came from.
func (r *readers) addReporter(n ReportNumber) {
	report := r.state.Report(n)
	if report == nil || report.Withdrawn {
		return
	}
	if report.Source.Kind == SupplierParty {
		r.addContacts(r.state.Supplier(report.Source.Number))
	}
	r.add(ToReporter(n))
}

// addReporters adds the reporters in a bottleneck whom an audience reaches: of several reports with one address, the newest.
func (r *readers) addReporters(b *Bottleneck, audience Audience) {
	if b == nil {
		return
	}
	for i := len(b.Reports) - 1; i >= 0; i-- {
		report := r.state.Report(b.Reports[i])
		if report != nil && !report.Withdrawn && audience.Reaches(report.Source) {
			r.addReporter(report.Number)
		}
	}
}

// addContacts adds all contacts of a supplier, once: they share what their company reports and is told.
func (r *readers) addContacts(supplier *Supplier) {
	if supplier == nil || r.looked[supplier.Number] {
		return
	}
	r.looked[supplier.Number] = true
	for _, one := range r.state.ContactsOf(supplier) {
		r.add(ToContact(one.Number))
	}
}

// weeklyReaders lists who wants a digest, each address once.
func (s *State) weeklyReaders() (list []Recipient) {
	met := map[string]bool{}
	add := func(to Recipient) {
		address := normalContact(s.AddressOf(to))
		if address != "" && !met[address] && s.MailChoiceOf(to) == MailWeekly {
			met[address] = true
			list = append(list, to)
		}
	}
	for _, m := range s.Members() {
		add(ToMember(m.Number))
	}
	for i := range s.contacts.Len() {
		add(ToContact(ContactNumber(i + 1)))
	}
	s.weekly.each(1, func(n uint32) bool {
		add(ToReporter(ReportNumber(n)))
		return true
	})
	return list
}
