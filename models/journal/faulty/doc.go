// Package faulty is for tests only: a journal around another one whose appends
// fail on order, so that tests of what builds on a journal can meet a database
// that is away, full, slow, or whose answers are lost, without one.
//
// Here lives nothing but the faults; it knows no database. Start with New.
package faulty
