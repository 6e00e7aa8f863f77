package views

import (
	"strconv"

	"bottleneck/models"
)

// RoundEditTyped is a round as it was typed.
type RoundEditTyped struct {
	Title       string
	Lead        string
	From, To    string // yyyy-mm-dd
	Departments []string
	All         bool // all departments
	Suppliers   []string
	Every       string // weeks, "0" for never
	Rows        []RoundRow
	Copy        string // the number of the round that it is a copy of, or ""
}

// RoundRow is one question of the form, in its place.
type RoundRow struct {
	Built   string // as models.RoundBuilt, empty for an own question
	Asked   bool   // of a built-in one: it is ticked
	Kind    string // of an own one
	Label   string
	Hint    string
	Choices string // a line each
	Needed  bool
}

// RoundEditProps is the form of a round, new or there already, or what the people will see.
type RoundEditProps struct {
	Action      string
	Back        string
	New         bool
	Begun       bool // its questions, its first day and whom it asks stay as they are
	Key         string
	Typed       RoundEditTyped
	Departments []Option // that can be asked, or asked besides
	Suppliers   []Option
	Asks        []string // names of those who are asked already, once it has begun
	Today, Last string   // the first and the last day that can be named, yyyy-mm-dd
	Days        Round    // its first day, once it has begun
	Doubts      []RoundDoubt
	Seconds     int // how long it is expected to take
	Looks       *RoundLooks
	Conflict    *AdminConflictProps
	TooLate     []AdminConflictField // what was typed and stays as it is, because the round began meanwhile
}

// RoundDoubt is what makes a question hard to answer. Row is its place on the form, 0 for the round as a whole.
type RoundDoubt struct {
	Row   int
	Kind  string // as models.RoundDoubts
	Words string
}

// RoundLooks are the forms as departments and as suppliers will see them; nil for those who are not asked.
type RoundLooks struct {
	Department *RoundFormProps
	Supplier   *RoundFormProps
}

// text says why, and what to do instead.
func (d RoundDoubt) text(p Page) string {
	if d.Words == "" {
		return p.T("round-edit.doubt." + d.Kind)
	}
	return p.T("round-edit.doubt."+d.Kind, "words", d.Words)
}

func (r RoundEditProps) doubtsOf(row int) (list []RoundDoubt) {
	for _, one := range r.Doubts {
		if one.Row == row {
			list = append(list, one)
		}
	}
	return list
}

// length says how long it takes to answer, in whole minutes, rounded up.
func (r RoundEditProps) length(p Page) string {
	return p.N("round-edit.length", r.minutes())
}

func (r RoundEditProps) minutes() int { return max((r.Seconds+59)/60, 1) }

func (r RoundEditProps) departments(p Page) ChoiceProps {
	label := "round-edit.departments"
	if r.Begun {
		label = "round-edit.departments.more"
	}
	return ChoiceProps{Ask: Ask{Name: "departments", ID: "asked", Label: p.T(label), Hint: p.T("round-edit.departments.hint"), Optional: r.Begun},
		Options: r.Departments, Chosen: r.Typed.Departments, Many: true, Short: true}
}

func (r RoundEditProps) suppliers(p Page) ChoiceProps {
	return ChoiceProps{Ask: Ask{Name: "suppliers", Label: p.T("headsup-edit.suppliers"), Optional: true},
		Options: r.Suppliers, Chosen: r.Typed.Suppliers, Many: true, Short: true}
}

func (r RoundEditProps) every(p Page) ChoiceProps {
	c := ChoiceProps{Ask: Ask{Name: "every", Label: p.T("round-edit.every"), Hint: p.T("round-edit.every.hint")}, Chosen: Chosen(r.Typed.Every), Short: true}
	for _, weeks := range models.RoundEvery() {
		label := p.T("round-edit.every.never")
		if weeks > 0 {
			label = p.N("round.repeats", weeks)
		}
		c.Options = append(c.Options, Option{Value: strconv.Itoa(weeks), Label: label})
	}
	return c
}

// rowField names the fields of a row for what is read out and for errors: question-3, kind-3 …
func rowField(field string, row int) string { return field + "-" + strconv.Itoa(row+1) }

// move is a button that draws the form again with its questions in another order.
type roundMove struct{ value, label, place string }

// moves are the buttons of a row: up and down where there is room, and out for an own question.
func (r RoundEditProps) moves(row int) (list []roundMove) {
	at := func(place int) string { return r.Action + "#" + rowField("q", place) }
	n := strconv.Itoa(row + 1)
	if row > 0 {
		list = append(list, roundMove{"up-" + n, "round-edit.up", at(row - 1)})
	}
	if row < len(r.Typed.Rows)-1 {
		list = append(list, roundMove{"down-" + n, "round-edit.down", at(row + 1)})
	}
	if r.Typed.Rows[row].Built == "" {
		list = append(list, roundMove{"out-" + n, "round-edit.out", at(max(row-1, 0))})
	}
	return list
}

// adds is where the form stands once a question was added.
func (r RoundEditProps) adds() string { return r.Action + "#" + rowField("q", len(r.Typed.Rows)) }

// kind is the kind that is chosen: a new question is answered in a few words.
func (r RoundRow) kind() string {
	if r.Kind == "" {
		return models.RoundShort.String()
	}
	return r.Kind
}

// ask is what people will read of a built-in question.
func (r RoundRow) ask(p Page) string { return p.T("round.built." + r.Built) }

// hidden are the fields that go along with a preview, in the order of the form.
func (r RoundEditProps) hidden() (fields [][2]string) {
	t := r.Typed
	add := func(name string, values ...string) {
		for _, value := range values {
			fields = append(fields, [2]string{name, value})
		}
	}
	for _, one := range [][2]string{{"key", r.Key}, {"copy", t.Copy}, {"title", t.Title}, {"lead", t.Lead}, {"from", t.From}, {"to", t.To}, {"every", t.Every}} {
		if one[1] != "" {
			add(one[0], one[1])
		}
	}
	if t.All {
		add("all", "yes")
	}
	add("departments", t.Departments...)
	add("suppliers", t.Suppliers...)
	for i, row := range t.Rows {
		add("built", row.Built)
		add("kind", row.Kind)
		add("label", row.Label)
		add("hint", row.Hint)
		add("choices", row.Choices)
		if row.Asked {
			add("ask", strconv.Itoa(i+1))
		}
		if row.Needed {
			add("needed", strconv.Itoa(i+1))
		}
	}
	return fields
}

// usual is what happens when Enter is pressed in a field.
func (r RoundEditProps) usual() string {
	if r.New {
		return "look"
	}
	return "save"
}
