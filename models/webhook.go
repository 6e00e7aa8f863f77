package models

import "slices"

// WebhookNumber numbers webhooks.
type WebhookNumber uint32

// WebhookFormat is what a receiver of a webhook understands.
type WebhookFormat uint8

// The formats.
const (
	StandardWebhook WebhookFormat = iota // signed JSON after the Standard Webhooks specification
	SlackWebhook
	TeamsWebhook
	MattermostWebhook
)

var webhookFormats = []string{"standard", "slack", "teams", "mattermost"}

// String gives the name that the journal keeps.
func (f WebhookFormat) String() string { return webhookFormats[f] }

// MarshalText is used for JSON.
func (f WebhookFormat) MarshalText() ([]byte, error) { return choiceText(webhookFormats, f) }

// UnmarshalText reads what MarshalText wrote.
func (f *WebhookFormat) UnmarshalText(text []byte) error {
	return readChoice(webhookFormats, text, f)
}

// Webhook is an address of another program that is told of what happens here.
type Webhook struct {
	Number  WebhookNumber
	Title   string
	Format  WebhookFormat
	Host    string // of the address, with its port if that is not the usual one: what people may see of it
	Sealed  string // the address, locked with the installation's key: with Slack and others it is a key itself
	Hears   []NoticeKind
	Lang    string // in which it is told, as "de"; "" is English
	Private bool   // an admin allows the host to be in the own network
	Secret  int    // generation of the secret by which messages are signed; see Keyring.WebhookSecret
	Off     bool
	Removed bool
	Since   uint64 // number of the commit that switched it on: it hears of what came later
	Weekly  Date   // the Monday of the week in which it began to hear of weeks: it hears of them from the next Monday on
	Made    Moment
	Changed change
}

// InUse says whether the webhook is told of anything.
func (w *Webhook) InUse() bool { return !w.Off && !w.Removed }

func (w *Webhook) hears(kind NoticeKind) bool { return w.InUse() && slices.Contains(w.Hears, kind) }

// Webhook gives a webhook, or nil.
func (s *State) Webhook(n WebhookNumber) *Webhook {
	if n == 0 || int(n) > s.webhooks.Len() {
		return nil
	}
	return *s.webhooks.At(int(n) - 1)
}

// Webhooks lists the webhooks that were not removed, oldest first.
func (s *State) Webhooks() (list []*Webhook) {
	for i := range s.webhooks.Len() {
		if w := *s.webhooks.At(i); !w.Removed {
			list = append(list, w)
		}
	}
	return list
}

func (e *WebhookSet) apply(d *Draft) {
	if int(e.Webhook) != d.webhooks.Len()+1 && d.Webhook(e.Webhook) == nil {
		return
	}
	next, week := Webhook{Number: e.Webhook, Made: d.now.At, Off: true}, false
	if was := d.Webhook(e.Webhook); was != nil {
		next, week = *was, was.hears(NoticeWeek)
	} else {
		d.webhooks.append(d.owner, nil)
	}
	if !next.InUse() && !e.Off {
		next.Since = d.now.Ref.Commit
	}
	next.Title, next.Format, next.Host, next.Hears = e.Title, e.Format, e.Host, e.Hears
	next.Private, next.Secret, next.Off, next.Removed = e.Private, e.Secret, e.Off, e.Removed
	next.Lang = e.Language
	if next.hears(NoticeWeek) && !week {
		next.Weekly = mondayOf(DateOf(d.now.At.Time()))
	}
	next.Changed = d.changed()
	d.putWebhook(&next)
}

func (e *WebhookAddressed) apply(d *Draft) {
	if was := d.Webhook(e.Webhook); was != nil {
		next := *was
		next.Sealed = e.Sealed
		d.putWebhook(&next)
	}
}

func (d *Draft) putWebhook(w *Webhook) {
	*d.webhooks.edit(d.owner, int(w.Number)-1) = w
	d.webhooksOn = 0
	for _, one := range d.Webhooks() {
		if one.InUse() {
			d.webhooksOn++
		}
	}
}

// SetWebhook adds a webhook, or changes one. The address comes sealed, with its host in clear.
type SetWebhook struct {
	Webhook WebhookNumber // 0 adds one
	Title   string
	Format  WebhookFormat
	Host    string
	Sealed  string // "" leaves the address as it is
	Hears   []NoticeKind
	Lang    string // in which it is told, as "de"
	Private bool
	Off     bool
	Renew   bool // sign with another secret from now on
	Seen    uint64

	Set WebhookNumber // result
}

// maxWebhooks bounds how many an organisation has: each is looked at for every notice.
const maxWebhooks = 50

// Decide refuses a webhook without a name, an address or anything to hear, and what somebody else changed meanwhile.
func (c *SetWebhook) Decide(d *Draft, _ Env) ([]Event, error) {
	was := d.Webhook(c.Webhook)
	switch {
	case c.Webhook != 0 && (was == nil || was.Removed):
		return nil, Fail(NotFound, "error.webhook.unknown")
	case c.Title == "":
		return nil, FailField("title", "error.webhook.title")
	case was == nil && c.Sealed == "":
		return nil, FailField("address", "error.webhook.address")
	case len(c.Hears) == 0:
		return nil, FailField("hears", "error.webhook.hears")
	case was == nil && len(d.Webhooks()) >= maxWebhooks:
		return nil, Fail(Conflict, "error.webhook.many")
	}
	set := &WebhookSet{Webhook: WebhookNumber(d.webhooks.Len() + 1), Title: c.Title, Format: c.Format, Host: c.Host, Hears: c.Hears,
		Language: c.Lang, Private: c.Private, Off: c.Off}
	if was != nil {
		if err := was.Changed.check("title", c.Seen, was.Title); err != nil {
			return nil, err
		}
		set.Webhook, set.Secret = was.Number, was.Secret
		if c.Sealed == "" {
			set.Host = was.Host
		}
		if c.Renew {
			set.Secret++
		}
		if c.Sealed == "" && was.same(set) {
			return nil, nil
		}
	}
	c.Set = set.Webhook
	events := []Event{set}
	if c.Sealed != "" {
		events = append(events, &WebhookAddressed{Webhook: set.Webhook, Sealed: c.Sealed})
	}
	return events, nil
}

func (w *Webhook) same(e *WebhookSet) bool {
	return w.Title == e.Title && w.Format == e.Format && w.Host == e.Host && slices.Equal(w.Hears, e.Hears) &&
		w.Lang == e.Language && w.Private == e.Private && w.Secret == e.Secret && w.Off == e.Off && w.Removed == e.Removed
}

// RemoveWebhook takes a webhook out of use for good, or with Back takes that back.
type RemoveWebhook struct {
	Webhook WebhookNumber
	Back    bool
}

// Decide does nothing if it is so already.
func (c *RemoveWebhook) Decide(d *Draft, _ Env) ([]Event, error) {
	w := d.Webhook(c.Webhook)
	if w == nil {
		return nil, Fail(NotFound, "error.webhook.unknown")
	}
	if w.Removed == !c.Back {
		return nil, nil
	}
	if c.Back && len(d.Webhooks()) >= maxWebhooks {
		return nil, Fail(Conflict, "error.webhook.many")
	}
	return []Event{&WebhookSet{Webhook: w.Number, Title: w.Title, Format: w.Format, Host: w.Host, Hears: w.Hears, Language: w.Lang,
		Private: w.Private, Secret: w.Secret, Off: w.Off, Removed: !c.Back}}, nil
}
