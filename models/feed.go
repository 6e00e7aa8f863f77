package models

import (
	"container/heap"
	"slices"
)

// News is one thing that a feed tells: what happened on a bottleneck, or to a heads-up. Bottleneck is where that stands
// now, which is not where it happened if it was merged since.
type News struct {
	Ref        Ref
	At         Moment
	Bottleneck *Bottleneck
	Event      Event
	HeadsUp    *HeadsUp // then there is no bottleneck and no event
}

// BoardNews gives the newest things that anyone who reads the board may read, newest first: at most so many.
func (s *State) BoardNews(most int) []News {
	list := s.news(most, func(b *Bottleneck) bool { return !b.Hidden() }, public)
	return newest(append(list, s.headsUpNews((*HeadsUp).TouchesDepartments)...), most)
}

// BottleneckNews is BoardNews of one bottleneck, and of those that were merged into it.
func (s *State) BottleneckNews(b *Bottleneck, most int) []News {
	list := b.news(b, Ref{}, public, nil)
	for _, merged := range s.MergedHere(b) {
		list = merged.news(b, Ref{}, public, list)
	}
	return newest(list, most)
}

// DepartmentNews gives the newest things that became of a department's reports, and the changes that touch it, newest
// first: at most so many. Whoever holds the department's form link may read that something happened to reports, and no words.
func (s *State) DepartmentNews(department uint32, most int) []News {
	party := DepartmentNumbered(department)
	list := s.news(most, func(b *Bottleneck) bool { return !b.Hidden() && b.has(party) }, func(e Event) bool {
		switch e := e.(type) {
		case *UpdatePosted:
			return e.Audience.Reaches(party)
		case *ReportAnswered:
			r := s.Report(e.Report)
			return r != nil && r.Source == party
		case *LearningPublished:
			return e.Audience.Reaches(party)
		case *StatusSet, *PromiseSet:
			return true
		}
		return false
	})
	touches := func(h *HeadsUp) bool { return h.Touches(party) }
	return newest(append(list, s.headsUpNews(touches)...), most)
}

// public says whether anyone who reads the board may know of an event.
func public(e Event) bool {
	switch e := e.(type) {
	case *UpdatePosted:
		return e.Audience != AudienceMembers
	case *StatusSet, *PromiseSet, *TitleSet, *LearningPublished:
		return true
	}
	return false
}

// news looks at bottlenecks in the order in which they last changed, and stops when no other can hold anything newer
// than what was found: who asks for fifty things does not walk through years of a hundred thousand reports.
func (s *State) news(most int, shows func(*Bottleneck) bool, tells func(Event) bool) []News {
	queue := make(lastChanged, 0, s.bottlenecks.Len())
	for i := range s.bottlenecks.Len() {
		queue = append(queue, *s.bottlenecks.At(i))
	}
	heap.Init(&queue)
	var list []News
	var oldest Ref // nothing older than this is among the newest
	for len(queue) > 0 && queue[0].Changed >= oldest.Commit {
		from := heap.Pop(&queue).(*Bottleneck)
		at := s.Standing(from.Number)
		if !shows(at) {
			continue
		}
		if list = from.news(at, oldest, tells, list); len(list) >= 2*most {
			list = newest(list, most)
			oldest = list[most-1].Ref
		}
	}
	return newest(list, most)
}

// news adds what happened on b after a place in the journal; at is where b stands. What was undone is not told, and of
// titles only the present one: those before it may have named somebody. What was merged away has no title or status.
func (b *Bottleneck) news(at *Bottleneck, after Ref, tells func(Event) bool, list []News) []News {
	for i := len(b.History) - 1; i >= 0 && !b.History[i].Ref.Before(after); i-- {
		e := &b.History[i]
		if !e.Undone && tells(e.Event) && b.stillTells(e, at) {
			list = append(list, News{Ref: e.Ref, At: e.At, Bottleneck: at, Event: e.Event})
		}
	}
	return list
}

func (b *Bottleneck) stillTells(e *Entry, at *Bottleneck) bool {
	switch said := e.Event.(type) {
	case *TitleSet:
		return b == at && b.Checked && b.titleChange.Ref == e.Ref
	case *LearningPublished:
		return b.Learning.Published() && !b.Learning.Empty() && b.learningNews() == e.Ref
	case *StatusSet:
		if said.Status == StatusLearned && said.Words == "" && b.Learning.Published() {
			return false // what was learned says it
		}
		return b == at || said.Words != "" && said.Audience != AudienceMembers
	case *PromiseSet:
		return b == at || said.Words != ""
	}
	return true
}

// learningNews gives where the learning was last published: not where its words were only changed, unless they were given
// with the status before.
func (b *Bottleneck) learningNews() (at Ref) {
	for i := range b.History {
		if e, is := b.History[i].Event.(*LearningPublished); is && (!e.Edit || at == Ref{}) {
			at = b.History[i].Ref
		}
	}
	return at
}

// Before says whether a place in the journal stands before another.
func (r Ref) Before(other Ref) bool {
	return r.compare(other) < 0
}

// newest sorts what is told, the newest first, and cuts it.
func newest(list []News, most int) []News {
	slices.SortFunc(list, func(a, b News) int { return b.Ref.compare(a.Ref) })
	return list[:min(len(list), most)]
}

// lastChanged is a heap of bottlenecks, the one that changed last on top.
type lastChanged []*Bottleneck

// Len is for container/heap.
func (q lastChanged) Len() int { return len(q) }

// Less is for container/heap.
func (q lastChanged) Less(i, j int) bool { return q[i].Changed > q[j].Changed }

// Swap is for container/heap.
func (q lastChanged) Swap(i, j int) { q[i], q[j] = q[j], q[i] }

// Push is for container/heap.
func (q *lastChanged) Push(x any) { *q = append(*q, x.(*Bottleneck)) }

// Pop is for container/heap.
func (q *lastChanged) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}
