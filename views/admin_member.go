package views

import (
	"strings"
	"time"
)

// AdminMemberProps is the page of one member. Role and Leads are as typed when the form comes back;
// Saved is what is stored, which switching off sends along unchanged.
type AdminMemberProps struct {
	Number      int
	Name        string
	Email       string
	Role        string
	Leads       []int // departments, by number
	SavedRole   string
	SavedLeads  []int
	Departments []SourceProps
	State       string // "joined", "invited", "expired" or "disabled"
	InvitedBy   string
	Joined      time.Time // in the organisation's zone; zero while invited
	SignedIn    time.Time // zero for never
	SignOn      bool      // comes in by single sign-on
	Ruled       bool      // the groups there decide the role, at each sign-in
	You         bool
	LastAdmin   bool
	Conflict    *AdminConflictProps
}

func (m AdminMemberProps) options() []Option { return departmentOptions(m.Departments) }

// RoleProps is the choice of a role, with the departments that a lead leads inside it.
type RoleProps struct {
	Ask
	Role        string
	Departments []Option
	Leads       []int
}

var roleNames = []string{"reader", "lead", "engineer", "admin"}

func (r RoleProps) options(p Page) []Option {
	options := make([]Option, len(roleNames))
	for i, name := range roleNames {
		options[i] = Option{Value: name, Label: p.T("role." + name), Hint: p.T("role." + name + ".is")}
		if name == "lead" && len(r.Departments) > 0 {
			options[i].Inside = leadDepartments(p, r)
		}
	}
	return options
}

// departments is the question inside the role "lead"; its id follows that of the role.
func (r RoleProps) departments(p Page) Ask {
	q := Ask{Name: "department", Label: p.T("role.departments.lead"), Part: true}
	if prefix, found := strings.CutSuffix(r.id(), "role"); found && prefix != "" {
		q.ID = prefix + q.Name
	}
	return q
}

// role is the one chosen at first: most members are engineers.
func (m NewMemberProps) role() string {
	if m.Role == "" {
		return "engineer"
	}
	return m.Role
}

// InvitedProps is the page after inviting, with the link until it is used.
type InvitedProps struct {
	Number  int
	Name    string
	Email   string
	Address string
	Again   bool // a new link for somebody who was added before
	Expires time.Time
}

func (i InvitedProps) key(first, again string) string {
	if i.Again {
		return again
	}
	return first
}

func (i InvitedProps) message(p Page) ReadyMessageProps {
	kind := i.key("invitation", "again")
	date := p.Words.DateTime(i.Expires)
	return ReadyMessageProps{ID: "message", Label: p.T("link.message.label", "name", i.Name), To: i.Email,
		Subject: p.T("message." + kind + ".subject"),
		Body:    p.T("message."+kind+".body", "name", i.Name, "url", i.Address, "date", date)}
}

func joined(names []string) string { return strings.Join(names, ", ") }
