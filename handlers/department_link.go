package handlers

import (
	"time"

	"bottleneck/models"
)

// showDepartmentQR is the picture of a department's link.
func (s *Server) showDepartmentQR(v *visit) error {
	one, err := v.departmentAsked()
	if err != nil {
		return err
	}
	if one.Removed {
		return models.Fail(models.Gone, "error.link.ended")
	}
	return v.sendQR(v.state.Link(one.Link))
}

// graceForm says for how many days the replaced link goes on working, and which link the page showed: when somebody
// else was quicker, it has been replaced all the same.
type graceForm struct {
	Link  string `form:"link" validate:"required,number"`
	Grace string `form:"grace" validate:"required,oneof=0 1 7 28"`
}

// replaceFormLink makes another link for a department's form. The old one goes on working for the chosen time.
func (s *Server) replaceFormLink(v *visit) error {
	one, err := v.departmentAsked()
	if err != nil {
		return err
	}
	var form graceForm
	err = v.read(&form)
	var link *models.Link
	if err == nil {
		link, err = v.formLinkAsked(one, form.Link)
	}
	grace := time.Duration(atoi(form.Grace)) * 24 * time.Hour
	if err == nil {
		err = v.do(v.actor(), &models.ReplaceLink{Link: link.Number, Grace: grace})
	}
	wrong := v.afterwards(err)
	if wrong != nil && wrong.Kind == models.Invalid {
		return v.departmentPage(one.Number, wrong)
	}
	if wrong == nil && err != nil {
		return err
	}
	to := departmentPath(one.Number) + "#link"
	if until := v.state.Link(link.Number).Ended; until > v.now {
		return v.redirectSaying(to, "flash.form-link-replaced", "name", one.Name, "day", v.words.DateTime(v.local(until)))
	}
	return v.redirectSaying(to, "flash.link-replaced", "name", one.Name)
}

type endForm struct {
	Link string `form:"link" validate:"required,number"`
}

// endOldFormLink ends a replaced link before its time.
func (s *Server) endOldFormLink(v *visit) error {
	one, err := v.departmentAsked()
	if err != nil {
		return err
	}
	var form endForm
	if err := v.read(&form); err != nil {
		return err
	}
	link, err := v.formLinkAsked(one, form.Link)
	if err != nil {
		return err
	}
	if link.Ended == 0 { // the present one is replaced, never only ended
		return models.Fail(models.Conflict, "error.link.present")
	}
	if err := v.do(v.actor(), &models.EndLink{Link: link.Number}); err != nil {
		return err
	}
	return v.redirect(departmentPath(one.Number)+"#link", "flash.old-link-ended")
}

// formLinkAsked is a link that a form of the department's page names; links of others are not there.
func (v *visit) formLinkAsked(one *models.Department, number string) (*models.Link, error) {
	link := v.state.Link(models.LinkNumber(max(atoi(number), 0)))
	if link == nil || link.Kind != models.LinkDepartment || link.Target != one.Number {
		return nil, models.Fail(models.NotFound, "error.link.unknown")
	}
	return link, nil
}
