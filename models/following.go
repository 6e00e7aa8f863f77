package models

import "strings"

// What a reporter does after filing: again, add, withdraw, erase, judge, answer more.

// Repeat is "It happened again" on the device that filed a report.
type Repeat struct {
	Report ReportNumber
	Key    string
}

// Decide notes it once per key, and brings a withdrawn report back first.
func (c *Repeat) Decide(d *Draft, _ Env) ([]Event, error) {
	r := d.Report(c.Report)
	if r == nil {
		return nil, Fail(NotFound, "error.report.unknown")
	}
	if d.ByKey(c.Key) != nil {
		return nil, nil
	}
	events := []Event{&ReportRepeated{Report: c.Report, Key: c.Key}}
	if r.Withdrawn {
		events = append([]Event{&ReportReinstated{Report: c.Report}}, events...)
	}
	return events, nil
}

// AddWords adds something to a report, once per key.
type AddWords struct {
	Report ReportNumber
	Text   string
	Key    string
}

// Decide refuses an empty text.
func (c *AddWords) Decide(d *Draft, _ Env) ([]Event, error) {
	if d.Report(c.Report) == nil {
		return nil, Fail(NotFound, "error.report.unknown")
	}
	if strings.TrimSpace(c.Text) == "" {
		return nil, FailField("words", "error.words.required")
	}
	if _, sent := d.keys.get(addedKey(c.Report, c.Key)); sent && d.Report(c.Report).hasAdded(c.Text) {
		return nil, nil // sent twice
	}
	return []Event{&WordsAdded{Report: c.Report, Text: c.Text, Key: c.Key}}, nil
}

// Withdraw takes a report out of all counts, or puts it back.
type Withdraw struct {
	Report ReportNumber
	Back   bool
}

// Decide does nothing if it is so already.
func (c *Withdraw) Decide(d *Draft, _ Env) ([]Event, error) {
	r := d.Report(c.Report)
	switch {
	case r == nil:
		return nil, Fail(NotFound, "error.report.unknown")
	case r.Withdrawn == !c.Back:
		return nil, nil
	case c.Back:
		return []Event{&ReportReinstated{Report: c.Report}}, nil
	}
	return []Event{&ReportWithdrawn{Report: c.Report}}, nil
}

// GiveVerdict says whether the fix helped this reporter. It can be given again.
type GiveVerdict struct {
	Report  ReportNumber
	Verdict Verdict
	Words   string
}

// Decide refuses a verdict on what nobody has resolved.
func (c *GiveVerdict) Decide(d *Draft, _ Env) ([]Event, error) {
	r := d.Report(c.Report)
	if r == nil {
		return nil, Fail(NotFound, "error.report.unknown")
	}
	if c.Verdict == VerdictUnsaid {
		return nil, FailField("verdict", "error.verdict.required")
	}
	if b := d.Bottleneck(r.Bottleneck); b == nil || b.Status.Open() {
		return nil, Fail(Conflict, "error.verdict.early")
	}
	if d.VerdictNow(r) == c.Verdict && r.Rest().VerdictNote == c.Words {
		return nil, nil
	}
	return []Event{&VerdictGiven{Report: c.Report, Verdict: c.Verdict, Words: c.Words}}, nil
}

// AnswerQuestions gives the two answers more that the receipt asks for.
type AnswerQuestions struct {
	Report  ReportNumber
	Answers []Answered
}

// Decide refuses answers to questions that the report's department never asked. One that was worded anew since the
// receipt was drawn is answered in the old wording.
func (c *AnswerQuestions) Decide(d *Draft, _ Env) ([]Event, error) {
	r := d.Report(c.Report)
	if r == nil {
		return nil, Fail(NotFound, "error.report.unknown")
	}
	one := d.Department(r.Source.Number)
	for _, a := range c.Answers {
		if r.Source.Kind != DepartmentParty || r.MeToo || one == nil || !one.HasAsked(a.Question) {
			return nil, Fail(Invalid, "error.question.unknown")
		}
	}
	if len(c.Answers) == 0 {
		return nil, nil
	}
	return []Event{&QuestionsAnswered{Report: c.Report, Answers: c.Answers}}, nil
}
