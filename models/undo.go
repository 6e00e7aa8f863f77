package models

import "slices"

// Undo takes back one line of a bottleneck's history: a new command on the present state.
// What later events touched stays as it is.
type Undo struct {
	Bottleneck BottleneckNumber
	Entry      Ref

	Kept int // result: reports that stay where a later move put them
}

// CanUndo says whether the history offers to undo a line.
func (e *Entry) CanUndo() bool {
	if e.Undone {
		return false
	}
	switch e.Event.(type) {
	case *TitleSet, *StatusSet, *OwnerSet, *PromiseSet, *NeedSet, *TrackerSet, *EffortSet, *HelpOffered, *HelpWithdrawn,
		*UpdatePosted, *ReportAnswered, *ReportsMoved, *BottlenecksMerged, *PlaceConfirmed, *KeptApart:
		return true
	}
	return isAgain(e)
}

func (e *EntryUndone) apply(d *Draft) {
	if entry := d.entry(e.Bottleneck, e.Entry); entry != nil {
		d.unmove(entry)
		if b := d.bottleneck(e.Bottleneck); b != nil {
			b.takeBackTradeOff(d, entry)
		}
	}
	for _, n := range d.touched(e) {
		b := d.bottleneck(n)
		b.History = slices.Clone(b.History)
		for i := range b.History {
			if b.History[i].Ref == e.Entry {
				b.History[i].Undone, b.History[i].undone = true, d.now.At
			}
		}
	}
}

// touched lists the bottlenecks in whose history the entry stands: two for a move, a merge and what is kept apart.
func (d *Draft) touched(e *EntryUndone) []BottleneckNumber {
	entry := d.entry(e.Bottleneck, e.Entry)
	if entry == nil {
		return nil
	}
	if moved, ok := entry.Event.(Regrouping); ok {
		_, from, to := moved.Regrouped()
		return slices.DeleteFunc([]BottleneckNumber{from, to}, func(n BottleneckNumber) bool { return d.Bottleneck(n) == nil })
	}
	if kept, ok := entry.Event.(*KeptApart); ok {
		return []BottleneckNumber{kept.A, kept.B}
	}
	return []BottleneckNumber{e.Bottleneck}
}

// entry finds a line in a bottleneck's history.
func (s *State) entry(n BottleneckNumber, ref Ref) *Entry {
	b := s.Bottleneck(n)
	if b == nil {
		return nil
	}
	for i := range b.History {
		if b.History[i].Ref == ref {
			return &b.History[i]
		}
	}
	return nil
}

// Decide refuses lines that were undone already, and fields that somebody set again since.
func (c *Undo) Decide(d *Draft, _ Env) ([]Event, error) {
	c.Kept = 0
	at, entry := c.find(d)
	if entry == nil {
		return nil, Fail(NotFound, "error.undo.unknown")
	}
	if !entry.CanUndo() {
		return nil, Fail(Conflict, "error.undo.done")
	}
	if at.MergedInto != 0 && !entry.undoneWhileMerged() {
		return nil, Fail(Conflict, "error.undo.merged")
	}
	events, err := c.reverse(d, at, entry)
	if err != nil {
		return nil, err
	}
	return append(events, &EntryUndone{Bottleneck: at.Number, Entry: c.Entry}), nil
}

// find looks the line up in the history of the bottleneck, and of those that were merged into it: its page shows both.
func (c *Undo) find(d *Draft) (*Bottleneck, *Entry) {
	b := d.Bottleneck(c.Bottleneck)
	if b == nil {
		return nil, nil
	}
	for _, at := range append([]*Bottleneck{b}, d.MergedHere(b)...) {
		if entry := d.entry(at.Number, c.Entry); entry != nil {
			return at, entry
		}
	}
	return nil, nil
}

// undoneWhileMerged says whether a line of a merged bottleneck can be undone where that stands now: what was said can
// be taken back, also that it is not the same as another one, and so can the merge itself; its title, status and owner nobody sees.
func (e *Entry) undoneWhileMerged() bool {
	switch e.Event.(type) {
	case *UpdatePosted, *ReportAnswered, *BottlenecksMerged, *KeptApart:
		return true
	}
	return false
}

// CanUndoIn says whether the page of a bottleneck offers to undo a line of its own history, or of one merged into it.
func (e *Entry) CanUndoIn(b *Bottleneck) bool {
	return e.CanUndo() && (b.MergedInto == 0 || e.undoneWhileMerged())
}

var errChangedSince = Fail(Conflict, "error.undo.changed")

// undecide takes back what deciding again about a "won't do" said and decided: both, whichever of the two lines is undone.
func (c *Undo) undecide(b *Bottleneck, said, decided *Entry) ([]Event, error) {
	if b.Status != StatusWontDo || b.tradeOffChange.Ref != decided.Ref {
		return nil, errChangedSince
	}
	var events []Event
	if said != nil && !said.Undone {
		events = append(events, &UpdateRetracted{Bottleneck: b.Number, Update: said.Ref})
	}
	for _, line := range []*Entry{said, decided} {
		if line != nil && line.Ref != c.Entry && !line.Undone {
			events = append(events, &EntryUndone{Bottleneck: b.Number, Entry: line.Ref})
		}
	}
	return events, nil
}

func (c *Undo) reverse(d *Draft, b *Bottleneck, entry *Entry) ([]Event, error) {
	if said, decided := d.decidedAgain(b, entry); decided != nil {
		return c.undecide(b, said, decided)
	}
	switch e := entry.Event.(type) {
	case *TitleSet:
		if b.titleChange.Ref != entry.Ref {
			return nil, errChangedSince
		}
		return []Event{&TitleSet{Bottleneck: b.Number, Title: e.Was, From: e.WasFrom, Checked: e.WasChecked,
			Was: e.Title, WasFrom: e.From, WasChecked: e.Checked}}, nil
	case *StatusSet:
		if b.statusChange.Ref != entry.Ref || e.Was == StatusLearned && !b.Learning.Published() {
			return nil, errChangedSince
		}
		back := &StatusSet{Bottleneck: b.Number, Status: e.Was, Was: e.Status, Audience: e.Audience}
		if e.Status.Open() && !e.Was.Open() {
			back.Resolved, back.WonBack = b.lastResolved, b.lastWonBack
		}
		events := append([]Event{back}, b.takeBackLearning(e)...)
		if e.Words != "" {
			events = append(events, &UpdateRetracted{Bottleneck: b.Number, Update: entry.Ref})
		}
		return events, nil
	case *OwnerSet:
		if b.ownerChange.Ref != entry.Ref {
			return nil, errChangedSince
		}
		return []Event{&OwnerSet{Bottleneck: b.Number, Owner: d.somebody(e.Was), Was: b.Owner}}, nil
	case *PromiseSet:
		if b.promiseChange.Ref != entry.Ref {
			return nil, errChangedSince
		}
		events := []Event{&PromiseSet{Bottleneck: b.Number, Date: e.Was, Was: e.Date}}
		if e.Words != "" {
			events = append(events, &UpdateRetracted{Bottleneck: b.Number, Update: entry.Ref})
		}
		return events, nil
	case *NeedSet:
		if b.needChange.Ref != entry.Ref {
			return nil, errChangedSince
		}
		return []Event{&NeedSet{Bottleneck: b.Number, Words: e.Was, Was: e.Words}}, nil
	case *TrackerSet:
		if one := b.tracker(e.Tracker); one == nil || one.change.Ref != entry.Ref {
			return nil, errChangedSince
		}
		return []Event{&TrackerSet{Bottleneck: b.Number, Tracker: e.Tracker, Address: e.Was, Title: e.WasTitle, Was: e.Address, WasTitle: e.Title}}, nil
	case *EffortSet:
		if b.effortChange.Ref != entry.Ref {
			return nil, errChangedSince
		}
		return []Event{&EffortSet{Bottleneck: b.Number, Effort: e.Was, Was: e.Effort}}, nil
	}
	return c.reverseMore(d, entry)
}

func (c *Undo) reverseMore(d *Draft, entry *Entry) ([]Event, error) {
	switch e := entry.Event.(type) {
	case *HelpOffered:
		return []Event{&HelpWithdrawn{e.Bottleneck, e.Member}}, nil
	case *HelpWithdrawn:
		if d.somebody(e.Member) == 0 {
			return nil, errChangedSince
		}
		return []Event{&HelpOffered{e.Bottleneck, e.Member}}, nil
	case *UpdatePosted:
		return []Event{&UpdateRetracted{Bottleneck: e.Bottleneck, Update: entry.Ref}}, nil
	case *ReportAnswered:
		return []Event{&AnswerRetracted{Report: e.Report, Answer: entry.Ref}}, nil
	case *ReportsMoved:
		back := c.still(d, e.Reports, e.To)
		if len(back) == 0 || d.Bottleneck(e.From).MergedInto != 0 {
			return nil, errChangedSince
		}
		return []Event{&ReportsMoved{Reports: back, From: e.To, To: e.From}}, nil
	case *BottlenecksMerged:
		if d.Bottleneck(e.From).MergedInto != e.Into {
			return nil, errChangedSince
		}
		back := c.still(d, e.Reports, e.Into)
		if len(back) == 0 && len(e.Reports) > 0 {
			return nil, errChangedSince
		}
		return []Event{&MergeUndone{From: e.From, Into: e.Into, Reports: back}}, nil
	case *PlaceConfirmed:
		return c.unconfirm(d, e)
	case *KeptApart:
		if d.apartness(e.A, e.B).kept == e.Off {
			return nil, errChangedSince
		}
		return []Event{&KeptApart{A: e.A, B: e.B, Off: !e.Off}}, nil
	}
	return nil, Fail(Conflict, "error.undo.done")
}

// somebody gives a member, or nobody in place of one who was erased.
func (d *Draft) somebody(n MemberNumber) MemberNumber {
	if m := d.Member(n); m == nil || m.Erased {
		return 0
	}
	return n
}

// still gives the reports that stand where the undone move put them, and counts the others.
func (c *Undo) still(d *Draft, reports []ReportNumber, in BottleneckNumber) (back []ReportNumber) {
	for _, n := range reports {
		if r := d.Report(n); r != nil && r.Bottleneck == in {
			back = append(back, n)
		}
	}
	c.Kept = len(reports) - len(back)
	return back
}
