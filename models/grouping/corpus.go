package grouping

import (
	"context"
	"slices"
)

// Corpus is texts in groups, held in memory: what a company's exported tickets become when the commands try the grouping
// on them. It does to a list of texts what the catalogue of an organisation does to its reports, by the same rules.
type Corpus struct {
	index   *Index
	filed   []filed
	groups  map[uint32][]int // reports by group, oldest first
	last    uint32           // highest group number so far
	lessons Lessons          // without the settled reports
	settled int              // reports that people settled
	relearn int              // settled reports at which links are learned anew
}

// filed is a text, where it stands, and what was decided when it came.
type filed struct {
	text    *Text
	group   uint32
	settled bool // a person put it there or said that it belongs there
	opened  bool // it opened its first group
	nearest uint32
	score   int // of the nearest
}

// NewCorpus returns an empty corpus.
func NewCorpus() *Corpus { return &Corpus{index: New(), groups: map[uint32][]int{}} }

// Put files a text that is known to belong to a group.
func (c *Corpus) Put(t *Text, group uint32) (report int) {
	c.last = max(c.last, group)
	c.index.Add(group, t)
	return c.record(filed{text: t, group: group, settled: true})
}

func (c *Corpus) record(f filed) (report int) {
	report = len(c.filed)
	c.filed = append(c.filed, f)
	c.groups[f.group] = append(c.groups[f.group], report)
	return report
}

// Suggest returns at most k groups that the text may belong to, best first.
func (c *Corpus) Suggest(t *Text, k int) []Candidate { return c.index.Suggest(t, nil, k) }

// File decides where a text that arrives belongs and puts it there: into the group joined, or into a new one if the
// decision names none. Nothing that arrives later changes the decision.
func (c *Corpus) File(t *Text) (report int, d Decision) {
	f := filed{text: t}
	if near := c.index.nearest(t, nil, 1); len(near) > 0 {
		f.nearest = near[0].bottleneck
		f.score = points(near[0].likeness / (1 + single/float64(c.index.Size(f.nearest))))
	}
	stage := c.index.Stage()
	d = stage.Decide(t, nil)
	if f.group = d.Bottleneck; f.group == 0 {
		c.last++
		f.group, f.opened = c.last, true
	}
	stage.Add(f.group, t)
	stage.Fold()
	return c.record(f), d
}

// Group says where a report stands now.
func (c *Corpus) Group(report int) uint32 { return c.filed[report].group }

// Len is the number of reports.
func (c *Corpus) Len() int { return len(c.filed) }

// Confirm notes that a person said the report stands where it belongs.
func (c *Corpus) Confirm(report int) {
	if f := &c.filed[report]; !f.settled {
		f.settled = true
		c.verdict(f, f.group, f.opened)
		c.learn()
	}
}

// Move notes that a person put the report into another group; 0 opens a new one. Into its own it is confirmed.
func (c *Corpus) Move(report int, group uint32) (to uint32) {
	f := &c.filed[report]
	if group == f.group {
		c.Confirm(report)
		return group
	}
	if !f.settled {
		c.judge(f, group)
	}
	if group == 0 {
		c.last++
		group = c.last
	}
	if len(c.groups[f.group]) > 1 {
		c.lessons.Refused = append(c.lessons.Refused, Refusal{f.text, f.group})
	}
	c.put(report, group)
	f.settled = true
	c.last = max(c.last, group)
	c.learn()
	return group
}

// judge counts what was wrong about where a report was put.
func (c *Corpus) judge(f *filed, right uint32) {
	switch {
	case c.anchored(f.group):
		c.lessons.Outcomes.Mixed++
	case right != 0:
		c.lessons.Outcomes.Scattered++
	}
	c.verdict(f, right, right == 0)
}

// verdict notes whether the nearest group was right, or the report new.
func (c *Corpus) verdict(f *filed, right uint32, isNew bool) {
	if f.nearest != 0 && (isNew || f.nearest == right) {
		c.lessons.Verdicts = append(c.lessons.Verdicts, Verdict{f.score, !isNew})
	}
}

// put moves a report without a word about why.
func (c *Corpus) put(report int, group uint32) {
	f := &c.filed[report]
	c.groups[f.group] = slices.DeleteFunc(c.groups[f.group], func(r int) bool { return r == report })
	c.index.Remove(f.group, f.text)
	c.index.Add(group, f.text)
	f.group = group
	at, _ := slices.BinarySearch(c.groups[group], report)
	c.groups[group] = slices.Insert(c.groups[group], at, report)
}

// learnAgain is by which share the settled reports must have grown for links to be worth learning anew.
const learnAgain = 1.1

// learn teaches the index what people said: how sure to be at once, words once there is more to learn from.
func (c *Corpus) learn() {
	if c.settled++; c.settled < c.relearn {
		c.index.Teach(c.index.Learned().with(c.lessons))
		return
	}
	c.relearn = int(float64(c.settled)*learnAgain) + 1
	l := c.lessons
	for _, f := range c.filed {
		if f.settled {
			l.Settled = append(l.Settled, Placed{f.text, f.group, true})
		}
	}
	c.index.Teach(Learn(l))
}

const (
	reviewRounds = 3
	reviewPasses = 3
	aloneBelow   = 0.17 // likeness, of joinAt's kind, below which a report is better off alone
)

// Review does what the background review of a board proposes as if a person had agreed to all of it, and puts each report
// where it would be put now. It moves no report that a person settled, and never joins two groups that both hold
// settled reports. progress, if not nil, is told how far it is.
func (c *Corpus) Review(ctx context.Context, progress func(done, total int)) error {
	step := &steps{progress: progress, total: reviewRounds * (reviewPasses + 1) * max(1, len(c.filed))}
	for range reviewRounds {
		for range reviewPasses {
			moved, err := c.reassign(ctx, step)
			if err != nil {
				return err
			}
			if !moved {
				break
			}
		}
		if err := c.merge(ctx); err != nil {
			return err
		}
		step.add(len(c.filed))
	}
	step.add(step.total) // what settled early needs no further round
	return nil
}

// steps counts what is done.
type steps struct {
	progress    func(done, total int)
	done, total int
}

func (s *steps) add(n int) {
	if s.done = min(s.total, s.done+n); s.progress != nil {
		s.progress(s.done, s.total)
	}
}

// reassign puts each report where it belongs by all that is known now.
func (c *Corpus) reassign(ctx context.Context, step *steps) (moved bool, err error) {
	for report := range c.filed {
		if err := ctx.Err(); err != nil {
			return moved, err
		}
		step.add(1)
		if f := &c.filed[report]; !f.settled {
			if to := c.home(f); to != f.group {
				c.put(report, to)
				moved = true
			}
		}
	}
	return moved, nil
}

// home finds the group for a report as if it were not there.
func (c *Corpus) home(f *filed) uint32 {
	c.index.Remove(f.group, f.text)
	defer c.index.Add(f.group, f.text)
	learned := c.index.Learned()
	best, likeness := uint32(0), learned.grain()*aloneBelow
	for _, r := range c.index.nearest(f.text, nil, 3) {
		size := float64(c.index.Size(r.bottleneck))
		if l := r.likeness / (1 + single/max(size, 1)); l > likeness && !learned.refuses(f.text, r) {
			best, likeness = r.bottleneck, l
		}
	}
	switch {
	case best != 0:
		return best
	case len(c.groups[f.group]) == 1:
		return f.group
	}
	c.last++
	return c.last
}

// merge joins what belongs together, the surest first, until nothing does.
func (c *Corpus) merge(ctx context.Context) error {
	for {
		merges, err := c.index.Merges(ctx, c.board())
		if err != nil {
			return err
		}
		used := map[uint32]bool{}
		for _, m := range merges {
			if !used[m.A] && !used[m.B] {
				used[m.A], used[m.B] = true, true
				c.join(m.A, m.B)
			}
		}
		if len(used) == 0 {
			return nil
		}
	}
}

func (c *Corpus) join(a, b uint32) {
	if len(c.groups[a]) < len(c.groups[b]) && !c.anchored(a) || c.anchored(b) {
		a, b = b, a
	}
	for _, report := range slices.Clone(c.groups[b]) {
		c.put(report, a)
	}
}

func (c *Corpus) anchored(group uint32) bool {
	return slices.ContainsFunc(c.groups[group], func(r int) bool { return c.filed[r].settled })
}

func (c *Corpus) board() Board {
	b := Board{Reports: c.sample, Apart: func(a, b uint32) bool { return c.anchored(a) && c.anchored(b) }}
	for g := uint32(1); g <= c.last; g++ {
		if len(c.groups[g]) > 0 {
			b.Bottlenecks = append(b.Bottlenecks, g)
		}
	}
	return b
}

// sample chooses reports evenly from the oldest to the newest.
func (c *Corpus) sample(group uint32) (some []Placed) {
	all := c.groups[group]
	for i := range min(sampleSize, len(all)) {
		f := c.filed[all[i*len(all)/min(sampleSize, len(all))]]
		some = append(some, Placed{f.text, f.group, f.settled})
	}
	return some
}

// Learned is what the corpus learned from Confirm and Move.
func (c *Corpus) Learned() *Learned { return c.index.Learned() }
