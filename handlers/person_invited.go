package handlers

import (
	"fmt"
	"net/http"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// invitedFound lists those who were invited to rounds under that name or address, each address once. Members are found as
// such.
func (v *visit) invitedFound(who string) (list []views.PersonFound) {
	met := map[string]bool{}
	for n := models.RoundInvitationNumber(1); int(n) <= v.state.InvitationCount() && len(list) < peopleFound; n++ {
		one := v.state.Invitation(n)
		if one.Email == "" || met[one.Email] || !holds(one.Person, who) && !holds(one.Email, who) {
			continue
		}
		met[one.Email] = true
		list = append(list, views.PersonFound{Name: one.Person, Email: one.Email, Of: v.state.Round(one.Round).Title,
			Address: fmt.Sprintf("/admin/people/invitations/%d", n)})
	}
	return list
}

// invitedPerson is who an invitation is for; a member is found by their account.
func (v *visit) invitedPerson(who *somebody) (*somebody, error) {
	one := v.state.Invitation(models.RoundInvitationNumber(who.named))
	if one == nil || one.Member != 0 {
		return nil, models.Fail(models.NotFound, "error.round.unknown")
	}
	if who.contact = one.Email; who.contact != "" {
		who.invitations = v.state.InvitationsTo(who.contact)
	}
	return who, nil
}

// invitedKnown lists the rounds to which the person was invited. Whether they answered is not known here.
func (v *personVisit) invitedKnown() (list []views.InvitedKnown) {
	for _, one := range v.invitations {
		person, _ := v.state.InvitedAs(one)
		list = append(list, views.InvitedKnown{Name: person, Round: v.state.Round(one.Round).Title, Address: roundPath(one.Round),
			For: v.state.PartyName(one.Source), Holds: v.state.HoldsInvited(one)})
	}
	return list
}

// eraseInvited erases under which name and address the person was invited to rounds.
func (v *personVisit) eraseInvited() error {
	for _, one := range v.invitations {
		if v.state.HoldsInvited(one) {
			return v.do(v.actor(), &models.EraseInvited{Invitation: one.Number})
		}
	}
	return nil
}

type roundAnswerForm struct {
	Answer string `form:"answer" validate:"required,number,max=9"`
}

// askRoundAnswerErased says what erasing the words of one answer to a round takes away, and what it leaves. It shows none
// of them, and not for whom and when they were said.
func (s *Server) askRoundAnswerErased(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	a := r.Answer(uint32(max(v.QueryInt("answer"), 0)))
	if a == nil {
		return models.Fail(models.NotFound, "error.round.unknown")
	}
	return v.render(http.StatusOK, views.RoundAnswerErase(v.page("admin"), views.RoundAnswerEraseProps{Title: r.Title,
		Address: roundPath(r.Number) + "/answers/erase", Answer: strconv.Itoa(int(a.Number)), Gone: !a.HoldsWords()}))
}

// eraseRoundAnswer erases them, from the journal too.
func (s *Server) eraseRoundAnswer(v *visit) error {
	r, err := v.roundAsked()
	form := &roundAnswerForm{}
	if err == nil {
		err = v.read(form)
	}
	if err == nil {
		err = v.do(v.actor(), &models.EraseRoundAnswer{Round: r.Number, Answer: uint32(max(atoi(form.Answer), 0))})
	}
	if err != nil {
		return err
	}
	return v.redirect("/admin/people", "flash.member.erased")
}
