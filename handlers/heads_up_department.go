package handlers

import (
	"net/http"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// gotForm is "got it", or Back; judgeForm is what came of a change.
type (
	gotForm struct {
		HeadsUp string `form:"heads_up" validate:"required,number,max=9"`
		Back    string `form:"back" validate:"max=10"`
		Seen    string `form:"seen" validate:"omitempty,number"`
		Next    string `form:"next" validate:"max=2000"`
	}
	judgeForm struct {
		HeadsUp string `form:"heads_up" validate:"omitempty,number,max=9"`
		Effect  string `form:"effect" validate:"required,oneof=better worse same"`
		Words   string `form:"words" validate:"max=2000"`
	}
)

// headsUpForLead is a heads-up to those who look after a department that it touches.
func (v *visit) headsUpForLead(h *models.HeadsUp, department uint32) views.HeadsUpTold {
	told := v.headsUpTold(h, models.DepartmentNumbered(department), "")
	told.Href, told.By = headsUpPath(h.Number), v.speaker(h.Announced.By)
	told.GotAction = departmentPath(department) + "/heads-up/got"
	if told.Ask != nil {
		told.Ask.Action = departmentPath(department) + "/heads-up"
	}
	return told
}

// departmentHeadsUps are those that touch a department and are not past.
func (v *visit) departmentHeadsUps(department uint32) (list []views.HeadsUpTold) {
	for _, h := range v.state.HeadsUps(models.HeadsUpFilter{Touches: models.DepartmentNumbered(department)}, v.now) {
		if h.Stage(v.today()) != models.HeadsUpPast {
			list = append(list, v.headsUpForLead(h, department))
		}
	}
	return list
}

// getHeadsUp says "got it" for a department.
func (s *Server) getHeadsUp(v *visit) error {
	one, err := v.departmentAsked()
	if err != nil {
		return err
	}
	return v.getIt(models.DepartmentNumbered(one.Number), departmentPath(one.Number))
}

// getIt says "got it" for a party, or takes it back, and goes back to where it was pressed, or to the party's page.
func (v *visit) getIt(p models.Party, page string) error {
	var form gotForm
	if err := v.read(&form); err != nil {
		return err
	}
	n := models.HeadsUpNumber(max(atoi(form.HeadsUp), 0))
	err := v.do(v.actor(), &models.GetHeadsUp{HeadsUp: n, Party: p, Back: form.Back != "", Seen: uint64(max(atoi(form.Seen), 0))})
	if err != nil {
		return err
	}
	flash := "flash.headsup.got"
	if form.Back != "" {
		flash = "flash.undone"
	}
	return v.redirect(ownPath(form.Next, page)+"#h-"+strconv.Itoa(int(n)), flash)
}

// judgeForDepartment is what somebody who looks after a department says came of a change.
func (s *Server) judgeForDepartment(v *visit) error {
	one, err := v.departmentAsked()
	if err != nil {
		return err
	}
	form := &judgeForm{}
	err = v.read(form)
	n := models.HeadsUpNumber(max(atoi(form.HeadsUp), 0))
	if err = v.judge(n, models.DepartmentNumbered(one.Number), form, err); err == nil {
		return v.redirect(departmentPath(one.Number)+"#h-"+strconv.Itoa(int(n)), "flash.headsup.judged")
	}
	wrong := v.afterwards(err)
	if wrong == nil {
		return err
	}
	return v.departmentPageWith(one.Number, wrong, func(props *views.DepartmentPageProps) { typedInto(props.HeadsUps, n, form) })
}

// judge records what came of a change, unless something was wrong with the form.
func (v *visit) judge(n models.HeadsUpNumber, p models.Party, form *judgeForm, err error) error {
	if err != nil {
		return err
	}
	command := &models.JudgeHeadsUp{HeadsUp: n, Source: p, Words: form.Words}
	_ = command.Effect.UnmarshalText([]byte(form.Effect)) // checked by the validator
	if v.member == nil && v.opened.Contact == 0 {
		command.Device = v.device()
	}
	return v.do(v.actor(), command)
}

// typedInto puts what was typed back into the question about a heads-up.
func typedInto(list []views.HeadsUpTold, n models.HeadsUpNumber, form *judgeForm) {
	for i := range list {
		if ask := list[i].Ask; ask != nil && list[i].Number == int(n) {
			ask.Typed, ask.Effect, ask.Words = true, form.Effect, form.Words
		}
	}
}

// showHeadsUpsTold is all that a department's people are told of changes, by their link.
func (s *Server) showHeadsUpsTold(v *visit) error { return v.headsUpsTold(0, nil, nil) }

func (v *visit) headsUpsTold(n models.HeadsUpNumber, form *judgeForm, wrong *models.Error) error {
	page := v.page("")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	page.Title, page.Bundle = v.words.T("headsups.told.title"), views.Public
	props := views.HeadsUpsToldProps{Back: v.linkAddress(), Department: v.state.PartyName(v.party())}
	for _, h := range v.state.HeadsUps(models.HeadsUpFilter{Touches: v.party()}, v.now) {
		one := v.headsUpByLink(h)
		switch stage := h.Stage(v.today()); {
		case stage == models.HeadsUpAsking:
			props.Asked = append(props.Asked, one)
		case stage != models.HeadsUpPast:
			props.Coming = append(props.Coming, one)
		case len(props.Past) < headsUpsPast:
			props.Past = append(props.Past, one)
		}
	}
	if form != nil {
		typedInto(props.Asked, n, form)
	}
	return v.render(formStatus(wrong), views.HeadsUpsTold(page, props))
}

// headsUpsPast is how many heads-ups that are past a department's people see.
const headsUpsPast = 10

// headsUpByLink is a heads-up to people who came by a department's or a supplier's link.
func (v *visit) headsUpByLink(h *models.HeadsUp) views.HeadsUpTold {
	told := v.headsUpTold(h, v.party(), v.knownDevice())
	if told.Ask != nil {
		told.Ask.Action = v.linkAddress() + headsUpPath(h.Number)
		told.Ask.Report = told.Ask.Action + "/report"
	}
	return told
}

// judgeByForm is what somebody in a department says came of a change, by its link.
func (s *Server) judgeByForm(v *visit) error {
	return v.judgeByLink(v.linkAddress()+"/heads-ups", v.headsUpsTold)
}

func (v *visit) judgeByLink(to string, again func(models.HeadsUpNumber, *judgeForm, *models.Error) error) error {
	h, err := v.headsUpAsked()
	if err != nil || !h.Touches(v.party()) {
		return models.Fail(models.NotFound, "error.headsup.unknown")
	}
	form := &judgeForm{}
	err = v.read(form)
	if err = v.judge(h.Number, v.party(), form, err); err == nil {
		return v.redirect(to+"#h-"+strconv.Itoa(int(h.Number)), "flash.headsup.judged")
	}
	wrong := v.afterwards(err)
	if wrong == nil {
		return err
	}
	return again(h.Number, form, wrong)
}

// reportFromHeadsUp opens the form of a department with what its reader said of a change. It keeps nothing.
func (s *Server) reportFromHeadsUp(v *visit) error {
	words, err := v.wordsOfAnswer()
	if err != nil {
		return err
	}
	return v.departmentForm(http.StatusOK, v.page(""), &reportForm{Kind: models.Blocker.String(), What: words}, nil)
}

// wordsOfAnswer gives what this reader said of the change in the address.
func (v *visit) wordsOfAnswer() (string, error) {
	h, err := v.headsUpAsked()
	if err != nil {
		return "", err
	}
	answer := h.AnswerOf(v.actor(), v.knownDevice())
	if answer == nil || !h.Touches(v.party()) {
		return "", models.Fail(models.NotFound, "error.headsup.unknown")
	}
	if answer.Words == "" {
		return h.Title, nil
	}
	return answer.Words, nil
}

// knownDevice gives the hash of this device's cookie, "" if it has none.
func (v *visit) knownDevice() string {
	if token := v.cookie(deviceCookie); len(token) == models.TokenLength {
		return hashedShort("device", token)
	}
	return ""
}

// formHeadsUps is the little that a department's form says of changes: the next two, and what its people are asked.
func (v *visit) formHeadsUps() views.FormHeadsUps {
	shown := views.FormHeadsUps{Address: v.linkAddress() + "/heads-ups"}
	for _, h := range v.state.NextHeadsUps(v.party(), headsUpsOnForm, v.now) {
		shown.Next = append(shown.Next, v.headsUpOf(h))
	}
	for _, h := range v.state.AskedHeadsUps(v.party(), v.now) {
		if shown.Asked = append(shown.Asked, v.headsUpOf(h)); len(shown.Asked) == headsUpsAsked {
			break
		}
	}
	return shown
}

// How many changes that come, and how many that people are asked about, a form names: it has to fit the first round
// trip of a network, whatever they say.
const (
	headsUpsOnForm = 2
	headsUpsAsked  = 1
)
