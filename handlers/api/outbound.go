package api

import "bottleneck/models"

// Webhook is a program or channel that is told of what happens. Its address is never given: it may be a key.
type Webhook struct {
	Number   uint32               `json:"number"`
	Name     string               `json:"name"`
	Format   models.WebhookFormat `json:"format"`
	Host     string               `json:"host"`
	Hears    []models.NoticeKind  `json:"hears"`
	Language string               `json:"language,omitempty"`
	Private  bool                 `json:"own_network" description:"Its host may be in the own network."`
	On       bool                 `json:"on"`
}

// WebhookList is all webhooks.
type WebhookList struct {
	Items []Webhook `json:"items"`
}

func webhook(w *models.Webhook) Webhook {
	return Webhook{Number: uint32(w.Number), Name: w.Title, Format: w.Format, Host: w.Host, Hears: w.Hears, Language: w.Lang, Private: w.Private, On: w.InUse()}
}

// Delivery is one message that leaves, or was to. It says to whom by a reference, never by an address.
type Delivery struct {
	Number  uint32                 `json:"number"`
	About   string                 `json:"about" description:"The type of a message, as webhooks name it; digest, or test."`
	By      string                 `json:"by" enum:"mail,webhook"`
	To      string                 `json:"to" description:"As report 12, contact 3, member 2 or webhook 1."`
	State   models.DeliveryState   `json:"state"`
	Why     models.DeliveryProblem `json:"problem,omitempty"`
	Code    int                    `json:"code,omitempty" description:"What the other side answered."`
	Tries   int                    `json:"failed_tries"`
	Planned string                 `json:"planned" format:"date-time"`
	Ended   string                 `json:"ended,omitempty" format:"date-time"`
}

// DeliveryList is a page of deliveries, in the order of their numbers.
type DeliveryList struct {
	Items []Delivery `json:"items"`
	Next  string     `json:"next,omitempty" description:"The address of the next page."`
}

var outbound = []Operation{
	operation(Operation{ID: "listWebhooks", Method: get, Path: "/webhooks", Group: "Webhooks and deliveries", For: Admins, Summary: "Lists the webhooks."}, (*Call).listWebhooks),
	operation(Operation{ID: "addWebhook", Method: add, Path: "/webhooks", Group: "Webhooks and deliveries", For: Admins, Makes: true, Summary: "Adds a webhook."},
		func(c *Call, in *webhookSays) (*Webhook, error) { return c.setWebhook(0, in) }),
	operation(Operation{ID: "changeWebhook", Method: put, Path: "/webhooks/{number}", Group: "Webhooks and deliveries", For: Admins, Summary: "Changes a webhook, or switches it off or on."},
		func(c *Call, in *webhookChanged) (*Webhook, error) { return c.setWebhook(in.Number, &in.webhookSays) }),
	operation(Operation{ID: "removeWebhook", Method: end, Path: "/webhooks/{number}", Group: "Webhooks and deliveries", For: Admins, Summary: "Removes a webhook, and lists the others."},
		(*Call).removeWebhook),
	operation(Operation{ID: "testWebhook", Method: add, Path: "/webhooks/{number}/test", Group: "Webhooks and deliveries", For: Admins, Makes: true,
		Summary: "Sends a message that says that it is a test."}, (*Call).testWebhook),
	operation(Operation{ID: "listDeliveries", Method: get, Path: "/deliveries", Group: "Webhooks and deliveries", For: Admins, Summary: "Lists what left by mail and webhooks, or was to."},
		(*Call).listDeliveries),
	operation(Operation{ID: "retryDelivery", Method: add, Path: "/deliveries/{number}/retry", Group: "Webhooks and deliveries", For: Admins, Summary: "Tries a message again that was given up."},
		(*Call).retryDelivery),
}

type (
	webhookAsked struct {
		Number uint32 `path:"number"`
	}
	webhookSays struct {
		Name     string               `json:"name" maxLength:"80"`
		Format   models.WebhookFormat `json:"format"`
		Address  string               `json:"address,omitempty" maxLength:"2000" description:"Of a new one it is needed; left out, that of an old one stays."`
		Hears    []models.NoticeKind  `json:"hears"`
		Language string               `json:"language,omitempty" enum:"en,de,fr,es,nl"`
		Private  bool                 `json:"own_network,omitempty"`
		Off      bool                 `json:"off,omitempty"`
	}
	webhookChanged struct {
		webhookAsked
		webhookSays
	}
	deliveriesAsked struct {
		page
		State models.DeliveryState `query:"state"`
	}
)

func (c *Call) listWebhooks(*nothing) (*WebhookList, error) {
	list := &WebhookList{Items: []Webhook{}}
	for _, w := range c.State.Webhooks() {
		list.Items = append(list.Items, webhook(w))
	}
	return list, nil
}

func (c *Call) setWebhook(n uint32, in *webhookSays) (*Webhook, error) {
	command := &models.SetWebhook{Webhook: models.WebhookNumber(n), Title: in.Name, Format: in.Format, Hears: in.Hears, Lang: in.Language, Private: in.Private,
		Off: in.Off, Seen: c.Seen}
	var wrong string
	if command.Host, command.Sealed, wrong = c.Seal(in.Address, c.State.Webhook(command.Webhook), in.Private); wrong != "" {
		return nil, models.FailField("address", wrong)
	}
	set, err := c.Make(command, func() uint32 { return uint32(command.Set) })
	if err != nil {
		return nil, err
	}
	if set == 0 { // nothing was changed
		set = n
	}
	told := webhook(c.State.Webhook(models.WebhookNumber(set)))
	return &told, nil
}

func (c *Call) removeWebhook(in *webhookAsked) (*WebhookList, error) {
	if err := c.Do(&models.RemoveWebhook{Webhook: models.WebhookNumber(in.Number)}); err != nil {
		return nil, err
	}
	return c.listWebhooks(nil)
}

func (c *Call) testWebhook(in *webhookAsked) (*Delivery, error) {
	if w := c.State.Webhook(models.WebhookNumber(in.Number)); w == nil || w.Removed {
		return nil, models.Fail(models.NotFound, "error.webhook.unknown")
	}
	command := &models.TestDelivery{To: models.ToWebhook(models.WebhookNumber(in.Number))}
	n, err := c.Make(command, func() uint32 { return uint32(command.Planned) })
	if err != nil {
		return nil, err
	}
	told := delivery(c.State.Delivery(models.DeliveryNumber(n)))
	return &told, nil
}

var recipientKinds = map[models.RecipientKind]string{models.ReporterRecipient: "report", models.ContactRecipient: "contact",
	models.MemberRecipient: "member", models.WebhookRecipient: "webhook"}

func delivery(d *models.Delivery) Delivery {
	told := Delivery{Number: uint32(d.Number), About: "digest", By: "mail", To: recipientKinds[d.To.Kind] + " " + number(d.To.Number), State: d.State,
		Why: d.Why, Code: int(d.Code), Tries: int(d.Tries), Planned: stamp(d.Planned), Ended: stamp(d.Ended)}
	switch {
	case d.Notice != nil:
		told.About = d.Notice.Kind.String()
	case d.IsTest():
		told.About = "test"
	}
	if d.To.Kind == models.WebhookRecipient {
		told.By = "webhook"
	}
	return told
}

func (c *Call) listDeliveries(in *deliveriesAsked) (*DeliveryList, error) {
	list := &DeliveryList{}
	list.Items, list.Next = paged(c, in.page, c.State.DeliveryCount(), func(n uint32) (one Delivery, chosen bool) {
		d := c.State.Delivery(models.DeliveryNumber(n))
		if c.Query.Has("state") && d.State != in.State {
			return one, false
		}
		return delivery(d), true
	})
	return list, nil
}

func (c *Call) retryDelivery(in *webhookAsked) (*Delivery, error) {
	if c.State.Delivery(models.DeliveryNumber(in.Number)) == nil {
		return nil, models.Fail(models.NotFound, "error.delivery.unknown")
	}
	if err := c.Do(&models.RetryDeliveries{Deliveries: []models.DeliveryNumber{models.DeliveryNumber(in.Number)}}); err != nil {
		return nil, err
	}
	told := delivery(c.State.Delivery(models.DeliveryNumber(in.Number)))
	return &told, nil
}
