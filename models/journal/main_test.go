package journal_test

import (
	"fmt"
	"os"
	"testing"

	"bottleneck/models/journal/journaltest"
)

// The test binary starts itself again as an appender, for tests that need several
// processes.
func TestMain(m *testing.M) {
	if os.Getenv(appenderTarget) != "" {
		os.Exit(runAppender())
	}
	if err := journaltest.Build(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(m.Run())
}
