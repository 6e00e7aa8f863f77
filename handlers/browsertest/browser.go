package browsertest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

// requireVariable turns the skips of this package into failures.
const requireVariable = "REQUIRE_BROWSER"

// browser is the one browser of a test binary.
type browser struct {
	ctx    context.Context
	cancel context.CancelFunc
	folder string
}

var (
	shared    *browser
	startOnce sync.Once
	startErr  error
)

// start gives the browser, which the first test that needs it starts.
func start() (*browser, error) {
	startOnce.Do(func() { shared, startErr = launch() })
	return shared, startErr
}

func launch() (*browser, error) {
	path, err := executable()
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "browsertest-")
	if err != nil {
		return nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(folder),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("force-color-profile", "srgb"))
	allocator, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, _ := chromedp.NewContext(allocator)
	b := &browser{ctx: ctx, cancel: cancel, folder: folder}
	if err := chromedp.Do(ctx); err != nil {
		b.close()
		return nil, fmt.Errorf("starting %s: %w", path, err)
	}
	return b, nil
}

func (b *browser) close() {
	_ = chromedp.Cancel(b.ctx)
	b.cancel()
	_ = os.RemoveAll(b.folder)
}

// Close ends the browser, if a test started it. Call it in TestMain after the tests.
func Close() {
	if shared != nil {
		shared.close()
	}
}

var errNone = errors.New("no Chromium is installed (looked for $CHROMIUM, chromium, chromium-browser, google-chrome)")

func executable() (string, error) {
	if path := os.Getenv("CHROMIUM"); path != "" {
		return path, nil
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errNone
}

// miss skips the test for want of something that this machine lacks, or fails it where it must not be lacking.
func miss(t testing.TB, format string, values ...any) {
	t.Helper()
	if os.Getenv(requireVariable) != "" {
		t.Fatalf(format, values...)
	}
	t.Skipf("skipped without a browser: "+format, values...)
}
