package main

import (
	"bytes"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"bottleneck/models"
)

// commits is a journal of so many.
func commits(n uint64) func() (uint64, error) { return func() (uint64, error) { return n, nil } }

func TestTheKeyIsMadeAtTheFirstStartAndKept(t *testing.T) {
	c := config{data: filepath.Join(t.TempDir(), "data")}
	first, err := c.keyring(commits(0))
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(filepath.Join(c.data, "key"))
	if err != nil || info.Mode().Perm() != 0o600 || info.Size() != models.KeySize {
		t.Fatalf("key file %v, %v", info, err)
	}
	second, err := c.keyring(commits(7))
	if err != nil {
		t.Fatal(err)
	}
	if first.Token(models.LinkSetup, 0) != second.Token(models.LinkSetup, 0) {
		t.Error("the second start has another key")
	}
}

func TestProcessesThatStartAtOnceTakeTheSameKey(t *testing.T) {
	path := filepath.Join(t.TempDir(), "key")
	var keys [8][]byte
	var all sync.WaitGroup
	for i := range keys {
		all.Go(func() {
			key, err := makeKey(path)
			if err != nil {
				t.Error(err)
			}
			keys[i] = key
		})
	}
	all.Wait()
	for _, key := range keys {
		if !bytes.Equal(key, keys[0]) {
			t.Fatal("two processes have different keys")
		}
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".key-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestAMissingKeyBesideAJournalIsNotReplaced(t *testing.T) {
	c := config{data: t.TempDir()}
	_, err := c.keyring(commits(12))
	if err == nil {
		t.Fatal("a key was made beside 12 commits")
	}
	says(t, err.Error(), "12 commits", "is missing", "head -c 32 /dev/urandom")
	if _, err := os.Stat(c.keyPath()); err == nil {
		t.Error("a key was written")
	}
}

func TestAKeyOfAnotherLengthIsRefusedInWords(t *testing.T) {
	c := config{data: t.TempDir()}
	if err := os.WriteFile(c.keyPath(), []byte("secret\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := c.keyring(commits(0))
	if err == nil {
		t.Fatal("seven bytes were taken for a key")
	}
	says(t, err.Error(), "holds 7 bytes", "exactly 32")
	if kept, _ := os.ReadFile(c.keyPath()); string(kept) != "secret\n" {
		t.Error("the file was overwritten")
	}
}
