package handlers

import (
	"fmt"

	"bottleneck/models"
	"bottleneck/views"
)

// showFeedbackErase asks whether what was said to a supplier, and what they answered, is to go.
func (s *Server) showFeedbackErase(v *visit) error {
	f, err := v.feedbackAsked()
	if err != nil {
		return err
	}
	return v.feedbackErase(f, nil)
}

func (v *visit) feedbackErase(f *models.SupplierFeedback, wrong *models.Error) error {
	page := v.page("admin")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	page.Title, page.Bundle = v.words.T("feedback.erase"), views.Work
	back := talkAddress(f)
	if f.State == models.FeedbackWaits {
		back = fmt.Sprintf("/supplier-feedback/%d", f.Number)
	}
	return v.render(formStatus(wrong), views.FeedbackErase(page, views.FeedbackEraseProps{Feedback: v.feedbackToMembers(f), Back: back}))
}

// eraseFeedback erases it from the journal too, once the admin has ticked that they mean it.
func (s *Server) eraseFeedback(v *visit) error {
	f, err := v.feedbackAsked()
	if err != nil {
		return err
	}
	err = v.read(&eraseForm{})
	if wrong := formError(err); wrong != nil {
		return v.feedbackErase(f, wrong)
	}
	if err != nil {
		return err
	}
	if err := v.do(v.actor(), &models.EraseSupplierFeedback{Feedback: f.Number}); err != nil {
		return err
	}
	return v.redirect(talkAddress(f), "flash.feedback-erased")
}
