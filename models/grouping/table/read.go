package table

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// MaxLine is the most bytes that a line may have, its end not counted.
const MaxLine = 1 << 20

// Source is a file that is to be read, under the name that errors give it.
type Source struct {
	Name   string
	Reader io.Reader
}

// Column is a column that a file must have.
type Column struct {
	names     []string
	key, text bool
}

// Named is a column under any of these names, in small letters or capitals.
func Named(names ...string) Column { return Column{names: names} }

// Text is a column of what people wrote. If it is the last one, tabs are part of it; they become spaces.
func Text(names ...string) Column { return Column{names: names, text: true} }

// Key is a column whose values tell the rows apart: none is empty, none comes twice.
func Key(names ...string) Column { return Column{names: names, key: true} }

// Rows reads the whole file and gives the columns asked for, in that order, whatever else the file has. Lines with
// nothing on them are passed over.
func (s Source) Rows(columns ...Column) (rows [][]string, err error) {
	lines := NewLines(s.Reader)
	header, err := s.header(lines, columns)
	if err != nil {
		return nil, err
	}
	keys := newKeys(columns)
	for lines.Scan() {
		if lines.Text() == "" {
			continue
		}
		row, err := header.row(lines.Text())
		if err == nil {
			err = keys.check(row, lines.Number())
		}
		if err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", s.Name, lines.Number(), err)
		}
		rows = append(rows, row)
	}
	return rows, s.explain(lines)
}

// header reads the first line.
func (s Source) header(lines *Lines, columns []Column) (header, error) {
	if lines.Scan() {
		h, err := newHeader(lines.Text(), columns)
		if err != nil {
			err = fmt.Errorf("%s, line 1: %w", s.Name, err)
		}
		return h, err
	}
	if err := s.explain(lines); err != nil {
		return header{}, err
	}
	return header{}, fmt.Errorf("%s is empty. %s", s.Name, expected(columns))
}

// explain says what kept the reading from reaching the end, if anything did.
func (s Source) explain(lines *Lines) error {
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s, line %d: %w", s.Name, lines.Number()+1, err)
	}
	return nil
}

// Lines reads lines as people's programs write them: their ends are cut off, with or without a carriage return, and so
// is a byte order mark; what is not UTF-8 is replaced.
type Lines struct {
	scanner *bufio.Scanner
	number  int
	text    string
	err     error
}

// NewLines reads the lines of r.
func NewLines(r io.Reader) *Lines {
	scanner := bufio.NewScanner(r)
	scanner.Buffer(nil, MaxLine+len("\r\n"))
	return &Lines{scanner: scanner}
}

// Scan goes to the next line. It says false at the end or at an error.
func (l *Lines) Scan() bool {
	if l.err != nil || !l.scanner.Scan() {
		return false
	}
	raw := l.scanner.Bytes()
	if l.number == 0 {
		if isUTF16(raw) {
			l.err = errors.New("this is UTF-16, which some programs call Unicode text. Save it as UTF-8")
			return false
		}
		raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	}
	l.number++
	l.text = strings.ToValidUTF8(string(raw), "\ufffd")
	return true
}

func isUTF16(raw []byte) bool {
	return bytes.HasPrefix(raw, []byte{0xff, 0xfe}) || bytes.HasPrefix(raw, []byte{0xfe, 0xff})
}

// Text is the line.
func (l *Lines) Text() string { return l.text }

// Number is the number of the line, from 1.
func (l *Lines) Number() int { return l.number }

// Err is what ended the reading before the end.
func (l *Lines) Err() error {
	if l.err != nil {
		return l.err
	}
	err := l.scanner.Err()
	if errors.Is(err, bufio.ErrTooLong) {
		return errors.New("longer than 1 MiB, the most that a line may have")
	}
	return err
}
