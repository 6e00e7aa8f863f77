package models

import "slices"

// AddDepartments adds departments, each with a form link.
type AddDepartments struct {
	Departments []NewDepartment
	First       uint32 // result: the number of the first one
}

// Decide refuses a name that is taken.
func (c *AddDepartments) Decide(d *Draft, _ Env) ([]Event, error) {
	for _, one := range c.Departments {
		if d.departmentNamed(one.Name) != nil {
			return nil, FailField("name", "error.department.taken")
		}
	}
	c.First = uint32(d.departments.Len() + 1)
	add := adding{state: &d.State}
	return add.departments(c.Departments), nil
}

// ChangeDepartment sets a department's name, the words of its form, and its own questions.
type ChangeDepartment struct {
	Department uint32
	Name       string
	Title      string // of the form; empty for the usual words
	Lead       string // likewise
	Questions  []Question
	Seen       uint64
}

// Decide refuses a taken name, and a change made on a page that is older than somebody else's change.
func (c *ChangeDepartment) Decide(d *Draft, _ Env) ([]Event, error) {
	one, err := d.changeable(c.Department, c.Seen, c.Name)
	if err != nil {
		return nil, err
	}
	var events []Event
	if one.Name != c.Name {
		events = append(events, &DepartmentChanged{Department: c.Department, Title: c.Name, Removed: one.Removed})
	}
	if one.Title != c.Title || one.Lead != c.Lead {
		events = append(events, &FormWorded{Department: c.Department, Title: c.Title, Lead: c.Lead})
	}
	if !sameQuestions(one.Questions, c.Questions) {
		add := adding{state: &d.State}
		events = append(events, &QuestionsAsked{Department: c.Department, Questions: add.number(c.Questions, one.Questions)})
	}
	return events, nil
}

// sameQuestions says whether two lists ask the same; questions without a label are not asked.
func sameQuestions(a, b []Question) bool {
	for i := range max(len(a), len(b)) {
		var one, other Question
		if i < len(a) && a[i].Label != "" {
			one = a[i]
		}
		if i < len(b) && b[i].Label != "" {
			other = b[i]
		}
		if !one.says(&other) {
			return false
		}
	}
	return true
}

// changeable gives a department that may get this name, and that nobody has changed since the page numbered seen.
func (d *Draft) changeable(n uint32, seen uint64, name string) (*Department, error) {
	one := d.Department(n)
	if one == nil {
		return nil, Fail(NotFound, "error.department.unknown")
	}
	if err := one.Changed.check("name", seen, one.Name); err != nil {
		return nil, err
	}
	if other := d.departmentNamed(name); other != nil && other.Number != n {
		return nil, FailField("name", "error.department.taken")
	}
	return one, nil
}

// RemoveDepartment takes a department out of use, or with Back into use again.
type RemoveDepartment struct {
	Department uint32
	Back       bool
	Seen       uint64
}

// Decide refuses to bring one back whose name another has meanwhile.
func (c *RemoveDepartment) Decide(d *Draft, _ Env) ([]Event, error) {
	name := ""
	if one := d.Department(c.Department); c.Back && one != nil {
		name = one.Name
	}
	one, err := d.changeable(c.Department, c.Seen, name)
	if err != nil || one.Removed == !c.Back {
		return nil, err
	}
	return []Event{&DepartmentChanged{Department: c.Department, Title: one.Name, Removed: !c.Back}}, nil
}

// MoveDepartment puts a department at a place in the order of those in use, 1 being the first.
type MoveDepartment struct {
	Department uint32
	To         int
}

// Decide does nothing if it stands there already: a button that is pressed twice moves it once.
func (c *MoveDepartment) Decide(d *Draft, _ Env) ([]Event, error) {
	var order []uint32
	for _, one := range d.Departments() {
		order = append(order, one.Number)
	}
	at, to := slices.Index(order, c.Department), min(max(c.To, 1), len(order))-1
	if at < 0 {
		return nil, Fail(NotFound, "error.department.unknown")
	}
	if at == to {
		return nil, nil
	}
	order = slices.Insert(slices.Delete(order, at, at+1), to, c.Department)
	return []Event{&DepartmentsOrdered{Departments: order}}, nil
}
