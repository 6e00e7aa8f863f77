package main

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"bottleneck/models"
)

// keyName is the file of the key in the data folder.
const keyName = "key"

// keyring reads the key from which all links derive. commits is how many commits the journal has: only beside
// an empty one is a key made, since another key would silently end every link that was ever given out.
func (c config) keyring(commits uint64) (*models.Keyring, error) {
	path := c.keyPath()
	secret, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		if commits > 0 {
			return nil, fmt.Errorf("the journal holds %d commits, but the key that belongs to it, %s, is missing. "+
				"Put it back from where you keep its copy. Is it lost for good? Then make another, which replaces every link "+
				"that was given out: head -c 32 /dev/urandom > %s", commits, path, path)
		}
		secret, err = makeKey(path)
	}
	if err != nil {
		return nil, fmt.Errorf("the key %s cannot be read: %w", path, err)
	}
	if len(secret) != models.KeySize {
		return nil, fmt.Errorf("%s holds %d bytes, but a key is exactly %d. If it was never used, delete it and make one with: "+
			"head -c %d /dev/urandom > %s", path, len(secret), models.KeySize, models.KeySize, path)
	}
	return models.NewKeyring(secret)
}

func (c config) keyPath() string {
	if c.keyFile != "" {
		return c.keyFile
	}
	return filepath.Join(c.data, keyName)
}

// makeKey makes a key that is on the disk, whole, before it has its name, and that never replaces another: of two
// processes that start at once, both take the key of the first.
func makeKey(path string) ([]byte, error) {
	secret := make([]byte, models.KeySize)
	rand.Read(secret)
	if err := writeKey(path, secret); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	return os.ReadFile(path)
}

// writeKey writes a key under a name that must be free.
func writeKey(path string, secret []byte) (err error) {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	file, err := os.CreateTemp(folder, ".key-*") // mode 0600
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	_, writeErr := file.Write(secret)
	if err := errors.Join(writeErr, file.Sync(), file.Close()); err != nil {
		return err
	}
	if err := os.Link(file.Name(), path); err != nil {
		return err
	}
	return syncFolder(folder)
}

// syncFolder makes a new name in a folder durable.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}
