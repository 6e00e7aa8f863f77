package grouping

import "math"

var (
	maxAsked  = 48
	weakShare = 0.3
	satK      = 0.6
	satSize   = 0.1
	joinAt    = 600
	maybeAt   = 350
)

// rarity is the information, in nats, of meeting a term that so many of all reports use.
func rarity(reports, all float64) float64 {
	return math.Log(1 + (all+1)/(reports+0.5))
}

// contribution is what one shared term adds: its weight, less where the bottleneck's
// reports use it seldom.
func contribution(weight, reports, size float64) float64 {
	return weight * weight * reports / (reports + satK + satSize*size)
}

func (q question) score(sum float64) float64 {
	if q.norm == 0 {
		return 0
	}
	return sum / (q.norm * q.norm)
}
