package journal

import (
	"bytes"
	"context"
	"fmt"
)

// Redact is described at Journal. Each commit is one transaction. Call Compact
// afterwards.
func (j *SQLite) Redact(ctx context.Context, refs []Ref) (err error) {
	defer recoverDamage(j.path, &err)
	for _, group := range byCommit(refs) {
		if err := j.redactCommit(ctx, group); err != nil {
			return fmt.Errorf("erasing in commit %d: %w", group.commit, j.explain(err))
		}
		if err := readBack(ctx, j, group); err != nil {
			return err
		}
	}
	return nil
}

func (j *SQLite) redactCommit(ctx context.Context, group erasure) error {
	j.writing.Lock()
	defer j.writing.Unlock()
	tx, err := j.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var column []byte
	if err := tx.QueryRowContext(ctx, "SELECT events FROM commits WHERE n = ?", int64(group.commit)).Scan(&column); err != nil {
		return err
	}
	events, whole := splitEvents(bytes.Clone(column))
	if !whole {
		return damaged(j.path, fmt.Errorf("the events of commit %d are not whole", group.commit))
	}
	for _, i := range group.indexes {
		if i < 0 || i >= len(events) {
			return fmt.Errorf("there is no event %d", i)
		}
		events[i] = Erased(events[i])
	}
	if _, err := tx.ExecContext(ctx, "UPDATE commits SET events = ? WHERE n = ?", joinEvents(events), int64(group.commit)); err != nil {
		return err
	}
	return tx.Commit()
}
