package handlers

import (
	"reflect"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// heardForm is what was heard in a round and what is done, and up to five actions, as the form posts it.
type heardForm struct {
	Heard  string `form:"heard" validate:"max=2000"`
	Do     string `form:"do" validate:"max=2000"`
	What1  string `form:"what_1" validate:"max=300"`
	Owner1 string `form:"owner_1" validate:"max=12"`
	Due1   string `form:"due_1" validate:"omitempty,datetime=2006-01-02"`
	What2  string `form:"what_2" validate:"max=300"`
	Owner2 string `form:"owner_2" validate:"max=12"`
	Due2   string `form:"due_2" validate:"omitempty,datetime=2006-01-02"`
	What3  string `form:"what_3" validate:"max=300"`
	Owner3 string `form:"owner_3" validate:"max=12"`
	Due3   string `form:"due_3" validate:"omitempty,datetime=2006-01-02"`
	What4  string `form:"what_4" validate:"max=300"`
	Owner4 string `form:"owner_4" validate:"max=12"`
	Due4   string `form:"due_4" validate:"omitempty,datetime=2006-01-02"`
	What5  string `form:"what_5" validate:"max=300"`
	Owner5 string `form:"owner_5" validate:"max=12"`
	Due5   string `form:"due_5" validate:"omitempty,datetime=2006-01-02"`
	Seen   string `form:"seen" validate:"omitempty,number"`
	Send   string `form:"send" validate:"max=5"`
	AsItIs string `form:"as_it_is" validate:"max=5"` // the warning was read
	Edit   string `form:"edit" validate:"max=5"`
}

// row gives the fields of one of the actions, from 1.
func (f *heardForm) row(i int) views.ActionTyped {
	of := reflect.ValueOf(f).Elem()
	field := func(name string) string { return of.FieldByName(name + strconv.Itoa(i)).String() }
	return views.ActionTyped{What: field("What"), Owner: field("Owner"), Due: field("Due")}
}

func (f *heardForm) typed() views.HeardTyped {
	typed := views.HeardTyped{Heard: f.Heard, Do: f.Do}
	for i := range typed.Actions {
		typed.Actions[i] = f.row(i + 1)
	}
	return typed
}

// actions gives the actions that were typed, and in which rows they stand.
func (f *heardForm) actions() (list []models.NewAction, rows []int) {
	for i := 1; i <= models.MaxActions; i++ {
		if row := f.row(i); row != (views.ActionTyped{}) {
			list, rows = append(list, newAction(row)), append(rows, i)
		}
	}
	return list, rows
}

// texts lists all that people will read.
func (f *heardForm) texts() []string {
	texts := []string{f.Heard, f.Do}
	for i := 1; i <= models.MaxActions; i++ {
		texts = append(texts, f.row(i).What)
	}
	return texts
}

// showHeard is the page on which engineers write what was heard in a round and what is done, or change it.
func (s *Server) showHeard(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	return v.writeHeard(r, &heardForm{Heard: r.Heard.Heard, Do: r.Heard.Do}, nil, nil)
}

func (v *visit) writeHeard(r *models.Round, form *heardForm, wrong *models.Error, change func(*views.HeardProps)) error {
	page := v.page("rounds")
	if wrong != nil && wrong.Conflict == nil {
		page = withErrors(page, wrong)
	}
	page.Title, page.Bundle = v.words.T("heard.title.of", "title", r.Title), views.Work
	if form.Seen != "" && (wrong == nil || wrong.Kind == models.Invalid) {
		page.Seen = int(seenNumber(form.Seen))
	}
	today := v.today()
	props := views.HeardProps{Number: int(r.Number), Title: r.Title, Over: r.Stage() == models.RoundOver, Edits: r.Heard.Published(),
		TakenBack: v.local(r.Heard.TakenBack.At), Typed: form.typed(), Owners: v.ownerChoices(), First: today.String(), Last: (today + models.ActionDays).String(),
		Department: r.AsksDepartments(), Erases: v.member.Role == models.RoleAdmin && v.state.HoldsHeard(r), Erase: v.Query("erase") != ""}
	for _, p := range r.Asked {
		if v.state.InUse(p) {
			props.Parties = append(props.Parties, views.HeardReader{Kind: partyKinds[p.Kind], Name: v.state.PartyName(p)})
		}
	}
	for _, a := range v.state.ActionsHeard(r) {
		props.There = append(props.There, v.actionLine(a, views.Reach{}))
	}
	props.Erase = props.Erase && props.Erases
	if change != nil {
		change(&props)
	}
	return v.render(formStatus(wrong), views.RoundHeard(page, props))
}

// publishHeard shows who will read it, and what in it speaks of people; it is published on the second press, whatever the
// warning says.
func (s *Server) publishHeard(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	form := &heardForm{}
	err = v.read(form)
	if err == nil && form.Edit != "" {
		return v.writeHeard(r, form, nil, nil)
	}
	command := &models.PublishHeard{Round: r.Number, Heard: form.Heard, Do: form.Do, Seen: max(seenNumber(form.Seen), 1)}
	var rows []int
	command.Actions, rows = form.actions()
	if err == nil {
		err = v.wouldRefuse(command)
	}
	if warned := v.state.Blames(form.texts()...); err == nil && (form.Send == "" || len(warned) > 0 && form.AsItIs == "") {
		return v.writeHeard(r, form, nil, func(props *views.HeardProps) { props.Preview = v.previewHeard(r, form, warned) })
	}
	edits := r.Heard.Published()
	if err == nil {
		err = v.do(v.actor(), command)
	}
	if err != nil {
		return v.heardRefused(r.Number, form, rows, err)
	}
	if edits {
		return v.redirect(roundPath(r.Number)+"/results", "flash.round.heard.changed")
	}
	return v.redirect(roundPath(r.Number)+"/results", "flash.round.heard")
}

func (v *visit) previewHeard(r *models.Round, form *heardForm, warned []models.Blamed) *views.HeardPreview {
	preview := &views.HeardPreview{Told: views.HeardTold{Heard: form.Heard, Do: form.Do}}
	for _, one := range warned {
		preview.Warnings = append(preview.Warnings, views.LearningWarning{Words: one.Words, Name: one.Name})
	}
	v.toldOfHeard(r, preview)
	actions, _ := form.actions()
	for _, one := range actions {
		preview.Told.Actions = append(preview.Told.Actions, views.ActionLine{What: one.What, Owner: v.ownerName(one.Owner), Due: one.Due.Time(), State: "open"})
	}
	return preview
}

// heardMailed are the kinds of people who get a mail of what was heard, with their names in the pages.
var heardMailed = []struct {
	kind models.RecipientKind
	name string
}{{models.InviteeRecipient, "invitee"}, {models.MemberRecipient, "member"}, {models.ContactRecipient, "contact"}}

// toldOfHeard says who is told by mail, as what, and by which webhooks.
func (v *visit) toldOfHeard(r *models.Round, preview *views.HeardPreview) {
	mailed := map[models.RecipientKind]bool{}
	for _, to := range v.state.ToldOfHeard(r, v.actor()) {
		if mailed[to.Kind] = true; to.Kind == models.WebhookRecipient {
			preview.Channels = append(preview.Channels, v.state.Webhook(models.WebhookNumber(to.Number)).Title)
		}
	}
	for _, one := range heardMailed {
		if mailed[one.kind] {
			preview.Mailed = append(preview.Mailed, one.name)
		}
	}
}

// heardRefused draws the form again, with what somebody else wrote meanwhile beside what was typed.
func (v *visit) heardRefused(n models.RoundNumber, form *heardForm, rows []int, err error) error {
	wrong := inRows(v.afterwards(err), rows)
	if wrong == nil {
		return err
	}
	r := v.state.Round(n)
	if wrong.Conflict == nil {
		return v.writeHeard(r, form, wrong, nil)
	}
	panel := &views.AdminConflictProps{Who: v.actorName(wrong.Conflict.By), At: v.local(wrong.Conflict.At), Address: roundPath(n) + "/heard"}
	for _, one := range []struct{ key, theirs, yours string }{{"heard.heard", r.Heard.Heard, form.Heard}, {"heard.do", r.Heard.Do, form.Do}} {
		if one.theirs != one.yours {
			panel.Fields = append(panel.Fields, views.AdminConflictField{Label: v.words.T(one.key), Theirs: one.theirs, Yours: one.yours})
		}
	}
	return v.writeHeard(r, form, wrong, func(props *views.HeardProps) { props.Conflict = panel })
}

// takeBackHeard takes back what those who were asked were told.
func (s *Server) takeBackHeard(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	form := &actionForm{}
	if err = v.read(form); err == nil {
		err = v.do(v.actor(), &models.TakeBackHeard{Round: r.Number, Seen: seenNumber(form.Seen)})
	}
	if err == nil {
		return v.redirect(roundPath(r.Number)+"/heard", "flash.round.heard.back")
	}
	if wrong := v.afterwards(err); wrong != nil {
		r = v.state.Round(r.Number)
		return v.writeHeard(r, &heardForm{Heard: r.Heard.Heard, Do: r.Heard.Do}, wrong, nil)
	}
	return err
}

// eraseHeard erases all words of it from the journal too, once the admin has ticked that they mean it.
func (s *Server) eraseHeard(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	err = v.read(&eraseForm{})
	if wrong := formError(err); wrong != nil {
		return v.writeHeard(r, &heardForm{Heard: r.Heard.Heard, Do: r.Heard.Do}, wrong, func(props *views.HeardProps) { props.Erase = true })
	}
	if err == nil {
		err = v.do(v.actor(), &models.EraseHeard{Round: r.Number})
	}
	if err != nil {
		return err
	}
	return v.redirect(roundPath(r.Number)+"/heard", "flash.learning.erased")
}

// heardTold is what was heard in a round and what is done, as those read it who were asked: with names to members only.
func (v *visit) heardTold(r *models.Round, reach views.Reach) views.HeardTold {
	h := &r.Heard
	told := views.HeardTold{At: v.local(h.At), Edited: v.local(h.Edited.At), Heard: h.Heard, Do: h.Do, Erased: h.Erased()}
	if v.member != nil && reach.Member() {
		told.By = v.actorName(h.By)
	}
	for _, a := range v.state.ActionsHeard(r) {
		told.Actions = append(told.Actions, v.actionLine(a, reach))
	}
	return told
}

// heardToldThem is the same for whom the link is for. Suppliers read that we do it, not which department, nor why it was
// dropped: that is said among us.
func (w *roundVisit) heardToldThem() views.HeardTold {
	told := w.heardTold(w.r, views.Reach{Prefix: w.linkAddress()})
	if w.source.Kind == models.SupplierParty {
		for i := range told.Actions {
			told.Actions[i].Owner, told.Actions[i].Reason = w.state.Settings.Organisation, ""
		}
	}
	return told
}

// heardAddress is where a reader finds what was heard in a round: members among its results, others among the rounds.
func (v *visit) heardAddress(r *models.Round, reach views.Reach) string {
	if reach.Member() {
		return roundPath(r.Number) + "/results"
	}
	return reach.Prefix + roundPath(r.Number)
}
