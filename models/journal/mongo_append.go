package journal

import (
	"context"
	"errors"
	"fmt"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"
)

const (
	firstPause = 20 * time.Millisecond
	lastPause  = 500 * time.Millisecond
)

// Append is described at Journal. After an answer that leaves it open whether the
// commit was written, the same document is inserted again until that succeeds or
// a duplicate shows whose commit it is; ErrUnclear is returned only when ctx ends
// first, so ctx should allow several attempts.
func (m *Mongo) Append(ctx context.Context, c Commit) error {
	if err := c.appendable(); err != nil {
		return err
	}
	doc := toDocument(c)
	unclear := false
	for pause := firstPause; ; pause = min(2*pause, lastPause) {
		outcome, err := m.attempt(ctx, c, doc)
		switch {
		case errors.Is(err, ErrRewound):
			return err
		case outcome == written:
			return nil
		case outcome == taken:
			return ErrTaken
		case outcome == notWritten && !unclear:
			return err
		}
		unclear = true
		if !wait(ctx, pause) {
			return fmt.Errorf("%w: %w", ErrUnclear, err)
		}
	}
}

// stands looks, after a new connection, whether the commit that c follows is
// still there.
func (m *Mongo) stands(ctx context.Context, c Commit) error {
	if !m.doubt.Load() {
		return nil
	}
	m.doubt.Store(false)
	short, cancel := context.WithTimeout(ctx, m.timeout)
	defer cancel()
	err := Stands(short, m, Head{N: c.N - 1, Digest: c.Prev})
	if err != nil {
		m.doubt.Store(true)
	}
	return err
}

type outcome int

const (
	written outcome = iota
	taken
	notWritten
	unknown
)

// attempt inserts the document once and says what is known afterwards.
func (m *Mongo) attempt(ctx context.Context, c Commit, doc document) (outcome, error) {
	if err := m.stands(ctx, c); err != nil {
		return notWritten, err
	}
	marked, sent := noticeSent(ctx)
	// A deadline of ctx takes the place of the client's timeout: without one of its
	// own, an attempt whose answer is lost would leave no time for the next.
	short, cancel := context.WithTimeout(marked, m.timeout)
	defer cancel()
	_, err := m.commits.InsertOne(short, doc)
	switch {
	case err == nil:
		return written, nil
	case mongo.IsDuplicateKeyError(err):
		return m.settle(ctx, doc)
	case !sent.Load():
		return notWritten, fmt.Errorf("%w: %w", ErrAway, err)
	}
	if refused := refusal(err); refused != nil {
		return notWritten, refused
	}
	return unknown, err
}

// settle reads at majority whose commit holds the number. A duplicate that is not
// visible yet, or was rolled back meanwhile, leaves it unknown: insert again.
func (m *Mongo) settle(ctx context.Context, doc document) (outcome, error) {
	short, cancel := context.WithTimeout(ctx, m.timeout)
	defer cancel()
	there, err := m.find(short, doc.N)
	if err != nil {
		return unknown, err
	}
	if there.ID != doc.ID || there.Digest != doc.Digest {
		return taken, nil
	}
	return written, nil
}

// find reads a document from the primary at read concern majority.
func (m *Mongo) find(ctx context.Context, n int64) (document, error) {
	var doc document
	err := m.commits.FindOne(ctx, bson.D{{Key: "_id", Value: n}}).Decode(&doc)
	return doc, explainMongo(err)
}

// appendAll writes many commits that follow each other, for Copy and Restore. If
// it fails, a beginning of them may be written.
func (m *Mongo) appendAll(ctx context.Context, commits []Commit) error {
	docs := make([]document, len(commits))
	for i, c := range commits {
		if err := c.appendable(); err != nil {
			return err
		}
		docs[i] = toDocument(c)
	}
	ctx, cancel := context.WithTimeout(ctx, longTimeout)
	defer cancel()
	if _, err := m.commits.InsertMany(ctx, docs); err == nil {
		return nil
	}
	for _, c := range commits {
		if err := m.Append(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

// wait returns false if ctx ended first.
func wait(ctx context.Context, pause time.Duration) bool {
	timer := time.NewTimer(pause)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}
