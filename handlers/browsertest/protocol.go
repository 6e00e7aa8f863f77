package browsertest

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// finder is a JavaScript function of the parts (see Within), giving what can be asked about them.
//
//go:embed find.js
var finder string

// bounded bounds one exchange with the browser.
func (b *Tab) bounded() (context.Context, context.CancelFunc) {
	return context.WithTimeout(b.ctx, patience)
}

func (b *Tab) do(what string, steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	ctx, cancel := b.bounded()
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		b.t.Fatalf("%s: %v", what, err)
	}
}

// call sends one command of the protocol.
func call[P, R any](b *Tab, command cdp.Command[P, R], params P) R {
	b.t.Helper()
	ctx, cancel := b.bounded()
	defer cancel()
	result, err := chromedp.Call(ctx, command, params)
	if err != nil {
		b.t.Fatalf("%s: %v", command.Method, err)
	}
	return result
}

// Ask evaluates an expression in the page, for what has no word of its own here.
func Ask[T any](b *Tab, expression string) T {
	b.t.Helper()
	ctx, cancel := b.bounded()
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		b.t.Fatalf("asking the page %s: %v", expression, err)
	}
	return value
}

// ask calls one function of find.js. An error means that no answer can be had right now: a page is coming.
func ask[T any](b *Tab, function string, values ...any) (T, error) {
	arguments, err := json.Marshal(append([]any{}, values...))
	if err != nil {
		panic(err)
	}
	parts, err := json.Marshal(append([]string{}, b.within...))
	if err != nil {
		panic(err)
	}
	ctx, cancel := b.bounded()
	defer cancel()
	return chromedp.Run(ctx, chromedp.Evaluate[T](fmt.Sprintf("(%s)(%s).%s(...%s)", finder, parts, function, arguments)))
}

// until asks again and again, until the reason why not is empty. The last reason fails the test.
func (b *Tab) until(what string, holds func() (whyNot string)) {
	b.t.Helper()
	const pause = 15 * time.Millisecond
	deadline := time.NewTimer(patience)
	defer deadline.Stop()
	tick := time.NewTicker(pause)
	defer tick.Stop()
	for {
		why := holds()
		if why == "" {
			return
		}
		select {
		case <-tick.C:
		case <-b.ctx.Done():
			b.t.Fatalf("%s: the tab was closed: %s", what, why)
		case <-deadline.C:
			b.t.Fatalf("%s: %s\n%s", what, why, b.describe())
		}
	}
}

// describe says where the tab is and what can be read there, for the message of a failed test.
func (b *Tab) describe() string {
	const most = 1500
	text, err := ask[string](b, "describe")
	if err != nil {
		return err.Error()
	}
	if len(text) > most {
		text = text[:most] + " …"
	}
	return text
}
