package models

func (e *SupplierFeedbackErased) apply(d *Draft) {
	f := d.feedback(e.Feedback)
	if f == nil {
		return
	}
	f.words, f.Told.What, f.Told.Help, f.Reason, f.texts, f.Erased = feedbackWords{}, "", "", "", nil, true
	answers := append([]SupplierAnswer(nil), f.Answers...)
	for i := range answers {
		answers[i].Words = ""
	}
	f.Answers = answers
	d.settleFeedback(f)
}

// Erases names all events that hold free text of the feedback.
func (e *SupplierFeedbackErased) Erases() []Ref { return e.Events }

// EraseSupplierFeedback erases all that was written in feedback to a supplier and in their answers, from the journal
// too; of a department's also the report that it came by. That there was feedback, and the dates, stay.
type EraseSupplierFeedback struct{ Feedback SupplierFeedbackNumber }

// Decide does nothing if no words are left.
func (c *EraseSupplierFeedback) Decide(d *Draft, env Env) ([]Event, error) {
	f := d.SupplierFeedback(c.Feedback)
	if f == nil {
		return nil, Fail(NotFound, "error.feedback.unknown")
	}
	if f.Report != 0 {
		return (&EraseWords{Report: f.Report}).Decide(d, env)
	}
	return f.erase(), nil
}

// erase gives the erasure of the feedback's words; nothing if none are left.
func (f *SupplierFeedback) erase() []Event {
	if f == nil || len(f.texts) == 0 {
		return nil
	}
	return []Event{&SupplierFeedbackErased{Feedback: f.Number, Events: f.texts}}
}
