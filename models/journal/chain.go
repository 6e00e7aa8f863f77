package journal

import "fmt"

// Chain checks commits while they are read: each must follow the one before
// without a gap, name its digest, and have the digest that the database holds
// beside it. It is cheap (one SHA-256 over the bytes read) and not for use by
// several goroutines.
type Chain struct{ head Head }

// NewChain returns a Chain that expects the commit after head; the zero Head
// stands for the beginning.
func NewChain(head Head) *Chain { return &Chain{head: head} }

// Head returns the last commit that passed.
func (c *Chain) Head() Head { return c.head }

// Next passes commit or returns a *Refused with a sentence; then the chain stays
// where it was. Unwrapped, a commit that does not follow is ErrRewound.
func (c *Chain) Next(commit Commit) error {
	if commit.N != c.head.N+1 {
		return &Refused{Err: ErrRewound, Sentence: fmt.Sprintf(
			"The journal has a gap: commit %d follows commit %d. Commits are missing; restore a backup.",
			commit.N, c.head.N)}
	}
	if commit.Prev != c.head.Digest {
		return &Refused{Err: ErrRewound, Sentence: fmt.Sprintf(
			"Commit %d of the journal does not follow commit %d as it stands: one of them was changed or replaced. Run verify, or restore a backup.",
			commit.N, c.head.N)}
	}
	digest := commit.Digest()
	if digest != commit.Sum {
		return &Refused{Sentence: fmt.Sprintf(
			"Commit %d of the journal is damaged: its bytes do not match its digest. Run verify, or restore a backup.",
			commit.N)}
	}
	c.head = Head{N: commit.N, Digest: digest}
	return nil
}
