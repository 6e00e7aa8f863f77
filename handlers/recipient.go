package handlers

import (
	"fmt"

	"bottleneck/models"
)

// recipient names whom a message is for, to admins, by a reference: never by an address. Where there is a page about
// them, its address comes with it.
func (v *visit) recipient(to models.Recipient) (name, address string) {
	switch to.Kind {
	case models.ReporterRecipient:
		return v.reportSubject(models.ReportNumber(to.Number))
	case models.ContactRecipient:
		return v.contactSubject(models.ContactNumber(to.Number))
	case models.MemberRecipient:
		return v.memberSubject(models.MemberNumber(to.Number))
	case models.InviteeRecipient: // not who: a reminder would say that they have not answered
		return v.words.T("delivery.to.invitee"), ""
	case models.WebhookRecipient:
		return v.webhookSubject(models.WebhookNumber(to.Number))
	}
	return "", ""
}

func (v *visit) webhookSubject(n models.WebhookNumber) (name, address string) {
	if w := v.state.Webhook(n); w != nil {
		return w.Title, fmt.Sprintf("/admin/webhooks/%d", n)
	}
	return "", ""
}

func (v *visit) reportSubject(n models.ReportNumber) (name, address string) {
	return n.String(), fmt.Sprintf("/reports/%d", n)
}

func (v *visit) bottleneckSubject(n models.BottleneckNumber) (name, address string) {
	return n.String(), fmt.Sprintf("/bottlenecks/%d", n)
}
