package sheet

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func TestEveryEncodingOfASpreadsheetIsRead(t *testing.T) {
	const text = "Lieferant;Kontakt\r\nNordkabel Süd;Jürgen Müller – Büro\r\n"
	encode := func(file []byte, err error) []byte {
		if err != nil {
			t.Fatal(err)
		}
		return file
	}
	for name, file := range map[string][]byte{
		"UTF-8":                     []byte(text),
		"UTF-8 with a mark":         []byte("\uFEFF" + text),
		"letters in two parts":      []byte(strings.ReplaceAll(text, "ü", "u\u0308")),
		"Windows-1252":              encode(charmap.Windows1252.NewEncoder().Bytes([]byte(text))),
		"UTF-16 with a mark":        encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes([]byte(text))),
		"big UTF-16 with a mark":    encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().Bytes([]byte(text))),
		"UTF-16 without a mark":     encode(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().Bytes([]byte(text))),
		"big UTF-16 without a mark": encode(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().Bytes([]byte(text))),
	} {
		if got, err := Decode(file); err != nil || got != text {
			t.Errorf("%s: %q, %v", name, got, err)
		}
		if got, err := opened(file); err != nil || got != text {
			t.Errorf("%s, opened: %q, %v", name, got, err)
		}
	}
	if got, err := Decode([]byte("M\xfcller")); err != nil || got != "Müller" {
		t.Errorf("Latin-1: %q, %v", got, err)
	}
}

func TestWhatIsNoTextIsSaidSo(t *testing.T) {
	for start, want := range map[string]error{"PK\x03\x04\x14\x00": ErrSpreadsheet, "\xD0\xCF\x11\xE0\xA1\xB1": ErrSpreadsheet, "%PDF-1.7": ErrNoText} {
		if _, err := Decode([]byte(start + "rest")); !errors.Is(err, want) {
			t.Errorf("%q: %v", start, err)
		}
	}
}

func cellsOf(rows []Row) (all [][]string) {
	for _, row := range rows {
		all = append(all, row.Cells)
	}
	return all
}

func TestTheSignBetweenCellsIsFoundOut(t *testing.T) {
	want := []string{"Acme", "Ana", "ana@acme.example"}
	for name, text := range map[string]string{
		"commas": "Acme,Ana,ana@acme.example", "semicolons": "Acme;Ana;ana@acme.example", "tabs": "Acme\tAna\tana@acme.example",
		"bars": "Acme|Ana|ana@acme.example", "quoted": `"Acme", "Ana", "ana@acme.example"`,
		"named in the first line": "sep=;\nAcme;Ana;ana@acme.example", "lines of a Mac": "Acme;Ana;ana@acme.example\r",
	} {
		if rows, _ := Read(text, 10); len(rows) != 1 || !slices.Equal(rows[0].Cells, want) {
			t.Errorf("%s: %q", name, cellsOf(rows))
		}
	}
	rows, _ := Read("Acme, Inc.;Ana\nGlobex, Ltd.;Ben\n", 10)
	if len(rows) != 2 || rows[1].Cells[0] != "Globex, Ltd." {
		t.Errorf("commas in names: %q", cellsOf(rows))
	}
	if rows, _ := Read("Acme\t\tana@acme.example", 10); len(rows[0].Cells) != 3 {
		t.Errorf("an empty cell between tabs: %q", rows[0].Cells)
	}
}

func TestLinesAreCountedAsAnEditorCountsThem(t *testing.T) {
	rows, more := Read("a,b\n\n ,\n\"c\nd\",e\nf,g", 10)
	var lines []int
	for _, row := range rows {
		lines = append(lines, row.Line)
	}
	if !slices.Equal(lines, []int{1, 4, 6}) || more {
		t.Errorf("rows at %v", lines)
	}
	if rows, _ := Read("sep=,\na,b", 10); rows[0].Line != 2 {
		t.Errorf("below a line that names the sign: line %d", rows[0].Line)
	}
	if rows, more := Read(strings.Repeat("a,b\n", 11), 10); len(rows) != 10 || !more {
		t.Errorf("%d rows, more %v", len(rows), more)
	}
}

func TestAQuotationMarkInTheWrongPlaceSpoilsItsRowAlone(t *testing.T) {
	rows, _ := Read("a,b\nc\"d,e\nf,g\n\"h,i\nj,k", 10)
	if len(rows) != 4 || rows[1].Wrong != FaultQuote || rows[1].Raw != `c"d,e` || rows[2].Cells[0] != "f" {
		t.Fatalf("%+v", rows)
	}
	if last := rows[3]; last.Wrong != FaultOpen || last.Line != 4 || last.Raw != "\"h,i\nj,k" {
		t.Errorf("never closed: %+v", last)
	}
}

func TestColumnsAreKnownByTheirNamesInAnyOrder(t *testing.T) {
	columns := Columns{"supplier": {"supplier", "Lieferant"}, "email": {"e-mail"}, "contact": {"contact"}}
	l := columns.Layout([]string{"E-Mail (optional)", "City", "", "LIEFERANT", "Supplier"}, "supplier", "contact", "email")
	if !l.Header || l.At["supplier"] != 3 || l.At["email"] != 0 || !slices.Equal(l.Unknown, []string{"City"}) || !slices.Equal(l.Twice, []string{"Supplier"}) {
		t.Errorf("%+v", l)
	}
	row := Row{Cells: []string{"ana@acme.example", "Lyon"}}
	if l.Cell(row, "email") != "ana@acme.example" || l.Cell(row, "supplier") != "" || l.Cell(row, "contact") != "" {
		t.Error("cells by name")
	}
	l = columns.Layout([]string{"Acme", "Contact"}, "supplier", "contact", "email")
	if l.Header || l.At["contact"] != 1 || l.Unknown != nil || columns.Layout([]string{"Supplier 24"}, "supplier").Header {
		t.Errorf("no names: %+v", l)
	}
}
