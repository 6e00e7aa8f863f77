package handlers

import (
	"encoding/csv"
	"io"
	"strings"

	"bottleneck/handlers/sheet"
)

// Tables that leave the program are opened in spreadsheets, which take a cell that begins like a formula for one, and
// run it. All tables are written here, so that no cell and no heading ever begins so.

// table writes a table of cells separated by commas, in UTF-8 with the mark by which spreadsheets know that.
type table struct{ rows *csv.Writer }

// newTable begins a table with its headings.
func newTable(w io.Writer, headings ...string) (*table, error) {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return nil, err
	}
	t := &table{csv.NewWriter(w)}
	return t, t.write(headings...)
}

// write adds a row.
func (t *table) write(cells ...string) error {
	safe := make([]string, len(cells))
	for i, cell := range cells {
		safe[i] = defused(cell)
	}
	return t.rows.Write(safe)
}

// flush hands on what is still held.
func (t *table) flush() error {
	t.rows.Flush()
	return t.rows.Error()
}

// separators are what spreadsheets of other countries take for the end of a cell.
const separators = ";\t"

// defused puts an apostrophe before whatever a spreadsheet could take for a formula: it then shows the text.
func defused(cell string) string {
	cell = strings.ToValidUTF8(cell, "\uFFFD")
	var b strings.Builder
	begins := true
	for _, r := range cell {
		if begins && strings.ContainsRune(sheet.FormulaStarts, r) {
			b.WriteByte('\'')
		}
		if r != 0 { // nothing reads it back
			b.WriteRune(r)
		}
		begins = strings.ContainsRune(separators, r) || begins && r == ' '
	}
	return b.String()
}
