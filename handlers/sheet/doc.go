// Package sheet reads the tables that people upload or paste: rows of cells with commas, semicolons or tabs between
// them, in whichever encoding their spreadsheet writes. It knows nothing of what the columns mean, imports no other
// package of the program, and never fails on bytes: what cannot be read is told line by line.
// Start at Read.
package sheet
