package table

import (
	"fmt"
	"slices"
	"strings"
)

// header is the first line, and where in it the columns asked for stand.
type header struct {
	names []string // as the line gives them
	at    []int    // of each column asked for
	loose bool     // the last one is a text, which may hold tabs
}

func newHeader(line string, columns []Column) (header, error) {
	h := header{names: strings.Split(line, "\t")}
	for _, c := range columns {
		at := slices.IndexFunc(h.names, c.is)
		if at < 0 {
			return h, fmt.Errorf("no column is named %q in %q. %s", c.names[0], shorten(line), expected(columns))
		}
		if slices.ContainsFunc(h.names[at+1:], c.is) {
			return h, fmt.Errorf("two columns are named %q. %s", c.names[0], expected(columns))
		}
		h.at = append(h.at, at)
		h.loose = h.loose || c.text && at == len(h.names)-1
	}
	return h, nil
}

func (c Column) is(name string) bool {
	return slices.ContainsFunc(c.names, func(n string) bool { return strings.EqualFold(n, strings.TrimSpace(name)) })
}

// expected says what the first line should be.
func expected(columns []Column) string {
	var names []string
	for _, c := range columns {
		names = append(names, c.names[0])
	}
	return fmt.Sprintf("The first line should name the columns, at least %s, with a tab between two", strings.Join(names, ", "))
}

// shorten keeps a message readable where a first line turns out to be a text.
func shorten(line string) string {
	const most = 60
	if runes := []rune(line); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return line
}

// row picks the fields asked for out of a line.
func (h header) row(line string) ([]string, error) {
	fields := strings.SplitN(line, "\t", len(h.names))
	switch {
	case len(fields) < len(h.names):
		return nil, fmt.Errorf("%s where the first line names %d columns (%s). Each needs its field, with a tab between two",
			count(len(fields)), len(h.names), shorten(strings.Join(h.names, ", ")))
	case !h.loose && strings.Contains(fields[len(fields)-1], "\t"):
		return nil, fmt.Errorf("more fields than the %d columns that the first line names (%s). Only a last text may hold tabs",
			len(h.names), shorten(strings.Join(h.names, ", ")))
	}
	row := make([]string, len(h.at))
	for i, at := range h.at {
		row[i] = strings.ReplaceAll(fields[at], "\t", " ")
	}
	return row, nil
}

func count(fields int) string {
	if fields == 1 {
		return "1 field"
	}
	return fmt.Sprintf("%d fields", fields)
}

// keys remembers in which line the values of key columns stood.
type keys struct {
	columns []Column
	lines   []map[string]int
}

func newKeys(columns []Column) keys {
	k := keys{columns: columns, lines: make([]map[string]int, len(columns))}
	for i := range columns {
		k.lines[i] = map[string]int{}
	}
	return k
}

func (k keys) check(row []string, line int) error {
	for i, c := range k.columns {
		if !c.key {
			continue
		}
		value := row[i]
		if value == "" {
			return fmt.Errorf("the %s is empty. Each line needs one of its own", c.names[0])
		}
		if before := k.lines[i][value]; before > 0 {
			return fmt.Errorf("the %s %q stands in line %d already. Each line needs one of its own", c.names[0], shorten(value), before)
		}
		k.lines[i][value] = line
	}
	return nil
}
