package handlers

import "bottleneck/models"

// isMachinery says of an event that the sending of messages leaves behind: there is one for every few messages, and
// the log of deliveries says the same in words. The history shows them to whoever looks for that kind.
func isMachinery(event models.Event) bool {
	switch e := event.(type) {
	case *models.DeliveriesPlanned:
		return !isTest(e)
	case *models.DeliveriesClaimed, *models.DeliveriesEnded, *models.RequestCarriedOut:
		return true
	}
	return false
}

// isTest says whether a plan is somebody's press of the button for a test.
func isTest(e *models.DeliveriesPlanned) bool {
	return len(e.Notices) == 0 && e.Week == 0 && len(e.To) == 1
}

// outboundWords names an event about mail or webhooks for the catalogue, where its name alone does not say what was done.
func outboundWords(event models.Event) string {
	switch e := event.(type) {
	case *models.MailChosen:
		return e.Name() + "." + e.Choice.String()
	case *models.WebhookSet:
		if e.Removed {
			return e.Name() + ".removed"
		}
	case *models.DeliveriesPlanned:
		if isTest(e) {
			return "delivery tested"
		}
	}
	return ""
}

// outboundSubject is what an event about mail or webhooks is about.
func (v *visit) outboundSubject(event models.Event) (name, address string, is bool) {
	switch e := event.(type) {
	case *models.MailChosen:
		if len(e.Of) > 0 {
			name, address = v.recipient(e.Of[0])
		}
	case *models.WebhookSet:
		name, address = v.webhookSubject(e.Webhook)
	case *models.WebhookAddressed:
		name, address = v.webhookSubject(e.Webhook)
	case *models.DeliveriesPlanned:
		if isTest(e) {
			name, address = v.recipient(e.To[0].To)
		} else {
			name, address = v.deliveriesSubject(len(e.To))
		}
	case *models.DeliveriesClaimed:
		name, address = v.deliveriesSubject(len(e.Deliveries))
	case *models.DeliveriesEnded:
		name, address = v.deliveriesSubject(len(e.Ends))
	case *models.DeliveriesRetried:
		name, address = v.deliveriesSubject(len(e.Deliveries))
	default:
		return "", "", false
	}
	return name, address, true
}

func (v *visit) deliveriesSubject(count int) (name, address string) {
	return v.words.N("deliveries.count", count), "/admin/deliveries"
}
