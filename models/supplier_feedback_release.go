package models

func (e *SupplierFeedbackReleased) apply(d *Draft) {
	f := d.feedback(e.Feedback)
	if f == nil {
		return
	}
	f.State, f.Supplier, f.Decided, f.changed = FeedbackReleased, e.Supplier, d.step(), d.changed()
	f.Told = Told{Cost: e.Cost, Named: e.Named, reworded: e.Reworded}
	d.settleFeedback(f)
	d.answered(f.Report)
}

func (e *SupplierFeedbackReworded) apply(d *Draft) {
	if f := d.feedback(e.Feedback); f != nil {
		f.Told.What, f.Told.Help = e.What, e.Help
		f.holdText(d)
	}
}

func (e *SupplierFeedbackSetAside) apply(d *Draft) {
	f := d.feedback(e.Feedback)
	if f == nil {
		return
	}
	f.State, f.Reason, f.Decided, f.changed = FeedbackAside, "", d.step(), d.changed()
	d.settleFeedback(f)
	d.answered(f.Report)
}

func (e *SupplierFeedbackReasoned) apply(d *Draft) {
	if f := d.feedback(e.Feedback); f != nil {
		f.Reason = e.Words
		f.holdText(d)
	}
}

func (e *SupplierFeedbackTakenBack) apply(d *Draft) {
	f := d.feedback(e.Feedback)
	if f == nil {
		return
	}
	decided := f.Decided.Ref
	f.State, f.Decided, f.changed, f.Told, f.Reason = FeedbackWaits, Step{}, d.changed(), Told{}, ""
	if f.Kind == Request {
		f.State, f.Decided = FeedbackTakenBack, d.step()
	}
	d.settleFeedback(f)
	d.answerAgain(f.Report, decided)
	if b := d.bottleneck(f.Bottleneck); b != nil {
		b.record(d, e)
	}
}

// ReleaseSupplierFeedback lets the supplier read an experience: What, Help and Cost as given here, whoever worded them.
type ReleaseSupplierFeedback struct {
	Feedback SupplierFeedbackNumber
	Supplier uint32
	Named    bool // with the department
	What     string
	Help     string
	Cost     Cost
	Seen     uint64
}

// Decide refuses feedback that somebody else has decided on since, and suppliers that are out of use.
func (c *ReleaseSupplierFeedback) Decide(d *Draft, env Env) ([]Event, error) {
	f, err := d.undecided(c.Feedback, c.Seen)
	if f == nil || err != nil {
		return nil, err
	}
	if one := d.Supplier(c.Supplier); one == nil || one.Removed {
		return nil, FailField("supplier", "error.feedback.supplier")
	}
	if c.What == "" {
		return nil, FailField("what", "error.feedback.what")
	}
	reworded := c.What != d.What(f) || c.Help != f.Help()
	events := []Event{&SupplierFeedbackReleased{Feedback: c.Feedback, Supplier: c.Supplier, Cost: c.Cost, Reworded: reworded,
		Named: c.Named && f.Source.Kind == DepartmentParty}}
	if reworded {
		events = append(events, &SupplierFeedbackReworded{Feedback: c.Feedback, What: c.What, Help: c.Help})
	}
	if r := d.Report(f.Report); r != nil {
		events = append(events, d.hearing(r.Bottleneck)...)
	}
	return events, nil
}

// undecided gives feedback that waits for a member.
func (d *Draft) undecided(n SupplierFeedbackNumber, seen uint64) (*SupplierFeedback, error) {
	f := d.SupplierFeedback(n)
	switch {
	case f == nil || f.Kind == Request || f.Erased:
		return nil, Fail(NotFound, "error.feedback.unknown")
	case d.Withdrawn(f):
		return nil, Fail(Conflict, "error.feedback.withdrawn")
	case f.State != FeedbackWaits:
		return nil, Fail(Conflict, "error.feedback.decided")
	case seen != 0 && f.changed.Ref.Commit > seen:
		return nil, Fail(Conflict, "error.feedback.changed")
	}
	return f, nil
}

// SetSupplierFeedbackAside keeps an experience from the supplier. Whoever gave it reads the reason.
type SetSupplierFeedbackAside struct {
	Feedback SupplierFeedbackNumber
	Words    string
	Seen     uint64
}

// Decide refuses to do so without a reason, and what somebody else has decided on since.
func (c *SetSupplierFeedbackAside) Decide(d *Draft, _ Env) ([]Event, error) {
	f, err := d.undecided(c.Feedback, c.Seen)
	if f == nil || err != nil {
		return nil, err
	}
	if c.Words == "" {
		return nil, FailField("words", "error.feedback.reason")
	}
	events := []Event{&SupplierFeedbackSetAside{Feedback: c.Feedback}, &SupplierFeedbackReasoned{Feedback: c.Feedback, Words: c.Words}}
	if r := d.Report(f.Report); r != nil {
		events = append(events, d.hearing(r.Bottleneck)...)
	}
	return events, nil
}

// TakeSupplierFeedbackBack takes a release or a request back, or what was set aside.
type TakeSupplierFeedbackBack struct{ Feedback SupplierFeedbackNumber }

// Decide refuses what the supplier has answered.
func (c *TakeSupplierFeedbackBack) Decide(d *Draft, _ Env) ([]Event, error) {
	f := d.SupplierFeedback(c.Feedback)
	switch {
	case f == nil:
		return nil, Fail(NotFound, "error.feedback.unknown")
	case f.State == FeedbackWaits || f.State == FeedbackTakenBack:
		return nil, nil
	case len(f.Answers) > 0:
		return nil, Fail(Conflict, "error.feedback.answered")
	}
	return []Event{&SupplierFeedbackTakenBack{Feedback: c.Feedback}}, nil
}
