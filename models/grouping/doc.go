// Package grouping finds out which texts are about the same thing, and why.
//
// Analyse turns a text into terms (stems with the words they came from). An Index
// knows, for every bottleneck, how many of its reports use each term, and nothing
// about single reports. Suggest ranks bottlenecks for a text; a Stage decides a
// batch of new reports without touching the index until it is folded in.
//
// It holds no clock, no randomness and no network, reads no file, and imports
// nothing of this module. Identifiers of bottlenecks are the caller's.
//
// Start reading at text.go (what a text becomes), then score.go (the formula),
// rank.go (how candidates are found) and stage.go (how a decision is made).
package grouping
