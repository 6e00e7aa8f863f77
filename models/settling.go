package models

import "slices"

// What people have said about where a report stands: a report is settled once a person put it there, or said that it
// belongs there. From this the grouping learns what it did well.

// put says whether a person put the report where it stands: chose it while filing, moved it, or merged it there.
func (r *Report) put() bool {
	if stays := r.Rest().Stays; len(stays) > 0 {
		return stays[len(stays)-1].put
	}
	return r.Chosen
}

func (r *Report) settle() { r.Settled = r.put() || r.confirmed }

func (e *PlaceConfirmed) apply(d *Draft) {
	b := d.bottleneck(e.Bottleneck)
	if b == nil {
		return
	}
	for _, n := range e.Reports {
		if r := d.report(n); r != nil {
			r.confirmed = !e.Off
			r.settle()
		}
	}
	b.record(d, e)
}

// restore gives back to a report that returned, because a move or a merge was undone, what was true of its place when
// it left. Of several earlier stays in one place only the newest is looked at: what was said before was answered since.
func (d *Draft) restore(r *Report) {
	more := d.more(r)
	more.Stays = slices.Clone(more.Stays)
	last := len(more.Stays) - 1
	now := &more.Stays[last]
	more.Stays[last-1].undone = true
	for _, before := range slices.Backward(more.Stays[:last]) {
		if before.Bottleneck == now.Bottleneck {
			now.put, r.confirmed = before.put, before.confirmed
			break
		}
	}
	r.settle()
}

// unmove makes good what the move of an undone line left behind, once the reports have moved back.
// A move that was itself an undo is not made good: undoing it is moving the reports once more.
func (d *Draft) unmove(entry *Entry) {
	moved, ok := entry.Event.(*ReportsMoved)
	if !ok || entry.undoes {
		return
	}
	// Undo records the move back directly before its EntryUndone.
	at := Ref{d.now.Ref.Commit, d.now.Ref.Index - 1}
	back := d.entry(moved.From, at)
	if back == nil {
		return
	}
	reverse, ok := back.Event.(*ReportsMoved)
	if !ok || reverse.From != moved.To || reverse.To != moved.From {
		return
	}
	d.markUndoing(moved.From, at)
	d.markUndoing(moved.To, at)
	d.setApart(moved.From, moved.To, func(why *apartness) { why.moves = max(0, why.moves-2) }) // there and back
	for _, n := range reverse.Reports {
		if r := d.report(n); r != nil && r.Bottleneck == moved.From && len(r.Rest().Stays) > 1 {
			d.restore(r)
		}
	}
}

// markUndoing remembers of a line of a history that it undid another one.
func (d *Draft) markUndoing(n BottleneckNumber, ref Ref) {
	b := d.bottleneck(n)
	if b == nil {
		return
	}
	b.History = slices.Clone(b.History)
	for i := range b.History {
		if b.History[i].Ref == ref {
			b.History[i].undoes = true
		}
	}
}

// ConfirmPlaces says of reports that they belong where they stand.
type ConfirmPlaces struct {
	Reports []ReportNumber
	In      BottleneckNumber
}

// Decide refuses reports that do not stand in In any more, and passes over those that were confirmed already.
func (c *ConfirmPlaces) Decide(d *Draft, _ Env) ([]Event, error) {
	if _, err := d.workable(c.In); err != nil {
		return nil, err
	}
	reports, err := d.standing(c.Reports, c.In)
	if err != nil {
		return nil, err
	}
	fresh := slices.DeleteFunc(reports, func(n ReportNumber) bool { return d.Report(n).confirmed })
	if len(fresh) == 0 {
		return nil, nil
	}
	return []Event{&PlaceConfirmed{Reports: fresh, Bottleneck: c.In}}, nil
}

// unconfirm turns a confirmation round for the reports of which it still holds.
func (c *Undo) unconfirm(d *Draft, e *PlaceConfirmed) ([]Event, error) {
	here := c.still(d, e.Reports, e.Bottleneck)
	here = slices.DeleteFunc(here, func(n ReportNumber) bool { return d.Report(n).confirmed == e.Off })
	if len(here) == 0 {
		return nil, errChangedSince
	}
	return []Event{&PlaceConfirmed{Reports: here, Bottleneck: e.Bottleneck, Off: !e.Off}}, nil
}

// standing sorts the reports that a person ticked in a bottleneck, and refuses none, and those that stand elsewhere.
func (s *State) standing(ticked []ReportNumber, in BottleneckNumber) ([]ReportNumber, error) {
	if len(ticked) == 0 {
		return nil, FailField("report", "error.reports.none")
	}
	reports := slices.Clone(ticked)
	slices.Sort(reports)
	reports = slices.Compact(reports)
	for _, n := range reports {
		if r := s.Report(n); r == nil || r.Bottleneck != in {
			return nil, Fail(Conflict, "error.report.moved")
		}
	}
	return reports, nil
}
