package handlers

import (
	"bottleneck/models"
	"bottleneck/views"
)

type joinForm struct {
	Name     string `form:"name" validate:"required,max=80"`
	Password string `form:"password"`
}

// invited is the member whom the invitation is for; an invitation to somebody switched off is gone.
func (v *visit) invited() (*models.Member, error) {
	m := v.state.Member(models.MemberNumber(v.opened.Number))
	if m == nil || m.Disabled {
		return nil, models.Fail(models.Gone, "error.link.gone.invitation")
	}
	return m, nil
}

// showJoin asks an invited person for a name and a password. Opening it any number of times uses nothing up.
func (s *Server) showJoin(v *visit) error {
	m, err := v.invited()
	if err != nil {
		return err
	}
	return v.joinPage(m, &joinForm{Name: m.Name}, nil)
}

func (v *visit) joinPage(m *models.Member, form *joinForm, wrong *models.Error) error {
	page := v.page("")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	link := v.state.Link(v.opened.Link)
	return v.render(formStatus(wrong), views.JoinPage(page, views.JoinProps{Action: v.linkAddress(),
		SignOn: v.signOnName(), SignOnOnly: !v.passwordOpens(m),
		InvitedBy: v.speaker(link.By), Again: m.HasJoined(), Role: m.Role.String(),
		Departments: v.departmentNames(m.Departments), Email: m.Email, Name: form.Name,
		Expires: v.local(link.Made.Add(models.InvitationLife))}))
}

// join accepts an invitation and signs the member in.
func (s *Server) join(v *visit) error {
	m, err := v.invited()
	if err != nil {
		return err
	}
	if !v.passwordOpens(m) {
		return v.joinPage(m, &joinForm{Name: m.Name}, models.Fail(models.Forbidden, "error.passwords.off"))
	}
	form := &joinForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	found.choose("password", v.password("password"), form.Name, m.Email, v.state.Settings.Organisation)
	if wrong := found.wrong(); wrong != nil {
		return v.joinPage(m, form, wrong)
	}
	command := &models.Join{Link: v.opened.Link, Person: form.Name}
	if command.Password, err = v.hashPassword(v.password("password")); err != nil {
		return err
	}
	if err := v.do(models.ByMember(m.Number), command); err != nil {
		return err
	}
	if err := v.signIn(models.StartSession{Member: command.Member}); err != nil {
		return err
	}
	return v.redirect("/board", "")
}
