package models

import "strings"

// Department is a part of the organisation with a form of its own.
type Department struct {
	Number    uint32
	Key       string // of a usual department, or empty
	Name      string
	Removed   bool       // out of use: its form is closed, its reports stay
	Questions []Question // the first stands on the form, the others on the receipt; one without a label is not asked
	Link      LinkNumber
	Changed   change
}

// Question is a department's own question in one wording.
type Question struct {
	Number  QuestionNumber `json:"question"`
	Label   string         `json:"label"`
	Hint    string         `json:"hint,omitempty"`
	Kind    QuestionKind   `json:"kind"`
	Choices []string       `json:"choices,omitempty"`
}

// FormQuestion gives the department's own question on the form, or nil.
func (d *Department) FormQuestion() *Question {
	if len(d.Questions) == 0 || d.Questions[0].Label == "" {
		return nil
	}
	return &d.Questions[0]
}

// MaxQuestions is how many own questions a department may have: one on the form, two on the receipt.
const MaxQuestions = 3

// Department gives a department, or nil.
func (s *State) Department(n uint32) *Department {
	if n == 0 || int(n) > s.departments.Len() {
		return nil
	}
	return *s.departments.At(int(n) - 1)
}

// Departments lists all departments in use, in the order in which they were added.
func (s *State) Departments() (list []*Department) {
	for i := range s.departments.Len() {
		if one := *s.departments.At(i); !one.Removed {
			list = append(list, one)
		}
	}
	return list
}

// Question gives a wording that was once asked, or nil.
func (s *State) Question(n QuestionNumber) *Question {
	if n == 0 || int(n) > s.questions.Len() {
		return nil
	}
	return s.questions.At(int(n) - 1)
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

func (e *QuestionsAsked) apply(d *Draft) {
	one := d.department(e.Department)
	if one == nil {
		return
	}
	one.Questions, one.Changed = e.Questions, d.changed()
	for _, q := range e.Questions {
		if int(q.Number) > d.questions.Len() {
			d.questions.append(d.owner, q)
		}
	}
}

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

func (s *State) departmentNamed(name string) *Department {
	for _, one := range s.Departments() {
		if strings.EqualFold(one.Name, name) {
			return one
		}
	}
	return nil
}

// ChangeDepartment renames a department, sets its own questions, or takes it out of use.
type ChangeDepartment struct {
	Department uint32
	Name       string
	Removed    bool
	Questions  []Question
	Seen       uint64
}

// Decide refuses a taken name, and a change made on a page that is older than somebody else's change.
func (c *ChangeDepartment) Decide(d *Draft, _ Env) ([]Event, error) {
	one := d.Department(c.Department)
	if one == nil {
		return nil, Fail(NotFound, "error.department.unknown")
	}
	if err := one.Changed.check("name", c.Seen, one.Name); err != nil {
		return nil, err
	}
	if other := d.departmentNamed(c.Name); other != nil && other.Number != c.Department {
		return nil, FailField("name", "error.department.taken")
	}
	var events []Event
	if one.Name != c.Name || one.Removed != c.Removed {
		events = append(events, &DepartmentChanged{Department: c.Department, Title: c.Name, Removed: c.Removed})
	}
	if !sameQuestions(one.Questions, c.Questions) {
		add := adding{state: &d.State}
		events = append(events, &QuestionsAsked{Department: c.Department, Questions: add.number(c.Questions)})
	}
	return events, nil
}

func sameQuestions(a, b []Question) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Label != b[i].Label || a[i].Hint != b[i].Hint || a[i].Kind != b[i].Kind ||
			strings.Join(a[i].Choices, "\n") != strings.Join(b[i].Choices, "\n") {
			return false
		}
	}
	return true
}
