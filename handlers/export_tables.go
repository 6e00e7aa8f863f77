package handlers

import (
	"archive/zip"
	"bufio"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"bottleneck/models"
)

// exportTable is one file of the export: names and columns never change, so that what reads them goes on working.
// Further columns may be added at the end.
type exportTable struct {
	name    string // of the file, without its end
	about   string // what a row is
	columns []exportColumn
	rows    func(x *exporting, row func(cells ...string) error) error
}

// exportColumn is a column, with what stands in it.
type exportColumn struct{ name, about string }

// exportTables are all files, in the order in which they stand in the archive.
func exportTables() []exportTable {
	return []exportTable{exportReports, exportAnswers, exportBottlenecks, exportMemberships, exportStatuses, exportUpdates,
		exportPromises, exportLearnings, exportActions, exportHeadsUps, exportHeadsUpAnswers, exportSupplierFeedback,
		exportRounds, exportRoundQuestions, exportRoundResults, exportRoundWords,
		exportDepartments, exportSuppliers, exportContacts, exportMembers}
}

// exporting is one export: everything in it is of one state.
type exporting struct {
	ctx   context.Context
	state *models.State
	now   models.Moment
	zone  *time.Location
}

// WriteTables writes everything that a state holds as a zip of CSV files, with a README that explains them. It holds one
// row at a time.
func WriteTables(ctx context.Context, w io.Writer, state *models.State, now models.Moment) error {
	x := &exporting{ctx: ctx, state: state, now: now, zone: state.Settings.Calendar.Location()}
	out := zip.NewWriter(w)
	readme, err := x.file(out, "README.txt")
	if err == nil {
		_, err = io.WriteString(readme, x.readme())
	}
	for _, table := range exportTables() {
		if err == nil {
			err = x.write(out, table)
		}
	}
	if err != nil {
		return err
	}
	return out.Close()
}

func (x *exporting) file(out *zip.Writer, name string) (io.Writer, error) {
	return out.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: x.now.Time().In(x.zone)})
}

func (x *exporting) write(out *zip.Writer, t exportTable) error {
	file, err := x.file(out, t.name+".csv")
	if err != nil {
		return err
	}
	buffered := bufio.NewWriterSize(file, streamChunk)
	var names []string
	for _, c := range t.columns {
		names = append(names, c.name)
	}
	cells, err := newTable(buffered, names...)
	if err != nil {
		return err
	}
	if err := t.rows(x, cells.write); err != nil {
		return fmt.Errorf("writing %s.csv: %w", t.name, err)
	}
	if err := cells.flush(); err != nil {
		return err
	}
	if err := x.ctx.Err(); err != nil {
		return err
	}
	return buffered.Flush()
}

// readme explains the files, in English as their columns are.
func (x *exporting) readme() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Everything that Bottleneck knows of %s, as of journal number %d, %s.\n\n", x.state.Settings.Organisation, x.state.Number, x.at(x.now))
	b.WriteString("The files are CSV: UTF-8 with a byte-order mark, commas between cells, the first line names the columns.\n" +
		"A cell that begins with an apostrophe and then = + - @ or the like is text that a spreadsheet would take for a formula.\n" +
		"Times are of the organisation's zone, with their distance from UTC. Hours are a week. Empty means that nobody said.\n" +
		"What was erased is empty. No passwords and no links are in here. What refers to something gives its reference.\n" +
		"To fill another installation take the JSON archive instead: these files do not hold everything that happened.\n")
	for _, t := range exportTables() {
		fmt.Fprintf(&b, "\n%s.csv: %s\n", t.name, t.about)
		for _, c := range t.columns {
			fmt.Fprintf(&b, "  %-18s %s\n", c.name, c.about)
		}
	}
	return b.String()
}

func (x *exporting) at(m models.Moment) string {
	if m == 0 {
		return ""
	}
	return m.Time().In(x.zone).Format(time.RFC3339)
}

func (x *exporting) by(a models.Actor) string {
	if m := x.state.Member(a.Member()); m != nil && m.Name != "" {
		return m.Name
	}
	if a == (models.Actor{}) {
		return ""
	}
	return a.String()
}

func (x *exporting) member(n models.MemberNumber) string {
	if m := x.state.Member(n); m != nil {
		return m.Name
	}
	return ""
}

// party gives what kind of source it is, and its name; both empty for none.
func (x *exporting) party(p models.Party) (kind, name string) {
	switch {
	case p.Number == 0:
		return "", ""
	case p.Kind == models.SupplierParty:
		return "supplier", x.state.PartyName(p)
	}
	return "department", x.state.PartyName(p)
}

func yes(is bool) string {
	if is {
		return "yes"
	}
	return ""
}

// counted gives a number, and nothing for none.
func counted[N ~int | ~uint32](n N) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(int(n))
}

func hours(q models.Quarters) string { return strconv.FormatFloat(float64(q)/4, 'f', -1, 64) }
