package store

import (
	"slices"

	"bottleneck/models"
	"bottleneck/models/grouping"
)

// begin publishes a state that was replayed, with a catalogue of its own.
func (s *Store) begin(state *models.State) {
	s.advancing.Lock()
	defer s.advancing.Unlock()
	next := newCatalogue()
	next.concepts = lexiconOf(state)
	last := s.catalogue.Swap(next)
	last.end()
	if s.rereading != nil {
		s.rereading.end()
		s.rereading = nil
	}
	s.reviewer.forget()
	s.watchers.Go(func() { next.run(s.base, state, s.View) })
	s.publish(state, true)
}

// advance publishes the next state and lets the grouping follow.
func (s *Store) advance(before, after *models.State, recorded []models.Recorded, texts map[models.ReportNumber]*grouping.Text) {
	s.advancing.Lock()
	defer s.advancing.Unlock()
	s.catalogue.Load().update(before, after, recorded, texts)
	if s.rereading != nil {
		s.rereading.update(before, after, recorded, texts)
	}
	if slices.ContainsFunc(recorded, func(r models.Recorded) bool { _, is := r.Event.(*models.ConceptSet); return is }) {
		s.reread(after)
	}
	if slices.ContainsFunc(recorded, func(r models.Recorded) bool { _, is := r.Event.(*models.WordsErased); return is }) {
		s.reviewer.erased.Store(after.Number)
	}
	s.publish(after, false)
	s.tellTaught(recorded)
}

// tellTaught has the catalogues learn from what was published: not before, or they would learn from the state before it.
func (s *Store) tellTaught(recorded []models.Recorded) {
	if !slices.ContainsFunc(recorded, func(r models.Recorded) bool { return teaches(r.Event) }) {
		return
	}
	raise(s.catalogue.Load().taught)
	if s.rereading != nil {
		raise(s.rereading.taught)
	}
}

// reread reads all texts anew, by the concepts as they are now. The grouping goes on by the old ones meanwhile: a
// million texts take a while.
func (s *Store) reread(state *models.State) {
	if s.rereading != nil {
		s.rereading.end()
	}
	next := newCatalogue() // its concepts take a while to be made ready: not here, where everybody waits
	s.rereading = next
	s.watchers.Go(func() { next.run(s.base, state, s.View) })
	s.watchers.Go(func() {
		select {
		case <-next.ready:
			s.takeOver(next)
		case <-next.ended:
		case <-s.base.Done():
		}
	})
}

func (s *Store) takeOver(next *catalogue) {
	s.advancing.Lock()
	defer s.advancing.Unlock()
	if s.rereading != next {
		return
	}
	old := s.catalogue.Swap(next)
	s.rereading = nil
	old.end()
}
