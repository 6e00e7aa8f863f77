package journal

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// insertCommit writes nothing, and says so by a count of 0, unless the commit
// before is the one that the new one names.
const insertCommit = `INSERT INTO commits (n, id, at, by, op, prev, digest, events)
	SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
	WHERE ?1 = 1 OR EXISTS (SELECT 1 FROM commits WHERE n = ?1 - 1 AND digest = ?6)`

// Append is described at Journal. It returns when the row is on the disk.
func (j *SQLite) Append(ctx context.Context, c Commit) (err error) {
	defer recoverDamage(j.path, &err)
	if err := c.appendable(); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("%w: %w", ErrAway, err)
	}
	digest := c.Digest()
	j.writing.Lock()
	defer j.writing.Unlock()
	// A local write is short and bounded by the busy timeout: ending it half-way
	// with ctx would only leave the caller unsure.
	ctx = context.WithoutCancel(ctx)
	err = insert(ctx, j.inserting, c, digest)
	if isDuplicate(err) {
		err = j.settle(ctx, c, digest)
	}
	if mayBeWritten(err) {
		return fmt.Errorf("%w: %w", ErrUnclear, err)
	}
	if err != nil {
		return j.explain(err)
	}
	j.head.write(Head{N: c.N, Digest: digest})
	return nil
}

func insert(ctx context.Context, inserting *sql.Stmt, c Commit, digest Digest) error {
	result, err := inserting.ExecContext(ctx, int64(c.N), c.ID, c.At.UnixMilli(), c.By, c.Op,
		c.Prev[:], digest[:], joinEvents(c.Events))
	if err != nil {
		return err
	}
	if rows, err := result.RowsAffected(); err != nil || rows == 1 {
		return err
	}
	return ErrRewound
}

// settle finds out whose commit holds the number.
func (j *SQLite) settle(ctx context.Context, c Commit, digest Digest) error {
	there, err := j.Get(ctx, c.N)
	if err != nil {
		return err
	}
	if there.ID != c.ID || there.Sum != digest {
		return ErrTaken
	}
	return nil
}

// appendAll writes many commits that follow each other in one transaction, for
// Copy and Restore: all of them are durable or none.
func (j *SQLite) appendAll(ctx context.Context, commits []Commit) (err error) {
	defer recoverDamage(j.path, &err)
	j.writing.Lock()
	defer j.writing.Unlock()
	tx, err := j.db.BeginTx(ctx, nil)
	if err != nil {
		return j.explain(err)
	}
	defer tx.Rollback()
	inserting := tx.StmtContext(ctx, j.inserting)
	defer inserting.Close()
	var last Head
	for _, c := range commits {
		if err := c.appendable(); err != nil {
			return err
		}
		last = c.Head()
		err := insert(ctx, inserting, c, last.Digest)
		if isDuplicate(err) {
			return ErrTaken
		}
		if err != nil {
			return j.explain(err)
		}
	}
	if err := tx.Commit(); err != nil {
		return j.explain(err)
	}
	j.head.write(last)
	return nil
}

// Compact rewrites the file without what was redacted and empties the WAL. It
// takes about a second for each 100 MB and holds up writers meanwhile.
func (j *SQLite) Compact(ctx context.Context) (err error) {
	defer recoverDamage(j.path, &err)
	j.writing.Lock()
	defer j.writing.Unlock()
	if _, err := j.db.ExecContext(ctx, "VACUUM"); err != nil {
		return j.explain(err)
	}
	var busy, frames, done int
	err = j.db.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &frames, &done)
	if err != nil {
		return j.explain(err)
	}
	if busy != 0 {
		return ErrBusy
	}
	return nil
}

func fromMilli(ms int64) time.Time { return time.UnixMilli(ms).UTC() }
