package webhook

import "strings"

// What Slack takes at most, in characters.
const (
	slackSection = 3000
	slackLine    = 2000
)

// slackEscapes are all that Slack asks for. What people wrote stands in plain text besides, where nothing is a mention,
// a link or emphasis.
var slackEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// slackMessage is a message of Slack's incoming webhooks. Text is what notifications and old programs show.
type slackMessage struct {
	Text        string       `json:"text"`
	Parse       string       `json:"parse"` // "none": no name and no address in the text becomes a link or a mention
	LinkNames   bool         `json:"link_names"`
	UnfurlLinks bool         `json:"unfurl_links"`
	UnfurlMedia bool         `json:"unfurl_media"`
	Blocks      []slackBlock `json:"blocks"`
}

type slackBlock struct {
	Type     string      `json:"type"`
	Text     *slackText  `json:"text,omitempty"`
	Elements []slackText `json:"elements,omitempty"`
}

type slackText struct {
	Type     string `json:"type"`
	Text     string `json:"text"`
	Emoji    *bool  `json:"emoji,omitempty"`    // of plain text: whether :names: become pictures
	Verbatim *bool  `json:"verbatim,omitempty"` // of others: whether addresses and names stay as they are
}

func (m *Message) slack() slackMessage {
	out := slackMessage{Text: cut(m.plain(), slackLine, slackEscapes.Replace), Parse: "none"}
	section := func(text string) {
		if text != "" {
			plain := slackPlain(text)
			out.Blocks = append(out.Blocks, slackBlock{Type: "section", Text: &plain})
		}
	}
	section(m.plain())
	section(m.Data.Words)
	var foot []slackText
	if m.said.facts != "" {
		foot = append(foot, slackPlain(m.said.facts))
	}
	if m.Data.URL != "" {
		yes := true
		foot = append(foot, slackText{Type: "mrkdwn", Verbatim: &yes,
			Text: "<" + slackEscapes.Replace(m.Data.URL) + "|" + slackEscapes.Replace(m.said.open) + ">"})
	}
	if len(foot) > 0 {
		out.Blocks = append(out.Blocks, slackBlock{Type: "context", Elements: foot})
	}
	return out
}

func slackPlain(text string) slackText {
	no := false
	return slackText{Type: "plain_text", Text: cut(text, slackSection, slackEscapes.Replace), Emoji: &no}
}
