package models

import (
	"fmt"
	"slices"
	"strings"
)

// AnswerRound answers a round, or keeps a half-finished answer. Whoever answers again changes their answer, until the end.
type AnswerRound struct {
	Round     RoundNumber
	Source    Party
	Responder string // hash of what they are known by: a device, or a link of their own
	Given     []RoundGiven
	HeldUp    int // the number of the question about what holds them up, 0 if the round does not ask it
	Send      bool
	Device    string // hash of the device's cookie, for the report's voice
	Language  string
	Seen      uint64 // the journal number from which the form was drawn

	Answer uint32       // result
	Report ReportNumber // result: what the answer about what held one up has become; 0 for nothing
	Late   bool         // result
}

// GroupedText is the text that decides where the report goes.
func (c *AnswerRound) GroupedText() string {
	if g := givenTo(c.Given, c.HeldUp); g != nil && c.Send {
		return g.Words
	}
	return ""
}

// Decide refuses parties that are not asked as if there were no such round, and what is wrong with single answers: those
// fields are named q1, q2 and so on. An answer after the end is kept and marked as late; one that is counted can then not
// be changed any more: whoever compares the results before and after would see it alone. What was changed elsewhere since
// the form was drawn is not overwritten unseen. What held somebody up becomes a report once, and is added to by the
// report's own page.
//
// Nothing says by whose invitation it came: see RemindRound.
func (c *AnswerRound) Decide(d *Draft, env Env) ([]Event, error) {
	r := d.Round(c.Round)
	switch {
	case r == nil || !r.Asks(c.Source) || !d.InUse(c.Source) || r.Begun == 0:
		return nil, Fail(NotFound, "error.round.unknown")
	case r.Cancelled.At != 0:
		return nil, Fail(Gone, "error.round.cancelled")
	}
	before := d.AnswerOf(c.Round, c.Responder)
	c.Late, c.Report, c.Answer = r.Ended != 0, 0, uint32(r.AnswerCount()+1)
	if before != nil {
		c.Report, c.Answer = before.Report, before.Number
	}
	given := c.given(r, before)
	if c.Send || before != nil && before.Sent {
		if err := d.givenWrong(r, c.Source, given); err != nil {
			return nil, err
		}
	}
	return c.decide(d, env, r, before, given)
}

func (c *AnswerRound) decide(d *Draft, env Env, r *Round, before *RoundAnswer, given []RoundGiven) ([]Event, error) {
	if before != nil && before.Source == c.Source && slices.EqualFunc(before.Given, given, RoundGiven.same) && (before.Sent || !c.Send) {
		return nil, nil
	}
	if before != nil && c.Late && before.Counted() {
		return nil, Fail(Conflict, "error.round.over")
	}
	if before != nil && c.Seen != 0 && before.changed.Commit > c.Seen {
		return nil, Fail(Conflict, "error.round.elsewhere")
	}
	sent := c.Send || before != nil && before.Sent
	var filed []Event
	if sent && c.Report == 0 {
		var err error
		if filed, err = c.file(d, env, r, given); err != nil {
			return nil, err
		}
	}
	answered := &RoundAnswered{Round: c.Round, Answer: c.Answer, Source: c.Source, Responder: c.Responder, Sent: sent, Late: c.Late,
		Report: c.Report, Given: given}
	events := append(filed, answered)
	if worded := saidIn(given); len(worded) > 0 {
		events = append(events, &RoundAnswerWorded{Round: c.Round, Answer: c.Answer, Words: worded})
	}
	return events, nil
}

// given leaves out what is no answer to any question, and keeps what has become a report as it was.
func (c *AnswerRound) given(r *Round, before *RoundAnswer) (list []RoundGiven) {
	for i := range r.Questions {
		q := &r.Questions[i]
		if before != nil && before.Report != 0 && q.Built == RoundHeldUp {
			if was := before.To(q.Number); was != nil {
				list = append(list, *was)
			}
			continue
		}
		for _, g := range c.Given {
			if g.Question == q.Number {
				list = append(list, g)
				break
			}
		}
	}
	return list
}

func saidIn(given []RoundGiven) (list []RoundSaid) {
	for _, g := range given {
		if g.Words != "" {
			list = append(list, RoundSaid{Question: g.Question, Words: g.Words})
		}
	}
	return list
}

// file makes what held somebody up a report like any other.
func (c *AnswerRound) file(d *Draft, env Env, r *Round, given []RoundGiven) ([]Event, error) {
	text := roundWords(r, given, RoundHeldUp)
	if text == "" {
		return nil, nil
	}
	file := FileReport{Source: c.Source, Text: text, Device: c.Device, Language: c.Language,
		Key: fmt.Sprintf("round %d %s", c.Round, c.Responder)}
	if q := r.Built(RoundTook); q != nil {
		if g := givenTo(given, q.Number); g != nil {
			file.OwnTime = g.OwnTime
		}
	}
	if q := r.Built(RoundWaitedOn); q != nil {
		if g := givenTo(given, q.Number); g != nil {
			file.Waiting, file.WaitingParty, file.WaitingName, file.Need = g.Waiting, g.Party, g.Words, g.Need
		}
	}
	if c.Source.Kind == SupplierParty {
		file.Waiting, file.WaitingParty, file.WaitingName = WaitingUnknown, Party{}, ""
		if file.Need == NeedUnsaid {
			file.Need = NeedOther
		}
		if file.Need == NeedFeedback {
			file.Kind = Feedback
		}
	}
	if d.ByKey(file.Key) != nil {
		return nil, nil
	}
	events, err := file.Decide(d, env)
	c.Report = file.Filed.Report
	return events, err
}

func roundWords(r *Round, given []RoundGiven, built RoundBuilt) string {
	if q := r.Built(built); q != nil {
		if g := givenTo(given, q.Number); g != nil {
			return strings.TrimSpace(g.Words)
		}
	}
	return ""
}

func givenTo(given []RoundGiven, question int) *RoundGiven {
	for i := range given {
		if given[i].Question == question {
			return &given[i]
		}
	}
	return nil
}

// givenWrong says what is wrong with answers that are sent.
func (d *Draft) givenWrong(r *Round, source Party, given []RoundGiven) error {
	var fields []FieldError
	for i := range r.Questions {
		q := &r.Questions[i]
		if key := d.answerWrong(q, source, givenTo(given, q.Number)); key != "" {
			fields = append(fields, FieldError{Field: fmt.Sprintf("q%d", q.Number), Key: key})
		}
	}
	if len(fields) == 0 && len(given) == 0 {
		return Fail(Invalid, "error.round.empty")
	}
	if len(fields) == 0 {
		return nil
	}
	return &Error{Kind: Invalid, Key: "error.form", Fields: fields}
}

// answerWrong says what is wrong with the answer to one question, as a key of the catalogue; "" if nothing is.
func (d *Draft) answerWrong(q *RoundQuestion, source Party, g *RoundGiven) string {
	if g == nil {
		if q.Needed {
			return "error.round.needed"
		}
		return ""
	}
	outside := func(at int) bool { return at < 0 || at >= len(q.Choices) }
	switch {
	case slices.ContainsFunc(g.Choices, outside) || q.Kind == RoundOne && len(g.Choices) > 1:
		return "error.round.choice"
	case q.Kind == RoundWaiting && source.Kind == DepartmentParty && g.Waiting == WaitingDepartment && !d.InUse(g.Party):
		return "error.report.department"
	}
	return ""
}

// CountLate counts the answers that came after the end. They must be enough that none of them can be told apart.
type CountLate struct {
	Round RoundNumber
}

// Decide refuses fewer than five, and none in the same words: what differed would tell that somebody has just answered.
// Once some are counted it does nothing instead, so that a second press is not refused.
func (c *CountLate) Decide(d *Draft, _ Env) ([]Event, error) {
	r := d.Round(c.Round)
	if r == nil || r.Ended == 0 {
		return nil, Fail(NotFound, "error.round.unknown")
	}
	switch few := r.LateLeft() < Few; {
	case few && r.Counted > 0:
		return nil, nil
	case few:
		return nil, Fail(Conflict, "error.round.late.few")
	}
	return []Event{&RoundLateCounted{Round: c.Round, Upto: uint32(r.AnswerCount())}}, nil
}

// LateLeft counts the answers that came after the end and do not count.
func (r *Round) LateLeft() (count int) {
	for i := range r.answers.Len() {
		if a := r.answers.At(i); a.Sent && !a.Counted() {
			count++
		}
	}
	return count
}
