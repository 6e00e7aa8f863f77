package models

import (
	"slices"
	"testing"
)

func (w *world) names() (names []string) {
	for _, one := range w.state.Departments() {
		names = append(names, one.Name)
	}
	return names
}

func (w *world) change(name, title string, questions ...Question) {
	w.t.Helper()
	w.do(&ChangeDepartment{Department: 1, Name: name, Title: title, Questions: questions, Seen: w.state.Number})
}

func TestDepartmentsStandInTheOrderThatAnAdminSet(t *testing.T) {
	w := newWorld(t)
	w.do(&AddDepartments{Departments: []NewDepartment{{Name: "Finance"}}})
	shape := w.state.Shape
	w.do(&MoveDepartment{Department: 3, To: 1})
	if got := w.names(); !slices.Equal(got, []string{"Finance", "Sales", "Legal"}) {
		t.Errorf("in the order %v", got)
	}
	if w.state.Shape == shape {
		t.Error("forms that list departments are still taken from the cache")
	}
	before := w.state.Number
	w.do(&MoveDepartment{Department: 3, To: 1})
	w.do(&MoveDepartment{Department: 2, To: 99})
	if w.state.Number != before {
		t.Error("moving to where it stands was recorded")
	}
	w.do(&RemoveDepartment{Department: 1, Seen: w.state.Number})
	w.do(&AddDepartments{Departments: []NewDepartment{{Name: "Support"}}})
	if got := w.names(); !slices.Equal(got, []string{"Finance", "Legal", "Support"}) {
		t.Errorf("after one was removed and one added: %v", got)
	}
	w.refuse(&MoveDepartment{Department: 1, To: 1}, NotFound, "error.department.unknown")
}

func TestARemovedDepartmentComesBackUnlessItsNameIsTaken(t *testing.T) {
	w := newWorld(t)
	w.do(&RemoveDepartment{Department: 1, Seen: w.state.Number})
	if !w.state.Department(1).Removed {
		t.Fatal("it is still in use")
	}
	before := w.state.Number
	if w.do(&RemoveDepartment{Department: 1, Seen: before}); w.state.Number != before {
		t.Error("removing it twice was recorded twice")
	}
	w.do(&AddDepartments{Departments: []NewDepartment{{Name: "sales"}}})
	w.refuse(&RemoveDepartment{Department: 1, Back: true, Seen: w.state.Number}, Invalid, "error.department.taken")
	w.do(&RemoveDepartment{Department: 3, Seen: w.state.Number})
	w.refuse(&RemoveDepartment{Department: 1, Back: true, Seen: 1}, Conflict, "error.conflict")
	w.do(&RemoveDepartment{Department: 1, Back: true, Seen: w.state.Number})
	if w.state.Department(1).Removed {
		t.Error("it did not come back")
	}
}

func TestTheWordsOfAFormAreSetAndTakenBack(t *testing.T) {
	w := newWorld(t)
	shape, questions := w.state.Shape, w.state.Department(1).Questions
	w.change("Sales", "What stops the deal?", questions...)
	if one := w.state.Department(1); one.Title != "What stops the deal?" || w.state.Shape == shape {
		t.Errorf("the title is %q, the shape %d as before", one.Title, shape)
	}
	w.change("Sales", "", questions...)
	if one := w.state.Department(1); one.Title != "" {
		t.Errorf("the title is %q", one.Title)
	}
}

func TestAnAnswerKeepsTheWordingThatItWasGivenTo(t *testing.T) {
	w := newWorld(t)
	one := w.state.Department(1)
	asked, receipt := one.Questions[0], one.Questions[1]
	r := &FileReport{Source: sales, Text: "Demo devices are never there", Asked: asked.Number, Answer: "25,000", Key: "k"}
	w.doBy(ByParty(sales), r)
	w.change("Sales", "", Question{Label: "How many deals wait?", Kind: QuestionNumeric}, receipt)
	one = w.state.Department(1)
	given := w.state.Report(r.Filed.Report).Rest().Answers[0]
	if q := w.state.Question(given.Question); q.Label != "How much money is at stake?" || one.Questions[0].Number == given.Question {
		t.Errorf("the answer now stands with %q", q.Label)
	}
	if one.Questions[1].Number != receipt.Number {
		t.Error("a question that was not changed was given another number: it would be asked again")
	}
	// A receipt that lay open meanwhile is answered in the wording that stands on it.
	w.change("Sales", "", Question{}, Question{Label: "What now?"})
	w.do(&AnswerQuestions{Report: r.Filed.Report, Answers: []Answered{{receipt.Number, "Nothing"}}})
	if answers := w.state.Report(r.Filed.Report).Rest().Answers; len(answers) != 2 {
		t.Errorf("answers: %v", answers)
	}
	other := w.state.Department(2).Questions[1].Number
	w.refuse(&AnswerQuestions{Report: r.Filed.Report, Answers: []Answered{{other, "x"}}}, Invalid, "error.question.unknown")
}

func TestWhatIsWrongWithAnAnswer(t *testing.T) {
	choices := []string{"A device", "Access"}
	for _, one := range []struct {
		kind   QuestionKind
		answer string
		right  bool
	}{
		{QuestionText, "anything", true},
		{QuestionMoney, "about 25k €", true}, {QuestionMoney, "1.000.000,50", true}, {QuestionMoney, "a lot", false},
		{QuestionNumeric, "12 or so", true}, {QuestionNumeric, "٣٥", true}, {QuestionNumeric, "a dozen", false},
		{QuestionDate, "2027-02-28", true}, {QuestionDate, "2027-02-30", false}, {QuestionDate, "soon", false},
		{QuestionChoice, "Access", true}, {QuestionChoice, "access", false}, {QuestionChoice, "Stars", false},
	} {
		q := Question{Label: "?", Kind: one.kind, Choices: choices}
		if wrong := q.Wrong(one.answer); (wrong == "") != one.right {
			t.Errorf("%s, %q: %q", one.kind, one.answer, wrong)
		}
	}
}

func TestTheCardsThatWaitForADepartmentComeBiggestFirst(t *testing.T) {
	w := newWorld(t)
	wait := func(text string, own OwnTime) BottleneckNumber {
		c := &FileReport{Source: sales, Text: text, OwnTime: own, Waiting: WaitingDepartment, WaitingParty: legal, Key: text}
		w.doBy(ByParty(sales), c)
		return w.state.Report(c.Filed.Report).Bottleneck
	}
	small, big, over := wait("small", OwnTimeUnderOneHour), wait("big", OwnTimeDay), wait("over", OwnTimeFiveDays)
	w.file(sales, "d", "waits for nobody", OwnTimeFiveDays, PeopleUnsaid)
	w.do(&SetStatus{Bottleneck: over, Status: StatusWontDo, Words: "No", Gained: "Runs stay on time.", Review: w.today() + 90, Seen: w.state.Number})
	var got []BottleneckNumber
	for _, card := range w.state.WaitForDepartment(2, MomentOf(w.now)) {
		got = append(got, card.Number)
	}
	if !slices.Equal(got, []BottleneckNumber{big, small}) {
		t.Errorf("waiting for Legal: %v", got)
	}
	if w.state.WaitForDepartment(1, MomentOf(w.now)) != nil {
		t.Error("something waits for Sales")
	}
}
