package models

import "slices"

// RoundHelpedMost is how many of the resolved bottlenecks a round's form names.
const RoundHelpedMost = 5

// roundSinceUsual is how many days back a party is reminded of that was never asked before.
const roundSinceUsual = 91

// LastRound gives when the round before this one that asked a party began; for a party that was never asked, a quarter
// of a year before.
func (s *State) LastRound(r *Round, p Party) Moment {
	began := r.Begun
	if began == 0 {
		began = MomentOf(r.From.Time())
	}
	for n := r.Number - 1; n > 0; n-- {
		if before := s.Round(n); before.Begun != 0 && before.Begun < began && before.Cancelled.At == 0 && before.Asks(p) {
			return before.Begun
		}
	}
	return MomentOf(began.Time().AddDate(0, 0, -roundSinceUsual))
}

// ResolvedSince lists up to RoundHelpedMost bottlenecks that were resolved since then and whose titles people at a
// party's link may read: those with reports of theirs first, then those resolved last.
func (s *State) ResolvedSince(p Party, since Moment) (list []*Bottleneck) {
	for n := s.BottleneckCount(); n > 0; n-- {
		b := s.Bottleneck(BottleneckNumber(n))
		if b.Resolved > since && !b.Status.Open() && s.ShownTo(p, b) {
			list = append(list, b)
		}
	}
	theirs := func(b *Bottleneck) int {
		if slices.ContainsFunc(b.Sources, func(one Source) bool { return one.Party == p }) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(list, func(a, b *Bottleneck) int {
		if first := theirs(a) - theirs(b); first != 0 {
			return first
		}
		return int(max(min(b.Resolved-a.Resolved, 1), -1))
	})
	return list[:min(len(list), RoundHelpedMost)]
}
