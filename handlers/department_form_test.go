package handlers

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bottleneck/models"
)

const salesEditor = "/departments/1/form"

func TestALeadWordsTheFormOfTheirDepartment(t *testing.T) {
	s := settled(t)
	lee := s.signedIn(leadEmail)
	lee.get(salesEditor).is(http.StatusOK).send(salesEditor, "name", "Sales EMEA", "title", "What stops the deal?", "lead", "Tell us today.",
		"question_1_label", "How is it sold?", "question_1_kind", "choice", "question_1_choices", "By phone\n\nBy mail\nby phone",
		"question_1_hint", "One of them", "question_3_label", "").goesTo(salesEditor).says("Saved.")
	one := s.view().Department(1)
	q := one.FormQuestion()
	if one.Name != "Sales EMEA" || q.Kind != models.QuestionChoice || !slices.Equal(q.Choices, []string{"By phone", "By mail"}) {
		t.Errorf("saved as %s, %+v", one.Name, q)
	}
	if receipt := one.Questions[1].Label; !strings.HasPrefix(receipt, "What did the customer ask for") || one.Questions[2].Label != "" {
		t.Errorf("the receipt asks %q and %q", receipt, one.Questions[2].Label)
	}
	form := s.browser().get(s.path(models.LinkDepartment, 1)).is(http.StatusOK).says("How is it sold?").says("Tell us today.").says("By mail")
	if title := form.Find("h1").Text(); title != "What stops the deal?" {
		t.Errorf("the form is called %q", title)
	}
	s.browser().get(s.path(models.LinkDepartment, 1) + "?kind=feedback").says("What should we know?")
}

func TestWhatIsWrongWithAFormIsSaidAtItsField(t *testing.T) {
	s := settled(t)
	lee := s.signedIn(leadEmail)
	for field, bad := range map[string]string{"name": "Legal", "title": strings.Repeat("t", 81), "lead": strings.Repeat("l", 201),
		"question_1_label": strings.Repeat("q", 121), "question_2_hint": strings.Repeat("h", 161), "question_1_kind": "stars"} {
		p := lee.get(salesEditor).send(salesEditor, field, bad).is(http.StatusUnprocessableEntity)
		if p.fieldError(field) == "" {
			t.Errorf("%s: the summary does not lead to it", field)
		}
		if field != "question_1_kind" && p.value(field) != bad {
			t.Errorf("%s came back as %q", field, p.value(field))
		}
	}
	for _, bad := range []string{"Only one", strings.Repeat("c", 61) + "\nb", strings.Join(strings.Split("abcdefghi", ""), "\n")} {
		p := lee.get(salesEditor).send(salesEditor, "question_3_kind", "choice", "question_3_choices", bad).is(http.StatusUnprocessableEntity)
		if p.fieldError("question_3_choices") == "" || p.value("question_3_choices") != bad {
			t.Errorf("%q: sentence %q", bad, p.fieldError("question_3_choices"))
		}
	}
	s.signedIn(adminEmail).get("/departments/99/form").is(http.StatusNotFound)
	s.signedIn(adminEmail).get("/departments/x/form").is(http.StatusNotFound)
}

func TestQuestionsMoveUpAndDownBeforeTheyAreSaved(t *testing.T) {
	s := settled(t)
	lee := s.signedIn(leadEmail)
	before := s.view().Number
	first := s.view().Department(1).Questions[0]
	p := lee.get(salesEditor).send(salesEditor, "move", "1-2", "name", "Selling").is(http.StatusOK)
	if p.value("question_2_label") != first.Label || p.value("question_2_kind") != "money" || p.value("name") != "Selling" {
		t.Errorf("second is %q, a %q; the name %q", p.value("question_2_label"), p.value("question_2_kind"), p.value("name"))
	}
	if s.view().Number != before {
		t.Error("moving a question was recorded before anybody saved it")
	}
	p.send(salesEditor).goesTo(salesEditor)
	now := s.view().Department(1).Questions
	if now[1].Label != first.Label || now[1].Number != first.Number || now[1].Kind != models.QuestionMoney {
		t.Errorf("saved as %+v", now)
	}
}

func TestThePreviewIsWhatPeopleWillSeeAndKeepsNothing(t *testing.T) {
	s := settled(t)
	lee := s.signedIn(leadEmail)
	before := s.view().Number
	fields := []string{"seen", "1", "name", "", "title", "What stops <you>?", "question_1_label", "Which tool?", "question_1_kind", "choice",
		"question_1_choices", "CRM\nPhone", "question_3_label", "Since when?", "question_3_kind", "date"}
	p := lee.post(salesEditor+"/preview", fields...).is(http.StatusOK)
	for _, want := range []string{"What stops <you>?", "One minute, no account.", "Which tool?", "Phone", "Since when?", "After sending"} {
		p.says(want)
	}
	if p.Find(`input[name="answer_1"][type="date"]`).Length() != 1 || p.Find("[inert]").Length() != 2 {
		t.Error("the receipt asks for no day, or the picture can be operated")
	}
	noScript := lee.get(salesEditor).send(salesEditor, "preview", "1", "title", "What stops you?").is(http.StatusOK)
	if got := noScript.Find("#preview").Text(); !strings.Contains(got, "What stops you?") {
		t.Errorf("the button shows %q", got)
	}
	if s.view().Number != before {
		t.Error("looking was recorded")
	}
}

func TestTwoWhoWordOneFormSeeBoth(t *testing.T) {
	s := settled(t)
	lee, grace := s.signedIn(leadEmail), s.signedIn(adminEmail)
	opened := grace.get(salesEditor)
	lee.get(salesEditor).send(salesEditor, "name", "Selling", "question_2_label", "What now?").is(http.StatusSeeOther)

	wrong := opened.send(salesEditor, "name", "").is(http.StatusUnprocessableEntity) // a mistake does not hide the conflict
	drawn := wrong.send(salesEditor, "name", "Sales team", "preview", "1").is(http.StatusOK)
	p := drawn.send(salesEditor, "name", "Sales team").is(http.StatusConflict)
	p.says("Lee changed this while you had it open").says("Selling").says("Sales team").says("What now?")
	if p.value("name") != "Sales team" || s.view().Department(1).Name != "Selling" {
		t.Errorf("typed %q, stored %q", p.value("name"), s.view().Department(1).Name)
	}
	p.send(salesEditor).is(http.StatusSeeOther)
	if s.view().Department(1).Name != "Sales team" {
		t.Error("saving again did not put mine in place")
	}
}

func TestSavingUnchangedRecordsNothing(t *testing.T) {
	s := settled(t)
	s.do(models.ByMember(1), &models.AddDepartments{Departments: []models.NewDepartment{{Name: "Canteen"}}})
	grace := s.signedIn(adminEmail)
	before := s.view().Number
	for _, page := range []string{salesEditor, "/departments/2/form", "/departments/3/form", "/admin/suppliers/1", "/admin/members/3"} {
		grace.get(page).is(http.StatusOK).send(page).is(http.StatusSeeOther)
	}
	if after := s.view().Number; after != before {
		t.Errorf("the journal went from %d to %d", before, after)
	}
}

func TestAReceiptAsksWithTheRightInputsAndSaysWhatIsWrong(t *testing.T) {
	s := settled(t)
	s.do(models.ByMember(1), &models.ChangeDepartment{Department: 1, Name: "Sales", Seen: s.view().Number, Questions: []models.Question{{},
		{Label: "What does it cost?", Kind: models.QuestionMoney}, {Label: "Which step?", Kind: models.QuestionChoice, Choices: []string{"First", "Last"}}}})
	rep := s.browser()
	p := rep.post(s.path(models.LinkDepartment, 1), "what", "The demo device is gone", "waiting_for", "unknown", "own_time", "day").follow()
	action := p.Find(`form[action$="/answers"]`).AttrOr("action", "")
	if p.Find(`input[name="answer_1"][inputmode="decimal"]`).Length() != 1 || p.Find(`input[name="answer_2"][type="radio"]`).Length() != 2 {
		t.Error("the receipt does not ask with an amount and a choice")
	}
	wrong := p.send(action, "answer_1", "quite a lot", "answer_2", "First").is(http.StatusUnprocessableEntity)
	if wrong.fieldError("answer_1") == "" || wrong.value("answer_1") != "quite a lot" || wrong.value("answer_2") != "First" {
		t.Errorf("sentence %q, came back as %q and %q", wrong.fieldError("answer_1"), wrong.value("answer_1"), wrong.value("answer_2"))
	}
	// Meanwhile the questions are worded anew; the receipt that lies open keeps its own.
	s.do(models.ByMember(1), &models.ChangeDepartment{Department: 1, Name: "Sales", Seen: s.view().Number,
		Questions: []models.Question{{}, {Label: "Who else?", Kind: models.QuestionText}}})
	wrong.send(action, "answer_1", "about 2k").follow().says("What does it cost?").says("about 2k").says("Which step?").says("One more answer would help")
}

func TestAFormThatLayOpenIsAnsweredInItsOwnWording(t *testing.T) {
	s := settled(t)
	form := s.path(models.LinkDepartment, 1)
	opened := s.browser().get(form)
	s.do(models.ByMember(1), &models.ChangeDepartment{Department: 1, Name: "Sales", Seen: s.view().Number,
		Questions: []models.Question{{Label: "Which region?", Kind: models.QuestionChoice, Choices: []string{"North", "South"}}}})
	filled := []string{"what", "The demo device is gone", "waiting_for", "unknown", "own_time", "day", "own_answer"}
	wrong := opened.send(form, append(filled, "a lot")...).is(http.StatusUnprocessableEntity)
	if wrong.fieldError("own_answer") == "" || !strings.Contains(wrong.text(), "How much money is at stake?") {
		t.Errorf("sentence %q; the form asks another question", wrong.fieldError("own_answer"))
	}
	wrong.send(form, append(filled, "25,000")...).follow().says("How much money is at stake?").says("25,000")
	s.browser().get(form).send(form, append(filled, "West")...).is(http.StatusUnprocessableEntity).says("Choose one of the answers.")
	// A number of another department's question is no way to it.
	other := strconv.Itoa(int(s.view().Department(2).Questions[0].Number))
	p := s.browser().get(form).send(form, append([]string{"own_question", other, "key", ""}, append(filled, "North")...)...).follow()
	p.says("Which region?").says("North")
}
