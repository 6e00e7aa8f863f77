// Package trial does to texts from files what the program does to reports: files them as they arrive, names what is
// alike, and takes corrections, so that anybody can try the grouping on tickets of their own.
//
// Everything is held in memory and nothing is kept. The grouping is the program's, in its one configuration; only ids
// and texts reach it. What is written are tables, of package table, and the replies of the line protocol.
//
// Start reading at group.go; replay.go is the conversation, similar.go the ranking.
package trial
