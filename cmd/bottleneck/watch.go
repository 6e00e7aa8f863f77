package main

import (
	"fmt"
	"os"
	"time"

	"bottleneck/models/grouping/trial"
)

// progressOption is the switch of commands that may take long.
var progressOption = option{"progress", "", "Say on standard error, once a second, how far it is, also where that is no terminal."}

// watching says how far a long command is, at most once a second, if anybody watches.
func (i *invocation) watching() trial.Progress {
	if _, asked := i.options[progressOption.name]; !asked && !i.watched {
		return nil
	}
	last := i.now()
	return func(step string, done, total int) {
		if now := i.now(); now.Sub(last) >= time.Second {
			last = now
			fmt.Fprintf(i.stderr, "%d of %d %s\n", done, total, step)
		}
	}
}

// isTerminal says whether somebody may be looking at what is written there.
func isTerminal(f *os.File) bool {
	about, err := f.Stat()
	return err == nil && about.Mode()&os.ModeCharDevice != 0
}
