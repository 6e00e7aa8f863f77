package main

import (
	"context"

	"bottleneck/models/grouping/evaluate"
)

var evaluateCommand = command{
	name: "evaluate",
	args: "FOLDER",
	line: "Score the grouping on tickets of which it is known what belongs together.",
	about: `Runs group, replay, suggest and similar on the sets in FOLDER, or on FOLDER itself, and prints a table of
measures for each. A set is a folder that holds

  group.tsv     id, label, text: what has the same label belongs together
  known.tsv     id, group, text; with queries.tsv (query_id, text) and gold.tsv (query_id, group, or NONE)
  docs.tsv      doc_id, text; with queries.tsv (query_id, text) and qrels.tsv (query_id, doc_id, the right pairs)

What depends on the order of arrival is the mean of three orders, the first of them the file's own.`,
	examples: []string{"evaluate ./sets"},
	run: func(ctx context.Context, i *invocation) error {
		folder, err := i.onlyArgument("the folder of the sets, like: bottleneck evaluate ./sets")
		if err != nil {
			return err
		}
		return evaluate.Folder(ctx, folder, i.stdout)
	},
}
