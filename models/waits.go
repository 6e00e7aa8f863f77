package models

import "slices"

// Wait is what reports wait for, as the columns of Waits tell it apart.
type Wait struct {
	Kind  WaitKind
	Party Party // the department or supplier, none of the other kinds
}

// WaitKind tells apart what reports wait for.
type WaitKind uint8

// What reports wait for. Suppliers are asked what they need from us; a "me too" is not asked what it waits for.
const (
	WaitsForDepartment WaitKind = iota
	WaitsForSupplier
	WaitsForTool
	WaitsForNobody
	WaitsForUnknown
	WaitsForUs
	WaitsUnasked
)

var waitKinds = []string{"department", "supplier", "tool", "nobody", "unknown", "us", "unasked"}

// String gives the kind as it stands in the catalogue.
func (k WaitKind) String() string { return waitKinds[k] }

// Waits is who waits for whom: the blockers in open bottlenecks by where they come from and what they wait for.
type Waits struct {
	From  []Party // the rows: departments as an admin set them, then suppliers as they were added
	For   []Wait  // the columns: departments, then the other kinds, then suppliers
	cells []WaitCell
}

// WaitCell is what one department or supplier loses to one thing. Both numbers are exact: show what Shown gives.
type WaitCell struct {
	Reports int
	Hours   Quarters // a week, now
}

// Shown gives what may be shown of a cell: reports rounded down to fives, and hours, rounded down to five, only where that
// leaves any reports. Hours are numbers about few people too where few reports stand behind them.
func (c WaitCell) Shown() (reports, hours int) {
	if reports = AtLeast(c.Reports); reports == 0 {
		return 0, 0
	}
	return reports, AtLeast(int(c.Hours) / 4)
}

// Cell gives what the row loses to the column.
func (w *Waits) Cell(row, column int) WaitCell { return w.cells[row*len(w.For)+column] }

// Row sums up a row.
func (w *Waits) Row(row int) (sum WaitCell) {
	for column := range w.For {
		sum.add(w.Cell(row, column))
	}
	return sum
}

// Column sums up a column.
func (w *Waits) Column(column int) (sum WaitCell) {
	for row := range w.From {
		sum.add(w.Cell(row, column))
	}
	return sum
}

func (c *WaitCell) add(other WaitCell) {
	c.Reports, c.Hours = c.Reports+other.Reports, c.Hours+other.Hours
}

// Waits draws up who waits for whom, from departments, suppliers or (NoParty) both. The hours that a department or supplier
// loses in a bottleneck (Source.Hours) are divided among what its reports there wait for, as the reports are: they are
// counted once.
func (s *State) Waits(from PartyKind, now Moment) *Waits {
	w := &Waits{}
	columns := s.waitsAxes(w, from)
	tally := waitsTally{Waits: w, counts: make([]int32, len(w.cells))}
	s.eachStanding(func(b *Bottleneck) {
		if b.Status.Open() {
			tally.of(s, b, columns, now)
		}
	})
	return w
}

// waitsAxes sets rows and columns, also of what is out of use while it is waited for.
func (s *State) waitsAxes(w *Waits, from PartyKind) *waitsColumns {
	c := &waitsColumns{departments: make([]int, s.departments.Len()+1), suppliers: make([]int, s.suppliers.Len()+1)}
	c.rows[DepartmentParty], c.rows[SupplierParty] = make([]int, len(c.departments)), make([]int, len(c.suppliers))
	row := func(p Party) int {
		if from != NoParty && from != p.Kind {
			return -1
		}
		w.From = append(w.From, p)
		return len(w.From) - 1
	}
	column := func(kind WaitKind, p Party) int {
		w.For = append(w.For, Wait{kind, p})
		return len(w.For) - 1
	}
	for _, one := range s.AllDepartments() {
		p := DepartmentNumbered(one.Number)
		c.departments[one.Number], c.rows[p.Kind][p.Number] = column(WaitsForDepartment, p), row(p)
	}
	for kind := WaitsForTool; kind <= WaitsUnasked; kind++ {
		c.others[kind] = column(kind, Party{})
	}
	for _, one := range s.AllSuppliers() {
		p := SupplierNumbered(one.Number)
		c.suppliers[one.Number], c.rows[p.Kind][p.Number] = column(WaitsForSupplier, p), row(p)
	}
	c.suppliers[0] = column(WaitsForSupplier, Party{}) // a name that nobody has matched
	c.departments[0] = c.others[WaitsForUnknown]
	w.cells = make([]WaitCell, len(w.From)*len(w.For))
	return c
}

// waitsColumns finds the place of a report.
type waitsColumns struct {
	rows                   [SupplierParty + 1][]int // by kind and number; -1 is not asked for
	departments, suppliers []int                    // columns by number
	others                 [WaitsUnasked + 1]int
}

func (c *waitsColumns) of(r *Report) int {
	switch {
	case r.Source.Kind == SupplierParty:
		return c.others[WaitsForUs]
	case r.MeToo:
		return c.others[WaitsUnasked]
	case r.Waiting == WaitingDepartment:
		return c.departments[r.WaitingParty.Number]
	case r.Waiting == WaitingSupplier:
		return c.suppliers[r.WaitingParty.Number]
	case r.Waiting == WaitingTool:
		return c.others[WaitsForTool]
	case r.Waiting == WaitingNobody:
		return c.others[WaitsForNobody]
	}
	return c.others[WaitsForUnknown]
}

// waitsTally counts one bottleneck after the other.
type waitsTally struct {
	*Waits
	counts  []int32 // of the present bottleneck, by cell
	touched []int   // cells that are counted in it
}

func (t *waitsTally) of(s *State, b *Bottleneck, columns *waitsColumns, now Moment) {
	t.touched = t.touched[:0]
	for _, n := range b.Reports {
		r := s.Report(n)
		if r.Kind != Blocker || r.Withdrawn {
			continue
		}
		row := columns.rows[r.Source.Kind][r.Source.Number]
		if row < 0 {
			continue
		}
		cell := row*len(t.For) + columns.of(r)
		if t.counts[cell] == 0 {
			t.touched = append(t.touched, cell)
		}
		t.counts[cell]++
	}
	slices.Sort(t.touched)
	for from := 0; from < len(t.touched); {
		row, to := t.touched[from]/len(t.For), from
		for to < len(t.touched) && t.touched[to]/len(t.For) == row {
			to++
		}
		t.divide(b.hoursOf(t.From[row], now), t.touched[from:to])
		from = to
	}
}

// hoursOf gives what a department or supplier loses in a bottleneck that is open.
func (b *Bottleneck) hoursOf(p Party, now Moment) Quarters {
	for i := range b.Sources {
		if b.Sources[i].Party == p {
			q, _ := b.Sources[i].Hours(now, true)
			return q
		}
	}
	return 0
}

// divide gives each cell of a row its part of the hours, so that the parts add up, and counts its reports.
func (t *waitsTally) divide(hours Quarters, cells []int) {
	all, so := Quarters(0), Quarters(0)
	for _, cell := range cells {
		all += Quarters(t.counts[cell])
	}
	for _, cell := range cells {
		n := Quarters(t.counts[cell])
		t.cells[cell].add(WaitCell{Reports: int(n), Hours: hours*(so+n)/all - hours*so/all})
		so += n
		t.counts[cell] = 0
	}
}
