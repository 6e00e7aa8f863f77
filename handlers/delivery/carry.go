package delivery

import (
	"context"
	"fmt"
	"runtime/debug"
	"time"

	"bottleneck/models"
)

// carrier sends what one claim holds, over one lane.
type carrier struct {
	*Loop
	lane    lane
	claim   models.ClaimNumber
	sender  Sender
	run     Run
	begun   time.Duration // before the claim was made
	kept    []models.DeliveryResult
	since   time.Duration // since when kept holds something
	trouble bool          // the other side is not there: the rest is given back
}

// carry claims messages and sends them, and frees their lane.
func (l *Loop) carry(p *picked) {
	c := &carrier{Loop: l, lane: p.lane, sender: p.sender, begun: l.Monotonic()}
	defer func() { l.release(p.lane, c.trouble && !p.lane.inOrder()) }()
	if !l.do(&p.claim) {
		sleep(l.stopped, l.Poll)
		return
	}
	c.claim = p.claim.Claim
	ctx, cancel := context.WithTimeout(l.sending, l.Lease*3/4)
	defer cancel()
	for _, n := range p.claim.Taken {
		c.step(ctx, n)
	}
	c.end()
	c.record()
}

// step sends one message, unless it is too late for that or another server has it.
func (c *carrier) step(ctx context.Context, n models.DeliveryNumber) {
	state := c.Store.View()
	one := state.Delivery(n)
	if one == nil || one.State != models.DeliveryWaits || one.Claim != c.claim {
		return
	}
	if c.stopped.Err() != nil || c.trouble || c.Monotonic()-c.begun > c.Lease/2 {
		c.keep(models.DeliveryResult{Delivery: n, Untried: true})
		return
	}
	result := c.try(ctx, state, one)
	result.Delivery = n
	c.trouble = c.holdsUp(result)
	c.keep(result)
}

// holdsUp says whether what follows in the lane is not to be tried either: the mail server is not there, or a receiver
// of webhooks could not take this message now.
func (c *carrier) holdsUp(r models.DeliveryResult) bool {
	switch {
	case r.Why == models.NoProblem || c.lane.test:
		return false
	case c.lane.inOrder():
		return !r.ForGood
	}
	const closing = 421 // of SMTP: the service is not available
	switch r.Why {
	case models.ProblemUnreachable, models.ProblemTimeout, models.ProblemSignIn, models.ProblemTLS, models.ProblemPrivate:
		return true
	}
	return r.Code == closing
}

// try makes one try. A sender that panics has failed, and is not used again.
func (c *carrier) try(ctx context.Context, state *models.State, one *models.Delivery) (result models.DeliveryResult) {
	defer func() {
		if cause := recover(); cause != nil {
			c.Log.Error("panic while sending a message", "delivery", one.Number, "cause", fmt.Sprint(cause), "stack", string(debug.Stack()))
			result = models.DeliveryResult{Why: models.ProblemBroken}
			c.end()
		}
	}()
	if c.run == nil {
		c.run = c.sender.Begin()
	}
	return c.run.Send(ctx, state, one)
}

// end lets the run's connection go.
func (c *carrier) end() {
	run := c.run
	if c.run = nil; run == nil {
		return
	}
	defer func() {
		if cause := recover(); cause != nil {
			c.Log.Error("panic while closing a connection", "cause", fmt.Sprint(cause), "stack", string(debug.Stack()))
		}
	}()
	run.End()
}

// keep notes what came of a message, and has it recorded before too much stands in memory alone.
func (c *carrier) keep(r models.DeliveryResult) {
	now := c.Monotonic()
	if len(c.kept) == 0 {
		c.since = now
	}
	if c.kept = append(c.kept, r); now-c.since >= c.Record {
		c.record()
	}
}

// record has what came of messages recorded. While the journal is away it waits, for nothing else can be claimed for the
// lane meanwhile: what was sent must not be sent again because nobody could write that down.
func (c *carrier) record() {
	if len(c.kept) == 0 {
		return
	}
	end := &models.EndDeliveries{Claim: c.claim, Results: c.kept}
	for !c.do(end) {
		if c.writing.Err() != nil {
			c.Log.Warn("what came of messages could not be recorded: they may be sent again", "messages", len(c.kept))
			return
		}
		sleep(c.writing, c.Poll)
	}
	c.kept = nil
}
