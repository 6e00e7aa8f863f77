// Package demo holds a believable year of an invented organisation: who works
// there, what held them up, what they wrote about it and what became of it.
//
// It is content and one pure generator. It does no I/O, reads no clock and
// knows none of the other packages: the demo command turns its steps into real
// commands, so that what a visitor sees went the way that real reports go.
//
// Start reading at year.go (how the steps come about), then organisation.go
// (who is in it) and any bottlenecks_*.go (what they say). script.go is the
// small vocabulary in which the bottlenecks are written down.
package demo
