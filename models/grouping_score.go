package models

import "slices"

// GroupingScore says how the grouping is doing, by what people made of the reports that it placed. Withdrawn reports
// are left out, and so are those whose bottleneck a person chose while filing; erased ones are counted as before.
type GroupingScore struct {
	Joined    int // filed by the grouping into a bottleneck that was there already; the sum of Kept and Corrected
	Kept      int // of Joined: stands there still, or in what that was merged into
	Confirmed int // of Kept: a person said of this very report that it belongs there
	Corrected int // of Joined: moved or split off, by a member or by its reporter

	Opened          int // filed by the grouping into a new bottleneck; the sum of OpenedKept and OpenedElsewhere
	OpenedKept      int // of Opened: stands there still, alone or with what came later
	OpenedElsewhere int // of Opened: moved away, or its bottleneck was merged with an older one, in either direction

	Asked      int // filed with a question, "maybe the same as …"; the sum of the following three
	AskedSame  int // of Asked: stands with one of those that were asked about, by a move or a merge
	AskedOther int // of Asked: a person settled it elsewhere, or kept it apart from all that were asked about
	AskedOpen  int // of Asked: nobody has said
}

// GroupingScore counts over the reports filed since a moment, in one pass from the newest back.
func (s *State) GroupingScore(since Moment) (score GroupingScore) {
	for i := s.reports.Len() - 1; i >= 0; i-- {
		r := s.reports.At(i)
		if r.Filed < since {
			break
		}
		if r.Withdrawn || r.Chosen || r.MeToo {
			continue
		}
		if r.opened {
			score.addOpened(s, r)
		} else {
			score.addJoined(s, r)
		}
		if len(r.Rest().Maybe) > 0 {
			score.addAsked(s, r)
		}
	}
	return score
}

func (g *GroupingScore) addJoined(s *State, r *Report) {
	g.Joined++
	if !s.stillWith(r, r.firstBottleneck()) {
		g.Corrected++
		return
	}
	g.Kept++
	if r.confirmed {
		g.Confirmed++
	}
}

func (g *GroupingScore) addOpened(s *State, r *Report) {
	g.Opened++
	// Which of two is merged into which says nothing: the newer one should not have been opened.
	if s.oldestIn(s.Bottleneck(r.Bottleneck)) == r.firstBottleneck() {
		g.OpenedKept++
	} else {
		g.OpenedElsewhere++
	}
}

func (g *GroupingScore) addAsked(s *State, r *Report) {
	g.Asked++
	maybe := r.Rest().Maybe
	same := func(m Maybe) bool { return s.stillWith(r, m.Bottleneck) }
	apart := func(m Maybe) bool { return s.Apart(m.Bottleneck, r.Bottleneck) }
	switch {
	case slices.ContainsFunc(maybe, same):
		g.AskedSame++
	case r.Settled || !slices.ContainsFunc(maybe, func(m Maybe) bool { return !apart(m) }):
		g.AskedOther++
	default:
		g.AskedOpen++
	}
}

// firstBottleneck gives where the report was filed.
func (r *Report) firstBottleneck() BottleneckNumber {
	if stays := r.Rest().Stays; len(stays) > 0 {
		return stays[0].Bottleneck
	}
	return r.Bottleneck
}

// stillWith says whether a report stands where a bottleneck stands now.
func (s *State) stillWith(r *Report, n BottleneckNumber) bool {
	at := s.Standing(n)
	return at != nil && at.Number == r.Bottleneck
}

// oldestIn gives the lowest number among a bottleneck and those merged into it.
func (s *State) oldestIn(b *Bottleneck) BottleneckNumber {
	oldest := b.Number
	for _, n := range b.merged {
		oldest = min(oldest, s.oldestIn(s.Bottleneck(n)))
	}
	return oldest
}
