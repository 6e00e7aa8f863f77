package handlers

import (
	"fmt"
	"slices"

	"bottleneck/models"
	"bottleneck/views"
)

// actionForm is what the forms about an action post; each uses some of it.
type actionForm struct {
	What  string `form:"what" validate:"max=300"`
	Owner string `form:"owner" validate:"max=12"`
	Due   string `form:"due" validate:"omitempty,datetime=2006-01-02"`
	Words string `form:"words" validate:"max=2000"`
	Seen  string `form:"seen" validate:"omitempty,number"`
	Next  string `form:"next" validate:"max=500"`
}

func (f *actionForm) typed() views.ActionTyped {
	return views.ActionTyped{What: f.What, Owner: f.Owner, Due: f.Due, Words: f.Words}
}

// agreeAction adds an action to a bottleneck from which something was learned.
func (s *Server) agreeAction(v *visit) error {
	c, err := v.openCard(views.Reach{})
	if err != nil {
		return err
	}
	form := &actionForm{}
	if err = v.read(form); err == nil {
		err = v.do(v.actor(), &models.AgreeAction{Bottleneck: c.b.Number, Action: newAction(form.typed()), Seen: seenNumber(form.Seen)})
	}
	if err == nil {
		return v.redirect(c.reach.Bottleneck(int(c.b.Number)), "flash.action.agreed")
	}
	wrong := v.afterwards(err)
	if wrong == nil {
		return err
	}
	c.b = v.state.Standing(c.b.Number)
	return c.show(formStatus(wrong), wrong, views.BottleneckTyped{Form: "action"}, func(props *views.BottleneckProps) {
		props.Action = form.typed()
	})
}

// actionAsked gives the action in the address.
func (v *visit) actionAsked() (*models.Action, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, err
	}
	a := v.state.Action(models.ActionNumber(n))
	if a == nil {
		return nil, models.Fail(models.NotFound, "error.action.unknown")
	}
	return a, nil
}

// mayDo says whether a member may say what became of an action: those who work the board, and whoever it is for.
func (v *visit) mayDo(a *models.Action) bool {
	return a != nil && v.member != nil && (v.member.Role >= models.RoleEngineer || a.OwnedBy(v.member))
}

// showAction is the page of one action: what became of it, and what can.
func (s *Server) showAction(v *visit) error {
	a, err := v.actionAsked()
	if err != nil {
		return err
	}
	return v.actionPage(a, "", v.standingAction(a), nil)
}

func (v *visit) standingAction(a *models.Action) views.ActionTyped {
	return views.ActionTyped{Owner: ownerValue(a.Owner), Due: a.Due.String()}
}

// actionPage draws it, with the form that came back: "move" or "drop".
func (v *visit) actionPage(a *models.Action, came string, typed views.ActionTyped, wrong *models.Error) error {
	page := v.page("learned")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	page.Title, page.Bundle = v.words.T("action.title"), views.Work
	today := v.today()
	props := views.ActionProps{Action: v.actionLine(a, views.Reach{}), Came: came, Typed: typed, Owners: v.ownerChoices(),
		First: today.String(), Last: (today + models.ActionDays).String(), Agreed: v.local(a.Agreed.At), AgreedBy: v.actorName(a.Agreed.By)}
	if value := ownerValue(a.Owner); !slices.ContainsFunc(props.Owners, func(o views.Option) bool { return o.Value == value }) {
		props.Owners = append(props.Owners, views.Option{Value: value, Label: props.Action.Owner}) // who is not here any more, until somebody else is
	}
	for i := range a.Steps {
		props.Steps = append(props.Steps, v.actionStep(&a.Steps[i]))
	}
	slices.Reverse(props.Steps)
	return v.render(formStatus(wrong), views.ActionPage(page, props))
}

func (v *visit) actionStep(s *models.ActionStep) views.ActionStep {
	step := views.ActionStep{At: v.local(s.At), By: v.actorName(s.By), Words: s.Words, What: "reopened"}
	switch {
	case s.Moved():
		step.What, step.Due, step.Owner = "moved", s.Due.Time(), v.ownerName(s.Owner)
	case s.State == models.ActionDone:
		step.What = "done"
	case s.State == models.ActionDropped:
		step.What = "dropped"
	}
	return step
}

// actionPost makes the handler of one form about an action; came names it where it has fields of its own.
func actionPost(came, flash string, command func(*models.Action, *actionForm) models.Command) handler {
	return func(s *Server, v *visit) error {
		a, err := v.actionAsked()
		if err != nil {
			return err
		}
		form := &actionForm{}
		if err = v.read(form); err == nil {
			err = v.do(v.actor(), command(a, form))
		}
		if err == nil {
			return v.redirect(ownPath(form.Next, fmt.Sprintf("/actions/%d", a.Number)), flash)
		}
		wrong := v.afterwards(err)
		if wrong == nil {
			return err
		}
		return v.actionPage(v.state.Action(a.Number), came, form.typed(), wrong)
	}
}

func closeAction(a *models.Action, f *actionForm) models.Command {
	return &models.CloseAction{Action: a.Number, Words: f.Words, Seen: seenNumber(f.Seen)}
}

func dropAction(a *models.Action, f *actionForm) models.Command {
	return &models.CloseAction{Action: a.Number, Dropped: true, Words: f.Words, Seen: seenNumber(f.Seen)}
}

func reopenAction(a *models.Action, f *actionForm) models.Command {
	return &models.ReopenAction{Action: a.Number, Seen: seenNumber(f.Seen)}
}

func moveAction(a *models.Action, f *actionForm) models.Command {
	moved := newAction(f.typed())
	return &models.MoveAction{Action: a.Number, Due: moved.Due, Owner: moved.Owner, Words: f.Words, Seen: seenNumber(f.Seen)}
}

// actionLine is an action as pages list it. Under a board link nobody is named but departments.
func (v *visit) actionLine(a *models.Action, reach views.Reach) views.ActionLine {
	today := v.today()
	line := views.ActionLine{Number: int(a.Number), What: a.What, Owner: v.ownerName(a.Owner), Due: a.Due.Time(),
		Late: a.Overdue(today), State: "open", May: reach.Member() && v.mayDo(a)}
	if !reach.Member() && a.Owner.Member != 0 {
		line.Owner = v.words.T("action.owner.member")
	}
	if a.Closed != (models.Step{}) {
		line.State, line.Closed = "done", v.local(a.Closed.At)
		if a.State == models.ActionDropped {
			line.State, line.Reason = "dropped", a.Steps[len(a.Steps)-1].Words
		}
	}
	if r := v.state.Round(a.Round); r != nil {
		line.Round, line.Heard = r.Title, v.heardAddress(r, reach)
	}
	if b := v.state.Standing(a.Bottleneck); b != nil {
		line.Card = v.cardName(reach, b)
		if len(b.Sources) == 0 {
			line.Card.From = ""
		}
	}
	return line
}

// ownerName names who does an action, to members.
func (v *visit) ownerName(owner models.ActionOwner) string {
	if owner.Department != 0 {
		return v.state.PartyName(models.DepartmentNumbered(owner.Department))
	}
	if m := v.state.Member(owner.Member); m != nil && !m.Erased {
		return m.Name
	}
	return v.words.T("action.owner.former")
}

// actionLines lists the actions of a bottleneck's page.
func (c *cardVisit) actionLines() (list []views.ActionLine) {
	for _, a := range c.state.ActionsOf(c.b) {
		list = append(list, c.actionLine(a, c.reach))
	}
	return list
}
