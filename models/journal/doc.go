// Package journal is the durable, ordered record of an organisation: a chain of
// commits, each one row of an SQLite file or one document of a MongoDB
// collection, each naming the digest of the one before.
//
// Here lives everything that knows a database: appending at the next number,
// reading in order, erasing the bytes of events, verifying, copying, backing up
// and restoring. Events are opaque lines of JSON to this package. What they mean
// belongs to models, what they add up to belongs to models/store, and neither
// may be imported here.
//
// Start with journal.go (the interface and its promises), then digest.go and
// chain.go (what makes a change noticeable), then sqlite.go and mongo.go.
package journal
