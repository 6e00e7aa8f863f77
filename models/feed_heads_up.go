package models

// headsUpNews tells of each chosen change the last that happened to it: that it was announced, moved to another day, or
// withdrawn. What it said before then is out of date and leaves the feed; so does one whose words were erased.
func (s *State) headsUpNews(chosen func(*HeadsUp) bool) (list []News) {
	for n := 1; n <= s.HeadsUpCount(); n++ {
		if h := s.HeadsUp(HeadsUpNumber(n)); h.Title != "" && chosen(h) {
			step := h.LastStep()
			list = append(list, News{Ref: step.Ref, At: step.At, HeadsUp: h})
		}
	}
	return list
}

// LastStep gives when the heads-up was announced, last moved or withdrawn, whichever was last.
func (h *HeadsUp) LastStep() Step {
	switch {
	case h.Withdrawn.At != 0:
		return h.Withdrawn
	case h.Moved.At != 0:
		return h.Moved
	}
	return h.Announced
}
