package handlers

import (
	"net/http"
	"unicode/utf8"

	"bottleneck/models"
	"bottleneck/views"
)

// ofSupplierForm is what a department says about working with a supplier, whose name is typed: forms list none.
type ofSupplierForm struct {
	Supplier string `form:"supplier" validate:"required,max=120"`
	What     string `form:"what" validate:"required,max=2000"`
	Cost     string `form:"cost" validate:"omitempty,oneof=under1 1to4 day 2to4days 5days"`
	Help     string `form:"help" validate:"max=2000"`
	Contact  string `form:"contact" validate:"max=200"`
	Key      string `form:"key"`
}

// showOfSupplier is the form by which a department says something about working with a supplier.
func (s *Server) showOfSupplier(v *visit) error {
	return v.ofSupplier(http.StatusOK, v.page(""), &ofSupplierForm{}, nil)
}

func (v *visit) ofSupplier(status int, page views.Page, form *ofSupplierForm, already *views.Already) error {
	page.Title, page.Bundle = v.words.T("of-supplier.title"), views.Public
	props := views.OfSupplierProps{Action: v.linkAddress() + "/supplier", Back: v.linkAddress(), Key: form.Key, Already: already,
		Department: v.state.PartyName(v.party()), Emergency: v.state.Settings.Emergency,
		Typed: views.FeedbackTyped{Supplier: form.Supplier, What: form.What, Cost: form.Cost, Help: form.Help, Contact: form.Contact}}
	if props.Key == "" || already != nil {
		props.Key = v.server.newKey()
	}
	return v.render(status, views.OfSupplier(page, props))
}

// tellOfSupplier files it. It leads to a receipt like every report.
func (s *Server) tellOfSupplier(v *visit) error {
	form := &ofSupplierForm{}
	err := v.read(form)
	command := &models.TellOfSupplier{FileReport: models.FileReport{Source: v.party(), Kind: models.Feedback, Text: form.What,
		About: form.Supplier, Contact: form.Contact, Language: v.words.Lang}, Typed: form.Supplier, Help: form.Help}
	_ = command.Cost.UnmarshalText([]byte(form.Cost))
	command.Key = v.onceKey(form.Key)
	if utf8.RuneCountInString(form.Key) < 20 { // not one of ours
		form.Key = ""
	}
	return v.file(err, command, &command.FileReport, func(status int, page views.Page, already *views.Already) error {
		return v.ofSupplier(status, page, form, already)
	})
}

// becameOf is what became of what a department's report says about a supplier: nil if it is none of that kind. Whoever
// follows it learns no member's name and nobody's at the supplier.
func (v *visit) becameOf(r *models.Report) *views.Feedback {
	f := v.state.FeedbackOfReport(r)
	if f == nil {
		return nil
	}
	one := v.feedbackReleased(f)
	one.State, one.Reason = feedbackStates[f.State], f.Reason
	one.Supplier = v.state.PartyName(models.SupplierNumbered(f.Supplier))
	for _, a := range f.Answers {
		one.Answers = append(one.Answers, v.feedbackAnswer(a, one.Supplier))
	}
	one.KeptBy = one.Supplier
	if f.Kept.By.OfTheHouse() {
		one.KeptBy = v.state.Settings.Organisation
	}
	return &one
}
