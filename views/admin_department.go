package views

import "strings"

// AdminDepartmentProps is the page of one department. The fields are as typed when the form comes back.
// Saved is what is stored, which removing sends along unchanged.
type AdminDepartmentProps struct {
	Number   int
	Values   AdminDepartmentValues
	Saved    AdminDepartmentValues
	Removed  bool
	Link     *LinkProps // nil when removed
	BaseURL  string
	Conflict *AdminConflictProps
}

// AdminDepartmentValues are the fields of a department's form.
type AdminDepartmentValues struct {
	Name    string
	Label   string // of the own question; empty for none
	Hint    string
	Kind    string // "money", "text", "number", "date" or "choice"
	Choices string // one per line, for Kind "choice"
	Receipt [2]string
}

func (v AdminDepartmentValues) kind() string {
	if v.Kind == "" {
		return "text"
	}
	return v.Kind
}

func (v AdminDepartmentValues) choices() []string {
	var choices []string
	for line := range strings.Lines(v.Choices) {
		if line = strings.TrimSpace(line); line != "" {
			choices = append(choices, line)
		}
	}
	return choices
}

var questionKinds = []string{"money", "text", "number", "date", "choice"}

func kindOptions(p Page, v AdminDepartmentValues) []Option {
	options := make([]Option, len(questionKinds))
	for i, kind := range questionKinds {
		options[i] = Option{Value: kind, Label: p.T("edit.department.kind." + kind), Hint: p.T("edit.department.kind." + kind + ".is")}
		if kind == "choice" {
			options[i].Inside = questionChoices(p, v)
		}
	}
	return options
}

// disabledValue and the removed fields post "yes" or "no": an absent field never means either.
func disabledValue(on bool) string {
	if on {
		return "yes"
	}
	return "no"
}

func orElse(text, otherwise string) string {
	if strings.TrimSpace(text) == "" {
		return otherwise
	}
	return text
}
