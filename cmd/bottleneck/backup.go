package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"bottleneck/models/journal"
)

var backupCommand = command{
	name: "backup",
	args: "FILE",
	line: "Write a backup, also beside a running server.",
	about: `Writes the whole journal, as it is at this moment, to one compressed file, which appears whole or not
at all. Servers go on working meanwhile.

The key from which all links derive is not in the backup: who has both can open every link. Keep a copy
of the key elsewhere, or ask for one with --with-key, which writes it beside the backup as FILE.key.`,
	examples: []string{"backup bottleneck.backup", "backup --data /srv/bottleneck /mnt/backups/monday.backup",
		"backup --mongodb mongodb://db:27017/bottleneck monday.backup"},
	settings: []string{"data", "mongodb", "key-file"},
	options:  []option{{"with-key", "", "Also write the key, to FILE.key. Keep that file as safe as a password."}},
	run:      backup,
}

func backup(ctx context.Context, i *invocation) (err error) {
	path, err := i.onlyArgument("the file to write, like: bottleneck backup monday.backup")
	if err != nil {
		return err
	}
	j, err := i.config.place().openExisting(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, j.Close()) }()
	head, err := journal.Backup(ctx, j, path, journal.BackupOptions{Made: time.Now()})
	if err != nil {
		return err
	}
	fmt.Fprintf(i.stdout, "%d commits are in %s.\nTheir head, to note down for verify: %s\n", head.N, path, head)
	return i.backupKey(path)
}

// backupKey writes the key beside the backup if that was asked for, and says so either way.
func (i *invocation) backupKey(path string) error {
	if _, asked := i.options["with-key"]; !asked {
		fmt.Fprintf(i.stdout, "The key is not in it: keep a copy of %s in another place.\n", i.config.keyPath())
		return nil
	}
	secret, err := os.ReadFile(i.config.keyPath())
	if err != nil {
		return fmt.Errorf("the backup is written, the key is not: %w", err)
	}
	if err := writeKey(path+".key", secret); err != nil {
		return fmt.Errorf("the backup is written, the key is not: %w", err)
	}
	fmt.Fprintf(i.stdout, "The key is in %s.key: keep that as safe as a password.\n", path)
	return nil
}

// onlyArgument is what stands behind the flags where exactly one thing must.
func (i *invocation) onlyArgument(what string) (string, error) {
	if len(i.args) != 1 {
		return "", refuse("this needs exactly one thing behind the flags: %s", what)
	}
	return i.args[0], nil
}
