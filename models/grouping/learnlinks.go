package grouping

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Bounds of what is learned about words.
const (
	linkBottlenecks = 3    // that must use both words, one here and one there
	linkLift        = 2.5  // times more often together than by chance, at least
	linkWords       = 24   // words of a bottleneck that are looked at, the most used first
	maxLinks        = 2000 // kept, the strongest
	maxCredit       = 60   // of 100: less than a concept that somebody wrote down
)

// used is how the settled reports of one bottleneck use a word.
type used struct {
	key  uint64
	word string
	in   []int // the reports, by their place among the bottleneck's
}

// findLinks finds the words that people use for each other: in several bottlenecks that they settled, one report says the
// one and another report the other.
func findLinks(settled []Placed) []keyedLink {
	together, alone := map[[2]uint64]int{}, map[uint64]int{}
	names := map[uint64]string{}
	count := 0
	for _, reports := range byBottleneck(settled) {
		if len(reports) < 2 {
			continue
		}
		count++
		words := wordsOf(reports)
		for i, a := range words {
			alone[a.key]++
			names[a.key] = shorter(names[a.key], a.word)
			for _, b := range words[:i] {
				if exchanged(a, b) {
					together[[2]uint64{min(a.key, b.key), max(a.key, b.key)}]++
				}
			}
		}
	}
	return strongest(together, alone, names, count)
}

func byBottleneck(settled []Placed) map[uint32][]*Text {
	groups := map[uint32][]*Text{}
	for _, p := range settled {
		groups[p.Bottleneck] = append(groups[p.Bottleneck], p.Text)
	}
	return groups
}

// wordsOf lists the most used words of some reports.
func wordsOf(reports []*Text) []used {
	places := map[uint64]int{}
	var words []used
	for r, t := range reports {
		for _, w := range t.words {
			key := t.terms[w.term].key
			if kindOf(key) != wordTerm { // plain words are used for nothing in particular
				continue
			}
			at, known := places[key]
			if !known {
				at = len(words)
				places[key] = at
				words = append(words, used{key: key})
			}
			words[at].word = shorter(words[at].word, fold(t.source[w.from:w.to]))
			if in := words[at].in; len(in) == 0 || in[len(in)-1] != r {
				words[at].in = append(in, r)
			}
		}
	}
	slices.SortFunc(words, func(a, b used) int {
		return cmp.Or(cmp.Compare(len(b.in), len(a.in)), cmp.Compare(a.key, b.key))
	})
	return words[:min(linkWords, len(words))]
}

// exchanged says whether some report uses a without b and some other b without a.
func exchanged(a, b used) bool {
	both := 0
	for _, r := range a.in {
		if slices.Contains(b.in, r) {
			both++
		}
	}
	return both < len(a.in) && both < len(b.in)
}

func shorter(a, b string) string {
	if a == "" || len(b) < len(a) || len(b) == len(a) && b < a {
		return strings.Clone(b)
	}
	return a
}

// strongest keeps the links that chance does not explain.
func strongest(together map[[2]uint64]int, alone map[uint64]int, names map[uint64]string, count int) []keyedLink {
	var list []keyedLink
	for pair, n := range together {
		lift := float64(n) * float64(count) / float64(alone[pair[0]]*alone[pair[1]])
		if n < linkBottlenecks || lift < linkLift || names[pair[0]] == names[pair[1]] {
			continue
		}
		l := Link{From: names[pair[0]], To: names[pair[1]], Bottlenecks: n, Credit: creditOf(n, alone[pair[0]], alone[pair[1]])}
		if l.From > l.To {
			l.From, l.To, pair[0], pair[1] = l.To, l.From, pair[1], pair[0]
		}
		list = append(list, keyedLink{l, pair[0], pair[1]})
	}
	slices.SortFunc(list, func(a, b keyedLink) int {
		return cmp.Or(cmp.Compare(b.Credit, a.Credit), cmp.Compare(b.Bottlenecks, a.Bottlenecks),
			cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to))
	})
	return list[:min(maxLinks, len(list))]
}

// creditOf is the share of the bottlenecks with either word that have both, discounted while they are few.
func creditOf(both, one, other int) int {
	share := float64(both) / math.Sqrt(float64(one*other))
	return int(maxCredit * share * float64(both) / float64(both+2))
}

// withoutOff leaves out what an admin switched off, in whatever form the words are written by now.
func withoutOff(list []keyedLink, off []Link) []keyedLink {
	for _, o := range off {
		from, to := formsOf(o.From), formsOf(o.To)
		list = slices.DeleteFunc(list, func(k keyedLink) bool {
			return from[k.from] && to[k.to] || from[k.to] && to[k.from]
		})
	}
	return list
}

// formsOf lists the terms that a word is in some language.
func formsOf(word string) map[uint64]bool {
	terms := map[uint64]bool{}
	for l := range languages {
		s := stem(word, l)
		terms[termKey(s, wordTerm)], terms[termKey(s, plainTerm)] = true, true
	}
	return terms
}
