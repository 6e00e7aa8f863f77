package store

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"bottleneck/models"
	"bottleneck/models/grouping"
)

// reviewer looks at all bottlenecks again in the background, whenever something changed, and keeps what it proposes.
// Nothing of it is recorded: a node works it out anew.
type reviewer struct {
	store *Store
	one   chan struct{} // holds one value while a review is under way

	erased atomic.Uint64 // journal number of the last erasure

	mu   sync.Mutex
	last Review
}

const (
	reviewPause  = 20 * time.Second // between two reviews, at least
	reviewRest   = 64               // bottlenecks up to which a review does not rest between them
	reviewMerges = 200              // proposals kept
	reviewSplits = 100
	splitSample  = 48 // newest reports of a bottleneck that are looked at for two problems
	mergeSample  = 8  // reports by which a bottleneck is judged
)

// Review gives what the last background review proposes and still holds: what people merged, split, confirmed or kept
// apart since is left out.
func (s *Store) Review() Review {
	s.reviewer.mu.Lock()
	r := s.reviewer.last
	s.reviewer.mu.Unlock()
	state := s.View()
	r.Merges = slices.DeleteFunc(slices.Clone(r.Merges), func(m Merge) bool { return !m.holds(state) })
	r.Splits = slices.DeleteFunc(slices.Clone(r.Splits), func(p Split) bool { return !p.holds(state) })
	if s.reviewer.erased.Load() > r.AsOf {
		r.withoutWords(state)
	}
	return r
}

// withoutWords leaves out the words of bottlenecks that changed since: they may have been erased.
func (r *Review) withoutWords(s *models.State) {
	changed := func(n models.BottleneckNumber) bool { return s.Bottleneck(n).Changed > r.AsOf }
	for i := range r.Merges {
		if m := &r.Merges[i]; changed(m.A) || changed(m.B) {
			m.Because = nil
		}
	}
	for i := range r.Splits {
		if p := &r.Splits[i]; changed(p.Bottleneck) {
			p.Stay, p.Go = nil, nil
		}
	}
}

// open gives a bottleneck under its own number if proposals about it make sense: not merged, and not done with.
func open(s *models.State, n models.BottleneckNumber) *models.Bottleneck {
	b := s.Bottleneck(n)
	if b == nil || b.MergedInto != 0 || b.ReportCount() == 0 || b.Status == models.StatusLearned || b.Status == models.StatusWontDo {
		return nil
	}
	return b
}

func (m Merge) holds(s *models.State) bool {
	return open(s, m.A) != nil && open(s, m.B) != nil && !s.Apart(m.A, m.B)
}

func (p Split) holds(s *models.State) bool {
	b := open(s, p.Bottleneck)
	if b == nil || len(p.Reports) >= b.ReportCount() {
		return false
	}
	return !slices.ContainsFunc(p.Reports, func(n models.ReportNumber) bool {
		r := s.Report(n)
		return r == nil || r.Settled || counted(r) != p.Bottleneck
	})
}

// ReviewNow looks at all bottlenecks once, and returns when that is done or ctx ends. It waits for a review under way.
func (s *Store) ReviewNow(ctx context.Context) error {
	r := s.reviewer
	select {
	case r.one <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-r.one }()
	for {
		c := s.catalogue.Load()
		if err := r.by(ctx, c); err != nil {
			return err
		}
		if !c.isEnded() { // or else the journal was read anew, or other concepts count
			return nil
		}
	}
}

// by reviews with a catalogue, and keeps the result if that still counts.
func (r *reviewer) by(ctx context.Context, c *catalogue) error {
	select {
	case <-c.ready:
	case <-c.ended:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
	c.drain() // what people moved just now counts
	next, err := r.review(ctx, r.store.View(), c)
	r.note(func(last *Review) {
		last.Done, last.Total = 0, 0
		if err == nil && !c.isEnded() {
			*last = next
		}
	})
	return err
}

// forget drops what was proposed for a journal that is read anew.
func (r *reviewer) forget() { r.note(func(last *Review) { *last = Review{} }) }

func (r *reviewer) note(change func(*Review)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	change(&r.last)
}

// run reviews whenever the state has changed, until the store closes.
func (r *reviewer) run() {
	for r.store.sleep(reviewPause) {
		r.mu.Lock()
		seen := r.last.AsOf
		r.mu.Unlock()
		if now := r.store.View().Number; now == seen || now == 0 {
			continue
		}
		if err := r.store.ReviewNow(r.store.base); err != nil {
			return // the store closes: nothing else ends a review early
		}
	}
}

func (r *reviewer) review(ctx context.Context, s *models.State, c *catalogue) (next Review, err error) {
	next.AsOf = s.Number
	board := boardOf(s, c)
	rest := r.resting(len(board.Bottlenecks))
	board.Progress = func(done, total int) {
		r.note(func(last *Review) { last.Done, last.Total = done, total })
		rest()
	}
	next.Reports = s.ReportCount()
	merges, err := c.index.Merges(ctx, board)
	if err != nil {
		return next, err
	}
	for _, m := range merges {
		if one := mergeOf(s, m); one.holds(s) && len(next.Merges) < reviewMerges {
			next.Merges = append(next.Merges, one)
		}
	}
	for _, n := range board.Bottlenecks {
		if ctx.Err() != nil {
			return next, ctx.Err()
		}
		rest()
		if one, ok := c.split(s, s.Bottleneck(models.BottleneckNumber(n))); ok {
			next.Splits = append(next.Splits, one)
		}
	}
	slices.SortFunc(next.Splits, func(a, b Split) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Bottleneck, b.Bottleneck))
	})
	next.Splits = next.Splits[:min(reviewSplits, len(next.Splits))]
	return next, nil
}

func boardOf(s *models.State, c *catalogue) grouping.Board {
	b := grouping.Board{
		Reports: func(n uint32) []grouping.Placed {
			texts, _ := c.placed(s, s.Bottleneck(models.BottleneckNumber(n)), mergeSample)
			return texts
		},
		Apart: func(a, b uint32) bool { return s.Apart(models.BottleneckNumber(a), models.BottleneckNumber(b)) },
	}
	for n := 1; n <= s.BottleneckCount(); n++ {
		if open(s, models.BottleneckNumber(n)) != nil {
			b.Bottlenecks = append(b.Bottlenecks, uint32(n))
		}
	}
	return b
}

// resting gives what a review of that many bottlenecks does between two of them: people come first, so it rests as long
// as it worked.
func (r *reviewer) resting(bottlenecks int) func() {
	last := time.Now()
	return func() {
		if bottlenecks > reviewRest {
			r.store.sleep(time.Since(last))
			last = time.Now()
		}
	}
}

// placed reads the newest reports of a bottleneck, and says which they are.
func (c *catalogue) placed(s *models.State, b *models.Bottleneck, most int) (texts []grouping.Placed, numbers []models.ReportNumber) {
	for i := len(b.Reports) - 1; i >= 0 && len(texts) < most; i-- {
		if r := s.Report(b.Reports[i]); counted(r) == b.Number {
			texts = append(texts, grouping.Placed{Text: c.concepts.Analyse(r.Text), Bottleneck: uint32(b.Number), Settled: r.Settled})
			numbers = append(numbers, r.Number)
		}
	}
	return texts, numbers
}

func mergeOf(s *models.State, m grouping.Merge) Merge {
	one := Merge{A: models.BottleneckNumber(m.A), B: models.BottleneckNumber(m.B), Score: m.Score, Because: m.Because}
	a, b := s.Bottleneck(one.A), s.Bottleneck(one.B)
	if a != nil && b != nil && b.ReportCount() > a.ReportCount() {
		one.A, one.B = one.B, one.A
	}
	return one
}

// split looks for two problems among the newest reports of a bottleneck.
func (c *catalogue) split(s *models.State, b *models.Bottleneck) (Split, bool) {
	texts, numbers := c.placed(s, b, splitSample)
	found, ok := c.index.Split(texts)
	if !ok {
		return Split{}, false
	}
	one := Split{Bottleneck: b.Number, Score: found.Score, Stay: found.Stay, Go: found.Leaves}
	for _, place := range found.Go {
		one.Reports = append(one.Reports, numbers[place])
	}
	slices.Sort(one.Reports)
	return one, one.holds(s)
}
