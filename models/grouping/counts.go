package grouping

import "slices"

// counts is all that is known about the bottlenecks: whole numbers only, so that they
// depend on which reports are in which bottleneck and not on the order of events.
type counts struct {
	place map[uint64]uint32 // term key → index in lists
	lists []list
	many  map[uint64]uint32 // the counts that do not fit a posting
	size  []uint32          // reports by bottleneck
	mass  []mass            // by bottleneck
	live  uint32            // bottlenecks with reports; those of a stage only if they have none in what it stands on
}

func newCounts() *counts {
	return &counts{place: map[uint64]uint32{}}
}

// add counts a report. base is what a stage stands on, nil for the index itself.
func (c *counts) add(base *counts, bottleneck uint32, t *Text) {
	if bottleneck > maxBottleneck {
		return
	}
	c.makeRoom(bottleneck)
	if c.size[bottleneck] == 0 && base.sizeOf(bottleneck) == 0 {
		c.live++
	}
	c.size[bottleneck]++
	for _, m := range t.terms {
		c.raise(base.look(m.key), m.key, bottleneck)
	}
}

func (c *counts) makeRoom(bottleneck uint32) {
	if missing := int(bottleneck) + 1 - len(c.size); missing > 0 {
		c.size = append(c.size, make([]uint32, missing)...)
		c.mass = append(c.mass, make([]mass, missing)...)
	}
}

// listOf gives the place of a term's list, which it makes if there is none.
func (c *counts) listOf(key uint64) uint32 {
	i, known := c.place[key]
	if !known {
		i = uint32(len(c.lists))
		c.place[key] = i
		c.lists = append(c.lists, list{})
	}
	return i
}

func (c *counts) raise(below found, key uint64, bottleneck uint32) {
	i := c.listOf(key)
	l := &c.lists[i]
	at, here := l.find(bottleneck)
	if !here {
		l.insert(at, bottleneck)
	}
	before, under := c.countAt(i, at), below.of(bottleneck)
	c.setCount(i, at, before+1)
	level := levelOf(l.fresh + below.all())
	c.mass[bottleneck].add(key, level, 2*(int64(before)+int64(under))+1)
	if before == 0 && under == 0 {
		l.fresh++
		c.relevel(i, key, level, levelOf(l.fresh+below.all()))
	}
}

// remove takes one report out. Terms that were never added there stay as they are.
func (c *counts) remove(bottleneck uint32, t *Text) {
	if c.sizeOf(bottleneck) == 0 {
		return
	}
	if c.size[bottleneck]--; c.size[bottleneck] == 0 {
		c.live--
	}
	for _, m := range t.terms {
		c.lower(m.key, bottleneck)
	}
}

func (c *counts) lower(key uint64, bottleneck uint32) {
	i, known := c.place[key]
	if !known {
		return
	}
	l := &c.lists[i]
	at, here := l.find(bottleneck)
	if !here {
		return
	}
	before, level := c.countAt(i, at), levelOf(l.fresh)
	c.mass[bottleneck].add(key, level, 1-2*int64(before))
	c.setCount(i, at, before-1)
	if before == 1 {
		l.postings = slices.Delete(l.postings, at, at+1)
		l.fresh--
		c.relevel(i, key, level, levelOf(l.fresh))
	}
}

// relevel moves the weight of a term that became commoner or rarer, in every bottleneck
// that has it. Levels are far apart, so this is seldom: once for 28 % more bottlenecks.
func (c *counts) relevel(i uint32, key uint64, from, to int64) {
	if from == to || shares[kindOf(key)] == 0 {
		return
	}
	for at, p := range c.lists[i].postings {
		n := int64(c.countAt(i, at))
		c.mass[p.bottleneck()].add(key, from, -n*n)
		c.mass[p.bottleneck()].add(key, to, n*n)
	}
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
