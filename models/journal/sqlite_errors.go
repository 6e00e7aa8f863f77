package journal

import (
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// explain turns SQLite's result codes into this package's errors.
func (j *SQLite) explain(err error) error {
	var code *sqlite.Error
	if err == nil || !errors.As(err, &code) {
		return err
	}
	switch code.Code() & 0xff {
	case sqlite3.SQLITE_FULL:
		return fmt.Errorf("%w: %w", ErrFull, err)
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL:
		return fmt.Errorf("%w: %w: %w", ErrAway, ErrBusy, err)
	case sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH:
		return fmt.Errorf("%w: %w", ErrAway, err)
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISMATCH,
		sqlite3.SQLITE_SCHEMA, sqlite3.SQLITE_FORMAT:
		return damaged(j.path, err)
	}
	return fmt.Errorf("%s: %w", j.path, err)
}

func damaged(path string, err error) error {
	return &Refused{Err: err, Sentence: fmt.Sprintf(
		"%s is damaged and cannot be read (%v). Restore a backup.", path, err)}
}

// isDuplicate reports that a row with that number is there already.
func isDuplicate(err error) bool {
	var code *sqlite.Error
	return errors.As(err, &code) && code.Code()&0xff == sqlite3.SQLITE_CONSTRAINT
}

// isBusy reports that another process holds a lock.
func isBusy(err error) bool {
	var code *sqlite.Error
	return errors.As(err, &code) && code.Code()&0xff == sqlite3.SQLITE_BUSY
}

// mayBeWritten reports errors after which a row may or may not be durable: those
// of the disk itself, while committing.
func mayBeWritten(err error) bool {
	var code *sqlite.Error
	return errors.As(err, &code) && code.Code()&0xff == sqlite3.SQLITE_IOERR
}

// recoverDamage turns a panic into a refusal: the driver is C turned into Go, and
// a garbled page must not end the process. It is deferred by itself, as recover
// asks.
func recoverDamage(path string, err *error) {
	if cause := recover(); cause != nil {
		*err = panicked(path, cause)
	}
}

func panicked(path string, cause any) error {
	return damaged(path, fmt.Errorf("the database engine gave up: %v", cause))
}
