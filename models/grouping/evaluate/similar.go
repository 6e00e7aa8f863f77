package evaluate

import (
	"bytes"
	"context"

	"bottleneck/models/grouping/table"
	"bottleneck/models/grouping/trial"
)

// "why" is the share of rows that say why; "why literal" is the share of words in them that stand in the query.
var similarColumns = []string{"MRR@10", "success@1", "success@5", "success@10", "recall@10", "MAP@100", "nDCG@10",
	"why", "why literal"}

func scoreSimilar(ctx context.Context, set string) ([]float64, error) {
	docs, err := read(set, "docs.tsv", table.Key("doc_id"), table.Text("text"))
	if err != nil {
		return nil, err
	}
	pairs, err := read(set, "qrels.tsv", table.Named("query_id"), table.Named("doc_id"))
	if err != nil {
		return nil, err
	}
	found, err := ask(set, 100, "doc_id", func(r trial.Ranking, out *bytes.Buffer) error {
		return trial.Similar(ctx, reports(docs), r, out, nil)
	})
	if err != nil {
		return nil, err
	}
	m := found.retrieval(pairs)
	return []float64{m.mrr(), m.success(1), m.success(5), m.success(10), m.recall(10), m.precision(), m.ndcg(10),
		found.explained(), found.literal()}, nil
}
