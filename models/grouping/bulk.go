package grouping

import (
	"context"
	"iter"
	"runtime"
)

// Bulk is what all reports of one bottleneck come to. An index of a million reports is made from bulks at the start: it
// takes a tenth of adding them one by one.
type Bulk struct {
	bottleneck uint32
	size       uint32
	uses       map[uint64]uint32 // reports by term
}

// Gather sums the texts of one bottleneck up. It needs no index, so that all cores can do it at once.
func Gather(bottleneck uint32, texts iter.Seq[*Text]) *Bulk {
	b := &Bulk{bottleneck: bottleneck, uses: map[uint64]uint32{}}
	for t := range texts {
		b.size++
		for _, m := range t.terms {
			b.uses[m.key]++
		}
	}
	return b
}

// AddBulks adds bottlenecks that the index does not know yet, whose numbers rise from call to call. Until Ready was
// called nothing is found in them.
func (x *Index) AddBulks(list []*Bulk) {
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, b := range list {
		if b.size > 0 && b.bottleneck <= maxBottleneck {
			x.counts.addBulk(b)
		}
	}
}

func (c *counts) addBulk(b *Bulk) {
	c.makeRoom(b.bottleneck)
	c.size[b.bottleneck] = b.size
	c.live++
	for key, n := range b.uses {
		i := c.listOf(key)
		l := &c.lists[i]
		l.fresh++
		l.postings = append(l.postings, posting(b.bottleneck<<countBits))
		c.setCount(i, len(l.postings)-1, n)
	}
}

// Ready weighs what AddBulks added.
func (x *Index) Ready() {
	x.mu.Lock()
	defer x.mu.Unlock()
	c := x.counts
	clear(c.mass)
	for key, i := range c.place {
		l := &c.lists[i]
		l.fit()
		if shares[kindOf(key)] == 0 {
			continue
		}
		level := levelOf(l.fresh)
		for at, p := range l.postings {
			n := int64(c.countAt(i, at))
			c.mass[p.bottleneck()].add(key, level, n*n)
		}
	}
}

// buildStep is how many bottlenecks are gathered in one go.
const buildStep = 64

// Build fills an empty index with the bottlenecks from 1 to last: the texts of each are read and summed up on all cores,
// and added in order. False if ctx ended first.
func (x *Index) Build(ctx context.Context, last int, texts func(bottleneck uint32) iter.Seq[*Text]) bool {
	type step struct {
		first int
		bulks chan []*Bulk
	}
	work, order := make(chan step), make(chan step, 4*runtime.GOMAXPROCS(0))
	for range runtime.GOMAXPROCS(0) {
		go func() {
			for s := range work {
				var bulks []*Bulk
				for n := s.first; n < s.first+buildStep && n <= last && ctx.Err() == nil; n++ {
					bulks = append(bulks, Gather(uint32(n), texts(uint32(n))))
				}
				s.bulks <- bulks
			}
		}()
	}
	go func() {
		defer close(order)
		defer close(work)
		for first := 1; first <= last && ctx.Err() == nil; first += buildStep {
			s := step{first, make(chan []*Bulk, 1)}
			order <- s
			work <- s
		}
	}()
	for s := range order {
		x.AddBulks(<-s.bulks)
	}
	x.Ready()
	return ctx.Err() == nil
}
