package trial

import (
	"context"
	"iter"

	"bottleneck/models/grouping"
)

// aheadMost is how many texts may be analysed before they are asked for.
const aheadMost = 256

// analysed gives each report with its analysis, in order. All cores analyse ahead of whoever files, which only one can.
// It ends early when ctx does.
func analysed(ctx context.Context, reports []Report) iter.Seq2[int, *grouping.Text] {
	return func(yield func(int, *grouping.Text) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		ahead := make(chan chan *grouping.Text, aheadMost)
		go analyse(ctx, reports, ahead)
		n := 0
		for text := range ahead {
			if ctx.Err() != nil || !yield(n, <-text) {
				return
			}
			n++
		}
	}
}

func analyse(ctx context.Context, reports []Report, ahead chan<- chan *grouping.Text) {
	defer close(ahead)
	for _, r := range reports {
		text := make(chan *grouping.Text, 1)
		select {
		case ahead <- text:
			go func() { text <- grouping.Analyse(r.Text) }()
		case <-ctx.Done():
			return
		}
	}
}
