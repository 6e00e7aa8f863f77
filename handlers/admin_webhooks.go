package handlers

import (
	"net/http"

	"bottleneck/handlers/webhook"
	"bottleneck/models"
	"bottleneck/views"
)

// How many messages the page of a webhook shows, and how far back the newest are looked for.
const (
	webhookMessages = 10
	webhookLooked   = 20_000
)

// showWebhooks lists the webhooks and what came of their last messages.
func (s *Server) showWebhooks(v *visit) error {
	props, last := views.WebhooksProps{}, v.lastMessages()
	waiting, failed := map[models.Recipient]int{}, map[models.Recipient]int{}
	v.state.EachWaiting(func(one *models.Delivery) bool { waiting[one.To]++; return true })
	v.state.EachFailed(func(one *models.Delivery) bool { failed[one.To]++; return true })
	for n := models.WebhookNumber(1); v.state.Webhook(n) != nil; n++ {
		w, to := v.state.Webhook(n), models.ToWebhook(n)
		row := views.WebhookRow{Number: int(n), Name: w.Title, Format: w.Format.String(), Host: w.Host, Hears: len(w.Hears),
			Everything: len(w.Hears) == len(models.NoticeKinds()), Off: w.Off, Waiting: waiting[to], Failed: failed[to]}
		if w.Removed {
			props.Removed = append(props.Removed, row)
			continue
		}
		if one := last[to]; one != nil {
			message := v.webhookMessage(one)
			row.Last = &message
		}
		props.Webhooks = append(props.Webhooks, row)
	}
	return v.render(http.StatusOK, views.AdminWebhooksPage(v.page("admin"), props))
}

// lastMessages finds the newest message to each webhook.
func (v *visit) lastMessages() map[models.Recipient]*models.Delivery {
	last := map[models.Recipient]*models.Delivery{}
	wanted := len(v.state.Webhooks())
	v.eachNewest(func(one *models.Delivery) bool {
		if one.To.Kind == models.WebhookRecipient && last[one.To] == nil {
			last[one.To] = one
		}
		return len(last) < wanted
	})
	return last
}

// eachNewest visits what is and was to be sent, newest first, until visit says false.
func (v *visit) eachNewest(visit func(*models.Delivery) bool) {
	count := v.state.DeliveryCount()
	for n := count; n > 0 && n > count-webhookLooked; n-- {
		if !visit(v.state.Delivery(models.DeliveryNumber(n))) {
			return
		}
	}
}

// messagesTo lists the newest messages to a webhook.
func (v *visit) messagesTo(n models.WebhookNumber) (list []views.WebhookMessage) {
	v.eachNewest(func(one *models.Delivery) bool {
		if one.To == models.ToWebhook(n) {
			list = append(list, v.webhookMessage(one))
		}
		return len(list) < webhookMessages
	})
	return list
}

func (v *visit) webhookMessage(one *models.Delivery) views.WebhookMessage {
	m := views.WebhookMessage{Kind: webhook.TestType, At: v.local(max(one.Planned, one.Ended)), State: one.State.String(),
		Why: one.Why.String(), Code: int(one.Code)}
	if one.Notice != nil {
		m.Kind = one.Notice.Kind.String()
	}
	return m
}

// webhookAsked gives the webhook in the address, also one that was removed.
func (v *visit) webhookAsked() (*models.Webhook, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, err
	}
	w := v.state.Webhook(models.WebhookNumber(n))
	if w == nil {
		return nil, models.Fail(models.NotFound, "error.webhook.unknown")
	}
	return w, nil
}

// showWebhookFormat shows a message of each type as receivers get it.
func (s *Server) showWebhookFormat(v *visit) error {
	format := models.StandardWebhook
	if asked := v.Query("format"); asked != "" && format.UnmarshalText([]byte(asked)) != nil {
		return models.Fail(models.NotFound, "error.webhook.unknown")
	}
	props := views.WebhookFormatProps{Format: format.String()}
	list, err := webhook.Examples(v.words, v.state.Settings.Organisation, v.base(), format)
	if err != nil {
		return err
	}
	for _, one := range list {
		props.Examples = append(props.Examples, views.WebhookExample(one))
	}
	return v.render(http.StatusOK, views.AdminWebhookFormatPage(v.page("admin"), props))
}
