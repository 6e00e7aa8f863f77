package views

// HeadsUpTyped is a heads-up as it was typed.
type HeadsUpTyped struct {
	Title       string
	What        string
	Do          string
	From        string // yyyy-mm-dd
	Clock       string // hh:mm
	All         bool   // all departments
	Departments []string
	Suppliers   []string
	Bottleneck  string // its number, or ""
}

// HeadsUpEditProps is the form of a heads-up, new or there already, or what it will say.
type HeadsUpEditProps struct {
	Action   string
	Back     string
	New      bool
	Key      string
	Typed    HeadsUpTyped
	Card     *CardName // the bottleneck that it is for
	Parties  HeadsUpChoices
	Today    string // yyyy-mm-dd
	Last     string // the last day that can be named
	Preview  *HeadsUp
	Conflict *AdminConflictProps
}

// HeadsUpChoices are those whom a change may touch.
type HeadsUpChoices struct{ Departments, Suppliers []Option }

func (h HeadsUpEditProps) departments(p Page) ChoiceProps {
	return ChoiceProps{Ask: Ask{Name: "departments", ID: "touched", Label: p.T("headsup-edit.departments"), Hint: p.T("headsup-edit.departments.hint")},
		Options: h.Parties.Departments, Chosen: h.Typed.Departments, Many: true, Short: true}
}

func (h HeadsUpEditProps) suppliers(p Page) ChoiceProps {
	return ChoiceProps{Ask: Ask{Name: "suppliers", Label: p.T("headsup-edit.suppliers"), Optional: true},
		Options: h.Parties.Suppliers, Chosen: h.Typed.Suppliers, Many: true, Short: true}
}

// hidden are the fields that go along with a preview, in the order of the form.
func (h HeadsUpEditProps) hidden() (fields [][2]string) {
	t := h.Typed
	for _, one := range [][2]string{{"key", h.Key}, {"title", t.Title}, {"what", t.What}, {"do", t.Do}, {"from", t.From}, {"clock", t.Clock},
		{"bottleneck", t.Bottleneck}} {
		if one[1] != "" {
			fields = append(fields, one)
		}
	}
	for _, n := range t.Departments {
		fields = append(fields, [2]string{"departments", n})
	}
	for _, n := range t.Suppliers {
		fields = append(fields, [2]string{"suppliers", n})
	}
	if t.All {
		fields = append(fields, [2]string{"all", "yes"})
	}
	return fields
}

func namesOf(parties []HeadsUpParty) (names []string) {
	for _, one := range parties {
		names = append(names, one.Name)
	}
	return names
}
