package views

import (
	"cmp"
	"slices"
	"time"
)

// BoardOnProps is the board as it was at the end of one day. Board is drawn with that moment as its now.
type BoardOnProps struct {
	Board    BoardProps
	Reach    Reach
	Day      time.Time // zero while what was asked for is no day that can be shown
	Typed    string    // in the field, yyyy-mm-dd
	Min, Max string    // between which a day must lie
	Steps    []BoardStep
}

// BoardStep leads to another day with the same filter. Name is the last part of its key in the catalogue.
type BoardStep struct{ Name, Href string }

// BoardOn is the address of the board on any day.
func (r Reach) BoardOn() string { return r.Prefix + "/board/on" }

// action is where the filter is sent to.
func (b BoardProps) action() string {
	if b.On != "" {
		return b.Reach.BoardOn()
	}
	return b.Reach.Board()
}

// address is the board with no filter.
func (b BoardProps) address() string {
	if b.On != "" {
		return b.Reach.BoardOn() + "?day=" + b.On
	}
	return b.Reach.Board()
}

// filtered is the board with a filter that holds something.
func (b BoardProps) filtered(f BoardFilter) string {
	if b.On != "" {
		return b.address() + "&" + f.Query()
	}
	return b.address() + "?" + f.Query()
}

// fields are the filter as a form of its own carries it along.
func (f BoardFilter) fields() (list []FormField) {
	for name, values := range f.values() {
		for _, value := range values {
			list = append(list, FormField{name, value})
		}
	}
	slices.SortFunc(list, func(a, b FormField) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Value, b.Value)) })
	return list
}

// Address is another day with the same filter.
func (o BoardOnProps) Address(day string) string {
	b := o.Board
	b.On = day
	if query := b.Filter.Query(); query != "" {
		return b.address() + "&" + query
	}
	return b.address()
}
