package grouping

import (
	"cmp"
	"math"
	"slices"
)

// Split proposes that some reports of a bottleneck are about something else.
type Split struct {
	Go     []int    // places in the reports that were given
	Score  int      // 0 to 1000: how far apart the two sides are
	Stay   []string // words of those that stay, which the others do not use
	Leaves []string // words of those that go
}

// Bounds of what is proposed.
const (
	splitLeast  = 4   // reports that a bottleneck must have
	splitSide   = 2   // reports that each side must have
	splitBelow  = 0.3 // likeness across the sides, as a share of the coherence of both
	splitRounds = 6   // of moving reports to the side that they are more like
)

// Split looks for two problems in the reports of one bottleneck; false if it finds none. What a person settled stays: it
// proposes nothing where settled reports are on both sides.
func (x *Index) Split(reports []Placed) (Split, bool) {
	if len(reports) < splitLeast {
		return Split{}, false
	}
	vectors := x.vectors(reports)
	second := sides(vectors)
	one, other := bySide(vectors, second)
	if len(one) < splitSide || len(other) < splitSide {
		return Split{}, false
	}
	if byLanguage(reports, second) { // one problem told in two languages
		return Split{}, false
	}
	inside := math.Sqrt(steady(one, usualCoherence) * steady(other, usualCoherence))
	share := across(one, other) / inside
	if share > splitBelow {
		return Split{}, false
	}
	leaves, ok := leaving(reports, second)
	if !ok {
		return Split{}, false
	}
	s := Split{Score: points(1 - share)}
	for i := range reports {
		if second[i] == leaves {
			s.Go = append(s.Go, i)
		}
	}
	s.Stay, s.Leaves = tellingWords(reports, second, !leaves), tellingWords(reports, second, leaves)
	return s, true
}

// sides divides texts in two around the pair that is least alike.
func sides(vectors []vector) []bool {
	a, b := farthest(vectors)
	second := make([]bool, len(vectors))
	for i, v := range vectors {
		second[i] = i == b || i != a && v.cosine(vectors[b]) > v.cosine(vectors[a])
	}
	for range splitRounds {
		if !settleSides(vectors, second) {
			break
		}
	}
	return second
}

func farthest(vectors []vector) (a, b int) {
	least := math.Inf(1)
	for i := range vectors {
		for j := range i {
			if c := vectors[i].cosine(vectors[j]); c < least {
				least, a, b = c, j, i
			}
		}
	}
	return a, b
}

// settleSides moves each text to the side that it is more like on average; false if none moves.
func settleSides(vectors []vector, second []bool) (moved bool) {
	next := slices.Clone(second)
	for i, v := range vectors {
		var like [2]float64
		var n [2]float64
		for j, other := range vectors {
			if i != j {
				side := sideOf(second[j])
				like[side] += v.cosine(other)
				n[side]++
			}
		}
		next[i] = like[1]/max(1, n[1]) > like[0]/max(1, n[0])
		moved = moved || next[i] != second[i]
	}
	copy(second, next)
	return moved
}

func sideOf(second bool) int {
	if second {
		return 1
	}
	return 0
}

func bySide(vectors []vector, second []bool) (one, other []vector) {
	for i, v := range vectors {
		if second[i] {
			other = append(other, v)
		} else {
			one = append(one, v)
		}
	}
	return one, other
}

// leaving chooses the side that goes: the one without settled reports, the smaller one if neither has any.
func leaving(reports []Placed, second []bool) (side, ok bool) {
	var settled, size [2]int
	for i, r := range reports {
		size[sideOf(second[i])]++
		if r.Settled {
			settled[sideOf(second[i])]++
		}
	}
	switch {
	case settled[0] > 0 && settled[1] > 0:
		return false, false
	case settled[0] > 0:
		return true, true
	case settled[1] > 0:
		return false, true
	}
	return size[1] <= size[0], true
}

// tellingWords names the words of one side that the other side does not use, those of the most reports first.
func tellingWords(reports []Placed, second []bool, side bool) (words []string) {
	here, there, texts := map[uint64]int{}, map[uint64]int{}, map[uint64]string{}
	for i, r := range reports {
		for key, word := range r.Text.wordsByKey() {
			if second[i] == side {
				here[key]++
				texts[key] = shorter(texts[key], word)
			} else {
				there[key]++
			}
		}
	}
	keys := make([]uint64, 0, len(here))
	for key := range here {
		if there[key] == 0 {
			keys = append(keys, key)
		}
	}
	slices.SortFunc(keys, func(a, b uint64) int { return cmp.Or(cmp.Compare(here[b], here[a]), cmp.Compare(texts[a], texts[b])) })
	for _, key := range keys[:min(maxBecause, len(keys))] {
		words = append(words, texts[key])
	}
	return words
}

// wordsByKey gives one occurrence of each word that tells what a text is about.
func (t *Text) wordsByKey() map[uint64]string {
	words := make(map[uint64]string, len(t.words))
	for _, w := range t.words {
		if key := t.terms[w.term].key; kindOf(key) == wordTerm {
			words[key] = t.source[w.from:w.to]
		}
	}
	return words
}

// byLanguage says whether the two sides are told in different languages, nine in ten of each.
func byLanguage(reports []Placed, second []bool) bool {
	var spoken [2][languages]int
	var size [2]int
	for i, r := range reports {
		side := sideOf(second[i])
		spoken[side][r.Text.lang]++
		size[side]++
	}
	most := func(side int) (language, bool) {
		for l, n := range spoken[side] {
			if 10*n >= 9*size[side] {
				return language(l), true
			}
		}
		return 0, false
	}
	one, clear := most(0)
	other, also := most(1)
	return clear && also && one != other
}
