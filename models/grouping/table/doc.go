// Package table reads and writes the files of the commands that try the grouping: UTF-8, one line a row, fields with a
// tab between them, no quoting, and a first line that names the columns.
//
// It knows nothing of what stands in them. What people export is seldom clean, so a byte order mark, line ends of
// Windows, broken UTF-8 and tabs within a last text are read as they were meant; what cannot be meant is refused in
// words, with the file, the line and what was expected.
//
// Start reading at read.go.
package table
