package models

func (e *SupplierFeedbackAnswered) apply(d *Draft) {
	f := d.feedback(e.Feedback)
	if f == nil {
		return
	}
	f.Answers = append(f.Answers, SupplierAnswer{Step: d.step(), Kind: e.Kind, Date: e.Date, Moved: e.Moved})
	switch e.Kind {
	case AnswerPromise:
		f.Promise, f.Kept = e.Date, Step{}
	case AnswerDiffer:
		f.Promise, f.Kept = 0, Step{}
	}
	f.Unread, f.changed = true, d.changed()
	d.settleFeedback(f)
	if b := d.bottleneck(f.Bottleneck); b != nil {
		b.record(d, e)
	}
}

func (e *SupplierAnswerWorded) apply(d *Draft) {
	if f := d.feedback(e.Feedback); f != nil && len(f.Answers) > 0 {
		answers := append([]SupplierAnswer(nil), f.Answers...)
		answers[len(answers)-1].Words = e.Words
		f.Answers = answers
		f.holdText(d)
	}
}

func (e *SupplierPromiseKept) apply(d *Draft) {
	f := d.feedback(e.Feedback)
	if f == nil {
		return
	}
	f.Kept, f.changed = d.step(), d.changed()
	if e.Back {
		f.Kept = Step{}
	}
	f.Unread = f.Unread || !d.now.By.OfTheHouse()
	d.settleFeedback(f)
	if b := d.bottleneck(f.Bottleneck); b != nil {
		b.record(d, e)
	}
}

func (e *SupplierFeedbackSeen) apply(d *Draft) {
	if f := d.feedback(e.Feedback); f != nil {
		f.Unread = false
		d.settleFeedback(f)
	}
}

// Promised says whether a promise of the supplier stands and nobody has said that it was kept.
func (f *SupplierFeedback) Promised() bool { return f.Promise != 0 && f.Kept.At == 0 }

// Reads says whether the supplier may read the feedback: it was released, and whoever gave it has not withdrawn it
// before it was answered.
func (s *State) Reads(supplier uint32, f *SupplierFeedback) bool {
	return f != nil && f.State == FeedbackReleased && f.Supplier == supplier && (len(f.Answers) > 0 || !s.Withdrawn(f))
}

// NoLonger says whether a request needs no answer any more: its bottleneck is resolved.
func (s *State) NoLonger(f *SupplierFeedback) bool {
	b := s.Standing(f.Bottleneck)
	return b != nil && !b.Status.Open()
}

// WaitsForSupplier says whether something is still to come from the supplier: an answer, or what they promised.
func (s *State) WaitsForSupplier(f *SupplierFeedback) bool {
	return f.State == FeedbackReleased && s.Reads(f.Supplier, f) && (f.Promised() || len(f.Answers) == 0 && !s.NoLonger(f))
}

// AnswerSupplierFeedback is what a supplier answers. Later answers may follow: a promise that stands can be moved, with
// a reason, and "we see it differently" ends it.
type AnswerSupplierFeedback struct {
	Supplier uint32 // whose page it was answered on
	Feedback SupplierFeedbackNumber
	Kind     AnswerKind
	Date     Date
	Words    string
	Seen     uint64
}

// Decide refuses feedback that is not the supplier's to read exactly as if it were not there.
func (c *AnswerSupplierFeedback) Decide(d *Draft, env Env) ([]Event, error) {
	f := d.SupplierFeedback(c.Feedback)
	if !d.Reads(c.Supplier, f) {
		return nil, Fail(NotFound, "error.feedback.unknown")
	}
	if f.answeredSo(c, env.By) {
		return nil, nil
	}
	if c.Seen != 0 && f.changed.Ref.Commit > c.Seen {
		return nil, Fail(Conflict, "error.feedback.changed")
	}
	if err := c.wrong(d, f, env.Now); err != nil {
		return nil, err
	}
	answered := &SupplierFeedbackAnswered{Feedback: c.Feedback, Kind: c.Kind}
	if c.Kind == AnswerPromise {
		answered.Date, answered.Moved = c.Date, f.Promised()
	}
	events := []Event{answered}
	if c.Words != "" {
		events = append(events, &SupplierAnswerWorded{Feedback: c.Feedback, Words: c.Words})
	}
	return events, nil
}

func (c *AnswerSupplierFeedback) wrong(d *Draft, f *SupplierFeedback, now Moment) error {
	promise := c.Kind == AnswerPromise
	far := d.promisable(c.Date, now)
	switch {
	case promise && c.Date == 0:
		return FailField("date", "error.answer.date")
	case promise && far != nil:
		return far
	case promise && f.Promised() && c.Words == "":
		return FailField("words", "error.promise.reason")
	case c.Kind == AnswerDiffer && c.Words == "":
		return FailField("words", "error.answer.because")
	}
	return nil
}

// answeredSo says whether the same person has given the same answer already, since the page was drawn.
func (f *SupplierFeedback) answeredSo(c *AnswerSupplierFeedback, by Actor) bool {
	if len(f.Answers) == 0 {
		return false
	}
	last := f.Answers[len(f.Answers)-1]
	return last.By == by && last.Ref.Commit > c.Seen && last.Kind == c.Kind && last.Words == c.Words &&
		(c.Kind != AnswerPromise || last.Date == c.Date)
}

// KeepSupplierPromise says that a supplier did what they promised, or takes that back. Members and the supplier may.
type KeepSupplierPromise struct {
	Supplier uint32 // whose page it was said on; 0 for a member
	Feedback SupplierFeedbackNumber
	Back     bool
}

// Decide does nothing if it is so already.
func (c *KeepSupplierPromise) Decide(d *Draft, _ Env) ([]Event, error) {
	f := d.SupplierFeedback(c.Feedback)
	if f == nil || c.Supplier != 0 && !d.Reads(c.Supplier, f) {
		return nil, Fail(NotFound, "error.feedback.unknown")
	}
	if f.Promise == 0 {
		return nil, Fail(Conflict, "error.promise.none")
	}
	if (f.Kept.At != 0) == !c.Back {
		return nil, nil
	}
	return []Event{&SupplierPromiseKept{Feedback: c.Feedback, Back: c.Back}}, nil
}

// SeeSupplierAnswer says that a member has read what the supplier answered last.
type SeeSupplierAnswer struct{ Feedback SupplierFeedbackNumber }

// Decide does nothing if one has.
func (c *SeeSupplierAnswer) Decide(d *Draft, _ Env) ([]Event, error) {
	f := d.SupplierFeedback(c.Feedback)
	if f == nil {
		return nil, Fail(NotFound, "error.feedback.unknown")
	}
	if !f.Unread {
		return nil, nil
	}
	return []Event{&SupplierFeedbackSeen{Feedback: c.Feedback}}, nil
}
