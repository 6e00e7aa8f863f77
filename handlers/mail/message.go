package mail

import (
	"bytes"
	"context"
	"net/mail"
	"strings"
	"unicode"

	"bottleneck/models"
	"bottleneck/views"

	gomail "github.com/wneessen/go-mail"
)

// subjectMost is how many characters a subject or a name in a header may have.
const subjectMost = 150

// message puts what was written into the form that mail servers take. Its id is the same each time that it is sent.
func (l *letter) message(one *models.Delivery) (*gomail.Msg, error) {
	m := gomail.NewMsg(gomail.WithNoDefaultUserAgent())
	if err := m.To(l.state.AddressOf(l.to)); err != nil {
		return nil, err
	}
	m.FromMailAddress(&mail.Address{Name: oneLine(l.state.Settings.Organisation), Address: l.sender.Server.From})
	m.EnvelopeFromMailAddress(&mail.Address{Address: l.sender.Server.From})
	m.Subject(oneLine(l.mail.Subject))
	m.SetDateWithValue(l.sender.Now())
	m.SetMessageIDWithValue(l.sender.Keys.DeliveryID(one.Number) + "@" + l.sender.domain())
	if l.thread != 0 {
		root := "<" + l.sender.Keys.ThreadID(l.thread, l.threadOf()) + "@" + l.sender.domain() + ">"
		m.SetGenHeaderPreformatted(gomail.HeaderInReplyTo, root)
		m.SetGenHeaderPreformatted(gomail.HeaderReferences, root)
	}
	m.SetGenHeaderPreformatted("Auto-Submitted", "auto-generated")
	m.SetGenHeaderPreformatted("X-Auto-Response-Suppress", "All")
	m.SetGenHeaderPreformatted(gomail.HeaderContentLang, l.words.Lang)
	m.SetListUnsubscribe(l.mail.Choose)
	m.SetListUnsubscribePost()

	var page bytes.Buffer
	if err := views.MailHTML(l.mail).Render(context.Background(), &page); err != nil {
		return nil, err
	}
	m.SetBodyString(gomail.TypeTextPlain, l.mail.Text())
	m.AddAlternativeString(gomail.TypeTextHTML, page.String())
	return m, nil
}

// threadOf is whom a thread belongs to: of several reports with one address the first that left it, so that all mails
// about one bottleneck to one address stand together.
func (l *letter) threadOf() models.Recipient {
	if r := l.state.Report(models.ReportNumber(l.to.Number)); l.to.Kind == models.ReporterRecipient && r != nil {
		all := l.state.WithContact(r.Rest().Contact)
		return models.ToReporter(all[len(all)-1])
	}
	return l.to
}

// oneLine makes a text fit for a header: one line, no control characters, nothing that turns the line around, not too long.
func oneLine(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.IsControl(r):
			return ' '
		case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069', r == '\uFEFF':
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > subjectMost {
		text = strings.TrimSpace(string(runes[:subjectMost-1])) + "…"
	}
	return text
}
