package views

import "bottleneck/models"

// AddManyProps asks for a table of suppliers and contacts.
type AddManyProps struct {
	Table string // as typed
	Limit int    // rows that fit
}

// ManyPreviewProps says what a table of suppliers and contacts would do. Fill it by Add.
type ManyPreviewProps struct {
	Fresh   []ManyRow // rows that add something
	Kept    []ManyRow // rows that leave everything as it is
	Faulty  []FaultyRow
	Headed  bool     // the first row named the columns
	Unknown []string // columns that mean nothing here
	Carried string   // the good rows, for the confirmation
	Mend    string   // the faulty rows as they stood, to be put right
	Room    int      // how many suppliers can still be added

	Suppliers, Contacts int // that are new
}

// ManyRow is a row that could be read. Fate is as models.RowFate names it.
type ManyRow struct {
	Line     int // 0 where it stood on an earlier page
	Supplier string
	Person   string
	Email    string
	Language string // its own name, or empty
	Spoken   string // the language as typed, where it is not known
	Fate     string
	Adds     bool
}

// FaultyRow is a row that could not be read.
type FaultyRow struct {
	Line      int
	What, Why string
}

// Add puts a row where it belongs and counts what it adds.
func (m *ManyPreviewProps) Add(row ManyRow, fate models.RowFate) {
	if !fate.Adds() {
		m.Kept = append(m.Kept, row)
		return
	}
	m.Fresh = append(m.Fresh, row)
	if fate != models.RowNewContact {
		m.Suppliers++
	}
	if fate != models.RowNewSupplier {
		m.Contacts++
	}
}

// crowded says whether there would be too many suppliers.
func (m *ManyPreviewProps) crowded() bool { return m.Suppliers > m.Room }

// line is where a row stands, or a dash.
func rowLine(p Page, line int) string {
	if line == 0 {
		return "–"
	}
	return p.Words.Number(line)
}

func addManyPage(p Page) Page { return adminPage(p, "many.title") }

func manyPreviewPage(p Page) Page { return adminPage(p, "many.preview.title") }
