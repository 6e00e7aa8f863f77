package main

import (
	"context"
	"io"
	"strconv"

	"bottleneck/models/grouping/table"
	"bottleneck/models/grouping/trial"
)

var similarCommand = command{
	name: "similar",
	line: "Try the grouping on exported tickets: which are like these?",
	about: `Ranks texts for each of some other texts, and writes the columns query_id, doc_id, rank (from 1), score
(0 to 1000) and why: the words of the query that carried the match, with a | between two.

Both inputs have the columns id, or doc_id and query_id, and text; others are ignored. ` + tableForm,
	examples: []string{"similar --docs old.tsv --queries new.tsv --out similar.tsv",
		"similar --docs old.tsv --queries - --k 5 --out -"},
	options: []option{
		{"docs", "FILE", "The texts to rank; - is standard input."},
		queriesOption,
		{"k", "NUMBER", "The most answers to a query. Default: 100."},
		outOption,
		progressOption,
	},
	run: func(ctx context.Context, i *invocation) error {
		most, err := i.most(100)
		if err != nil {
			return err
		}
		return i.writeOut(func(out io.Writer) error {
			docs, err := readTable(ctx, i, "docs", readDocs)
			if err != nil {
				return err
			}
			queries, err := readTable(ctx, i, "queries", readQueries)
			if err != nil {
				return err
			}
			return trial.Similar(ctx, docs, trial.Ranking{Queries: queries, Most: most}, out, i.watching())
		})
	},
}

var queriesOption = option{"queries", "FILE", "The texts to find answers for; - is standard input."}

// most is --k, or what it is without.
func (i *invocation) most(otherwise int) (int, error) {
	text, given := i.options["k"]
	if !given {
		return otherwise, nil
	}
	k, err := strconv.Atoi(text)
	if err != nil || k < 1 {
		return 0, refuse("--k is %q, which is not a number from 1 on, like --k %d.", text, otherwise)
	}
	return k, nil
}

func readDocs(from table.Source) ([]trial.Report, error) { return trial.ReadReports(from, "doc_id") }

func readQueries(from table.Source) ([]trial.Report, error) {
	return trial.ReadReports(from, "query_id")
}
