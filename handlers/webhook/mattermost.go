package webhook

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"
)

// mattermostMessage is a message of Mattermost's incoming webhooks, in its Markdown.
type mattermostMessage struct {
	Text  string            `json:"text"`
	Props map[string]string `json:"props"`
}

func (m *Message) mattermost() mattermostMessage {
	link := func(text string) string {
		if m.Data.URL == "" {
			return text
		}
		return "[" + text + "](" + m.Data.URL + ")"
	}
	lines := []string{"**" + mattermostLine(m.said.headline) + "**"}
	switch {
	case m.said.title != "":
		lines = append(lines, link(mattermostLine(m.said.title)))
	case m.Data.URL != "":
		lines = append(lines, link(mattermostLine(m.said.open)))
	}
	if m.said.facts != "" {
		lines = append(lines, mattermostLine(m.said.facts))
	}
	if m.Data.Words != "" {
		lines = append(lines, "")
		for line := range strings.SplitSeq(m.Data.Words, "\n") {
			lines = append(lines, "> "+string(unseen)+mattermostWithLinks(line))
		}
	}
	return mattermostMessage{Text: strings.Join(lines, "\n"), Props: map[string]string{"remove_link_preview": "true"}}
}

// unseen is a character of no width. At the beginning of a line it makes no list and no heading; behind an @ a mention of
// nobody, whatever reads it; behind others no picture, channel, topic or tag.
const unseen = '\u200B'

func mattermostLine(text string) string { return mattermostEscaped(oneLine(text)) }

var addressInText = regexp.MustCompile(`https?://[^\s<>"'()\[\]{}|\\^` + "`" + `]+[^\s<>"'()\[\]{}|\\^` + "`" + `.,;:!?]`)

// mattermostWithLinks escapes a text and leaves the addresses in it such that they can be followed.
func mattermostWithLinks(text string) string {
	var b strings.Builder
	at := 0
	for _, found := range addressInText.FindAllStringIndex(text, -1) {
		u, err := url.Parse(text[found[0]:found[1]])
		if err != nil || u.User != nil {
			continue
		}
		b.WriteString(mattermostEscaped(text[at:found[0]]))
		b.WriteString("<" + strings.ReplaceAll(u.String(), "@", "%40") + ">")
		at = found[1]
	}
	b.WriteString(mattermostEscaped(text[at:]))
	return b.String()
}

// mattermostEscaped takes the meaning from everything that Mattermost reads as more than its letters.
func mattermostEscaped(text string) string {
	var b strings.Builder
	runes := []rune(text)
	for i, r := range runes {
		if strings.ContainsRune("\\`*_[]()~|!$", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		if strings.ContainsRune("@:~#<&", r) && i+1 < len(runes) && !unicode.IsSpace(runes[i+1]) && !isClock(runes, i) {
			b.WriteRune(unseen)
		}
	}
	return b.String()
}

// isClock says whether a colon stands between digits, as in 10:30.
func isClock(runes []rune, i int) bool {
	return runes[i] == ':' && i > 0 && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1])
}
