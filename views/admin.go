package views

import (
	"net/url"
	"strconv"
	"time"
)

// AdminProps is the overview: who reports, who works here.
type AdminProps struct {
	Ending      []TokenEnding // tokens of the API that end soon
	Undelivered int           // messages that could not be delivered
	BaseURL     string
	Departments []SourceProps // those in use first, then the removed ones
	Suppliers   []SourceProps
	Members     []MemberRowProps
	Usual       []UsualDepartment // for the form that adds a department
	Adding      string            // which form came back with errors: "department", "supplier", "member" or ""
	Department  NewDepartmentProps
	Supplier    string // names as typed, one per line
	Member      NewMemberProps
}

// SourceProps is a department or supplier in a list.
type SourceProps struct {
	Number     int
	Name       string
	Question   string // the own question of a department, or empty
	Reports    int
	LastReport time.Time // in the organisation's zone; zero if none
	Removed    bool
}

// sourcesShown is how many departments or suppliers the overview lists before the rest is folded away.
const sourcesShown = 20

func firstSources(list []SourceProps) []SourceProps { return list[:min(len(list), sourcesShown)] }
func otherSources(list []SourceProps) []SourceProps { return list[min(len(list), sourcesShown):] }

// MemberRowProps is a member in a list.
type MemberRowProps struct {
	Number      int
	Name        string
	Email       string
	Role        string
	Departments []string
	State       string // "joined", "invited", "expired" or "disabled"
	SignOn      bool   // comes in by single sign-on
	You         bool
}

// NewDepartmentProps is what was typed into the form that adds a department. Kind is the key of a usual one.
type NewDepartmentProps struct{ Name, Kind string }

// NewMemberProps is what was typed into the form that adds a member.
type NewMemberProps struct {
	Name, Email, Role string
	Departments       []int
}

// historyOf leads to the lines of the history in which a name stands.
func historyOf(name string) string { return "/admin/history?" + url.Values{"q": {name}}.Encode() }

// linksOf leads to the links that a name is found by.
func linksOf(name string) string { return "/admin/links?" + url.Values{"q": {name}}.Encode() }

// adminPage gives an admin page its title, nav and bundle.
func adminPage(p Page, titleKey string, params ...any) Page {
	p.Title, p.Bundle, p.Nav = p.T(titleKey, params...), Work, "admin"
	return p
}

// adminTab is one entry of the admin pages' own navigation.
type adminTab struct{ key, address string }

var adminTabs = []adminTab{
	{"overview", "/admin"},
	{"departments", "/departments"},
	{"links", "/admin/links"},
	{"settings", "/admin/settings"},
	{"sign-on", "/admin/sign-on"},
	{"webhooks", "/admin/webhooks"},
	{"grouping", "/admin/grouping"},
	{"people", "/admin/people"},
	{"deliveries", "/admin/deliveries"},
	{"history", "/admin/history"},
}

// formPage is the page as one of several forms sees it: another form's errors are not its own.
func (a AdminProps) formPage(p Page, form string) Page {
	if a.Adding != form {
		p.Errors = Errors{}
	}
	return p
}

// ask names a question of one of several forms. Only the form that came back has the plain
// ids that the error summary leads to; the others' carry the form's name.
func (a AdminProps) ask(form string, q Ask) Ask {
	if a.Adding != form {
		q.ID = form + "-" + q.Name
	}
	return q
}

func (a AdminProps) kinds() []Option {
	options := make([]Option, len(a.Usual))
	for i, d := range a.Usual {
		options[i] = Option{Value: d.Key, Label: d.Name}
	}
	return options
}

// leadable are the departments that a lead may be given.
func (a AdminProps) leadable() []Option { return departmentOptions(a.Departments) }

func departmentOptions(departments []SourceProps) []Option {
	var options []Option
	for _, d := range departments {
		if !d.Removed {
			options = append(options, Option{Value: strconv.Itoa(d.Number), Label: d.Name})
		}
	}
	return options
}

func numbersChosen(numbers []int) []string {
	chosen := make([]string, len(numbers))
	for i, n := range numbers {
		chosen[i] = strconv.Itoa(n)
	}
	return chosen
}

// sourcePath is the page of a department or a supplier. Departments have theirs outside the admin pages: leads open it too.
func sourcePath(kind string, number int) string {
	if kind == "departments" {
		return departmentPath(number)
	}
	return adminPath(kind, number)
}

func adminPath(kind string, number int) string { return "/admin/" + kind + "/" + strconv.Itoa(number) }
