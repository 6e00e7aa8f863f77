package browsertest

import (
	"context"
	"fmt"
	"iter"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// watch collects what the pages of a tab complain about, and what they load.
type watch struct {
	ctx       context.Context
	mu        sync.Mutex
	documents map[string]bool // addresses that were opened as pages: a 404 or 422 there is what a test may want
	problems  []problem
	requests  int
	bytes     float64
}

type problem struct {
	network string // the address that failed to load, if that is what it is about
	text    string
}

func newWatch(ctx context.Context) *watch {
	w := &watch{ctx: ctx, documents: map[string]bool{}}
	follow(chromedp.Console(ctx), w.console)
	follow(chromedp.Events(ctx, page.JavascriptDialogOpening), w.dialog)
	follow(chromedp.Events(ctx, network.ResponseReceived), w.response)
	follow(chromedp.Events(ctx, network.LoadingFinished), w.loaded)
	return w
}

// follow hands on events until the tab is closed.
func follow[E any](events iter.Seq2[E, error], see func(E)) {
	go func() {
		for event, err := range events {
			if err != nil {
				return
			}
			see(event)
		}
	}()
}

func (w *watch) console(m chromedp.ConsoleMessage) {
	if m.Type != chromedp.ConsoleError && m.Type != chromedp.ConsoleException {
		return
	}
	p := problem{text: fmt.Sprintf("%s %s %s (%s:%d)", m.Type, m.Source, m.Text, m.URL, m.Line+1)}
	if m.Source == "network" {
		p.network = m.URL
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.problems = append(w.problems, p)
}

// dialog notes a dialog and closes it, or the page would wait for ever. One that asks before leaving a page is not
// a complaint.
func (w *watch) dialog(e page.EventJavascriptDialogOpening) {
	if e.Type != page.DialogTypeBeforeunload {
		w.mu.Lock()
		w.problems = append(w.problems, problem{text: fmt.Sprintf("a dialog opened: %s %q", e.Type, e.Message)})
		w.mu.Unlock()
	}
	_, _ = chromedp.Call(w.ctx, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{Accept: true})
}

func (w *watch) response(e network.EventResponseReceived) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.requests++
	if e.Type == network.ResourceTypeDocument {
		w.documents[e.Response.URL] = true
	}
}

func (w *watch) loaded(e network.EventLoadingFinished) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.bytes += e.EncodedDataLength
}

// report fails the test for every complaint.
func (w *watch) report(t testing.TB) {
	t.Helper()
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, p := range w.problems {
		if p.network == "" || !w.documents[p.network] {
			t.Errorf("the page complains: %s", p.text)
		}
	}
}

// Traffic is how many answers the tab has had so far, and their bytes as they were sent, headers included.
func (b *Tab) Traffic() (requests int, bytes int64) {
	b.watch.mu.Lock()
	defer b.watch.mu.Unlock()
	return b.watch.requests, int64(b.watch.bytes)
}

// Forgive takes back the complaints so far, for a test that provoked them.
func (b *Tab) Forgive() *Tab {
	b.watch.mu.Lock()
	defer b.watch.mu.Unlock()
	b.watch.problems = nil
	return b
}
