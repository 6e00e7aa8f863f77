package models

import "time"

// TimeToReflect measures the learnings that were published in so many days before now, from the moment at which their
// bottlenecks were resolved, in the working time of the organisation's calendar. What was taken back counts nothing.
func (s *State) TimeToReflect(now Moment, days int) Spread {
	from := now.Add(-time.Duration(days) * 24 * time.Hour)
	var took []int
	for i := range s.bottlenecks.Len() {
		for _, span := range (*s.bottlenecks.At(i)).reflections() {
			if span[1] > from && span[1] <= now {
				took = append(took, s.Settings.Calendar.Between(span[0], span[1]))
			}
		}
	}
	return SpreadOf(took)
}

// reflections lists when the bottleneck was resolved and learned from, for each time that it was. One that was learned
// from without having been resolved before, as was possible once, says nothing about how long that takes.
func (b *Bottleneck) reflections() (list [][2]Moment) {
	var resolved Moment
	for i, span := range b.Spans {
		switch {
		case span.Status.Open():
			resolved = 0
		case resolved == 0:
			resolved = span.From
		}
		back := i+1 < len(b.Spans) && b.Spans[i+1].Status == StatusResolved
		if span.Status == StatusLearned && !back && i > 0 && b.Spans[i-1].Status == StatusResolved {
			list = append(list, [2]Moment{resolved, span.From})
		}
	}
	return list
}
