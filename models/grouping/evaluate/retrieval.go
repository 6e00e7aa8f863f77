package evaluate

import (
	"math"
	"slices"
)

// retrieval gathers where the right answers stand. Ranks count from 0 here.
type retrieval struct {
	hits  [][]int // ranks of the right answers, by query
	right []int   // how many there are, by query
}

func (m *retrieval) add(ranks []int, right int) {
	m.hits, m.right = append(m.hits, ranks), append(m.right, right)
}

func (m *retrieval) mean(of func(ranks []int, right int) float64) float64 {
	sum := 0.0
	for i, ranks := range m.hits {
		sum += of(ranks, m.right[i])
	}
	return sum / float64(max(len(m.hits), 1))
}

// success is the share of queries with a right answer among the first k.
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

// recall is the share of right answers that stand among the first k.
func (m *retrieval) recall(k int) float64 {
	return m.mean(func(ranks []int, right int) float64 {
		n, _ := slices.BinarySearch(ranks, k)
		return share(n, right)
	})
}

// precision is the mean average precision over all answers given.
func (m *retrieval) precision() float64 {
	return m.mean(func(ranks []int, right int) float64 {
		sum := 0.0
		for i, r := range ranks {
			sum += float64(i+1) / float64(r+1)
		}
		return sum / float64(max(right, 1))
	})
}

// ndcg is the discounted gain of the first k answers as a share of the best that could be.
func (m *retrieval) ndcg(k int) float64 {
	discount := func(rank int) float64 { return 1 / math.Log2(float64(rank+2)) }
	return m.mean(func(ranks []int, right int) float64 {
		gain, best := 0.0, 0.0
		for _, r := range ranks {
			if r < k {
				gain += discount(r)
			}
		}
		for r := range min(right, k) {
			best += discount(r)
		}
		return gain / best
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
