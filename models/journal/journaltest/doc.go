// Package journaltest is for tests only: it gives them a database that speaks
// MongoDB's wire protocol, and a proxy that makes the way to it unreliable.
//
// The database is FerretDB, built once from the module in testdata/ferretdb, or
// the real server that TEST_MONGODB_URI names. What FerretDB cannot show is
// listed in mongo.go. Nothing here may be imported by code that is not a test.
//
// A package whose tests use it calls Build from its TestMain, so that the build
// does not count against a test's deadline; then Mongo for an address, or Start
// for a server that can be killed.
package journaltest
