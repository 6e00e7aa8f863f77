package models

import "time"

func (e *DeliveriesClaimed) apply(d *Draft) {
	d.claims = max(d.claims, e.Claim)
	for _, n := range e.Deliveries {
		if one := d.delivery(n); one != nil && one.State == DeliveryWaits {
			if one.Claim != 0 {
				one.Why, one.Code = ProblemAbandoned, 0
			}
			one.Claim = e.Claim
		}
	}
}

// ClaimDeliveries says that a server delivers these messages now. Was holds for each the claim that it saw, 0 for none:
// whoever takes a message over from a server that ended names that one's claim, having waited for its end by a clock of
// its own; so of several servers one gets each message.
type ClaimDeliveries struct {
	Deliveries []DeliveryNumber
	Was        []ClaimNumber

	Claim ClaimNumber      // results; 0 if nothing was left to claim
	Taken []DeliveryNumber // of them
}

// Decide passes over what is not waiting any more, or was claimed by another server meanwhile.
func (c *ClaimDeliveries) Decide(d *Draft, _ Env) ([]Event, error) {
	c.Claim, c.Taken = 0, nil
	for i, n := range c.Deliveries {
		if one := d.Delivery(n); one != nil && one.State == DeliveryWaits && one.Claim == c.Was[i] {
			c.Taken = append(c.Taken, n)
		}
	}
	if len(c.Taken) == 0 {
		return nil, nil
	}
	c.Claim = d.claims + 1
	return []Event{&DeliveriesClaimed{Claim: c.Claim, Deliveries: c.Taken}}, nil
}

// DeliveryEnd is what came of one try, in DeliveriesEnded.
type DeliveryEnd struct {
	Delivery DeliveryNumber  `json:"delivery"`
	State    DeliveryState   `json:"state"` // waits: it is tried again
	Again    Moment          `json:"again,omitempty"`
	Why      DeliveryProblem `json:"why,omitempty"`
	Code     int             `json:"code,omitempty"`
	Untried  bool            `json:"untried,omitempty"` // it was not tried after all, and does not count as a try
}

func (e *DeliveriesEnded) apply(d *Draft) {
	for _, end := range e.Ends {
		one := d.delivery(end.Delivery)
		if one == nil || one.State != DeliveryWaits {
			continue
		}
		one.State, one.Claim, one.Why, one.Code = end.State, 0, end.Why, uint16(end.Code)
		if !end.Untried {
			one.Ended = d.now.At
		}
		if end.Again != 0 {
			one.Again = end.Again
		}
		if end.Why != NoProblem && !end.Untried {
			one.Tries = min(one.Tries, maxTries) + 1
		}
		d.listDelivery(one)
	}
}

// maxTries is more than anything is tried; it keeps the count of tries within its byte.
const maxTries = 200

// DeliveryResult is what came of one try, as the server that made it says.
type DeliveryResult struct {
	Delivery DeliveryNumber
	Dropped  bool            // there was nothing left to say
	Why      DeliveryProblem // NoProblem: it was sent
	Code     int
	ForGood  bool          // trying again would give the same
	Untried  bool          // the server did not come to it
	Wait     time.Duration // the other side asked not to be tried again before that; at most an hour is granted
}

// waitMost bounds how long another side may ask us to wait.
const waitMost = time.Hour

// EndDeliveries says what came of the messages that a server had claimed.
type EndDeliveries struct {
	Claim   ClaimNumber
	Results []DeliveryResult
}

// Decide records what was sent even if another server has taken the message over meanwhile: it must not go out again.
// What failed counts only for the claim that it was tried under.
func (c *EndDeliveries) Decide(d *Draft, env Env) ([]Event, error) {
	ended := &DeliveriesEnded{Claim: c.Claim}
	for _, r := range c.Results {
		one := d.Delivery(r.Delivery)
		if one == nil || one.State != DeliveryWaits {
			continue
		}
		if out := r.Dropped || r.Why == NoProblem && !r.Untried; !out && one.Claim != c.Claim {
			continue
		}
		ended.Ends = append(ended.Ends, r.end(one, env.Now))
	}
	if len(ended.Ends) == 0 {
		return nil, nil
	}
	return []Event{ended}, nil
}

// end decides what follows of a try.
func (r DeliveryResult) end(one *Delivery, now Moment) DeliveryEnd {
	end := DeliveryEnd{Delivery: r.Delivery, Why: r.Why, Code: r.Code}
	switch wait, again := one.next(now); {
	case r.Untried:
		end.Untried, end.Why, end.Code = true, one.Why, int(one.Code)
	case r.Dropped:
		end.State, end.Why = DeliveryDropped, NoProblem
	case r.Why == NoProblem:
		end.State = DeliverySent
	case r.ForGood || !again:
		end.State = DeliveryFailed
	default:
		end.Again = now.Add(max(wait, min(r.Wait, waitMost)))
	}
	return end
}

// next gives how long after a try that fails now the next one follows, and false if none does.
func (d *Delivery) next(now Moment) (time.Duration, bool) {
	tries := int(d.Tries) + 1
	if d.IsTest() || tries >= fewTries && now.Sub(d.Since) > GiveUpAfter {
		return 0, false
	}
	return RetryAfter(tries)
}

func (e *DeliveriesRetried) apply(d *Draft) {
	for _, n := range e.Deliveries {
		if one := d.delivery(n); one != nil && one.State == DeliveryFailed {
			one.State, one.Tries, one.Again, one.Since = DeliveryWaits, 0, d.now.At, d.now.At
			d.listDelivery(one)
		}
	}
}

// RetryDeliveries tries again what was given up.
type RetryDeliveries struct{ Deliveries []DeliveryNumber }

// Decide passes over what was not given up.
func (c *RetryDeliveries) Decide(d *Draft, _ Env) ([]Event, error) {
	retried := &DeliveriesRetried{}
	for _, n := range c.Deliveries {
		one := d.Delivery(n)
		if one == nil {
			return nil, Fail(NotFound, "error.delivery.unknown")
		}
		if one.State == DeliveryFailed {
			retried.Deliveries = append(retried.Deliveries, n)
		}
	}
	if len(retried.Deliveries) == 0 {
		return nil, nil
	}
	return []Event{retried}, nil
}
