package handlers

import (
	"encoding/csv"
	"math/rand/v2"
	"strings"
	"testing"
)

// nasty draws a cell of what breaks tables and what spreadsheets run.
func nasty(random *rand.Rand) string {
	pieces := []string{"=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\x00", ";", ",", "\"", "'", "=cmd|' /C calc'!A1", "＝1+1", "\xff",
		"HYPERLINK(\"http://x\")", "ü", "😀", " ", "1", "word", "\u202e", "\\", "-1"}
	var b strings.Builder
	for range random.IntN(6) {
		b.WriteString(pieces[random.IntN(len(pieces))])
	}
	return b.String()
}

// plainAgain is a cell without what was put into it, and without what no reader keeps apart.
func plainAgain(cell string) string {
	return strings.NewReplacer("'", "", "\x00", "", "\r", "").Replace(strings.ToValidUTF8(cell, "\uFFFD"))
}

// runs says whether a spreadsheet of some country would take a part of the cell for a formula.
func runs(cell string) bool {
	for _, part := range strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune(separators, r) }) {
		if start := strings.TrimLeft(part, " "); start != "" && strings.ContainsAny(start[:1], "=+-@\t\r\n\x00") {
			return true
		}
	}
	return cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r\n\x00")
}

func TestNoCellOfATableIsAFormulaAndNoneIsLost(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	const columns, count = 10, 1_001 // the first row is headings, which are somebody's words too
	var want [][]string
	for range count {
		row := make([]string, columns)
		for i := range row {
			row[i] = nasty(random)
		}
		want = append(want, row)
	}
	var b strings.Builder
	out, err := newTable(&b, want[0]...)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range want[1:] {
		if err := out.write(row...); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.flush(); err != nil {
		t.Fatal(err)
	}
	got, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\uFEFF"))).ReadAll()
	if err != nil || len(got) != count {
		t.Fatalf("%d rows came back: %v", len(got), err)
	}
	for i, row := range got {
		for j, cell := range row {
			if runs(cell) {
				t.Errorf("%q leaves as %q, which a spreadsheet runs", want[i][j], cell)
			}
			if plainAgain(cell) != plainAgain(want[i][j]) {
				t.Errorf("%q came back as %q", want[i][j], cell)
			}
		}
	}
}
