package views

import (
	"strconv"
	"strings"

	"github.com/a-h/templ"
)

// Ask is what every question has. Name is the field that is posted and, unless ID is set, its id.
// The error comes from Page.Errors by that id.
type Ask struct {
	Name     string
	ID       string // only when a page asks the same twice
	Label    string
	Hint     string
	Optional bool
	Part     bool // the label is not a question of its own: part of another one, smaller
}

func (a Ask) id() string {
	if a.ID != "" {
		return a.ID
	}
	return a.Name
}

// aria links an input to its hint, its error and the line that counts characters over the limit.
func (a Ask) aria(p Page, over bool) templ.Attributes {
	var ids []string
	if a.Hint != "" {
		ids = append(ids, a.id()+"-hint")
	}
	wrong := p.Errors.For(a.id()) != ""
	if wrong {
		ids = append(ids, a.id()+"-error")
	}
	if over {
		ids = append(ids, a.id()+"-over")
	}
	out := templ.Attributes{}
	if len(ids) > 0 {
		out["aria-describedby"] = strings.Join(ids, " ")
	}
	if wrong {
		out["aria-invalid"] = "true"
	}
	return out
}

func (a Ask) class(p Page) string {
	class := "ask"
	if a.Part {
		class = "ask ask-part"
	}
	if p.Errors.For(a.id()) != "" {
		class += " ask-wrong"
	}
	return class
}

// InputProps is a question answered in one line. Type is "text" if empty, or "email", "password", "search", "url".
type InputProps struct {
	Ask
	Type         string
	Value        string
	Autocomplete string
	Limit        int  // characters; more may be typed and is told. 0 for none
	Numeric      bool // phones show digits; anything may be typed
}

func (i InputProps) kind() string {
	if i.Type == "" {
		return "text"
	}
	return i.Type
}

// TextProps is a question answered in several lines. Limit is in characters, 0 for none.
type TextProps struct {
	Ask
	Value string
	Rows  int
	Limit int
}

func (t TextProps) rows() string {
	if t.Rows == 0 {
		return "3"
	}
	return strconv.Itoa(t.Rows)
}

// Option is one answer to choose. Inside is shown below it while it is chosen (always, in old browsers).
type Option struct {
	Value  string
	Label  string
	Hint   string
	Inside templ.Component
}

// ChoiceProps is a question with few answers: radios, or ticks when Many. Short sets them two abreast.
// The first choice has the question's id, so that errors link to it; the others id-2, id-3 …
type ChoiceProps struct {
	Ask
	Options []Option
	Chosen  []string
	Many    bool
	Short   bool
}

func (c ChoiceProps) kind() string {
	if c.Many {
		return "checkbox"
	}
	return "radio"
}

func (c ChoiceProps) optionID(i int) string {
	if i == 0 {
		return c.id()
	}
	return c.id() + "-" + strconv.Itoa(i+1)
}

func (c ChoiceProps) chosen(value string) bool {
	for _, v := range c.Chosen {
		if v == value {
			return true
		}
	}
	return false
}

func (c ChoiceProps) grid() string {
	if c.Short {
		return "choices short"
	}
	return "choices"
}

// SelectProps is a question whose answers are too many for radios. An empty value comes first.
type SelectProps struct {
	Ask
	Options []Option
	Value   string
}

// DateProps is a question for a day, as yyyy-mm-dd. Min and Max are hints to the browser, or empty.
type DateProps struct {
	Ask
	Value, Min, Max string
}

// TickProps is one statement to tick, on its own.
type TickProps struct {
	Name    string
	ID      string
	Value   string // what is posted; "yes" if empty
	Label   string
	Checked bool
}

func (t TickProps) id() string {
	if t.ID != "" {
		return t.ID
	}
	return t.Name
}

func (t TickProps) value() string {
	if t.Value == "" {
		return "yes"
	}
	return t.Value
}

// Chosen is the list for ChoiceProps.Chosen of a question that allows one answer, which may be "".
func Chosen(value string) []string { return []string{value} }
