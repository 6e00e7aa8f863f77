package handlers

import (
	"encoding/csv"
	"errors"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"bottleneck/handlers/sheet"
	"bottleneck/models"
)

// How much a table of contacts may hold. So many rows stay one commit.
const (
	contactRowsMax   = 2000
	contactPersonMax = 80
	contactEmailMax  = 254
)

// contactTable is a table of suppliers and contacts, as far as it could be read.
type contactTable struct {
	layout sheet.Layout
	header string // the row that names the columns, as it stood
	good   []contactRow
	faulty []faultyRow
}

// contactRow is a row that can be added.
type contactRow struct {
	line    int // 0 where it stood on an earlier page
	contact models.SupplierContact
	spoken  string // the language as typed, where it is not known
}

// faultyRow is a row that cannot be added. Cells are what it holds for each column, nil where it could not be cut.
type faultyRow struct {
	line  int
	raw   string
	cells []string
	key   string // of the sentence that says why
	limit int
}

// readContacts reads a table of contacts. The error is one of the field table: what is no such table at all.
func readContacts(text string) (*contactTable, error) {
	rows, more := sheet.Read(text, contactRowsMax+1)
	t := &contactTable{}
	if len(rows) > 0 {
		t.layout = contactColumns.Layout(rows[0].Cells, contactOrder...)
	}
	if t.layout.Header {
		t.header, rows = rows[0].Raw, rows[1:]
	}
	switch _, named := t.layout.At["supplier"]; {
	case len(rows) == 0:
		return nil, models.FailField("table", "error.table.empty")
	case !named:
		return nil, models.FailField("table", "error.table.no-supplier")
	case more || len(rows) > contactRowsMax:
		return nil, tooManyRows()
	}
	for _, row := range rows {
		t.take(row)
	}
	return t, nil
}

func tooManyRows() error {
	wrong := models.FailField("table", "error.table.many")
	wrong.Fields[0].Params = map[string]string{"limit": strconv.Itoa(contactRowsMax)}
	return wrong
}

// decodeContacts reads a file that somebody uploaded.
func decodeContacts(file []byte) (*contactTable, error) {
	text, err := sheet.Decode(file)
	switch {
	case errors.Is(err, sheet.ErrSpreadsheet):
		return nil, models.FailField("file", "error.table.spreadsheet")
	case err != nil:
		return nil, models.FailField("file", "error.table.no-text")
	}
	return readContacts(text)
}

func (t *contactTable) take(row sheet.Row) {
	wrong := faultyRow{line: row.Line, raw: row.Raw}
	if row.Wrong != "" {
		wrong.key = "row." + string(row.Wrong)
		t.faulty = append(t.faulty, wrong)
		return
	}
	for _, thing := range contactOrder {
		wrong.cells = append(wrong.cells, t.layout.Cell(row, thing))
	}
	if wrong.key, wrong.limit = faultOf(wrong.cells); wrong.key != "" {
		t.faulty = append(t.faulty, wrong)
		return
	}
	t.good = append(t.good, contactOf(row.Line, wrong.cells))
}

// contactOf makes a contact of cells that hold one. Whoever has an address and no name is named by the address.
func contactOf(line int, cells []string) contactRow {
	one := contactRow{line: line}
	one.contact.Supplier, one.contact.Person, one.contact.Email = tidy(cells[0]), tidy(cells[1]), tidy(cells[2])
	if one.contact.Person == "" {
		one.contact.Person = one.contact.Email
	}
	if one.contact.Language = languageOf(cells[3]); one.contact.Language == "" {
		one.spoken = tidy(cells[3])
	}
	return one
}

// tidy gives a cell as one line without the apostrophe that keeps a formula from being one.
func tidy(cell string) string {
	return sheet.Undefused(strings.Join(strings.Fields(clean(cell)), " "))
}

// faultOf says why no contact can be made of cells, as the key of a sentence, with the limit that it may name.
func faultOf(cells []string) (key string, limit int) {
	for _, cell := range cells {
		switch {
		case strings.ContainsFunc(cell, unreadable):
			return "row.unreadable", 0
		case strings.Contains(strings.TrimSpace(cell), "\n"):
			return "row.break", 0
		}
	}
	supplier, person, email := tidy(cells[0]), tidy(cells[1]), tidy(cells[2])
	switch {
	case supplier == "":
		return "row.no-supplier", 0
	case utf8.RuneCountInString(supplier) > supplierNameMax:
		return "row.supplier-long", supplierNameMax
	case utf8.RuneCountInString(person) > contactPersonMax:
		return "row.contact-long", contactPersonMax
	case utf8.RuneCountInString(email) > contactEmailMax, email != "" && check.Var(email, "email") != nil:
		return "row.email", 0
	}
	return "", 0
}

// unreadable signs are left over from a file that was read as what it is not.
func unreadable(r rune) bool {
	return r == utf8.RuneError || unicode.IsControl(r) && r != '\n' && r != '\t'
}

// rows gives the good rows as the command takes them.
func (t *contactTable) rows() (list []models.SupplierContact) {
	for _, row := range t.good {
		list = append(list, row.contact)
	}
	return list
}

// carried writes the good rows so that the next page brings them back.
func (t *contactTable) carried() string {
	rows := [][]string{contactOrder}
	for _, row := range t.good {
		c := row.contact
		rows = append(rows, []string{c.Supplier, c.Person, c.Email, c.Language})
	}
	return csvText(rows)
}

// csvText writes cells as they are, for a page to carry; files are written by newTable.
func csvText(rows [][]string) string {
	var out strings.Builder
	w := csv.NewWriter(&out)
	_ = w.WriteAll(rows) // a strings.Builder takes everything
	return out.String()
}

// mend gives the faulty rows as they stood, below the first line if that named the columns. Those that could not be
// cut come last: an open quotation mark takes whatever follows it.
func (t *contactTable) mend() string {
	var lines, open []string
	if t.layout.Header {
		lines = append(lines, t.header)
	}
	for _, row := range t.faulty {
		if row.cells == nil {
			open = append(open, row.raw)
			continue
		}
		lines = append(lines, row.raw)
	}
	return strings.Join(append(lines, open...), "\n")
}

// shown is what stood in a faulty row, in short.
func (r *faultyRow) shown() string {
	if r.cells == nil {
		return shorten(strings.Join(strings.Fields(clean(r.raw)), " "), 160)
	}
	var filled []string
	for _, cell := range r.cells {
		if cell = tidy(cell); cell != "" {
			filled = append(filled, shorten(cell, 80))
		}
	}
	return strings.Join(filled, " · ")
}

func (r *faultyRow) params() []any { return []any{"limit", strconv.Itoa(r.limit)} }
