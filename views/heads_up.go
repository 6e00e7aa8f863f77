package views

import (
	"slices"
	"time"

	"bottleneck/models"
)

// HeadsUp is a coming change as its readers see it: a page fills in what they may know. Days are in the organisation's zone.
type HeadsUp struct {
	Number      int
	Href        string // where the whole of it stands, or ""
	Title       string
	What        string
	Do          string
	From        time.Time
	Clock       string    // as "14:30", or ""
	Was         time.Time // the day before it was moved, or zero
	Stage       string    // as HeadsUpStages
	By          string    // who announced it, or ""
	Announced   time.Time
	Withdrawn   time.Time
	Reason      string
	Departments []HeadsUpParty
	Suppliers   []HeadsUpParty
	Card        *CardName // the bottleneck that it is for
	Told        int       // parties in use that it touches
	Got         int       // of those, that have said "got it"
	Effects     HeadsUpEffects
	Learned     int // reports of people who learned of it from a customer
}

// HeadsUpStages are how far a heads-up may have come, in the order in which the list shows them.
var HeadsUpStages = []string{"coming", "under-way", "asking", "past"}

// HeadsUpParty is a department or supplier that a change touches.
type HeadsUpParty struct {
	Number  int
	Name    string
	Removed bool
	Got     time.Time // zero while it has not said "got it"
	Who     string    // as what somebody said so: their role, or a contact's name; never a member's
}

// HeadsUpEffects counts what people say came of a change.
type HeadsUpEffects struct{ Better, Worse, Same int }

func (e HeadsUpEffects) any() bool { return e.Better+e.Worse+e.Same > 0 }

func (e HeadsUpEffects) text(p Page) string {
	return p.T("headsup.effects", "better", e.Better, "worse", e.Worse, "same", e.Same)
}

// HeadsUpTold is a heads-up to a department or supplier: with whether they said "got it", and what this reader answered.
type HeadsUpTold struct {
	HeadsUp
	GotAction string // where "got it" is said, or "" for those who cannot
	GotOn     time.Time
	Ask       *HeadsUpAsk // nil while nobody is asked
}

// HeadsUpAsk asks what came of a change.
type HeadsUpAsk struct {
	Action   string
	Report   string // where the answer becomes a report, or "" if that is not possible here
	Answered bool
	Effect   string // answered, or typed
	Words    string
	Typed    bool // the form came back
}

func (h HeadsUp) id() string { return "h-" + itoa(h.Number) }

func (h HeadsUp) ask(field string) string { return field + "-" + h.id() }

// when says from when the change is there.
func (h HeadsUp) when(p Page) string {
	if h.Clock != "" {
		return p.T("headsup.when.clock", "day", p.Words.DateYear(h.From), "clock", h.Clock)
	}
	return p.T("headsup.when", "day", p.Words.DateYear(h.From))
}

// short is the title with the day, in one line.
func (h HeadsUp) short(p Page) string {
	return p.T("headsup.short", "day", p.Words.DateShort(h.From), "title", h.Title)
}

// moved says whether the day was moved to another, and still is.
func (h HeadsUp) moved() bool { return !h.Was.IsZero() && !h.Was.Equal(h.From) }

// beginning is the first words of what changes.
func (h HeadsUp) beginning() string {
	runes := []rune(h.What)
	if len(runes) <= headsUpBeginning {
		return h.What
	}
	return string(runes[:headsUpBeginning]) + "…"
}

// headsUpBeginning is how much of what changes a form shows, in characters.
const headsUpBeginning = 160

// whole says whether the beginning is all there is to read.
func (h HeadsUp) whole() bool { return h.Do == "" && h.beginning() == h.What }

func (h HeadsUp) parties() []HeadsUpParty { return slices.Concat(h.Departments, h.Suppliers) }

// gotBy says when a party said "got it", and as what.
func (h HeadsUpParty) gotBy(p Page) string {
	if h.Who == "" {
		return p.T("headsup.got.on", "day", p.Words.Date(h.Got))
	}
	return p.T("headsup.got.by", "day", p.Words.Date(h.Got), "who", h.Who)
}

// effectChoice asks what came of a change.
func (h HeadsUpTold) effectChoice(p Page) ChoiceProps {
	c := ChoiceProps{Ask: Ask{Name: "effect", ID: h.ask("effect"), Label: p.T("headsup.ask.effect")}, Chosen: Chosen(h.Ask.Effect), Short: true}
	for _, value := range models.Effects() {
		c.Options = append(c.Options, Option{Value: value, Label: p.T("headsup.effect." + value)})
	}
	return c
}

// judgePage is the page for the question about the heads-up whose form came back.
func judgePage(p Page, list []HeadsUpTold) Page {
	for _, h := range list {
		if h.Ask != nil && h.Ask.Typed {
			return h.askPage(p)
		}
	}
	return p
}

// askPage is the page for the question about one heads-up: the errors of another are not its own.
func (h HeadsUpTold) askPage(p Page) Page {
	if h.Ask == nil || !h.Ask.Typed {
		p.Errors = Errors{}
		return p
	}
	for _, field := range []string{"effect", "words"} {
		p.Errors = p.Errors.renamed(field, h.ask(field))
	}
	return p
}
