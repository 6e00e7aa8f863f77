package handlers

import (
	"net/http"

	"bottleneck/models"
	"bottleneck/views"
)

// roundToReaders adds where a reader with the board link finds more of a round.
func (v *visit) roundToReaders(r *models.Round) views.Round {
	one := v.roundOf(r)
	one.Href = v.linkAddress() + roundPath(r.Number)
	return one
}

// showReadersRound is one round for anyone who has the board link: whom it asks without suppliers, and what was heard.
func (s *Server) showReadersRound(v *visit) error {
	r, err := v.roundAsked()
	if err == nil && !r.AsksDepartments() {
		err = models.Fail(models.NotFound, "error.round.unknown")
	}
	if err != nil {
		return err
	}
	v.member, v.session = nil, nil
	page := v.page("rounds")
	page.Title, page.Bundle = r.Title, views.Work
	props := views.RoundToldProps{Round: v.roundOf(r), Reach: views.Reach{Prefix: v.linkAddress()}}
	if r.Heard.Published() {
		told := v.heardTold(r, props.Reach)
		props.Heard = &told
	}
	return v.render(http.StatusOK, views.RoundTold(page, props))
}
