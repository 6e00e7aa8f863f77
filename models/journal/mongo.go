package journal

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/event"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/mongo/options"
	"go.mongodb.org/mongo-driver/v2/mongo/readconcern"
	"go.mongodb.org/mongo-driver/v2/mongo/readpref"
	"go.mongodb.org/mongo-driver/v2/mongo/writeconcern"
)

// Mongo is a journal in one MongoDB collection, commits, with a document for each
// commit. Its number is the _id, whose uniqueness is the whole concurrency
// control. Writes are acknowledged by a majority and journalled; reads are those
// of the majority.
type Mongo struct {
	client  *mongo.Client
	commits *mongo.Collection
	timeout time.Duration
	// doubt is set by every new connection: the server behind it may be another
	// one, or hold older data, so the next Append looks at the commit before.
	doubt atomic.Bool
}

// MongoOptions are what OpenMongo can be told; the zero value is right for a
// server.
type MongoOptions struct {
	// Database is the name of the database; if empty, the one that the address
	// names as its path, else "bottleneck".
	Database string
	// App is the application name that shows in the server's log; "bottleneck" if
	// empty.
	App string
	// Timeout bounds each attempt to reach the server, in all its parts; 3 s if
	// zero. Append makes several attempts if its context allows.
	Timeout time.Duration
}

// OpenMongo prepares a journal on the server or replica set at uri. It does not
// wait for the server, which may be away: then each method says ErrAway until it
// comes. An error means that uri cannot be used at all.
func OpenMongo(_ context.Context, uri string, o MongoOptions) (*Mongo, error) {
	if o.Database == "" {
		o.Database = databaseName(uri)
	}
	if o.App == "" {
		o.App = "bottleneck"
	}
	if o.Timeout == 0 {
		o.Timeout = 3 * time.Second
	}
	m := &Mongo{timeout: o.Timeout}
	m.doubt.Store(true)
	client, err := mongo.Connect(m.clientOptions(uri, o))
	if err != nil {
		return nil, &Refused{Err: err, Sentence: fmt.Sprintf(
			"The address of the MongoDB database cannot be used: %v. It looks like mongodb://host:27017/?replicaSet=rs0.", err)}
	}
	m.client = client
	m.commits = client.Database(o.Database).Collection("commits")
	return m, nil
}

// databaseName returns the path of a connection string, which is no URL when it
// names several hosts.
func databaseName(uri string) string {
	_, rest, _ := strings.Cut(uri, "://")
	_, path, _ := strings.Cut(rest, "/")
	name, _, _ := strings.Cut(path, "?")
	if name == "" {
		return "bottleneck"
	}
	return name
}

func (m *Mongo) clientOptions(uri string, o MongoOptions) *options.ClientOptions {
	journalled := true
	return options.Client().ApplyURI(uri).
		SetAppName(o.App).
		SetTimeout(o.Timeout).
		SetConnectTimeout(o.Timeout).
		SetServerSelectionTimeout(o.Timeout).
		// The unique number protects against writing twice, and Append has to know
		// of each attempt.
		SetRetryWrites(false).
		SetReadPreference(readpref.Primary()).
		SetReadConcern(readconcern.Majority()).
		SetWriteConcern(&writeconcern.WriteConcern{W: writeconcern.WCMajority, Journal: &journalled}).
		SetMonitor(&event.CommandMonitor{Started: markSent}).
		SetPoolMonitor(&event.PoolMonitor{Event: func(e *event.PoolEvent) {
			if e.Type == event.ConnectionCreated || e.Type == event.ConnectionPoolCleared {
				m.doubt.Store(true)
			}
		}})
}

// document is a commit as it stands in the database.
type document struct {
	N      int64     `bson:"_id"`
	ID     string    `bson:"id"`
	At     time.Time `bson:"at"`
	By     string    `bson:"by"`
	Op     string    `bson:"op"`
	Prev   string    `bson:"prev"`
	Digest string    `bson:"digest"`
	Events []string  `bson:"events"`
}

func toDocument(c Commit) document {
	d := document{N: int64(c.N), ID: c.ID, At: c.At, By: c.By, Op: c.Op,
		Prev: c.Prev.String(), Digest: c.Digest().String(), Events: make([]string, len(c.Events))}
	for i, e := range c.Events {
		d.Events[i] = string(e)
	}
	return d
}

func (d document) commit() (Commit, error) {
	c := Commit{N: uint64(d.N), ID: d.ID, At: d.At.UTC(), By: d.By, Op: d.Op, Events: make([][]byte, len(d.Events))}
	var prevErr, sumErr error
	c.Prev, prevErr = ParseDigest(d.Prev)
	c.Sum, sumErr = ParseDigest(d.Digest)
	if err := errors.Join(prevErr, sumErr); err != nil || d.N <= 0 {
		return Commit{}, damagedDocument(d.N, err)
	}
	for i, e := range d.Events {
		c.Events[i] = []byte(e)
	}
	return c, nil
}

func damagedDocument(n int64, err error) error {
	return &Refused{Err: err, Sentence: fmt.Sprintf(
		"Commit %d of the journal in MongoDB is damaged: it is not whole. Run verify, or restore a backup.", n)}
}

// Clock returns the server's time, as hello reports it.
func (m *Mongo) Clock(ctx context.Context) (time.Time, error) {
	var answer struct {
		LocalTime time.Time `bson:"localTime"`
	}
	hello := bson.D{{Key: "hello", Value: 1}}
	if err := m.client.Database("admin").RunCommand(ctx, hello).Decode(&answer); err != nil {
		return time.Time{}, explainMongo(err)
	}
	return answer.LocalTime.UTC(), nil
}

// Compact does nothing: WiredTiger reuses and rewrites its pages by itself.
func (m *Mongo) Compact(context.Context) error { return nil }

// Close ends all connections, waiting for running calls up to the time that one
// attempt may take.
func (m *Mongo) Close() error {
	ctx, cancel := context.WithTimeout(context.Background(), m.timeout)
	defer cancel()
	return m.client.Disconnect(ctx)
}
