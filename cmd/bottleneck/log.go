package main

import (
	"io"
	"log/slog"
)

// newLog logs lines of key=value. Standard output stays for what was asked for.
func newLog(w io.Writer) *slog.Logger { return slog.New(slog.NewTextHandler(w, nil)) }
