package trial

import "bottleneck/models/grouping/table"

// Report is one text with the id that its file gives it.
type Report struct{ ID, Text string }

// Known is a report that is in a group already.
type Known struct {
	Report
	Group string
}

// Progress is told, after each report, how far a step has come. It may be nil.
type Progress func(step string, done, total int)

func (p Progress) tell(step string, done, total int) {
	if p != nil {
		p(step, done, total)
	}
}

// ReadReports reads a table of ids and texts. A column of ids may also be called by what it numbers.
func ReadReports(from table.Source, idNames ...string) ([]Report, error) {
	rows, err := from.Rows(table.Key(append([]string{"id"}, idNames...)...), table.Text("text"))
	reports := make([]Report, len(rows))
	for i, row := range rows {
		reports[i] = Report{ID: row[0], Text: row[1]}
	}
	return reports, err
}

// ReadKnown reads a table of ids, groups and texts.
func ReadKnown(from table.Source) ([]Known, error) {
	rows, err := from.Rows(table.Key("id"), table.Named("group"), table.Text("text"))
	known := make([]Known, len(rows))
	for i, row := range rows {
		known[i] = Known{Report{ID: row[0], Text: row[2]}, row[1]}
	}
	return known, err
}
