package webhook

import (
	"time"

	"bottleneck/models"
	"bottleneck/views/words"
)

// Example is a message of one type as a receiver gets it.
type Example struct {
	Type string
	Body string
}

// exampleAt is when all examples happen, on exampleDay.
var (
	exampleAt  = models.MomentOf(time.Date(2026, 11, 24, 9, 30, 0, 0, time.UTC))
	exampleDay = models.DateOf(exampleAt.Time())
)

// Examples writes a message of each type in a format, for people who build a receiver. They are drawn as all messages
// are, from a small state of their own, so they say what is really sent.
func Examples(w *words.Words, organisation, base string, format models.WebhookFormat) (list []Example, err error) {
	told := newExampleState(w, organisation)
	d := drawing{state: told.Publish(1, [32]byte{}, exampleAt), words: w, base: base, now: exampleAt}
	add := func(one *models.Delivery) error {
		m := d.message(one)
		body, err := m.indented(format, "  ")
		list = append(list, Example{m.Type, string(body)})
		return err
	}
	for _, kind := range models.NoticeKinds() {
		notice := told.notice(kind)
		if err := add(&models.Delivery{Notice: &notice}); err != nil {
			return nil, err
		}
	}
	return list, add(&models.Delivery{Planned: exampleAt})
}
