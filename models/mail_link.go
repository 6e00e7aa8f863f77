package models

// A link about mail leads whoever got a message to how often they want more of them. It is not recorded: it derives
// from whom the message was for.

var mailLinks = map[RecipientKind]LinkKind{
	ReporterRecipient: LinkMailReporter, ContactRecipient: LinkMailContact, MemberRecipient: LinkMailMember,
	InviteeRecipient: LinkMailInvitee,
}

// MailLink gives the kind of the link at which a recipient chooses how often they want mail; its number is theirs.
// It is 0 for webhooks.
func (r Recipient) MailLink() LinkKind { return mailLinks[r.Kind] }

// Recipient gives whose mail an opened link is about; none for links of other kinds.
func (o Opened) Recipient() Recipient {
	for kind, link := range mailLinks {
		if link == o.Kind {
			return Recipient{kind, o.Number}
		}
	}
	return Recipient{}
}

// isMail says whether the kind is one of those about mail: where one of them opens, so do the others.
func (k LinkKind) isMail() bool {
	return k >= LinkMailReporter && k <= LinkMailMember || k == LinkMailInvitee
}

// openMail opens a link about mail as long as there is an address to which mail could go.
func (s *State) openMail(kind LinkKind, number uint32) (Opened, error) {
	opened := Opened{Kind: kind, Number: number}
	if !s.known(opened.Recipient()) {
		return Opened{}, Fail(NotFound, "error.link.unknown")
	}
	if s.AddressOf(opened.Recipient()) == "" {
		return Opened{}, Fail(Gone, "error.link.gone.mail")
	}
	return opened, nil
}

func (s *State) known(to Recipient) bool {
	switch to.Kind {
	case ReporterRecipient:
		return s.Report(ReportNumber(to.Number)) != nil
	case ContactRecipient:
		return s.Contact(ContactNumber(to.Number)) != nil
	case InviteeRecipient:
		return s.Invitation(RoundInvitationNumber(to.Number)) != nil
	case MemberRecipient:
		return s.Member(MemberNumber(to.Number)) != nil
	}
	return false
}
