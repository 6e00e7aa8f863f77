package journaltest

import (
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
)

// uriVariable names a real server to test against in place of FerretDB.
const uriVariable = "TEST_MONGODB_URI"

var builtOnce = sync.OnceValues(build)

// Build makes sure that the test database is built, which takes about a minute
// the first time on a machine and nothing later. With TEST_MONGODB_URI there is
// nothing to build.
func Build() error {
	if os.Getenv(uriVariable) != "" {
		return nil
	}
	_, err := builtOnce()
	return err
}

// build returns the path of the binary, whose name holds what it was built from:
// packages tested at the same time share it, and wait for each other to build.
func build() (string, error) {
	source, err := sourceFolder()
	if err != nil {
		return "", err
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	folder := filepath.Join(cache, "bottleneck-tests")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	name, err := fingerprint(source)
	if err != nil {
		return "", err
	}
	binary := filepath.Join(folder, "ferretdb-"+name)
	unlock, err := lock(binary + ".lock")
	if err != nil {
		return "", err
	}
	defer unlock()
	if _, err := os.Stat(binary); err == nil {
		return binary, nil
	}
	return binary, compile(source, binary)
}

func compile(source, binary string) error {
	part := fmt.Sprintf("%s.%d", binary, os.Getpid())
	defer os.Remove(part)
	command := exec.Command("go", "build", "-C", source, "-o", part, ".")
	command.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=off")
	if out, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("building the test database in %s: %w\n%s", source, err, out)
	}
	return os.Rename(part, binary)
}

// fingerprint changes whenever the binary would.
func fingerprint(source string) (string, error) {
	sum := sha256.New()
	fmt.Fprintln(sum, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	for _, name := range []string{"main.go", "go.mod", "go.sum"} {
		content, err := os.ReadFile(filepath.Join(source, name))
		if err != nil {
			return "", err
		}
		sum.Write(content)
	}
	return fmt.Sprintf("%x", sum.Sum(nil)[:8]), nil
}

// sourceFolder looks upwards from the folder of the tests, where go test runs
// them, for the module of the product.
func sourceFolder() (string, error) {
	folder, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		source := filepath.Join(folder, "models", "journal", "testdata", "ferretdb")
		if _, err := os.Stat(filepath.Join(source, "go.mod")); err == nil {
			return source, nil
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			return "", fmt.Errorf("models/journal/testdata/ferretdb is not above this folder")
		}
		folder = parent
	}
}
