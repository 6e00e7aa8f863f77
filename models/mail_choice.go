package models

import "slices"

// MailChoice is how often somebody wants mail.
type MailChoice uint8

// The choices. What nobody has chosen is every update.
const (
	MailEvery MailChoice = iota
	MailWeekly
	MailNothing
)

var mailChoices = []string{"every", "weekly", "nothing"}

// String gives the name that the journal keeps.
func (c MailChoice) String() string { return mailChoices[c] }

// MarshalText is used for JSON.
func (c MailChoice) MarshalText() ([]byte, error) { return choiceText(mailChoices, c) }

// UnmarshalText reads what MarshalText wrote.
func (c *MailChoice) UnmarshalText(text []byte) error { return readChoice(mailChoices, text, c) }

// apply also has the first digest wait for the next Monday.
func (e *MailSwitched) apply(d *Draft) {
	d.mailOn = e.On
	d.digested = max(d.digested, mondayOf(DateOf(d.now.At.Time())))
}

// mondayOf gives the Monday of a day's week.
func mondayOf(day Date) Date { return day - Date((int(day.Time().Weekday())+6)%7) }

// MailOn says whether a mail server is set up.
func (s *State) MailOn() bool { return s.mailOn }

// SwitchMail says whether this installation has a mail server. A server of it does so at its start.
type SwitchMail struct{ On bool }

// Decide does nothing if it is so already.
func (c *SwitchMail) Decide(d *Draft, _ Env) ([]Event, error) {
	if d.mailOn == c.On {
		return nil, nil
	}
	return []Event{&MailSwitched{On: c.On}}, nil
}

func (e *MailChosen) apply(d *Draft) {
	for _, to := range e.Of {
		switch to.Kind {
		case ReporterRecipient:
			if r := d.report(ReportNumber(to.Number)); r != nil {
				d.more(r).Mail = e.Choice
				d.weekly.put(d.owner, to.Number, e.Choice == MailWeekly)
			}
		case ContactRecipient:
			if one := d.contact(ContactNumber(to.Number)); one != nil {
				one.Mail = e.Choice
			}
		case MemberRecipient:
			if m := d.member(MemberNumber(to.Number)); m != nil {
				m.Mail = e.Choice
				if e.Language != "" {
					m.Language = e.Language
				}
			}
		}
	}
}

// MailChoiceOf gives how often a recipient wants mail.
func (s *State) MailChoiceOf(to Recipient) MailChoice {
	switch to.Kind {
	case ReporterRecipient:
		if r := s.Report(ReportNumber(to.Number)); r != nil {
			return r.Rest().Mail
		}
	case ContactRecipient:
		if one := s.Contact(ContactNumber(to.Number)); one != nil {
			return one.Mail
		}
	case MemberRecipient:
		if m := s.Member(MemberNumber(to.Number)); m != nil {
			return m.Mail
		}
	case InviteeRecipient:
		return s.inviteeChoice(s.Invitation(RoundInvitationNumber(to.Number)))
	}
	return MailNothing
}

// ChooseMail says how often somebody wants mail.
type ChooseMail struct {
	Of       Recipient
	Choice   MailChoice
	Address  bool   // of a reporter: for all reports that left the same address, not for this one alone
	Language string // of a member: in which to write to them; "" leaves it as it is
}

// Decide does nothing if it is so already.
func (c *ChooseMail) Decide(d *Draft, _ Env) ([]Event, error) {
	of := []Recipient{c.Of}
	switch c.Of.Kind {
	case ReporterRecipient:
		r := d.Report(ReportNumber(c.Of.Number))
		if r == nil {
			return nil, Fail(NotFound, "error.report.unknown")
		}
		if c.Address && r.Rest().Contact != "" {
			of = nil
			for _, n := range d.WithContact(r.Rest().Contact) {
				of = append(of, ToReporter(n))
			}
		}
	case ContactRecipient:
		if one := d.Contact(ContactNumber(c.Of.Number)); one == nil || one.Erased {
			return nil, Fail(NotFound, "error.contact.unknown")
		}
	case MemberRecipient:
		if m := d.Member(MemberNumber(c.Of.Number)); m == nil || m.Erased {
			return nil, Fail(NotFound, "error.member.unknown")
		}
	default:
		return nil, Fail(NotFound, "error.contact.unknown")
	}
	of = slices.DeleteFunc(of, func(to Recipient) bool {
		return d.MailChoiceOf(to) == c.Choice && (c.Language == "" || d.LanguageOf(to) == c.Language)
	})
	if len(of) == 0 {
		return nil, nil
	}
	return []Event{&MailChosen{Of: of, Choice: c.Choice, Language: c.Language}}, nil
}

// inheritedMail gives the event by which a new report takes over what was chosen for the address that it leaves.
func (d *Draft) inheritedMail(report ReportNumber, contact string) []Event {
	before := d.newestWithContact(contact)
	if before == nil || before.Rest().Mail == MailEvery {
		return nil
	}
	return []Event{&MailChosen{Of: []Recipient{ToReporter(report)}, Choice: before.Rest().Mail}}
}
