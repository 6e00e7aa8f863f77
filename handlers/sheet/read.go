package sheet

import (
	"strings"
	"unicode/utf8"
)

// Row is one row of a table. Line is where it begins, from 1.
type Row struct {
	Line  int
	Cells []string
	Wrong Fault  // why the cells could not be told apart, or ""
	Raw   string // the row as it stood, for those who are to mend it
}

// Fault is why a row could not be cut into cells.
type Fault string

// The faults. An open quotation mark takes all lines up to the next one, or to the end, into its cell.
const (
	FaultQuote = Fault("quote") // a quotation mark in the middle of a cell
	FaultOpen  = Fault("open")  // a quotation mark that is never closed
	FaultLong  = Fault("long")  // more than MaxRow
)

// Read cuts a text into rows and their cells, without rows that are empty. At most most rows are read; more says that
// there were others.
func Read(text string, most int) (rows []Row, more bool) {
	reader := NewReader(strings.NewReader(text))
	for {
		row, err := reader.Next()
		if err != nil {
			return rows, false
		}
		if len(rows) == most {
			return rows, true
		}
		rows = append(rows, row)
	}
}

func (r *Row) empty() bool {
	if r.Wrong != "" {
		return false
	}
	for _, cell := range r.Cells {
		if strings.TrimSpace(cell) != "" {
			return false
		}
	}
	return true
}

// separatorLine is the line sep=; that some spreadsheets write before a table.
type separatorLine struct {
	separator rune
	lines     int
}

func afterSeparatorLine(text string) (string, separatorLine) {
	line, rest, _ := strings.Cut(text, "\n")
	name, sign, found := strings.Cut(strings.TrimRight(line, " "), "=")
	if !found || !strings.EqualFold(strings.Trim(name, `" `), "sep") {
		return text, separatorLine{}
	}
	r, size := utf8.DecodeRuneInString(strings.Trim(sign, `"`))
	if size == 0 || !strings.ContainsRune(separators, r) {
		return text, separatorLine{}
	}
	return rest, separatorLine{r, 1}
}

// separators are what may stand between cells; of two that fit as well the one further to the left is taken.
const separators = "\t;,|"

// looked is how many lines are looked at to find out what stands between cells.
const looked = 50

// Separator gives what stands between the cells of a table: the sign that most of its lines have, outside of quotation
// marks, and of those the one that stands there most often.
func Separator(text string) rune {
	best, bestLines, bestSum := ',', 0, 0
	for _, sign := range separators {
		lines, sum := 0, 0
		seen := 0
		for line := range strings.Lines(text) {
			if seen++; seen > looked {
				break
			}
			if n := outsideQuotes(line, sign); n > 0 {
				lines, sum = lines+1, sum+n
			}
		}
		if lines > bestLines || lines == bestLines && sum > bestSum {
			best, bestLines, bestSum = sign, lines, sum
		}
	}
	return best
}

func outsideQuotes(line string, sign rune) (n int) {
	quoted := false
	for _, r := range line {
		switch {
		case r == '"':
			quoted = !quoted
		case r == sign && !quoted:
			n++
		}
	}
	return n
}
