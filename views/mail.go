package views

import (
	"strings"

	"bottleneck/views/words"
)

// Mail is one message as its reader gets it, in plain text and in HTML alike. All that it holds comes worded.
// Neither form loads anything from anywhere: no picture, no style, and nothing that tells whether it was opened.
type Mail struct {
	Words        *words.Words
	Organisation string
	Subject      string
	Lead         string // says in one sentence what this is; inboxes show it beside the subject
	Parts        []MailPart
	Why          string // why it came, and to whom else it may have been meant
	Choose       string // address at which the reader says how often they want mail, or stops it
}

// MailPart is what a message says about one report or bottleneck.
type MailPart struct {
	Title string // empty in a message about one thing, whose subject says it
	Lines []MailLine
	Href  string // where it goes on
	Link  string // what that is called
}

// MailLine is one paragraph: a sentence of ours, or what somebody wrote.
type MailLine struct {
	Text  string
	Said  bool // what somebody wrote, in their own words
	Title bool // the sentence above what somebody wrote, or the most important one
}

// paragraphs cuts what somebody wrote at its line breaks.
func (l MailLine) paragraphs() (list []string) {
	for one := range strings.SplitSeq(l.Text, "\n") {
		if one = strings.TrimSpace(one); one != "" {
			list = append(list, one)
		}
	}
	return list
}

// T is Words.T.
func (m Mail) T(key string, params ...any) string { return m.Words.T(key, params...) }
