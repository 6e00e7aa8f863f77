package journal

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

// Restore writes a backup or an archive into a journal that is empty, or that an interrupted
// restore of the same one began. The whole file is verified first: one that is
// damaged, cut or of a later version is refused with a *Refused, and nothing is
// written. It returns the head that the journal then has.
func Restore(ctx context.Context, path string, to Journal, progress func(n uint64)) (Head, error) {
	file, err := os.Open(path)
	if err != nil {
		return Head{}, fmt.Errorf("opening the backup: %w", err)
	}
	defer file.Close()
	b := &backupFile{path: path, file: file}
	chain := NewChain(Head{})
	if err := b.Read(ctx, 1, chain.Next); err != nil {
		return Head{}, b.refuse(err)
	}
	if b.end != chain.Head() {
		return Head{}, b.refuse(errors.New("it ends with another commit than it says"))
	}
	if err := transfer(ctx, b, to, progress); err != nil {
		return Head{}, err
	}
	return to.Head(ctx)
}

// backupFile reads a backup as if it were a journal. end is known once it was
// read to its end.
type backupFile struct {
	path string
	file *os.File
	end  Head
}

func (b *backupFile) refuse(err error) error {
	var refused *Refused
	if errors.As(err, &refused) && refused.Err != nil && errors.Is(refused.Err, errLaterBackup) {
		return err
	}
	return &Refused{Err: err, Sentence: fmt.Sprintf(
		"%s is damaged or not a backup (%v). Nothing was restored. Use another backup.", b.path, err)}
}

var errLaterBackup = errors.New("written by a later version")

// Read yields all commits of the backup; from must be 1.
func (b *backupFile) Read(ctx context.Context, _ uint64, yield func(Commit) error) error {
	if _, err := b.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	packed := bufio.NewReaderSize(b.file, 1<<16)
	lines := packed
	if start, _ := packed.Peek(2); bytes.Equal(start, gzipStart) {
		unpacked, err := gzip.NewReader(packed)
		if err != nil {
			return err
		}
		lines = bufio.NewReaderSize(unpacked, 1<<16)
	}
	archive, err := b.header(lines)
	if err != nil {
		return err
	}
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return fmt.Errorf("its end is missing: %w", err)
		}
		if end, is := lastLine(line, archive); is {
			return b.last(end, lines)
		}
		if archive {
			line = bytes.TrimSuffix(line, []byte(",\n"))
		}
		c, err := parseCommit(line)
		if err != nil {
			return err
		}
		if err := errors.Join(yield(c), ctx.Err()); err != nil {
			return err
		}
	}
}

// gzipStart is how a backup begins, and an archive that somebody packed.
var gzipStart = []byte{0x1f, 0x8b}

// lastLine gives what stands behind the commits, if the line is that.
func lastLine(line []byte, archive bool) (end []byte, is bool) {
	if !archive {
		return line, bytes.HasPrefix(line, []byte(`{"end":`))
	}
	rest, is := bytes.CutPrefix(line, []byte(archiveCloses))
	return append([]byte("{"), rest...), is
}

// header reads the first line, and says whether it is that of an archive.
func (b *backupFile) header(lines *bufio.Reader) (archive bool, err error) {
	line, err := lines.ReadBytes('\n')
	if err != nil {
		return false, fmt.Errorf("its first line is not that of a backup: %w", err)
	}
	open, archive := bytes.CutSuffix(line, []byte(archiveOpens+"\n"))
	if archive {
		line = append(open, '}')
	}
	var header backupHeader
	if err := json.Unmarshal(line, &header); err != nil {
		return archive, err
	}
	kind, version := backupKind, backupVersion
	if archive {
		kind, version = archiveKind, archiveVersion
	}
	switch {
	case header.Kind != kind:
		return archive, errors.New("its first line is not that of a backup")
	case header.Version > version:
		return archive, &Refused{Err: errLaterBackup, Sentence: fmt.Sprintf(
			"%s was made by a later version of this program. Install that version to restore it.", b.path)}
	}
	return archive, nil
}

// last reads the closing line and makes sure that nothing follows: gzip's own
// checksum is verified only at the very end.
func (b *backupFile) last(line []byte, lines *bufio.Reader) error {
	var end backupEnd
	if err := json.Unmarshal(line, &end); err != nil {
		return err
	}
	head, err := ParseHead(end.Head)
	if err != nil {
		return err
	}
	if _, err := lines.ReadByte(); !errors.Is(err, io.EOF) {
		return errors.Join(errors.New("something follows its last line"), err)
	}
	b.end = head
	return nil
}

func parseCommit(line []byte) (Commit, error) {
	var parsed struct {
		backupCommit
		Events []json.RawMessage `json:"events"`
	}
	if err := json.Unmarshal(line, &parsed); err != nil {
		return Commit{}, err
	}
	c := Commit{N: parsed.N, ID: parsed.ID, At: fromMilli(parsed.At), By: parsed.By, Op: parsed.Op}
	var prevErr, sumErr error
	c.Prev, prevErr = ParseDigest(parsed.Prev)
	c.Sum, sumErr = ParseDigest(parsed.Digest)
	if err := errors.Join(prevErr, sumErr); err != nil {
		return Commit{}, err
	}
	for _, event := range parsed.Events {
		c.Events = append(c.Events, event)
	}
	return c, nil
}
