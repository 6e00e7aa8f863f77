package models

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// What the grouping has learned is derived from the journal each time anew; recorded is only what a person does not
// want of it.

// WordLink is a pair of words of which the grouping has learned that they mean the same, in alphabetical order.
type WordLink struct{ From, To string }

// MaxLinkedWord is how many characters a word of a learned link may have.
const MaxLinkedWord = 120

func linkOf(from, to string) WordLink {
	if to < from {
		from, to = to, from
	}
	return WordLink{from, to}
}

func (l WordLink) compare(other WordLink) int {
	return cmp.Or(cmp.Compare(l.From, other.From), cmp.Compare(l.To, other.To))
}

// LinksOff lists the learned links that are switched off, in alphabetical order. It must not be changed.
func (s *State) LinksOff() []WordLink { return s.linksOff }

// LearningOff says whether the grouping leaves aside what it could learn from what people said.
func (s *State) LearningOff() bool { return s.learningOff }

func (e *LinkSwitched) apply(d *Draft) {
	link := linkOf(e.From, e.To)
	at, found := slices.BinarySearchFunc(d.linksOff, link, WordLink.compare)
	if found == e.Off {
		return
	}
	d.linksOff = slices.Clone(d.linksOff) // it is shared with published states
	if e.Off {
		d.linksOff = slices.Insert(d.linksOff, at, link)
	} else {
		d.linksOff = slices.Delete(d.linksOff, at, at+1)
	}
}

func (e *LearningSwitched) apply(d *Draft) { d.learningOff = e.Off }

// SwitchLink switches a learned link between two words off, or on again. The order of the words does not matter.
type SwitchLink struct {
	From, To string
	Off      bool
}

// Decide does nothing if it is so already, and refuses what cannot be a link of two words. It does not know which
// links are learned: one may be switched off that has been forgotten meanwhile, and may be learned again.
func (c *SwitchLink) Decide(d *Draft, _ Env) ([]Event, error) {
	link := linkOf(oneSpaced(c.From), oneSpaced(c.To))
	if link.From == "" || link.From == link.To || max(utf8.RuneCountInString(link.From), utf8.RuneCountInString(link.To)) > MaxLinkedWord {
		return nil, Fail(NotFound, "error.word-link.unknown")
	}
	if _, off := slices.BinarySearchFunc(d.linksOff, link, WordLink.compare); off == c.Off {
		return nil, nil
	}
	return []Event{&LinkSwitched{From: link.From, To: link.To, Off: c.Off}}, nil
}

// SwitchLearning switches off, or on again, that the grouping learns from what people said.
type SwitchLearning struct{ Off bool }

// Decide does nothing if it is so already.
func (c *SwitchLearning) Decide(d *Draft, _ Env) ([]Event, error) {
	if d.learningOff == c.Off {
		return nil, nil
	}
	return []Event{&LearningSwitched{Off: c.Off}}, nil
}
