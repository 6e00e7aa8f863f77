package handlers

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// showDepartments lists the departments that the member looks after, each with what waits. Who has one goes straight there.
func (s *Server) showDepartments(v *visit) error {
	led := v.led()
	if len(led) == 1 && v.member.Role == models.RoleLead {
		return v.redirect(departmentPath(led[0].Number), "")
	}
	props := views.DepartmentsProps{Orders: v.member.Role == models.RoleAdmin}
	waiting := v.unansweredFrom()
	for i, one := range led {
		row := views.DepartmentRow{Number: int(one.Number), Name: one.Name, Removed: one.Removed, Place: i + 1,
			Unanswered: waiting[models.DepartmentNumbered(one.Number)], Waiting: len(v.state.WaitForDepartment(one.Number, v.now))}
		if q := one.FormQuestion(); q != nil {
			row.Question = q.Label
		}
		if !one.Removed {
			props.InUse++
		}
		props.Rows = append(props.Rows, row)
	}
	return v.render(http.StatusOK, views.DepartmentsPage(v.departmentFrame(), props))
}

// led lists the departments that the member looks after: a lead's own, an admin's all, those out of use last.
func (v *visit) led() []*models.Department {
	list := slices.DeleteFunc(v.state.AllDepartments(), func(one *models.Department) bool {
		return v.member.Role != models.RoleAdmin && !v.member.Leads(one.Number)
	})
	slices.SortStableFunc(list, func(a, b *models.Department) int { return order(!a.Removed, !b.Removed) })
	return list
}

// unansweredFrom counts the reports of each party that nobody has answered.
func (v *visit) unansweredFrom() map[models.Party]int {
	count := map[models.Party]int{}
	v.state.EachUnanswered(0, func(r *models.Report) bool {
		count[r.Source]++
		return true
	})
	return count
}

// departmentFrame is the frame of the pages about departments, which stand under Admin for an admin.
func (v *visit) departmentFrame() views.Page {
	if v.member.Role == models.RoleAdmin {
		return v.page("admin")
	}
	return v.page("departments")
}

func departmentPath(n uint32) string { return fmt.Sprintf("/departments/%d", n) }

// departmentAsked is the department in the address.
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
	command := &models.AddDepartments{Departments: []models.NewDepartment{models.Usual(v.words.Lang, form.Kind, form.Name)}}
	wrong, err := v.carryOut(found, command)
	if err != nil {
		return err
	}
	if wrong != nil {
		return v.adminPage(adminForms{adding: "department", department: form}, wrong)
	}
	return v.redirectSaying(departmentPath(command.First), "flash.department-added", "name", form.Name)
}

type orderForm struct {
	To string `form:"to" validate:"required,number"`
}

// placeDepartment moves a department in the order in which departments are listed everywhere.
func (s *Server) placeDepartment(v *visit) error {
	one, err := v.departmentAsked()
	if err != nil {
		return err
	}
	var form orderForm
	if err := v.read(&form); err != nil {
		return err
	}
	if err := v.do(v.actor(), &models.MoveDepartment{Department: one.Number, To: atoi(form.To)}); err != nil {
		return err
	}
	return v.redirectSaying(fmt.Sprintf("/departments#department-%d", one.Number), "flash.department-moved", "name", one.Name)
}

type useForm struct {
	Removed string `form:"removed" validate:"required,oneof=yes no"`
	Seen    string `form:"seen" validate:"required,number"`
}

// useDepartment takes a department out of use, or brings it back.
func (s *Server) useDepartment(v *visit) error {
	one, err := v.departmentAsked()
	if err != nil {
		return err
	}
	var form useForm
	if err = v.read(&form); err == nil {
		err = v.do(v.actor(), &models.RemoveDepartment{Department: one.Number, Back: form.Removed == "no", Seen: seenNumber(form.Seen)})
	}
	if wrong := v.afterwards(err); wrong != nil {
		return v.departmentPage(one.Number, wrong)
	}
	if err != nil {
		return err
	}
	return v.redirect(departmentPath(one.Number), "flash.saved")
}
