package handlers

import (
	"strconv"
	"strings"

	"bottleneck/models"
	"bottleneck/views"
)

// roundUsual is how many days a round runs unless its author says otherwise.
const roundUsual = 7

// showNewRound is where a round is opened: ?copy= names the one whose words and questions it begins with, ?department= and
// ?supplier= whom it asks.
func (s *Server) showNewRound(v *visit) error {
	today := v.today()
	form := &roundEditForm{From: (today + 1).String(), To: (today + roundUsual).String(), Every: "0"}
	if r := v.state.Round(models.RoundNumber(max(v.QueryInt("copy"), 0))); r != nil {
		form = v.copyOf(r)
	} else {
		form.setRows(rowsOf(models.BuiltQuestions()))
	}
	if p := models.DepartmentNumbered(uint32(max(v.QueryInt("department"), 0))); v.state.InUse(p) {
		form.Departments = append(form.Departments, strconv.Itoa(int(p.Number)))
	}
	if p := models.SupplierNumbered(uint32(max(v.QueryInt("supplier"), 0))); v.state.InUse(p) {
		form.Suppliers = append(form.Suppliers, strconv.Itoa(int(p.Number)))
	}
	return v.newRound(form, nil, false)
}

// copyOf is a round to be asked again from tomorrow on, for as many days, of those who are still in use.
func (v *visit) copyOf(r *models.Round) *roundEditForm {
	next := *r
	next.From, next.To, next.Asked, next.Every = v.today()+1, v.today()+1+r.To-r.From, nil, 0
	for _, p := range r.Asked {
		if v.state.InUse(p) {
			next.Asked = append(next.Asked, p)
		}
	}
	form := storedRound(&next)
	form.Copy = strconv.Itoa(int(r.Number))
	return form
}

// newRound draws the form, or how the round will look.
func (v *visit) newRound(form *roundEditForm, wrong *models.Error, looks bool) error {
	page := v.page("rounds")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	page.Title, page.Bundle = v.words.T("rounds.new"), views.Work
	props := v.roundEdit(form, nil)
	props.Action, props.Back, props.New = "/rounds/new", roundsAddress, true
	if props.Key = form.Key; props.Key == "" || wrong != nil && wrong.Kind == models.Conflict {
		props.Key = v.server.newKey()
	}
	if looks {
		says, _ := form.says(v, nil)
		props.Looks = v.roundLooks(says)
	}
	return v.render(formStatus(wrong), views.RoundEdit(page, props))
}

// openRound draws the form again, shows how the round will look, or opens it, as the button says that was pressed.
func (s *Server) openRound(v *visit) error {
	form, wrong, err := v.readRound()
	if err != nil {
		return err
	}
	if form.arrange() || form.Do == "edit" {
		return v.newRound(form, nil, false)
	}
	says, places := form.says(v, nil)
	command := &models.OpenRound{RoundSays: says, Before: models.RoundNumber(max(atoi(form.Copy), 0))}
	if form.Do == "open" {
		command.Key = v.onceKey(form.Key)
	}
	switch {
	case wrong != nil:
		err = wrong
	case form.Do != "open":
		if err = v.wouldRefuse(command); err == nil {
			return v.newRound(form, nil, true)
		}
	default:
		if err = v.do(v.actor(), command); err == nil {
			return v.redirect(roundPath(command.Round), "flash.round.opened")
		}
	}
	if wrong = v.afterwards(err); wrong == nil {
		return err
	}
	atRows(wrong, places)
	return v.newRound(form, wrong, false)
}

// roundLooks are the forms as those who are asked will see them: one of the departments, one of the suppliers.
func (v *visit) roundLooks(says models.RoundSays) *views.RoundLooks {
	looks := &views.RoundLooks{}
	for _, p := range says.Asked {
		one := &looks.Department
		if p.Kind == models.SupplierParty {
			one = &looks.Supplier
		}
		if *one == nil && v.state.InUse(p) {
			*one = v.roundLook(says, p)
		}
	}
	return looks
}

func (v *visit) roundLook(says models.RoundSays, p models.Party) *views.RoundFormProps {
	form := &views.RoundFormProps{Title: says.Title, Lead: says.Lead, Source: v.state.PartyName(p), Supplier: p.Kind == models.SupplierParty,
		To: says.To.Time(), Preview: true}
	if p.Kind == models.DepartmentParty {
		form.Options = v.otherDepartments(p.Number)
	}
	for i, q := range says.Questions {
		q.Number = i + 1
		if q.Built != models.RoundOwn {
			needed := q.Needed
			for _, built := range models.BuiltQuestions() {
				if built.Built == q.Built {
					q = built
				}
			}
			q.Number, q.Needed = i+1, needed
		}
		form.Questions = append(form.Questions, views.RoundAsked{Question: q})
	}
	return form
}

// questionLines are questions as a line each, to be compared.
func (v *visit) questionLines(questions []models.RoundQuestion) string {
	var list []string
	for i, q := range questions {
		label := q.Label
		if q.Built != models.RoundOwn {
			label = v.words.T("round.built." + q.Built.String())
		}
		if len(q.Choices) > 0 {
			label += " (" + strings.Join(q.Choices, " · ") + ")"
		}
		if !q.Needed {
			label += " " + v.words.T("ask.optional")
		}
		list = append(list, strconv.Itoa(i+1)+". "+label)
	}
	return strings.Join(list, "\n")
}
