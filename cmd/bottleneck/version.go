package main

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
)

var versionCommand = command{
	name:     "version",
	line:     "Say which version this is.",
	about:    "It names the release or the revision it was built from, and the version of Go.",
	examples: []string{"version"},
	run: func(_ context.Context, i *invocation) error {
		_, err := fmt.Fprintf(i.stdout, "bottleneck %s, %s\n", version(), runtime.Version())
		return err
	},
}

// version is what the build was made from: a tag, or a revision and its time.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
