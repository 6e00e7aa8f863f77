package models

import (
	"strconv"
	"unicode/utf8"
)

// MaxAction is how many characters an action may have.
const MaxAction = 300

// ActionDays is how many days ahead an action may be due: as far as a day may be promised.
const ActionDays = promiseDays

// NewAction is an action as it is agreed on.
type NewAction struct {
	What  string
	Owner ActionOwner
	Due   Date
}

// actionField names the fields of one of several actions on a form: "what_1", "owner_1", "due_1".
func actionField(i int) func(string) string {
	return func(name string) string { return name + "_" + strconv.Itoa(i+1) }
}

func alone(name string) string { return name }

// wrong lists what is wrong with an action.
func (n NewAction) wrong(d *Draft, now Moment, field func(string) string) (list []FieldError) {
	add := func(name, key string) { list = append(list, FieldError{Field: field(name), Key: key}) }
	if n.What == "" {
		add("what", "error.action.what")
	} else if utf8.RuneCountInString(n.What) > MaxAction {
		add("what", "error.action.long")
	}
	if !d.canOwn(n.Owner) {
		add("owner", "error.action.owner")
	}
	if key := d.actionDay(n.Due, now); key != "" {
		add("due", key)
	}
	return list
}

// canOwn says whether somebody is there to do it: a member who can sign in, or a department in use.
func (d *Draft) canOwn(owner ActionOwner) bool {
	if owner.Member != 0 {
		m := d.Member(owner.Member)
		return owner.Department == 0 && m != nil && !m.Disabled
	}
	one := d.Department(owner.Department)
	return one != nil && !one.Removed
}

// actionDay says what is wrong with a date; "" if it is a day within a year from today.
func (d *Draft) actionDay(day Date, now Moment) string {
	switch today := d.Settings.Calendar.Today(now); {
	case day == 0:
		return "error.action.due"
	case day < today:
		return "error.action.past"
	case day > today+ActionDays:
		return "error.action.far"
	}
	return ""
}

func (n NewAction) events(number ActionNumber, b BottleneckNumber, r RoundNumber) []Event {
	return []Event{&ActionAgreed{Action: number, Bottleneck: b, Round: r, Owner: n.Owner, Due: n.Due}, &ActionWorded{Action: number, What: n.What}}
}

// AgreeAction adds an action to a bottleneck whose learning is published.
type AgreeAction struct {
	Bottleneck BottleneckNumber
	Action     NewAction
	Seen       uint64
}

// Decide refuses bottlenecks from which nothing was learned yet. What was sent twice from one page is agreed on once.
func (c *AgreeAction) Decide(d *Draft, env Env) ([]Event, error) {
	b, err := d.workable(c.Bottleneck)
	if err != nil {
		return nil, err
	}
	if len(d.LearningsOf(b)) == 0 {
		return nil, Fail(Conflict, "error.action.no-learning")
	}
	if wrong := c.Action.wrong(d, env.Now, alone); len(wrong) > 0 {
		return nil, &Error{Kind: Invalid, Key: "error.form", Fields: wrong}
	}
	for _, n := range b.Actions {
		a := d.Action(n)
		if c.Seen != 0 && a.Agreed.Ref.Commit > c.Seen && a.Agreed.By == env.By && (NewAction{a.What, a.Owner, a.Due}) == c.Action {
			return nil, nil
		}
	}
	return c.Action.events(d.nextAction(), b.Number, 0), nil
}

// workableAction gives an action that nobody changed since a page was drawn.
func (d *Draft) workableAction(n ActionNumber, seen uint64) (*Action, error) {
	a := d.Action(n)
	if a == nil {
		return nil, Fail(NotFound, "error.action.unknown")
	}
	if seen != 0 && a.changed.Ref.Commit > seen {
		return a, Fail(Conflict, "error.action.changed")
	}
	return a, nil
}

// CloseAction says that an action was done, or with Dropped that it will not be, and why.
type CloseAction struct {
	Action  ActionNumber
	Dropped bool
	Words   string
	Seen    uint64
}

// Decide does nothing if it is so already, and refuses to drop without a reason.
func (c *CloseAction) Decide(d *Draft, _ Env) ([]Event, error) {
	state := ActionDone
	if c.Dropped {
		state = ActionDropped
	}
	a, err := d.workableAction(c.Action, c.Seen)
	switch {
	case a != nil && a.State == state:
		return nil, nil
	case err != nil:
		return nil, err
	case a.State != ActionOpen:
		return nil, Fail(Conflict, "error.action.changed")
	case c.Dropped && c.Words == "":
		return nil, FailField("words", "error.action.reason.drop")
	}
	return reasoned(c.Action, c.Words, &ActionClosed{Action: c.Action, Dropped: c.Dropped}), nil
}

// reasoned gives an event with its reason behind it, in an event of its own, so that it can be erased.
func reasoned(n ActionNumber, words string, e Event) []Event {
	if words == "" {
		return []Event{e}
	}
	return []Event{e, &ActionReasoned{Action: n, Words: words}}
}

// ReopenAction takes back that an action was done or dropped.
type ReopenAction struct {
	Action ActionNumber
	Seen   uint64
}

// Decide does nothing if it is open.
func (c *ReopenAction) Decide(d *Draft, _ Env) ([]Event, error) {
	a, err := d.workableAction(c.Action, c.Seen)
	if a != nil && a.State == ActionOpen {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return []Event{&ActionReopened{Action: c.Action}}, nil
}

// MoveAction gives an open action another date, or another owner, and says why.
type MoveAction struct {
	Action ActionNumber
	Due    Date
	Owner  ActionOwner
	Words  string
	Seen   uint64
}

// Decide does nothing if it stands so already, and refuses a move without a reason. A date that has passed may stay
// while only the owner changes.
func (c *MoveAction) Decide(d *Draft, env Env) ([]Event, error) {
	a, err := d.workableAction(c.Action, c.Seen)
	switch {
	case a != nil && a.State == ActionOpen && a.Due == c.Due && a.Owner == c.Owner:
		return nil, nil
	case err != nil:
		return nil, err
	case a.State != ActionOpen:
		return nil, Fail(Conflict, "error.action.changed")
	}
	found := &Error{Kind: Invalid, Key: "error.form"}
	if key := d.actionDay(c.Due, env.Now); key != "" && c.Due != a.Due {
		found.Fields = append(found.Fields, FieldError{Field: "due", Key: key})
	}
	if c.Owner != a.Owner && !d.canOwn(c.Owner) {
		found.Fields = append(found.Fields, FieldError{Field: "owner", Key: "error.action.owner"})
	}
	if c.Words == "" {
		found.Fields = append(found.Fields, FieldError{Field: "words", Key: "error.action.reason.move"})
	}
	if len(found.Fields) > 0 {
		return nil, found
	}
	return reasoned(c.Action, c.Words, &ActionMoved{Action: c.Action, Due: c.Due, Was: a.Due, Owner: c.Owner, WasOwner: a.Owner}), nil
}

// dueActions gives the actions whose day is over, once for each date.
func (d *Draft) dueActions(now Moment) (events []Event) {
	today := d.Settings.Calendar.Today(now)
	for i := 0; i < d.actions.Len() && len(events) < timeMost; i++ {
		if a := *d.actions.At(i); a.Overdue(today) && a.Told != a.Due {
			events = append(events, &ActionOverdue{Action: a.Number, Due: a.Due})
		}
	}
	return events
}
