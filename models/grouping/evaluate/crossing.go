package evaluate

import (
	"cmp"
	"slices"
)

// crossing counts reports by label, by group and by both: all that the measures of a grouping need.
type crossing struct {
	n              int
	labels, groups []int // how many reports each has
	cells          []cell
}

// cell is a label and a group that have n reports in common.
type cell struct{ label, group, n int }

func cross(labels, groups []string) crossing {
	x := crossing{n: len(labels)}
	labelNumbers, groupNumbers, both := map[string]int{}, map[string]int{}, map[[2]int]int{}
	for i := range labels {
		l, g := number(labelNumbers, labels[i], &x.labels), number(groupNumbers, groups[i], &x.groups)
		both[[2]int{l, g}]++
	}
	for at, n := range both {
		x.cells = append(x.cells, cell{at[0], at[1], n})
	}
	// Sums of fractions depend on their order; the same input must print the same digits.
	slices.SortFunc(x.cells, func(a, b cell) int { return cmp.Or(a.label-b.label, a.group-b.group) })
	return x
}

// number gives a name its number, from 0, and counts it.
func number(numbers map[string]int, name string, counts *[]int) int {
	n, known := numbers[name]
	if !known {
		n = len(*counts)
		numbers[name] = n
		*counts = append(*counts, 0)
	}
	(*counts)[n]++
	return n
}

// agreement is precision and recall of a grouping against the labels.
type agreement struct{ p, r float64 }

func (a agreement) f1() float64 {
	if a.p+a.r == 0 {
		return 0
	}
	return 2 * a.p * a.r / (a.p + a.r)
}

// bcubed averages, over reports, the share of its group that has its label and of its label that is in its group
// (Bagga and Baldwin 1998).
func (x crossing) bcubed() agreement {
	var a agreement
	for _, c := range x.cells {
		square := float64(c.n) * float64(c.n) / float64(x.n)
		a.p += square / float64(x.groups[c.group])
		a.r += square / float64(x.labels[c.label])
	}
	return a
}

// pairwise counts pairs of reports that are together.
func (x crossing) pairwise() agreement {
	together, inLabel, inGroup := x.pairs()
	return agreement{share(together, inGroup), share(together, inLabel)}
}

func (x crossing) pairs() (together, inLabel, inGroup int) {
	for _, c := range x.cells {
		together += pairsOf(c.n)
	}
	for _, n := range x.labels {
		inLabel += pairsOf(n)
	}
	for _, n := range x.groups {
		inGroup += pairsOf(n)
	}
	return together, inLabel, inGroup
}

func pairsOf(n int) int { return n * (n - 1) / 2 }

// ari is the Rand index, adjusted so that chance gives 0 (Hubert and Arabie 1985).
func (x crossing) ari() float64 {
	together, inLabel, inGroup := x.pairs()
	chance := float64(inLabel) * float64(inGroup) / float64(max(pairsOf(x.n), 1))
	most := float64(inLabel+inGroup) / 2
	return adjusted(float64(together), chance, most)
}

// adjusted is what a measure has above chance, as a share of the most that it could have. Where chance gives the most,
// as with one group of one label, nothing can be wrong.
func adjusted(measured, chance, most float64) float64 {
	const rounding = 1e-12
	if most-chance < rounding {
		return 1
	}
	return (measured - chance) / (most - chance)
}
