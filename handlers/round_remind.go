package handlers

import (
	"context"

	"bottleneck/models"
)

// answeredOf lists the invitations to a round that were answered. Only whoever has the keys can tell.
func (s *Server) answeredOf(state *models.State, r *models.Round) (list []models.RoundInvitationNumber) {
	for _, n := range r.Invited {
		if a := state.AnswerOf(r.Number, s.Keys.Responder(r.Number, models.ToInvitee(n))); a != nil && a.Sent {
			list = append(list, n)
		}
	}
	return list
}

// RemindRounds reminds those who have not answered, of rounds that do so by themselves and for which it is time. Several
// servers may call it at once: each reminder is decided against the state.
func (s *Server) RemindRounds(ctx context.Context) error {
	state, now := s.Store.View(), models.MomentOf(s.Now())
	for n := models.RoundNumber(1); int(n) <= state.RoundCount(); n++ {
		if r := state.Round(n); state.MailOn() && state.RemindsNow(r, now) {
			if _, err := s.Store.Do(ctx, models.Actor{}, &models.RemindRound{Round: n, Itself: true, Answered: s.answeredOf(state, r)}); err != nil {
				return err
			}
		}
	}
	return nil
}

// remindRound reminds them because somebody presses.
func (s *Server) remindRound(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	err = v.do(v.actor(), &models.RemindRound{Round: r.Number, Answered: s.answeredOf(v.state, r)})
	if wrong := formError(err); wrong != nil {
		return v.invitationsPage(r.Number, &invitePosted{}, wrong)
	}
	if err != nil {
		return err
	}
	return v.redirect(invitationsPath(r.Number), "flash.round.reminded")
}

type remindersForm struct {
	On string `form:"on" validate:"omitempty,oneof=yes"`
}

// chooseReminders says whether a round reminds by itself.
func (s *Server) chooseReminders(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	var form remindersForm
	if err = v.read(&form); err == nil {
		err = v.do(v.actor(), &models.ChooseReminders{Round: r.Number, On: form.On != ""})
	}
	if wrong := formError(err); wrong != nil {
		return v.invitationsPage(r.Number, &invitePosted{}, wrong)
	}
	if err != nil {
		return err
	}
	return v.redirect(invitationsPath(r.Number), "flash.saved")
}

func invitationsPath(n models.RoundNumber) string { return roundPath(n) + "/invitations" }
