package evaluate

import (
	"context"
	"math/rand/v2"
)

// The first columns are about a person who settles every report: hit@1 and hit@3 of the suggestions, over the reports
// whose label has a home; corrections are moves; a decision is right if no correction followed. The last ones are
// about a person who settles a tenth: B-cubed F1 of the groups at the end, over the reports that nobody looked at, if
// nobody had looked at any and as it is.
var replayColumns = []string{"hit@1", "hit@3", "corrections/100", "right", "joins right", "news right", "F1 at 0", "F1 at 0.1", "gain"}

func scoreReplay(ctx context.Context, set string) ([]float64, error) {
	rows, err := readLabelled(set)
	if err != nil {
		return nil, err
	}
	return meanOverOrders(rows, func(order int, rows [][]string) ([]float64, error) {
		everything, err := settleAll(ctx, rows)
		if err != nil {
			return nil, err
		}
		tenth, err := settleTenth(ctx, rows, uint64(order))
		return append(everything, tenth...), err
	})
}

func settleAll(ctx context.Context, rows [][]string) ([]float64, error) {
	p := newPerson(ctx, func() bool { return true })
	if err := p.receiveAll(rows); err != nil {
		return nil, err
	}
	n := p.notes
	right, all := n.joinsRight+n.newsRight, n.joins+n.news
	return []float64{share(n.hit1, n.withHome), share(n.hit3, n.withHome), 100 * share(all-right, all), share(right, all),
		share(n.joinsRight, n.joins), share(n.newsRight, n.news)}, nil
}

func settleTenth(ctx context.Context, rows [][]string, seed uint64) ([]float64, error) {
	random := rand.New(rand.NewPCG(seed, 1))
	with, without := newPerson(ctx, func() bool { return random.IntN(10) == 0 }), newPerson(ctx, func() bool { return false })
	after, err := with.receiveToTheEnd(rows)
	if err != nil {
		return nil, err
	}
	before, err := without.receiveToTheEnd(rows)
	if err != nil {
		return nil, err
	}
	f0, f1 := unseen(rows, before, with.notes.settled), unseen(rows, after, with.notes.settled)
	return []float64{f0, f1, f1 - f0}, nil
}

func (p *person) receiveAll(rows [][]string) error {
	for _, row := range rows {
		if err := p.receive(row[0], row[1], row[2]); err != nil {
			return err
		}
	}
	return nil
}

func (p *person) receiveToTheEnd(rows [][]string) (groups []string, err error) {
	if err := p.receiveAll(rows); err != nil {
		return nil, err
	}
	return p.end()
}

// unseen is B-cubed F1 over the reports that nobody looked at.
func unseen(rows [][]string, groups []string, settled []bool) float64 {
	var labels, theirs []string
	for i, row := range rows {
		if !settled[i] {
			labels, theirs = append(labels, row[1]), append(theirs, groups[i])
		}
	}
	return cross(labels, theirs).bcubed().f1()
}
