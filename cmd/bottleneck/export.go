package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"bottleneck/handlers"
	"bottleneck/models"
	"bottleneck/models/journal"
	"bottleneck/models/store"
)

var exportCommand = command{
	name: "export",
	args: "FILE",
	line: "Write everything as CSV files or as one JSON archive, also beside a running server.",
	about: `FILE.zip gets CSV files for a spreadsheet, with a README that explains their columns. FILE.json gets the whole
journal as one JSON document, which "bottleneck restore" puts into an empty installation with the same
digests. Either is of one moment, and appears whole or not at all. Both hold personal data; the archive also
holds what members' passwords are checked by. The key from which links derive is in neither.`,
	examples: []string{"export everything.zip", "export --data /srv/bottleneck everything.json",
		"export --mongodb mongodb://db:27017/bottleneck everything.json"},
	settings: []string{"data", "mongodb"},
	run:      export,
}

func export(ctx context.Context, i *invocation) (err error) {
	path, err := i.onlyArgument("the file to write, like: bottleneck export everything.zip")
	if err != nil {
		return err
	}
	write, known := map[string]func(context.Context, io.Writer, journal.Journal) (string, error){".json": i.exportArchive, ".zip": i.exportTables}[strings.ToLower(filepath.Ext(path))]
	if !known {
		return refuse("%s ends neither with .zip, for CSV files, nor with .json, for an archive. Name the file so.", path)
	}
	j, err := i.config.place().openExisting(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, j.Close()) }()
	said := ""
	err = writeFile(path, 0o600, func(w io.Writer) error {
		said, err = write(ctx, w, j)
		return err
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(i.stdout, "%s in %s.\nThe key is not in it.\n", said, path)
	return nil
}

func (i *invocation) exportArchive(ctx context.Context, w io.Writer, j journal.Journal) (string, error) {
	head, err := j.Head(ctx)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d commits, up to the head %s, are", head.N, head), journal.WriteArchive(ctx, j, w, head, i.now())
}

func (i *invocation) exportTables(ctx context.Context, w io.Writer, j journal.Journal) (string, error) {
	state, err := store.Replay(ctx, store.Options{Journal: j, Log: i.log})
	if err != nil {
		return "", err
	}
	said := fmt.Sprintf("%d reports and all else that was known at journal number %d are", state.ReportCount(), state.Number)
	return said, handlers.WriteTables(ctx, w, state, models.MomentOf(i.now()))
}
