package views

import (
	"strconv"
	"time"

	"bottleneck/models"
)

// WebhooksProps is the list of webhooks.
type WebhooksProps struct {
	Webhooks []WebhookRow
	Removed  []WebhookRow
}

// WebhookRow is a webhook in a list. Format is as in models.WebhookFormat.
type WebhookRow struct {
	Number     int
	Name       string
	Format     string
	Host       string
	Hears      int
	Everything bool
	Off        bool
	Last       *WebhookMessage
	Waiting    int
	Failed     int
}

func (w WebhookRow) hears(p Page) string {
	if w.Everything {
		return p.T("webhooks.everything")
	}
	return p.N("webhooks.kinds", w.Hears)
}

// WebhookMessage is one message to a webhook. Kind is as in models.NoticeKind, or "test"; State and Why as in
// models.Delivery.
type WebhookMessage struct {
	Kind  string
	At    time.Time
	State string
	Why   string
	Code  int
}

func (m WebhookMessage) failed() bool { return m.State == "failed" }

// problem says why a message did not arrive, with what the other side answered.
func (m WebhookMessage) problem(p Page) string {
	if m.Why == "" {
		return ""
	}
	text := p.T("webhook.problem." + m.Why)
	if m.Code != 0 {
		text += " " + p.T("webhook.code", "code", strconv.Itoa(m.Code))
	}
	return text
}

// WebhookTyped is what the form of a webhook says.
type WebhookTyped struct {
	Name, Format, Address, Language string
	Private                         bool
	Hears                           []string
}

// WebhookAsks is that form.
type WebhookAsks struct {
	Typed     WebhookTyped
	Host      string // where it goes now; empty on the page that adds one
	Action    string
	Languages []Option
}

// AdminWebhookProps is the page of one webhook.
type AdminWebhookProps struct {
	WebhookAsks
	Number    int
	SavedName string
	Off       bool
	Removed   bool
	Signed    bool            // its receiver checks messages by the secret
	Secret    string          // shown once, after a press
	Test      *WebhookMessage // the one that was asked for on this page
	Messages  []WebhookMessage
	Conflict  *AdminConflictProps
}

func webhookPath(n int) string { return "/admin/webhooks/" + strconv.Itoa(n) }

// WebhookProducts are what the formats are called that are made for one product.
var WebhookProducts = map[string]string{"slack": "Slack", "teams": "Microsoft Teams", "mattermost": "Mattermost"}

// WebhookFormatName says who understands a format.
func WebhookFormatName(p Page, format string) string {
	if name := WebhookProducts[format]; name != "" {
		return name
	}
	return p.T("webhook.format." + format)
}

// webhookFormats are the formats, as they are offered.
var webhookFormats = []string{"slack", "teams", "mattermost", "standard"}

func webhookFormatOptions(p Page) (options []Option) {
	for _, format := range webhookFormats {
		options = append(options, Option{Value: format, Label: WebhookFormatName(p, format), Inside: webhookSteps(p, format)})
	}
	options[len(options)-1].Hint = p.T("webhook.format.standard.is")
	return options
}

// webhookGroup is what a webhook can hear, in groups that are asked about apart.
type webhookGroup struct {
	name  string
	kinds []models.NoticeKind
}

var webhookGroups = []webhookGroup{
	{"bottlenecks", []models.NoticeKind{models.NoticeUpdate, models.NoticeStatus, models.NoticePromise, models.NoticePromiseMissed,
		models.NoticeCameBack, models.NoticeMerged, models.NoticeReview, models.NoticeWeek}},
	{"reports", []models.NoticeKind{models.NoticeFiled, models.NoticeRepeated, models.NoticeWordsAdded, models.NoticeAnswer, models.NoticeVerdict}},
	{"learning", []models.NoticeKind{models.NoticeLearning, models.NoticeAction, models.NoticeHeadsUp, models.NoticeHeadsUpAsk}},
	{"rounds", []models.NoticeKind{models.NoticeRoundBegun, models.NoticeRoundEnded, models.NoticeRoundHeard}},
	{"suppliers", []models.NoticeKind{models.NoticeFeedback, models.NoticeSupplierAnswer}},
}

func (a WebhookAsks) group(p Page, at int) ChoiceProps {
	group := webhookGroups[at]
	choice := ChoiceProps{Ask: Ask{Name: "hears", ID: "hears-" + group.name, Label: p.T("webhook.group." + group.name), Part: true},
		Chosen: a.Typed.Hears, Many: true}
	if at == 0 {
		choice.ID = "" // errors lead to the first
	}
	for _, kind := range group.kinds {
		choice.Options = append(choice.Options, Option{Value: kind.String(), Label: p.T("webhook.hear." + kind.String())})
	}
	return choice
}

func (a WebhookAsks) address(p Page) InputProps {
	hint := p.T("webhook.ask.address.hint")
	if a.Host != "" {
		hint = p.T("webhook.ask.address.keep", "host", a.Host)
	}
	return InputProps{Ask: Ask{Name: "address", Label: p.T("webhook.ask.address"), Hint: hint, Optional: a.Host != ""}, Value: a.Typed.Address, Autocomplete: "off"}
}

func (a WebhookAsks) private(p Page) ChoiceProps {
	choice := ChoiceProps{Ask: Ask{Name: "private", Label: p.T("webhook.ask.private"), Hint: p.T("webhook.ask.private.is"), Optional: true}, Many: true,
		Options: []Option{{Value: "yes", Label: p.T("webhook.ask.private.yes")}}}
	if a.Typed.Private {
		choice.Chosen = Chosen("yes")
	}
	return choice
}

func (a WebhookAsks) save(p Page) string {
	if a.Host == "" {
		return p.T("webhook.add.do")
	}
	return p.T("admin.save")
}

// WebhookFormatProps says what is sent in a format, by an example of each type.
type WebhookFormatProps struct {
	Format   string
	Examples []WebhookExample
}

// WebhookExample is a message of one type.
type WebhookExample struct{ Type, Body string }
