package delivery

import "bottleneck/models"

// lane is a way on which messages go one after the other. What hangs on one holds back no other: each webhook has its
// own, and mail a few.
type lane struct {
	webhook models.WebhookNumber // 0 for mail
	test    bool                 // whoever presses the button waits behind nothing else
	part    uint32               // of mail: all messages to one recipient go by the same
}

// mailLanes is how many connections to the mail server there are at most, beside one for tests.
const mailLanes = 2

func laneOf(one *models.Delivery) lane {
	if one.To.Kind == models.WebhookRecipient {
		return lane{webhook: models.WebhookNumber(one.To.Number), test: one.IsTest()}
	}
	if one.IsTest() {
		return lane{test: true}
	}
	return lane{part: one.To.Number % mailLanes}
}

// inOrder says whether messages of the lane leave in the order of their numbers.
func (l lane) inOrder() bool { return l.webhook != 0 && !l.test }

// passAfter is after how many failed tries a message to a webhook is gone past: what a receiver chokes on must not keep
// all that follows from it.
const passAfter = 4

// picked are the messages of a lane that one claim may take.
type picked struct {
	lane   lane
	sender Sender // nil while nothing is taken
	claim  models.ClaimDeliveries
	full   bool  // nothing further is taken now
	tried  uint8 // how often the message that probes was tried
}

func (p *picked) add(one *models.Delivery, sender Sender) {
	p.sender = sender
	p.claim.Deliveries = append(p.claim.Deliveries, one.Number)
	p.claim.Was = append(p.claim.Was, one.Claim)
}

// probe takes one message alone, by which a lane that met nobody is tried: the one that was tried least, because what the
// mail server chokes on must not be what it is asked about each time.
func (p *picked) probe(one *models.Delivery, sender Sender) {
	if len(p.claim.Deliveries) > 0 && one.Tries >= p.tried {
		return
	}
	p.claim.Deliveries, p.claim.Was, p.tried = nil, nil, one.Tries
	p.add(one, sender)
}

// pick gives what can be claimed now, by lanes. It sees all that waits.
func (l *Loop) pick(state *models.State) (list []*picked) {
	lanes := map[lane]*picked{}
	l.clocks.begin(l.Monotonic())
	state.EachWaiting(func(one *models.Delivery) bool {
		way := laneOf(one)
		due := l.clocks.due(one, l.moment())
		sender := l.sender(one)
		if sender == nil {
			return true
		}
		p := lanes[way]
		if p == nil {
			p = &picked{lane: way, full: !l.free(way)}
			lanes[way], list = p, append(list, p)
		}
		l.consider(p, one, sender, due)
		return true
	})
	l.clocks.forget()
	return list
}

// consider takes a message into its lane's claim, or passes it, or ends the claim before it.
func (l *Loop) consider(p *picked, one *models.Delivery, sender Sender, due bool) {
	switch {
	case p.full:
	case due && l.troubled(p.lane):
		p.probe(one, sender)
	case due:
		p.add(one, sender)
		careful := p.lane.inOrder() && one.Tries > 0 && one.Tries < passAfter
		p.full = careful || len(p.claim.Deliveries) == l.Batch
	case p.lane.inOrder() && (one.Claim != 0 || one.Tries < passAfter):
		p.full = true
	}
}
