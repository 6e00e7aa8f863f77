package main

import (
	"context"
	"io"

	"bottleneck/models/grouping/table"
	"bottleneck/models/grouping/trial"
)

var groupCommand = command{
	name: "group",
	line: "Try the grouping on exported tickets: which are about the same problem?",
	about: `Reads a table, files its rows one after the other as if they were reports that arrive, looks over the
groups as the board's review does, and writes the columns id, group (at the end) and first_group (given
at arrival, from the rows before alone). Groups are called g1, g2 and so on.

Of the input the columns id and text are read, wherever they stand; others are ignored. ` + tableForm,
	examples: []string{"group --in reports.tsv --out groups.tsv", "group --in - --out -"},
	options: []option{
		{"in", "FILE", "The reports, in the order in which they arrived; - is standard input."},
		outOption,
		progressOption,
	},
	run: func(ctx context.Context, i *invocation) error {
		return i.writeOut(func(out io.Writer) error {
			reports, err := readTable(ctx, i, "in", readReports)
			if err != nil {
				return err
			}
			return trial.Group(ctx, reports, out, i.watching())
		})
	},
}

// tableForm is what help says of every table.
const tableForm = `Tables
are UTF-8 with a tab between two fields, no quoting, and a first line that names the columns.

Nothing is kept, and neither journal nor server is needed.`

// outOption is where a table is written to.
var outOption = option{"out", "FILE", "The table to write, whole or not at all; - is standard output."}

func readReports(from table.Source) ([]trial.Report, error) { return trial.ReadReports(from) }
