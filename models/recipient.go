package models

import (
	"fmt"
	"net/mail"
	"strconv"
	"strings"
)

// RecipientKind says as what somebody is told of something.
type RecipientKind uint8

// The kinds of recipient.
const (
	NoRecipient       RecipientKind = iota
	ReporterRecipient               // who left a mail address on a report; Number is the report
	ContactRecipient                // a contact at a supplier
	MemberRecipient                 // a member
	WebhookRecipient                // a webhook
	InviteeRecipient                // who is invited to a round; Number is the invitation
)

// Recipient is who is told of something by mail or webhook. It names no address: that is looked up when a message is
// sent. In the journal it is text: "r1042" the reporter of report 1042, "c7" a contact, "m3" a member, "w2" a webhook,
// "i5" an invitation.
type Recipient struct {
	Kind   RecipientKind
	Number uint32
}

const recipientLetters = " rcmwi"

// String gives the text that the journal keeps.
func (r Recipient) String() string {
	if r.Kind == NoRecipient || int(r.Kind) >= len(recipientLetters) {
		return ""
	}
	return recipientLetters[r.Kind:r.Kind+1] + strconv.FormatUint(uint64(r.Number), 10)
}

// MarshalText is used for JSON.
func (r Recipient) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (r *Recipient) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*r = Recipient{}
		return nil
	}
	kind := strings.IndexByte(recipientLetters, text[0])
	n, err := strconv.ParseUint(string(text[1:]), 10, 32)
	if kind <= 0 || err != nil {
		return fmt.Errorf("recipient %q is not known to this version", text)
	}
	*r = Recipient{RecipientKind(kind), uint32(n)}
	return nil
}

// ToReporter is whoever left a mail address on a report.
func ToReporter(n ReportNumber) Recipient { return Recipient{ReporterRecipient, uint32(n)} }

// ToContact is a contact at a supplier.
func ToContact(n ContactNumber) Recipient { return Recipient{ContactRecipient, uint32(n)} }

// ToMember is a member.
func ToMember(n MemberNumber) Recipient { return Recipient{MemberRecipient, uint32(n)} }

// ToWebhook is a webhook.
func ToWebhook(n WebhookNumber) Recipient { return Recipient{WebhookRecipient, uint32(n)} }

// ToInvitee is whom an invitation to a round is for.
func ToInvitee(n RoundInvitationNumber) Recipient { return Recipient{InviteeRecipient, uint32(n)} }

// MailAddress gives the mail address in how somebody says they can be reached, or "" if that is no bare address.
func MailAddress(contact string) string {
	contact = strings.TrimSpace(contact)
	if len(contact) > 254 || strings.ContainsAny(contact, "<>\r\n\t ") {
		return ""
	}
	one, err := mail.ParseAddress(contact)
	if err != nil || one.Name != "" || one.Address != contact {
		return ""
	}
	return one.Address
}

// AddressOf gives the address to which mail for a recipient goes now; "" if there is none, or not any more.
func (s *State) AddressOf(to Recipient) string {
	switch to.Kind {
	case ReporterRecipient:
		if r := s.Report(ReportNumber(to.Number)); r != nil && !r.Withdrawn {
			return MailAddress(r.Rest().Contact)
		}
	case ContactRecipient:
		if one := s.Contact(ContactNumber(to.Number)); one != nil && !one.Removed && !one.Erased {
			if supplier := s.Supplier(one.Supplier); supplier != nil && !supplier.Removed {
				return MailAddress(one.Email)
			}
		}
	case InviteeRecipient:
		if one := s.Invitation(RoundInvitationNumber(to.Number)); one != nil {
			return s.addressOfInvitee(one.Member, one.Email)
		}
	case MemberRecipient:
		if m := s.Member(MemberNumber(to.Number)); m != nil && !m.Disabled && !m.Erased && m.HasJoined() {
			return MailAddress(m.Email)
		}
	}
	return ""
}

// LanguageOf gives the language in which to write to a recipient, as "de"; "" if nobody said.
func (s *State) LanguageOf(to Recipient) string {
	switch to.Kind {
	case ReporterRecipient:
		if r := s.Report(ReportNumber(to.Number)); r != nil {
			return r.Rest().Language
		}
	case ContactRecipient:
		if one := s.Contact(ContactNumber(to.Number)); one != nil {
			return one.Language
		}
	case InviteeRecipient:
		if one := s.Invitation(RoundInvitationNumber(to.Number)); one != nil && one.Member != 0 {
			return s.LanguageOf(ToMember(one.Member))
		} else if one != nil {
			return one.Language
		}
	case MemberRecipient:
		if m := s.Member(MemberNumber(to.Number)); m != nil {
			return m.Language
		}
	}
	return ""
}
