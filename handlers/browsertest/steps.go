package browsertest

import (
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// spot is where something can be clicked.
type spot struct {
	X, Y    float64
	Leaves  bool    // pressing it should bring another page
	Page    float64 // tells the page that it is on from the next one
	Checked bool
	Value   string
	Direct  bool // a field whose value is picked, not typed
}

// Open opens a path below the base, or a whole address, and waits until it has loaded.
func (b *Tab) Open(address string) *Tab {
	b.t.Helper()
	if strings.HasPrefix(address, "/") {
		address = b.base + address
	}
	b.do("opening "+address, chromedp.Navigate(address))
	return b
}

// Reload loads the page again.
func (b *Tab) Reload() *Tab {
	b.t.Helper()
	b.do("reloading", chromedp.Reload())
	return b
}

// Back goes to the page before, which the browser may have kept as it was.
func (b *Tab) Back() *Tab {
	b.t.Helper()
	history := call(b, page.GetNavigationHistory, cdp.Empty{})
	if history.CurrentIndex == 0 {
		b.t.Fatal("going back: there is no page before this one")
	}
	now := Ask[float64](b, "performance.timeOrigin")
	call(b, page.NavigateToHistoryEntry, page.NavigateToHistoryEntryParams{EntryID: history.Entries[history.CurrentIndex-1].ID})
	b.until("going back", func() string { return truth(ask[bool](b, "arrived", now)) })
	return b
}

// Fill types text into the field with that label, in place of what stands there.
func (b *Tab) Fill(label, text string) *Tab {
	b.t.Helper()
	at := b.find("field", label)
	if at.Direct {
		b.until("filling "+label, func() string { return truth(ask[bool](b, "set", label, text)) })
		return b
	}
	b.do("filling "+label, chromedp.MouseClickXY(at.X, at.Y), chromedp.KeyEvent("a", chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	if text == "" {
		return b.Key("Delete")
	}
	call(b, input.InsertText, input.InsertTextParams{Text: text})
	return b
}

// Upload chooses a file of that name, with that content, in the field with that label.
func (b *Tab) Upload(label, name, content string) *Tab {
	b.t.Helper()
	b.until("uploading "+name, func() string { return truth(ask[bool](b, "upload", label, name, content)) })
	return b
}

// Type types text, key by key, wherever the focus is.
func (b *Tab) Type(text string) *Tab {
	b.t.Helper()
	b.loaded()
	b.do("typing", chromedp.KeyEvent(text, raw))
	return b
}

// Choose ticks the choice with that label. With two names the first is the question: a list or a group of choices.
func (b *Tab) Choose(names ...string) *Tab {
	b.t.Helper()
	wanted := names[len(names)-1]
	if len(names) == 1 {
		b.tick(wanted, b.find("choice", wanted))
		return b
	}
	kind := ""
	b.until("choosing "+wanted, func() (why string) {
		kind, why = answer(ask[string](b, "group", names[0]))
		return why
	})
	if kind == "select" {
		b.until("choosing "+wanted, func() string { return truth(ask[bool](b, "choose", names[0], wanted)) })
		return b
	}
	b.tick(wanted, b.find("within", names[0], wanted))
	return b
}

func (b *Tab) tick(name string, at spot) {
	b.t.Helper()
	if !at.Checked {
		b.click("choosing "+name, at)
	}
}

// Press presses the button or follows the link of that name. If that brings another page it waits for it.
func (b *Tab) Press(name string) *Tab {
	b.t.Helper()
	return b.press(name, 1)
}

// PressTwice is the double click of somebody who is used to it.
func (b *Tab) PressTwice(name string) *Tab {
	b.t.Helper()
	return b.press(name, 2)
}

func (b *Tab) press(name string, times int) *Tab {
	b.t.Helper()
	at := b.find("press", name)
	for range times {
		b.click("pressing "+name, at)
	}
	if at.Leaves {
		b.until("pressing "+name, func() string {
			if why := truth(ask[bool](b, "arrived", at.Page)); why != "" {
				return "no other page came"
			}
			return ""
		})
	}
	return b
}

// find waits until there is exactly one such element that can be clicked.
func (b *Tab) find(function string, names ...any) (at spot) {
	b.t.Helper()
	b.until("looking for it", func() (why string) {
		at, why = answer(ask[spot](b, function, names...))
		return why
	})
	return at
}

func (b *Tab) click(what string, at spot) {
	b.t.Helper()
	b.do(what, chromedp.MouseClickXY(at.X, at.Y))
}

// keyNames are the keys that have names of their own.
var keyNames = map[string]string{
	"Enter": kb.Enter, "Tab": kb.Tab, "Escape": kb.Escape, "Space": " ", "Backspace": kb.Backspace, "Delete": kb.Delete,
	"ArrowUp": kb.ArrowUp, "ArrowDown": kb.ArrowDown, "ArrowLeft": kb.ArrowLeft, "ArrowRight": kb.ArrowRight,
	"Home": kb.Home, "End": kb.End, "PageUp": kb.PageUp, "PageDown": kb.PageDown,
}

// Key presses one key, like j, Enter, Shift+Tab or Ctrl+a.
func (b *Tab) Key(name string) *Tab {
	b.t.Helper()
	options := []chromedp.KeyOption{raw}
	key := name
	for modifier, code := range map[string]chromedp.Modifier{"Shift+": chromedp.ModifierShift,
		"Ctrl+": chromedp.ModifierCtrl, "Alt+": chromedp.ModifierAlt} {
		if len(key) > len(modifier) && strings.Contains(key, modifier) {
			key = strings.Replace(key, modifier, "", 1)
			options = append(options, chromedp.KeyModifiers(code))
		}
	}
	if code, named := keyNames[key]; named {
		key = code
	}
	b.loaded()
	b.do("pressing the key "+name, chromedp.KeyEvent(key, options...))
	return b
}

// raw sends a key the way a keyboard does: a page that takes the key for itself gets no letter.
func raw(p *input.DispatchKeyEventParams) {
	if p.Type == input.DispatchKeyEventTypeKeyDown {
		p.Type = input.DispatchKeyEventTypeRawKeyDown
	}
}

// loaded waits until the page is whole: keys that are pressed before its scripts run are lost on it.
func (b *Tab) loaded() {
	b.t.Helper()
	b.until("the page", func() string { return truth(ask[bool](b, "whole")) })
}

// answer turns an error into the reason why there is no answer yet.
func answer[T any](value T, err error) (T, string) {
	if err != nil {
		return value, reason(err)
	}
	return value, ""
}

func truth(value bool, err error) string {
	if err != nil {
		return reason(err)
	}
	if !value {
		return "not yet"
	}
	return ""
}

// reason is the first line of what the page threw.
func reason(err error) string {
	text, _, _ := strings.Cut(err.Error(), "\n")
	return text
}
