package evaluate

import (
	"bytes"
	"context"
	"fmt"

	"bottleneck/models/grouping/table"
	"bottleneck/models/grouping/trial"
)

// Columns that begin with "first" are about the groups given at arrival, the others about those at the end. "joins P" is
// the share of right ones among the pairs that automatic joins made; "joins right" is the share of automatic joins into
// a group that a report of the same label opened.
var groupColumns = []string{"first P", "first R", "first F1", "B-cubed P", "B-cubed R", "B-cubed F1",
	"pairwise P", "pairwise R", "pairwise F1", "NMI", "AMI", "ARI", "ACC", "joins P", "joins right", "groups"}

func scoreGroup(ctx context.Context, set string) ([]float64, error) {
	rows, err := readLabelled(set)
	if err != nil {
		return nil, err
	}
	return meanOverOrders(rows, func(_ int, rows [][]string) ([]float64, error) {
		reports, labels := make([]trial.Report, len(rows)), make([]string, len(rows))
		for i, row := range rows {
			reports[i], labels[i] = trial.Report{ID: row[0], Text: row[2]}, row[1]
		}
		var out bytes.Buffer
		if err := trial.Group(ctx, reports, &out, nil); err != nil {
			return nil, err
		}
		groups, first, err := readGroups(&out, reports)
		if err != nil {
			return nil, err
		}
		return groupNumbers(labels, groups, first), nil
	})
}

// readGroups reads what the command group writes, which must name the reports in their order.
func readGroups(out *bytes.Buffer, reports []trial.Report) (groups, first []string, err error) {
	rows, err := table.Source{Name: "the output", Reader: out}.Rows(table.Key("id"), table.Named("group"), table.Named("first_group"))
	if err != nil {
		return nil, nil, err
	}
	if len(rows) != len(reports) {
		return nil, nil, fmt.Errorf("the output has %d rows for %d reports", len(rows), len(reports))
	}
	for i, row := range rows {
		if row[0] != reports[i].ID {
			return nil, nil, fmt.Errorf("row %d of the output is about %q, not %q", i+1, row[0], reports[i].ID)
		}
		groups, first = append(groups, row[1]), append(first, row[2])
	}
	return groups, first, nil
}

func groupNumbers(labels, groups, first []string) []float64 {
	arrival, end := cross(labels, first), cross(labels, groups)
	a, b, p, joins := arrival.bcubed(), end.bcubed(), end.pairwise(), arrival.pairwise()
	return []float64{a.p, a.r, a.f1(), b.p, b.r, b.f1(), p.p, p.r, p.f1(), end.nmi(), end.ami(), end.ari(), end.accuracy(),
		joins.p, joinsRight(labels, first), float64(len(end.groups))}
}

// joinsRight is the share of joins whose group was opened by a report of the same label.
func joinsRight(labels, first []string) float64 {
	opened := map[string]string{}
	right, joins := 0, 0
	for i, g := range first {
		opener, open := opened[g]
		if !open {
			opened[g] = labels[i]
			continue
		}
		joins++
		if opener == labels[i] {
			right++
		}
	}
	return share(right, joins)
}

// share is a part of all, 0 of nothing.
func share(part, all int) float64 { return float64(part) / float64(max(all, 1)) }
