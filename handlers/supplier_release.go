package handlers

import (
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// releaseForm is what a member lets a supplier read.
type releaseForm struct {
	Supplier string `form:"supplier" validate:"omitempty,number"`
	What     string `form:"what" validate:"required,max=2000"`
	Cost     string `form:"cost" validate:"omitempty,oneof=under1 1to4 day 2to4days 5days"`
	Help     string `form:"help" validate:"max=2000"`
	Named    string `form:"named" validate:"omitempty,oneof=yes"`
	Words    string `form:"words" validate:"max=2000"` // why it is set aside
	Seen     string `form:"seen" validate:"omitempty,number"`
	Send     string `form:"send" validate:"max=5"`
	Edit     string `form:"edit" validate:"max=5"`
}

func (f *releaseForm) typed() views.FeedbackTyped {
	return views.FeedbackTyped{Supplier: f.Supplier, What: f.What, Help: f.Help, Cost: f.Cost, Named: f.Named != "", Reason: f.Words}
}

func (f *releaseForm) words(v *visit, source string) *views.FeedbackWords {
	words := &views.FeedbackWords{What: f.What, Help: f.Help, Cost: f.Cost, From: v.state.Settings.Organisation}
	if f.Named != "" && source != "" {
		words.From = source
	}
	return words
}

// showRelease is the page on which a member decides what the supplier reads. What is decided stands on the supplier's page.
func (s *Server) showRelease(v *visit) error {
	f, err := v.feedbackAsked()
	if err != nil {
		return err
	}
	if f.State != models.FeedbackWaits {
		return v.redirect(talkAddress(f), "")
	}
	return v.release(f, v.given(f), nil, nil)
}

// given fills the form with what was given, so that it can be released as it is.
func (v *visit) given(f *models.SupplierFeedback) *releaseForm {
	form := &releaseForm{What: v.state.What(f), Help: f.Help(), Cost: f.Cost.String()}
	if f.Supplier != 0 {
		form.Supplier = strconv.Itoa(int(f.Supplier))
	}
	return form
}

func (v *visit) release(f *models.SupplierFeedback, form *releaseForm, wrong *models.Error, change func(*views.ReleaseProps)) error {
	page := v.page("suppliers")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	page.Title, page.Bundle = v.words.T("release.page"), views.Work
	if wrong != nil && wrong.Kind == models.Invalid && form.Seen != "" {
		page.Seen = int(seenNumber(form.Seen))
	}
	props := views.ReleaseProps{Feedback: v.feedbackToMembers(f), Source: v.state.PartyName(f.Source), Typed: form.typed()}
	for _, one := range v.state.Suppliers() {
		props.Choices = append(props.Choices, views.Option{Value: strconv.Itoa(int(one.Number)), Label: one.Name})
	}
	if change != nil {
		change(&props)
	}
	return v.render(formStatus(wrong), views.Release(page, props))
}

// releaseFeedback shows what the supplier will read, and releases it on the second press.
func (s *Server) releaseFeedback(v *visit) error {
	f, err := v.feedbackAsked()
	if err != nil {
		return err
	}
	form := &releaseForm{}
	if err = v.read(form); err == nil && form.Supplier == "" {
		err = models.FailField("supplier", "error.feedback.supplier")
	}
	command := &models.ReleaseSupplierFeedback{Feedback: f.Number, Supplier: uint32(atoi(form.Supplier)), What: form.What, Help: form.Help,
		Named: form.Named != "", Seen: seenNumber(form.Seen)}
	_ = command.Cost.UnmarshalText([]byte(form.Cost))
	switch {
	case err == nil && form.Edit != "":
		return v.release(f, form, nil, nil)
	case err == nil && form.Send == "":
		return v.release(f, form, nil, func(props *views.ReleaseProps) {
			props.Preview = form.words(v, props.Source)
		})
	case err == nil:
		err = v.do(v.actor(), command)
	}
	if err != nil {
		return v.releaseRefused(f, form, err, false)
	}
	f = v.state.SupplierFeedback(f.Number)
	return v.redirectSaying(talkAddress(f), "flash.feedback.released", "supplier", v.state.PartyName(models.SupplierNumbered(f.Supplier)))
}

// releaseRefused draws the form again. What somebody else has decided meanwhile is shown on the supplier's page.
func (v *visit) releaseRefused(f *models.SupplierFeedback, form *releaseForm, err error, aside bool) error {
	wrong := v.afterwards(err)
	if wrong == nil {
		return err
	}
	f = v.state.SupplierFeedback(f.Number)
	if wrong.Kind == models.Conflict && f.State != models.FeedbackWaits && f.Supplier != 0 {
		lost := form.words(v, v.state.PartyName(f.Source))
		if aside {
			lost = &views.FeedbackWords{What: form.Words}
		}
		return v.talkRefused(f, wrong, lost)
	}
	if aside {
		given := v.given(f)
		given.Words, given.Seen, form = form.Words, form.Seen, given
	}
	return v.release(f, form, wrong, func(props *views.ReleaseProps) { props.Aside = aside })
}

type asideForm struct {
	Words string `form:"words" validate:"max=2000"`
	Seen  string `form:"seen" validate:"omitempty,number"`
}

// setFeedbackAside keeps feedback from the supplier, with a reason for whoever gave it.
func (s *Server) setFeedbackAside(v *visit) error {
	f, err := v.feedbackAsked()
	if err != nil {
		return err
	}
	var form asideForm
	if err = v.read(&form); err == nil {
		err = v.do(v.actor(), &models.SetSupplierFeedbackAside{Feedback: f.Number, Words: form.Words, Seen: seenNumber(form.Seen)})
	}
	if err != nil {
		return v.releaseRefused(f, &releaseForm{Words: form.Words, Seen: form.Seen}, err, true)
	}
	return v.redirect(talkAddress(f), "flash.feedback.aside")
}
