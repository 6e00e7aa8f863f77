package store

import (
	"context"
	"iter"
	"sync"
	"sync/atomic"
	"time"

	"bottleneck/models"
	"bottleneck/models/grouping"
)

// catalogue knows which texts stand in which bottleneck, for the grouping. It follows the published states: what a
// report adds to it depends on the report alone, so that moves, withdrawals and erasures are told by comparing the
// report before and after.
type catalogue struct {
	index    *grouping.Index
	concepts *grouping.Lexicon // by which all its texts are read; nil in one that is not in use yet
	ready    chan struct{}     // closed when all texts of the start are in it

	moving sync.Mutex // held while texts are moved, so that they are in order
	mu     sync.Mutex
	moves  []shift
	signal chan struct{}
	ended  chan struct{}

	taught  chan struct{} // holds one value while people have said something that was not learned from yet
	lessons atomic.Pointer[taught]
}

// shift is a text that goes from one bottleneck to another; 0 is nowhere.
type shift struct {
	text     string
	from, to models.BottleneckNumber
}

// newCatalogue gives one that knows no texts, and by which concepts to read them only once it runs.
func newCatalogue() *catalogue {
	c := &catalogue{index: grouping.New(), ready: make(chan struct{}), signal: make(chan struct{}, 1),
		ended: make(chan struct{}), taught: make(chan struct{}, 1)}
	c.lessons.Store(&taught{})
	return c
}

func (c *catalogue) isReady() bool {
	select {
	case <-c.ready:
		return true
	default:
		return false
	}
}

// end stops a catalogue that another one has replaced.
func (c *catalogue) end() { close(c.ended) }

func (c *catalogue) isEnded() bool {
	select {
	case <-c.ended:
		return true
	default:
		return false
	}
}

// counted says in which bottleneck a report's text counts, 0 for none.
func counted(r *models.Report) models.BottleneckNumber {
	if r == nil || r.Withdrawn || r.Text == "" {
		return 0
	}
	return r.Bottleneck
}

// update follows the state from before to after. New texts, analysed already in texts, are added at once, so that the
// next batch meets them; what moved is analysed again, in order, in the background.
func (c *catalogue) update(before, after *models.State, recorded []models.Recorded, texts map[models.ReportNumber]*grouping.Text) {
	seen := map[models.ReportNumber]bool{}
	for _, r := range recorded {
		for _, n := range touched(r.Event) {
			if seen[n] {
				continue
			}
			seen[n] = true
			was, is := before.Report(n), after.Report(n)
			from, to := counted(was), counted(is)
			switch {
			case was == nil && to != 0 && texts[n] != nil && c.isReady() && texts[n].ReadBy(c.concepts):
				c.index.Add(uint32(to), texts[n])
			case from != 0 && to != 0 && was.Text != is.Text:
				c.shift(shift{was.Text, from, 0})
				c.shift(shift{is.Text, 0, to})
			case from == to:
			case from != 0:
				c.shift(shift{was.Text, from, to})
			default:
				c.shift(shift{is.Text, 0, to})
			}
		}
	}
}

// touched lists the reports whose text an event adds, moves or takes away.
func touched(e models.Event) []models.ReportNumber {
	switch e := e.(type) {
	case *models.WordsWritten:
		return []models.ReportNumber{e.Report}
	case *models.WordsErased:
		return []models.ReportNumber{e.Report}
	case *models.ReportWithdrawn:
		return []models.ReportNumber{e.Report}
	case *models.ReportReinstated:
		return []models.ReportNumber{e.Report}
	case *models.ReportBroughtBack:
		return []models.ReportNumber{e.Report}
	case *models.ImportTakenBack:
		return e.Reports
	case models.Regrouping:
		reports, _, _ := e.Regrouped()
		return reports
	}
	return nil
}

func (c *catalogue) shift(one shift) {
	c.mu.Lock()
	c.moves = append(c.moves, one)
	c.mu.Unlock()
	raise(c.signal)
}

// raise leaves one value in a channel that says that there is something to do.
func raise(signal chan struct{}) {
	select {
	case signal <- struct{}{}:
	default:
	}
}

// run indexes the reports of the start, then what moves, and learns from what people say, until the store closes.
func (c *catalogue) run(ctx context.Context, start *models.State, view func() *models.State) {
	if c.concepts == nil {
		c.concepts = lexiconOf(start)
	}
	if !c.build(ctx, start) {
		return
	}
	c.learn(start)
	c.drain()
	close(c.ready)
	taught, rested := c.taught, (<-chan time.Time)(nil)
	for {
		select {
		case <-taught: // people come first: as long a rest as it took
			began := time.Now()
			c.learn(view())
			taught, rested = nil, time.After(time.Since(began))
		case <-rested:
			taught = c.taught
		case <-c.signal:
			c.drain()
		case <-c.ended:
			return
		case <-ctx.Done():
			return
		}
	}
}

// fewMoves is how many texts may be moved while commands wait for it: a few milliseconds.
const fewMoves = 64

// settle has the index follow what was published, unless that is much: a text that another node wrote is known to the
// next command here, and a merge of thousands holds nobody up.
func (c *catalogue) settle() {
	c.mu.Lock()
	few := len(c.moves) <= fewMoves
	c.mu.Unlock()
	if few {
		c.drainSome()
	}
}

func (c *catalogue) drain() {
	for c.drainSome() {
	}
}

// drainSome moves the texts that have waited longest, in order, and says whether there were any.
func (c *catalogue) drainSome() bool {
	c.moving.Lock()
	defer c.moving.Unlock()
	c.mu.Lock()
	n := min(fewMoves, len(c.moves))
	moves := c.moves[:n:n]
	c.moves = c.moves[n:]
	c.mu.Unlock()
	for _, one := range moves {
		t := c.concepts.Analyse(one.text)
		if one.from != 0 {
			c.index.Remove(uint32(one.from), t)
		}
		if one.to != 0 {
			c.index.Add(uint32(one.to), t)
		}
	}
	return n > 0
}

// build reads all texts, bottleneck by bottleneck, on all cores; false if the store closed or the journal is read anew.
func (c *catalogue) build(ctx context.Context, s *models.State) bool {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	go func() {
		select {
		case <-c.ended:
			cancel()
		case <-ctx.Done():
		}
	}()
	return c.index.Build(ctx, s.BottleneckCount(), func(bottleneck uint32) iter.Seq[*grouping.Text] {
		return func(yield func(*grouping.Text) bool) {
			b := s.Bottleneck(models.BottleneckNumber(bottleneck))
			for _, n := range b.Reports {
				if r := s.Report(n); counted(r) == b.Number && !yield(c.concepts.Analyse(r.Text)) {
					return
				}
			}
		}
	})
}
