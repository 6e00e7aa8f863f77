package models

import (
	"slices"
	"strings"
	"unicode"
)

// Question is a department's own question in one wording.
type Question struct {
	Number  QuestionNumber `json:"question"`
	Label   string         `json:"label"`
	Hint    string         `json:"hint,omitempty"`
	Kind    QuestionKind   `json:"kind"`
	Choices []string       `json:"choices,omitempty"`
}

// MaxQuestions is how many own questions a department may have: one on the form, two on the receipt.
const MaxQuestions = 3

// Question gives a wording that was once asked, or nil.
func (s *State) Question(n QuestionNumber) *Question {
	if n == 0 || int(n) > s.questions.Len() {
		return nil
	}
	return s.questions.At(int(n) - 1)
}

// Wrong says what is wrong with an answer, as a key of the catalogue; "" if nothing is. Amounts and numbers are kept
// as they were typed, "about 25k" too, so they only need a digit.
func (q *Question) Wrong(answer string) string {
	right := true
	switch q.Kind {
	case QuestionMoney, QuestionNumeric:
		right = strings.ContainsFunc(answer, unicode.IsDigit)
	case QuestionDate:
		date, err := ParseDate(answer)
		right = err == nil && date != 0
	case QuestionChoice:
		right = slices.Contains(q.Choices, answer)
	}
	if right {
		return ""
	}
	return "error.own-answer." + q.Kind.String()
}

// says whether two questions have the same wording, whatever their numbers.
func (q *Question) says(other *Question) bool {
	return q.Label == other.Label && q.Hint == other.Hint && q.Kind == other.Kind && slices.Equal(q.Choices, other.Choices)
}

func (e *QuestionsAsked) apply(d *Draft) {
	one := d.department(e.Department)
	if one == nil {
		return
	}
	one.Questions, one.Changed = e.Questions, d.changed()
	one.asked = slices.Clone(one.asked)
	for _, q := range e.Questions {
		if int(q.Number) > d.questions.Len() {
			d.questions.append(d.owner, q)
		}
		if q.Label != "" && !one.HasAsked(q.Number) {
			one.asked = append(one.asked, q.Number)
		}
	}
}

// FormQuestion gives the department's own question on the form, or nil.
func (d *Department) FormQuestion() *Question {
	if len(d.Questions) == 0 || d.Questions[0].Label == "" {
		return nil
	}
	return &d.Questions[0]
}

// HasAsked says whether the department asks, or once asked, the question of that number.
func (d *Department) HasAsked(n QuestionNumber) bool { return slices.Contains(d.asked, n) }

// ReceiptQuestions lists the department's questions that stand on the receipt of a report. What is said about a supplier
// has its own three questions.
func (s *State) ReceiptQuestions(r *Report) []Question {
	one := s.Department(r.Source.Number)
	if r.Source.Kind != DepartmentParty || one == nil || len(one.Questions) < 2 || r.MeToo || r.Rest().Feedback != 0 {
		return nil
	}
	asked := slices.Clone(one.Questions[1:min(len(one.Questions), MaxQuestions)])
	return slices.DeleteFunc(asked, func(q Question) bool { return q.Label == "" })
}

// number gives new wordings a number. One that the department asks already keeps its own, and so the answers to it.
func (a *adding) number(questions, asked []Question) []Question {
	questions = slices.Clone(questions)
	for i := range questions {
		if questions[i].Label == "" {
			questions[i] = Question{} // not asked
			continue
		}
		if at := slices.IndexFunc(asked, func(was Question) bool { return was.says(&questions[i]) }); at >= 0 {
			questions[i].Number = asked[at].Number
			continue
		}
		a.questions++
		questions[i].Number = QuestionNumber(a.state.questions.Len() + a.questions)
	}
	return questions
}
