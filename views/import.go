package views

import (
	"strconv"
	"strings"
	"time"
)

// ImportProps asks for a table from another system, and lists what was brought in.
type ImportProps struct {
	Table     string // as pasted
	Megabytes int    // that a file may have
	Rows      int    // that it may have
	Files     []ImportFile
	Imports   []ImportLine
}

// ImportFile is a file that is being looked at.
type ImportFile struct {
	Address, Name string
	Rows          int
	At            time.Time
}

// ImportLine is one import. State is running, elsewhere (the file is on another server), stopped, ended, undoing or undone.
type ImportLine struct {
	Number  int
	Address string
	System  string
	Who     string
	At      time.Time
	Rows    int
	Reports int
	State   string
}

// ImportFileProps is how a table is read, and what would become of its rows.
type ImportFileProps struct {
	Address, Name string
	Columns       []ImportColumn
	Things        []ImportThing
	Parties       []Option
	Unknown       []ImportUnknown
	Faults        []FaultyRow

	System, Default, Order, OwnTime string
	NoClosed                        bool

	Rows, Good, Back, There, Left, Faulty, Shortened, Closed, Supplied, Nameless int
	Unclear                                                                      bool
}

// ImportColumn is a column of the table.
type ImportColumn struct {
	Name   string
	Sample []string
}

// ImportThing is what a column may hold; Column is its place, -1 for none.
type ImportThing struct {
	Name   string
	Column int
}

// ImportUnknown is a name that is not known, and the party that it means; empty for left out.
type ImportUnknown struct {
	Name  string
	Rows  int
	Means string
}

// brings counts the rows that bring something in.
func (i ImportFileProps) brings() int { return i.Good + i.Back }

// columnOptions are the columns to choose from, with what stands in them.
func (i ImportFileProps) columnOptions(p Page) []Option {
	options := []Option{{Label: p.T("import.column.none")}}
	for n, c := range i.Columns {
		label := c.Name
		if label == "" {
			label = p.T("import.column.unnamed", "n", strconv.Itoa(n+1))
		}
		options = append(options, Option{Value: strconv.Itoa(n), Label: label})
	}
	return options
}

// sample is what stands in the column of a thing.
func (i ImportFileProps) sample(p Page, t ImportThing) string {
	if t.Column < 0 || t.Column >= len(i.Columns) || len(i.Columns[t.Column].Sample) == 0 {
		return ""
	}
	return p.T("import.sample", "words", strings.Join(i.Columns[t.Column].Sample, " · "))
}

func (t ImportThing) value() string {
	if t.Column < 0 {
		return ""
	}
	return strconv.Itoa(t.Column)
}

// parties are the departments and suppliers to choose from; the first leaves the rows out.
func (i ImportFileProps) parties(p Page) []Option {
	return append([]Option{{Label: p.T("import.leave")}}, i.Parties...)
}

func (i ImportFileProps) orders(p Page) []Option {
	return []Option{{Label: p.T("import.order.auto")}, {Value: "day", Label: p.T("import.order.day")}, {Value: "month", Label: p.T("import.order.month")}}
}

// ImportedProps is how far an import has come, or what it came to.
type ImportedProps struct {
	ImportLine
	Address  string
	File     string // the address of its file, empty if it is not kept here
	Done     int    // rows
	Cards    int
	Faulty   int
	Left     int
	There    int
	Withdrew int
	Ended    time.Time
	Trouble  string // the key of a sentence
	Faults   []FaultyRow
}

// under says whether rows are still to come.
func (i ImportedProps) under() bool {
	return i.State == "running" || i.State == "stopped" || i.State == "elsewhere"
}

// percent is how far it has come.
func (i ImportedProps) percent() string {
	return strconv.Itoa(min(100, 100*i.Done/max(1, i.Rows)))
}

// ImportUndoProps says what undoing an import would do.
type ImportUndoProps struct {
	Address, Back string
	Number        int
	Goes, Stays   int
	Running       bool
	Cards         []ImportKept
	More          int // bottlenecks that are not named
}

// ImportKept is a bottleneck that keeps reports of an import.
type ImportKept struct {
	Number  int
	Title   string
	Reports int
}

func (k ImportKept) path() string { return "/bottlenecks/" + strconv.Itoa(k.Number) }
