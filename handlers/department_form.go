package handlers

import (
	"fmt"
	"net/http"
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

// formEdit is what the editor of a department's form posts. Move and Preview are its buttons beside Save, which
// draw it again and keep nothing.
type formEdit struct {
	Name     string `form:"name" validate:"required,max=40"`
	Title    string `form:"title" validate:"max=80"`
	Lead     string `form:"lead" validate:"max=200"`
	Label1   string `form:"question_1_label" validate:"max=120"`
	Hint1    string `form:"question_1_hint" validate:"max=160"`
	Kind1    string `form:"question_1_kind" validate:"omitempty,oneof=text money number date choice"`
	Choices1 string `form:"question_1_choices"`
	Label2   string `form:"question_2_label" validate:"max=120"`
	Hint2    string `form:"question_2_hint" validate:"max=160"`
	Kind2    string `form:"question_2_kind" validate:"omitempty,oneof=text money number date choice"`
	Choices2 string `form:"question_2_choices"`
	Label3   string `form:"question_3_label" validate:"max=120"`
	Hint3    string `form:"question_3_hint" validate:"max=160"`
	Kind3    string `form:"question_3_kind" validate:"omitempty,oneof=text money number date choice"`
	Choices3 string `form:"question_3_choices"`
	Move     string `form:"move" validate:"omitempty,oneof=1-2 2-1 2-3 3-2"`
	Preview  string `form:"preview" validate:"max=5"`
	Seen     string `form:"seen" validate:"required,number"`
}

// values is the form as it was typed, with the two questions that Move names in each other's place.
func (f *formEdit) values() views.FormEditValues {
	values := views.FormEditValues{Name: f.Name, Title: f.Title, Lead: f.Lead, Questions: [models.MaxQuestions]views.QuestionEdit{
		{Label: f.Label1, Hint: f.Hint1, Kind: f.Kind1, Choices: f.Choices1},
		{Label: f.Label2, Hint: f.Hint2, Kind: f.Kind2, Choices: f.Choices2},
		{Label: f.Label3, Hint: f.Hint3, Kind: f.Kind3, Choices: f.Choices3}}}
	var from, to int
	if n, _ := fmt.Sscanf(f.Move, "%d-%d", &from, &to); n == 2 && min(from, to) >= 1 && max(from, to) <= models.MaxQuestions {
		q := &values.Questions
		q[from-1], q[to-1] = q[to-1], q[from-1]
	}
	return values
}

// storedForm is what is stored, as the form would post it.
func storedForm(one *models.Department) views.FormEditValues {
	values := views.FormEditValues{Name: one.Name, Title: one.Title, Lead: one.Lead}
	for i, q := range one.Questions[:min(len(one.Questions), models.MaxQuestions)] {
		if q.Label != "" {
			values.Questions[i] = views.QuestionEdit{Label: q.Label, Hint: q.Hint, Kind: q.Kind.String(), Choices: strings.Join(q.Choices, "\n")}
		}
	}
	return values
}

// showFormEditor is where those who look after a department word its form.
func (s *Server) showFormEditor(v *visit) error {
	one, err := v.departmentAsked()
	if err != nil {
		return err
	}
	return v.formEditor(one, nil, nil)
}

// formEditor draws the editor with what is stored, or with what was typed, and beside it the form as it will look.
func (v *visit) formEditor(one *models.Department, typed *formEdit, wrong *models.Error) error {
	saved := storedForm(one)
	props := views.FormEditProps{Number: int(one.Number), Name: one.Name, Values: saved}
	page := v.departmentFrame()
	if typed != nil {
		props.Values = typed.values()
		page = v.editFrame(page, wrong, typed.Seen)
		props.Conflict = v.conflict(wrong, departmentPath(one.Number)+"/form", v.formDiffers(saved, props.Values)...)
	}
	props.Preview = v.formPreview(one, props.Values)
	return v.render(formStatus(wrong), views.FormEditor(page, props))
}

// changeForm keeps a department's name, the words of its form and its questions; or draws the editor again.
func (s *Server) changeForm(v *visit) error {
	one, err := v.departmentAsked()
	if err != nil {
		return err
	}
	form := &formEdit{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	if form.Move != "" || form.Preview != "" {
		return v.formEditor(one, form, nil)
	}
	values := form.values()
	command := &models.ChangeDepartment{Department: one.Number, Name: form.Name, Title: form.Title, Lead: form.Lead,
		Questions: questionsOf(values, found), Seen: seenNumber(form.Seen)}
	wrong, err := v.carryOut(found, command)
	if err != nil {
		return err
	}
	if wrong != nil {
		return v.formEditor(v.state.Department(one.Number), form, wrong)
	}
	return v.redirect(departmentPath(one.Number)+"/form", "flash.saved")
}

// questionsOf makes the department's questions of what was typed: the first stands on the form, two on the receipt.
// found, if any, takes what is wrong with them.
func questionsOf(values views.FormEditValues, found *findings) []models.Question {
	questions := make([]models.Question, models.MaxQuestions)
	for i, typed := range values.Questions {
		if typed.Label == "" {
			continue
		}
		q := models.Question{Label: typed.Label, Hint: typed.Hint}
		_ = q.Kind.UnmarshalText([]byte(typed.Kind)) // checked by the validator; a few words if none was chosen
		if q.Kind == models.QuestionChoice {
			q.Choices = distinct(typed.Choices)
			found.choices(fmt.Sprintf("question_%d_choices", i+1), q.Choices)
		}
		questions[i] = q
	}
	return questions
}

func (f *findings) choices(field string, list []string) {
	if f == nil {
		return
	}
	if len(list) < choicesMin {
		f.add(field, "error.question-choices.few")
	}
	f.names(field, list, choiceMax, choicesMax)
}

// previewForm draws the form as it will look with what is being typed. Nothing is kept.
func (s *Server) previewForm(v *visit) error {
	one, err := v.departmentAsked()
	if err != nil {
		return err
	}
	form := &formEdit{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	if found.has("seen") { // no form of ours
		return found.wrong()
	}
	return v.render(http.StatusOK, views.FormPreview(v.page(""), v.formPreview(one, form.values())))
}

// formPreview is the form, and what the receipt asks, as people of the department will see them.
func (v *visit) formPreview(one *models.Department, values views.FormEditValues) views.FormPreviewProps {
	questions := questionsOf(values, nil)
	like := &models.Department{Questions: questions}
	props := views.FormPreviewProps{Form: views.DepartmentFormProps{Department: values.Name, Title: values.Title, Lead: values.Lead,
		Departments: v.otherDepartments(one.Number), Question: ownQuestion(like.FormQuestion())}}
	for _, q := range questions[1:] {
		if q.Label != "" {
			props.Receipt = append(props.Receipt, *ownQuestion(&q))
		}
	}
	return props
}

func (v *visit) formDiffers(theirs, yours views.FormEditValues) []views.AdminConflictField {
	fields := []views.AdminConflictField{
		{Label: v.words.T("admin.name"), Theirs: theirs.Name, Yours: yours.Name},
		{Label: v.words.T("form-edit.title"), Theirs: theirs.Title, Yours: yours.Title},
		{Label: v.words.T("form-edit.lead"), Theirs: theirs.Lead, Yours: yours.Lead},
	}
	for i := range theirs.Questions {
		fields = append(fields, v.questionDiffers(views.QuestionLegends[i], theirs.Questions[i], yours.Questions[i])...)
	}
	return fields
}

func (v *visit) questionDiffers(key string, theirs, yours views.QuestionEdit) []views.AdminConflictField {
	kind := func(q views.QuestionEdit) string {
		if q.Label == "" || q.Kind == "" {
			return ""
		}
		return v.words.T("edit.department.kind." + q.Kind)
	}
	field := func(part, a, b string) views.AdminConflictField {
		return views.AdminConflictField{Label: v.words.T("form-edit.part", "question", v.words.T(key), "part", v.words.T(part)), Theirs: a, Yours: b}
	}
	return []views.AdminConflictField{
		field("edit.department.question.label", theirs.Label, yours.Label),
		field("edit.department.question.hint", theirs.Hint, yours.Hint),
		field("edit.department.kind", kind(theirs), kind(yours)),
		field("edit.department.choices", theirs.Choices, yours.Choices),
	}
}
