package handlers

import (
	"fmt"
	"net/http"

	"bottleneck/handlers/webhook"
	"bottleneck/models"
)

// testWebhook sends a test to a webhook, unless one is on its way, and goes to the page that says what came of it.
func (s *Server) testWebhook(v *visit) error {
	w, err := v.webhookAsked()
	if err != nil {
		return err
	}
	number := v.testOnItsWay(w.Number)
	if number == 0 {
		command := &models.TestDelivery{To: models.ToWebhook(w.Number)}
		if err := v.do(v.actor(), command); err != nil {
			return err
		}
		number = command.Planned
	}
	return v.redirect(fmt.Sprintf("/admin/webhooks/%d?test=%d#test", w.Number, number), "")
}

func (v *visit) testOnItsWay(n models.WebhookNumber) (found models.DeliveryNumber) {
	v.state.EachWaiting(func(one *models.Delivery) bool {
		if one.To == models.ToWebhook(n) && one.IsTest() {
			found = one.Number
		}
		return found == 0
	})
	return found
}

// showWebhookSecret shows the secret, on the one page that answers the press.
func (s *Server) showWebhookSecret(v *visit) error {
	w, err := v.webhookAsked()
	if err != nil {
		return err
	}
	if w.Removed || w.Format != models.StandardWebhook {
		return models.Fail(models.NotFound, "error.webhook.unknown")
	}
	secret, err := webhook.Secret(s.Keys, w)
	if err != nil {
		return err
	}
	return v.webhookPage(http.StatusOK, w.Number, nil, nil, secret)
}

type renewSecretForm struct {
	Seen string `form:"seen" validate:"required,number"`
}

// renewWebhookSecret signs with another secret from now on.
func (s *Server) renewWebhookSecret(v *visit) error {
	w, err := v.webhookAsked()
	if err != nil {
		return err
	}
	form := renewSecretForm{}
	if err := v.read(&form); err != nil {
		return err
	}
	command := webhookAgain(w)
	command.Renew, command.Seen = true, seenNumber(form.Seen)
	err = v.do(v.actor(), command)
	if wrong := v.afterwards(err); wrong != nil {
		return v.webhookPage(formStatus(wrong), w.Number, webhookAsTyped(w), wrong, "")
	}
	if err != nil {
		return err
	}
	return v.redirectSaying(fmt.Sprintf("/admin/webhooks/%d#secret", w.Number), "flash.webhook.renewed", "name", w.Title)
}

// webhookAgain sets a webhook as it is.
func webhookAgain(w *models.Webhook) *models.SetWebhook {
	return &models.SetWebhook{Webhook: w.Number, Title: w.Title, Format: w.Format, Host: w.Host, Hears: w.Hears, Lang: w.Lang, Private: w.Private,
		Off: w.Off, Seen: w.Changed.Ref.Commit}
}

type switchForm struct {
	Off string `form:"off" validate:"required,oneof=yes no"`
}

// switchWebhook switches a webhook off, or on again.
func (s *Server) switchWebhook(v *visit) error {
	w, err := v.webhookAsked()
	if err != nil {
		return err
	}
	form := switchForm{}
	if err := v.read(&form); err != nil {
		return err
	}
	command, flash := webhookAgain(w), "flash.webhook.on"
	if command.Off = form.Off == "yes"; command.Off {
		flash = "flash.webhook.off"
	}
	if err := v.do(v.actor(), command); err != nil {
		return err
	}
	return v.redirectSaying(fmt.Sprintf("/admin/webhooks/%d", w.Number), flash, "name", w.Title)
}

type removeWebhookForm struct {
	Removed string `form:"removed" validate:"required,oneof=yes no"`
}

// removeWebhook takes a webhook out of use, or takes that back.
func (s *Server) removeWebhook(v *visit) error {
	w, err := v.webhookAsked()
	if err != nil {
		return err
	}
	form := removeWebhookForm{}
	if err := v.read(&form); err != nil {
		return err
	}
	back := form.Removed == "no"
	if err := v.do(v.actor(), &models.RemoveWebhook{Webhook: w.Number, Back: back}); err != nil {
		return err
	}
	if back {
		return v.redirectSaying(fmt.Sprintf("/admin/webhooks/%d", w.Number), "flash.webhook.back", "name", w.Title)
	}
	return v.redirectSaying("/admin/webhooks", "flash.webhook.removed", "name", w.Title)
}
