package webhook

// teamsMessage is what the Workflows of Microsoft Teams take: an Adaptive Card in a message.
type teamsMessage struct {
	Type        string            `json:"type"`
	Summary     string            `json:"summary"`
	Attachments []teamsAttachment `json:"attachments"`
}

type teamsAttachment struct {
	ContentType string    `json:"contentType"`
	Content     teamsCard `json:"content"`
}

// teamsCard is an Adaptive Card. What people wrote stands in runs of text: a TextBlock would read Markdown in it.
type teamsCard struct {
	Schema       string        `json:"$schema"`
	Type         string        `json:"type"`
	Version      string        `json:"version"`
	Lang         string        `json:"lang"`
	FallbackText string        `json:"fallbackText"`
	Body         []teamsText   `json:"body"`
	Actions      []teamsAction `json:"actions,omitempty"`
}

type teamsText struct {
	Type    string     `json:"type"`
	Inlines []teamsRun `json:"inlines"`
}

type teamsRun struct {
	Type   string `json:"type"`
	Text   string `json:"text"`
	Weight string `json:"weight,omitempty"`
	Subtle bool   `json:"isSubtle,omitempty"`
}

type teamsAction struct {
	Type  string `json:"type"`
	Title string `json:"title"`
	URL   string `json:"url"`
}

func (m *Message) teams() teamsMessage {
	card := teamsCard{Schema: "http://adaptivecards.io/schemas/adaptive-card.json", Type: "AdaptiveCard", Version: "1.4",
		Lang: m.said.lang, FallbackText: m.plain()}
	line := func(run teamsRun) {
		if run.Text != "" {
			run.Type = "TextRun"
			card.Body = append(card.Body, teamsText{Type: "RichTextBlock", Inlines: []teamsRun{run}})
		}
	}
	line(teamsRun{Text: m.said.headline, Weight: "Bolder"})
	line(teamsRun{Text: m.said.title})
	line(teamsRun{Text: m.said.facts, Subtle: true})
	line(teamsRun{Text: m.Data.Words})
	if m.Data.URL != "" {
		card.Actions = []teamsAction{{Type: "Action.OpenUrl", Title: m.said.open, URL: m.Data.URL}}
	}
	return teamsMessage{Type: "message", Summary: m.plain(),
		Attachments: []teamsAttachment{{ContentType: "application/vnd.microsoft.card.adaptive", Content: card}}}
}
