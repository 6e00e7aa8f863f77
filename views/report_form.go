package views

import (
	"bytes"
	"context"
	"errors"

	"bottleneck/models"
)

// KeyPlaceholder stands once in a form that is rendered ahead of its requests, where its once-only key
// belongs. It has the length of a key and holds a digit that keys never have.
const KeyPlaceholder = "00000000000000000000000000"

// minePlaceholder stands where this device's reports belong.
const minePlaceholder = "<!-- mine -->"

// ReportTyped is what was typed into a department's or supplier's form, as it was posted: a form that
// comes back shows all of it.
type ReportTyped struct {
	What              string
	WaitingFor        string
	WaitingDepartment string
	WaitingSupplier   string
	WaitingTool       string
	Need              string // suppliers only
	OwnTime           string
	People            string
	TooLate           string // yyyy-mm-dd
	OwnAnswer         string
	About             string // feedback only
	Contact           string
	ComeBy            bool
}

// OwnQuestion is a department's own question, worded by the organisation. Kind and Choices as in models.Question.
// Number goes along with the answer, which stays with this wording whatever is asked later.
type OwnQuestion struct {
	Number  int
	Label   string
	Hint    string
	Kind    models.QuestionKind
	Choices []string
}

// DepartmentFormProps is what the form of one department shows.
type DepartmentFormProps struct {
	Action      string // "/r/{token}"
	Department  string
	Title       string // the department's own words, or empty for the usual ones
	Lead        string // likewise
	Feedback    bool
	Key         string       // the once-only key, or KeyPlaceholder
	Departments []Option     // what one may wait for: number and name
	Question    *OwnQuestion // nil if the department asks nothing
	Emergency   string       // whom to call when something is down; may be empty
	Typed       ReportTyped
	Mine        []MyReport
	Already     *Already
	HeadsUps    FormHeadsUps
	Rounds      []RoundAsking // that ask this browser
}

// MyReport is one report that this device remembers. Token is that of its tracking link.
type MyReport struct {
	Reference string
	Token     string
	Beginning string // of its own words
	Status    string
	Key       string // of "It happened again", another for each
	Feedback  bool   // feedback does not happen again
}

// Already says that the form's key was used before, with other words.
type Already struct {
	Reference string
	Href      string // its tracking page
}

// otherKind leads to the form for the other kind of report.
func (f DepartmentFormProps) otherKind() string {
	if f.Feedback {
		return f.Action
	}
	return f.Action + "?kind=feedback"
}

func (f DepartmentFormProps) kind() string {
	if f.Feedback {
		return models.Feedback.String()
	}
	return models.Blocker.String()
}

func (f DepartmentFormProps) title(p Page) string {
	switch {
	case f.Feedback:
		return p.T("form.feedback.title")
	case f.Title != "":
		return f.Title
	}
	return p.T("form.title")
}

func (f DepartmentFormProps) lead(p Page) string {
	switch {
	case f.Feedback:
		return p.T("form.feedback.lead")
	case f.Lead != "":
		return f.Lead
	}
	return p.T("form.lead")
}

func (f DepartmentFormProps) send(p Page) string {
	switch {
	case f.Already != nil:
		return p.T("form.send.new")
	case f.Feedback:
		return p.T("form.send.feedback")
	default:
		return p.T("form.send")
	}
}

// draft names the form in the browser's own store: each address keeps its own draft.
func (f DepartmentFormProps) draft() string { return f.Action + "#" + f.kind() }

func (f DepartmentFormProps) waiting(p Page) ChoiceProps {
	t := f.Typed
	return ChoiceProps{
		Ask:    Ask{Name: "waiting_for", Label: p.T("form.waiting.label")},
		Chosen: Chosen(t.WaitingFor),
		Options: []Option{
			{Value: "department", Label: p.T("form.waiting.department"), Inside: Select(p, SelectProps{
				Ask:     Ask{Name: "waiting_department", Label: p.T("form.waiting.department.name"), Part: true},
				Options: f.Departments, Value: t.WaitingDepartment})},
			{Value: "supplier", Label: p.T("form.waiting.supplier"), Inside: Input(p, InputProps{
				Ask:   Ask{Name: "waiting_supplier", Label: p.T("form.waiting.supplier.name"), Part: true},
				Value: t.WaitingSupplier, Limit: LimitName})},
			{Value: "tool", Label: p.T("form.waiting.tool"), Inside: Input(p, InputProps{
				Ask:   Ask{Name: "waiting_tool", Label: p.T("form.waiting.tool.name"), Optional: true, Part: true},
				Value: t.WaitingTool, Limit: LimitName})},
			{Value: "nobody", Label: p.T("form.waiting.nobody")},
			{Value: "unknown", Label: p.T("form.waiting.unknown")},
		},
	}
}

func ownTime(p Page, label, hint, chosen string) ChoiceProps {
	c := ChoiceProps{Ask: Ask{Name: "own_time", Label: label, Hint: hint}, Chosen: Chosen(chosen), Short: true}
	for _, value := range models.OwnTimes() {
		c.Options = append(c.Options, Option{Value: value, Label: p.T("form.own-time." + value)})
	}
	return c
}

func (f DepartmentFormProps) people(p Page) ChoiceProps {
	c := ChoiceProps{
		Ask:    Ask{Name: "people", Label: p.T("form.people.label"), Optional: true},
		Chosen: Chosen(f.Typed.People), Short: true,
	}
	for _, value := range models.PeopleChoices()[1:] {
		c.Options = append(c.Options, Option{Value: value, Label: p.T("form.people." + value)})
	}
	return c
}

// choices turns a question's own answers into options.
func (q OwnQuestion) choices() []Option {
	options := make([]Option, len(q.Choices))
	for i, c := range q.Choices {
		options[i] = Option{Value: c, Label: c}
	}
	return options
}

func (q OwnQuestion) ask(name string) Ask {
	return Ask{Name: name, Label: q.Label, Hint: q.Hint, Optional: true}
}

// mineShown is how many remembered reports stand open on a form; the others are folded away.
const mineShown = 3

func firstMine(mine []MyReport) []MyReport { return mine[:min(len(mine), mineShown)] }
func otherMine(mine []MyReport) []MyReport { return mine[min(len(mine), mineShown):] }

// FormShell is a department form rendered once, to be sent many times with only its key and the
// device's reports put in. It is safe for everybody at once.
type FormShell struct{ beforeMine, beforeKey, rest []byte }

// NewFormShell renders the form; f.Key and f.Mine are ignored. Render again when names or questions change.
func NewFormShell(p Page, f DepartmentFormProps) (FormShell, error) {
	f.Key, f.Mine = KeyPlaceholder, nil
	var b bytes.Buffer
	if err := DepartmentForm(p, f).Render(context.Background(), &b); err != nil {
		return FormShell{}, err
	}
	before, after, ok := bytes.Cut(b.Bytes(), []byte(minePlaceholder))
	middle, rest, found := bytes.Cut(after, []byte(KeyPlaceholder))
	if !ok || !found || bytes.Contains(rest, []byte(KeyPlaceholder)) {
		return FormShell{}, errors.New("the form needs exactly one place for its key, after that for the device's reports")
	}
	return FormShell{before, middle, rest}, nil
}

// AppendTo appends the page to dst. mine is MyReports rendered, or nil for a device that remembers none.
func (s FormShell) AppendTo(dst []byte, key string, mine []byte) []byte {
	dst = append(dst, s.beforeMine...)
	dst = append(dst, mine...)
	dst = append(dst, s.beforeKey...)
	dst = append(dst, key...)
	return append(dst, s.rest...)
}

// Len is the size of the page without what is put in.
func (s FormShell) Len() int { return len(s.beforeMine) + len(s.beforeKey) + len(s.rest) }

// AlsoProps is the page that asks only for one's own time, on a bottleneck that exists already.
type AlsoProps struct {
	Action  string // "/r/{token}/also/{n}"
	Back    string // "/r/{token}"
	Key     string
	Title   string // checked
	Reports int
	Sources int // departments in it
	OwnTime string
}

// SuggestionsProps lists what looks the same as the text that is being typed.
type SuggestionsProps struct{ Items []Suggestion }

// Suggestion is one bottleneck with a checked title. Href leads to its page for "me too".
type Suggestion struct {
	Title   string
	Href    string
	Status  string
	Reports int
	Sources int
}

// counted says how many reports from how many departments and suppliers: "4 reports, 2 departments".
func counted(p Page, reports, sources int) string {
	return p.T("count.reports-from", "reports", p.N("count.reports", reports), "sources", p.N("count.departments", sources))
}
