package models

import "slices"

// Round is a survey: the same few questions put to chosen departments and suppliers for a set time.
type Round struct {
	Number    RoundNumber
	Title     string // empty once erased
	Lead      string // what people read above the questions; may be empty
	From, To  Date   // the first and the last day on which it is answered
	Asked     []Party
	Every     int         // weeks after which the next one begins by itself; 0 for never
	Before    RoundNumber // the earlier one of which this is a repetition or a copy, 0 for none
	After     RoundNumber // the one that repeated this by itself, 0 for none yet
	Questions []RoundQuestion
	Link      LinkNumber // the round's own; 0 until it begins

	Opened    Step
	Begun     Moment
	Ended     Moment
	Early     bool // it was closed before its last day was over
	Cancelled Step
	Reason    string   // for that
	Reminds   bool     // it does so by itself
	Reminded  []Moment // when those who had not answered were reminded
	Counted   int      // how often answers that had come after the end were counted
	Invited   []RoundInvitationNumber

	Heard   RoundHeard
	Actions []ActionNumber // that were agreed on because of what was heard

	answers Vector[RoundAnswer]
	changed change
}

// RoundReminders is how often those who have not answered are reminded at most.
const RoundReminders = 2

// RoundDays is how many days ahead a round may begin, and for how long it may run.
const RoundDays = 2 * 365

// RoundEvery lists the numbers of weeks after which a round may repeat itself.
func RoundEvery() []int { return []int{0, 2, 4, 13} }

// RoundStage is how far a round has come.
type RoundStage uint8

// The stages of a round.
const (
	RoundComing RoundStage = iota
	RoundRunning
	RoundOver
	RoundCalledOff // cancelled
)

// Stage says how far the round has come.
func (r *Round) Stage() RoundStage {
	switch {
	case r.Cancelled.At != 0:
		return RoundCalledOff
	case r.Ended != 0:
		return RoundOver
	case r.Begun != 0:
		return RoundRunning
	}
	return RoundComing
}

// Round gives a round, or nil.
func (s *State) Round(n RoundNumber) *Round {
	if n == 0 || int(n) > s.rounds.Len() {
		return nil
	}
	return *s.rounds.At(int(n) - 1)
}

// RoundCount gives how many rounds were ever opened; their numbers are 1 to this.
func (s *State) RoundCount() int { return s.rounds.Len() }

// RunningRounds lists the rounds that are being answered and ask a party, in the order in which they were opened.
func (s *State) RunningRounds(p Party) (list []*Round) {
	for i := range s.rounds.Len() {
		if r := *s.rounds.At(i); r.Stage() == RoundRunning && r.Asks(p) {
			list = append(list, r)
		}
	}
	return list
}

// Asks says whether the round asks a department or supplier.
func (r *Round) Asks(p Party) bool { return slices.Contains(r.Asked, p) }

// Question gives the question of a number, or nil.
func (r *Round) Question(n int) *RoundQuestion {
	for i := range r.Questions {
		if r.Questions[i].Number == n {
			return &r.Questions[i]
		}
	}
	return nil
}

// Built gives the built-in question of the kind, or nil if the round does not ask it.
func (r *Round) Built(b RoundBuilt) *RoundQuestion {
	for i := range r.Questions {
		if r.Questions[i].Built == b {
			return &r.Questions[i]
		}
	}
	return nil
}

// round gives a round for changing, or nil.
func (d *Draft) round(n RoundNumber) *Round {
	if d.Round(n) == nil {
		return nil
	}
	next := *d.Round(n)
	*d.rounds.edit(d.owner, int(n)-1) = &next
	return &next
}

func (e *RoundOpened) apply(d *Draft) {
	if int(e.Round) != d.rounds.Len()+1 {
		return
	}
	d.rounds.append(d.owner, &Round{Number: e.Round, From: e.From, To: e.To, Asked: e.Asked, Every: e.Every, Before: e.Before,
		Questions: e.Questions, Opened: d.step(), changed: d.changed()})
	if before := d.round(e.Before); before != nil && e.Again {
		before.After = e.Round
	}
	if e.Key != "" {
		d.roundKeys.set(d.owner, keyOf("key", e.Key), e.Round)
	}
}

func (e *RoundWorded) apply(d *Draft) {
	if r := d.round(e.Round); r != nil {
		r.Title, r.Lead, r.changed = e.Title, e.Lead, d.changed()
	}
}

func (e *RoundChanged) apply(d *Draft) {
	if r := d.round(e.Round); r != nil {
		r.From, r.To, r.Asked, r.Every, r.changed = e.From, e.To, e.Asked, e.Every, d.changed()
		if e.Questions != nil {
			r.Questions = e.Questions
		}
	}
}

func (e *RoundBegun) apply(d *Draft) {
	if r := d.round(e.Round); r != nil {
		r.Begun = d.now.At
	}
}

func (e *RoundEnded) apply(d *Draft) {
	if r := d.round(e.Round); r != nil {
		r.Ended, r.Early, r.changed = d.now.At, e.Early, d.changed()
	}
}

func (e *RoundCancelled) apply(d *Draft) {
	if r := d.round(e.Round); r != nil {
		r.Cancelled, r.changed = d.step(), d.changed()
	}
}

func (e *RoundReasoned) apply(d *Draft) {
	if r := d.round(e.Round); r != nil {
		r.Reason = e.Words
	}
}

func (e *DepartmentSized) apply(d *Draft) {
	if one := d.department(e.Department); one != nil {
		one.People = e.People
	}
}
