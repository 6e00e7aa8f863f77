package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"bottleneck/models/grouping/table"
)

// standard is what is written for standard input or output where a file is asked for.
const standard = "-"

// readTable reads the file that an option names.
func readTable[T any](ctx context.Context, i *invocation, option string, read func(table.Source) ([]T, error)) ([]T, error) {
	path, err := i.inputPath(option)
	if err != nil {
		return nil, err
	}
	name, file := "standard input", io.NopCloser(i.stdin)
	if path != standard {
		name = path
		if file, err = openFile(path); err != nil {
			return nil, err
		}
	}
	defer file.Close()
	reader := interruptible(ctx, file)
	defer reader.Close()
	return read(table.Source{Name: name, Reader: reader})
}

// inputPath is what stands behind an option that names a file to read.
func (i *invocation) inputPath(option string) (string, error) {
	path := i.options[option]
	if path == "" {
		return "", refuse("--%s is missing: the file to read, or - for standard input. See: bottleneck help %s", option, i.command)
	}
	for other, value := range i.options {
		switch {
		case other == option:
		case other == "out" && sameFile(path, value):
			return "", refuse("--out would write over %s, which --%s reads. Name another file.", value, option)
		case other != "out" && path == standard && value == standard:
			return "", refuse("--%s and --%s cannot both be standard input. Name a file for one of them.", min(option, other), max(option, other))
		}
	}
	return path, nil
}

func sameFile(a, b string) bool {
	if a == standard || b == standard {
		return false
	}
	one, err1 := os.Stat(a)
	other, err2 := os.Stat(b)
	return err1 == nil && err2 == nil && one.Mode().IsRegular() && os.SameFile(one, other)
}

func openFile(path string) (*os.File, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	about, err := file.Stat()
	if err == nil && about.IsDir() {
		err = errors.New("it is a folder")
	}
	if err != nil {
		return nil, errors.Join(unreadable(path, err), file.Close())
	}
	return file, nil
}

func unreadable(path string, err error) error {
	return fmt.Errorf("%s cannot be read: %w", path, bare(err))
}

// bare leaves out of an error what the sentence around it says: the file, and what was done to it.
func bare(err error) error {
	var detail *fs.PathError
	if errors.As(err, &detail) {
		return detail.Err
	}
	return err
}

// interruptible is r until ctx ends. A terminal or a pipe that says nothing would otherwise keep the program from
// ending at Ctrl-C. Whoever stops reading earlier closes it.
func interruptible(ctx context.Context, r io.Reader) *io.PipeReader {
	reader, writer := io.Pipe()
	go func() {
		_, err := io.Copy(writer, r)
		writer.CloseWithError(err)
	}()
	context.AfterFunc(ctx, func() { writer.CloseWithError(errors.New("interrupted")) })
	return reader
}
