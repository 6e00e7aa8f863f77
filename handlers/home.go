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
	return v.render(http.StatusOK, views.Home(v.titled("home.title"), views.HomeProps{SetUp: v.state.SetUp}))
}

// showWhoSees says who reads a report, and for how long it is kept.
func (s *Server) showWhoSees(v *visit) error {
	return v.render(http.StatusOK, views.WhoSees(v.titled("who.title"), v.state.Settings.Retention()))
}

// showHelp explains the words, the keys and the numbers.
func (s *Server) showHelp(v *visit) error {
	return v.render(http.StatusOK, views.Help(v.titled("help.title")))
}

// titled is a page with a title from the catalogue.
func (v *visit) titled(key string) views.Page {
	page := v.page("")
	page.Title = v.words.T(key)
	return page
}
