package models

// PlannedDelivery is one message that is to be sent, in DeliveriesPlanned.
type PlannedDelivery struct {
	Notice int       `json:"notice,omitempty"` // the place, from 1, of what it is about among the event's notices
	To     Recipient `json:"to"`
}

func (e *DeliveriesPlanned) apply(d *Draft) {
	d.digested = max(d.digested, e.Week)
	planned := 0
	for planned < len(d.notices) && d.notices[planned].Ref.compare(e.Through) <= 0 {
		planned++
	}
	d.notices = d.notices[planned:]
	for _, one := range e.To {
		next := Delivery{Number: DeliveryNumber(d.deliveries.Len() + 1), Week: e.Week, To: one.To, Planned: d.now.At, Since: d.now.At,
			Again: d.now.At}
		if at := one.Notice - 1; at >= 0 && at < len(e.Notices) {
			next.Notice, next.Week = &e.Notices[at], 0
		}
		d.deliveries.append(d.owner, next)
		d.listDelivery(&next)
	}
}

// planMost bounds how many messages one plan holds: it is one commit. The readers of one notice are never split.
const planMost = 2000

// Unplanned says whether there are notices of which nobody has decided yet who is told.
func (s *State) Unplanned() bool { return len(s.notices) > 0 }

// PlanDeliveries decides who is told of the notices that came since the last plan. That is recorded, so that every
// server sends the same, and what somebody chooses later changes nothing about what was said before.
type PlanDeliveries struct{}

// Decide does nothing if there are no new notices.
func (c *PlanDeliveries) Decide(d *Draft, _ Env) ([]Event, error) {
	plan := &DeliveriesPlanned{}
	for i := 0; i < len(d.notices) && len(plan.To) < planMost; i++ {
		notice := d.notices[i]
		plan.Through = notice.Ref
		readers := d.ReadersOf(&notice)
		if len(readers) == 0 {
			continue
		}
		plan.Notices = append(plan.Notices, notice)
		for _, to := range readers {
			plan.To = append(plan.To, PlannedDelivery{len(plan.Notices), to})
		}
	}
	if plan.Through == (Ref{}) {
		return nil, nil
	}
	return []Event{plan}, nil
}

// DigestDue gives the Monday whose digest is to be planned now, 0 if none is: from eight o'clock on in the organisation's
// zone, once a week, where there is mail or a webhook that hears of weeks. One that nobody could plan for three days is
// left out.
func (s *State) DigestDue(now Moment) Date {
	local := now.Time().In(s.Settings.Calendar.Location())
	today := DateOf(local)
	monday := mondayOf(today)
	if monday <= s.digested || today-monday > 2 || today == monday && local.Hour() < 8 || !s.mailOn && len(s.weeklyWebhooks(monday)) == 0 {
		return 0
	}
	return monday
}

// weeklyWebhooks lists those that are told on a Monday of the week before it.
func (s *State) weeklyWebhooks(monday Date) (list []*Webhook) {
	for _, w := range s.Webhooks() {
		if w.hears(NoticeWeek) && w.Weekly < monday {
			list = append(list, w)
		}
	}
	return list
}

// PlanDigest plans the week's digests.
type PlanDigest struct{}

// Decide does nothing while none is due. Whoever has several reports by one address gets one digest.
func (c *PlanDigest) Decide(d *Draft, env Env) ([]Event, error) {
	week := d.DigestDue(env.Now)
	if week == 0 {
		return nil, nil
	}
	plan := &DeliveriesPlanned{Week: week}
	if d.mailOn {
		for _, to := range d.weeklyReaders() {
			plan.To = append(plan.To, PlannedDelivery{To: to})
		}
	}
	for _, w := range d.weeklyWebhooks(week) {
		plan.Notices = []Notice{{At: env.Now, Kind: NoticeWeek, Subject: uint32(week)}}
		plan.To = append(plan.To, PlannedDelivery{1, ToWebhook(w.Number)})
	}
	return []Event{plan}, nil
}

// TestDelivery sends a test message to a webhook or a member.
type TestDelivery struct {
	To      Recipient
	Planned DeliveryNumber // result
}

// Decide refuses whoever is not there.
func (c *TestDelivery) Decide(d *Draft, _ Env) ([]Event, error) {
	if w := d.Webhook(WebhookNumber(c.To.Number)); c.To.Kind == WebhookRecipient && (w == nil || w.Removed) {
		return nil, Fail(NotFound, "error.webhook.unknown")
	}
	if c.To.Kind != WebhookRecipient && d.AddressOf(c.To) == "" {
		return nil, Fail(NotFound, "error.member.unknown")
	}
	c.Planned = DeliveryNumber(d.deliveries.Len() + 1)
	return []Event{&DeliveriesPlanned{To: []PlannedDelivery{{To: c.To}}}}, nil
}
