package models

import "slices"

// What is not the same, remembered for good: people said so, moved reports from one to the other, or undid a merge.

// apartness is why a bottleneck is not the same as another one. Both remember it, under the numbers that they had
// when it was said: merges are followed when somebody asks, so that undoing one needs no correction here.
type apartness struct {
	other    BottleneckNumber
	kept     bool // a person said that they are not the same
	unmerged bool // a merge of the two was undone
	moves    int  // how often reports moved from one to the other, less those that were undone
}

func (a *apartness) holds() bool { return a.kept || a.unmerged || a.moves > 0 }

// Apart says whether people said, or showed by what they did, that two bottlenecks are not the same: they kept them
// apart, moved or split reports from one to the other, or undid a merge of the two. What was merged counts as where
// it stands now. A merge of the two ends it.
func (s *State) Apart(a, b BottleneckNumber) bool {
	one, other := s.Standing(a), s.Standing(b)
	return one != nil && other != nil && one != other && s.apartFrom(one, other)
}

func (s *State) apartFrom(b, other *Bottleneck) bool {
	for i := range b.apart {
		if b.apart[i].holds() && s.Standing(b.apart[i].other) == other {
			return true
		}
	}
	return slices.ContainsFunc(b.merged, func(n BottleneckNumber) bool { return s.apartFrom(s.Bottleneck(n), other) })
}

// apartness gives what two bottlenecks themselves remember of each other, without those merged into them.
func (s *State) apartness(a, b BottleneckNumber) (why apartness) {
	if one := s.Bottleneck(a); one != nil {
		if at, found := one.apartAt(b); found {
			return one.apart[at]
		}
	}
	return apartness{other: b}
}

// apartAt finds the place of another bottleneck in the list, which is sorted by number.
func (b *Bottleneck) apartAt(other BottleneckNumber) (int, bool) {
	return slices.BinarySearchFunc(b.apart, other, func(a apartness, n BottleneckNumber) int { return int(a.other) - int(n) })
}

// setApart changes what two bottlenecks remember of each other.
func (d *Draft) setApart(a, b BottleneckNumber, change func(why *apartness)) {
	one, other := d.bottleneck(a), d.bottleneck(b)
	if one == nil || other == nil || a == b {
		return
	}
	one.changeApart(b, change)
	other.changeApart(a, change)
}

func (b *Bottleneck) changeApart(other BottleneckNumber, change func(why *apartness)) {
	at, found := b.apartAt(other)
	b.apart = slices.Clone(b.apart) // it is shared with published states
	if !found {
		b.apart = slices.Insert(b.apart, at, apartness{other: other})
	}
	change(&b.apart[at])
}

func (e *KeptApart) apply(d *Draft) {
	d.setApart(e.A, e.B, func(why *apartness) { why.kept = !e.Off })
	for _, n := range []BottleneckNumber{e.A, e.B} {
		if b := d.bottleneck(n); b != nil {
			b.record(d, e)
		}
	}
}

// Refused lists the bottlenecks in which a person did not leave this report: they moved it away, and that was not
// undone. Being merged says nothing against a place. Those merged since are listed as where they stand now; where the
// report stands itself is not listed.
func (s *State) Refused(r *Report) (list []BottleneckNumber) {
	stays := r.Rest().Stays
	seen := map[BottleneckNumber]bool{}
	for _, stay := range slices.Backward(stays) {
		if stay.undone || seen[stay.Bottleneck] {
			continue // of several stays in one place the newest counts
		}
		seen[stay.Bottleneck] = true
		at := s.Standing(stay.Bottleneck)
		if stay.refused && at != nil && at.Number != r.Bottleneck {
			list = append(list, at.Number)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// KeepApart says that two bottlenecks are not the same, whatever their words say: it declines to merge them.
type KeepApart struct {
	A, B BottleneckNumber
}

// Decide refuses what has been merged meanwhile, and does nothing if somebody has said so already.
func (c *KeepApart) Decide(d *Draft, _ Env) ([]Event, error) {
	a, err := d.workable(c.A)
	if err != nil {
		return nil, err
	}
	b := d.Standing(c.B)
	if b == nil {
		return nil, Fail(NotFound, "error.bottleneck.unknown")
	}
	if a == b {
		return nil, Fail(Conflict, "error.apart.merged")
	}
	if d.apartness(a.Number, b.Number).kept {
		return nil, nil
	}
	return []Event{&KeptApart{A: a.Number, B: b.Number}}, nil
}
