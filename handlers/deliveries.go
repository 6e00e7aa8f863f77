package handlers

import (
	"net/http"

	"bottleneck/models"
	"bottleneck/views"
)

// deliveryRows is how many messages one page of the log of deliveries shows.
const deliveryRows = 50

// showDeliveries shows what was sent by mail and webhooks, what waits and what could not be sent, newest first. Whom a
// message is for is a reference, never their address.
func (s *Server) showDeliveries(v *visit) error {
	filter := v.deliveryFilter()
	props := views.DeliveriesProps{Waiting: v.state.WaitingCount(), Failed: v.state.FailedCount(), Out: v.state.Outbound(),
		Filter: v.deliveryFilterProps(filter), Receivers: v.failedReceivers(filter)}
	v.state.EachWaiting(func(one *models.Delivery) bool {
		props.Oldest = v.local(one.Planned)
		return false
	})
	for n := filter.newest(v.state); n > 0; n-- {
		one := v.state.Delivery(n)
		if one.Planned < filter.from {
			break
		}
		if !filter.fits(one) {
			continue
		}
		if len(props.Rows) == deliveryRows {
			props.Older = filter.address(n)
			break
		}
		props.Rows = append(props.Rows, v.deliveryRow(one, filter))
	}
	if filter.before != 0 {
		props.Newest = filter.address(0)
	}
	return v.render(http.StatusOK, views.AdminDeliveriesPage(v.page("admin"), props))
}

func (v *visit) deliveryRow(one *models.Delivery, filter deliveryFilter) views.DeliveryRow {
	row := views.DeliveryRow{Number: int(one.Number), Planned: v.local(one.Planned), State: one.State.String(), Sending: one.Claim != 0,
		Tries: int(one.Tries), Ended: v.local(one.Ended), Again: v.local(one.Again), Why: one.Why.String(), Code: int(one.Code)}
	row.Mail, row.Reporter = one.To.Kind != models.WebhookRecipient, one.To.Kind == models.ReporterRecipient
	row.To, row.ToAddress = v.recipient(one.To)
	row.About, row.Subject, row.SubjectAddress = v.deliveryAbout(one)
	if one.State == models.DeliveryFailed {
		row.Retry = filter.retry(one.Number)
	}
	return row
}

// deliveryAbout says what a message tells of: the last part of a key of the catalogue, and the reference.
func (v *visit) deliveryAbout(one *models.Delivery) (about, subject, address string) {
	switch n := one.Notice; {
	case one.IsTest():
		return "test", "", ""
	case n == nil:
		return "digest", "", ""
	case n.Kind == models.NoticeHeadsUp || n.Kind == models.NoticeHeadsUpAsk:
		subject, address = v.headsUpSubject(models.HeadsUpNumber(n.Subject))
	case n.Report != 0:
		subject, address = v.reportSubject(n.Report)
	case n.Bottleneck != 0:
		subject, address = v.bottleneckSubject(n.Bottleneck)
	case n.Feedback != 0:
		subject, address = v.feedbackSubject(n.Feedback)
	}
	return one.Notice.Kind.String(), subject, address
}

// failedReceivers lists where messages were given up: the mail server, and each webhook.
func (v *visit) failedReceivers(filter deliveryFilter) (list []views.FailedReceiver) {
	at := map[string]int{}
	v.state.EachFailed(func(one *models.Delivery) bool {
		receiver := receiverOf(one)
		i, known := at[receiver]
		if !known {
			i = len(list)
			at[receiver] = i
			list = append(list, views.FailedReceiver{Value: receiver, Mail: receiver == byMail, Retry: filter.retry(0)})
			if receiver != byMail {
				list[i].Name, list[i].Address = v.recipient(one.To)
			}
		}
		list[i].Count++
		list[i].Why, list[i].Code = one.Why.String(), int(one.Code)
		return true
	})
	return list
}
