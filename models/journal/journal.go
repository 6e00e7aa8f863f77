package journal

import (
	"context"
	"time"
)

// MaxCommit is the largest sum of event bytes, in bytes, that one commit may
// hold. A larger action is several commits that share one Op.
const MaxCommit = 1 << 20

// Commit is one entry of the journal: what one node decided at one moment.
type Commit struct {
	// N is the commit's place: 1 for the first, then without gaps.
	N uint64
	// ID is 128 random bits as text, drawn by the caller once for each commit. It
	// is how an append whose answer was lost recognises its own commit.
	ID string
	// At is when it was decided: UTC, whole milliseconds.
	At time.Time
	// By names the node that wrote it; who did what stands in each event.
	By string
	// Op is shared by the commits of an action that needs several, else "".
	Op string
	// Prev is the digest of commit N-1, all zeros for the first.
	Prev Digest
	// Events are JSON objects on one line each, kept byte for byte.
	Events [][]byte
	// Sum is the digest that the database holds beside the commit. It is set by
	// reading and ignored by Append; Chain compares it with Digest.
	Sum Digest
}

// Ref names one event by its commit and its place in it, counted from 0.
type Ref struct {
	Commit uint64
	Index  int
}

// Journal is a durable record. All methods may be called at the same time, and
// several processes may hold the same journal open.
type Journal interface {
	// Append writes c at number c.N and returns nil once it is durable. Appending
	// the very same commit again is harmless and returns nil. Otherwise:
	// ErrTaken (another commit holds the number), ErrUnclear (it may or may not be
	// written: append the same commit again before anything else), ErrAway (surely
	// not written, the database cannot be reached), ErrFull (surely not written,
	// no room), ErrRewound (the commit before is not the one c.Prev names),
	// ErrTooLarge (over MaxCommit).
	Append(ctx context.Context, c Commit) error
	// Read calls yield for each commit from number from on, in order, up to the
	// end at the time of reading, and stops at yield's first error. It holds a
	// page of commits at most and checks nothing: give each to a Chain. What yield
	// receives is its own to keep.
	Read(ctx context.Context, from uint64, yield func(Commit) error) error
	// Get returns commit n, or ErrNone.
	Get(ctx context.Context, n uint64) (Commit, error)
	// Head returns number and digest of the last commit, the zero Head when there
	// is none.
	Head(ctx context.Context) (Head, error)
	// Redact replaces the bytes of the named events for ever by what Erased
	// returns for them, one commit after the other, and reads each back. What is
	// erased already stays so, so an interrupted run is simply run again. The
	// event that orders the erasure must have been appended before.
	Redact(ctx context.Context, refs []Ref) error
	// Compact makes sure that redacted bytes are gone from the files too, where the
	// journal has files of its own. ErrBusy: another process is reading; call again.
	Compact(ctx context.Context) error
	// Clock returns the database's own clock, or the zero time if it has none.
	Clock(ctx context.Context) (time.Time, error)
	// Close gives back what the journal holds open.
	Close() error
}

// Stands reports, as ErrRewound, that head is no longer part of j: the database
// was set back or replaced. Call it after the journal was away.
func Stands(ctx context.Context, j Journal, head Head) error {
	if head.N == 0 {
		return nil
	}
	c, err := j.Get(ctx, head.N)
	if err != nil && !isNone(err) {
		return err
	}
	if err != nil || c.Sum != head.Digest {
		return ErrRewound
	}
	return nil
}
