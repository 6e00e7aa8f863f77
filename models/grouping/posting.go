package grouping

import "slices"

// posting says how many reports of a bottleneck use a term, in four bytes: the number of
// the bottleneck, then the count. A count that does not fit stands in counts.many.
type posting uint32

const (
	countBits     = 10
	maxCount      = 1<<countBits - 1 // in a posting: look in counts.many
	maxBottleneck = 1<<(32-countBits) - 1
)

func (p posting) bottleneck() uint32 { return uint32(p >> countBits) }

func (p posting) count() uint32 { return uint32(p & maxCount) }

// list is where a term occurs, ordered by bottleneck.
type list struct {
	postings []posting
	fresh    uint32 // bottlenecks that use the term and do not in what a stage stands on
}

// find returns where the bottleneck stands or would stand. New bottlenecks have the
// highest numbers, so the end is looked at first.
func (l *list) find(bottleneck uint32) (at int, here bool) {
	low, high := 0, len(l.postings)
	if high > 0 && l.postings[high-1].bottleneck() < bottleneck {
		return high, false
	}
	for low < high {
		mid := int(uint(low+high) >> 1)
		if l.postings[mid].bottleneck() < bottleneck {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low, low < len(l.postings) && l.postings[low].bottleneck() == bottleneck
}

// insert makes room for a bottleneck. Lists grow by an eighth: there are many, and they are most of the memory.
func (l *list) insert(at int, bottleneck uint32) {
	if len(l.postings) == cap(l.postings) {
		l.resize()
	}
	l.postings = slices.Insert(l.postings, at, posting(bottleneck<<countBits))
}

// fit gives back what a list that grew at once has too much.
func (l *list) fit() {
	if roomy := len(l.postings) + len(l.postings)/8 + 1; cap(l.postings) > roomy {
		l.resize()
	}
}

func (l *list) resize() {
	n := len(l.postings)
	fitting := make([]posting, n, n+1+n/8)
	copy(fitting, l.postings)
	l.postings = fitting
}

func (c *counts) countAt(i uint32, at int) uint32 {
	p := c.lists[i].postings[at]
	if n := p.count(); n < maxCount {
		return n
	}
	return c.many[uint64(i)<<32|uint64(p.bottleneck())]
}

func (c *counts) setCount(i uint32, at int, n uint32) {
	p := &c.lists[i].postings[at]
	place := uint64(i)<<32 | uint64(p.bottleneck())
	if n < maxCount {
		delete(c.many, place)
		*p = *p&^maxCount | posting(n)
		return
	}
	if c.many == nil {
		c.many = map[uint64]uint32{}
	}
	c.many[place] = n
	*p |= maxCount
}

// found is a term looked up in counts; the zero value is a term that is not there.
type found struct {
	counts *counts
	list   uint32
}

func (c *counts) look(key uint64) found {
	if c == nil {
		return found{}
	}
	if i, known := c.place[key]; known {
		return found{c, i}
	}
	return found{}
}

// of returns how many reports of the bottleneck use the term.
func (f found) of(bottleneck uint32) uint32 {
	if f.counts == nil {
		return 0
	}
	if at, here := f.counts.lists[f.list].find(bottleneck); here {
		return f.counts.countAt(f.list, at)
	}
	return 0
}

// all returns how many bottlenecks use the term; those of a stage only if they do not in what it stands on.
func (f found) all() uint32 {
	if f.counts == nil {
		return 0
	}
	return f.counts.lists[f.list].fresh
}

func (f found) postings() []posting {
	if f.counts == nil {
		return nil
	}
	return f.counts.lists[f.list].postings
}
