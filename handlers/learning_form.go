package handlers

import (
	"fmt"
	"reflect"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// learnedForm is what was learned, and up to five actions, as the form posts it.
type learnedForm struct {
	Held      string `form:"held" validate:"max=2000"`
	Why       string `form:"why" validate:"max=2000"`
	Surprise  string `form:"surprise" validate:"max=2000"`
	Change    string `form:"change" validate:"max=2000"`
	Suppliers string `form:"suppliers" validate:"omitempty,oneof=yes"`
	What1     string `form:"what_1" validate:"max=300"`
	Owner1    string `form:"owner_1" validate:"max=12"`
	Due1      string `form:"due_1" validate:"omitempty,datetime=2006-01-02"`
	What2     string `form:"what_2" validate:"max=300"`
	Owner2    string `form:"owner_2" validate:"max=12"`
	Due2      string `form:"due_2" validate:"omitempty,datetime=2006-01-02"`
	What3     string `form:"what_3" validate:"max=300"`
	Owner3    string `form:"owner_3" validate:"max=12"`
	Due3      string `form:"due_3" validate:"omitempty,datetime=2006-01-02"`
	What4     string `form:"what_4" validate:"max=300"`
	Owner4    string `form:"owner_4" validate:"max=12"`
	Due4      string `form:"due_4" validate:"omitempty,datetime=2006-01-02"`
	What5     string `form:"what_5" validate:"max=300"`
	Owner5    string `form:"owner_5" validate:"max=12"`
	Due5      string `form:"due_5" validate:"omitempty,datetime=2006-01-02"`
	Seen      string `form:"seen" validate:"omitempty,number"`
	Send      string `form:"send" validate:"max=5"`
	AsItIs    string `form:"as_it_is" validate:"max=5"` // the warning was read
	Edit      string `form:"edit" validate:"max=5"`
}

// row gives the fields of one of the actions, from 1.
func (f *learnedForm) row(i int) views.ActionTyped {
	of := reflect.ValueOf(f).Elem()
	field := func(name string) string { return of.FieldByName(name + strconv.Itoa(i)).String() }
	return views.ActionTyped{What: field("What"), Owner: field("Owner"), Due: field("Due")}
}

func (f *learnedForm) typed() views.LearningTyped {
	typed := views.LearningTyped{Held: f.Held, Why: f.Why, Surprise: f.Surprise, Change: f.Change, Suppliers: f.Suppliers != ""}
	for i := range typed.Actions {
		typed.Actions[i] = f.row(i + 1)
	}
	return typed
}

func (f *learnedForm) words() models.LearningWords {
	return models.LearningWords{Held: f.Held, Why: f.Why, Surprise: f.Surprise, Change: f.Change}
}

func (f *learnedForm) audience() models.Audience {
	if f.Suppliers != "" {
		return models.AudienceSuppliers
	}
	return models.AudienceReporters
}

// actions gives the actions that were typed. Rows that are empty are passed over, so what is wrong with the second action
// may belong to the fourth row: rows says which.
func (f *learnedForm) actions() (list []models.NewAction, rows []int) {
	for i := 1; i <= models.MaxActions; i++ {
		if row := f.row(i); row != (views.ActionTyped{}) {
			list, rows = append(list, newAction(row)), append(rows, i)
		}
	}
	return list, rows
}

func newAction(typed views.ActionTyped) models.NewAction {
	due, _ := models.ParseDate(typed.Due) // the validator has read it
	return models.NewAction{What: typed.What, Owner: ownerOf(typed.Owner), Due: due}
}

// texts lists all that people will read.
func (f *learnedForm) texts() []string {
	texts := []string{f.Held, f.Why, f.Surprise, f.Change}
	for i := 1; i <= models.MaxActions; i++ {
		texts = append(texts, f.row(i).What)
	}
	return texts
}

// inRows puts what is wrong with actions beside the rows in which they were typed.
func inRows(wrong *models.Error, rows []int) *models.Error {
	if wrong == nil {
		return nil
	}
	moved := *wrong
	moved.Fields = append([]models.FieldError(nil), wrong.Fields...)
	for i := range moved.Fields {
		var at int
		for _, name := range []string{"what", "owner", "due"} {
			if _, err := fmt.Sscanf(moved.Fields[i].Field, name+"_%d", &at); err == nil && at >= 1 && at <= len(rows) {
				moved.Fields[i].Field = fmt.Sprintf("%s_%d", name, rows[at-1])
			}
		}
	}
	return &moved
}

// ownerOf reads "m3" for a member or "d2" for a department; anything else is nobody.
func ownerOf(text string) (owner models.ActionOwner) {
	if len(text) < 2 {
		return owner
	}
	switch n := uint32(atoi(text[1:])); text[0] {
	case 'm':
		owner.Member = models.MemberNumber(n)
	case 'd':
		owner.Department = n
	}
	return owner
}

// ownerValue writes what ownerOf reads.
func ownerValue(owner models.ActionOwner) string {
	switch {
	case owner.Member != 0:
		return fmt.Sprintf("m%d", owner.Member)
	case owner.Department != 0:
		return fmt.Sprintf("d%d", owner.Department)
	}
	return ""
}

// ownerChoices lists who can own an action: departments first, because a name of a person lasts less long.
func (v *visit) ownerChoices() (list []views.Option) {
	for _, one := range v.state.Departments() {
		list = append(list, views.Option{Value: fmt.Sprintf("d%d", one.Number), Label: one.Name})
	}
	for _, m := range v.state.Members() {
		if !m.Disabled && m.HasJoined() {
			list = append(list, views.Option{Value: fmt.Sprintf("m%d", m.Number), Label: m.Name})
		}
	}
	return list
}
