package delivery

import (
	"context"

	"bottleneck/models"
)

// Sender words the messages of one channel, mail or webhooks, and carries them. It may be called from several goroutines
// at once.
type Sender interface {
	// Begin gives a run: messages that are sent one after the other, to a mail server or to one webhook. Nothing is
	// connected before the first message.
	Begin() Run
}

// Run sends messages one after the other, and may keep a connection open in between. It is used by one goroutine.
type Run interface {
	// Send words a message from the state, which is the newest, and makes one try to send it. It answers what came of it;
	// Delivery is filled in by the caller. When there is nothing left to say to the recipient, or they may not read it any
	// more, it answers Dropped and sends nothing.
	//
	// ctx ends when the claim under which it is sent does, or when the server must: whoever has sent nothing by then answers
	// Untried, and whoever cannot know whether it arrived answers a failure, because the next try carries the same id.
	// A panic counts as a failed try.
	Send(ctx context.Context, state *models.State, one *models.Delivery) models.DeliveryResult
	// End lets connections go. Nothing is sent after it.
	End()
}

// Senders are the ways out of one server. A nil one is a channel that this server has not: its messages wait for a
// server that has.
type Senders struct {
	Mail     Sender
	Webhooks Sender
}
