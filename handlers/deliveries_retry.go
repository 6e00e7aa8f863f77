package handlers

import (
	"strconv"

	"bottleneck/models"
)

// retriedMost bounds how many messages one press has tried again: they are one commit.
const retriedMost = 10_000

// retryDelivery has one message tried again that was given up.
func (s *Server) retryDelivery(v *visit) error {
	n, err := v.number("number")
	if err != nil {
		return err
	}
	return v.retryDeliveries([]models.DeliveryNumber{models.DeliveryNumber(n)})
}

type receiverForm struct {
	Receiver string `form:"receiver" validate:"required,max=20"`
}

// retryReceiver has all messages tried again that one receiver, a webhook or the mail server, did not take.
func (s *Server) retryReceiver(v *visit) error {
	form := &receiverForm{}
	if err := v.read(form); err != nil {
		return err
	}
	var list []models.DeliveryNumber
	v.state.EachFailed(func(one *models.Delivery) bool {
		if receiverOf(one) == form.Receiver {
			list = append(list, one.Number)
		}
		return len(list) < retriedMost
	})
	return v.retryDeliveries(list)
}

func (v *visit) retryDeliveries(list []models.DeliveryNumber) error {
	if err := v.do(v.actor(), &models.RetryDeliveries{Deliveries: list}); err != nil {
		return err
	}
	filter := v.deliveryFilter()
	return v.redirectSaying(filter.address(0), "flash.deliveries.retried", "n", strconv.Itoa(len(list)))
}
