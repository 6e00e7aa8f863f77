package journal

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// A backup is a gzip file of lines of JSON, which `zcat` shows: a backupHeader, a
// line for each commit, and a backupEnd. Events stand in it byte for byte.

const (
	backupKind    = "bottleneck backup"
	backupVersion = 1
)

// BackupOptions is what a backup can be told.
type BackupOptions struct {
	// Made is the time that the backup's first line gives.
	Made time.Time
	// Progress, if given, is told the last number written, every 1,000 commits.
	Progress func(n uint64)
}

type backupHeader struct {
	Kind    string    `json:"kind"`
	Version int       `json:"version"`
	Made    time.Time `json:"made"`
}

type backupEnd struct {
	End  bool   `json:"end"`
	Head string `json:"head"`
}

// backupCommit is a commit's line but for its events, which follow as they are:
// encoding them again could change a byte.
type backupCommit struct {
	N      uint64 `json:"n"`
	ID     string `json:"id"`
	At     int64  `json:"at"` // milliseconds since 1970, UTC
	By     string `json:"by"`
	Op     string `json:"op"`
	Prev   string `json:"prev"`
	Digest string `json:"digest"`
}

// errEnd stops the reading at the head that a backup set out to reach.
var errEnd = errors.New("the end of what was to be read")

// Backup writes the journal, up to its head at this moment, to a file at path,
// while others go on appending. The chain is checked on the way. The file appears
// whole or not at all; an older one of that name is replaced. It returns the head
// that the backup ends with.
func Backup(ctx context.Context, j Journal, path string, options BackupOptions) (Head, error) {
	end, err := j.Head(ctx)
	if err != nil {
		return Head{}, err
	}
	file, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".part-*")
	if err != nil {
		return Head{}, fmt.Errorf("making the backup file: %w", err)
	}
	defer os.Remove(file.Name())
	err = writeBackup(ctx, j, file, end, options)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return Head{}, fmt.Errorf("writing the backup: %w", err)
	}
	if err := os.Rename(file.Name(), path); err != nil {
		return Head{}, fmt.Errorf("naming the backup: %w", err)
	}
	return end, syncFolder(filepath.Dir(path))
}

func writeBackup(ctx context.Context, j Journal, file *os.File, end Head, options BackupOptions) error {
	packed, err := gzip.NewWriterLevel(file, gzip.BestSpeed)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(packed, 1<<16)
	lines := json.NewEncoder(out)
	err = lines.Encode(backupHeader{Kind: backupKind, Version: backupVersion, Made: options.Made.UTC()})
	if err != nil {
		return err
	}
	err = writeCommits(ctx, j, end, options.Progress, func(c Commit) error {
		line, err := commitLine(c)
		if err != nil {
			return err
		}
		_, err = out.Write(append(line, '\n'))
		return err
	})
	if err != nil {
		return err
	}
	err = lines.Encode(backupEnd{End: true, Head: end.String()})
	return errors.Join(err, out.Flush(), packed.Close())
}

// writeCommits hands on the commits up to end, checking the chain on the way.
func writeCommits(ctx context.Context, j Journal, end Head, progress func(uint64), write func(Commit) error) error {
	chain := NewChain(Head{})
	if end.N == 0 {
		return nil
	}
	err := j.Read(ctx, 1, func(c Commit) error {
		if err := chain.Next(c); err != nil {
			return err
		}
		if err := write(c); err != nil {
			return err
		}
		if progress != nil && c.N%1000 == 0 {
			progress(c.N)
		}
		if c.N == end.N {
			return errEnd
		}
		return nil
	})
	if err != nil && !errors.Is(err, errEnd) {
		return err
	}
	if chain.Head() != end {
		return ErrRewound
	}
	return nil
}

// commitLine is a commit as one line of JSON, without its end.
func commitLine(c Commit) ([]byte, error) {
	line, err := json.Marshal(backupCommit{N: c.N, ID: c.ID, At: c.At.UnixMilli(), By: c.By, Op: c.Op,
		Prev: c.Prev.String(), Digest: c.Sum.String()})
	if err != nil {
		return nil, err
	}
	line = append(line[:len(line)-1], `,"events":[`...)
	for i, event := range c.Events {
		if i > 0 {
			line = append(line, ',')
		}
		line = append(line, event...)
	}
	return append(line, "]}"...), nil
}

// syncFolder makes a rename durable.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}
