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

// keyring reads the key from which all links derive. commits tells how many commits the journal has: only beside an
// empty one is a key made, since another key would silently end every link that was ever given out.
func (c config) keyring(commits func() (uint64, error)) (*models.Keyring, error) {
	path := c.keyPath()
	secret, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		secret, err = c.firstKey(commits)
	}
	if err != nil {
		return nil, err
	}
	if len(secret) != models.KeySize {
		return nil, fmt.Errorf("%s holds %d bytes, but a key is exactly %d. If it was never used, delete it and make one with: "+
			"head -c %d /dev/urandom > %s", path, len(secret), models.KeySize, models.KeySize, path)
	}
	return models.NewKeyring(secret)
}

func (c config) firstKey(commits func() (uint64, error)) ([]byte, error) {
	path := c.keyPath()
	n, err := commits()
	if err != nil {
		return nil, err
	}
	if n > 0 {
		return nil, fmt.Errorf("the journal holds %d commits, but the key that belongs to it, %s, is missing. "+
			"Put it back from where you keep its copy. Is it lost for good? Then make another, which replaces every link "+
			"that was given out: head -c %d /dev/urandom > %s", n, path, models.KeySize, path)
	}
	secret, err := makeKey(path)
	if err != nil {
		return nil, fmt.Errorf("the key %s cannot be made: %w", path, err)
	}
	return secret, nil
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
	if err := writeKey(path, newSecret()); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	return os.ReadFile(path)
}

func newSecret() []byte {
	secret := make([]byte, models.KeySize)
	rand.Read(secret)
	return secret
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
