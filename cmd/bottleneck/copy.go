package main

import (
	"context"
	"errors"
	"fmt"

	"bottleneck/models/journal"
)

var copyCommand = command{
	name: "copy",
	args: "FROM TO",
	line: "Copy the journal between the embedded database and a MongoDB.",
	about: `FROM and TO are each a data folder or the address of a MongoDB. Every byte is copied and checked, so
that heads noted earlier still hold. TO must be empty, or hold a beginning of the same journal: an
interrupted copy goes on where it stopped. Stop the servers before the last copy, so that none writes
to FROM any more. The key is not copied: give the servers on TO the same one with --key-file.`,
	examples: []string{"copy ./data mongodb://db:27017/bottleneck", "copy mongodb://db:27017/bottleneck ./data"},
	run:      copyJournal,
}

func copyJournal(ctx context.Context, i *invocation) (err error) {
	if len(i.args) != 2 || i.args[0] == i.args[1] {
		return refuse("this needs two different places, like: bottleneck copy ./data mongodb://db:27017/bottleneck")
	}
	source, target := place(i.args[0]), place(i.args[1])
	from, err := source.openExisting(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, from.Close()) }()
	to, err := target.open(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, to.Close()) }()
	if err := journal.Copy(ctx, from, to, i.progress()); err != nil {
		return err
	}
	head, err := to.Head(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(i.stdout, "%d commits are in %s.\nTheir head: %s\n", head.N, target, head)
	return nil
}

// progress says now and then how far a long transfer has come.
func (i *invocation) progress() func(n uint64) {
	const step = 100_000
	next := uint64(step)
	return func(n uint64) {
		if n >= next {
			fmt.Fprintf(i.stderr, "%d commits\n", n)
			next = n - n%step + step
		}
	}
}
