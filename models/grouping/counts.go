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
	mass    []mass   // by bottleneck
	reports uint32
}

func newCounts() *counts {
	return &counts{place: map[uint64]uint32{}}
}

// add counts a report. base is what a stage stands on, nil for the index itself.
func (c *counts) add(base *counts, bottleneck uint32, t *Text) {
	if bottleneck > maxBottleneck {
		return
	}
	if missing := int(bottleneck) + 1 - len(c.size); missing > 0 {
		c.size = append(c.size, make([]uint32, missing)...)
		c.mass = append(c.mass, make([]mass, missing)...)
	}
	c.size[bottleneck]++
	c.reports++
	for _, m := range t.terms {
		c.raise(base.list(m.key), m.key, bottleneck)
	}
}

func (c *counts) raise(below *list, key uint64, bottleneck uint32) {
	i, known := c.place[key]
	if !known {
		i = uint32(len(c.lists))
		c.place[key] = i
		c.lists = append(c.lists, list{})
	}
	l := &c.lists[i]
	at, found := l.find(bottleneck)
	if !found {
		if len(l.postings) == cap(l.postings) {
			l.postings = slices.Grow(l.postings, 1+len(l.postings)/8)
		}
		l.postings = slices.Insert(l.postings, at, posting{bottleneck: bottleneck})
	}
	before := int64(l.postings[at].reports) + int64(below.of(bottleneck))
	l.postings[at].reports++
	level := levelOf(l.reports + below.all())
	c.mass[bottleneck].add(key, level, 2*before+1)
	l.reports++
	c.relevel(l, key, level, levelOf(l.reports+below.all()))
}

// remove takes one report out. Terms that were never added there stay as they are.
func (c *counts) remove(bottleneck uint32, t *Text) {
	if c.sizeOf(bottleneck) == 0 {
		return
	}
	c.size[bottleneck]--
	c.reports--
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
	level := levelOf(l.reports)
	c.mass[bottleneck].add(key, level, 1-2*int64(l.postings[at].reports))
	l.reports--
	if l.postings[at].reports--; l.postings[at].reports == 0 {
		l.postings = slices.Delete(l.postings, at, at+1)
	}
	c.relevel(l, key, level, levelOf(l.reports))
}

// relevel moves the weight of a term that became commoner or rarer, in every bottleneck
// that has it. Levels are far apart, so this is seldom: once for 28 % more reports.
func (c *counts) relevel(l *list, key uint64, from, to int64) {
	if from == to {
		return
	}
	for _, p := range l.postings {
		square := int64(p.reports) * int64(p.reports)
		c.mass[p.bottleneck].add(key, from, -square)
		c.mass[p.bottleneck].add(key, to, square)
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

func (c *counts) massOf(bottleneck uint32) mass {
	if c == nil || int(bottleneck) >= len(c.mass) {
		return mass{}
	}
	return c.mass[bottleneck]
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

// of returns how many reports of the bottleneck use the term.
func (l *list) of(bottleneck uint32) uint32 {
	if l == nil {
		return 0
	}
	if at, found := l.find(bottleneck); found {
		return l.postings[at].reports
	}
	return 0
}

// all returns how many reports use the term, anywhere.
func (l *list) all() uint32 {
	if l == nil {
		return 0
	}
	return l.reports
}
