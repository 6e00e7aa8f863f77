package handlers

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bottleneck/models"
	"bottleneck/views"
)

// What a department's own question may be at most; lengths in characters.
const (
	choicesMin = 2
	choicesMax = 8
	choiceMax  = 60
)

type departmentForm struct {
	Name string `form:"name" validate:"required,max=40"`
	Kind string `form:"kind" validate:"max=40"`
}

// addDepartment adds a department with the questions of a usual one, if it is like one.
func (s *Server) addDepartment(v *visit) error {
	form := departmentForm{}
	found, err := v.readFound(&form)
	if err != nil {
		return err
	}
	if len(v.state.Departments()) >= departmentsMax {
		found.add("name", "error.own-departments.many", "limit", strconv.Itoa(departmentsMax))
	}
	command := &models.AddDepartments{Departments: []models.NewDepartment{models.Usual(form.Kind, form.Name)}}
	wrong := found.wrong()
	if wrong == nil {
		err = v.do(v.actor(), command)
		if wrong = v.afterwards(err); wrong == nil && err != nil {
			return err
		}
	}
	if wrong != nil {
		return v.adminPage(adminForms{adding: "department", department: form}, wrong)
	}
	return v.redirectSaying(fmt.Sprintf("/admin/departments/%d", command.First), "flash.department-added", "name", form.Name)
}

type departmentEdit struct {
	Name     string `form:"name" validate:"required,max=40"`
	Label    string `form:"question_label" validate:"max=120"`
	Hint     string `form:"question_hint" validate:"max=160"`
	Kind     string `form:"question_kind" validate:"omitempty,oneof=text money number date choice"`
	Choices  string `form:"question_choices"`
	Receipt1 string `form:"receipt_1" validate:"max=120"`
	Receipt2 string `form:"receipt_2" validate:"max=120"`
	Removed  string `form:"removed" validate:"required,oneof=yes no"`
	Seen     string `form:"seen" validate:"required,number"`
}

func (v *visit) departmentAsked() (*models.Department, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, err
	}
	one := v.state.Department(n)
	if one == nil {
		return nil, models.Fail(models.NotFound, "error.department.unknown")
	}
	return one, nil
}

// showDepartment is the admin's page of one department.
func (s *Server) showDepartment(v *visit) error {
	one, err := v.departmentAsked()
	if err != nil {
		return err
	}
	return v.departmentPage(one.Number, nil, nil)
}

// departmentPage draws the page with what is stored, or with what was typed.
func (v *visit) departmentPage(number uint32, typed *departmentEdit, wrong *models.Error) error {
	one := v.state.Department(number)
	saved := departmentValues(one)
	props := views.AdminDepartmentProps{Number: int(number), Values: saved, Saved: saved, Removed: one.Removed, BaseURL: v.base()}
	if !one.Removed {
		link := v.linkProps(one.Link)
		props.Link = &link
	}
	seen := ""
	if typed != nil {
		props.Values, seen = typed.values(), typed.Seen
		props.Conflict = v.conflict(wrong, fmt.Sprintf("/admin/departments/%d", number), v.departmentDiffers(saved, props.Values)...)
	}
	return v.render(formStatus(wrong), views.AdminDepartmentPage(v.editPage(wrong, seen), props))
}

func (f *departmentEdit) values() views.AdminDepartmentValues {
	return views.AdminDepartmentValues{Name: f.Name, Label: f.Label, Hint: f.Hint, Kind: f.Kind, Choices: f.Choices,
		Receipt: [2]string{f.Receipt1, f.Receipt2}}
}

func departmentValues(one *models.Department) views.AdminDepartmentValues {
	values := views.AdminDepartmentValues{Name: one.Name}
	if q := one.FormQuestion(); q != nil {
		values.Label, values.Hint, values.Kind, values.Choices = q.Label, q.Hint, q.Kind.String(), strings.Join(q.Choices, "\n")
	}
	for i := range values.Receipt {
		if len(one.Questions) > i+1 {
			values.Receipt[i] = one.Questions[i+1].Label
		}
	}
	return values
}

func (v *visit) departmentDiffers(theirs, yours views.AdminDepartmentValues) []views.AdminConflictField {
	field := func(key, a, b string) views.AdminConflictField {
		return views.AdminConflictField{Label: v.words.T(key), Theirs: a, Yours: b}
	}
	kind := func(values views.AdminDepartmentValues) string {
		if values.Label == "" {
			return ""
		}
		return v.words.T("edit.department.kind." + values.Kind)
	}
	return []views.AdminConflictField{
		field("admin.name", theirs.Name, yours.Name),
		field("edit.department.question.label", theirs.Label, yours.Label),
		field("edit.department.question.hint", theirs.Hint, yours.Hint),
		field("edit.department.kind", kind(theirs), kind(yours)),
		field("edit.department.choices", theirs.Choices, yours.Choices),
		field("edit.department.receipt.1", theirs.Receipt[0], yours.Receipt[0]),
		field("edit.department.receipt.2", theirs.Receipt[1], yours.Receipt[1]),
	}
}

// changeDepartment saves a department's name and questions, removes it, or brings it back.
func (s *Server) changeDepartment(v *visit) error {
	one, err := v.departmentAsked()
	if err != nil {
		return err
	}
	form := &departmentEdit{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	command := &models.ChangeDepartment{Department: one.Number, Name: form.Name, Removed: form.Removed == "yes",
		Questions: form.questions(one, found), Seen: seenNumber(form.Seen)}
	wrong := found.wrong()
	if wrong == nil {
		err = v.do(v.actor(), command)
		if wrong = v.afterwards(err); wrong == nil && err != nil {
			return err
		}
	}
	if wrong != nil {
		return v.departmentPage(one.Number, form, wrong)
	}
	return v.redirect(fmt.Sprintf("/admin/departments/%d", one.Number), "flash.saved")
}

// questions makes the department's questions of the form: the first stands on the form, two on the receipt.
func (f *departmentEdit) questions(one *models.Department, found *findings) []models.Question {
	own := models.Question{Label: f.Label}
	if f.Label != "" {
		own.Hint = f.Hint
		_ = own.Kind.UnmarshalText([]byte(f.Kind)) // checked by the validator; a few words if none was chosen
	}
	if own.Kind == models.QuestionChoice {
		own.Choices = distinct(f.Choices)
		found.choices(own.Choices)
	}
	questions := []models.Question{own, {Label: f.Receipt1}, {Label: f.Receipt2}}
	for i := range questions[1:] {
		q := &questions[i+1]
		if was := slices.IndexFunc(one.Questions, func(old models.Question) bool { return old.Label == q.Label }); was > 0 {
			*q = one.Questions[was] // the page shows only the wording: what else belongs to it stays
		}
	}
	return questions
}

func (f *findings) choices(list []string) {
	if len(list) < choicesMin {
		f.add("question_choices", "error.question-choices.few")
	}
	f.names("question_choices", list, choiceMax, choicesMax)
}
