package models

// Clocks are how long it took until a report was heard, answered and resolved, in working minutes from its filing; -1
// while that has not happened.
type Clocks struct {
	Heard    int // a person marked it as read, or answered
	Answered int // its reporter could read a first answer
	Resolved int // the bottleneck where it stands now was resolved
}

// Clocks gives the clocks of a report. What was filed into a bottleneck after that was resolved has not been resolved.
func (s *State) Clocks(r *Report) Clocks {
	clocks := Clocks{Heard: -1, Answered: -1, Resolved: -1}
	if r.Imported() { // they began in another system
		return clocks
	}
	since := func(at Moment) int { return s.Settings.Calendar.Between(r.Filed, at) }
	if r.Answered != 0 {
		clocks.Answered = int(r.Response)
		clocks.Heard = clocks.Answered
	}
	if r.Heard != 0 && (r.Answered == 0 || r.Heard < r.Answered) {
		clocks.Heard = since(r.Heard)
	}
	if b := s.Standing(r.Bottleneck); b != nil && b.Resolved >= r.Filed && b.Resolved != 0 {
		clocks.Resolved = since(b.Resolved)
	}
	return clocks
}

// Awaits says whether what a bottleneck waits for can still come: it is neither resolved nor what we won't do.
func (b *Bottleneck) Awaits() bool { return b.Status.Open() && b.Status != StatusWontDo }
