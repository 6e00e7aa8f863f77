package handlers

import (
	"slices"

	"bottleneck/models"
)

// unansweredQuestions are the department's questions of the receipt that have no answer yet.
func (v *visit) unansweredQuestions(r *models.Report) (list []*models.Question) {
	for _, q := range v.state.ReceiptQuestions(r) {
		if !slices.ContainsFunc(r.Rest().Answers, func(a models.Answered) bool { return a.Question == q.Number }) {
			list = append(list, v.state.Question(q.Number))
		}
	}
	return list
}

// receiptAsked are the questions that a receipt asks. One that comes back asks what it asked before, even if the
// department has worded its questions anew since.
func (v *visit) receiptAsked(r *models.Report, form *trackingForms) []*models.Question {
	one := v.state.Department(r.Source.Number)
	var list []*models.Question
	for _, number := range []string{form.Asked1, form.Asked2} {
		n := models.QuestionNumber(max(atoi(number), 0))
		if r.Source.Kind == models.DepartmentParty && one != nil && one.HasAsked(n) {
			list = append(list, v.state.Question(n))
		}
	}
	if list == nil {
		return v.unansweredQuestions(r)
	}
	return list
}

// answerQuestions takes the two answers more that the receipt asks for.
func (s *Server) answerQuestions(v *visit) error {
	form := &trackingForms{about: "answers"}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	command := &models.AnswerQuestions{Report: v.tracked().Number}
	typed := [...]string{form.Answer1, form.Answer2}
	for i, q := range v.receiptAsked(v.tracked(), form) {
		if typed[i] == "" {
			continue
		}
		command.Answers = append(command.Answers, models.Answered{Question: q.Number, Answer: typed[i]})
		if wrong := q.Wrong(typed[i]); wrong != "" {
			found.add([...]string{"answer_1", "answer_2"}[i], wrong)
		}
	}
	var refused error
	if wrong := found.wrong(); wrong != nil {
		refused = wrong
	}
	return v.track(form, refused, func() models.Command { return command }, "flash.answers")
}

// answerText is an answer to a department's own question as people read it.
func (v *visit) answerText(q *models.Question, answer string) string {
	if date, err := models.ParseDate(answer); q.Kind == models.QuestionDate && err == nil && date != 0 {
		return v.words.DateYear(date.Time())
	}
	return answer
}
