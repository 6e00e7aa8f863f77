package handlers

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// deliveryFilter is what somebody looks for in the log of deliveries, as it stands in the address.
type deliveryFilter struct {
	state  string // "waits", "sent", "dropped" or "failed"
	by     string // byMail, byWebhooks, or one webhook: "w3"
	first  models.Date
	last   models.Date
	before models.DeliveryNumber // the page begins below this one; 0 at the newest

	stands   models.DeliveryState // of state
	webhook  models.Recipient     // of by, if it is one
	from, to models.Moment        // of first and last: what begins at to does not fit any more
}

// Ways by which messages leave, as the filter names them.
const (
	byMail     = "mail"
	byWebhooks = "webhooks"
)

var shownDeliveryStates = []models.DeliveryState{models.DeliveryWaits, models.DeliveryFailed, models.DeliverySent, models.DeliveryDropped}

// receiverOf names who failed to take a message: the mail server, or one webhook.
func receiverOf(one *models.Delivery) string {
	if one.To.Kind == models.WebhookRecipient {
		return one.To.String()
	}
	return byMail
}

// deliveryFilter reads the filter. What cannot be read is left out, as if it had not been asked.
func (v *visit) deliveryFilter() (f deliveryFilter) {
	for _, state := range shownDeliveryStates {
		if v.Query("state") == state.String() {
			f.state, f.stands = state.String(), state
		}
	}
	if by := v.Query("by"); by == byMail || by == byWebhooks {
		f.by = by
	} else if f.webhook = v.webhookNamed(by); f.webhook.Kind != models.NoRecipient {
		f.by = by
	}
	f.first, _ = models.ParseDate(v.Query("from"))
	f.last, _ = models.ParseDate(v.Query("to"))
	zone := v.state.Settings.Calendar.Location()
	if f.first != 0 {
		f.from = beginningOf(f.first, zone)
	}
	if f.last != 0 {
		f.to = beginningOf(f.last+1, zone)
	}
	before, _ := strconv.ParseUint(v.Query("before"), 10, 32)
	f.before = models.DeliveryNumber(before)
	return f
}

// webhookNamed reads "w3"; nobody for what is no webhook.
func (v *visit) webhookNamed(text string) (to models.Recipient) {
	if to.UnmarshalText([]byte(text)) != nil || to.Kind != models.WebhookRecipient || v.state.Webhook(models.WebhookNumber(to.Number)) == nil {
		return models.Recipient{}
	}
	return to
}

// newest gives the message with which the page begins.
func (f *deliveryFilter) newest(state *models.State) models.DeliveryNumber {
	last := models.DeliveryNumber(state.DeliveryCount())
	if f.before == 0 {
		return last
	}
	return min(f.before-1, last)
}

func (f *deliveryFilter) fits(one *models.Delivery) bool {
	if f.to != 0 && one.Planned >= f.to || f.state != "" && one.State != f.stands {
		return false
	}
	switch f.by {
	case "":
		return true
	case byWebhooks:
		return one.To.Kind == models.WebhookRecipient
	case byMail:
		return one.To.Kind != models.WebhookRecipient
	}
	return one.To == f.webhook
}

func (f *deliveryFilter) values() url.Values {
	values := url.Values{}
	for name, value := range map[string]string{"state": f.state, "by": f.by, "from": f.first.String(), "to": f.last.String()} {
		if value != "" {
			values.Set(name, value)
		}
	}
	return values
}

// address is that of the page which begins with a message, 0 for the newest.
func (f *deliveryFilter) address(with models.DeliveryNumber) string {
	values := f.values()
	if with != 0 {
		values.Set("before", strconv.Itoa(int(with)+1))
	}
	return withQuery("/admin/deliveries", values)
}

// retry is where a form posts that has a message tried again, or with 0 all of one receiver. It leads back to this page.
func (f *deliveryFilter) retry(n models.DeliveryNumber) string {
	path := "/admin/deliveries/retry"
	if n != 0 {
		path = fmt.Sprintf("/admin/deliveries/%d/retry", n)
	}
	return withQuery(path, f.values())
}

func withQuery(path string, values url.Values) string {
	if len(values) == 0 {
		return path
	}
	return path + "?" + values.Encode()
}

func (v *visit) deliveryFilterProps(f deliveryFilter) views.DeliveryFilter {
	props := views.DeliveryFilter{State: f.state, By: f.by, From: f.first.String(), To: f.last.String(), Active: len(f.values()) > 0}
	for _, state := range shownDeliveryStates {
		props.States = append(props.States, views.Option{Value: state.String(), Label: v.words.T("deliveries.state." + state.String())})
	}
	props.Ways = []views.Option{{Value: byMail, Label: v.words.T("deliveries.by.mail")}, {Value: byWebhooks, Label: v.words.T("deliveries.by.webhooks")}}
	for _, w := range slices.Backward(v.state.Webhooks()) {
		props.Ways = append(props.Ways, views.Option{Value: models.ToWebhook(w.Number).String(), Label: w.Title})
	}
	return props
}
