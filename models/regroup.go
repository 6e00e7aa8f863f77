package models

import "slices"

// How reports come to stand in another bottleneck: moved, split off, merged, and each of these undone.

// Regrouped gives the reports that moved.
func (e *ReportsMoved) Regrouped() ([]ReportNumber, BottleneckNumber, BottleneckNumber) {
	return e.Reports, e.From, e.To
}

// Regrouped gives the reports that moved.
func (e *BottlenecksMerged) Regrouped() ([]ReportNumber, BottleneckNumber, BottleneckNumber) {
	return e.Reports, e.From, e.Into
}

// Regrouped gives the reports that moved back.
func (e *MergeUndone) Regrouped() ([]ReportNumber, BottleneckNumber, BottleneckNumber) {
	return e.Reports, e.Into, e.From
}

func (e *ReportsMoved) apply(d *Draft) {
	if e.Opens {
		d.open(e.To)
	}
	d.move(e.Reports, e.From, e.To, byMove)
	d.setApart(e.From, e.To, func(why *apartness) { why.moves++ })
	for _, n := range []BottleneckNumber{e.From, e.To} {
		if b := d.bottleneck(n); b != nil {
			b.record(d, e)
		}
	}
}

func (e *BottlenecksMerged) apply(d *Draft) {
	from, into := d.bottleneck(e.From), d.bottleneck(e.Into)
	if from == nil || into == nil {
		return
	}
	from.MergedInto = e.Into
	into.merged = append(slices.Clip(into.merged), e.From)
	d.move(e.Reports, e.From, e.Into, byMerge)
	from.record(d, e)
	into.record(d, e)
}

func (e *MergeUndone) apply(d *Draft) {
	from, into := d.bottleneck(e.From), d.bottleneck(e.Into)
	if from == nil || into == nil {
		return
	}
	from.MergedInto = 0
	into.merged = slices.DeleteFunc(slices.Clone(into.merged), func(n BottleneckNumber) bool { return n == e.From })
	d.setApart(e.From, e.Into, func(why *apartness) { why.unmerged = true })
	d.move(e.Reports, e.Into, e.From, byUndoneMerge)
	from.record(d, e)
	into.record(d, e)
}

// moving is what a person did so that reports stand elsewhere.
type moving uint8

const (
	byMove        moving = iota // moved or split off; the undo of that looks the same, see unmove
	byMerge                     // merged
	byUndoneMerge               // came back from a merge
)

// move lets reports stand elsewhere from now on. What stands elsewhere already is passed over.
func (d *Draft) move(reports []ReportNumber, from, to BottleneckNumber, how moving) {
	source, target := d.bottleneck(from), d.bottleneck(to)
	if source == nil || target == nil || from == to {
		return
	}
	var moved []ReportNumber
	for _, n := range reports {
		if r := d.report(n); r != nil && r.Bottleneck == from {
			d.stay(r, to, how)
			moved = append(moved, n)
		}
	}
	gone := func(n ReportNumber) bool { return slices.Contains(moved, n) }
	if len(moved) > 8 {
		set := make(map[ReportNumber]bool, len(moved))
		for _, n := range moved {
			set[n] = true
		}
		gone = func(n ReportNumber) bool { return set[n] }
	}
	source.Reports = slices.DeleteFunc(slices.Clone(source.Reports), gone)
	target.Reports = slices.Concat(target.Reports, moved)
	slices.Sort(target.Reports)
	source.retally(d)
	target.retally(d)
}

// stay ends a report's stay where it stands and begins one in another bottleneck.
func (d *Draft) stay(r *Report, to BottleneckNumber, how moving) {
	stays := slices.Clone(r.stays())
	last := &stays[len(stays)-1]
	last.Until, last.confirmed, last.refused = d.now.At, r.confirmed, how == byMove
	d.more(r).Stays = append(stays, Stay{Bottleneck: to, put: true, From: d.now.At})
	r.Bottleneck, r.Settled = to, true
	switch how {
	case byMove:
		r.confirmed = false // that was said of the other place; of a merged one it was said of this place too
	case byUndoneMerge:
		d.restore(r)
	}
}

// errProposalOver is for what the program proposed, and people have decided otherwise since.
var errProposalOver = Fail(Conflict, "error.proposal.over")

// Merge puts all reports of one bottleneck into another.
type Merge struct {
	From, Into BottleneckNumber
	Proposed   bool // agrees to what the program proposed: holds only as long as both stand as they were shown
}

// Decide refuses to merge a bottleneck with itself, or one that was merged already. What was proposed it refuses also if
// the other one was merged meanwhile, or people said that the two are not the same.
func (c *Merge) Decide(d *Draft, _ Env) ([]Event, error) {
	from, err := d.workable(c.From)
	if err != nil {
		return nil, err
	}
	into := d.Standing(c.Into)
	if into == nil {
		return nil, FailField("into", "error.bottleneck.unknown")
	}
	if c.Proposed && (into.Number != c.Into || d.Apart(c.From, c.Into)) {
		return nil, errProposalOver
	}
	if into.Number == c.From {
		return nil, FailField("into", "error.merge.self")
	}
	return []Event{&BottlenecksMerged{From: c.From, Into: into.Number, Reports: slices.Clone(from.Reports)}}, nil
}

// Move moves reports to another bottleneck; Into 0 splits them off into a new one.
type Move struct {
	Reports  []ReportNumber
	From     BottleneckNumber
	Into     BottleneckNumber
	Proposed bool // agrees to what the program proposed, which never moves what a person settled

	To BottleneckNumber // result: where they stand now
}

// Decide refuses reports that do not stand in From any more, and to split off all that stand in it. What was proposed
// it refuses also if a person has said meanwhile that one of the reports belongs there.
func (c *Move) Decide(d *Draft, _ Env) ([]Event, error) {
	from, err := d.workable(c.From)
	if err != nil {
		return nil, err
	}
	reports, err := d.standing(c.Reports, c.From)
	if err != nil {
		return nil, err
	}
	live := 0
	for _, n := range reports {
		if !d.Report(n).Withdrawn {
			live++
		}
	}
	if c.Proposed && slices.ContainsFunc(reports, func(n ReportNumber) bool { return d.Report(n).Settled }) {
		return nil, errProposalOver
	}
	if c.Into == 0 {
		if live >= from.ReportCount() {
			return nil, FailField("report", "error.split.all")
		}
		c.To = BottleneckNumber(d.BottleneckCount() + 1)
		return []Event{&ReportsMoved{Reports: reports, From: c.From, To: c.To, Opens: true}}, nil
	}
	into := d.Standing(c.Into)
	if into == nil {
		return nil, FailField("into", "error.bottleneck.unknown")
	}
	if into.Number == c.From {
		return nil, FailField("into", "error.move.same")
	}
	c.To = into.Number
	return []Event{&ReportsMoved{Reports: reports, From: c.From, To: c.To}}, nil
}

// NotSame is a reporter's "Not the same?": the report gets a bottleneck of its own.
type NotSame struct{ Report ReportNumber }

// Decide does nothing if the report stands alone already.
func (c *NotSame) Decide(d *Draft, _ Env) ([]Event, error) {
	r := d.Report(c.Report)
	if r == nil {
		return nil, Fail(NotFound, "error.report.unknown")
	}
	b := d.Bottleneck(r.Bottleneck)
	if b == nil || b.ReportCount() <= 1 {
		return nil, nil
	}
	if r.Text == "" {
		return nil, Fail(Conflict, "error.not-same.me-too")
	}
	return []Event{&ReportsMoved{Reports: []ReportNumber{c.Report}, From: b.Number,
		To: BottleneckNumber(d.BottleneckCount() + 1), Opens: true, NotSame: true}}, nil
}
