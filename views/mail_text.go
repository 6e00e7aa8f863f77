package views

import "strings"

// mailWidth is how long lines of plain text are; an address is never cut.
const mailWidth = 72

// Text is the message as plain text. Lines end with a line feed.
func (m Mail) Text() string {
	var b strings.Builder
	paragraph := func(prefix, text string) {
		if text != "" {
			wrap(&b, prefix, text)
			b.WriteString("\n")
		}
	}
	paragraph("", m.Lead)
	for _, part := range m.Parts {
		if part.Title != "" {
			paragraph("", part.Title)
			b.WriteString(strings.Repeat("-", min(len([]rune(part.Title)), mailWidth)) + "\n\n")
		}
		for _, line := range part.Lines {
			if !line.Said {
				paragraph("", line.Text)
				continue
			}
			for _, one := range line.paragraphs() {
				paragraph("> ", one)
			}
		}
		if part.Href != "" {
			b.WriteString(part.Link + ":\n" + part.Href + "\n\n")
		}
	}
	b.WriteString("-- \n")
	paragraph("", m.Why)
	paragraph("", m.T("mail.answers"))
	if m.Choose != "" {
		b.WriteString(m.T("mail.choose") + ":\n" + m.Choose + "\n")
	}
	return b.String()
}

// wrap writes a text in lines that begin with the prefix. Words that are longer than a line stay whole.
func wrap(b *strings.Builder, prefix, text string) {
	length := 0
	for i, word := range strings.Fields(text) {
		size := len([]rune(word))
		switch {
		case i == 0:
			b.WriteString(prefix)
		case length+1+size > mailWidth-len(prefix):
			b.WriteString("\n" + prefix)
			length = 0
		default:
			b.WriteString(" ")
			length++
		}
		b.WriteString(word)
		length += size
	}
	b.WriteString("\n")
}
