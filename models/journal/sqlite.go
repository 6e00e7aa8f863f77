package journal

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	_ "modernc.org/sqlite" // registers the driver "sqlite"
)

const (
	// applicationID is "BtlN": how file(1) and this package know our files.
	applicationID = 0x42746c4e
	// schemaVersion is raised whenever an older program could misread the file.
	schemaVersion = 1
	schema        = `CREATE TABLE commits (
	n      INTEGER PRIMARY KEY,
	id     TEXT    NOT NULL,
	at     INTEGER NOT NULL, -- milliseconds since 1970, UTC
	by     TEXT    NOT NULL,
	op     TEXT    NOT NULL,
	prev   BLOB    NOT NULL, -- digest of the commit before
	digest BLOB    NOT NULL,
	events TEXT    NOT NULL  -- a JSON array, one event on each line
) STRICT`
)

// SQLite is a journal in one SQLite file, in WAL mode, synchronous. Several
// processes may use the file at once. The last head is kept beside it.
type SQLite struct {
	db   *sql.DB
	path string
	head *headFile
	// inserting is insertCommit, prepared: a fifth of the time of an append.
	inserting *sql.Stmt
	// writing queues the writers of this process, so that they wait for each
	// other here and not in SQLite's busy handler, which polls.
	writing sync.Mutex
}

// SQLiteOptions are what OpenSQLite can be told; the zero value is right for a
// server.
type SQLiteOptions struct {
	// Busy is how long to wait for another process's write; 5 s if zero.
	Busy time.Duration
	// MaxPages bounds the file, in pages of 4 KiB, for tests of a full disk; no
	// bound if zero.
	MaxPages int
}

// OpenSQLite opens the journal in the file at path, which is made, with its
// folder, if there is none. The last head is kept in path with the ending .head.
// A file that is garbled, not a journal, of a later version or shorter than its
// head is refused with a *Refused; damage further in is for a Chain to find.
func OpenSQLite(path string, options SQLiteOptions) (j *SQLite, err error) {
	defer recoverDamage(path, &err)
	if options.Busy == 0 {
		options.Busy = 5 * time.Second
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("making the folder of the journal: %w", err)
	}
	head, err := openHeadFile(strings.TrimSuffix(path, filepath.Ext(path)) + ".head")
	if err != nil {
		return nil, err
	}
	j = &SQLite{path: path, head: head}
	if err := j.open(options); err != nil {
		return nil, errors.Join(err, j.Close())
	}
	return j, nil
}

func (j *SQLite) open(options SQLiteOptions) error {
	if info, err := os.Stat(j.path); j.head.last.N > 0 && (err != nil || info.Size() == 0) {
		return refuseCut(j.path, 0, j.head)
	}
	db, err := sql.Open("sqlite", dsn(j.path, options))
	if err != nil {
		return err
	}
	j.db = db
	db.SetMaxOpenConns(8)
	db.SetConnMaxIdleTime(time.Minute)
	ctx := context.Background()
	if err := j.prepare(ctx); err != nil {
		return j.explain(err)
	}
	if err := j.compareHead(ctx); err != nil {
		return j.explain(err)
	}
	if err := j.useWAL(ctx, options.Busy); err != nil {
		return j.explain(err)
	}
	j.inserting, err = db.PrepareContext(ctx, insertCommit)
	return j.explain(err)
}

// useWAL tries again by itself: SQLite does not wait for other processes here.
func (j *SQLite) useWAL(ctx context.Context, busy time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, busy)
	defer cancel()
	for {
		_, err := j.db.ExecContext(ctx, "PRAGMA journal_mode = WAL")
		if !isBusy(err) || !wait(ctx, firstPause) {
			return err
		}
	}
}

// dsn asks for what each connection needs. WAL is a property of the file and set
// only once the file is known to be ours.
func dsn(path string, options SQLiteOptions) string {
	query := url.Values{"_txlock": {"immediate"}}
	query.Add("_pragma", fmt.Sprintf("busy_timeout(%d)", options.Busy.Milliseconds()))
	query.Add("_pragma", "synchronous(FULL)")
	query.Add("_pragma", "secure_delete(ON)")
	if options.MaxPages > 0 {
		query.Add("_pragma", fmt.Sprintf("max_page_count(%d)", options.MaxPages))
	}
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + query.Encode()
}

// prepare refuses what is not ours and makes the table in a file that is new.
func (j *SQLite) prepare(ctx context.Context) error {
	tx, err := j.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var application, version, tables int
	err = errors.Join(
		tx.QueryRowContext(ctx, "PRAGMA application_id").Scan(&application),
		tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version),
		tx.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables))
	if err != nil {
		return err
	}
	switch {
	case application == applicationID && version == schemaVersion:
		return nil
	case application == applicationID && version > schemaVersion:
		return &Refused{Sentence: fmt.Sprintf(
			"%s was written by a later version of this program. Install that version, or restore a backup from before the update.", j.path)}
	case application != 0 || version != 0 || tables != 0:
		return &Refused{Sentence: fmt.Sprintf(
			"%s is not a journal of this program, or its beginning is damaged. Name another folder, or restore a backup.", j.path)}
	}
	_, err = tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d; %s",
		applicationID, schemaVersion, schema))
	if err != nil {
		return err
	}
	return tx.Commit()
}

// compareHead refuses a file that ends before its last known head, or holds
// another commit there.
func (j *SQLite) compareHead(ctx context.Context) error {
	known := j.head.last
	if known.N == 0 {
		return nil
	}
	last, err := j.Head(ctx)
	if err != nil {
		return err
	}
	if last.N < known.N {
		return refuseCut(j.path, last.N, j.head)
	}
	if err := Stands(ctx, j, known); err != nil {
		return &Refused{Err: err, Sentence: fmt.Sprintf(
			"Commit %d in %s is not the one that was written there: the journal was replaced or changed. Restore a backup; if this journal is the right one, delete %s.",
			known.N, j.path, j.head.path)}
	}
	return nil
}

func refuseCut(path string, last uint64, head *headFile) error {
	return &Refused{Err: ErrRewound, Sentence: fmt.Sprintf(
		"%s ends at commit %d, but commit %d had been written: its end is missing. Restore a backup; if you accept the loss, delete %s.",
		path, last, head.last.N, head.path)}
}

// Clock returns the zero time: an SQLite file has no clock.
func (j *SQLite) Clock(context.Context) (time.Time, error) { return time.Time{}, nil }

// Close closes the file and the head beside it.
func (j *SQLite) Close() (err error) {
	defer recoverDamage(j.path, &err)
	if j.db != nil {
		err = j.db.Close()
	}
	return errors.Join(err, j.head.close())
}
