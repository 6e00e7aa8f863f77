// Package store is the memory image of the organisation: it replays the journal into a models.State,
// decides commands against it and commits what they decide, follows what other nodes commit, and tells
// those who wait for something new.
//
// Here live the only writer of this process and everything about its failures: lost races, unclear answers,
// a journal that is away, rewound or of a later version, and the erasing of bytes that an event ordered.
// What may happen belongs to models, how commits are kept to models/journal, what belongs together to
// models/grouping. Nothing of the web or of a particular database may be imported here.
//
// Start with store.go (what callers use), then loop.go (the one goroutine that writes), batch.go (deciding),
// commit.go (making it durable), follow.go and replay.go (reading), catalogue.go (which texts stand where).
package store
