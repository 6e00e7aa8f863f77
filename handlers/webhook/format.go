package webhook

import (
	"strings"
	"unicode/utf8"

	"bottleneck/models"
)

// body writes a message as a format wants it.
func (m *Message) body(format models.WebhookFormat) ([]byte, error) {
	return m.indented(format, "")
}

func (m *Message) indented(format models.WebhookFormat, indent string) ([]byte, error) {
	switch format {
	case models.SlackWebhook:
		return encode(m.slack(), indent)
	case models.TeamsWebhook:
		return encode(m.teams(), indent)
	case models.MattermostWebhook:
		return encode(m.mattermost(), indent)
	}
	return encode(m, indent)
}

// plain is the message as one line, for notifications and for whatever shows nothing richer.
func (m *Message) plain() string { return oneLine(m.Data.Text) }

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// cut shortens a text to so many characters as an escape of it may have, at the end of a character of its own.
func cut(text string, most int, escape func(string) string) string {
	if escaped := escape(text); utf8.RuneCountInString(escaped) <= most {
		return escaped
	}
	var b strings.Builder
	left := most - 1
	for _, r := range text {
		one := escape(string(r))
		if left -= utf8.RuneCountInString(one); left < 0 {
			break
		}
		b.WriteString(one)
	}
	return b.String() + "…"
}
