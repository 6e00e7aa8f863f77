package table

import (
	"bufio"
	"io"
	"strings"
)

// Writer writes rows. Nothing is sure to have arrived before Flush.
type Writer struct{ out *bufio.Writer }

// NewWriter begins a table with the line that names its columns.
func NewWriter(w io.Writer, columns ...string) *Writer {
	t := &Writer{bufio.NewWriter(w)}
	t.Row(columns...)
	return t
}

// breaks are what would make two fields or two lines of one.
var breaks = strings.NewReplacer("\t", " ", "\n", " ", "\r", " ")

// Row writes one row. An error shows at Flush.
func (t *Writer) Row(fields ...string) {
	for i, f := range fields {
		if i > 0 {
			_ = t.out.WriteByte('\t')
		}
		_, _ = breaks.WriteString(t.out, f)
	}
	_ = t.out.WriteByte('\n')
}

// Flush hands on what was written and gives the first error.
func (t *Writer) Flush() error { return t.out.Flush() }
