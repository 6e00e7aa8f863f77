package models

import "slices"

// Import is what somebody brought in from another system, as reports that were filed there.
type Import struct {
	Number   ImportNumber
	System   string // where it comes from, as "Jira"
	By       Actor
	Begun    Step
	Ended    Moment // when every row had been looked at; 0 until then
	Rows     int    // of the table
	Faulty   int    // of them could not be read
	Left     int    // of them were left out because somebody said so
	There    int    // of them were here already
	Reports  int    // that it filed, or brought back, and that were not taken back since
	Undoing  Moment // when somebody began to take it back; 0 for never
	Undone   Moment // when all that could be was taken back
	Withdrew int    // reports that were taken back

	first, last ReportNumber
}

// Running says whether rows are still to come.
func (i *Import) Running() bool { return i.Ended == 0 && i.Undoing == 0 }

// Import gives an import, or nil.
func (s *State) Import(n ImportNumber) *Import {
	if n == 0 || int(n) > s.imports.Len() {
		return nil
	}
	return s.imports.At(int(n) - 1)
}

// ImportCount gives how many there ever were; their numbers are 1 to this.
func (s *State) ImportCount() int { return s.imports.Len() }

// Logged gives when a report was filed: of an imported one, at noon of the day on which that was in the other system.
func (r *Report) Logged() Moment {
	on := r.Rest().LoggedOn
	if on == 0 {
		return r.Filed
	}
	return min(r.Filed, MomentOf(on.Time())+halfDay)
}

const halfDay = 12 * 60 * 60 * 1000

// Imported says whether a report was filed in another system. Nobody there waits for an answer here: it is in no
// inbox, spends no response budget, and nobody is told of it.
func (r *Report) Imported() bool { return r.Rest().Import != 0 }

// BeginImport says that a table of reports is about to be brought in.
type BeginImport struct {
	System string
	Rows   int

	Import ImportNumber // result
}

// Decide gives the import its number.
func (c *BeginImport) Decide(d *Draft, _ Env) ([]Event, error) {
	c.Import = ImportNumber(d.ImportCount() + 1)
	return []Event{&ImportBegun{Import: c.Import, System: c.System, Rows: c.Rows}}, nil
}

func (e *ImportBegun) apply(d *Draft) {
	if int(e.Import) == d.imports.Len()+1 {
		d.imports.append(d.owner, Import{Number: e.Import, System: e.System, Rows: e.Rows, By: d.now.By, Begun: d.step()})
	}
}

// EndImport says that every row was looked at, and how many of them brought nothing in.
type EndImport struct {
	Import              ImportNumber
	Faulty, Left, There int
}

// Decide does nothing if it has ended already: several servers may have looked at the rows.
func (c *EndImport) Decide(d *Draft, _ Env) ([]Event, error) {
	one := d.Import(c.Import)
	if one == nil {
		return nil, Fail(NotFound, "error.import.unknown")
	}
	if !one.Running() {
		return nil, nil
	}
	return []Event{&ImportEnded{Import: c.Import, Faulty: c.Faulty, Left: c.Left, There: c.There}}, nil
}

func (e *ImportEnded) apply(d *Draft) {
	if one := d.importOf(e.Import); one != nil {
		one.Ended, one.Faulty, one.Left, one.There = d.now.At, e.Faulty, e.Left, e.There
	}
}

// importOf gives an import for changing, or nil.
func (d *Draft) importOf(n ImportNumber) *Import {
	if d.Import(n) == nil {
		return nil
	}
	return d.imports.edit(d.owner, int(n)-1)
}

// countImported counts a report with its import.
func (d *Draft) countImported(r *Report) {
	one := d.importOf(r.Rest().Import)
	if one == nil {
		return
	}
	one.Reports++
	if one.first == 0 {
		one.first = r.Number
	}
	one.first, one.last = min(one.first, r.Number), max(one.last, r.Number)
}

// eachOfImport visits the reports of an import that are not withdrawn.
func (s *State) eachOfImport(one *Import, visit func(*Report)) {
	for n := max(1, one.first); n <= one.last; n++ {
		if r := s.Report(n); r.Rest().Import == one.Number && !r.Withdrawn {
			visit(r)
		}
	}
}

// eachDatedImport visits the reports that were brought in, are not withdrawn, and of which it is known when they were filed.
func (s *State) eachDatedImport(visit func(*Report)) {
	for i := range s.imports.Len() {
		s.eachOfImport(s.imports.At(i), func(r *Report) {
			if r.Rest().LoggedOn != 0 {
				visit(r)
			}
		})
	}
}

// ReportsOfImport lists the reports of an import that are not withdrawn, in the order of their bottlenecks.
func (s *State) ReportsOfImport(one *Import) (list []*Report) {
	s.eachOfImport(one, func(r *Report) { list = append(list, r) })
	slices.SortStableFunc(list, func(a, b *Report) int { return int(a.Bottleneck) - int(b.Bottleneck) })
	return list
}
