package store

import (
	"fmt"
	"os"
	"testing"

	"bottleneck/models/journal/journaltest"
)

func TestMain(m *testing.M) {
	if err := journaltest.Build(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	os.RemoveAll(written())
	os.Exit(code)
}
