package delivery

import (
	"context"
	"time"

	"bottleneck/models"
)

// holdMost bounds how long a mail server that could not be reached is left alone.
const holdMost = 5 * time.Minute

// free says whether a lane may be claimed for now.
func (l *Loop) free(way lane) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	t := l.lanes[way]
	return t == nil || !t.busy && l.Monotonic() >= t.until
}

// troubled says whether the last run of a lane met nobody: then one message tries whether that is over.
func (l *Loop) troubled(way lane) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	t := l.lanes[way]
	return t != nil && t.failed > 0
}

func (l *Loop) occupy(way lane) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.lanes[way] == nil {
		l.lanes[way] = &traffic{}
	}
	l.lanes[way].busy = true
}

// release frees a lane. Of one with nothing wrong nothing is kept.
func (l *Loop) release(way lane, trouble bool) {
	l.mu.Lock()
	t := l.lanes[way]
	if t.busy = false; trouble {
		t.failed++
		wait, more := models.RetryAfter(t.failed)
		if !more || wait > holdMost {
			wait = holdMost
		}
		t.until = l.Monotonic() + wait
	} else {
		delete(l.lanes, way)
	}
	l.mu.Unlock()
	select {
	case l.ready <- struct{}{}:
	default:
	}
}

// sender gives who sends a message, or nil while a server that can is waited for.
func (l *Loop) sender(one *models.Delivery) Sender {
	sender := l.Senders.Mail
	if one.To.Kind == models.WebhookRecipient {
		sender = l.Senders.Webhooks
	}
	if sender == nil && l.moment().Sub(one.Since) > models.GiveUpAfter {
		return nobody{}
	}
	return sender
}

// nobody sends nothing: it gives up what has waited for a day for a server that sends.
type nobody struct{}

// Begin is that of Sender.
func (nobody) Begin() Run { return nobody{} }

// Send is that of Run.
func (nobody) Send(context.Context, *models.State, *models.Delivery) models.DeliveryResult {
	return models.DeliveryResult{Why: models.ProblemNoServer, ForGood: true}
}

// End is that of Run.
func (nobody) End() {}
