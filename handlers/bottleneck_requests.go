package handlers

import (
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// requests adds what suppliers were asked for on the bottleneck, and on those merged into it, and whom one can ask.
func (c *cardVisit) requests(props *views.BottleneckProps) {
	for _, b := range append([]*models.Bottleneck{c.b}, c.state.MergedHere(c.b)...) {
		for _, n := range b.Requests {
			if f := c.state.SupplierFeedback(n); f.State == models.FeedbackReleased {
				props.Requests = append(props.Requests, c.feedbackToMembers(f))
			}
		}
	}
	if !c.b.Status.Open() {
		return
	}
	for _, one := range c.state.WaitsForSuppliers(c.b) {
		props.AskChoices = append(props.AskChoices, views.Option{Value: strconv.Itoa(int(one.Number)), Label: one.Name})
	}
	if props.Works && len(props.AskChoices) > 0 {
		props.RequestKey = c.server.newKey()
	}
}

// askSupplier tells a supplier what the bottleneck needs from them.
func (c *cardVisit) askSupplier(f *cardForm) (models.Command, error) {
	return &models.AskSupplier{Bottleneck: c.b.Number, Supplier: uint32(atoi(f.Supplier)), Words: f.Words, Key: c.onceKey(f.Key)}, nil
}

// requested names the supplier of a request.
func (c *cardVisit) requested(n models.SupplierFeedbackNumber) string {
	f := c.state.SupplierFeedback(n)
	return c.state.PartyName(models.SupplierNumbered(f.Supplier))
}

// answerName says what a supplier answered.
func (c *cardVisit) answerName(e *models.SupplierFeedbackAnswered) string {
	key := "feedback.answer." + e.Kind.String()
	if e.Moved {
		key += ".moved"
	}
	return c.words.T(key, "day", c.dayName(e.Date))
}
