package views_test

import (
	"strings"
	"testing"

	"bottleneck/models"
	"bottleneck/views"
)

func formEdit() views.FormEditProps {
	values := views.FormEditValues{Name: "IT", Title: "What stops your work?", Questions: [models.MaxQuestions]views.QuestionEdit{
		{Label: "What kind?", Hint: "One.", Kind: "choice", Choices: "A device\nAccess"}, {Label: "Since when?", Kind: "date"}}}
	question := views.OwnQuestion{Label: "What kind?", Kind: models.QuestionChoice, Choices: []string{"A device", "Access"}}
	return views.FormEditProps{Number: 4, Name: "IT", Values: values, Preview: views.FormPreviewProps{
		Form:    views.DepartmentFormProps{Department: "IT", Title: "What stops your work?", Question: &question},
		Receipt: []views.OwnQuestion{{Label: "Since when?", Kind: models.QuestionDate}}}}
}

func TestTheEditorShowsTheFormAsItWillLookBesideIt(t *testing.T) {
	doc := drawn(t, views.FormEditor(adminPage(), formEdit()))
	wantSound(t, doc)
	wantFields(t, doc, "/departments/4/form", "seen name title lead question_1_label question_1_hint question_1_kind question_1_choices "+
		"question_2_label question_2_hint question_2_kind question_2_choices question_3_label question_3_hint question_3_kind question_3_choices")
	looks := doc.Find("#preview")
	if looks.Find("[inert]").Length() != 2 || looks.Find("input, select, textarea, a, button").Length() != looks.Find("[inert]").Find("input, select, textarea, a, button").Length() {
		t.Error("the picture of the form can be operated")
	}
	for _, want := range []string{"What stops your work?", "One minute, no account.", "What happens?", "A device", "Since when?"} {
		if !strings.Contains(looks.Text(), want) {
			t.Errorf("the picture does not show %q", want)
		}
	}
	if first := doc.Find("form[data-preview] button").First(); first.AttrOr("name", "") != "" {
		t.Error("Enter in a field would press " + first.Text())
	}
}

func TestTheListOfDepartmentsOffersOnlyMovesThatThereAre(t *testing.T) {
	rows := []views.DepartmentRow{{Number: 3, Name: "Sales", Place: 1, Unanswered: 2, Waiting: 1}, {Number: 1, Name: "Legal", Place: 2}, {Number: 2, Name: "Old", Place: 3, Removed: true}}
	doc := drawn(t, views.DepartmentsPage(adminPage(), views.DepartmentsProps{Rows: rows, Orders: true, InUse: 2}))
	wantSound(t, doc)
	wantFields(t, doc, "/departments/3/place", "to")
	if n := doc.Find("form[action$='/place']").Length(); n != 2 {
		t.Errorf("%d moves", n)
	}
	for _, want := range []string{"2 reports without an answer", "1 card waits for it", "Nothing waits", "Removed"} {
		if !strings.Contains(doc.Text(), want) {
			t.Errorf("the list does not say %q", want)
		}
	}
	doc = drawn(t, views.DepartmentsPage(adminPage(), views.DepartmentsProps{Rows: rows}))
	if doc.Find("form[action$='/place']").Length() != 0 {
		t.Error("a lead can set the order")
	}
}

func TestADepartmentThatWasRemovedSaysSo(t *testing.T) {
	props := views.DepartmentPageProps{Number: 4, Name: "IT", Removed: true, Admin: true}
	doc := drawn(t, views.DepartmentPage(adminPage(), props))
	wantSound(t, doc)
	if n := doc.Find("form[action='/departments/4/use'] input[name=removed][value=no]").Length(); n != 1 {
		t.Errorf("%d forms bring it back", n)
	}
	props.Admin = false
	if doc = drawn(t, views.DepartmentPage(adminPage(), props)); doc.Find("form[action='/departments/4/use']").Length() != 0 {
		t.Error("a lead can bring it back")
	}
}

func TestAReplacedLinkThatStillWorksCanBeEnded(t *testing.T) {
	link := views.LinkProps{Number: 9, Kind: "department", Name: "IT", Address: "https://b.example/r/abc", Since: adminNow, At: "/departments/4/link/",
		Old: []views.OldLink{{Number: 3, Since: adminNow, Until: adminNow.AddDate(0, 0, 7)}}}
	doc := drawn(t, views.DepartmentPage(adminPage(), views.DepartmentPageProps{Number: 4, Name: "IT", Link: &link, BaseURL: "https://b.example"}))
	wantSound(t, doc)
	wantFields(t, doc, "/departments/4/link/replace", "seen link grace")
	if doc.Find("form[action='/departments/4/link/end'] input[name=link][value='3']").Length() != 1 || doc.Find("img[src='/departments/4/link/qr.png'][alt]").Length() != 1 {
		t.Error("the old link cannot be ended, or the picture is missing")
	}
	if !strings.Contains(doc.Text(), "works until Saturday 28 November") {
		t.Error("until when the old address works is not said")
	}
}
