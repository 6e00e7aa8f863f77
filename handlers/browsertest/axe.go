package browsertest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

// axeVersion is the version of axe-core that .ci/run puts into the cache.
const axeVersion = "4.14.1"

// axeRun finds what breaks WCAG 2.2 AA or axe's best practices.
const axeRun = `axe.run(document, {resultTypes: ["violations"], runOnly: {type: "tag", values:
	["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]}}).then((r) => r.violations)`

type violation struct {
	ID, Help string
	Nodes    []struct{ HTML, FailureSummary string }
}

var axeSource = sync.OnceValues(func() (string, error) {
	path, err := axePath()
	if err != nil {
		return "", err
	}
	source, err := os.ReadFile(path)
	return string(source), err
})

// axePath is $AXE_JS, or the place in the user's cache where .ci/run installs it.
func axePath() (string, error) {
	if path := os.Getenv("AXE_JS"); path != "" {
		return path, nil
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(cache, "bottleneck-tests", "axe-"+axeVersion, "node_modules", "axe-core", "axe.min.js"), nil
}

// Axe fails the test for everything that axe-core finds on the page as it stands. Without axe-core only this check is
// skipped, by name, or fails if REQUIRE_BROWSER is set. It needs JavaScript.
func (b *Tab) Axe() *Tab {
	b.t.Helper()
	source, err := axeSource()
	if err != nil {
		b.missAxe(err)
		return b
	}
	if !Ask[bool](b, "Boolean(window.axe)") {
		b.do("loading axe-core", evaluate(source))
	}
	ctx, cancel := b.bounded()
	defer cancel()
	found, err := chromedp.Run(ctx, chromedp.Evaluate[[]violation](axeRun, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("running axe-core at %s: %v", b.Address(), err)
	}
	for _, v := range found {
		b.t.Errorf("axe at %s: %s", b.Address(), v)
	}
	return b
}

func (b *Tab) missAxe(err error) {
	b.t.Helper()
	t, ok := b.t.(*testing.T)
	if !ok {
		b.t.Fatal(err)
	}
	t.Run("axe", func(t *testing.T) {
		miss(t, "axe-core is not installed, run .ci/run once or set AXE_JS: %v", err)
	})
}

// evaluate runs a script for its effect.
func evaluate(source string) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Evaluate[bool](source+"\n;true")(ctx, t)
		return chromedp.Void{}, err
	}
}

// String lists at most five of the places.
func (v violation) String() string {
	var text strings.Builder
	fmt.Fprintf(&text, "%s: %s (%d places)", v.ID, v.Help, len(v.Nodes))
	for _, node := range v.Nodes[:min(len(v.Nodes), 5)] {
		fmt.Fprintf(&text, "\n  %s\n    %s", node.HTML, strings.ReplaceAll(node.FailureSummary, "\n", "\n    "))
	}
	return text.String()
}
