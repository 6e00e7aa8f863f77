package journal

import (
	"context"
	"fmt"
)

const (
	// A batch is written to the target at once: many commits, to wait for the disk
	// seldom, and few bytes, to hold little.
	batchCommits = 1000
	batchBytes   = 4 << 20
)

// appender is a journal that can write many commits at once.
type appender interface {
	appendAll(ctx context.Context, commits []Commit) error
}

// source is what commits can be copied from: a journal, or a backup.
type source interface {
	Read(ctx context.Context, from uint64, yield func(Commit) error) error
}

// Copy writes the commits of one journal to another, byte for byte, checking the
// chain on the way. The target must be empty or hold a beginning of the same
// journal, so that an interrupted copy goes on; anything else is refused. What
// was erased in from after the target's part was copied is erased there too.
// progress, if given, is told the last number written after each batch.
func Copy(ctx context.Context, from, to Journal, progress func(n uint64)) error {
	return transfer(ctx, from, to, progress)
}

func transfer(ctx context.Context, from source, to Journal, progress func(n uint64)) error {
	start, err := to.Head(ctx)
	if err != nil {
		return err
	}
	t := &copying{to: to, start: start, chain: NewChain(Head{}), progress: progress}
	if err := from.Read(ctx, 1, func(c Commit) error { return t.next(ctx, c) }); err != nil {
		return err
	}
	if last := t.chain.Head().N; last < start.N {
		return refuseTarget(last + 1)
	}
	if err := t.flush(ctx); err != nil {
		return err
	}
	return to.Redact(ctx, t.erased)
}

// copying is the state of one transfer.
type copying struct {
	to       Journal
	start    Head
	chain    *Chain
	batch    []Commit
	bytes    int
	erased   []Ref // in the part that the target had already
	progress func(n uint64)
}

func (t *copying) next(ctx context.Context, c Commit) error {
	if err := t.chain.Next(c); err != nil {
		return err
	}
	if c.N <= t.start.N {
		return t.skip(c)
	}
	t.batch = append(t.batch, c)
	t.bytes += c.size()
	if len(t.batch) < batchCommits && t.bytes < batchBytes {
		return nil
	}
	return t.flush(ctx)
}

// skip passes over a commit that the target has, as the digest of its head, which
// covers all before, must show.
func (t *copying) skip(c Commit) error {
	if c.N == t.start.N && t.chain.Head() != t.start {
		return refuseTarget(c.N)
	}
	for i, event := range c.Events {
		if _, erased := ErasedDigest(event); erased {
			t.erased = append(t.erased, Ref{Commit: c.N, Index: i})
		}
	}
	return nil
}

func (t *copying) flush(ctx context.Context) error {
	if len(t.batch) == 0 {
		return nil
	}
	if err := appendBatch(ctx, t.to, t.batch); err != nil {
		return err
	}
	if t.progress != nil {
		t.progress(t.batch[len(t.batch)-1].N)
	}
	t.batch, t.bytes = nil, 0
	return nil
}

func appendBatch(ctx context.Context, to Journal, commits []Commit) error {
	if many, ok := to.(appender); ok {
		return many.appendAll(ctx, commits)
	}
	for _, c := range commits {
		if err := to.Append(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

func refuseTarget(n uint64) error {
	return &Refused{Err: ErrTaken, Sentence: fmt.Sprintf(
		"The target already holds another journal: its commit %d is not in what is to be copied. Name an empty one.", n)}
}
