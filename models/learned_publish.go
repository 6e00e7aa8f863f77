package models

// MaxActions is how many actions one learning may be published with; more can be agreed on later.
const MaxActions = 5

// PublishLearning publishes what was learned from a resolved bottleneck, which is finished with that, or changes what
// was published. Actions are agreed on beside it.
type PublishLearning struct {
	Bottleneck BottleneckNumber
	Words      LearningWords // Told is left aside
	Audience   Audience
	Actions    []NewAction
	Seen       uint64
}

// Decide refuses bottlenecks that are not resolved, a learning that leaves out what held us up or what changes, and one
// that is for members only. What was sent twice is published once.
func (c *PublishLearning) Decide(d *Draft, env Env) ([]Event, error) {
	b, err := d.workable(c.Bottleneck)
	if err != nil {
		return nil, err
	}
	if b.Learning.same(c, env.By) && b.Status == StatusLearned {
		return nil, nil
	}
	if b.Status != StatusResolved && b.Status != StatusLearned {
		return nil, Fail(Conflict, "error.learning.open")
	}
	if b.Learning != nil {
		if err := b.Learning.changed.check("learning", c.Seen, ""); err != nil {
			return nil, err
		}
	}
	if err := c.check(d, env); err != nil {
		return nil, err
	}
	return c.events(d, b), nil
}

// same says whether these words stand there already, by the same hand, since the page was drawn.
func (l *Learning) same(c *PublishLearning, by Actor) bool {
	return l.Published() && c.Seen != 0 && l.Ref.Commit > c.Seen && l.By == by && l.LearningWords == c.Words && l.Audience == c.Audience
}

func (c *PublishLearning) check(d *Draft, env Env) error {
	found := &Error{Kind: Invalid, Key: "error.form"}
	if c.Words.Held == "" {
		found.Fields = append(found.Fields, FieldError{Field: "held", Key: "error.learning.held"})
	}
	if c.Words.Change == "" {
		found.Fields = append(found.Fields, FieldError{Field: "change", Key: "error.learning.change"})
	}
	if c.Audience == AudienceMembers {
		found.Fields = append(found.Fields, FieldError{Field: "audience", Key: "error.status.audience"})
	}
	if len(c.Actions) > MaxActions {
		return Fail(Invalid, "error.actions.many")
	}
	for i := range c.Actions {
		found.Fields = append(found.Fields, c.Actions[i].wrong(d, env.Now, actionField(i))...)
	}
	if len(found.Fields) > 0 {
		return found
	}
	return nil
}

func (c *PublishLearning) events(d *Draft, b *Bottleneck) []Event {
	events := []Event{
		&LearningPublished{Bottleneck: b.Number, Audience: c.Audience, Edit: b.Learning.Published() && b.Status == StatusLearned},
		&LearningWorded{Bottleneck: b.Number, Held: c.Words.Held, Why: c.Words.Why, Surprise: c.Words.Surprise, Change: c.Words.Change},
	}
	if b.Status != StatusLearned {
		events = append(events, &StatusSet{Bottleneck: b.Number, Status: StatusLearned, Was: b.Status, Audience: c.Audience})
	}
	next := d.nextAction()
	for i := range c.Actions {
		events = append(events, c.Actions[i].events(next+ActionNumber(i), b.Number, 0)...)
	}
	return events
}

// takeBackLearning gives what undoing the status "learned" does beside setting the one before.
func (b *Bottleneck) takeBackLearning(e *StatusSet) []Event {
	if e.Status != StatusLearned || e.Words != "" || !b.Learning.Published() {
		return nil
	}
	return []Event{&LearningTakenBack{Bottleneck: b.Number}}
}

func (e *LearningPublished) notice(*Draft) Notice {
	if e.Edit {
		return Notice{}
	}
	return Notice{Kind: NoticeLearning, Bottleneck: e.Bottleneck, Audience: e.Audience}
}
