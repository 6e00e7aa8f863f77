package journal

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"time"
)

// An archive is one JSON document: what it is, every commit on a line of its own, and the head that they end with. It
// holds what a backup holds, readable by whatever reads JSON; events stand in it byte for byte, because their digests
// are taken of those bytes. The key from which links derive is in neither.

const (
	archiveKind    = "bottleneck archive"
	archiveVersion = 1
)

// archiveHeader is how an archive begins, but for its closing bracket: the commits follow in it.
type archiveHeader struct {
	Kind    string    `json:"kind"`
	Version int       `json:"version"`
	Made    time.Time `json:"made"`
	Key     string    `json:"key"` // says that there is none
}

// archiveEnd closes an archive.
type archiveEnd struct {
	Head string `json:"head"`
}

// keyNote stands where somebody may look for the key.
const keyNote = "not in here: links work again once the key file is put in its place"

// The lines between which the commits stand, each but the last with a comma behind it.
const (
	archiveOpens  = `,"commits":[`
	archiveCloses = "],"
)

// WriteArchive writes the commits up to end, which must be one of the journal's, while others go on appending. The
// chain is checked on the way. It holds a page of commits at most; what it wrote before an error is not whole, and
// Restore refuses that.
func WriteArchive(ctx context.Context, j Journal, w io.Writer, end Head, made time.Time) error {
	out := bufio.NewWriterSize(w, 1<<16)
	header, err := json.Marshal(archiveHeader{archiveKind, archiveVersion, made.UTC(), keyNote})
	if err != nil {
		return err
	}
	_, _ = out.Write(header[:len(header)-1]) // a bufio.Writer gives its error again by Flush
	_, _ = out.WriteString(archiveOpens)
	between := "\n"
	err = writeCommits(ctx, j, end, nil, func(c Commit) error {
		line, err := commitLine(c)
		if err != nil {
			return err
		}
		_, _ = out.WriteString(between)
		between = ",\n"
		_, err = out.Write(line)
		return err
	})
	if err != nil {
		return err
	}
	last, err := json.Marshal(archiveEnd{end.String()})
	if err != nil {
		return err
	}
	_, _ = out.WriteString("\n" + archiveCloses)
	_, _ = out.Write(append(last[1:], '\n'))
	return errors.Join(ctx.Err(), out.Flush())
}
