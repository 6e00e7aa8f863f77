package models

import (
	"slices"
	"strconv"
)

// RoundAnswer is what one person answered to a round. Nothing in it says who: only they can find it again, by what their
// browser or link carries.
type RoundAnswer struct {
	Number uint32 // within the round, from 1
	Source Party
	At     Moment // when it was sent or changed last
	Sent   bool   // not half-finished
	Late   bool   // it was sent after the round had ended
	Counts int    // of a late one: with which counting of late answers it came in, from 1; 0 with none
	Report ReportNumber
	Given  []RoundGiven // in the order of the questions

	responder string
	texts     []Ref // events that hold its words, also earlier ones
	changed   Ref   // when it was kept or sent last
}

// Seen gives a journal number at which this answer stood as it does now: a form that is drawn from it carries it.
func (a *RoundAnswer) Seen() uint64 { return a.changed.Commit }

// RoundGiven is the answer to one question. Which fields are used depends on the question's kind.
type RoundGiven struct {
	Question int         `json:"question"`
	Choices  []int       `json:"choices,omitempty"` // places in the question's list, from 0
	Number   float64     `json:"number,omitempty"`
	Date     Date        `json:"date,omitempty"`
	Waiting  WaitingKind `json:"waiting,omitempty"`
	Party    Party       `json:"party,omitempty,omitzero"` // the department that is waited for
	Need     Need        `json:"need,omitempty"`           // of a supplier
	OwnTime  OwnTime     `json:"own_time,omitempty"`
	Words    string      `json:"-"` // free text, or the name of a supplier or tool; RoundAnswerWorded holds it
}

// same says whether two answers to a question say the same.
func (g RoundGiven) same(other RoundGiven) bool {
	return g.Question == other.Question && slices.Equal(g.Choices, other.Choices) && g.Number == other.Number && g.Date == other.Date &&
		g.Waiting == other.Waiting && g.Party == other.Party && g.Need == other.Need && g.OwnTime == other.OwnTime && g.Words == other.Words
}

// To gives the answer to a question, or nil if there is none.
func (a *RoundAnswer) To(question int) *RoundGiven {
	for i := range a.Given {
		if a.Given[i].Question == question {
			return &a.Given[i]
		}
	}
	return nil
}

// AnswerCount gives how many answers a round has, half-finished ones too; their numbers are 1 to this.
func (r *Round) AnswerCount() int { return r.answers.Len() }

// Answer gives an answer, or nil.
func (r *Round) Answer(n uint32) *RoundAnswer {
	if n == 0 || int(n) > r.answers.Len() {
		return nil
	}
	return r.answers.At(int(n) - 1)
}

// Counted says whether an answer is part of the results: it was sent in time, or a member said that the late ones count.
func (a *RoundAnswer) Counted() bool { return a.Sent && (!a.Late || a.Counts > 0) }

// AnswerOf gives what somebody has answered to a round, or nil. Responder is what they are known by there: a hash.
func (s *State) AnswerOf(n RoundNumber, responder string) *RoundAnswer {
	r := s.Round(n)
	if r == nil || responder == "" {
		return nil
	}
	number, _ := s.responders.get(respondsAs(n, responder))
	a := r.Answer(number)
	if a == nil || a.responder != responder {
		return nil
	}
	return a
}

func respondsAs(n RoundNumber, responder string) uint64 {
	return keyOf("round "+strconv.Itoa(int(n)), responder)
}

// roundAnswer gives an answer for changing, or nil.
func (d *Draft) roundAnswer(n RoundNumber, answer uint32) *RoundAnswer {
	if r := d.Round(n); r == nil || r.Answer(answer) == nil {
		return nil
	}
	return d.round(n).answers.edit(d.owner, int(answer)-1)
}

func (e *RoundAnswered) apply(d *Draft) {
	r := d.round(e.Round)
	if r == nil || e.Answer == 0 || int(e.Answer) > r.answers.Len()+1 {
		return
	}
	answer := RoundAnswer{Number: e.Answer, Source: e.Source, At: d.now.At, Sent: e.Sent, Late: e.Late, Report: e.Report,
		Given: e.Given, responder: e.Responder, changed: d.now.Ref}
	if before := r.Answer(e.Answer); before != nil {
		answer.texts, answer.Counts = before.texts, before.Counts
		*r.answers.edit(d.owner, int(e.Answer)-1) = answer
		return
	}
	r.answers.append(d.owner, answer)
	d.responders.set(d.owner, respondsAs(e.Round, e.Responder), e.Answer)
}

func (e *RoundAnswerWorded) apply(d *Draft) {
	a := d.roundAnswer(e.Round, e.Answer)
	if a == nil {
		return
	}
	a.Given, a.texts = slices.Clone(a.Given), append(slices.Clip(a.texts), d.now.Ref)
	for i := range a.Given {
		for _, said := range e.Words {
			if said.Question == a.Given[i].Question {
				a.Given[i].Words = said.Words
			}
		}
	}
}

// apply counts those that were sent by then. What is still half-finished, whatever its number, does not slip in alone
// when it is sent.
func (e *RoundLateCounted) apply(d *Draft) {
	r := d.round(e.Round)
	if r == nil {
		return
	}
	r.Counted++
	r.changed = d.changed()
	for i := range min(int(e.Upto), r.answers.Len()) {
		if a := r.answers.At(i); a.Sent && !a.Counted() {
			r.answers.edit(d.owner, i).Counts = r.Counted
		}
	}
}

func (e *RoundAnswersErased) apply(d *Draft) {
	for _, n := range e.Answers {
		a := d.roundAnswer(e.Round, n)
		if a == nil {
			continue
		}
		a.Given, a.texts = slices.Clone(a.Given), nil
		for i := range a.Given {
			a.Given[i].Words = ""
		}
	}
}

// Erases names the events that hold the words.
func (e *RoundAnswersErased) Erases() []Ref { return e.Events }
