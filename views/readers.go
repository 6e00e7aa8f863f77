package views

import (
	"slices"
	"strings"
	"time"
)

// Readers are those who would read words to an audience. Suppliers are named one by one: what they read leaves the company.
type Readers struct {
	Audience    string
	Departments []string
	Suppliers   []string
	Reporters   int // reports whose reporters would read it
}

// UpdatePreview is what would be sent, and to whom. Form names the form that it came from, as BottleneckTyped.Form.
type UpdatePreview struct {
	Form    string
	Words   string
	Status  string    // that is set with it, or ""
	Day     time.Time // that is promised with it
	Readers Readers
	Fields  []FormField
}

// text says in one line who reads it.
func (r Readers) text(p Page) string {
	switch {
	case r.Audience == "members":
		return p.T("readers.members")
	case r.Reporters == 0:
		return p.T("readers.none")
	}
	line := p.N("readers.reporters", r.Reporters, "names", strings.Join(slices.Concat(r.Departments, r.Suppliers), ", "))
	if len(r.Suppliers) > 0 {
		line += " " + p.T("readers.suppliers", "names", strings.Join(r.Suppliers, ", "))
	}
	return line
}

func (u UpdatePreview) action(b BottleneckProps) string {
	if u.Form == "update" {
		return b.address("updates")
	}
	return b.address(u.Form)
}

// previews says whether a form was sent once, and waits for the second press.
func (b BottleneckProps) previews(form string) bool {
	return b.Preview != nil && b.Preview.Form == form
}
