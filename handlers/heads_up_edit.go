package handlers

import (
	"slices"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// headsUpForm is a heads-up as it is typed. Send and Edit are the buttons of its preview.
type headsUpForm struct {
	Title       string   `form:"title" validate:"max=120"`
	What        string   `form:"what" validate:"max=2000"`
	Do          string   `form:"do" validate:"max=2000"`
	From        string   `form:"from" validate:"max=40"`
	Clock       string   `form:"clock" validate:"max=40"`
	Departments []string `form:"departments" validate:"max=300,dive,number,max=9"`
	All         string   `form:"all" validate:"omitempty,oneof=yes"`
	Suppliers   []string `form:"suppliers" validate:"max=300,dive,number,max=9"`
	Bottleneck  string   `form:"bottleneck" validate:"omitempty,number,max=9"`
	Key         string   `form:"key" validate:"max=100"`
	Seen        string   `form:"seen" validate:"omitempty,number"`
	Send        string   `form:"send" validate:"max=5"`
	Edit        string   `form:"edit" validate:"max=5"`
}

func (f *headsUpForm) typed() views.HeadsUpTyped {
	return views.HeadsUpTyped{Title: f.Title, What: f.What, Do: f.Do, From: f.From, Clock: f.Clock, All: f.All != "",
		Departments: f.Departments, Suppliers: f.Suppliers, Bottleneck: f.Bottleneck}
}

// says is what the form says, the parties in the order in which the form lists them.
func (f *headsUpForm) says(v *visit) models.HeadsUpSays {
	says := models.HeadsUpSays{Title: f.Title, What: f.What, Do: f.Do, Clock: f.Clock}
	says.From, _ = models.ParseDate(f.From)
	for _, one := range v.state.AllDepartments() {
		if f.All != "" && !one.Removed || slices.Contains(f.Departments, strconv.Itoa(int(one.Number))) {
			says.Touched = append(says.Touched, models.DepartmentNumbered(one.Number))
		}
	}
	for _, n := range f.Suppliers {
		if p := models.SupplierNumbered(uint32(max(atoi(n), 0))); p.Number != 0 && !slices.Contains(says.Touched, p) {
			says.Touched = append(says.Touched, p)
		}
	}
	return says
}

// stored fills the form with what a heads-up says now.
func stored(h *models.HeadsUp) *headsUpForm {
	form := &headsUpForm{Title: h.Title, What: h.What, Do: h.Do, From: h.From.String(), Clock: h.Clock}
	for _, p := range h.Touched {
		n := strconv.Itoa(int(p.Number))
		if p.Kind == models.SupplierParty {
			form.Suppliers = append(form.Suppliers, n)
		} else {
			form.Departments = append(form.Departments, n)
		}
	}
	return form
}

// showNewHeadsUp is where a change is announced; ?bottleneck= names the one that it is for,
// ?to= whom it touches.
func (s *Server) showNewHeadsUp(v *visit) error {
	form := &headsUpForm{}
	if b := v.state.Standing(models.BottleneckNumber(max(v.QueryInt("bottleneck"), 0))); b != nil {
		form.Bottleneck = strconv.Itoa(int(b.Number))
	}
	v.tickParty(form)
	return v.newHeadsUp(form, nil, nil)
}

// tickParty ticks the department or supplier that ?to= names, as "d3" or "s4".
func (v *visit) tickParty(form *headsUpForm) {
	var p models.Party
	if p.UnmarshalText([]byte(v.Query("to"))) != nil || !v.state.InUse(p) {
		return
	}
	if number := strconv.Itoa(int(p.Number)); p.Kind == models.SupplierParty {
		form.Suppliers = []string{number}
	} else {
		form.Departments = []string{number}
	}
}

func (v *visit) newHeadsUp(form *headsUpForm, wrong *models.Error, preview *views.HeadsUp) error {
	page := v.page("heads-ups")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	page.Title = v.words.T("headsups.new")
	props := v.headsUpEdit(form, nil)
	props.Action, props.Back, props.New, props.Preview = "/heads-ups/new", "/heads-ups", true, preview
	if props.Key = form.Key; props.Key == "" || wrong != nil && wrong.Kind == models.Conflict {
		props.Key = v.server.newKey()
	}
	page.Bundle = views.Work
	return v.render(formStatus(wrong), views.HeadsUpEdit(page, props))
}

// headsUpEdit is the form; h is the heads-up as it is now, or nil.
func (v *visit) headsUpEdit(form *headsUpForm, h *models.HeadsUp) views.HeadsUpEditProps {
	today := v.today()
	props := views.HeadsUpEditProps{Typed: form.typed(), Today: today.String(), Last: (today + models.HeadsUpDays).String()}
	offer := func(p models.Party, removed bool) bool { return !removed || h != nil && h.Touches(p) }
	for _, one := range v.state.AllDepartments() {
		if offer(models.DepartmentNumbered(one.Number), one.Removed) {
			props.Parties.Departments = append(props.Parties.Departments, views.Option{Value: strconv.Itoa(int(one.Number)), Label: one.Name})
		}
	}
	for _, one := range v.state.AllSuppliers() {
		if offer(models.SupplierNumbered(one.Number), one.Removed) {
			props.Parties.Suppliers = append(props.Parties.Suppliers, views.Option{Value: strconv.Itoa(int(one.Number)), Label: one.Name})
		}
	}
	if b := v.state.Standing(models.BottleneckNumber(max(atoi(form.Bottleneck), 0))); b != nil {
		card := v.cardName(views.Reach{}, b)
		props.Card = &card
	}
	return props
}

// announceHeadsUp shows what will be read and by whom, and announces it on the second press.
func (s *Server) announceHeadsUp(v *visit) error {
	form := &headsUpForm{}
	err := v.read(form)
	command := &models.AnnounceHeadsUp{HeadsUpSays: form.says(v), Bottleneck: models.BottleneckNumber(max(atoi(form.Bottleneck), 0))}
	switch {
	case err == nil && form.Edit != "":
		return v.newHeadsUp(form, nil, nil)
	case err == nil && form.Send == "":
		if err = v.wouldRefuse(command); err == nil {
			return v.newHeadsUp(form, nil, v.headsUpPreview(command.HeadsUpSays))
		}
	case err == nil:
		command.Key = v.onceKey(form.Key)
		if err = v.do(v.actor(), command); err == nil {
			return v.redirect(headsUpPath(command.HeadsUp), "flash.headsup.announced")
		}
	}
	wrong := v.afterwards(err)
	if wrong == nil {
		return err
	}
	return v.newHeadsUp(form, wrong, nil)
}

// headsUpPreview is a heads-up as its readers will see it.
func (v *visit) headsUpPreview(says models.HeadsUpSays) *views.HeadsUp {
	one := v.headsUpToMembers(&models.HeadsUp{Title: says.Title, What: says.What, Do: says.Do, From: says.From, Clock: says.Clock, Touched: says.Touched})
	return &one
}

// showHeadsUpEdit is where a heads-up is changed.
func (s *Server) showHeadsUpEdit(v *visit) error {
	h, err := v.headsUpAsked()
	if err != nil {
		return err
	}
	if h.Asked != 0 || h.Withdrawn.At != 0 {
		return v.redirect(headsUpPath(h.Number), "")
	}
	return v.headsUpEditor(h, stored(h), nil)
}

func (v *visit) headsUpEditor(h *models.HeadsUp, form *headsUpForm, wrong *models.Error) error {
	page := v.page("heads-ups")
	if form.Seen != "" {
		page = v.editFrame(page, wrong, form.Seen)
	}
	page.Title, page.Bundle = v.words.T("headsup-edit.page", "title", h.Title), views.Work
	props := v.headsUpEdit(form, h)
	props.Action, props.Back = headsUpPath(h.Number), headsUpPath(h.Number)
	props.Conflict = v.conflict(wrong, headsUpPath(h.Number)+"/edit", v.headsUpDiffers(h, form)...)
	return v.render(formStatus(wrong), views.HeadsUpEdit(page, props))
}

// headsUpDiffers is what somebody else saved beside what this person typed.
func (v *visit) headsUpDiffers(h *models.HeadsUp, form *headsUpForm) []views.AdminConflictField {
	now, says := stored(h), form.says(v)
	field := func(key, theirs, yours string) views.AdminConflictField {
		return views.AdminConflictField{Label: v.words.T(key), Theirs: theirs, Yours: yours}
	}
	return []views.AdminConflictField{
		field("headsup-edit.title", now.Title, form.Title), field("headsup-edit.what", now.What, form.What),
		field("headsup-edit.do", now.Do, form.Do), field("headsup-edit.from", now.From, form.From),
		field("headsup-edit.clock", now.Clock, form.Clock),
		field("headsup.touched", v.partyNames(h.Touched), v.partyNames(says.Touched)),
	}
}

func (v *visit) partyNames(parties []models.Party) (names string) {
	for i, p := range parties {
		if i > 0 {
			names += ", "
		}
		names += v.state.PartyName(p)
	}
	return names
}

// changeHeadsUp changes what a heads-up says, its day or whom it touches.
func (s *Server) changeHeadsUp(v *visit) error {
	h, err := v.headsUpAsked()
	if err != nil {
		return err
	}
	form := &headsUpForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	moved := h.From.String() != form.From || h.Clock != form.Clock
	wrong, err := v.carryOut(found, &models.ChangeHeadsUp{HeadsUp: h.Number, HeadsUpSays: form.says(v), Seen: seenNumber(form.Seen)})
	if err != nil {
		return err
	}
	if form.Seen == "" {
		form.Seen = "1" // headsUpEditor knows by a number that the form came back
	}
	if wrong != nil {
		return v.headsUpEditor(v.state.HeadsUp(h.Number), form, wrong)
	}
	if moved {
		return v.redirect(headsUpPath(h.Number), "flash.headsup.moved")
	}
	return v.redirect(headsUpPath(h.Number), "flash.saved")
}
