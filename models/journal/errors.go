package journal

import "errors"

// What Append, Read and Get can meet. They are wrapped: compare with errors.Is.
var (
	// ErrTaken says that another commit holds the number.
	ErrTaken = errors.New("the number is taken by another commit")
	// ErrUnclear says that the commit may or may not be written.
	ErrUnclear = errors.New("it is not known whether the commit was written")
	// ErrFull says that the database has no room; nothing was written.
	ErrFull = errors.New("the database has no room left")
	// ErrAway says that the database cannot be reached; nothing was written.
	ErrAway = errors.New("the database cannot be reached")
	// ErrBusy says that another process uses the database; try again.
	ErrBusy = errors.New("the database is in use by another process")
	// ErrTooLarge says that the events of a commit exceed MaxCommit.
	ErrTooLarge = errors.New("the commit is larger than 1 MiB")
	// ErrNone says that there is no commit at that number.
	ErrNone = errors.New("there is no such commit")
	// ErrRewound says that the journal no longer holds what a head or a commit
	// builds on: the database was set back, replaced or rewritten.
	ErrRewound = errors.New("the journal no longer holds the commits it held before")
)

// Refused is a journal, file or backup that must not be used. Sentence is for
// the people who run the program: what was found and what they can do.
type Refused struct {
	Sentence string
	Err      error
}

// Error returns the sentence alone.
func (r *Refused) Error() string { return r.Sentence }

// Unwrap returns the cause, which may be nil.
func (r *Refused) Unwrap() error { return r.Err }

func isNone(err error) bool { return errors.Is(err, ErrNone) }
