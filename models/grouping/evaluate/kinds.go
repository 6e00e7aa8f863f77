package main

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"

	"bottleneck/models/grouping"
)

// kind is one way to put texts to the engine. A set is of the kind whose marker file it
// holds.
type kind struct {
	name, marker, columns string
	run                   func(set string) (row string, err error)
}

var kinds = []kind{
	{"group", "group.tsv", "B-cubed P | R | F1 | pairwise P | R | F1 | joins right | groups", group},
	{"suggest", "gold.tsv", "hit@1 | hit@3 | MRR | AUROC", suggest},
	{"similar", "qrels.tsv", "MRR | success@1 | success@5 | recall@10 | MAP", similar},
}

func (k kind) rule() string {
	return strings.Repeat("| --- ", 2+strings.Count(k.columns, "|")) + "|"
}

// shuffles is how many arrival orders the grouping is averaged over; the first is the
// file's own.
const shuffles = 3

func group(set string) (string, error) {
	rows, err := read(filepath.Join(set, "group.tsv"), 3)
	if err != nil {
		return "", err
	}
	var sum [8]float64
	for seed := range shuffles {
		if seed > 0 {
			random := rand.New(rand.NewPCG(uint64(seed), 0))
			random.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		}
		labels, groups, right := arrive(rows)
		b, p := bcubed(labels, groups), pairwise(labels, groups)
		for i, f := range []float64{b.p, b.r, b.f1(), p.p, p.r, p.f1(), right, float64(distinct(groups))} {
			sum[i] += f / shuffles
		}
	}
	return fmt.Sprintf("%.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.0f", sum[0], sum[1], sum[2], sum[3], sum[4], sum[5], sum[6], sum[7]), nil
}

// arrive files the rows one after the other. right is the share of automatic joins whose
// bottleneck was opened by a report of the same label.
func arrive(rows [][]string) (labels []string, groups []uint32, right float64) {
	index := grouping.New()
	opened := []string{""}
	joins, good := 0, 0
	for _, row := range rows {
		label, text := row[1], grouping.Analyse(row[2])
		stage := index.Stage()
		b := stage.Decide(text, nil).Bottleneck
		if b == 0 {
			b = uint32(len(opened))
			opened = append(opened, label)
		} else {
			joins++
			if opened[b] == label {
				good++
			}
		}
		stage.Add(b, text)
		stage.Fold()
		labels, groups = append(labels, label), append(groups, b)
	}
	return labels, groups, float64(good) / float64(max(joins, 1))
}

func suggest(set string) (string, error) {
	known, err1 := read(filepath.Join(set, "known.tsv"), 3)
	queries, err2 := read(filepath.Join(set, "queries.tsv"), 2)
	gold, err3 := read(filepath.Join(set, "gold.tsv"), 2)
	if err := first(err1, err2, err3); err != nil {
		return "", err
	}
	names := numbers{}
	index := grouping.New()
	for _, row := range known {
		index.Add(names.of(row[1]), grouping.Analyse(row[2]))
	}
	belongs := map[string]string{}
	for _, row := range gold {
		belongs[row[0]] = row[1]
	}
	var m retrieval
	var scores separation
	for _, row := range queries {
		found := index.Suggest(grouping.Analyse(row[1]), nil, 10)
		best := 0
		if len(found) > 0 {
			best = found[0].Score
		}
		right := belongs[row[0]]
		scores.add(best, right != "NONE")
		if right != "NONE" {
			m.add(found, map[uint32]bool{names.of(right): true})
		}
	}
	return fmt.Sprintf("%.3f | %.3f | %.3f | %.3f", m.success(1), m.success(3), m.mrr(), scores.auroc()), nil
}

func similar(set string) (string, error) {
	docs, err1 := read(filepath.Join(set, "docs.tsv"), 2)
	queries, err2 := read(filepath.Join(set, "queries.tsv"), 2)
	pairs, err3 := read(filepath.Join(set, "qrels.tsv"), 2)
	if err := first(err1, err2, err3); err != nil {
		return "", err
	}
	names := numbers{}
	index := grouping.New()
	for _, row := range docs {
		index.Add(names.of(row[0]), grouping.Analyse(row[1]))
	}
	relevant := map[string]map[uint32]bool{}
	for _, row := range pairs {
		if relevant[row[0]] == nil {
			relevant[row[0]] = map[uint32]bool{}
		}
		relevant[row[0]][names.of(row[1])] = true
	}
	var m retrieval
	for _, row := range queries {
		self := names.of(row[0])
		others := func(b uint32) bool { return b != self }
		m.add(index.Suggest(grouping.Analyse(row[1]), others, 100), relevant[row[0]])
	}
	return fmt.Sprintf("%.3f | %.3f | %.3f | %.3f | %.3f", m.mrr(), m.success(1), m.success(5), m.recall(10), m.precision()), nil
}
