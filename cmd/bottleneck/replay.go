package main

import (
	"context"
	"fmt"

	"bottleneck/models/grouping/trial"
)

var replayCommand = command{
	name: "replay",
	line: "Try the grouping in conversation: reports arrive, a person corrects, line by line.",
	about: `Reads lines from standard input and answers each on standard output before it reads the next. The
fields of a line have a tab between two:

  R id text    a report arrives      D id group new|join g1:900,g2:310   up to ten groups that there were, best first
  C id         it stands rightly     K id group
  M id group   it belongs there      K id group
  M id NEW     it is a new problem   K id group
  E            that was all          F id group, for each report after a review, then a line with a dot

A line that cannot be followed ends the conversation, with exit code 1 and a sentence on standard error.`,
	examples: []string{"replay"},
	run: func(ctx context.Context, i *invocation) error {
		lines := interruptible(ctx, i.stdin)
		defer lines.Close()
		if err := trial.Replay(ctx, lines, i.stdout); err != nil {
			return fmt.Errorf("standard input, %w", err)
		}
		return nil
	},
}
