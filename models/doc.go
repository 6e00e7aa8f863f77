// Package models is the domain of Bottleneck: reports, bottlenecks, the parties that file and wait,
// members, links, and the rules between them.
//
// It is pure. Nothing in it reads a clock, draws a random number, opens a file or speaks HTTP: time and
// random values come in with each command (see Env), text analysis through the Matcher interface.
// It imports neither journal, store, grouping nor anything of the web.
//
// Where to start reading: events.go lists everything that can ever be recorded; state.go is what is known
// after replaying it; command.go says what a command is; then one file per noun (report.go, bottleneck.go,
// member.go, link.go …) holds its type, its commands and how its events are applied.
package models
