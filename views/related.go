package views

import (
	"strconv"
	"time"
)

// Related is what else could belong to a bottleneck, best first, and what people said does not, newest first.
type Related struct {
	Others  []SimilarBottleneck
	Apart   []KeptApart
	Reading bool // texts are still being read, so that Others may not be all
}

// KeptApart is a bottleneck that somebody said is not the same. Entry is the line of the history that says so.
type KeptApart struct {
	Card  CardName
	Entry string
	By    string
	At    time.Time
}

func (s SimilarBottleneck) number() string { return strconv.Itoa(s.Card.N) }
