package handlers

import (
	"fmt"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// answerForm is what a supplier answers to our feedback.
type answerForm struct {
	Kind  string `form:"answer" validate:"required,oneof=thanks promise differ"`
	Date  string `form:"date" validate:"omitempty,datetime=2006-01-02"`
	Words string `form:"words" validate:"max=2000"`
	Seen  string `form:"seen" validate:"omitempty,number"`
}

// feedbackRead gives the feedback in the address, if this supplier may read it: else there is none.
func (v *visit) feedbackRead() (*models.SupplierFeedback, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, err
	}
	f := v.state.SupplierFeedback(models.SupplierFeedbackNumber(n))
	if !v.state.Reads(v.opened.Number, f) {
		return nil, models.Fail(models.NotFound, "error.feedback.unknown")
	}
	return f, nil
}

// answerFeedback takes a supplier's answer.
func (s *Server) answerFeedback(v *visit) error {
	f, err := v.feedbackRead()
	if err != nil {
		return err
	}
	form := &answerForm{}
	command := &models.AnswerSupplierFeedback{Supplier: v.opened.Number, Feedback: f.Number}
	if err = v.read(form); err == nil {
		_ = command.Kind.UnmarshalText([]byte(form.Kind))
		command.Date, _ = models.ParseDate(form.Date)
		command.Words, command.Seen = form.Words, seenNumber(form.Seen)
		err = v.do(v.actor(), command)
	}
	if err == nil {
		return v.redirect(fmt.Sprintf("%s#f-%d", v.linkAddress(), f.Number), "flash.answer")
	}
	wrong := v.afterwards(err)
	if wrong == nil {
		return err
	}
	page := withErrors(v.page(""), wrong)
	if seen, err := strconv.Atoi(form.Seen); err == nil && wrong.Kind == models.Invalid {
		page.Seen = seen
	}
	return v.supplierPage(formStatus(wrong), page, supplierForms{report: &reportForm{},
		answer: views.AnswerTyped{Feedback: int(f.Number), Kind: form.Kind, Date: form.Date, Words: form.Words}})
}

// keepOwnPromise is a supplier who says that they did what they promised, or takes that back.
func (s *Server) keepOwnPromise(v *visit) error {
	f, err := v.feedbackRead()
	if err != nil {
		return err
	}
	var form backForm
	if err = v.read(&form); err == nil {
		err = v.do(v.actor(), &models.KeepSupplierPromise{Supplier: v.opened.Number, Feedback: f.Number, Back: form.Back != ""})
	}
	if err != nil {
		return err
	}
	flash := "flash.promise-kept"
	if form.Back != "" {
		flash = "flash.promise-open"
	}
	return v.redirect(fmt.Sprintf("%s#f-%d", v.linkAddress(), f.Number), flash)
}
