package evaluate

import "math"

// nmi is the information that labels and groups share, over the mean of what each holds; it equals the V-measure. Many
// tiny groups score high: read it beside the number of groups.
func (x crossing) nmi() float64 {
	return adjusted(x.information(), 0, x.meanEntropy())
}

// ami is nmi adjusted so that chance gives 0 (Vinh, Epps and Bailey 2010).
func (x crossing) ami() float64 {
	return adjusted(x.information(), x.expectedInformation(), x.meanEntropy())
}

func (x crossing) meanEntropy() float64 { return (x.entropy(x.labels) + x.entropy(x.groups)) / 2 }

func (x crossing) entropy(sizes []int) (nats float64) {
	for _, n := range sizes {
		p := float64(n) / float64(x.n)
		nats -= p * math.Log(p)
	}
	return nats
}

// information is what knowing the group tells of the label, in nats.
func (x crossing) information() (nats float64) {
	for _, c := range x.cells {
		nats += x.part(c.n, x.labels[c.label], x.groups[c.group])
	}
	return nats
}

// part is what n reports that a label and a group of these sizes have in common add to the information.
func (x crossing) part(n, label, group int) float64 {
	return float64(n) / float64(x.n) * math.Log(float64(x.n)*float64(n)/(float64(label)*float64(group)))
}

// expectedInformation is the mean information over all ways to deal the reports out to labels and groups of these sizes.
func (x crossing) expectedInformation() (nats float64) {
	log := logFactorials(x.n)
	for label, labels := range tally(x.labels) {
		for group, groups := range tally(x.groups) {
			nats += float64(labels*groups) * x.expectedPart(label, group, log)
		}
	}
	return nats
}

// tally counts the labels or groups of each size, since all of one size expect the same.
func tally(sizes []int) []int {
	most := 0
	for _, n := range sizes {
		most = max(most, n)
	}
	many := make([]int, most+1)
	for _, n := range sizes {
		many[n]++
	}
	return many
}

// expectedPart weighs part by the hypergeometric chance that a label and a group have n reports in common.
func (x crossing) expectedPart(label, group int, log []float64) (nats float64) {
	rest := x.n - label - group
	for n := max(1, -rest); n <= min(label, group); n++ {
		chance := log[label] + log[group] + log[x.n-label] + log[x.n-group] -
			log[x.n] - log[n] - log[label-n] - log[group-n] - log[rest+n]
		nats += x.part(n, label, group) * math.Exp(chance)
	}
	return nats
}

// logFactorials are the logarithms of 0! to n!.
func logFactorials(n int) []float64 {
	log := make([]float64, n+1)
	for i := 2; i <= n; i++ {
		log[i] = log[i-1] + math.Log(float64(i))
	}
	return log
}
