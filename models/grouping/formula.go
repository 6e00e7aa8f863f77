package grouping

import "math"

// The one configuration for every organisation. Chosen on the development sets; the table in README.md says what they
// give, and what other values gave.
const (
	// joinAt is the likeness from which a report joins unasked, before what people corrected has moved it (learned.go).
	joinAt = 0.26
	// MaybeAt is the score, 0 to 1000, from which a person is asked. What scores less is not worth anybody's look.
	MaybeAt = 140
	// single is how much higher, as a share, the likeness to a bottleneck with one report must be; it falls with the number
	// of reports, because one text says little about what a bottleneck is.
	single = 0.2
	// prior is how many bottlenecks an empty index behaves as if it had, so that the first words of an organisation are not
	// all taken for common ones.
	prior = 33
	// coverSteep and coverHalf say how often the reports of a bottleneck must use a term for the bottleneck to be about it.
	coverSteep = 200
	coverHalf  = 0.5
	// conceptCredit is what a concept counts where it stands in for a word that the bottleneck does not use.
	conceptCredit = 0.9
)

// rarity is the information, in nats, of a term that so many of all bottlenecks use: the logarithm of the inverse
// share, smoothed. Bottlenecks are counted rather than reports: a word that all reports about one trouble use is
// the most telling there is (term weighting by class, as in Lertnattee and Theeramunkong 2004).
func rarity(bottlenecks uint32, logAll float64) float64 {
	if bottlenecks < uint32(len(fewLogs)) {
		return max(0, logAll-fewLogs[bottlenecks])
	}
	return max(0, logAll-math.Log(float64(bottlenecks)+0.5))
}

var fewLogs = func() (logs [4096]float64) {
	for i := range logs {
		logs[i] = math.Log(float64(i) + 0.5)
	}
	return logs
}()

func logAll(all float64) float64 { return math.Log(all + prior) }

// covered is how much a bottleneck is about a term: by the logarithm of the share of its reports that use it, 1 where its
// only report does.
func covered(reports, size uint32) float64 {
	return coverage[min(len(coverage)-1, int(float64(reports)/(float64(size)+coverHalf)*(coverSteps)))]
}

const coverSteps = 2048

// coverage is covered by the share of reports, in steps: logarithms are too slow for thousands of postings.
var coverage = func() (table [coverSteps + 1]float64) {
	for i := range table {
		table[i] = math.Log1p(coverSteep*float64(i)/coverSteps) / math.Log1p(coverSteep/(1+coverHalf))
	}
	return table
}()

// levelsPerNat is how finely the commonness of a term is kept in a mass.
const levelsPerNat = 4

// levelOf is the logarithm of the number of bottlenecks that use a term, in whole levels.
func levelOf(bottlenecks uint32) int64 {
	if bottlenecks < uint32(len(fewLevels)) {
		return fewLevels[bottlenecks]
	}
	return computeLevel(bottlenecks)
}

func computeLevel(bottlenecks uint32) int64 {
	return int64(math.Round(levelsPerNat * math.Log(float64(bottlenecks)+0.5)))
}

var fewLevels = func() (levels [4096]int64) {
	for i := range levels {
		levels[i] = computeLevel(uint32(i))
	}
	return levels
}()

// mass is the length of a bottleneck's vector of counts × rarity, squared, kept so that it can be had for any number of
// bottlenecks: rarity is L - l (L the logarithm of all bottlenecks, l the level of the term), so the sum of
// count² × (L - l)² is L² × squares - 2L × once + twice. Whole numbers, in twelfths of a word's share.
type mass struct {
	squares int64 // Σ count² × share
	once    int64 // the same × level
	twice   int64 // the same × level²
}

func (m *mass) add(key uint64, level, squares int64) {
	squares *= shares[kindOf(key)]
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
	return math.Sqrt(max(s, 0) / float64(shares[wordTerm]))
}
