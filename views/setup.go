package views

import "github.com/a-h/templ"

// SetupProps is the set-up page: what to offer, and what was typed when it comes back. The password never does.
type SetupProps struct {
	Action         string // where the form is posted; holds the one-time token
	Organisation   string
	BaseURL        string // prefilled with the address at which the page was opened
	TimeZone       string // IANA name
	DetectZone     bool   // the browser's own zone may still replace TimeZone
	Emergency      string
	Name           string
	Email          string
	Departments    []UsualDepartment
	Ticked         []string // keys
	OwnDepartments string   // one per line
	Suppliers      string   // one per line
}

// UsualDepartment is a department that many organisations have. Its name is data, not part of the catalogue.
type UsualDepartment struct{ Key, Name string }

// How much is asked for at most, in characters. The commands enforce the same.
const (
	limitOrganisation = 80
	limitAddress      = 200
	limitEmergency    = 160
	limitPerson       = 80
	limitEmail        = 254
	limitDepartment   = 40
	limitSupplier     = 60
	limitQuestion     = 120
	limitHint         = 160
)

func setupPage(p Page) Page {
	p.Title, p.Bundle = p.T("setup.title"), Work
	return p
}

func (s SetupProps) options() []Option {
	options := make([]Option, len(s.Departments))
	for i, d := range s.Departments {
		options[i] = Option{Value: d.Key, Label: d.Name}
	}
	return options
}

// ZoneProps is a select of time zones. Detect lets the browser put its own zone in.
type ZoneProps struct {
	Ask
	Value  string
	Detect bool
}

func (z ZoneProps) attributes(p Page) templ.Attributes {
	out := z.aria(p, false)
	if z.Detect {
		out["data-detect-zone"] = true
	}
	return out
}

// PasswordProps is a password being chosen or given. New is for one that is chosen now.
type PasswordProps struct {
	Ask
	New bool
}

func (w PasswordProps) autocomplete() string {
	if w.New {
		return "new-password"
	}
	return "current-password"
}
