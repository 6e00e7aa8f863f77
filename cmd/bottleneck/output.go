package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// writeOut hands fill what --out names. A file appears whole or not at all; an older one of that name is replaced.
func (i *invocation) writeOut(fill func(io.Writer) error) error {
	path := i.options["out"]
	switch {
	case path == "":
		return refuse("--out is missing: the file to write, or - for standard output. See: bottleneck help %s", i.command)
	case path == standard:
		return fill(i.stdout)
	}
	about, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return writeFile(path, 0o666, fill)
	case err != nil:
		return unwritable(path, err)
	case about.IsDir():
		return unwritable(path, errors.New("it is a folder"))
	case !about.Mode().IsRegular():
		return writeInto(path, fill) // a device or a pipe, which a file must not take the place of
	}
	if path, err = filepath.EvalSymlinks(path); err != nil {
		return unwritable(path, err)
	}
	return writeFile(path, about.Mode().Perm(), fill)
}

// writeFile fills a file beside the target, which takes its place at the end.
func writeFile(path string, mode fs.FileMode, fill func(io.Writer) error) error {
	part := fmt.Sprintf("%s.part-%08x", path, rand.Uint32())
	file, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return unwritable(path, err)
	}
	defer os.Remove(part) // what was renamed is not there any more
	if err := fill(file); err != nil {
		return errors.Join(err, file.Close())
	}
	if err := errors.Join(file.Sync(), file.Close()); err != nil {
		return unwritable(path, err)
	}
	if err := os.Rename(part, path); err != nil {
		return unwritable(path, err)
	}
	return nil
}

func writeInto(path string, fill func(io.Writer) error) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return unwritable(path, err)
	}
	return errors.Join(fill(file), file.Close())
}

func unwritable(path string, err error) error {
	return fmt.Errorf("%s cannot be written: %w", path, bare(err))
}
