package grouping

import "slices"

// posting says how many reports of a bottleneck use a term.
type posting struct {
	bottleneck uint32
	reports    uint32
}

// list is where a term occurs, ordered by bottleneck.
type list struct {
	postings []posting
	reports  uint32 // sum over postings: reports that use the term, anywhere
}

// counts is all that is known about the bottlenecks: whole numbers only, so that they
// depend on which reports are in which bottleneck and not on the order of events.
type counts struct {
	place   map[uint64]uint32 // term key → index in lists
	lists   []list
	size    []uint32 // reports by bottleneck
	length  []uint32 // sum of the terms of those reports, by bottleneck
	reports uint32
	live    uint32 // bottlenecks with at least one report
	terms   uint64 // sum of length
}

func newCounts() *counts {
	return &counts{place: map[uint64]uint32{}}
}

func (c *counts) add(bottleneck uint32, t *Text) {
	if bottleneck > maxBottleneck {
		return
	}
	for int(bottleneck) >= len(c.size) {
		c.size = append(c.size, 0)
		c.length = append(c.length, 0)
	}
	if c.size[bottleneck] == 0 {
		c.live++
	}
	c.size[bottleneck]++
	c.length[bottleneck] += uint32(len(t.terms))
	c.reports++
	c.terms += uint64(len(t.terms))
	for _, m := range t.terms {
		c.raise(m.key, bottleneck, 1)
	}
}

func (c *counts) raise(key uint64, bottleneck, by uint32) {
	i, known := c.place[key]
	if !known {
		i = uint32(len(c.lists))
		c.place[key] = i
		c.lists = append(c.lists, list{})
	}
	l := &c.lists[i]
	l.reports += by
	at, found := l.find(bottleneck)
	if found {
		l.postings[at].reports += by
		return
	}
	if cap(l.postings) == len(l.postings) {
		l.postings = slices.Grow(l.postings, 1+len(l.postings)/8)
	}
	l.postings = slices.Insert(l.postings, at, posting{bottleneck, by})
}

// remove takes one report out. A text that was never added changes nothing for the
// terms that are not there.
func (c *counts) remove(bottleneck uint32, t *Text) {
	if c.sizeOf(bottleneck) == 0 {
		return
	}
	c.size[bottleneck]--
	c.reports--
	n := min(uint32(len(t.terms)), c.length[bottleneck])
	c.length[bottleneck] -= n
	c.terms -= uint64(n)
	if c.size[bottleneck] == 0 {
		c.live--
	}
	for _, m := range t.terms {
		c.lower(m.key, bottleneck)
	}
}

func (c *counts) lower(key uint64, bottleneck uint32) {
	l := c.list(key)
	if l == nil {
		return
	}
	at, found := l.find(bottleneck)
	if !found {
		return
	}
	l.reports--
	if l.postings[at].reports--; l.postings[at].reports == 0 {
		l.postings = slices.Delete(l.postings, at, at+1)
	}
}

func (c *counts) list(key uint64) *list {
	if c == nil {
		return nil
	}
	if i, known := c.place[key]; known {
		return &c.lists[i]
	}
	return nil
}

func (c *counts) sizeOf(bottleneck uint32) uint32 {
	if c == nil || int(bottleneck) >= len(c.size) {
		return 0
	}
	return c.size[bottleneck]
}

func (c *counts) lengthOf(bottleneck uint32) uint32 {
	if c == nil || int(bottleneck) >= len(c.length) {
		return 0
	}
	return c.length[bottleneck]
}

// find returns where the bottleneck stands or would stand. New bottlenecks have the
// highest numbers, so the end is looked at first.
func (l *list) find(bottleneck uint32) (int, bool) {
	low, high := 0, len(l.postings)
	if high > 0 && l.postings[high-1].bottleneck < bottleneck {
		return high, false
	}
	for low < high {
		mid := int(uint(low+high) >> 1)
		if l.postings[mid].bottleneck < bottleneck {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low, low < len(l.postings) && l.postings[low].bottleneck == bottleneck
}

func (l *list) of(bottleneck uint32) uint32 {
	if l == nil {
		return 0
	}
	if at, found := l.find(bottleneck); found {
		return l.postings[at].reports
	}
	return 0
}
