package main

import (
	"context"
	"io"

	"bottleneck/models/grouping/trial"
)

var suggestCommand = command{
	name: "suggest",
	line: "Try the grouping on exported tickets: into which known group would these go?",
	about: `Ranks groups of known reports for each of some texts, and writes the columns query_id, group, rank (from
1), score (0 to 1000, comparable between queries) and why: the words of the query that carried the match,
with a | between two. A text that is like none has no row.

Known reports have the columns id, group and text, queries id, or query_id, and text. ` + tableForm,
	examples: []string{"suggest --known known.tsv --queries new.tsv --out suggested.tsv",
		"suggest --known known.tsv --queries - --k 3 --out -"},
	options: []option{
		{"known", "FILE", "Reports whose group is known; - is standard input."},
		queriesOption,
		{"k", "NUMBER", "The most answers to a query. Default: 10."},
		outOption,
		progressOption,
	},
	run: func(ctx context.Context, i *invocation) error {
		most, err := i.most(10)
		if err != nil {
			return err
		}
		return i.writeOut(func(out io.Writer) error {
			known, err := readTable(ctx, i, "known", trial.ReadKnown)
			if err != nil {
				return err
			}
			queries, err := readTable(ctx, i, "queries", readQueries)
			if err != nil {
				return err
			}
			return trial.Suggest(ctx, known, trial.Ranking{Queries: queries, Most: most}, out, i.watching())
		})
	},
}
