package models

import "slices"

func (e *LearningErased) apply(d *Draft) {
	b := d.bottleneck(e.Bottleneck)
	if b == nil || b.Learning == nil {
		return
	}
	l := b.learning()
	l.LearningWords = l.LearningWords.erased()
	l.Before, l.texts = slices.Clone(l.Before), nil
	for i := range l.Before {
		l.Before[i].LearningWords = l.Before[i].LearningWords.erased()
	}
}

// erased leaves what was given with the status: it stands among the updates, and goes with them.
func (w LearningWords) erased() LearningWords { return LearningWords{Told: w.Told} }

// Erases names all events that hold words of the learning.
func (e *LearningErased) Erases() []Ref { return e.Events }

func (e *ActionErased) apply(d *Draft) {
	a := d.action(e.Action)
	if a == nil {
		return
	}
	a.What, a.texts, a.Steps = "", nil, slices.Clone(a.Steps)
	for i := range a.Steps {
		a.Steps[i].Words = ""
	}
	d.bottleneck(a.Bottleneck)
	d.round(a.Round)
}

// Erases names all events that hold words of the action.
func (e *ActionErased) Erases() []Ref { return e.Events }

// EraseLearning erases all words of a bottleneck's learning and of its actions from the journal: those before a change too.
// That there was one, who owns what and what became of it stay.
type EraseLearning struct{ Bottleneck BottleneckNumber }

// Decide does nothing if no words are left.
func (c *EraseLearning) Decide(d *Draft, _ Env) (events []Event, err error) {
	b := d.Bottleneck(c.Bottleneck)
	if b == nil {
		return nil, Fail(NotFound, "error.bottleneck.unknown")
	}
	if b.Learning != nil && len(b.Learning.texts) > 0 {
		events = append(events, &LearningErased{Bottleneck: b.Number, Events: slices.Clone(b.Learning.texts)})
	}
	return append(events, d.eraseActions(b.Actions)...), nil
}

// eraseActions erases the words of actions that have any.
func (d *Draft) eraseActions(list []ActionNumber) (events []Event) {
	for _, n := range list {
		if a := d.Action(n); len(a.texts) > 0 {
			events = append(events, &ActionErased{Action: n, Events: slices.Clone(a.texts)})
		}
	}
	return events
}

// HoldsLearning says whether a bottleneck holds words that EraseLearning would erase.
func (s *State) HoldsLearning(b *Bottleneck) bool {
	return b.Learning != nil && len(b.Learning.texts) > 0 ||
		s.holdWords(b.Actions)
}

func (s *State) holdWords(actions []ActionNumber) bool {
	return slices.ContainsFunc(actions, func(n ActionNumber) bool { return len(s.Action(n).texts) > 0 })
}
