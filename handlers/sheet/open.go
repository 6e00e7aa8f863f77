package sheet

import (
	"bytes"
	"errors"
	"io"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// Open gives what Decode gives of a file that may be larger than memory: it is read to its end once, to find out how its
// letters are written, and then again as it is asked for.
func Open(file io.ReadSeeker) (io.Reader, error) {
	start := make([]byte, peeked)
	n, err := io.ReadFull(file, start)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	if start = start[:n]; n == peeked {
		start = start[:n-utf8.UTFMax] // whole letters, of whichever encoding
	}
	if err := isNoTable(start); err != nil {
		return nil, err
	}
	from := encodingOf(start[:len(start)&^1])
	if from == encoding.Nop || from == charmap.Windows1252 {
		if from, err = letters(file); err != nil {
			return nil, err
		}
	}
	if text, err := from.NewDecoder().Bytes(start); err != nil || isBinary(text) {
		return nil, ErrNoText
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	return norm.NFC.Reader(&withoutMark{from: from.NewDecoder().Reader(file)}), nil
}

// isNoTable knows the files that people upload in place of a table by their beginning.
func isNoTable(start []byte) error {
	for _, begins := range workbooks {
		if bytes.HasPrefix(start, begins) {
			return ErrSpreadsheet
		}
	}
	if bytes.HasPrefix(start, []byte("%PDF-")) {
		return ErrNoText
	}
	return nil
}

// isBinary says whether a text has more control characters than any table: one in ten.
func isBinary(text []byte) bool {
	signs, controls := 0, 0
	for _, r := range string(text) {
		signs++
		if unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t' {
			controls++
		}
	}
	return controls*10 > signs
}

// letters reads the rest of a file: it is UTF-8 if all of it is.
func letters(file io.ReadSeeker) (encoding.Encoding, error) {
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	chunk, held := make([]byte, peeked), 0
	for {
		n, err := file.Read(chunk[held:])
		n += held
		whole := lastWhole(chunk[:n])
		if errors.Is(err, io.EOF) {
			whole = n
		}
		if !utf8.Valid(chunk[:whole]) {
			return charmap.Windows1252, nil
		}
		held = copy(chunk, chunk[whole:n])
		if errors.Is(err, io.EOF) {
			return encoding.Nop, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

// lastWhole gives where the last letter ends that is whole.
func lastWhole(text []byte) int {
	for back := 1; back < utf8.UTFMax && back <= len(text); back++ {
		if at := len(text) - back; utf8.RuneStart(text[at]) {
			if utf8.FullRune(text[at:]) {
				return len(text)
			}
			return at
		}
	}
	return len(text)
}

// withoutMark leaves out the byte-order mark at the beginning.
type withoutMark struct {
	from  io.Reader
	begun bool
}

// Read reads what stands behind the mark.
func (w *withoutMark) Read(p []byte) (int, error) {
	if w.begun {
		return w.from.Read(p)
	}
	w.begun = true
	start := make([]byte, len("\uFEFF"))
	n, err := io.ReadFull(w.from, start)
	start = bytes.TrimPrefix(start[:n], []byte("\uFEFF"))
	if err != nil && (errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF)) {
		err = nil
	}
	w.from = io.MultiReader(bytes.NewReader(start), w.from)
	if err != nil {
		return 0, err
	}
	return w.from.Read(p)
}
