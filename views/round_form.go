package views

import (
	"strconv"
	"strings"
	"time"

	"bottleneck/models"

	"github.com/a-h/templ"
)

// RoundFormProps is what somebody who is asked in a round sees. The preview shows the same.
type RoundFormProps struct {
	Action    string // where it is sent
	Title     string
	Lead      string
	Source    string // the department or supplier for which is answered
	Supplier  bool   // it is a supplier
	To        time.Time
	Key       string // what this browser is known by in the round; empty for a link of one's own
	Questions []RoundAsked
	Step      int // which question stands alone on its page, from 1; 0 for all on one
	Options   []Option
	Late      bool       // the round is over
	Sent      bool       // it was sent before
	Elsewhere bool       // it was changed in another window since it was drawn
	Found     bool       // what was kept half-finished stands in it
	Heard     *HeardTold // what was heard and is done, once the round is over and that is published
	Preview   bool       // it is shown to those who ask, by RoundPreview
}

// RoundAsked is one question with what was answered so far.
type RoundAsked struct {
	Question models.RoundQuestion
	Typed    RoundTyped
	Helped   []string // titles of what was resolved since the last round
	Report   string   // what it has become: "R-1042"
	Href     string   // that report's tracking page
}

// RoundTyped is the answer to one question as it was typed, or as the form would post it.
type RoundTyped struct {
	Value      string // words, a number, a day, or what was chosen
	Several    []string
	Department string
	Supplier   string
	Tool       string
}

// Name is the name of the field by which the question is answered.
func (q RoundAsked) Name() string { return "q" + strconv.Itoa(q.Question.Number) }

// shown lists the questions that stand on the page.
func (f RoundFormProps) shown() []RoundAsked {
	if f.Step == 0 {
		return f.Questions
	}
	return f.Questions[f.Step-1 : f.Step]
}

// Minutes is how long answering is expected to take, for the words that this reader sees: at least one.
func (f RoundFormProps) Minutes(p Page) int {
	seconds := models.ReadingSeconds(len(strings.Fields(f.Lead)))
	for _, q := range f.Questions {
		ask := q.ask(p, f)
		read := strings.Join(append([]string{ask.Label, ask.Hint}, append(q.Question.Choices, q.Helped...)...), " ")
		seconds += q.Question.Seconds(len(strings.Fields(read)))
	}
	return max(1, (seconds+59)/60)
}

func (f RoundFormProps) last() bool { return f.Step == 0 || f.Step == len(f.Questions) }

func (f RoundFormProps) stepAddress(step int) string {
	return f.with("step=" + strconv.Itoa(step))
}

// with adds to the query of the form's address, which may have one.
func (f RoundFormProps) with(query string) string {
	if strings.Contains(f.Action, "?") {
		return f.Action + "&" + query
	}
	return f.Action + "?" + query
}

// draft names the form in the browser's own store; what is kept one by one is kept here, not there.
func (f RoundFormProps) draft() string {
	if f.Step != 0 {
		return ""
	}
	return f.Action
}

// send is the label of the button that sends it.
func (f RoundFormProps) send(p Page) string {
	if f.Sent {
		return p.T("round.form.change")
	}
	return p.T("round.form.send")
}

// ask gives what stands beside the answer of a question.
func (q RoundAsked) ask(p Page, f RoundFormProps) Ask {
	a := Ask{Name: q.Name(), Label: q.Question.Label, Hint: q.Question.Hint, Optional: !q.Question.Needed}
	if q.Question.Built == models.RoundOwn {
		return a
	}
	of := "round.built." + q.Question.Built.String()
	if key := of + ".supplier"; f.Supplier && p.Words.Has(key) {
		of = key
	}
	a.Label = p.T(of)
	if key := of + ".hint"; p.Words.Has(key) {
		a.Hint = p.T(key, "organisation", p.Organisation)
	}
	return a
}

func (q RoundAsked) limit() int {
	switch {
	case q.Question.Built == models.RoundHeldUp:
		return LimitWhat
	case q.Question.Kind == models.RoundShort:
		return LimitAnswer
	}
	return models.RoundWordsRunes
}

// field is the part of the form in which the question is answered.
func (q RoundAsked) field(p Page, f RoundFormProps) templ.Component {
	ask := q.ask(p, f)
	switch q.Question.Kind {
	case models.RoundOne:
		return Choice(p, ChoiceProps{Ask: ask, Options: q.choices(), Chosen: Chosen(q.Typed.Value)})
	case models.RoundSeveral:
		return Choice(p, ChoiceProps{Ask: ask, Options: q.choices(), Chosen: q.Typed.Several, Many: true})
	case models.RoundNumeric:
		return Input(p, InputProps{Ask: ask, Value: q.Typed.Value, Numeric: true})
	case models.RoundDate:
		return Date(p, DateProps{Ask: ask, Value: q.Typed.Value})
	case models.RoundWaiting:
		return Choice(p, q.waiting(p, f, ask))
	case models.RoundOwnTime:
		c := ownTime(p, ask.Label, ask.Hint, q.Typed.Value)
		c.Ask = ask
		return Choice(p, c)
	case models.RoundShort:
		return Input(p, InputProps{Ask: ask, Value: q.Typed.Value, Limit: q.limit()})
	}
	return Text(p, TextProps{Ask: ask, Value: q.Typed.Value, Limit: q.limit()})
}

// choices are what may be chosen, by their places.
func (q RoundAsked) choices() []Option {
	options := make([]Option, len(q.Question.Choices))
	for i, c := range q.Question.Choices {
		options[i] = Option{Value: strconv.Itoa(i), Label: c}
	}
	return options
}

// waiting is what somebody waits for: the choices of a department's form; at suppliers what they need.
func (q RoundAsked) waiting(p Page, f RoundFormProps, ask Ask) ChoiceProps {
	c := ChoiceProps{Ask: ask, Chosen: Chosen(q.Typed.Value)}
	if f.Supplier {
		c.Short = true
		for _, value := range models.Needs()[1:] {
			c.Options = append(c.Options, Option{Value: value, Label: p.T("from-supplier.need." + value)})
		}
		return c
	}
	part := func(of string, optional bool) Ask {
		return Ask{Name: q.Name() + "_" + of, Label: p.T("form.waiting." + of + ".name"), Part: true, Optional: optional}
	}
	c.Options = []Option{
		{Value: "department", Label: p.T("form.waiting.department"), Inside: Select(p, SelectProps{Ask: part("department", false),
			Options: f.Options, Value: q.Typed.Department})},
		{Value: "supplier", Label: p.T("form.waiting.supplier"), Inside: Input(p, InputProps{Ask: part("supplier", false),
			Value: q.Typed.Supplier, Limit: LimitName})},
		{Value: "tool", Label: p.T("form.waiting.tool"), Inside: Input(p, InputProps{Ask: part("tool", true),
			Value: q.Typed.Tool, Limit: LimitName})},
		{Value: "nobody", Label: p.T("form.waiting.nobody")},
		{Value: "unknown", Label: p.T("form.waiting.unknown")},
	}
	return c
}
