package api

import (
	"fmt"
	"net/http"
	"slices"

	"bottleneck/models"
)

// Department is a department, with its own questions.
type Department struct {
	Number    uint32     `json:"number"`
	Name      string     `json:"name"`
	Title     string     `json:"form_title,omitempty" description:"Of its form; left out for the usual words."`
	Lead      string     `json:"form_lead,omitempty"`
	Questions []Question `json:"questions,omitempty"`
	InUse     bool       `json:"in_use"`
	Place     int        `json:"place" description:"In the order that an admin set; the first is 1."`
	People    int        `json:"people,omitempty" description:"How many people it has, if somebody said so; for tokens that work."`
}

// Question is a department's own question: the first stands on the form, the others on the receipt.
type Question struct {
	Label   string              `json:"label" maxLength:"120"`
	Hint    string              `json:"hint,omitempty" maxLength:"160"`
	Kind    models.QuestionKind `json:"kind"`
	Choices []string            `json:"choices,omitempty" maxLength:"60"`
}

// DepartmentList is a page of departments, in the order of their numbers.
type DepartmentList struct {
	Items []Department `json:"items"`
	Next  string       `json:"next,omitempty" description:"The address of the next page."`
}

func (c *Call) department(d *models.Department) Department {
	told := Department{Number: d.Number, Name: d.Name, Title: d.Title, Lead: d.Lead, InUse: !d.Removed,
		Place: 1 + slices.IndexFunc(c.State.AllDepartments(), func(one *models.Department) bool { return one.Number == d.Number })}
	if c.works() {
		told.People = d.People
	}
	for _, q := range d.Questions {
		if q.Label != "" {
			told.Questions = append(told.Questions, Question{Label: q.Label, Hint: q.Hint, Kind: q.Kind, Choices: q.Choices})
		}
	}
	return told
}

var ofDepartments = []Operation{
	operation(Operation{ID: "listDepartments", Method: get, Path: "/departments", Group: "Departments", For: Everyone, Summary: "Lists the departments."},
		(*Call).listDepartments),
	operation(Operation{ID: "addDepartment", Method: add, Path: "/departments", Group: "Departments", For: Admins, Makes: true, Summary: "Adds a department, with its link."},
		(*Call).addDepartment),
	departing("changeDepartment", "", "Words a department and its form, as a whole.", func(c *Call, in *departmentChanged) models.Command {
		command := &models.ChangeDepartment{Department: in.Number, Name: in.Name, Title: in.Title, Lead: in.Lead, Seen: c.Seen,
			Questions: make([]models.Question, models.MaxQuestions)}
		for i, q := range in.Questions[:min(len(in.Questions), models.MaxQuestions)] {
			command.Questions[i] = models.Question{Label: q.Label, Hint: q.Hint, Kind: q.Kind, Choices: q.Choices}
		}
		return command
	}),
	departing("useDepartment", "/in-use", "Takes a department out of use, or back.", func(c *Call, in *used) models.Command {
		return &models.RemoveDepartment{Department: in.Number, Back: in.InUse, Seen: c.Seen}
	}),
	departing("placeDepartment", "/place", "Puts a department at a place in the list; the first is 1.", func(_ *Call, in *departmentPlaced) models.Command {
		return &models.MoveDepartment{Department: in.Number, To: int(in.To)}
	}),
}

// sizing is of rounds: without it their participation means little.
var sizing = []Operation{
	operation(Operation{ID: "sizeDepartment", Method: put, Path: "/departments/{number}/people", Group: "Departments", For: Workers,
		Summary: "Says how many people a department has; 0 takes that back."}, func(c *Call, in *departmentSized) (*Department, error) {
		if err := c.Do(&models.SizeDepartment{Department: in.Number, People: in.People}); err != nil {
			return nil, err
		}
		told := c.department(c.State.Department(in.Number))
		return &told, nil
	}),
}

type departmentSized struct {
	departmentAsked
	People int `json:"people" minimum:"0" maximum:"100000"`
}

type departmentAsked struct {
	Number uint32 `path:"number"`
}

func (d departmentAsked) departmentNumber() uint32 { return d.Number }

type (
	departmentAdded struct {
		Name string `json:"name" maxLength:"40"`
	}
	departmentChanged struct {
		departmentAsked
		Name      string     `json:"name" maxLength:"40"`
		Title     string     `json:"form_title,omitempty" maxLength:"80"`
		Lead      string     `json:"form_lead,omitempty" maxLength:"200"`
		Questions []Question `json:"questions,omitempty" description:"At most three."`
	}
	used struct {
		departmentAsked
		InUse bool `json:"in_use"`
	}
	departmentPlaced struct {
		departmentAsked
		To uint32 `json:"to" minimum:"1" maximum:"1000"`
	}
)

func departing[I interface{ departmentNumber() uint32 }](id, path, summary string, command func(*Call, *I) models.Command) Operation {
	return operation(Operation{ID: id, Method: put, Path: "/departments/{number}" + path, Group: "Departments", For: Admins, Summary: summary},
		func(c *Call, in *I) (*Department, error) {
			n := (*in).departmentNumber()
			if c.State.Department(n) == nil {
				return nil, models.Fail(models.NotFound, "error.department.unknown")
			}
			if wrong := wrongQuestions(in); wrong != nil {
				return nil, wrong
			}
			if err := c.Do(command(c, in)); err != nil {
				return nil, err
			}
			told := c.department(c.State.Department(n))
			return &told, nil
		})
}

func (c *Call) listDepartments(in *page) (*DepartmentList, error) {
	list, last := &DepartmentList{Items: []Department{}}, len(c.State.AllDepartments())
	if c.Token.Source.Kind == models.SupplierParty { // a supplier learns nothing of how we are organised
		return list, nil
	}
	list.Items, list.Next = paged(c, *in, last, func(n uint32) (Department, bool) { return c.department(c.State.Department(n)), true })
	return list, nil
}

func (c *Call) addDepartment(in *departmentAdded) (*Department, error) {
	command := &models.AddDepartments{Departments: []models.NewDepartment{{Name: in.Name}}}
	n, err := c.Make(command, func() uint32 { return command.First })
	if err != nil {
		return nil, err
	}
	told := c.department(c.State.Department(n))
	return &told, nil
}

// What a question with choices may offer.
const (
	choicesLeast = 2
	choicesMost  = 8
)

// wrongQuestions says what is wrong with the questions of a form, as its page does.
func wrongQuestions(in any) error {
	form, is := in.(*departmentChanged)
	if !is {
		return nil
	}
	if len(form.Questions) > models.MaxQuestions {
		return &Refused{Status: http.StatusUnprocessableEntity, Detail: refusedFields, Fields: []Wrong{{"questions", "At most three questions."}}}
	}
	for i, q := range form.Questions {
		if n := len(q.Choices); q.Kind == models.QuestionChoice && (n < choicesLeast || n > choicesMost) {
			return &Refused{Status: http.StatusUnprocessableEntity, Detail: refusedFields, Fields: []Wrong{{fmt.Sprintf("questions[%d].choices", i), "From two to eight choices."}}}
		}
	}
	return nil
}
