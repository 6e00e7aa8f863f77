package main

import (
	"slices"

	"bottleneck/models/grouping"
)

// agreement is precision and recall of a grouping against the labels.
type agreement struct{ p, r float64 }

func (a agreement) f1() float64 {
	if a.p+a.r == 0 {
		return 0
	}
	return 2 * a.p * a.r / (a.p + a.r)
}

// overlap counts reports by label, by group and by both.
func overlap(labels []string, groups []uint32) (byLabel map[string]int, byGroup map[uint32]int, both map[cell]int) {
	byLabel, byGroup, both = map[string]int{}, map[uint32]int{}, map[cell]int{}
	for i, l := range labels {
		byLabel[l]++
		byGroup[groups[i]]++
		both[cell{l, groups[i]}]++
	}
	return byLabel, byGroup, both
}

type cell struct {
	label string
	group uint32
}

// bcubed averages, over reports, the share of its group that has its label and of its
// label that is in its group (Bagga and Baldwin 1998).
func bcubed(labels []string, groups []uint32) agreement {
	byLabel, byGroup, both := overlap(labels, groups)
	var a agreement
	for i, l := range labels {
		n := float64(both[cell{l, groups[i]}])
		a.p += n / float64(byGroup[groups[i]]) / float64(len(labels))
		a.r += n / float64(byLabel[l]) / float64(len(labels))
	}
	return a
}

// pairwise counts pairs of reports that are together.
func pairwise(labels []string, groups []uint32) agreement {
	byLabel, byGroup, both := overlap(labels, groups)
	var together, inLabel, inGroup int
	for _, n := range both {
		together += n * (n - 1) / 2
	}
	for _, n := range byLabel {
		inLabel += n * (n - 1) / 2
	}
	for _, n := range byGroup {
		inGroup += n * (n - 1) / 2
	}
	return agreement{float64(together) / float64(max(inGroup, 1)), float64(together) / float64(max(inLabel, 1))}
}

func distinct(groups []uint32) int {
	seen := map[uint32]bool{}
	for _, g := range groups {
		seen[g] = true
	}
	return len(seen)
}

// retrieval gathers ranked answers. Ranks count from 0 here.
type retrieval struct {
	hits     [][]int // ranks of the relevant answers, by query
	relevant []int   // how many there are, by query
}

func (m *retrieval) add(found []grouping.Candidate, relevant map[uint32]bool) {
	var ranks []int
	for rank, c := range found {
		if relevant[c.Bottleneck] {
			ranks = append(ranks, rank)
		}
	}
	m.hits, m.relevant = append(m.hits, ranks), append(m.relevant, len(relevant))
}

func (m *retrieval) mean(of func(ranks []int, relevant int) float64) float64 {
	sum := 0.0
	for i, ranks := range m.hits {
		sum += of(ranks, m.relevant[i])
	}
	return sum / float64(max(len(m.hits), 1))
}

// success is the share of queries with a relevant answer among the first k.
func (m *retrieval) success(k int) float64 {
	return m.mean(func(ranks []int, _ int) float64 {
		if len(ranks) > 0 && ranks[0] < k {
			return 1
		}
		return 0
	})
}

// mrr is the mean reciprocal rank within the first ten answers.
func (m *retrieval) mrr() float64 {
	return m.mean(func(ranks []int, _ int) float64 {
		if len(ranks) > 0 && ranks[0] < 10 {
			return 1 / float64(ranks[0]+1)
		}
		return 0
	})
}

func (m *retrieval) recall(k int) float64 {
	return m.mean(func(ranks []int, relevant int) float64 {
		n := 0
		for _, r := range ranks {
			if r < k {
				n++
			}
		}
		return float64(n) / float64(max(relevant, 1))
	})
}

// precision is the mean average precision over all answers given.
func (m *retrieval) precision() float64 {
	return m.mean(func(ranks []int, relevant int) float64 {
		sum := 0.0
		for i, r := range ranks {
			sum += float64(i+1) / float64(r+1)
		}
		return sum / float64(max(relevant, 1))
	})
}

// separation gathers best scores of queries that have an answer and of those that do not.
type separation struct{ known, new []int }

func (s *separation) add(score int, known bool) {
	if known {
		s.known = append(s.known, score)
	} else {
		s.new = append(s.new, score)
	}
}

// auroc is the chance that a known query scores higher than a new one, ties half.
func (s *separation) auroc() float64 {
	slices.Sort(s.new)
	wins := 0.0
	for _, k := range s.known {
		below, _ := slices.BinarySearch(s.new, k)
		upTo, _ := slices.BinarySearch(s.new, k+1)
		wins += float64(below) + float64(upTo-below)/2
	}
	return wins / float64(max(len(s.known)*len(s.new), 1))
}
