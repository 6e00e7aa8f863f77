package handlers

import (
	"fmt"

	"bottleneck/models"
)

// feedbackSubject is the supplier whom feedback is for, as far as somebody has said who that is.
func (v *visit) feedbackSubject(n models.SupplierFeedbackNumber) (name, address string) {
	f := v.state.SupplierFeedback(n)
	if f == nil || f.Supplier == 0 {
		return v.words.T("history.a-supplier"), "/suppliers"
	}
	return v.state.PartyName(models.SupplierNumbered(f.Supplier)), fmt.Sprintf("/suppliers/%d#f-%d", f.Supplier, n)
}

// aboutFeedback gives the feedback to a supplier that an event is about.
func aboutFeedback(event models.Event) models.SupplierFeedbackNumber {
	switch e := event.(type) {
	case *models.SupplierFeedbackGiven:
		return e.Feedback
	case *models.SupplierFeedbackWorded:
		return e.Feedback
	case *models.SupplierFeedbackReleased:
		return e.Feedback
	case *models.SupplierFeedbackReworded:
		return e.Feedback
	case *models.SupplierFeedbackSetAside:
		return e.Feedback
	case *models.SupplierFeedbackReasoned:
		return e.Feedback
	case *models.SupplierFeedbackTakenBack:
		return e.Feedback
	case *models.SupplierFeedbackAnswered:
		return e.Feedback
	case *models.SupplierAnswerWorded:
		return e.Feedback
	case *models.SupplierPromiseKept:
		return e.Feedback
	case *models.SupplierFeedbackSeen:
		return e.Feedback
	case *models.SupplierFeedbackErased:
		return e.Feedback
	}
	return 0
}
