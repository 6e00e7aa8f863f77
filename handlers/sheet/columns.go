package sheet

import (
	"slices"
	"strings"
	"unicode"
)

// Columns says in which column each thing stands: the names that a first line may give it, in any language.
type Columns map[string][]string

// Layout is where a table has its things. A thing that has no column is not in At.
type Layout struct {
	At      map[string]int
	Header  bool     // the first row names the columns
	Unknown []string // names of columns that mean nothing here
	Twice   []string // names of columns whose thing stands in an earlier one already
}

// Layout looks whether the first row names columns: when two of its cells are names, or one names the first thing of
// the order. Otherwise the things stand in that order.
func (c Columns) Layout(row []string, order ...string) Layout {
	l := Layout{At: map[string]int{}}
	for i, cell := range row {
		thing := c.thing(cell)
		_, there := l.At[thing]
		switch {
		case strings.TrimSpace(cell) == "":
			continue
		case thing == "":
			l.Unknown = append(l.Unknown, cell)
		case there:
			l.Twice = append(l.Twice, cell)
		default:
			l.At[thing] = i
		}
	}
	_, first := l.At[order[0]]
	if l.Header = first || len(l.At) >= 2; l.Header {
		return l
	}
	l = Layout{At: map[string]int{}}
	for i, thing := range order {
		l.At[thing] = i
	}
	return l
}

func (c Columns) thing(cell string) string {
	name := Plain(cell)
	for thing, names := range c {
		if slices.ContainsFunc(names, func(one string) bool { return Plain(one) == name }) {
			return thing
		}
	}
	return ""
}

// Plain is a name without case, spaces, signs and what stands in brackets: "E-Mail (optional)" and "email" are one.
func Plain(name string) string {
	name, _, _ = strings.Cut(name, "(")
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}

// Cell gives what stands in a row for a thing, "" where it has no such column.
func (l Layout) Cell(row Row, thing string) string {
	if at, ok := l.At[thing]; ok && at < len(row.Cells) {
		return row.Cells[at]
	}
	return ""
}
