package browsertest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// See waits until the page, or the part that Within names, shows each text. Case and line breaks do not count.
func (b *Tab) See(texts ...string) *Tab {
	b.t.Helper()
	for _, text := range texts {
		b.until("seeing "+text, func() string {
			shown, why := b.shows(text)
			if why == "" && !shown {
				why = "it is not on the page"
			}
			return why
		})
	}
	return b
}

// Soon is See for what somebody else did: within the two seconds that live pages promise, and what the machine needs.
func (b *Tab) Soon(text string) *Tab {
	b.t.Helper()
	const promised, machine = 2 * time.Second, 2 * time.Second
	begun := time.Now()
	b.See(text)
	if took := time.Since(begun); took > promised+machine {
		b.t.Errorf("it took %s to see %q", took, text)
	}
	return b
}

// NotSee waits until the page, or the part that Within names, shows none of the texts.
func (b *Tab) NotSee(texts ...string) *Tab {
	b.t.Helper()
	for _, text := range texts {
		b.until("not seeing "+text, func() string {
			shown, why := b.shows(text)
			if why == "" && shown {
				why = "it is on the page"
			}
			return why
		})
	}
	return b
}

func (b *Tab) shows(text string) (shown bool, whyNot string) {
	all, why := answer(ask[string](b, "text"))
	return strings.Contains(strings.ToLower(all), strings.ToLower(strings.Join(strings.Fields(text), " "))), why
}

// Holds waits until the field with that label holds the value.
func (b *Tab) Holds(label, value string) *Tab {
	b.t.Helper()
	b.until("reading "+label, func() string {
		at, why := answer(ask[spot](b, "field", label))
		if why == "" && at.Value != value {
			why = fmt.Sprintf("it holds %q, not %q", at.Value, value)
		}
		return why
	})
	return b
}

// Hidden is the value of a field that goes along with the page's first form and nobody sees.
func (b *Tab) Hidden(name string) string {
	b.t.Helper()
	return Ask[string](b, fmt.Sprintf("document.querySelector('input[type=hidden][name=%q]').value", name))
}

// SetHidden sets such a field, as a second copy of the same form would have it.
func (b *Tab) SetHidden(name, value string) *Tab {
	b.t.Helper()
	Ask[string](b, fmt.Sprintf("document.querySelector('input[type=hidden][name=%q]').value = %q", name, value))
	return b
}

// Titled waits until the page's title contains the text.
func (b *Tab) Titled(text string) *Tab {
	b.t.Helper()
	b.expect("the title", "document.title", func(title string) bool { return strings.Contains(title, text) }, text)
	return b
}

// Arrives waits until the path of the address, with its query, is this one.
func (b *Tab) Arrives(path string) *Tab {
	b.t.Helper()
	b.expect("the address", "location.pathname + location.search", func(now string) bool { return now == path }, path)
	return b
}

// Address is the whole address of the page.
func (b *Tab) Address() string {
	b.t.Helper()
	return Ask[string](b, "location.href")
}

// Focused waits until the element of that name has the focus.
func (b *Tab) Focused(name string) *Tab {
	b.t.Helper()
	b.until("the focus", func() string {
		now, why := answer(ask[string](b, "focused"))
		if why == "" && !strings.HasPrefix(now, name) {
			why = fmt.Sprintf("it is on %q, not on %q", now, name)
		}
		return why
	})
	return b
}

func (b *Tab) expect(what, expression string, fits func(string) bool, wanted string) {
	b.t.Helper()
	b.until(what, func() string {
		ctx, cancel := b.bounded()
		defer cancel()
		now, why := answer(chromedp.Run(ctx, chromedp.Evaluate[string](expression)))
		if why == "" && !fits(now) {
			why = fmt.Sprintf("it is %q, not %q", now, wanted)
		}
		return why
	})
}

// Cookies gives the cookies that the page's address is sent, by name.
func (b *Tab) Cookies() map[string]*network.Cookie {
	b.t.Helper()
	cookies := map[string]*network.Cookie{}
	for _, cookie := range call(b, network.GetCookies, network.GetCookiesParams{}).Cookies {
		cookies[cookie.Name] = cookie
	}
	return cookies
}

// Fits fails the test if the page is wider than the window, so that it would have to be scrolled sideways.
func (b *Tab) Fits() *Tab {
	b.t.Helper()
	const over = `document.documentElement.scrollWidth - document.documentElement.clientWidth`
	const widest = `[...document.body.querySelectorAll("*")].filter((e) => !e.children.length).reduce((a, e) =>
		e.getBoundingClientRect().right > a.getBoundingClientRect().right ? e : a, document.body).outerHTML.slice(0, 200)`
	if pixels := Ask[float64](b, over); pixels > 0 {
		b.t.Errorf("%s is %g pixels wider than the window: %s", b.Address(), pixels, Ask[string](b, widest))
	}
	return b
}

// Screenshot pictures the whole page as name.png in the folder that SCREENSHOTS names, if it is set.
func (b *Tab) Screenshot(name string) *Tab {
	b.t.Helper()
	return b.picture(name, chromedp.FullScreenshot(100))
}

// Window pictures what the window shows of the page, like Screenshot.
func (b *Tab) Window(name string) *Tab {
	b.t.Helper()
	return b.picture(name, chromedp.CaptureScreenshot())
}

// Pictures says whether pictures are kept.
func (b *Tab) Pictures() bool { return os.Getenv("SCREENSHOTS") != "" }

func (b *Tab) picture(name string, take chromedp.Action[[]byte]) *Tab {
	b.t.Helper()
	folder := os.Getenv("SCREENSHOTS")
	if folder == "" {
		return b
	}
	ctx, cancel := b.bounded()
	defer cancel()
	picture, err := chromedp.Run(ctx, take)
	if err == nil {
		err = os.MkdirAll(folder, 0o755)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, name+".png"), picture, 0o644)
	}
	if err != nil {
		b.t.Fatalf("picturing %s: %v", name, err)
	}
	return b
}
