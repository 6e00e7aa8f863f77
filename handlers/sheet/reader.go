package sheet

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// MaxRow is how many bytes a row may have. Of one that is longer only the beginning is kept, to say which it is.
const MaxRow = 1 << 20

// Reader cuts a table into rows, one after the other: of a table that is larger than memory it holds one row. Rows that
// are empty are passed over. Make it with NewReader.
type Reader struct {
	Comma rune // what stands between the cells

	lines *bufio.Reader
	line  int // the number of lines that were read
}

// peeked is how much of a table is looked at to find out what stands between its cells.
const peeked = 64 << 10

// NewReader begins to read a text whose lines end in whichever way.
func NewReader(text io.Reader) *Reader {
	r := &Reader{lines: bufio.NewReaderSize(&oneLineEnds{from: text}, peeked)}
	start, _ := r.lines.Peek(peeked)
	rest, first := afterSeparatorLine(string(start))
	r.Comma = Separator(rest)
	if first.separator != 0 {
		r.Comma, r.line = first.separator, first.lines
		_, _ = r.lines.Discard(len(start) - len(rest))
	}
	return r
}

// Next gives the next row, or io.EOF behind the last one. Another error is the text's own.
func (r *Reader) Next() (Row, error) {
	for {
		row := Row{Line: r.line + 1}
		raw, wrong, err := r.cut()
		if raw == "" && err != nil {
			return Row{}, err
		}
		row.Line += r.leadingBreaks(&raw)
		row.Raw = strings.TrimRight(raw, "\n")
		row.parse(r.Comma, wrong)
		if !row.empty() {
			return row, nil
		}
		if err != nil {
			return Row{}, err
		}
	}
}

// leadingBreaks takes empty lines off the beginning of a row; they are none of it.
func (r *Reader) leadingBreaks(raw *string) (lines int) {
	rest := strings.TrimLeft(*raw, "\n")
	lines = len(*raw) - len(rest)
	*raw = rest
	return lines
}

// cut takes the lines of one row: more than one where a quotation mark is open at a line's end.
func (r *Reader) cut() (raw string, wrong Fault, err error) {
	var row strings.Builder
	at := quoting{comma: r.Comma}
	for {
		part, err := r.lines.ReadSlice('\n')
		if row.Len()+len(part) <= MaxRow {
			row.Write(part)
		} else if wrong = FaultLong; row.Len() < MaxRow {
			row.Write(part[:MaxRow-row.Len()])
		}
		at.pass(part)
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if len(part) > 0 {
			r.line++
		}
		if err != nil || !at.inside {
			if err != nil && at.inside && wrong == "" {
				wrong = FaultOpen
			}
			return row.String(), wrong, err
		}
	}
}

// quoting follows quotation marks as a csv.Reader does: only one at the beginning of a cell opens anything.
type quoting struct {
	comma  rune
	inside bool // a quotation mark is open
	within bool // a cell has begun
	closed bool // the last sign was a quotation mark inside of a cell that one opened
}

func (q *quoting) pass(part []byte) {
	for _, b := range part {
		switch {
		case q.inside && b == '"':
			q.inside, q.closed = false, true
		case q.inside:
		case q.closed && b == '"': // two of them are one that is meant
			q.inside, q.closed = true, false
		case b == '\n' || rune(b) == q.comma:
			q.within, q.closed = false, false
		case b == '"' && !q.within:
			q.inside, q.within = true, true
		case b != ' ' || q.comma == '\t':
			q.within, q.closed = true, false
		}
	}
}

// parse cuts a row into cells.
func (r *Row) parse(comma rune, wrong Fault) {
	if r.Wrong = wrong; wrong == FaultLong || r.Raw == "" {
		return
	}
	reader := csv.NewReader(strings.NewReader(r.Raw))
	reader.Comma, reader.FieldsPerRecord = comma, -1
	reader.TrimLeadingSpace = comma != '\t' // a tab is space too, and cells may be empty
	cells, err := reader.Read()
	switch {
	case err == nil && wrong == "":
		r.Cells = cells
	case wrong == "":
		r.Wrong = FaultQuote
	}
}

// oneLineEnds writes all line ends one way.
type oneLineEnds struct {
	from io.Reader
	cr   bool // the last byte was a carriage return, for which a line end was given
}

// Read reads what stands behind, with line ends of one byte.
func (o *oneLineEnds) Read(p []byte) (int, error) {
	for {
		n, err := o.from.Read(p)
		kept := 0
		for _, b := range p[:n] {
			if b == '\n' && o.cr {
				o.cr = false
				continue
			}
			if o.cr = b == '\r'; o.cr {
				b = '\n'
			}
			p[kept] = b
			kept++
		}
		if kept > 0 || err != nil || len(p) == 0 {
			return kept, err
		}
	}
}
