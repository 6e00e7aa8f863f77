package handlers

import (
	"net/http"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// showRound is the page of one round for members.
func (s *Server) showRound(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	return v.roundPage(r, nil, nil)
}

// roundPage draws the page; change adds what was typed into a form that came back.
func (v *visit) roundPage(r *models.Round, wrong *models.Error, change func(*views.RoundPageProps)) error {
	page := v.page("rounds")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	page.Title, page.Bundle = r.Title, views.Work
	props := views.RoundPageProps{Round: v.roundToMembers(r), Lead: r.Lead, Seconds: v.roundSeconds(r.Lead, r.Questions), By: v.speaker(r.Opened.By),
		Opened: v.local(r.Opened.At), Works: v.member.Role >= models.RoleEngineer, Before: v.roundName(r.Before), After: v.roundName(r.After),
		Until: r.To.String(), Today: v.today().String(), Told: r.Heard.Published(), Invited: len(r.Invited)}
	for i := range r.Questions {
		props.Questions = append(props.Questions, v.roundLine(&r.Questions[i]))
	}
	if r.Stage() == models.RoundRunning || r.Stage() == models.RoundOver {
		shown := v.participation(r)
		props.Participation, page.Figures = &shown, true
	}
	if props.Works && r.Stage() == models.RoundRunning {
		props.Links, props.Hidden = v.roundLinks(r, props)
	}
	if change != nil {
		change(&props)
	}
	return v.render(formStatus(wrong), views.RoundPage(page, props))
}

func (v *visit) roundName(n models.RoundNumber) *views.RoundName {
	r := v.state.Round(n)
	if r == nil {
		return nil
	}
	return &views.RoundName{Href: roundPath(n), Title: r.Title, From: r.From.Time(), To: r.To.Time()}
}

// roundLine is a question as members read it in the list of them.
func (v *visit) roundLine(q *models.RoundQuestion) views.RoundLine {
	line := views.RoundLine{Label: q.Label, Choices: q.Choices, Needed: q.Needed}
	if q.Built != models.RoundOwn {
		line.Label = v.words.T("round.built." + q.Built.String())
		return line
	}
	line.Kind = v.words.T("round-edit.kind." + q.Kind.String())
	return line
}

// showRoundLooks shows how a round looks to those whom it asks.
func (s *Server) showRoundLooks(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	page := v.page("rounds")
	page.Title, page.Bundle = r.Title, views.Work
	looks := v.roundLooks(models.RoundSays{Title: r.Title, Lead: r.Lead, From: r.From, To: r.To, Asked: r.Asked, Questions: r.Questions})
	return v.render(http.StatusOK, views.RoundLooksPage(page, v.roundToMembers(r), *looks))
}

type roundUntilForm struct {
	To   string `form:"to" validate:"max=40"`
	Seen string `form:"seen" validate:"omitempty,number"`
}

// extendRound moves the last day of a round.
func (s *Server) extendRound(v *visit) error {
	form := roundUntilForm{}
	return v.roundWork(&form, "until", "flash.round.until", func(r *models.Round) models.Command {
		to, _ := models.ParseDate(form.To)
		return &models.ChangeRound{Round: r.Number, Seen: seenNumber(form.Seen), RoundSays: models.RoundSays{Title: r.Title, Lead: r.Lead, From: r.From,
			To: to, Asked: r.Asked, Every: r.Every, Questions: r.Questions}}
	}, func(props *views.RoundPageProps) { props.Until = form.To })
}

type roundCloseForm struct {
	Seen string `form:"seen" validate:"omitempty,number"`
}

// closeRound ends a round before its last day is over.
func (s *Server) closeRound(v *visit) error {
	form := roundCloseForm{}
	return v.roundWork(&form, "close", "flash.round.closed", func(r *models.Round) models.Command {
		return &models.CloseRound{Round: r.Number, Seen: seenNumber(form.Seen)}
	}, nil)
}

type roundCancelForm struct {
	Words string `form:"words" validate:"max=2000"`
	Seen  string `form:"seen" validate:"omitempty,number"`
}

// cancelRound calls a round off.
func (s *Server) cancelRound(v *visit) error {
	form := roundCancelForm{}
	return v.roundWork(&form, "cancel", "flash.round.cancelled", func(r *models.Round) models.Command {
		return &models.CancelRound{Round: r.Number, Words: form.Words, Seen: seenNumber(form.Seen)}
	}, func(props *views.RoundPageProps) { props.Typed = form.Words })
}

// roundWork reads a form of the page, does what it asks for and comes back there; what is wrong stands beside what was typed.
func (v *visit) roundWork(form any, name, flash string, command func(*models.Round) models.Command, typed func(*views.RoundPageProps)) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	if err = v.read(form); err == nil {
		err = v.do(v.actor(), command(r))
	}
	if err == nil {
		return v.redirect(roundPath(r.Number), flash)
	}
	wrong := v.afterwards(err)
	if wrong == nil {
		return err
	}
	return v.roundPage(v.state.Round(r.Number), wrong, func(props *views.RoundPageProps) {
		if props.Open = name; typed != nil {
			typed(props)
		}
	})
}

// showRoundQR is the picture of a round's own link.
func (s *Server) showRoundQR(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	link := v.state.Link(r.Link)
	if link == nil || link.HasEnded(v.now) {
		return models.Fail(models.NotFound, "error.link.unknown")
	}
	return v.sendQR(link)
}

type peopleForm struct {
	People string `form:"people" validate:"max=20"`
}

// sizeDepartment says how many people a department has; an empty field takes it back.
func (s *Server) sizeDepartment(v *visit) error {
	one, err := v.departmentAsked()
	if err != nil {
		return err
	}
	var form peopleForm
	if err = v.read(&form); err == nil {
		command := &models.SizeDepartment{Department: one.Number}
		if command.People, err = strconv.Atoi(form.People); form.People == "" {
			err = nil
		}
		if err != nil || form.People != "" && command.People == 0 {
			command.People = -1 // refused in words
		}
		err = v.do(v.actor(), command)
	}
	if err == nil {
		return v.redirect(departmentPath(one.Number)+"#people-title", "flash.saved")
	}
	wrong := v.afterwards(err)
	if wrong == nil {
		return err
	}
	return v.departmentPageWith(one.Number, wrong, func(props *views.DepartmentPageProps) { props.People = form.People })
}
