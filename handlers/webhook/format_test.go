package webhook

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"bottleneck/models"
)

// hostile are words that somebody might write so that a channel shows, links or alerts more than their letters.
var hostile = []string{"<!channel>", "@channel", "@here", "@all", "<@U123>", "<https://evil.example|click>", "[click](https://evil.example)",
	"![x](https://evil.example/x.png)", "*bold* _soft_ ~~gone~~ `code`", "# heading", "- list", "1. list", "> quote", "| a | b |", "&lt;b&gt;",
	"<script>alert(1)</script>", ":boom:", "~town-square", "#topic", "\\@channel", "{{DATE(2026-01-01T00:00:00Z)}}", "<at>everybody</at>", "===", "a\n@here\n- x",
	"\u200e@channel", "$x$", "___", "```\ncode"}

// in gives what a format sends when a title and an update say this.
func (s *sending) in(t *testing.T, r *receiver, n models.WebhookNumber, said string) []byte {
	t.Helper()
	s.record(&models.TitleSet{Bottleneck: 1, Title: said, Checked: true})
	if got := s.update(n, said, models.AudienceReporters); got.Why != models.NoProblem || got.Dropped {
		t.Fatalf("%q: %+v", said, got)
	}
	return r.got()[len(r.got())-1].body
}

func formatted(t *testing.T, format models.WebhookFormat) (*sending, *receiver, models.WebhookNumber) {
	s, r := newSending(t), receiving(t, nil)
	n := s.hook(r.URL, true)
	s.change(n, func(e *models.WebhookSet) { e.Format = format })
	return s, r, n
}

func TestSlackShowsOnlyLetters(t *testing.T) {
	s, r, n := formatted(t, models.SlackWebhook)
	for _, said := range hostile {
		var m slackMessage
		if err := json.Unmarshal(s.in(t, r, n, said), &m); err != nil {
			t.Fatal(err)
		}
		if m.Parse != "none" || m.UnfurlLinks || m.UnfurlMedia || m.LinkNames || strings.ContainsAny(m.Text, "<>") {
			t.Errorf("%q: %+v", said, m)
		}
		for _, block := range m.Blocks {
			for _, text := range append(block.Elements, deref(block.Text)...) {
				if text.Type == "mrkdwn" && text.Text != "<https://bottleneck.example/bottlenecks/1|Open B-1>" {
					t.Errorf("%q: mrkdwn %q", said, text.Text)
				}
				if text.Type == "plain_text" && (strings.ContainsAny(text.Text, "<>") || *text.Emoji || strings.Contains(text.Text, "&lt;b") && !strings.Contains(said, "<")) {
					t.Errorf("%q: %q", said, text.Text)
				}
			}
		}
		if got := m.Blocks[1].Text.Text; slackRead(got) != said {
			t.Errorf("%q is read as %q", said, got)
		}
	}
	var m slackMessage
	if err := json.Unmarshal(s.in(t, r, n, strings.Repeat("&", models.MaxWords)), &m); err != nil || utf8.RuneCountInString(m.Blocks[1].Text.Text) > slackSection {
		t.Error("words that grow by their escapes do not fit", err)
	}
}

func deref(text *slackText) []slackText {
	if text == nil {
		return nil
	}
	return []slackText{*text}
}

// slackRead undoes the escapes that Slack asks for.
func slackRead(text string) string {
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&").Replace(text)
}

func TestTeamsReadsNoMarkdownInWhatPeopleWrote(t *testing.T) {
	s, r, n := formatted(t, models.TeamsWebhook)
	for _, said := range hostile {
		body := s.in(t, r, n, said)
		var m teamsMessage
		if err := json.Unmarshal(body, &m); err != nil || m.Type != "message" || len(m.Attachments) != 1 || strings.Contains(string(body), `"TextBlock"`) {
			t.Fatal(err, string(body))
		}
		var runs []string
		for _, block := range m.Attachments[0].Content.Body {
			if block.Type != "RichTextBlock" || block.Inlines[0].Type != "TextRun" {
				t.Errorf("%+v", block)
			}
			runs = append(runs, block.Inlines[0].Text)
		}
		if !slices.Contains(runs, said) || m.Attachments[0].Content.FallbackText == "" || m.Attachments[0].Content.Actions[0].URL != "https://bottleneck.example/bottlenecks/1" {
			t.Errorf("%q: %q", said, runs)
		}
	}
}

func TestMattermostMentionsNobodyAndReadsNoMarkdown(t *testing.T) {
	s, r, n := formatted(t, models.MattermostWebhook)
	for _, said := range hostile {
		var m mattermostMessage
		if err := json.Unmarshal(s.in(t, r, n, said), &m); err != nil || m.Props["remove_link_preview"] != "true" {
			t.Fatal(err, m)
		}
		own := "(https://bottleneck.example/bottlenecks/1)"
		rest := strings.NewReplacer(own, "", "<https://evil.example>", "", "<https://evil.example/x.png>", "").Replace(m.Text)
		for _, live := range []string{"@c", "@h", "@a", "@e", "<s", "<h", "<!", "<@", "](", ":b", "#t", "~t", " `", "**b", "\n- ", "\n# ", "\n1. ", "\n==="} {
			if strings.Contains(rest, live) {
				t.Errorf("%q leaves %q in %q", said, live, m.Text)
			}
		}
		for line := range strings.SplitSeq(said, "\n") {
			if !strings.Contains(strings.NewReplacer("<https", "https", "example>", "example", "png>", "png").Replace(mattermostRead(m.Text)),
				strings.ReplaceAll(line, "<https", "https")) {
				t.Errorf("%q is not to be read in %q", line, m.Text)
			}
		}
	}
}

// mattermostRead gives what a person sees of escaped text.
func mattermostRead(text string) string {
	var b strings.Builder
	escaped := false
	for _, r := range text {
		if escaped = r == '\\' && !escaped; !escaped && r != unseen {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func TestAddressesInAnUpdateCanBeFollowedInMattermost(t *testing.T) {
	for said, want := range map[string]string{
		"See https://docs.example.org/a_b?c=d.":     "See <https://docs.example.org/a_b?c=d>.",
		"https://x.example/@channel":                "<https://x.example/%40channel>",
		"https://me:secret@x.example/ at 10:30":     "https:" + string(unseen) + "//me:" + string(unseen) + "secret@" + string(unseen) + "x.example/ at 10:30",
		"(https://x.example/a) https://x.example/b": `\(<https://x.example/a>\) <https://x.example/b>`,
	} {
		if got := mattermostWithLinks(said); got != want {
			t.Errorf("%q: %q, want %q", said, got, want)
		}
	}
}
