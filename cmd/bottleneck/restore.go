package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"bottleneck/models/journal"
)

var restoreCommand = command{
	name: "restore",
	args: "FILE",
	line: "Put a backup, or an exported archive, into an empty folder or database.",
	about: `Takes what "bottleneck backup" wrote, and the JSON archive that "bottleneck export" and the admin's page give.

Verifies the whole file first and writes nothing if it is damaged. The target must be empty, or hold
what an interrupted restore of the same backup wrote: then it goes on.

The key comes with it if FILE.key is there and the data folder has no key. Otherwise put the key back
yourself: without it no link works.`,
	examples: []string{"restore monday.backup", "restore --data /srv/bottleneck everything.json",
		"restore --mongodb mongodb://db:27017/bottleneck monday.backup"},
	settings: []string{"data", "mongodb"},
	run:      restore,
}

func restore(ctx context.Context, i *invocation) (err error) {
	path, err := i.onlyArgument("the backup to read, like: bottleneck restore monday.backup")
	if err != nil {
		return err
	}
	if _, err := os.Stat(path); err != nil {
		return fmt.Errorf("the backup %s cannot be read: %w", path, err)
	}
	target := i.config.place()
	j, err := target.open(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, j.Close()) }()
	head, err := journal.Restore(ctx, path, j, i.progress())
	if err != nil {
		return err
	}
	fmt.Fprintf(i.stdout, "%d commits are in %s again.\nTheir head: %s\n", head.N, target, head)
	return i.restoreKey(path)
}

// restoreKey puts the key back that stands beside the backup, never over another.
func (i *invocation) restoreKey(path string) error {
	secret, err := os.ReadFile(path + ".key")
	if errors.Is(err, fs.ErrNotExist) || i.config.mongodb != "" {
		fmt.Fprintln(i.stdout, "The key was not restored: links work again once the key that belongs to this journal is in its place.")
		return nil
	}
	if err != nil {
		return fmt.Errorf("the journal is restored, the key is not: %w", err)
	}
	err = writeKey(i.config.keyPath(), secret)
	if errors.Is(err, fs.ErrExist) {
		fmt.Fprintf(i.stdout, "%s was there already and stays.\n", i.config.keyPath())
		return nil
	}
	if err != nil {
		return fmt.Errorf("the journal is restored, the key is not: %w", err)
	}
	fmt.Fprintf(i.stdout, "The key is in %s again.\n", i.config.keyPath())
	return nil
}
