package models

// PromiseOutcome is what became of a promised day.
type PromiseOutcome uint8

// The outcomes.
const (
	PromisePending PromiseOutcome = iota // its day is not over, and it is not resolved yet
	PromiseKept                          // resolved when its day ended, or resolved now while the day is still to come
	PromiseBroken                        // not resolved when its day ended
	PromiseMoved                         // moved or taken back before its day ended, by whatever: neither kept nor broken
)

// Promised is one day that reporters were promised.
type Promised struct {
	Day     Date
	At      Moment // when it was promised
	Outcome PromiseOutcome

	until Moment // when it was moved, taken back or merged away; 0 while it stands
}

// PromiseSum counts promises by what became of them. Moved ones are told apart, so that moving every one of them shows.
type PromiseSum struct{ Kept, Broken, Moved, Pending int }

// Settled counts those of which it is known whether they were kept.
func (p PromiseSum) Settled() int { return p.Kept + p.Broken }

// Percent gives the share of settled promises that were kept, rounded down; -1 if none is settled.
func (p PromiseSum) Percent() int {
	if p.Settled() == 0 {
		return -1
	}
	return p.Kept * 100 / p.Settled()
}

func (p *PromiseSum) add(one PromiseOutcome) {
	switch one {
	case PromiseKept:
		p.Kept++
	case PromiseBroken:
		p.Broken++
	case PromiseMoved:
		p.Moved++
	default:
		p.Pending++
	}
}

// PromisesOf lists what the reporters of a bottleneck were promised, oldest first. A promise is kept if the bottleneck
// stood resolved when the promised day ended in the organisation's zone, and broken if it did not. One that was moved, taken
// back or turned into a "won't do" before is neither. What was undone was never promised, nor what is said to be promised of a
// bottleneck that is resolved already.
func (s *State) PromisesOf(b *Bottleneck, now Moment) (list []Promised) {
	var present Promised
	end := func(at Moment) {
		if present.Day != 0 {
			present.until = at
			list = append(list, present)
		}
	}
	for i := range b.History {
		switch e := b.History[i].Event.(type) {
		case *PromiseSet:
			if at := b.History[i].At; !b.History[i].Undone && e.Date != present.Day {
				end(at)
				if present = (Promised{Day: e.Date, At: at}); b.resolvedAt(at - 1) {
					present.Day = 0
				}
			}
		case *BottlenecksMerged:
			if e.From == b.Number && b.MergedInto == e.Into {
				end(b.History[i].At)
				present = Promised{}
			}
		}
	}
	end(0)
	for i := range list {
		list[i].Outcome = s.outcome(b, list[i], now)
	}
	return list
}

func (b *Bottleneck) resolvedAt(at Moment) bool {
	status, known := b.StatusAt(at)
	return known && !status.Open()
}

func (s *State) outcome(b *Bottleneck, p Promised, now Moment) PromiseOutcome {
	judged, over := s.dayEnds(p.Day)-1, true // the last moment of the day
	if p.until != 0 && p.until <= judged {
		judged = p.until
	} else if now <= judged {
		judged, over = now, false
	}
	status, _ := b.StatusAt(judged)
	switch {
	case !status.Open():
		return PromiseKept
	case status == StatusWontDo, p.until != 0 && judged == p.until:
		return PromiseMoved
	case over:
		return PromiseBroken
	}
	return PromisePending
}

// dayEnds gives when a day of the organisation's calendar is over.
func (s *State) dayEnds(day Date) Moment { return wall(day+1, 0, s.Settings.Calendar.Location()) }

// PromiseSumOf sums up the promises of one bottleneck.
func (s *State) PromiseSumOf(b *Bottleneck, now Moment) (sum PromiseSum) {
	for _, one := range s.PromisesOf(b, now) {
		sum.add(one.Outcome)
	}
	return sum
}

// Promises sums up all promises to reporters that were made since a moment, 0 for all.
func (s *State) Promises(since, now Moment) (sum PromiseSum) {
	for i := range s.bottlenecks.Len() {
		for _, one := range s.PromisesOf(*s.bottlenecks.At(i), now) {
			if one.At >= since {
				sum.add(one.Outcome)
			}
		}
	}
	return sum
}

// PromiseLate says whether the promised day of a bottleneck is over and it was not, and is not, resolved. Its owner then owes
// a reason and another day.
func (s *State) PromiseLate(b *Bottleneck, now Moment) bool {
	if b.Promise == 0 || !b.Awaits() || s.Settings.Calendar.Today(now) <= b.Promise {
		return false
	}
	all := s.PromisesOf(b, now)
	return len(all) > 0 && all[len(all)-1].Outcome == PromiseBroken && all[len(all)-1].Day == b.Promise
}

// PromisedNow gives the day that people are told of now, and whether it has passed and something is owed. It is none once the
// bottleneck is resolved or turned down, nor after a promise that was kept before it came back: that day says nothing any more.
func (s *State) PromisedNow(b *Bottleneck, now Moment) (day Date, late bool) {
	if b.Promise == 0 || !b.Awaits() {
		return 0, false
	}
	if late = s.PromiseLate(b, now); !late && b.Promise < s.Settings.Calendar.Today(now) {
		return 0, false
	}
	return b.Promise, late
}

func (e *PromiseMissed) apply(d *Draft) {
	if b := d.bottleneck(e.Bottleneck); b != nil {
		b.missed = e.Date
		b.record(d, e)
	}
}

func (e *PromiseMissed) notice(*Draft) Notice {
	return Notice{Kind: NoticePromiseMissed, Bottleneck: e.Bottleneck}
}

// duePromises notes the promises whose day has passed, once each.
func (d *Draft) duePromises(now Moment) (events []Event) {
	d.eachStanding(func(b *Bottleneck) {
		if b.missed != b.Promise && d.PromiseLate(b, now) {
			events = append(events, &PromiseMissed{Bottleneck: b.Number, Date: b.Promise})
		}
	})
	return events
}
