package models

import "slices"

// What an erasure does to the state. It must leave what a replay finds once the erased bytes are gone.

func (e *ContactRemoved) apply(d *Draft) {
	r := d.report(e.Report)
	if r == nil || r.Rest().Contact == "" {
		return
	}
	d.unchainContact(r)
	more := d.more(r)
	more.Contact, more.contact, more.before, more.Language = "", Ref{}, 0, ""
}

// Erases names the contact's event.
func (e *ContactRemoved) Erases() []Ref { return e.Events }

func (e *WordsErased) apply(d *Draft) {
	r := d.report(e.Report)
	if r == nil {
		return
	}
	r.Text, r.Because, r.Erased, r.words = "", "", true, Ref{}
	if r.More != nil {
		more := d.more(r)
		for _, key := range more.addedKeys {
			d.keys.remove(d.owner, key)
		}
		more.Reference = ""
		more.WaitingName, more.About, more.Added, more.Answers, more.VerdictNote = "", "", nil, nil, ""
		more.texts, more.addedKeys = nil, nil
	}
	b := d.bottleneck(r.Bottleneck)
	if d.keepVerdict(r, e) && b != nil {
		b.retallyVerdicts(d)
	}
}

// keepVerdict sets the verdict that an erasure repeats, and says whether it was another: a replay does not find the
// erased one.
func (d *Draft) keepVerdict(r *Report, e *WordsErased) bool {
	more := r.Rest()
	if more.Verdict == e.Verdict && more.VerdictAt == e.VerdictAt && more.VerdictOn == e.VerdictOn {
		return false
	}
	more = d.more(r)
	d.countVerdict(more, -1)
	more.Verdict, more.VerdictAt, more.VerdictOn = e.Verdict, e.VerdictAt, e.VerdictOn
	d.countVerdict(more, 1)
	return true
}

// Erases names all events that hold the report's words.
func (e *WordsErased) Erases() []Ref { return e.Events }

func (e *AnswersErased) apply(d *Draft) {
	r := d.report(e.Report)
	if r == nil || r.More == nil {
		return
	}
	more := d.more(r)
	more.Replies, more.replies = slices.Clone(more.Replies), nil
	for i := range more.Replies {
		reply := &more.Replies[i]
		if slices.Contains(e.Events, reply.worded) {
			reply.Words = ""
		}
		reply.worded = Ref{}
	}
	d.bottleneck(r.Bottleneck)
}

// Erases names the events that hold the words of the answers.
func (e *AnswersErased) Erases() []Ref { return e.Events }

// RemoveContact erases a report's contact, from the journal too.
type RemoveContact struct{ Report ReportNumber }

// Decide does nothing if there is none.
func (c *RemoveContact) Decide(d *Draft, _ Env) ([]Event, error) {
	r := d.Report(c.Report)
	if r == nil {
		return nil, Fail(NotFound, "error.report.unknown")
	}
	if r.Rest().Contact == "" {
		return nil, nil
	}
	return []Event{&ContactRemoved{Report: c.Report, Events: []Ref{r.More.contact}}}, nil
}

// EraseWords erases everything that a reporter wrote, and what was answered to them alone, from the journal too. What was
// counted stays.
type EraseWords struct{ Report ReportNumber }

// Decide does nothing if no words are left: what was added after an erasure, or to a "me too", is erased like all else.
func (c *EraseWords) Decide(d *Draft, _ Env) ([]Event, error) {
	r := d.Report(c.Report)
	if r == nil {
		return nil, Fail(NotFound, "error.report.unknown")
	}
	return d.erasure(r), nil
}

// erasure gives the events that erase all that a report holds of a person; none if nothing is left.
func (s *State) erasure(r *Report) (events []Event) {
	more := r.Rest()
	if more.contact != (Ref{}) {
		events = append(events, &ContactRemoved{Report: r.Number, Events: []Ref{more.contact}})
	}
	texts := slices.Clone(more.texts)
	if r.words != (Ref{}) {
		texts = append([]Ref{r.words}, texts...)
	}
	if len(texts) > 0 {
		events = append(events, &WordsErased{Report: r.Number, Events: texts,
			Verdict: more.Verdict, VerdictAt: more.VerdictAt, VerdictOn: more.VerdictOn})
	}
	if len(more.replies) > 0 {
		events = append(events, &AnswersErased{Report: r.Number, Events: slices.Clone(more.replies)})
	}
	if f := s.FeedbackOfReport(r); f != nil {
		events = append(events, f.erase()...)
	}
	return events
}
