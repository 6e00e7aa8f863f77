package evaluate

import (
	"bytes"
	"strconv"
	"strings"

	"bottleneck/models/grouping/table"
	"bottleneck/models/grouping/trial"
)

// answers is what similar or suggest wrote.
type answers struct {
	texts map[string]string   // of the queries, by id
	rows  map[string][]answer // by query, best first
}

// answer is one row.
type answer struct {
	to    string // a doc or a group
	score int
	why   []string
}

// ask puts the queries of a set to a command and reads what it writes.
func ask(set string, most int, column string, command func(trial.Ranking, *bytes.Buffer) error) (answers, error) {
	found := answers{map[string]string{}, map[string][]answer{}}
	queries, err := read(set, "queries.tsv", table.Key("query_id"), table.Text("text"))
	if err != nil {
		return found, err
	}
	for _, q := range queries {
		found.texts[q[0]] = q[1]
	}
	var out bytes.Buffer
	if err := command(trial.Ranking{Queries: reports(queries), Most: most}, &out); err != nil {
		return found, err
	}
	rows, err := table.Source{Name: "the output", Reader: &out}.Rows(table.Named("query_id"), table.Named(column),
		table.Named("score"), table.Named("why"))
	for _, row := range rows {
		found.add(row[0], row[1], row[2], row[3])
	}
	return found, err
}

// add takes a row. A query that found itself has found nothing.
func (a answers) add(query, to, score, why string) {
	if query == to {
		return
	}
	n, _ := strconv.Atoi(score)
	row := answer{to: to, score: n}
	if why != "" {
		row.why = strings.Split(why, "|")
	}
	a.rows[query] = append(a.rows[query], row)
}

func reports(rows [][]string) []trial.Report {
	list := make([]trial.Report, len(rows))
	for i, row := range rows {
		list[i] = trial.Report{ID: row[0], Text: row[1]}
	}
	return list
}

// retrieval compares the answers with the pairs of a query and what is right for it.
func (a answers) retrieval(pairs [][]string) *retrieval {
	var queries []string
	right := map[string]map[string]bool{}
	for _, pair := range pairs {
		query, to := pair[0], pair[1]
		if right[query] == nil {
			right[query] = map[string]bool{}
			queries = append(queries, query)
		}
		right[query][to] = true
	}
	m := &retrieval{}
	for _, query := range queries {
		m.add(a.ranks(query, right[query]), len(right[query]))
	}
	return m
}

// ranks are the places, from 0, of what is right.
func (a answers) ranks(query string, right map[string]bool) (ranks []int) {
	for rank, row := range a.rows[query] {
		if right[row.to] {
			ranks = append(ranks, rank)
		}
	}
	return ranks
}

// separation compares the best score of queries that belong somewhere with that of the others. The pairs of the former
// are left.
func (a answers) separation(gold [][]string) (s separation, somewhere [][]string) {
	for _, pair := range gold {
		best := 0
		if rows := a.rows[pair[0]]; len(rows) > 0 {
			best = rows[0].score
		}
		s.add(best, pair[1] != nowhere)
		if pair[1] != nowhere {
			somewhere = append(somewhere, pair)
		}
	}
	return s, somewhere
}

// explained is the share of rows that say why.
func (a answers) explained() float64 {
	all, explained := 0, 0
	for _, rows := range a.rows {
		for _, row := range rows {
			all++
			if len(row.why) > 0 {
				explained++
			}
		}
	}
	return share(explained, all)
}

// literal is the share of the words of all whys that stand in the query as they are.
func (a answers) literal() float64 {
	all, literal := 0, 0
	for query, rows := range a.rows {
		for _, row := range rows {
			for _, word := range row.why {
				all++
				if word != "" && strings.Contains(a.texts[query], word) {
					literal++
				}
			}
		}
	}
	return share(literal, all)
}
