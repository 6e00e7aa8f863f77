package models

import "slices"

// What an erasure does to the state. It must leave what a replay finds once the erased bytes are gone.

func (e *ContactRemoved) apply(d *Draft) {
	r := d.report(e.Report)
	if r == nil || r.Rest().Contact == "" {
		return
	}
	contact := normalContact(r.More.Contact)
	more := d.more(r)
	more.Contact, more.contact = "", Ref{}
	if voice := d.voiceWithContact(contact); voice != 0 {
		d.meet(voice, "contact", contact)
	} else {
		d.voices.remove(d.owner, keyOf("contact", contact))
	}
}

// voiceWithContact gives the voice of the newest report that left a contact: what a replay finds once the
// events of removed ones are erased.
func (s *State) voiceWithContact(contact string) VoiceNumber {
	for i := s.reports.Len() - 1; i >= 0; i-- {
		if r := s.reports.At(i); r.More != nil && normalContact(r.More.Contact) == contact {
			return r.Voice
		}
	}
	return 0
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
		more.WaitingName, more.About, more.Added, more.Answers, more.VerdictNote = "", "", nil, nil, ""
		more.texts, more.addedKeys = nil, nil
	}
	d.keepVerdict(r, e)
	if b := d.bottleneck(r.Bottleneck); b != nil {
		b.retallyVerdicts(d)
	}
}

// keepVerdict sets the verdict that an erasure repeats: a replay does not find the erased one.
func (d *Draft) keepVerdict(r *Report, e *WordsErased) {
	more := r.Rest()
	if more.Verdict == e.Verdict && more.VerdictAt == e.VerdictAt && more.VerdictOn == e.VerdictOn {
		return
	}
	more = d.more(r)
	d.countVerdict(more, -1)
	more.Verdict, more.VerdictAt, more.VerdictOn = e.Verdict, e.VerdictAt, e.VerdictOn
	d.countVerdict(more, 1)
}

// Erases names all events that hold the report's words.
func (e *WordsErased) Erases() []Ref { return e.Events }

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

// EraseWords erases everything that a reporter wrote, from the journal too. What was counted stays.
type EraseWords struct{ Report ReportNumber }

// Decide does nothing if no words are left: what was added after an erasure, or to a "me too", is erased like all else.
func (c *EraseWords) Decide(d *Draft, _ Env) ([]Event, error) {
	r := d.Report(c.Report)
	if r == nil {
		return nil, Fail(NotFound, "error.report.unknown")
	}
	more := r.Rest()
	var events []Event
	if more.contact != (Ref{}) {
		events = append(events, &ContactRemoved{Report: c.Report, Events: []Ref{more.contact}})
	}
	texts := slices.Clone(more.texts)
	if r.words != (Ref{}) {
		texts = append([]Ref{r.words}, texts...)
	}
	if len(texts) > 0 {
		events = append(events, &WordsErased{Report: c.Report, Events: texts,
			Verdict: more.Verdict, VerdictAt: more.VerdictAt, VerdictOn: more.VerdictOn})
	}
	return events, nil
}
