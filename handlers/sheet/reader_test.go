package sheet

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

func opened(file []byte) (string, error) {
	text, err := Open(bytes.NewReader(file))
	if err != nil {
		return "", err
	}
	all, err := io.ReadAll(text)
	return string(all), err
}

func TestALetterFarDownDecidesHowAFileIsWritten(t *testing.T) {
	far := strings.Repeat("all plain letters\n", 20_000)
	if got, err := opened([]byte(far + "M\xfcller")); err != nil || !strings.HasSuffix(got, "Müller") {
		t.Errorf("Windows-1252: %q, %v", got[len(got)-10:], err)
	}
	if got, err := opened([]byte(far + strings.Repeat("ü", 100_000))); err != nil || !strings.HasSuffix(got, "üü") || strings.Contains(got, "Ã") {
		t.Errorf("UTF-8: %q, %v", got[len(got)-10:], err)
	}
}

func TestWhatIsNoTextIsNotOpened(t *testing.T) {
	picture := append([]byte("\x89PNG\r\n\x1a\n"), bytes.Repeat([]byte{0, 1, 2, 200, 17, 0, 3, 99}, 5000)...)
	for want, files := range map[error][][]byte{ErrSpreadsheet: {[]byte("PK\x03\x04\x14\x00rest")}, ErrNoText: {[]byte("%PDF-1.7"), picture, []byte("\x1f\x8b\x08\x00\x00\x00\x00\x00\x04\x03")}} {
		for _, file := range files {
			if _, err := Open(bytes.NewReader(file)); !errors.Is(err, want) {
				t.Errorf("%q: %v", file[:8], err)
			}
		}
	}
	if got, err := opened([]byte("text\nwith a \x00 sign\n" + strings.Repeat("and more\n", 9))); err != nil || !strings.Contains(got, "\x00") {
		t.Errorf("one sign that is none spoils its row alone: %v", err)
	}
	if got, err := opened(nil); got != "" || err != nil {
		t.Errorf("nothing: %q, %v", got, err)
	}
}

func TestARowThatIsTooLongIsToldAndTheOthersAreRead(t *testing.T) {
	text := "a,b\nshort," + strings.Repeat("x", 10<<20) + "\n\"quoted\n" + strings.Repeat("y", 3<<20) + "\",z\nc,d\n"
	rows, _ := Read(text, 10)
	if len(rows) != 4 || rows[1].Wrong != FaultLong || rows[2].Wrong != FaultLong || !slices.Equal(rows[3].Cells, []string{"c", "d"}) {
		t.Fatalf("%d rows", len(rows))
	}
	if rows[1].Line != 2 || rows[2].Line != 3 || rows[3].Line != 5 || len(rows[1].Raw) > MaxRow || !strings.HasPrefix(rows[1].Raw, "short,") {
		t.Errorf("lines %d, %d and %d, %d bytes kept", rows[1].Line, rows[2].Line, rows[3].Line, len(rows[1].Raw))
	}
}

func FuzzReader(f *testing.F) {
	for _, text := range []string{"a,b\n\"c\nd\",e\n", "sep=;\na;b", "x\"y,z\n\"open", "a\tb\r\n\r\nc\td\r", "\"a\"\"b\",c\n", "\"a\"b,\"c\n", " \"a\",b"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		text, err := Open(bytes.NewReader(file))
		if err != nil {
			return
		}
		r, last := NewReader(text), 0
		for {
			row, err := r.Next()
			if err != nil {
				return
			}
			if row.Line <= last || row.Wrong == "" && len(row.Cells) == 0 || row.Wrong != "" && row.Cells != nil {
				t.Fatalf("row %+v after line %d", row, last)
			}
			last = row.Line
		}
	})
}
