package grouping

import "math"

// The one configuration for every organisation. Chosen on the development sets; the
// table in README.md says what they give.
const (
	// joinAt is the score from which a report joins unasked.
	joinAt = 310
	// MaybeAt is the score, 0 to 1000, from which a person is asked. What scores less is
	// not worth anybody's look.
	MaybeAt = 160
	// single is how much higher, as a share, the score of a bottleneck with one report
	// must be; it falls with the number of reports, because one text says little about
	// what a bottleneck is.
	single = 0.1
	// prior is how many reports an empty index behaves as if it had seen, so that the
	// first words of an organisation are not all taken for common ones.
	prior = 100
	// coverHalf and coverSize say how often the reports of a bottleneck must use a term
	// for the bottleneck to be about it: half covered at coverHalf + coverSize × reports.
	coverHalf = 0.6
	coverSize = 0.3
)

// rarity is the information, in nats, of a term that so many of all reports use:
// the logarithm of the inverse share, smoothed.
func rarity(reports, all float64) float64 {
	return max(0, logAll(all)-math.Log(reports+0.5))
}

func logAll(all float64) float64 { return math.Log(all + prior) }

// covered is how much a bottleneck is about a term: 1 where its only report
// uses it, up to half as much again where very many do.
func covered(reports, size uint32) float64 {
	n := float64(reports)
	return n * (1 + coverHalf + coverSize) / (n + coverHalf + coverSize*float64(size))
}

// levelsPerNat is how finely the commonness of a term is kept in a mass.
const levelsPerNat = 4

// levelOf is the logarithm of the number of reports that use a term, in whole levels.
func levelOf(reports uint32) int64 {
	if reports < uint32(len(fewLevels)) {
		return fewLevels[reports]
	}
	return computeLevel(reports)
}

func computeLevel(reports uint32) int64 {
	return int64(math.Round(levelsPerNat * math.Log(float64(reports)+0.5)))
}

var fewLevels = func() (levels [4096]int64) {
	for i := range levels {
		levels[i] = computeLevel(uint32(i))
	}
	return levels
}()

// mass is the length of a bottleneck's vector of counts × rarity, squared, kept so that
// it can be had for any number of reports: rarity is L - l (L the logarithm of all
// reports, l the level of the term), so the sum of count² × (L - l)² is
// L² × squares - 2L × once + twice. Whole numbers; halves of weight count a quarter.
type mass struct {
	squares int64 // Σ share² × count² × 4
	once    int64 // the same × level
	twice   int64 // the same × level²
}

func (m *mass) add(key uint64, level, squares int64) {
	if !halfWeight(key) {
		squares *= 4
	}
	m.squares += squares
	m.once += squares * level
	m.twice += squares * level * level
}

func (m mass) plus(o mass) mass {
	return mass{m.squares + o.squares, m.once + o.once, m.twice + o.twice}
}

// norm is the length of the vector.
func (m mass) norm(logAll float64) float64 {
	s := logAll*logAll*float64(m.squares) -
		2*logAll*float64(m.once)/levelsPerNat +
		float64(m.twice)/(levelsPerNat*levelsPerNat)
	return math.Sqrt(max(s, 0) / 4)
}
