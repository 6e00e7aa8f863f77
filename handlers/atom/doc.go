// Package atom writes feeds in the Atom format, RFC 4287. It owns the format and nothing else: what a feed tells, to
// whom and in which words is the business of handlers. It imports nothing of ours. Start at Feed.Write.
//
// The standard library's encoding/xml does the escaping; a library for feeds would bring formats that nobody here needs.
package atom
