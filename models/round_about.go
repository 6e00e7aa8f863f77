package models

// OfRound is an event that is about a round.
type OfRound interface {
	Event
	AboutRound() RoundNumber
}

// Confidential is an event that no history, feed or export of single events shows: when somebody answered, and for whom,
// would tell what they answered.
type Confidential interface {
	Event
	confidential()
}

// AboutRound gives the round.
func (e *RoundOpened) AboutRound() RoundNumber { return e.Round }

// AboutRound gives the round.
func (e *RoundWorded) AboutRound() RoundNumber { return e.Round }

// AboutRound gives the round.
func (e *RoundChanged) AboutRound() RoundNumber { return e.Round }

// AboutRound gives the round.
func (e *RoundBegun) AboutRound() RoundNumber { return e.Round }

// AboutRound gives the round.
func (e *RoundEnded) AboutRound() RoundNumber { return e.Round }

// AboutRound gives the round.
func (e *RoundCancelled) AboutRound() RoundNumber { return e.Round }

// AboutRound gives the round.
func (e *RoundReasoned) AboutRound() RoundNumber { return e.Round }

// AboutRound gives the round.
func (e *RoundLateCounted) AboutRound() RoundNumber { return e.Round }

// AboutRound gives the round.
func (e *RoundAnswersErased) AboutRound() RoundNumber { return e.Round }

// AboutRound gives the round.
func (e *RoundInvited) AboutRound() RoundNumber { return e.Round }

// AboutRound gives the round.
func (e *RoundHeardPublished) AboutRound() RoundNumber { return e.Round }

// AboutRound gives the round.
func (e *RoundHeardWorded) AboutRound() RoundNumber { return e.Round }

// AboutRound gives the round.
func (e *RoundHeardTakenBack) AboutRound() RoundNumber { return e.Round }

// AboutRound gives the round.
func (e *RoundHeardErased) AboutRound() RoundNumber { return e.Round }

func (*RoundAnswered) confidential()            {}
func (*RoundAnswerWorded) confidential()        {}
func (*RoundInvitationsAnswered) confidential() {}
func (*RoundInvitationNamed) confidential()     {}
func (*RoundsDeclined) confidential()           {}

// AboutRound gives the round.
func (e *RoundReminded) AboutRound() RoundNumber { return e.Round }

// AboutRound gives the round.
func (e *RoundRemindersChosen) AboutRound() RoundNumber { return e.Round }

// AboutRound gives the round.
func (e *RoundInvitedErased) AboutRound() RoundNumber { return e.Round }
