package views

import (
	"strconv"

	"bottleneck/views/words"
)

// ReadyMessageProps is a message that somebody is to send. To may be empty. ID is unique on the page. Lang is the
// language of the message where it is not the page's.
type ReadyMessageProps struct {
	ID, Label, To, Subject, Body string
	Lang                         string
}

func (m ReadyMessageProps) rows() string { return strconv.Itoa(messageLines(m.Body)) }

// spoken is the language of the message about a link: the contact's, if it is known and there is a catalogue of it.
func (l LinkProps) spoken(p Page) *words.Words {
	if w := words.Lookup(l.Language); w != nil {
		return w
	}
	return p.Words
}

// lang is that language where it is another than the page's, else "".
func (l LinkProps) lang(p Page) string {
	if w := l.spoken(p); w != p.Words {
		return w.Lang
	}
	return ""
}

// Message is what to send together with the link: its subject and its words.
func (l LinkProps) Message(p Page) (subject, body string) {
	kind, name, w := l.Kind, l.Name, l.spoken(p)
	if l.Contact != 0 {
		kind, name = "contact", l.Person
	}
	subject = w.T("message."+kind+".subject", "name", name, "organisation", p.Organisation)
	body = w.T("message."+kind+".body", "name", name, "organisation", p.Organisation, "url", l.Address)
	return subject, body
}

func (l LinkProps) ready(p Page) ReadyMessageProps {
	subject, body := l.Message(p)
	return ReadyMessageProps{ID: l.id("message"), Label: p.T("link.message.label", "name", l.title(p)), To: l.Email, Subject: subject,
		Body: body, Lang: l.lang(p)}
}
