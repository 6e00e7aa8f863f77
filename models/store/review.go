package store

import (
	"cmp"
	"slices"

	"bottleneck/models"
)

// Merge is a proposal: two bottlenecks that grew together.
type Merge struct {
	A, B    models.BottleneckNumber // A is the one with more reports, or the older
	Score   int                     // 0 to 1000
	Because []string                // words that both use, as one of the reports has them
}

// Split is a proposal: a bottleneck that holds two problems.
type Split struct {
	Bottleneck models.BottleneckNumber
	Reports    []models.ReportNumber // that should go; none of them settled
	Stay, Go   []string              // the words that tell the two sides apart
	Score      int                   // how far apart the sides are, 0 to 1000
}

// Review is what the background review of all bottlenecks proposes. Nothing is done before a person agrees.
type Review struct {
	Merges  []Merge
	Splits  []Split
	AsOf    uint64 // the journal number that it looked at; 0 before the first review is done
	Done    int    // bottlenecks looked at by the review under way
	Total   int    // bottlenecks that it looks at; 0 if none is under way
	Reports int    // reports looked at
}

// sorted gives the k best.
func sorted(found map[models.BottleneckNumber]models.Maybe, k int) (list []models.Maybe) {
	for _, one := range found {
		list = append(list, one)
	}
	slices.SortFunc(list, func(a, b models.Maybe) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Bottleneck, b.Bottleneck))
	})
	return list[:min(k, len(list))]
}
