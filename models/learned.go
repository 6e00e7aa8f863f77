package models

import (
	"cmp"
	"slices"
)

// Learning is what was learned from a bottleneck. A learning that was written before there were questions has all of its
// words in Told.
type Learning struct {
	Bottleneck BottleneckNumber
	Edition             // the present words
	First      Step     // when it was published the first time, and by whom
	Audience   Audience // AudienceReporters, or AudienceSuppliers
	Before     []Edition
	TakenBack  Step // never, unless it was: nobody but members who work on it reads it then

	changed change
	texts   []Ref // events that hold its words
}

// Edition is the words of a learning at one time, who wrote them and when. They are empty once erased.
type Edition struct {
	Step
	LearningWords
}

// LearningWords are the answers to four questions about a process, never about people.
type LearningWords struct {
	Held     string // what held us up
	Why      string // why it took as long as it did
	Surprise string // what surprised us
	Change   string // what we change
	Told     string // what was given with the status, before these questions were asked
}

// Empty says whether nothing was written, or all of it erased.
func (w LearningWords) Empty() bool { return w == LearningWords{} }

// All lists what was written.
func (w LearningWords) All() []string { return []string{w.Held, w.Why, w.Surprise, w.Change, w.Told} }

// Published says whether people may read it.
func (l *Learning) Published() bool { return l != nil && l.TakenBack == (Step{}) }

// Erased says whether its words are gone.
func (l *Learning) Erased() bool { return l != nil && l.Empty() }

// ToLearn says whether a bottleneck asks for its learning: it is resolved, and nobody has written what that taught.
func (b *Bottleneck) ToLearn() bool { return b.Status == StatusResolved && !b.Hidden() }

// learning gives a bottleneck's learning for changing, a new one if there is none.
func (b *Bottleneck) learning() *Learning {
	next := &Learning{Bottleneck: b.Number}
	if b.Learning != nil {
		*next = *b.Learning
	}
	next.Before, next.texts = slices.Clip(next.Before), slices.Clip(next.texts)
	b.Learning = next
	return next
}

// edition begins other words, and keeps those before.
func (l *Learning) edition(d *Draft) {
	if l.First == (Step{}) {
		l.First = d.step()
	} else {
		l.Before = append(l.Before, l.Edition)
	}
	l.Edition, l.TakenBack, l.changed = Edition{Step: d.step()}, Step{}, d.changed()
}

func (e *LearningPublished) apply(d *Draft) {
	b := d.bottleneck(e.Bottleneck)
	if b == nil {
		return
	}
	again := b.Learning.Published() && e.Edit
	l := b.learning()
	l.edition(d)
	l.Audience = e.Audience
	b.readLearning(d, l)
	if !again {
		b.say(d, Update{Audience: e.Audience, HasStatus: true, Status: StatusLearned, Learning: true})
	}
	b.record(d, e)
}

// readLearning lets those read a learning, as the answer that it is, who were not told of it when it was published; who may not
// read it any more, and had only this as an answer, waits again.
func (b *Bottleneck) readLearning(d *Draft, l *Learning) {
	b.Updates = slices.Clone(b.Updates)
	for i := range b.Updates {
		u := &b.Updates[i]
		if !u.Learning || u.Retracted || u.Audience == l.Audience {
			continue
		}
		u.Audience = l.Audience
		for _, n := range b.everHere() {
			switch r := d.report(n); {
			case !u.Audience.Reaches(r.Source):
				d.answerAgain(n, u.Ref)
			case r.Bottleneck == b.Number && r.Waits():
				d.setAnswer(r, d.now.At, u.Ref)
			}
		}
	}
}

func (e *LearningWorded) apply(d *Draft) {
	if b := d.bottleneck(e.Bottleneck); b != nil && b.Learning != nil {
		l := b.learning()
		l.LearningWords = LearningWords{Held: e.Held, Why: e.Why, Surprise: e.Surprise, Change: e.Change}
		l.texts = append(l.texts, d.now.Ref)
	}
}

func (e *LearningTakenBack) apply(d *Draft) {
	b := d.bottleneck(e.Bottleneck)
	if b == nil || b.Learning == nil {
		return
	}
	l := b.learning()
	l.TakenBack, l.changed = d.step(), d.changed()
	for _, u := range b.Updates {
		if u.Learning && !u.Retracted {
			b.retract(d, u.Ref)
		}
	}
	b.record(d, e)
}

// learnedByStatus takes the words that were given with the status as the learning, as it was before there were questions.
func (b *Bottleneck) learnedByStatus(d *Draft, e *StatusSet) {
	if e.Status != StatusLearned || e.Was == StatusLearned || e.Words == "" {
		return
	}
	l := b.learning()
	l.edition(d)
	l.Audience, l.Told = e.Audience, e.Words
}

// unlearnByStatus takes a learning back whose words, given with the status, were taken back.
func (b *Bottleneck) unlearnByStatus(d *Draft, update Ref) {
	if l := b.Learning; l.Published() && l.Told != "" && l.Ref == update {
		l = b.learning()
		l.TakenBack, l.changed = d.step(), d.changed()
	}
}

// LearningsOf lists the published learnings of a bottleneck and of those merged into it, newest first.
func (s *State) LearningsOf(b *Bottleneck) (list []*Learning) {
	for _, one := range append([]*Bottleneck{b}, s.MergedHere(b)...) {
		if one.Learning.Published() {
			list = append(list, one.Learning)
		}
	}
	slices.SortStableFunc(list, newestLearning)
	return list
}

func newestLearning(a, b *Learning) int {
	return cmp.Or(cmp.Compare(b.At, a.At), cmp.Compare(b.Bottleneck, a.Bottleneck))
}

// LearningsFor lists the learnings that the reporter of a report may read, newest first. A supplier reads one only if
// it was meant for suppliers, and if their report stood there when it was written: whoever wrote it was shown who reads it.
func (s *State) LearningsFor(r *Report) (list []*Learning) {
	b := s.Standing(r.Bottleneck)
	if b == nil {
		return nil
	}
	for _, l := range s.LearningsOf(b) {
		stood := r.Source.Kind == DepartmentParty || slices.ContainsFunc(r.stays(), l.writtenDuring)
		if l.Audience.Reaches(r.Source) && stood && !l.Empty() {
			list = append(list, l)
		}
	}
	return list
}

func (l *Learning) writtenDuring(stay Stay) bool {
	return stay.Bottleneck == l.Bottleneck && stay.From <= l.At && (stay.Until == 0 || stay.Until >= l.At)
}
