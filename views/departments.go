package views

import "strconv"

// DepartmentsProps is the list of the departments that a member looks after.
type DepartmentsProps struct {
	Rows   []DepartmentRow
	Orders bool // the member may set the order: an admin
	InUse  int  // how many of the rows are in use: those have a place
}

// DepartmentRow is one department in the list. Place is where it stands among those in use, 1 being the first.
type DepartmentRow struct {
	Number     int
	Name       string
	Question   string // its own question on the form, or empty
	Unanswered int    // reports of its people that nobody has answered
	Waiting    int    // cards that wait for it
	Place      int
	Removed    bool
}

func (r DepartmentRow) id() string { return "department-" + strconv.Itoa(r.Number) }

func (r DepartmentRow) quiet() bool { return r.Unanswered == 0 && r.Waiting == 0 }

// moves are the places to which the row can go: one up, one down.
func (d DepartmentsProps) moves(r DepartmentRow) (moves []departmentMove) {
	if !d.Orders || r.Removed {
		return nil
	}
	if r.Place > 1 {
		moves = append(moves, departmentMove{"departments.up", strconv.Itoa(r.Place - 1)})
	}
	if r.Place < d.InUse {
		moves = append(moves, departmentMove{"departments.down", strconv.Itoa(r.Place + 1)})
	}
	return moves
}

type departmentMove struct{ key, to string }

func departmentPath(number int) string { return "/departments/" + strconv.Itoa(number) }

// departmentsPage gives a page about departments its title and bundle.
func departmentsPage(p Page, title string) Page {
	p.Title, p.Bundle = title, Work
	return p
}
