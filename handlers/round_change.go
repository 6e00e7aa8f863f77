package handlers

import (
	"slices"

	"bottleneck/models"
	"bottleneck/views"
)

// showRoundEdit is where a round is changed. One that is over, or cancelled, only has its page.
func (s *Server) showRoundEdit(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	if r.Stage() >= models.RoundOver {
		return v.redirect(roundPath(r.Number), "")
	}
	return v.roundEditor(r, storedRound(r), nil, false)
}

// roundEditor draws the form of a round that is there, or how it will look.
func (v *visit) roundEditor(r *models.Round, form *roundEditForm, wrong *models.Error, looks bool) error {
	page := v.page("rounds")
	if form.Seen != "" {
		page = v.editFrame(page, wrong, form.Seen)
	}
	page.Title, page.Bundle = v.words.T("headsup-edit.page", "title", r.Title), views.Work
	props := v.roundEdit(form, r)
	props.Action, props.Back = roundPath(r.Number), roundPath(r.Number)
	says, _ := form.says(v, r)
	props.Conflict = v.conflict(wrong, roundPath(r.Number)+"/edit", v.roundDiffers(r, says)...)
	if wrong != nil && wrong.Key == "error.round.begun" {
		props.TooLate = v.roundTooLate(r, says)
	}
	if looks {
		props.Looks = v.roundLooks(says)
	}
	return v.render(formStatus(wrong), views.RoundEdit(page, props))
}

// roundDiffers is what somebody else saved beside what this person typed.
func (v *visit) roundDiffers(r *models.Round, yours models.RoundSays) []views.AdminConflictField {
	field := func(key, theirs, yours string) views.AdminConflictField {
		return views.AdminConflictField{Label: v.words.T(key), Theirs: theirs, Yours: yours}
	}
	every := func(weeks int) string {
		if weeks <= 0 {
			return v.words.T("round-edit.every.never")
		}
		return v.words.N("round.repeats", weeks)
	}
	return []views.AdminConflictField{
		field("round-edit.title", r.Title, yours.Title), field("round-edit.lead", r.Lead, yours.Lead),
		field("round-edit.from", r.From.String(), yours.From.String()), field("round-edit.to", r.To.String(), yours.To.String()),
		field("round.asks", v.partyNames(r.Asked), v.partyNames(yours.Asked)), field("round-edit.every", every(r.Every), every(yours.Every)),
		field("round-edit.questions", v.questionLines(r.Questions), v.questionLines(yours.Questions)),
	}
}

// roundTooLate is what differs of that which stays once people answer: the first day, whom it asks, the questions.
func (v *visit) roundTooLate(r *models.Round, yours models.RoundSays) (list []views.AdminConflictField) {
	stays := []string{v.words.T("round-edit.from"), v.words.T("round.asks"), v.words.T("round-edit.questions")}
	for _, field := range v.roundDiffers(r, yours) {
		if slices.Contains(stays, field.Label) && field.Theirs != field.Yours {
			list = append(list, field)
		}
	}
	return list
}

// changeRound draws the form again, shows how the round will look, or saves it, as the button says that was pressed.
func (s *Server) changeRound(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	form, wrong, err := v.readRound()
	if err != nil {
		return err
	}
	if form.Seen == "" {
		form.Seen = "1" // roundEditor knows by a number that the form came back
	}
	if form.arrange() || form.Do == "edit" {
		return v.roundEditor(r, form, nil, false)
	}
	says, places := form.says(v, r)
	command := &models.ChangeRound{Round: r.Number, RoundSays: says, Seen: seenNumber(form.Seen)}
	switch {
	case wrong != nil:
		err = wrong
	case form.Do == "look":
		if err = v.wouldRefuse(command); err == nil {
			return v.roundEditor(r, form, nil, true)
		}
	default:
		if err = v.do(v.actor(), command); err == nil {
			return v.redirect(roundPath(r.Number), "flash.saved")
		}
	}
	if wrong = v.afterwards(err); wrong == nil {
		return err
	}
	atRows(wrong, places)
	return v.roundEditor(v.state.Round(r.Number), form, wrong, false)
}
