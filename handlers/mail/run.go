package mail

import (
	"context"
	"errors"
	"time"

	"bottleneck/models"

	gomail "github.com/wneessen/go-mail"
)

// run sends messages over one connection, which is made for the first of them and made again when the mail server
// closed it meanwhile.
type run struct {
	sender *Sender
	client *gomail.Client
	conn   *patient
	down   *models.DeliveryResult // why there is no mail server: the rest of the run does not try again
}

// Send is described at delivery.Run.
func (r *run) Send(ctx context.Context, state *models.State, one *models.Delivery) models.DeliveryResult {
	l := r.sender.letter(state, one)
	if !l.write() {
		return models.DeliveryResult{Dropped: true}
	}
	message, err := l.message(one)
	if err != nil { // the address is one that no mail can go to
		return models.DeliveryResult{Why: models.ProblemRejected, ForGood: true}
	}
	if ctx.Err() != nil {
		return models.DeliveryResult{Untried: true}
	}
	return r.carry(ctx, hostOf(l.base), message)
}

// carry hands the message to the mail server. A connection that was closed since the message before is made anew: nothing
// was said on it about this one.
func (r *run) carry(ctx context.Context, greeting string, message *gomail.Msg) models.DeliveryResult {
	for fresh := r.client == nil; ; fresh = true {
		if result := r.connect(ctx, greeting); result != nil {
			return *result
		}
		err := r.hand(ctx, message)
		if err == nil || message.IsDelivered() {
			return models.DeliveryResult{}
		}
		var failed *gomail.SendError
		if errors.As(err, &failed) && failed.Reason == gomail.ErrConnCheck && !fresh && ctx.Err() == nil {
			r.drop()
			continue
		}
		result := failure(failed, r.conn.why())
		if failed == nil || failed.Reason != gomail.ErrSMTPRcptTo || result.Code == 0 {
			r.drop() // who refuses one recipient takes the next; after all else nobody knows where the conversation is
		}
		return result
	}
}

func (r *run) hand(ctx context.Context, message *gomail.Msg) error {
	r.conn.allow(r.sender.Whole)
	defer context.AfterFunc(ctx, r.conn.cut)()
	return r.client.Send(message)
}

// connect makes the connection if there is none, and says why if there can be none.
func (r *run) connect(ctx context.Context, greeting string) *models.DeliveryResult {
	if r.client != nil || r.down != nil {
		return r.down
	}
	client, conn, err := r.sender.dial(ctx, greeting)
	if err != nil {
		if ctx.Err() != nil {
			return &models.DeliveryResult{Untried: true}
		}
		result := refusal(err, conn)
		r.down = &result
		return r.down
	}
	r.client, r.conn = client, conn
	return nil
}

// drop closes the connection without another word.
func (r *run) drop() {
	_ = r.conn.Close()
	r.client, r.conn = nil, nil
}

// farewell is how long the mail server may take to answer our goodbye.
const farewell = 2 * time.Second

// End is described at delivery.Run.
func (r *run) End() {
	if r.client == nil {
		return
	}
	r.conn.allow(farewell)
	_ = r.client.Close()
	r.drop()
}
