package models

import (
	"slices"
	"testing"
	"time"
)

// opens opens a round of the built-in questions that begins in so many days and runs for a week.
func (w *world) opensRound(days int, asked ...Party) RoundNumber {
	w.t.Helper()
	from := w.today() + Date(days)
	c := &OpenRound{RoundSays: RoundSays{Title: "Autumn", From: from, To: from + 6, Asked: asked, Questions: BuiltQuestions()}}
	w.do(c)
	return c.Round
}

func (w *world) keepsTime(d time.Duration) {
	w.t.Helper()
	w.pass(d)
	w.doBy(Actor{}, &KeepTime{})
}

// answers answers a round in the words for what held them up.
func (w *world) answers(n RoundNumber, source Party, responder, held string) *AnswerRound {
	w.t.Helper()
	c := &AnswerRound{Round: n, Source: source, Responder: responder, HeldUp: 1, Send: true, Given: []RoundGiven{
		{Question: 1, Words: held}, {Question: 2, Waiting: WaitingNobody}, {Question: 3, OwnTime: OwnTimeDay}, {Question: 5, Words: "Weekly slides"}}}
	w.doBy(ByParty(source), c)
	return c
}

func TestARoundThatCannotBeAnsweredIsRefused(t *testing.T) {
	w := newWorld(t)
	today := w.today()
	w.do(&ChangeSupplier{Supplier: borealo.Number, Name: "Borealo", Removed: true})
	good := RoundSays{Title: "Autumn", From: today + 1, To: today + 7, Asked: []Party{sales}, Questions: BuiltQuestions()}
	for key, spoil := range map[string]func(*RoundSays){
		"error.round.title":          func(s *RoundSays) { s.Title = "" },
		"error.round.from":           func(s *RoundSays) { s.From = 0 },
		"error.round.from.past":      func(s *RoundSays) { s.From = today - 1 },
		"error.round.to.before":      func(s *RoundSays) { s.To = s.From - 1 },
		"error.round.nobody":         func(s *RoundSays) { s.Asked = nil },
		"error.round.removed":        func(s *RoundSays) { s.Asked = []Party{sales, borealo} },
		"error.round.overlaps":       func(s *RoundSays) { s.Every, s.To = 2, s.From+14 },
		"error.round.questions.none": func(s *RoundSays) { s.Questions = nil },
		"error.round.questions.many": func(s *RoundSays) { s.Questions = make([]RoundQuestion, 200) },
		"error.round.label":          func(s *RoundSays) { s.Questions = []RoundQuestion{{Kind: RoundShort}} },
		"error.round.choices":        func(s *RoundSays) { s.Questions = []RoundQuestion{{Kind: RoundOne, Label: "Which?"}} },
		"error.round.twice":          func(s *RoundSays) { s.Questions = append(BuiltQuestions(), BuiltQuestions()[0]) },
	} {
		says := good
		spoil(&says)
		w.refuse(&OpenRound{RoundSays: says}, Invalid, key)
	}
	w.do(&OpenRound{RoundSays: good, Key: "k"})
	w.do(&OpenRound{RoundSays: good, Key: "k"})
	if w.state.RoundCount() != 1 {
		t.Errorf("pressing twice opened %d rounds", w.state.RoundCount())
	}
}

func TestARoundBeginsAndEndsOnItsDays(t *testing.T) {
	w := newWorld(t)
	n := w.opensRound(1, sales)
	if r := w.state.Round(n); r.Stage() != RoundComing || w.state.TimeIsDue(MomentOf(w.now)) {
		t.Fatalf("before its day it is in stage %d", r.Stage())
	}
	w.keepsTime(24 * time.Hour)
	r := w.state.Round(n)
	if link := w.state.Link(r.Link); r.Stage() != RoundRunning || link == nil || link.Kind != LinkRound || link.Target != uint32(n) {
		t.Fatalf("on its day: %+v, link %+v", r, link)
	}
	if w.state.TimeIsDue(MomentOf(w.now)) || len(w.state.RunningRounds(sales)) != 1 || len(w.state.RunningRounds(legal)) != 0 {
		t.Error("it begins twice, or asks others")
	}
	w.pass(6 * 24 * time.Hour) // the last day
	if w.state.TimeIsDue(MomentOf(w.now)) {
		t.Error("it ends before its last day is over")
	}
	w.keepsTime(24 * time.Hour)
	if r := w.state.Round(n); r.Stage() != RoundOver || r.Early {
		t.Errorf("after its last day it is in stage %d", r.Stage())
	}
	if first := w.opensRound(0, sales); w.state.Round(first).Stage() != RoundRunning {
		t.Error("one that begins today does not run")
	}
}

func TestARoundOverAClockChangeHasAllOfItsDays(t *testing.T) {
	w := newWorld(t)
	w.state.Settings.Calendar = DefaultCalendar("Europe/Berlin")
	w.now = time.Date(2027, 3, 27, 22, 30, 0, 0, time.UTC) // 23:30 there; the clocks go forward in that night
	n := w.opensRound(0, sales)
	w.pass(6*24*time.Hour - 31*time.Minute) // 2 April, 23:59 there
	if got := w.today().String(); got != "2027-04-02" {
		t.Fatalf("it is %s", got)
	}
	if w.state.TimeIsDue(MomentOf(w.now)) {
		t.Error("it ends an hour early")
	}
	w.keepsTime(2 * time.Minute)
	if w.state.Round(n).Ended == 0 {
		t.Error("it does not end with its last day")
	}
}

func TestOnceARoundHasBegunItsQuestionsStay(t *testing.T) {
	w := newWorld(t)
	n := w.opensRound(1, sales)
	r := w.state.Round(n)
	says := RoundSays{Title: r.Title, From: r.From, To: r.To, Asked: r.Asked, Questions: r.Questions[:2]}
	w.do(&ChangeRound{Round: n, RoundSays: says})
	if got := len(w.state.Round(n).Questions); got != 2 {
		t.Fatalf("%d questions", got)
	}
	w.keepsTime(24 * time.Hour)
	says.Questions = BuiltQuestions()
	w.refuse(&ChangeRound{Round: n, RoundSays: says}, Conflict, "error.round.begun")
	says.Questions = w.state.Round(n).Questions
	says.Asked = []Party{legal}
	w.refuse(&ChangeRound{Round: n, RoundSays: says}, Conflict, "error.round.begun")
	says.Asked, says.To = []Party{sales, legal}, r.To+7
	w.do(&ChangeRound{Round: n, RoundSays: says})
	if r := w.state.Round(n); !r.Asks(legal) || r.To != says.To {
		t.Errorf("it was not extended: %+v", r)
	}
	w.do(&CloseRound{Round: n})
	if r := w.state.Round(n); r.Stage() != RoundOver || !r.Early {
		t.Errorf("closed early: %+v", r)
	}
	w.refuse(&ChangeRound{Round: n, RoundSays: says, Seen: 1}, Conflict, "error.round.over")
}

func TestARepeatingRoundOpensTheNextOneUntilItIsCancelled(t *testing.T) {
	w := newWorld(t)
	from := w.today()
	w.do(&OpenRound{RoundSays: RoundSays{Title: "Autumn", From: from, To: from + 6, Asked: []Party{sales, acme}, Every: 2, Questions: BuiltQuestions()}})
	w.keepsTime(7 * 24 * time.Hour)
	next := w.state.Round(2)
	if next == nil || next.From != from+14 || next.To != from+20 || next.Before != 1 || next.Title != "Autumn" || next.Stage() != RoundComing {
		t.Fatalf("the next one is %+v", next)
	}
	if w.state.TimeIsDue(MomentOf(w.now)) || w.state.Round(1).After != 2 {
		t.Error("it is opened twice")
	}
	w.do(&ChangeSupplier{Supplier: acme.Number, Name: "Acme", Removed: true})
	w.keepsTime(100 * 24 * time.Hour) // no server ran
	w.doBy(Actor{}, &KeepTime{})
	third := w.state.Round(3)
	if third == nil || third.To < w.today() || (third.From-from)%14 != 0 || !slices.Equal(third.Asked, []Party{sales}) {
		t.Fatalf("after a long rest: %+v", third)
	}
	if third.Stage() == RoundComing {
		w.refuse(&CloseRound{Round: 3}, Conflict, "error.round.early")
	}
	w.do(&CancelRound{Round: 3, Words: "Nobody reads it"})
	w.keepsTime(30 * 24 * time.Hour)
	if w.state.RoundCount() != 3 || w.state.Round(3).Reason != "Nobody reads it" {
		t.Errorf("there are %d rounds", w.state.RoundCount())
	}
}

func TestWhatHeldSomebodyUpBecomesOneReport(t *testing.T) {
	w := newWorld(t)
	n := w.opensRound(0, sales, acme)
	half := &AnswerRound{Round: n, Source: sales, Responder: "one", HeldUp: 1, Given: []RoundGiven{{Question: 1, Words: "The quo"}}}
	w.doBy(ByParty(sales), half)
	if a := w.state.AnswerOf(n, "one"); a == nil || a.Sent || a.To(1).Words != "The quo" || w.state.ReportCount() != 0 {
		t.Fatalf("half-finished: %+v", a)
	}
	sent := w.answers(n, sales, "one", "The quote waits for legal")
	r := w.state.Report(sent.Report)
	if r == nil || r.Text != "The quote waits for legal" || r.OwnTime != OwnTimeDay || r.Source != sales || r.Waiting != WaitingNobody {
		t.Fatalf("the report is %+v", r)
	}
	changed := w.answers(n, sales, "one", "Something else")
	if a := w.state.AnswerOf(n, "one"); changed.Report != sent.Report || w.state.ReportCount() != 1 || a.To(1).Words != "The quote waits for legal" {
		t.Errorf("changing it filed again: %+v", a)
	}
	before := w.state.Number
	w.answers(n, sales, "one", "Something else")
	if w.state.Number != before {
		t.Error("the same again was recorded")
	}
	supplier := w.answers(n, acme, "two", "No purchase order")
	if r := w.state.Report(supplier.Report); r.Need != NeedOther || r.Source != acme || w.state.Round(n).AnswerCount() != 2 {
		t.Errorf("a supplier's: %+v", r)
	}
	if w.state.AnswerOf(n, "three") != nil || w.state.AnswerOf(n, "") != nil {
		t.Error("who did not answer has an answer")
	}
}

func TestWhatCannotBeSentComesBackByItsQuestion(t *testing.T) {
	w := newWorld(t)
	from := w.today()
	w.do(&OpenRound{RoundSays: RoundSays{Title: "Autumn", From: from, To: from, Asked: []Party{sales}, Questions: []RoundQuestion{
		{Kind: RoundOne, Label: "Which?", Choices: []string{"A", "B"}, Needed: true}}}})
	send := func(choices ...int) *AnswerRound {
		return &AnswerRound{Round: 1, Source: sales, Responder: "one", Send: true, Given: []RoundGiven{{Question: 1, Choices: choices}}}
	}
	w.refuse(&AnswerRound{Round: 1, Source: sales, Responder: "one", Send: true}, Invalid, "error.round.needed")
	w.refuse(send(2), Invalid, "error.round.choice")
	w.refuse(send(0, 1), Invalid, "error.round.choice")
	w.refuse(&AnswerRound{Round: 1, Source: legal, Responder: "one", Send: true}, NotFound, "error.round.unknown")
	w.do(send(1))
}

func TestAnAnswerAfterTheEndIsKeptAndNotCounted(t *testing.T) {
	w := newWorld(t)
	n := w.opensRound(0, sales)
	w.answers(n, sales, "in time", "One")
	w.keepsTime(7 * 24 * time.Hour)
	if c := (&AnswerRound{Round: n, Source: sales, Responder: "in time", Send: true, Given: []RoundGiven{{Question: 5, Words: "Other"}}}); w.try(ByParty(sales), c) == nil {
		t.Error("what was sent in time was changed after the end")
	}
	counted := func() (sum int) {
		r := w.state.Round(n)
		for i := range r.AnswerCount() {
			if r.Answer(uint32(i + 1)).Counted() {
				sum++
			}
		}
		return sum
	}
	for _, who := range []string{"a", "b", "c", "d"} {
		if c := w.answers(n, sales, who, "Late "+who); !c.Late {
			t.Error("it is not said to be late")
		}
	}
	if counted() != 1 || w.state.Round(n).LateLeft() != 4 {
		t.Fatalf("%d count, %d late", counted(), w.state.Round(n).LateLeft())
	}
	w.refuse(&CountLate{Round: n}, Conflict, "error.round.late.few")
	w.answers(n, sales, "e", "Late e")
	w.do(&CountLate{Round: n})
	if counted() != 6 {
		t.Errorf("%d count", counted())
	}
}
