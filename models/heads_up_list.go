package models

import (
	"cmp"
	"slices"
)

// HeadsUpFilter chooses heads-ups. The zero filter chooses all.
type HeadsUpFilter struct {
	Touches Party // none: whomever
	Staged  bool  // filter by Stage
	Stage   HeadsUpStage
}

// HeadsUps lists the chosen heads-ups: what comes first stands first, then what is under way, then what was asked about,
// then what is past, the newest of these first.
func (s *State) HeadsUps(f HeadsUpFilter, now Moment) (list []*HeadsUp) {
	today := s.Settings.Calendar.Today(now)
	for i := range s.headsUps.Len() {
		h := *s.headsUps.At(i)
		if (f.Touches.IsZero() || h.Touches(f.Touches)) && (!f.Staged || h.Stage(today) == f.Stage) {
			list = append(list, h)
		}
	}
	slices.SortStableFunc(list, func(a, b *HeadsUp) int {
		stage := a.Stage(today)
		order := cmp.Compare(stage, b.Stage(today))
		if order == 0 && stage == HeadsUpComing {
			return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Clock, b.Clock), cmp.Compare(a.Number, b.Number))
		}
		return cmp.Or(order, cmp.Compare(b.From, a.From), cmp.Compare(b.Number, a.Number))
	})
	return list
}

// NextHeadsUps lists what a party is told of now: changes that come, the next first, then those whose day has come
// within the last week; at most so many.
func (s *State) NextHeadsUps(p Party, most int, now Moment) (list []*HeadsUp) {
	for _, h := range s.HeadsUps(HeadsUpFilter{Touches: p}, now) {
		if stage := h.Stage(s.Settings.Calendar.Today(now)); stage <= HeadsUpUnderWay && len(list) < most {
			list = append(list, h)
		}
	}
	return list
}

// AskedHeadsUps lists the changes that a party is asked about now, the newest first.
func (s *State) AskedHeadsUps(p Party, now Moment) []*HeadsUp {
	return s.HeadsUps(HeadsUpFilter{Touches: p, Staged: true, Stage: HeadsUpAsking}, now)
}

// headsUpNear is how many working days before a change the board names those who have not said "got it".
const headsUpNear = 2

// NotYetGot lists the heads-ups whose change is near while somebody has not said "got it", the next first.
func (s *State) NotYetGot(now Moment) (list []*HeadsUp) {
	until := s.Settings.Calendar.WorkingDays(s.Settings.Calendar.Today(now), headsUpNear)
	for _, h := range s.HeadsUps(HeadsUpFilter{Staged: true, Stage: HeadsUpComing}, now) {
		if h.From <= until && len(s.NotGot(h)) > 0 {
			list = append(list, h)
		}
	}
	return list
}

// HeadsUpsOf lists the heads-ups that belong to a bottleneck, the newest first, also those of what was merged into it.
func (s *State) HeadsUpsOf(b *Bottleneck) (list []*HeadsUp) {
	for n := s.HeadsUpCount(); n > 0; n-- {
		h := s.HeadsUp(HeadsUpNumber(n))
		if h.Bottleneck != 0 && s.standsIn(h.Bottleneck, b) {
			list = append(list, h)
		}
	}
	return list
}
