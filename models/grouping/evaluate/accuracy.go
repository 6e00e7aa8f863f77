package evaluate

import "math"

// accuracy is the share of reports in the group that stands for their label, if groups are paired with labels so that
// it is highest. The pairing is the Hungarian method (Kuhn 1955) with potentials.
func (x crossing) accuracy() float64 {
	p := newPairing(x)
	for label := range p.common {
		p.pair(label)
	}
	right := 0
	for group, label := range p.partner {
		if label >= 0 {
			right += p.common[label][group]
		}
	}
	return share(right, x.n)
}

// pairing is labels and groups being paired. What a pair costs is the reports that it does not have in common.
type pairing struct {
	common      [][]int // by label and group; as many groups as labels at least
	partner     []int   // the label of each group, -1 for none; the last place is the label looking for one
	labels      []int   // potential of each label
	groups      []int   // potential of each group
	slack, from []int   // of each group, while one label looks for a partner
	done        []bool
}

func newPairing(x crossing) *pairing {
	wide := max(len(x.labels), len(x.groups))
	p := &pairing{common: make([][]int, len(x.labels)), partner: make([]int, wide+1), labels: make([]int, len(x.labels)),
		groups: make([]int, wide+1), slack: make([]int, wide), from: make([]int, wide), done: make([]bool, wide+1)}
	for l := range p.common {
		p.common[l] = make([]int, wide)
	}
	for _, c := range x.cells {
		p.common[c.label][c.group] = c.n
	}
	for g := range p.partner {
		p.partner[g] = -1
	}
	return p
}

// pair finds a partner for one more label; others change theirs where that costs the least.
func (p *pairing) pair(label int) {
	nobody := len(p.slack)
	p.partner[nobody] = label
	for g := range p.slack {
		p.slack[g], p.done[g] = math.MaxInt, false
	}
	p.done[nobody] = false
	at := nobody
	for p.partner[at] >= 0 {
		at = p.step(at)
	}
	for at != nobody {
		p.partner[at] = p.partner[p.from[at]]
		at = p.from[at]
	}
	p.partner[nobody] = -1
}

// step takes the group at into the tree of changes and gives the next one, the cheapest to reach.
func (p *pairing) step(at int) (next int) {
	p.done[at] = true
	label, least := p.partner[at], math.MaxInt
	for g := range p.slack {
		if p.done[g] {
			continue
		}
		if cost := -p.common[label][g] - p.labels[label] - p.groups[g]; cost < p.slack[g] {
			p.slack[g], p.from[g] = cost, at
		}
		if p.slack[g] < least {
			least, next = p.slack[g], g
		}
	}
	p.shift(least)
	return next
}

// shift changes the potentials so that the next group is free to reach.
func (p *pairing) shift(by int) {
	for g := range p.done {
		if p.done[g] {
			p.labels[p.partner[g]] += by
			p.groups[g] -= by
		} else if g < len(p.slack) {
			p.slack[g] -= by
		}
	}
}
