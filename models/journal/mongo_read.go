package journal

import (
	"context"
	"fmt"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo/options"
)

const (
	mongoPage = 1000
	// longTimeout bounds the reading or writing of one page.
	longTimeout = time.Minute
)

// Read is described at Journal.
func (m *Mongo) Read(ctx context.Context, from uint64, yield func(Commit) error) error {
	for {
		seen, last, err := m.readPage(ctx, from, yield)
		if err != nil || seen < mongoPage {
			return err
		}
		from = last + 1
	}
}

func (m *Mongo) readPage(ctx context.Context, from uint64, yield func(Commit) error) (seen int, last uint64, err error) {
	filter := bson.D{{Key: "_id", Value: bson.D{{Key: "$gte", Value: int64(from)}}}}
	order := bson.D{{Key: "_id", Value: 1}}
	// The first answer shows soon whether the server is there; the rest may take
	// longer.
	short, cancelShort := context.WithTimeout(ctx, m.timeout)
	defer cancelShort()
	cursor, err := m.commits.Find(short, filter, options.Find().SetSort(order).SetLimit(mongoPage))
	if err != nil {
		return 0, 0, explainMongo(err)
	}
	ctx, cancel := context.WithTimeout(ctx, longTimeout)
	defer cancel()
	defer cursor.Close(ctx)
	for cursor.Next(ctx) {
		var doc document
		if err := cursor.Decode(&doc); err != nil {
			return seen, last, damagedDocument(int64(from)+int64(seen), err)
		}
		c, err := doc.commit()
		if err != nil {
			return seen, last, err
		}
		if err := yield(c); err != nil {
			return seen, last, err
		}
		seen, last = seen+1, c.N
	}
	return seen, last, explainMongo(cursor.Err())
}

// Get is described at Journal.
func (m *Mongo) Get(ctx context.Context, n uint64) (Commit, error) {
	doc, err := m.find(ctx, int64(n))
	if err != nil {
		return Commit{}, err
	}
	return doc.commit()
}

// Head is described at Journal.
func (m *Mongo) Head(ctx context.Context) (Head, error) {
	var doc document
	newest := options.FindOne().
		SetSort(bson.D{{Key: "_id", Value: -1}}).
		SetProjection(bson.D{{Key: "digest", Value: 1}})
	err := explainMongo(m.commits.FindOne(ctx, bson.D{}, newest).Decode(&doc))
	if isNone(err) {
		return Head{}, nil
	}
	if err != nil {
		return Head{}, err
	}
	digest, err := ParseDigest(doc.Digest)
	if err != nil {
		return Head{}, damagedDocument(doc.N, err)
	}
	return Head{N: uint64(doc.N), Digest: digest}, nil
}

// Redact is described at Journal. Each event is replaced by itself, so that two
// processes that erase in the same commit do not undo each other.
func (m *Mongo) Redact(ctx context.Context, refs []Ref) error {
	for _, group := range byCommit(refs) {
		if err := m.redactCommit(ctx, group); err != nil {
			return fmt.Errorf("erasing in commit %d: %w", group.commit, err)
		}
		if err := readBack(ctx, m, group); err != nil {
			return err
		}
	}
	return nil
}

func (m *Mongo) redactCommit(ctx context.Context, group erasure) error {
	c, err := m.Get(ctx, group.commit)
	if err != nil {
		return err
	}
	set := bson.D{}
	for _, i := range group.indexes {
		if i < 0 || i >= len(c.Events) {
			return fmt.Errorf("there is no event %d", i)
		}
		if _, erased := ErasedDigest(c.Events[i]); !erased {
			set = append(set, bson.E{Key: fmt.Sprintf("events.%d", i), Value: string(Erased(c.Events[i]))})
		}
	}
	if len(set) == 0 {
		return nil
	}
	number := bson.D{{Key: "_id", Value: int64(group.commit)}}
	_, err = m.commits.UpdateOne(ctx, number, bson.D{{Key: "$set", Value: set}})
	return explainMongo(err)
}
