package grouping

import "math"

// Learned is what people's decisions taught: it is made by Learn from what they settled, and never changes.
// The zero value is an engine that nobody has corrected yet.
type Learned struct {
	links   links
	list    []Link
	refused map[uint32]*refusals
	factor  float64 // on joinAt; 0 is 1
	grains  float64 // on what the review goes by; 0 is 1
}

// Placed is a report's text and where it stands.
type Placed struct {
	Text       *Text
	Bottleneck uint32
	Settled    bool // a person put it there, or said that it belongs there
}

// Refusal is a text that a person took out of a bottleneck: the same mistake is not made again.
type Refusal struct {
	Text       *Text
	Bottleneck uint32
}

// Outcomes counts what people corrected, as far as it says how fine the bottlenecks should be.
type Outcomes struct {
	Scattered int // put with something small or alone, though it belonged to something that people had settled
	Mixed     int // put with something that people had settled, though it belonged elsewhere
}

// Verdict is what people made of one decision: whether the bottleneck that was nearest when the report came was the right
// one, or the report was about something new. Where another bottleneck was right there is no verdict.
type Verdict struct {
	Score int // of the nearest, 0 to 1000
	Right bool
}

// Lessons is all that is learned from.
type Lessons struct {
	Settled  []Placed // what people settled
	Refused  []Refusal
	Verdicts []Verdict
	Outcomes Outcomes
	LinksOff []Link // switched off by an admin; only From and To are read
}

// Bounds of the calibration. The prior keeps a handful of corrections from moving anything far, the others keep whatever
// is learned from turning into "join everything" or "join nothing".
const (
	verdictsPrior = 8 // mistakes that it costs to move a threshold by a factor of e
	outcomesPrior = 30
	steepness     = 0.6
	leastFactor   = 0.45
	mostFactor    = 1.3
	factorStep    = 0.025
)

// Learn works out what the lessons teach. The same lessons teach the same, in whatever order they are given.
func Learn(l Lessons) *Learned {
	learned := &Learned{factor: joining(l.Verdicts), grains: l.Outcomes.grain(), refused: refusalsOf(l.Refused)}
	for _, those := range learned.refused {
		if len(those.texts) > fewRefusals {
			those.ready.Do(those.prepare) // here nobody waits for it
		}
	}
	kept := withoutOff(findLinks(l.Settled), l.LinksOff)
	learned.links = newLinks(kept)
	for _, k := range kept {
		learned.list = append(learned.list, k.Link)
	}
	return learned
}

// joining chooses the factor on joinAt that would have made the fewest mistakes: reports joined that were new, and reports
// opened that belonged to what was nearest. Decisions that nobody looked at count nothing, so it does not matter how few
// are confirmed; far from joinAt it takes more mistakes to go further.
func joining(verdicts []Verdict) float64 {
	best, least := 1.0, math.Inf(1)
	for factor := leastFactor; factor < mostFactor+factorStep/2; factor += factorStep {
		cost := verdictsPrior * math.Log(factor) * math.Log(factor)
		for _, v := range verdicts {
			if joined := float64(v.Score) >= 1000*joinAt*factor; joined != v.Right {
				cost++
			}
		}
		if cost < least-1e-9 {
			best, least = factor, cost
		}
	}
	return best
}

// grain is the factor on what the review goes by: down while more is scattered than mixed, up while it is the other way
// round.
func (o Outcomes) grain() float64 { return balance(o.Scattered, o.Mixed) }

// balance is a power of the odds of the one mistake against the other, drawn to 1 by a prior number of both.
func balance(lower, raise int) float64 {
	odds := float64(lower+outcomesPrior) / float64(raise+outcomesPrior)
	return min(mostFactor, max(leastFactor, math.Pow(odds, -steepness)))
}

// Links lists the learned word-to-word links, strongest first.
func (l *Learned) Links() []Link { return l.list }

// JoinAt is the score, 0 to 1000, from which a report joins a bottleneck of many reports unasked.
func (l *Learned) JoinAt() int { return points(joinAt * l.scale()) }

func (l *Learned) scale() float64 {
	if l.factor == 0 {
		return 1
	}
	return l.factor
}

func (l *Learned) grain() float64 {
	if l.grains == 0 {
		return 1
	}
	return l.grains
}

// joins says whether a likeness is high enough for a bottleneck of that many reports.
func (l *Learned) joins(likeness float64, size uint32) bool {
	return likeness >= l.scale()*joinAt*(1+single/float64(max(size, 1)))
}

// with is the same with other verdicts, outcomes and refusals: links take longer to learn.
func (l *Learned) with(n Lessons) *Learned {
	return &Learned{links: l.links, list: l.list, factor: joining(n.Verdicts), grains: n.Outcomes.grain(), refused: refusalsOf(n.Refused)}
}
