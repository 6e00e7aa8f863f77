package models

// timeMost bounds how many events one keeping of the time emits; what is left comes with the next.
const timeMost = 200

// KeepTime records what time alone brings about: a promised day that passed, a week after a change. Several servers may
// run it at once: each thing happens once, because it is decided against the state.
type KeepTime struct{}

// Decide gives the events that are due, oldest kinds first.
func (c *KeepTime) Decide(d *Draft, env Env) ([]Event, error) {
	var events []Event
	for _, due := range []func(*Draft, Moment) []Event{
		(*Draft).dueRounds, (*Draft).duePromises, (*Draft).dueCameBack, (*Draft).dueReviews, (*Draft).dueHeadsUps, (*Draft).dueActions, (*Draft).dueRoundErasing,
	} {
		events = append(events, due(d, env.Now)...)
	}
	return events[:min(len(events), timeMost)], nil
}

// TimeIsDue says whether keeping the time would record anything: asked outside the loop in which commands wait.
func (s *State) TimeIsDue(now Moment) bool {
	events, err := (&KeepTime{}).Decide(s.Draft(), Env{Now: now})
	return err == nil && len(events) > 0
}
