package models

import "slices"

// Spread is how long things took, in working minutes: never a mean alone, which one bad case would decide. Median and
// Ninetieth are 0 while Count is.
type Spread struct {
	Count     int
	Median    int // half took no longer
	Ninetieth int // nine in ten took no longer
}

// SpreadOf sorts the minutes and takes the values at the nearest rank.
func SpreadOf(minutes []int) Spread {
	slices.Sort(minutes)
	return Spread{Count: len(minutes), Median: nearest(minutes, 50), Ninetieth: nearest(minutes, 90)}
}

// nearest gives the nearest-rank percentile of sorted numbers: the smallest that so many percent do not exceed.
func nearest(sorted []int, percent int) int {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[(len(sorted)*percent+99)/100-1]
}

// Resolving gives how long bottlenecks took that were resolved in the days before now, from the first report that was
// filed here to that.
func (s *State) Resolving(now Moment, days int) Spread {
	var minutes []int
	for i := range s.bottlenecks.Len() {
		b := *s.bottlenecks.At(i)
		if b.Hidden() || b.Resolved == 0 || b.Resolved.Day() <= now.Day()-days || b.Resolved > now {
			continue
		}
		if first := s.firstFiled(b); first != nil && first.Filed <= b.Resolved {
			minutes = append(minutes, s.Settings.Calendar.Between(first.Filed, b.Resolved))
		}
	}
	return SpreadOf(minutes)
}

// firstFiled gives the oldest report that stands in a bottleneck, was filed here and not withdrawn, or nil. For how long people
// waited elsewhere says nothing about us: the clocks of what is brought in do not run.
func (s *State) firstFiled(b *Bottleneck) *Report {
	for _, n := range b.Reports {
		if r := s.Report(n); !r.Withdrawn && !r.Imported() {
			return r
		}
	}
	return nil
}
