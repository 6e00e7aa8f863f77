package models

import (
	"cmp"
	"slices"
)

// Action is something that will be done because of what was learned, or heard in a round. It stays in sight until it is done, or dropped for
// a reason.
type Action struct {
	Number     ActionNumber
	Bottleneck BottleneckNumber // from which it was learned; 0 if it follows from a round
	Round      RoundNumber      // in which it was heard, 0 for none
	What       string           // empty once it was erased
	Owner      ActionOwner
	Due        Date
	State      ActionState
	Agreed     Step
	Closed     Step         // who did or dropped it, and when; never while it is open
	Steps      []ActionStep // what became of it since it was agreed on, oldest first
	Told       Date         // the date of which it was told that it had passed

	changed change
	texts   []Ref // events that hold its words
}

// ActionOwner is who does it: a member, or a department by its name. The zero owner is nobody.
type ActionOwner struct {
	Member     MemberNumber `json:"member,omitempty"`
	Department uint32       `json:"department,omitempty"`
}

// ActionState says what became of an action.
type ActionState uint8

// The states of an action.
const (
	ActionOpen ActionState = iota
	ActionDone
	ActionDropped
)

// ActionStep is one thing that became of an action: it was done, dropped, reopened or moved to another date or owner.
type ActionStep struct {
	Step
	State    ActionState
	Due, Was Date        // of a move; both 0 otherwise
	Owner    ActionOwner // of a move
	Words    string      // the reason
}

// Moved says whether the step gave the action another date or owner.
func (s *ActionStep) Moved() bool { return s.Due != 0 }

// Action gives an action, or nil.
func (s *State) Action(n ActionNumber) *Action {
	if n == 0 || int(n) > s.actions.Len() {
		return nil
	}
	return *s.actions.At(int(n) - 1)
}

func (s *State) nextAction() ActionNumber { return ActionNumber(s.actions.Len() + 1) }

// ActionsOf lists the actions of a bottleneck and of those merged into it: open ones first, by their dates.
func (s *State) ActionsOf(b *Bottleneck) (list []*Action) {
	for _, one := range append([]*Bottleneck{b}, s.MergedHere(b)...) {
		for _, n := range one.Actions {
			list = append(list, s.Action(n))
		}
	}
	slices.SortStableFunc(list, byDate)
	return list
}

// OpenActions lists all actions that are open, by their dates: those that are late stand first.
func (s *State) OpenActions() (list []*Action) {
	for i := range s.actions.Len() {
		if a := *s.actions.At(i); a.State == ActionOpen {
			list = append(list, a)
		}
	}
	slices.SortStableFunc(list, byDate)
	return list
}

func byDate(a, b *Action) int {
	open := func(one *Action) int { return min(int(one.State), 1) }
	return cmp.Or(cmp.Compare(open(a), open(b)), cmp.Compare(a.Due, b.Due), cmp.Compare(a.Number, b.Number))
}

// Overdue says whether the action's day is over and it is still open.
func (a *Action) Overdue(today Date) bool { return a.State == ActionOpen && a.Due < today }

// OwnedBy says whether a member does it: as its owner, or as a lead of the department that does.
func (a *Action) OwnedBy(m *Member) bool {
	return a.Owner.Member == m.Number || a.Owner.Department != 0 && m.Leads(a.Owner.Department)
}

// Kept is how many of the actions whose time has come were done in time.
type Kept struct {
	Done  int // by their dates
	Asked int // all that were done or dropped, and those that are overdue
}

// Percent gives the share that was kept, rounded down; -1 while nothing was due.
func (k Kept) Percent() int {
	if k.Asked == 0 {
		return -1
	}
	return k.Done * 100 / k.Asked
}

// ActionsKept counts them over all time. An action that was moved counts by its last date; one that was done late, dropped
// or is overdue counts as not kept.
func (s *State) ActionsKept(now Moment) (kept Kept) {
	today := s.Settings.Calendar.Today(now)
	for i := range s.actions.Len() {
		a := *s.actions.At(i)
		if a.State != ActionOpen || a.Overdue(today) {
			kept.Asked++
		}
		if a.State == ActionDone && s.Settings.Calendar.Today(a.Closed.At) <= a.Due {
			kept.Done++
		}
	}
	return kept
}

// action gives an action for changing, or nil.
func (d *Draft) action(n ActionNumber) *Action {
	if d.Action(n) == nil {
		return nil
	}
	next := *d.Action(n)
	next.Steps, next.texts = slices.Clip(next.Steps), slices.Clip(next.texts)
	*d.actions.edit(d.owner, int(n)-1) = &next
	return &next
}

func (e *ActionAgreed) apply(d *Draft) {
	if e.Action != d.nextAction() {
		return
	}
	d.actions.append(d.owner, &Action{Number: e.Action, Bottleneck: e.Bottleneck, Round: e.Round, Owner: e.Owner, Due: e.Due,
		Agreed: d.step(), changed: d.changed()})
	if r := d.round(e.Round); r != nil {
		r.Actions = append(slices.Clip(r.Actions), e.Action)
	}
	if b := d.bottleneck(e.Bottleneck); b != nil {
		b.Actions = append(slices.Clip(b.Actions), e.Action)
		b.record(d, e)
	}
}

func (e *ActionWorded) apply(d *Draft) {
	if a := d.action(e.Action); a != nil {
		a.What, a.texts = e.What, append(a.texts, d.now.Ref)
	}
}

// becomes notes a step of an action, in the history of its bottleneck too.
func (a *Action) becomes(d *Draft, step ActionStep, e Event) {
	step.Step, step.State = d.step(), a.State
	a.Steps, a.changed = append(a.Steps, step), d.changed()
	if b := d.bottleneck(a.Bottleneck); b != nil {
		b.record(d, e)
	}
}

func (e *ActionClosed) apply(d *Draft) {
	if a := d.action(e.Action); a != nil {
		a.State, a.Closed = ActionDone, d.step()
		if e.Dropped {
			a.State = ActionDropped
		}
		a.becomes(d, ActionStep{}, e)
	}
}

func (e *ActionReopened) apply(d *Draft) {
	if a := d.action(e.Action); a != nil {
		a.State, a.Closed = ActionOpen, Step{}
		a.becomes(d, ActionStep{}, e)
	}
}

func (e *ActionMoved) apply(d *Draft) {
	if a := d.action(e.Action); a != nil {
		a.Due, a.Owner = e.Due, e.Owner
		a.becomes(d, ActionStep{Due: e.Due, Was: e.Was, Owner: e.Owner}, e)
	}
}

func (e *ActionReasoned) apply(d *Draft) {
	if a := d.action(e.Action); a != nil && len(a.Steps) > 0 {
		a.Steps = slices.Clone(a.Steps)
		a.Steps[len(a.Steps)-1].Words = e.Words
		a.texts = append(a.texts, d.now.Ref)
	}
}

func (e *ActionOverdue) apply(d *Draft) {
	if a := d.action(e.Action); a != nil {
		a.Told = e.Due
	}
}

func (e *ActionOverdue) notice(d *Draft) Notice {
	a := d.Action(e.Action)
	if a == nil {
		return Notice{}
	}
	return Notice{Kind: NoticeAction, Bottleneck: a.Bottleneck, Subject: uint32(e.Action)}
}
