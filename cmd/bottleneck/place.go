package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"bottleneck/models/journal"
)

// journalName is the file of the embedded database in the data folder.
const journalName = "journal.db"

// place is where a journal is: a folder, or the address of a MongoDB.
type place string

// place is where the configured journal is.
func (c config) place() place {
	if c.mongodb != "" {
		return place(c.mongodb)
	}
	return place(c.data)
}

// open opens the journal, which is made if there is none.
func (p place) open(ctx context.Context) (journal.Journal, error) {
	if isMongoDB(string(p)) {
		return journal.OpenMongo(ctx, string(p), journal.MongoOptions{})
	}
	return journal.OpenSQLite(p.file(), journal.SQLiteOptions{})
}

// openExisting opens a journal that is to be read.
func (p place) openExisting(ctx context.Context) (journal.Journal, error) {
	if !isMongoDB(string(p)) {
		if _, err := os.Stat(p.file()); errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("there is no journal in the folder %s. Name the folder that holds %s", string(p), journalName)
		}
	}
	return p.open(ctx)
}

func (p place) file() string { return filepath.Join(string(p), journalName) }

// String names the place without the password that an address may hold.
func (p place) String() string {
	if isMongoDB(string(p)) {
		return "the MongoDB"
	}
	return p.file()
}
