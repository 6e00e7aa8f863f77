package handlers

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
)

// gapped is a page that is the same for everybody but for one text of a fixed length, compressed once. The text is
// put between the compressed parts uncompressed, as deflate allows (RFC 1951, 3.2.4), so that sending the page
// costs no compression.
type gapped struct {
	before, after []byte // the page as it is
	gap           int
	start, end    []byte // the same as parts of a gzip stream: header and before; after
	sum           uint32 // of before
}

// gzipHeader begins a gzip stream without name and time (RFC 1952).
var gzipHeader = []byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff}

// newGapped cuts a page at its only placeholder.
func newGapped(page []byte, placeholder string) (*gapped, error) {
	before, after, found := bytes.Cut(page, []byte(placeholder))
	if !found || bytes.Contains(after, []byte(placeholder)) {
		return nil, errors.New("the page needs exactly one gap")
	}
	g := &gapped{before: before, after: after, gap: len(placeholder), sum: crc32.ChecksumIEEE(before)}
	start := bytes.NewBuffer(bytes.Clone(gzipHeader))
	w, err := flate.NewWriter(start, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	_, err = w.Write(before)
	err = errors.Join(err, w.Flush()) // up to a whole byte, without an end
	g.start = start.Bytes()
	// What follows may point back to what came before, but never into the gap: no page holds a zero byte.
	known := append(bytes.Clone(before), make([]byte, g.gap)...)
	var end bytes.Buffer
	w, more := flate.NewWriterDict(&end, flate.BestCompression, known)
	if more != nil {
		return nil, errors.Join(err, more)
	}
	_, more = w.Write(after)
	err = errors.Join(err, more, w.Close())
	g.end = end.Bytes()
	return g, err
}

// write sends the page with that text, which must be as long as the placeholder was.
func (g *gapped) write(to io.Writer, text string) error {
	return writeAll(to, g.before, []byte(text), g.after)
}

// writeGzip is write as a gzip stream.
func (g *gapped) writeGzip(to io.Writer, text string) error {
	if len(text) != g.gap {
		return errors.New("the text does not fit the gap")
	}
	stored := make([]byte, 0, 64) // a block that is not the last and not compressed: its length, its complement, its bytes
	stored = binary.LittleEndian.AppendUint16(append(stored, 0), uint16(g.gap))
	stored = append(binary.LittleEndian.AppendUint16(stored, ^uint16(g.gap)), text...)
	sum := crc32.Update(crc32.Update(g.sum, crc32.IEEETable, []byte(text)), crc32.IEEETable, g.after)
	trailer := binary.LittleEndian.AppendUint32(make([]byte, 0, 8), sum)
	trailer = binary.LittleEndian.AppendUint32(trailer, uint32(len(g.before)+g.gap+len(g.after)))
	return writeAll(to, g.start, stored, g.end, trailer)
}

func writeAll(to io.Writer, parts ...[]byte) error {
	for _, part := range parts {
		if _, err := to.Write(part); err != nil {
			return err
		}
	}
	return nil
}
