package importing

import (
	"time"

	"bottleneck/handlers/sheet"
	"bottleneck/models"
)

// Plan is how a file is to be read, as it stands beside it in the folder.
type Plan struct {
	ID      string
	Name    string // of the file, as its owner called it
	Member  models.MemberNumber
	Staged  time.Time
	Columns []string   // what the first row calls them
	Sample  [][]string // the first rows below it

	At       map[string]int    // the column in which a thing stands, from 0
	System   string            // where it comes from, as "Jira"
	Default  string            // the party of rows that name none, as "d3"; empty: they are left out
	Names    map[string]string // what a name that is not known means, by sheet.Plain: as "d3", or empty for left out
	Order    string            // of dates like 3/4/2026: "day" or "month" first
	OwnTime  string            // of rows that say nothing, as the form names it
	NoClosed bool              // rows that are closed there are left out

	Found   Found
	Import  models.ImportNumber // 0 until it began
	Stopped bool                // somebody stopped it, or it ran into Trouble
	Trouble string              // the key of a sentence
}

// Found is what a look at all rows found.
type Found struct {
	Rows      int
	Good      int // will be filed
	Back      int // were taken back with an import, and will be put back
	There     int // are here already, or stand twice in the file
	Left      int // are left out because somebody said so
	Shortened int // have more words than a report may have
	Closed    int // are closed there
	Supplied  int // come from suppliers, who will read them on their page
	Nameless  int // name no department and no supplier
	Faulty    int
	Faults    []Fault   // the first of them
	Unknown   []Unknown // names of no department and no supplier
	Order     string    // that the dates themselves tell
	Unclear   bool      // some dates can be read in either order, and none tells
}

// Fault is a row that cannot be filed.
type Fault struct {
	Line  int
	What  string // what stands in it, in short
	Why   string // the key of a sentence
	Limit int    // that it may name
}

// Unknown is a name of which it is not known whom it means.
type Unknown struct {
	Name string
	Rows int
}

// How much is kept of what a look found.
const (
	faultsShown  = 100
	unknownShown = 200
)

// Column gives the column of a thing, -1 for none.
func (p *Plan) Column(thing string) int {
	if at, has := p.At[thing]; has && at < len(p.Columns) {
		return at
	}
	return -1
}

// Wanting says what is still missing before anything can be filed, as the field and key of a sentence; nothing if it can.
func (p *Plan) Wanting() (field, key string) {
	switch {
	case p.Column("text") < 0 && p.Column("title") < 0:
		return "column-text", "error.import.no-text"
	case p.Column("department") < 0 && p.Column("supplier") < 0 && p.Default == "":
		return "default", "error.import.no-source"
	}
	return "", ""
}

// Meant gives what a name means, as "d3"; empty for left out.
func (p *Plan) Meant(name string) string { return p.Names[sheet.Plain(name)] }

// Mean says what a name means.
func (p *Plan) Mean(name, party string) {
	if p.Names == nil {
		p.Names = map[string]string{}
	}
	if p.Names[sheet.Plain(name)] = party; party == "" {
		delete(p.Names, sheet.Plain(name))
	}
}
