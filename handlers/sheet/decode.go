package sheet

import (
	"bytes"
	"errors"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

// What a file is when it is no table. ErrSpreadsheet is a workbook that a spreadsheet program can save as CSV.
var (
	ErrSpreadsheet = errors.New("a workbook, not a CSV")
	ErrNoText      = errors.New("not a text")
)

// workbooks begin so: .xlsx and .ods are zip files, .xls is a compound file.
var workbooks = [][]byte{[]byte("PK\x03\x04"), []byte("\xD0\xCF\x11\xE0")}

// Decode gives the bytes of a file as text. It knows UTF-8, UTF-16 with or without a byte-order mark, and takes what
// is neither for Windows-1252, of which Latin-1 is a part. Letters with accents are written one way.
func Decode(file []byte) (string, error) {
	if err := isNoTable(file); err != nil {
		return "", err
	}
	from := encodingOf(file)
	text, err := from.NewDecoder().Bytes(file)
	if err != nil {
		return "", ErrNoText
	}
	return string(norm.NFC.Bytes(bytes.TrimPrefix(text, []byte("\uFEFF")))), nil
}

func encodingOf(file []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(file, []byte("\xFF\xFE")):
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	case bytes.HasPrefix(file, []byte("\xFE\xFF")):
		return unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM)
	case nulls(file, 1):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case nulls(file, 0):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case utf8.Valid(file):
		return encoding.Nop
	}
	return charmap.Windows1252
}

// nulls says whether most of every second byte, from the first or the second on, is 0: Latin letters in UTF-16.
func nulls(file []byte, from int) bool {
	seen, zero := 0, 0
	for i := from; i < len(file) && seen < 512; i += 2 {
		seen++
		if file[i] == 0 {
			zero++
		}
	}
	return len(file)%2 == 0 && seen > 0 && zero*2 > seen
}
