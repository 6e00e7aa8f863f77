package views

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/views/words"

	"github.com/PuerkitoBio/goquery"
	"github.com/a-h/templ"
)

var morning = time.Date(2026, time.November, 20, 9, 12, 0, 0, time.UTC)

func testPage(title string) Page {
	return Page{Words: words.For("en"), Title: title, Organisation: "Halden Freight"}
}

func testForm() DepartmentFormProps {
	return DepartmentFormProps{
		Action: "/r/abcdefghijklmnopqrstuvwxyz", Department: "Sales", Key: KeyPlaceholder, Emergency: "IT desk, 555 0100",
		Departments: []Option{{Value: "1", Label: "Sales"}, {Value: "2", Label: "Legal"}, {Value: "3", Label: "Finance"},
			{Value: "4", Label: "Support"}, {Value: "5", Label: "Documentation"}, {Value: "6", Label: "Recruitment"},
			{Value: "7", Label: "Operations"}, {Value: "8", Label: "Engineering"}},
		Question: &OwnQuestion{Label: "How much money is at stake?", Hint: "Not shown on the board.", Kind: models.QuestionMoney},
	}
}

func failedForm() (Page, DepartmentFormProps) {
	p, f := testPage("What is holding you up?"), testForm()
	p.Errors = Errors{Fields: []FieldError{
		{"what", "Please shorten what happens by 400 characters: 2000 fit."},
		{"waiting_department", "Choose which department you are waiting for."},
		{"own_time", "Choose how much of your own time it took."},
		{"contact", "Please shorten how we can reach you."},
	}}
	f.Typed = ReportTyped{What: "\nThe <questionnaire> lies\nwith legal.", WaitingFor: "department", People: "2to5",
		TooLate: "2026-12-01", OwnAnswer: "40,000", Contact: "mira@example.com", ComeBy: true}
	return p, f
}

func mineForm() DepartmentFormProps {
	f := testForm()
	for _, status := range []string{"in-progress", "resolved", "new", "heard"} {
		f.Mine = append(f.Mine, MyReport{Reference: "R-" + status, Token: "tt" + status, Beginning: "It waits", Status: status, Key: "k" + status})
	}
	return f
}

func receipt() TrackingProps {
	return TrackingProps{
		Action: "/t/klmnopqrstuvwxyzabcdefghij", Link: "https://halden.example/t/klmnopqrstuvwxyzabcdefghij",
		Reference: "R-1042", Source: "Sales", FiledAt: morning, New: true, AnswerBy: morning.Add(96 * time.Hour), Remembered: true,
		Put: Put{Title: "Security questionnaire takes weeks", Reports: 4, Sources: 2, Because: []string{"security questionnaire", "contract"}},
		Questions: []OwnQuestion{
			{Label: "Which stage?", Kind: models.QuestionChoice, Choices: []string{"Offer", "Contract"}},
			{Label: "Since when?", Kind: models.QuestionDate}},
		Status: "new", Reached: map[string]time.Time{"new": morning}, Key: "addkey",
		Reported: Reported{What: "It lies with legal.", WaitingFor: "Legal", OwnTime: "day", People: "2to5", Contact: "mira@example.com", ComeBy: true},
	}
}

func resolved() TrackingProps {
	t := receipt()
	t.New, t.Questions, t.Answered, t.CanJudge, t.Verdict = false, nil, true, true, "partly"
	t.Status = "resolved"
	t.Reached = map[string]time.Time{"new": morning, "heard": morning.Add(time.Hour), "resolved": morning.Add(99 * time.Hour)}
	t.Answers = []Answer{{At: morning.Add(99 * time.Hour), By: "Ada", Status: "resolved", Words: "Done."}, {At: morning, Retracted: true}}
	t.Reported.Additions = []Addition{{At: morning.Add(time.Hour), Words: "Four weeks now."}}
	return t
}

func withdrawn() TrackingProps {
	t := resolved()
	t.Status, t.Withdrawn, t.CanJudge, t.Reported = "wont-do", true, false, Reported{}
	return t
}

func testSupplier() SupplierProps {
	return SupplierProps{Action: "/s/abc", Supplier: "Nordlys Cloud", Key: "k", Reports: []SupplierReport{
		{Reference: "R-7", Href: "/t/x", What: "Invoices are unpaid.", FiledAt: morning, Status: "new", AnswerBy: morning},
		{Reference: "R-6", Href: "/t/y", What: "No access.", FiledAt: morning, Status: "heard", Answers: []Answer{{At: morning, Words: "Soon."}}},
	}}
}

// publicPages are all pages of this package that people without an account meet, in their states.
func publicPages() map[string]templ.Component {
	failedPage, failed := failedForm()
	already := failed
	already.Already = &Already{Reference: "R-1042", Href: "/t/x"}
	feedback := testForm()
	feedback.Feedback = true
	failedAlso := testPage("Me too")
	failedAlso.Errors = Errors{Fields: []FieldError{{"own_time", "Choose."}}}
	late := resolved()
	late.Answered, late.Late, late.Promise, late.Remembered = false, true, morning, false
	sent := receipt()
	sent.New, sent.Already, sent.Put = false, true, Put{Alone: true}
	member := testPage("Help")
	member.Bundle = Work
	member.Member, member.Unanswered, member.Nav, member.Problem = &Member{Name: "Ada", Role: "admin"}, 40, "board", "The database is away."
	also := AlsoProps{Action: "/r/x/also/17", Back: "/r/x", Key: "k", Title: "Security questionnaire", Reports: 4, Sources: 2}
	pages := map[string]templ.Component{
		"form": DepartmentForm(testPage("What is holding you up?"), testForm()), "form failed": DepartmentForm(failedPage, failed),
		"form already": DepartmentForm(testPage("What is holding you up?"), already), "form mine": DepartmentForm(testPage("x"), mineForm()),
		"feedback": DepartmentForm(testPage("What should we know?"), feedback),
		"also":     Also(testPage("Me too"), also), "also failed": Also(failedAlso, also),
		"receipt": Tracking(testPage("Thank you"), receipt()), "receipt already": Tracking(testPage("Thank you"), sent),
		"resolved": Tracking(testPage("R-1042"), resolved()), "withdrawn": Tracking(testPage("R-1042"), withdrawn()), "late": Tracking(testPage("R-1042"), late),
		"supplier": Supplier(testPage("Working with Halden Freight"), testSupplier()),
		"home":     Home(testPage("Home"), HomeProps{SetUp: true}), "home unset": Home(Page{Words: words.For("en"), Title: "Home"}, HomeProps{}),
		"who": WhoSees(testPage("Who sees this"), 24), "help": Help(member),
		"away": Problem(testPage("x"), ProblemProps{Status: 503, Action: "/r/x", Kept: []Kept{{"what", "What you wrote", "It waits."}, {"own_time", "", "day"}, {"key", "", "k"}}}),
	}
	for status := range problemsWithPage {
		e := NewProblem(status)
		e.RequestID, e.Wait = "7f3a", 5*time.Minute
		pages[ProblemTitle(testPage(""), status)] = Problem(testPage("x"), e)
	}
	return pages
}

func rendered(t testing.TB, c templ.Component) string {
	t.Helper()
	var b bytes.Buffer
	if err := c.Render(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func parsed(t testing.TB, c templ.Component) *goquery.Document {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(rendered(t, c)))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// said is the text of a selection with its white space made even.
func said(s *goquery.Selection) string { return strings.Join(strings.Fields(s.Text()), " ") }
