package models

import "slices"

// Answering counts the reports of one side by how they were answered.
type Answering struct {
	Filed  int32 // and not withdrawn
	InTime int32 // of them answered in time
	Late   int32 // of them answered late
}

// sideOf gives the place of a report in what is counted by side: 0 for all suppliers together, else the number of its
// department. Suppliers are counted together, because one alone files too little to be measured by.
func sideOf(r *Report) int {
	if r.Source.Kind == DepartmentParty {
		return int(r.Source.Number)
	}
	return 0
}

// countSide adds or takes out what one report adds to its side of the day.
func (n *DayNumbers) countSide(r *Report, sign int32) {
	side := sideOf(r)
	n.By = slices.Clone(n.By) // published states still read the list
	for len(n.By) <= side {
		n.By = append(n.By, Answering{})
	}
	at := &n.By[side]
	at.Filed += sign
	switch {
	case r.Answered == 0:
	case r.Answered > r.Due:
		at.Late += sign
	default:
		at.InTime += sign
	}
}
