package evaluate

import (
	"bytes"
	"context"

	"bottleneck/models/grouping/table"
	"bottleneck/models/grouping/trial"
)

// AUROC is how well the best score tells queries that belong somewhere from those that belong nowhere.
var suggestColumns = []string{"hit@1", "hit@3", "hit@5", "MRR@10", "AUROC", "why", "why literal"}

// nowhere is the group of a query, in gold.tsv, that belongs to none.
const nowhere = "NONE"

func scoreSuggest(ctx context.Context, set string) ([]float64, error) {
	rows, err := read(set, "known.tsv", table.Key("id"), table.Named("group"), table.Text("text"))
	if err != nil {
		return nil, err
	}
	gold, err := read(set, "gold.tsv", table.Key("query_id"), table.Named("group"))
	if err != nil {
		return nil, err
	}
	known := make([]trial.Known, len(rows))
	for i, row := range rows {
		known[i] = trial.Known{Report: trial.Report{ID: row[0], Text: row[2]}, Group: row[1]}
	}
	found, err := ask(set, 10, "group", func(r trial.Ranking, out *bytes.Buffer) error {
		return trial.Suggest(ctx, known, r, out, nil)
	})
	if err != nil {
		return nil, err
	}
	s, right := found.separation(gold)
	m := found.retrieval(right)
	return []float64{m.success(1), m.success(3), m.success(5), m.mrr(), s.auroc(), found.explained(), found.literal()}, nil
}
