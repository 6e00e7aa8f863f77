package views

import "github.com/a-h/templ"

// ButtonProps describes a button that sends its form. Kind is "" for the one main action of a page,
// "second", "danger" or "quiet" (looks like a link). Name and Value tell the handler which was pressed.
type ButtonProps struct {
	Label string
	Kind  string
	Name  string
	Value string
}

func (b ButtonProps) class() string {
	if b.Kind == "" {
		return "button"
	}
	return "button " + b.Kind
}

// Slot fills the parameter Name of a sentence with a component: a link or emphasised words.
type Slot struct {
	Name string
	Part templ.Component
}

func slotOf(slots []Slot, name string) templ.Component {
	for _, s := range slots {
		if s.Name == name {
			return s.Part
		}
	}
	return templ.NopComponent
}
