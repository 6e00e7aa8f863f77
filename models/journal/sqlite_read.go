package journal

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
)

const (
	selectCommits = "SELECT n, id, at, by, op, prev, digest, events FROM commits WHERE n >= ? ORDER BY n LIMIT ?"
	selectCommit  = "SELECT n, id, at, by, op, prev, digest, events FROM commits WHERE n = ?"
	selectHead    = "SELECT n, digest FROM commits ORDER BY n DESC LIMIT 1"
	// page bounds how long one reading holds the WAL back from being emptied.
	page = 2000
)

// Read is described at Journal.
func (j *SQLite) Read(ctx context.Context, from uint64, yield func(Commit) error) (err error) {
	for {
		seen, last, err := j.readPage(ctx, from, yield)
		if err != nil || seen < page {
			return err
		}
		from = last + 1
	}
}

func (j *SQLite) readPage(ctx context.Context, from uint64, yield func(Commit) error) (seen int, last uint64, err error) {
	inYield := false // what the caller's function does wrong is not the file's fault
	defer func() {
		if inYield {
			return
		}
		if cause := recover(); cause != nil {
			err = panicked(j.path, cause)
		}
	}()
	rows, err := j.db.QueryContext(ctx, selectCommits, int64(from), page)
	if err != nil {
		return 0, 0, j.explain(err)
	}
	defer rows.Close()
	for rows.Next() {
		c, err := j.scan(rows)
		if err != nil {
			return seen, last, err
		}
		inYield = true
		err = yield(c)
		inYield = false
		if err != nil {
			return seen, last, err
		}
		seen, last = seen+1, c.N
	}
	return seen, last, j.explain(rows.Err())
}

// Get is described at Journal.
func (j *SQLite) Get(ctx context.Context, n uint64) (c Commit, err error) {
	defer recoverDamage(j.path, &err)
	rows, err := j.db.QueryContext(ctx, selectCommit, int64(n))
	if err != nil {
		return Commit{}, j.explain(err)
	}
	defer rows.Close()
	if !rows.Next() {
		return Commit{}, j.explain(errors.Join(rows.Err(), ErrNone))
	}
	return j.scan(rows)
}

// Head is described at Journal.
func (j *SQLite) Head(ctx context.Context) (head Head, err error) {
	defer recoverDamage(j.path, &err)
	var n int64
	var digest []byte
	err = j.db.QueryRowContext(ctx, selectHead).Scan(&n, &digest)
	if errors.Is(err, sql.ErrNoRows) {
		return Head{}, nil
	}
	if err != nil {
		return Head{}, j.explain(err)
	}
	if n <= 0 || len(digest) != len(Digest{}) {
		return Head{}, damaged(j.path, fmt.Errorf("commit %d has no digest", n))
	}
	return Head{N: uint64(n), Digest: Digest(digest)}, nil
}

func (j *SQLite) scan(rows *sql.Rows) (Commit, error) {
	var c Commit
	var n, at int64
	var prev, digest, events sql.RawBytes
	if err := rows.Scan(&n, &c.ID, &at, &c.By, &c.Op, &prev, &digest, &events); err != nil {
		return Commit{}, damaged(j.path, err)
	}
	if n <= 0 || len(prev) != len(c.Prev) || len(digest) != len(c.Sum) {
		return Commit{}, damaged(j.path, fmt.Errorf("commit %d is not whole", n))
	}
	c.N, c.At, c.Prev, c.Sum = uint64(n), fromMilli(at), Digest(prev), Digest(digest)
	var whole bool
	if c.Events, whole = splitEvents(bytes.Clone(events)); !whole {
		return Commit{}, damaged(j.path, fmt.Errorf("the events of commit %d are not whole", n))
	}
	return c, nil
}

var eventBreak = []byte(",\n")

// joinEvents makes one JSON array of events. An event has no line break, so the
// breaks between them tell where each begins.
func joinEvents(events [][]byte) string {
	return "[" + string(bytes.Join(events, eventBreak)) + "]"
}

func splitEvents(column []byte) ([][]byte, bool) {
	if len(column) < 2 || column[0] != '[' || column[len(column)-1] != ']' {
		return nil, false
	}
	column = column[1 : len(column)-1]
	if bytes.IndexByte(column, '\n') < 0 {
		return [][]byte{column}, true
	}
	return bytes.Split(column, eventBreak), true
}
