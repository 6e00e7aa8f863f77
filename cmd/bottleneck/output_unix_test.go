//go:build unix

package main

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// A pipe stands here for /dev/null and its like: a file must never take their place.
func TestAPipeIsWrittenIntoAndStaysAPipe(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	heard := make(chan string)
	go func() {
		raw, _ := os.ReadFile(pipe)
		heard <- string(raw)
	}()
	newShell(t).works("group", "--in", tableFile(t, tickets), "--out", pipe)
	if about, err := os.Stat(pipe); err != nil || about.Mode().IsRegular() {
		t.Fatalf("the pipe is now %v, %v", about, err)
	}
	if got := <-heard; got != groupedTickets {
		t.Errorf("heard:\n%s", got)
	}
}
