package views

import (
	"strconv"
	"time"
)

// HeardTold is "what we heard, what we do", as those read it who were asked. By and the pages of actions are for members.
type HeardTold struct {
	At      time.Time // when it was published
	Edited  time.Time // when it was changed last; zero if never
	By      string
	Heard   string
	Do      string
	Erased  bool
	Actions []ActionLine
}

// HeardProps is the page on which that is written.
type HeardProps struct {
	Number     int // of the round
	Title      string
	Over       bool // it can be written now
	Edits      bool // it is published, and this changes it
	TakenBack  time.Time
	Typed      HeardTyped
	Owners     []Option
	First      string // days that an action may have, as yyyy-mm-dd
	Last       string
	There      []ActionLine // agreed on before
	Parties    []HeardReader
	Department bool // it asks departments: by the board link it is read too
	Preview    *HeardPreview
	Conflict   *AdminConflictProps
	Erases     bool // the reader may erase the words, and there are any
	Erase      bool // they are asked whether they mean it
}

// HeardReader is a department or supplier whose people read it.
type HeardReader struct{ Kind, Name string }

// HeardTyped is what was typed into the form.
type HeardTyped struct {
	Heard, Do string
	Actions   [5]ActionTyped
}

// HeardPreview is what would be published, and what in it speaks of people.
type HeardPreview struct {
	Told     HeardTold
	Mailed   []string // who gets a mail: "invitee", "contact", "member"
	Channels []string // titles of the webhooks that tell of it
	Warnings []LearningWarning
}

func (h HeardProps) round() string   { return "/rounds/" + strconv.Itoa(h.Number) }
func (h HeardProps) address() string { return h.round() + "/heard" }

// rows gives the part of the learning's form that takes actions.
func (h HeardProps) rows() LearningProps {
	return LearningProps{Typed: LearningTyped{Actions: h.Typed.Actions}, Owners: h.Owners, First: h.First, Last: h.Last}
}

func (h HeardProps) send(p Page) string {
	switch {
	case h.Preview != nil && len(h.Preview.Warnings) > 0:
		return p.T("learning.publish.as-it-is")
	case h.Edits:
		return p.T("learning.publish.change")
	}
	return p.T("heard.publish")
}

// hidden lists all that was typed, for the form below the preview.
func (h HeardProps) hidden() []FormField {
	list := []FormField{{"heard", h.Typed.Heard}, {"do", h.Typed.Do}}
	for _, field := range h.rows().hidden() {
		if field.Value != "" {
			list = append(list, field)
		}
	}
	return list
}

func (h HeardProps) question(p Page, name, value string) TextProps {
	return TextProps{Ask: Ask{Name: name, Label: p.T("heard." + name), Hint: p.T("heard." + name + ".hint")}, Value: value, Rows: 5, Limit: LimitWhat}
}

func (r HeardReader) text(p Page) string {
	if r.Kind == "supplier" {
		return p.T("heard.readers.supplier", "name", r.Name)
	}
	return p.T("heard.readers.link", "name", r.Name)
}
