package models

import (
	"slices"
	"strings"
)

// Department is a part of the organisation with a form of its own.
type Department struct {
	Number    uint32
	Key       string // of a usual department, or empty
	Name      string
	Title     string     // of its form; empty for the usual words in the reader's language
	Lead      string     // the line under it; likewise
	Removed   bool       // out of use: its form is closed, its reports stay
	Questions []Question // the first stands on the form, the others on the receipt; one without a label is not asked
	Link      LinkNumber
	People    int // how many people work there; 0 if nobody said
	Changed   change

	asked []QuestionNumber // every wording that it ever asked
}

// Department gives a department, or nil.
func (s *State) Department(n uint32) *Department {
	if n == 0 || int(n) > s.departments.Len() {
		return nil
	}
	return *s.departments.At(int(n) - 1)
}

// Departments lists all departments in use, in the order that an admin set; the others follow as they were added.
func (s *State) Departments() []*Department {
	return slices.DeleteFunc(s.AllDepartments(), func(one *Department) bool { return one.Removed })
}

// AllDepartments lists those that were taken out of use too.
func (s *State) AllDepartments() []*Department {
	list := make([]*Department, 0, s.departments.Len())
	for _, n := range s.order {
		if one := s.Department(n); one != nil {
			list = append(list, one)
		}
	}
	for i := range s.departments.Len() {
		if !slices.Contains(s.order, uint32(i+1)) {
			list = append(list, *s.departments.At(i))
		}
	}
	return list
}

// PartyName gives the name of a department or supplier, "" for none.
func (s *State) PartyName(p Party) string {
	switch p.Kind {
	case DepartmentParty:
		if one := s.Department(p.Number); one != nil {
			return one.Name
		}
	case SupplierParty:
		if one := s.Supplier(p.Number); one != nil {
			return one.Name
		}
	}
	return ""
}

func (s *State) departmentNamed(name string) *Department {
	for _, one := range s.Departments() {
		if strings.EqualFold(one.Name, name) {
			return one
		}
	}
	return nil
}

func (d *Draft) department(n uint32) *Department {
	if d.Department(n) == nil {
		return nil
	}
	next := *d.Department(n)
	*d.departments.edit(d.owner, int(n)-1) = &next
	return &next
}

func (e *DepartmentAdded) apply(d *Draft) {
	d.departments.append(d.owner, &Department{Number: e.Department, Key: e.Key, Name: e.Title})
}

func (e *DepartmentChanged) apply(d *Draft) {
	if one := d.department(e.Department); one != nil {
		one.Name, one.Removed, one.Changed = e.Title, e.Removed, d.changed()
	}
}

func (e *FormWorded) apply(d *Draft) {
	if one := d.department(e.Department); one != nil {
		one.Title, one.Lead, one.Changed = e.Title, e.Lead, d.changed()
	}
}

func (e *DepartmentsOrdered) apply(d *Draft) {
	var order []uint32
	for _, n := range e.Departments {
		if !slices.Contains(order, n) {
			order = append(order, n)
		}
	}
	d.order = order
}

// WaitForDepartment lists the open bottlenecks in which reports wait for a department, the most hours lost first.
func (s *State) WaitForDepartment(n uint32, now Moment) (cards []Card) {
	for i := range s.bottlenecks.Len() {
		b := *s.bottlenecks.At(i)
		if !b.Hidden() && b.Awaits() && b.WaitsFor(n) {
			card := Card{Bottleneck: b}
			card.Hours, card.Unconfirmed = b.Hours(now)
			cards = append(cards, card)
		}
	}
	slices.SortFunc(cards, ByHours.compare)
	return cards
}

// WaitsFor says whether reports in the bottleneck wait for the department.
func (b *Bottleneck) WaitsFor(department uint32) bool {
	return b.waitsFor(WaitingDepartment, DepartmentNumbered(department))
}
