package table

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// rows reads id and text, the columns of most files here.
func rows(text string) ([][]string, error) {
	return Source{Name: "reports.tsv", Reader: strings.NewReader(text)}.Rows(Key("id"), Text("text"))
}

func TestWhatPeopleExportIsReadAsItWasMeant(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"plain":                  {"id\ttext\n1\tone\n2\ttwo\n", "1=one 2=two"},
		"no end of line":         {"id\ttext\n1\tone", "1=one"},
		"columns elsewhere":      {"text\tlabel\tid\none\tx\t1\n", "1=one"},
		"columns in capitals":    {"ID\t Text \n1\tone\n", "1=one"},
		"ends of Windows":        {"id\ttext\r\n1\tone\r\n", "1=one"},
		"byte order mark":        {"\ufeffid\ttext\n1\tone\n", "1=one"},
		"broken UTF-8":           {"id\ttext\n1\tcaf\xe9\n", "1=caf\ufffd"},
		"tabs in a last text":    {"id\ttext\n1\tone\ttwo\t\n", "1=one two "},
		"empty lines":            {"id\ttext\n\n1\tone\n\r\n\n", "1=one"},
		"quotes, which are text": {"id\ttext\n1\t\"one\n", "1=\"one"},
		"an empty text":          {"id\ttext\n1\t\n", "1="},
		"nothing but names":      {"id\ttext\n", ""},
	} {
		read, err := rows(test.text)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got []string
		for _, row := range read {
			got = append(got, strings.Join(row, "="))
		}
		if text := strings.Join(got, " "); text != test.want {
			t.Errorf("%s: %q, not %q", name, text, test.want)
		}
	}
}

func TestWhatCannotBeMeantIsRefusedWithItsLineAndWhatWasExpected(t *testing.T) {
	const names = "The first line should name the columns, at least id, text, with a tab between two"
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"empty":          {"", []string{"reports.tsv is empty", names}},
		"no header":      {"1\tthe printer jams\n", []string{"reports.tsv, line 1", `no column is named "id"`, "the printer jams", names}},
		"missing column": {"id\tlabel\n1\tx\n", []string{"reports.tsv, line 1", `no column is named "text"`, names}},
		"commas":         {"id,text\n1,one\n", []string{"line 1", `no column is named "id" in "id,text"`}},
		"twice":          {"id\ttext\tID\n", []string{"line 1", `two columns are named "id"`}},
		"long no header": {strings.Repeat("é", 61) + "\n", []string{`"` + strings.Repeat("é", 60) + `…"`}},
		"too few":        {"id\ttext\n1\tone\n2\n", []string{"reports.tsv, line 3", "1 field where the first line names 2 columns (id, text)"}},
		"too few of 3":   {"id\tlabel\ttext\n1\tone\n", []string{"line 2", "2 fields where", "3 columns (id, label, text)"}},
		"too many":       {"id\ttext\tlabel\n1\ta\tb\tc\n", []string{"line 2", "more fields than the 3 columns", "Only a last text may hold tabs"}},
		"doubled":        {"id\ttext\n\n7\tone\n8\ttwo\n7\tthree\n", []string{"reports.tsv, line 5", `the id "7" stands in line 3 already`}},
		"no id":          {"id\ttext\n\tone\n", []string{"reports.tsv, line 2", "the id is empty"}},
		"UTF-16":         {"\xff\xfei\x00d\x00", []string{"reports.tsv, line 1", "UTF-16", "Save it as UTF-8"}},
		"UTF-16, other":  {"\xfe\xff\x00i\x00d", []string{"UTF-16"}},
	} {
		read, err := rows(test.text)
		if err == nil {
			t.Errorf("%s: read as %q", name, read)
			continue
		}
		for _, want := range test.want {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %q is missing in: %v", name, want, err)
			}
		}
	}
}

func TestTabsAtTheEndBelongToNoColumnButAText(t *testing.T) {
	_, err := Source{"known.tsv", strings.NewReader("id\tgroup\n1\tg1\tx\n")}.Rows(Key("id"), Named("group"))
	if err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("error %v", err)
	}
}

func TestAColumnMayHaveMoreThanOneName(t *testing.T) {
	read, err := Source{"docs.tsv", strings.NewReader("doc_id\n7\n")}.Rows(Key("id", "doc_id"))
	if err != nil || len(read) != 1 || read[0][0] != "7" {
		t.Errorf("rows %v, error %v", read, err)
	}
}

func TestLinesMayHaveOneMebibyte(t *testing.T) {
	longest := "1\t" + strings.Repeat("x", MaxLine-2)
	for _, end := range []string{"\n", "\r\n", ""} {
		read, err := rows("id\ttext\n" + longest + end)
		if err != nil || len(read[0][1]) != MaxLine-2 {
			t.Errorf("with the end %q: %v", end, err)
		}
	}
	_, err := rows("id\ttext\n" + longest + "xxx\n")
	if err == nil || !strings.Contains(err.Error(), "reports.tsv, line 2: longer than 1 MiB") {
		t.Errorf("a longer line: %v", err)
	}
}

func TestAReadingThatBreaksOffIsAnError(t *testing.T) {
	broken := errors.New("the disk is gone")
	for text, line := range map[string]string{"": "line 1", "id\ttext\n1\tone\n": "line 3"} {
		reader := io.MultiReader(strings.NewReader(text), iotest.ErrReader(broken))
		_, err := Source{"reports.tsv", reader}.Rows(Key("id"), Text("text"))
		if !errors.Is(err, broken) || !strings.Contains(err.Error(), line) {
			t.Errorf("after %q: %v", text, err)
		}
	}
}

func TestFieldsThatAreWrittenNeverBreakTheTable(t *testing.T) {
	var out bytes.Buffer
	w := NewWriter(&out, "id", "text")
	w.Row("1", "a\tb\nc\rd")
	w.Row("2", "")
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if want := "id\ttext\n1\ta b c d\n2\t\n"; out.String() != want {
		t.Errorf("%q, not %q", &out, want)
	}
}

func TestWritingThatFailsShowsAtTheEnd(t *testing.T) {
	reader, writer := io.Pipe()
	_ = reader.Close()
	if err := NewWriter(writer, "id").Flush(); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("error %v", err)
	}
}
