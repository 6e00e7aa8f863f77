package models

// ImportUndo says what undoing an import would do.
type ImportUndo struct {
	Goes  []ReportNumber // are withdrawn
	Stays []ImportStays  // somebody has worked on them since
}

// ImportStays are reports of an import that stay, and where.
type ImportStays struct {
	Bottleneck BottleneckNumber
	Reports    int
}

// Staying counts the reports that stay.
func (u ImportUndo) Staying() (count int) {
	for _, one := range u.Stays {
		count += one.Reports
	}
	return count
}

// ImportUndo looks what undoing an import would do now. It looks at each of its reports.
func (s *State) ImportUndo(one *Import) (undo ImportUndo) {
	worked := map[BottleneckNumber]bool{}
	for _, r := range s.ReportsOfImport(one) {
		on, known := worked[r.Bottleneck]
		if !known {
			on = s.workedOnSince(r.Bottleneck, one.Begun.Ref)
			worked[r.Bottleneck] = on
		}
		if !on && !r.workedOn() {
			undo.Goes = append(undo.Goes, r.Number)
			continue
		}
		if last := len(undo.Stays) - 1; last >= 0 && undo.Stays[last].Bottleneck == r.Bottleneck {
			undo.Stays[last].Reports++
		} else {
			undo.Stays = append(undo.Stays, ImportStays{r.Bottleneck, 1})
		}
	}
	return undo
}

// workedOn says whether anybody has done something with a report since it came.
func (r *Report) workedOn() bool {
	more := r.Rest()
	return r.Heard != 0 || r.Answered != 0 || r.Settled || len(more.Replies)+len(more.Added)+len(more.Repeats) > 0 || more.Verdict != VerdictUnsaid
}

// workedOnSince says whether a member has done something with a bottleneck after an event that still stands.
func (s *State) workedOnSince(n BottleneckNumber, since Ref) bool {
	b := s.Bottleneck(n)
	if b == nil {
		return false
	}
	for _, entry := range b.History {
		if entry.By.Kind == MemberActor && !entry.Undone && entry.Ref.compare(since) > 0 {
			return true
		}
	}
	return false
}

// UndoImport withdraws the reports of an import that nobody has worked on since, so many at once as a commit may hold.
type UndoImport struct {
	Import ImportNumber

	Left int // result: reports that are left for another such command
}

// undoneAtOnce is how many reports one command withdraws.
const undoneAtOnce = 2000

// Decide also ends an import that is still running: no more rows come in. Undoing what is undone does nothing.
func (c *UndoImport) Decide(d *Draft, _ Env) ([]Event, error) {
	c.Left = 0
	one := d.Import(c.Import)
	if one == nil {
		return nil, Fail(NotFound, "error.import.unknown")
	}
	goes := d.ImportUndo(one).Goes
	if one.Undone != 0 && len(goes) == 0 {
		return nil, nil
	}
	most := min(len(goes), undoneAtOnce)
	c.Left = len(goes) - most
	return []Event{&ImportTakenBack{Import: c.Import, Reports: goes[:most], Done: c.Left == 0}}, nil
}

func (e *ImportTakenBack) apply(d *Draft) {
	one := d.importOf(e.Import)
	if one == nil {
		return
	}
	if one.Undoing == 0 {
		one.Undoing = d.now.At
	}
	if e.Done {
		one.Undone = d.now.At
	}
	in := map[BottleneckNumber]bool{}
	var order []BottleneckNumber
	for _, n := range e.Reports {
		r := d.Report(n)
		if r == nil || r.Withdrawn {
			continue
		}
		d.withdraw(d.report(n), true)
		one.Reports, one.Withdrew = one.Reports-1, one.Withdrew+1
		if !in[r.Bottleneck] {
			in[r.Bottleneck] = true
			order = append(order, r.Bottleneck)
		}
	}
	for _, n := range order {
		if b := d.bottleneck(n); b != nil {
			b.retally(d)
		}
	}
}
