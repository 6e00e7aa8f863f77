package models

// GroupingVerdict is what people made of one decision of the grouping: whether the bottleneck that was nearest when the
// report came was the right one, or the report was about something new.
type GroupingVerdict struct {
	Score  int  // of the nearest, 0 to 1000
	Right  bool // false: it was something new
	Joined bool // the grouping had put the report there
}

// GroupingVerdicts lists what people said about the newest reports that the grouping placed, at most so many. A report that
// belongs to something known which was not the nearest is left out: no threshold would have put it right.
func (s *State) GroupingVerdicts(most int) (list []GroupingVerdict) {
	for i := s.reports.Len() - 1; i >= 0 && len(list) < most; i-- {
		r := s.reports.At(i)
		if r.Withdrawn || r.Chosen || r.MeToo {
			continue
		}
		if v, ok := s.groupingVerdict(r); ok {
			list = append(list, v)
		}
	}
	return list
}

func (s *State) groupingVerdict(r *Report) (GroupingVerdict, bool) {
	first := r.firstBottleneck()
	switch {
	case !r.opened && s.stillWith(r, first):
		return GroupingVerdict{int(r.Score), true, true}, r.confirmed
	case !r.opened: // taken out: right or wrong depends on whether it went to something of its own
		return GroupingVerdict{int(r.Score), false, true}, s.firstOf(r)
	case len(r.Rest().Maybe) == 0:
		return GroupingVerdict{}, false
	}
	nearest := r.Rest().Maybe[0]
	if s.stillWith(r, nearest.Bottleneck) {
		return GroupingVerdict{Score: nearest.Score, Right: true}, true
	}
	return GroupingVerdict{Score: nearest.Score}, r.confirmed && s.stillWith(r, first) || s.Apart(nearest.Bottleneck, r.Bottleneck)
}

// firstOf says whether a report is the oldest where it stands: it was about something new.
func (s *State) firstOf(r *Report) bool {
	b := s.Bottleneck(r.Bottleneck)
	return b != nil && len(b.Reports) > 0 && b.Reports[0] == r.Number
}
