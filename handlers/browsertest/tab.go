package browsertest

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// patience is how long a step waits for what it needs before the test fails.
const patience = 15 * time.Second

// Tab is one person's browser, or a part of its page (see Within). Its methods fail the test by themselves.
type Tab struct {
	t      testing.TB
	ctx    context.Context
	base   string   // what paths are opened below
	within []string // texts that lead to the part of the page that is meant
	watch  *watch
	closed func()
}

// New gives a browser of its own, without cookies, to one person who uses the server at base. It is closed, and what
// its pages complained about reported, when the test ends. Without a browser on this machine the test is skipped, or
// fails if REQUIRE_BROWSER is set.
func New(t testing.TB, base string) *Tab {
	t.Helper()
	b, err := start()
	if errors.Is(err, errNone) {
		miss(t, "%v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return open(t, b.ctx, strings.TrimSuffix(base, "/"), chromedp.WithNewBrowserContext())
}

// Another opens a second tab of the same person: it shares the cookies.
func (b *Tab) Another() *Tab {
	b.t.Helper()
	return open(b.t, b.ctx, b.base)
}

func open(t testing.TB, parent context.Context, base string, options ...chromedp.ContextOption) *Tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(parent, options...)
	b := &Tab{t: t, ctx: ctx, base: base}
	t.Cleanup(func() {
		if b.watch != nil {
			b.watch.report(t)
		}
		cancel()
	})
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("opening a tab: %v", err)
	}
	b.watch = newWatch(ctx)
	call(b, network.Enable, network.EnableParams{})
	b.closed = cancel
	return b.Light().At(1280, 900)
}

// Close closes the tab before its test ends. What the browser keeps for other tabs of the same person stays.
func (b *Tab) Close() {
	b.watch.report(b.t)
	b.closed()
}

// Within is the same tab, narrowed to the smallest part (a form, an article, a row, a dialog …) that shows the text.
func (b *Tab) Within(text string) *Tab {
	part := *b
	part.within = append(append([]string(nil), b.within...), text)
	return &part
}

// At sets the size of the window, in CSS pixels.
func (b *Tab) At(width, height int64) *Tab {
	b.t.Helper()
	b.do("resizing the window", chromedp.EmulateViewport(width, height))
	return b
}

// Light prefers the light scheme, as every tab does at first.
func (b *Tab) Light() *Tab {
	b.media(map[string]string{"prefers-color-scheme": "light"})
	return b
}

// Dark prefers the dark scheme.
func (b *Tab) Dark() *Tab {
	b.media(map[string]string{"prefers-color-scheme": "dark"})
	return b
}

// ForcedColours uses the system's few colours, as people with low vision set them.
func (b *Tab) ForcedColours() *Tab {
	b.media(map[string]string{"forced-colors": "active"})
	return b
}

// NoScript turns JavaScript off for the pages that are opened from now on.
func (b *Tab) NoScript() *Tab {
	b.t.Helper()
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	return b
}

// Reads tells pages which languages the person reads, as a browser's settings do: "de-CH, fr;q=0.5".
func (b *Tab) Reads(languages string) *Tab {
	b.t.Helper()
	call(b, network.SetExtraHTTPHeaders, network.SetExtraHTTPHeadersParams{Headers: network.Headers{"Accept-Language": languages}})
	return b
}

// media sets what the pages ask the system about. Motion is always reduced: nothing is pictured half way.
func (b *Tab) media(features map[string]string) {
	b.t.Helper()
	list := []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}}
	for name, value := range features {
		list = append(list, &emulation.MediaFeature{Name: name, Value: value})
	}
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: list})
}

// Passes lets so much time go by on the page, as its scripts and timers count it, without anybody waiting for it. Time
// stands still on the page afterwards.
func (b *Tab) Passes(length time.Duration) *Tab {
	b.t.Helper()
	ctx, cancel := b.bounded()
	defer cancel()
	over := chromedp.Events(ctx, emulation.VirtualTimeBudgetExpired)
	call(b, emulation.SetVirtualTimePolicy, emulation.SetVirtualTimePolicyParams{
		Policy: emulation.VirtualTimePolicyAdvance, Budget: new(float64(length.Milliseconds()))})
	for _, err := range over {
		if err != nil {
			b.t.Fatalf("letting %s go by: %v", length, err)
		}
		break
	}
	return b
}
