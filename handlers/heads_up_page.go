package handlers

import (
	"slices"

	"bottleneck/models"
	"bottleneck/views"
)

// How many answers, and how many reports of what was learned from a customer, the page of a heads-up lists.
const (
	headsUpAnswers = 200
	headsUpReports = 20
)

// showHeadsUp is the page of one heads-up for members.
func (s *Server) showHeadsUp(v *visit) error {
	h, err := v.headsUpAsked()
	if err != nil {
		return err
	}
	return v.headsUpPage(h, nil, nil)
}

// headsUpPage draws the page; change adds what was typed into a form that came back.
func (v *visit) headsUpPage(h *models.HeadsUp, wrong *models.Error, change func(*views.HeadsUpPageProps)) error {
	page := v.page("heads-ups")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	page.Title, page.Bundle = h.Title, views.Work
	props := views.HeadsUpPageProps{HeadsUp: v.headsUpToMembers(h), Works: v.member.Role >= models.RoleEngineer,
		Erases: v.member.Role == models.RoleAdmin, Asked: h.Asked != 0, AskedOn: h.AsksOn().Time()}
	for _, a := range h.Answers[max(0, len(h.Answers)-headsUpAnswers):] {
		props.Answers = append(props.Answers, views.HeadsUpAnswer{Number: int(a.Number), From: v.answerFrom(a), At: v.local(a.At),
			Effect: a.Effect.String(), Words: a.Words})
	}
	slices.Reverse(props.Answers)
	for _, n := range slices.Backward(h.Learned) {
		if r := v.state.Report(n); r != nil && !r.Withdrawn && len(props.Reports) < headsUpReports {
			props.Reports = append(props.Reports, views.HeadsUpReport{Number: int(n), From: v.state.PartyName(r.Source), Words: shorten(r.Text, 90)})
		}
	}
	for _, p := range h.Touched {
		if p.Kind == models.DepartmentParty && v.member.Leads(p.Number) && v.state.InUse(p) {
			props.Yours = append(props.Yours, views.HeadsUpYours{Name: v.state.PartyName(p), Told: v.headsUpForLead(h, p.Number)})
		}
	}
	if change != nil {
		change(&props)
	}
	return v.render(formStatus(wrong), views.HeadsUpPage(page, props))
}

type withdrawHeadsUpForm struct {
	Words string `form:"words" validate:"max=2000"`
	Seen  string `form:"seen" validate:"omitempty,number"`
}

// withdrawHeadsUp says that a change does not come.
func (s *Server) withdrawHeadsUp(v *visit) error {
	h, err := v.headsUpAsked()
	if err != nil {
		return err
	}
	var form withdrawHeadsUpForm
	if err = v.read(&form); err == nil {
		err = v.do(v.actor(), &models.WithdrawHeadsUp{HeadsUp: h.Number, Words: form.Words, Seen: seenNumber(form.Seen)})
	}
	if err == nil {
		return v.redirect(headsUpPath(h.Number), "flash.headsup.withdrawn")
	}
	wrong := v.afterwards(err)
	if wrong == nil {
		return err
	}
	return v.headsUpPage(v.state.HeadsUp(h.Number), wrong, func(props *views.HeadsUpPageProps) {
		props.Withdraw, props.Back = form.Words, true
	})
}

type eraseAnswerForm struct {
	Answer string `form:"answer" validate:"required,number"`
}

// eraseHeadsUpAnswer erases the words of one answer.
func (s *Server) eraseHeadsUpAnswer(v *visit) error {
	h, err := v.headsUpAsked()
	if err != nil {
		return err
	}
	var form eraseAnswerForm
	if err := v.read(&form); err != nil {
		return err
	}
	if err := v.do(v.actor(), &models.EraseHeadsUpAnswer{HeadsUp: h.Number, Answer: uint32(max(atoi(form.Answer), 0))}); err != nil {
		return err
	}
	return v.redirect(headsUpPath(h.Number)+"#effects", "flash.headsup.erased")
}
