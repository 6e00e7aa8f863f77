package handlers

import (
	"net/http"

	"bottleneck/views"
)

// showHome leads members to the board, and tells everybody else what this is.
func (s *Server) showHome(v *visit) error {
	if v.member != nil {
		return v.Ctx.Redirect("/board", http.StatusSeeOther)
	}
	return v.render(http.StatusOK, views.Home(v.page(""), views.HomeProps{SetUp: v.state.SetUp}))
}

// showWhoSees says who reads a report, and for how long it is kept.
func (s *Server) showWhoSees(v *visit) error {
	return v.render(http.StatusOK, views.WhoSees(v.page("")))
}

// showHelp explains the words, the keys and the numbers.
func (s *Server) showHelp(v *visit) error {
	return v.render(http.StatusOK, views.Help(v.page("")))
}
