package browsertest

import (
	"encoding/json"
	"strings"

	"github.com/chromedp/cdproto/accessibility"
)

// Heard fails the test unless a screen reader is told of something with that role whose name begins so. An empty name
// asks for the role alone.
func (b *Tab) Heard(role, name string) *Tab {
	b.t.Helper()
	b.loaded()
	var names []string
	for _, node := range call(b, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{}).Nodes {
		if node.Ignored || said(node.Role) != role {
			continue
		}
		now := said(node.Name)
		if strings.HasPrefix(now, name) {
			return b
		}
		names = append(names, now)
	}
	b.t.Errorf("%s: no %s is named %q, but %q", b.Address(), role, name, names)
	return b
}

func said(value *accessibility.Value) string {
	if value == nil {
		return ""
	}
	var text string
	_ = json.Unmarshal(value.Value, &text)
	return strings.Join(strings.Fields(text), " ")
}

// FocusedName is the name of what has the focus, empty if nothing has.
func (b *Tab) FocusedName() string {
	b.t.Helper()
	b.loaded()
	name := ""
	b.until("the focus", func() (why string) {
		name, why = answer(ask[string](b, "focused"))
		return why
	})
	return name
}

// FocusShows says whether one can see what has the focus: it is drawn with an outline, itself or by its label.
func (b *Tab) FocusShows() bool {
	b.t.Helper()
	return Ask[bool](b, `(() => { const e = document.activeElement;
		if (!e || e === document.body) return true;
		const drawn = (x) => { const s = getComputedStyle(x); return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== "none"; };
		if (e.type === "date") return true; // its parts have rings of their own
		return [e, ...(e.labels ?? [])].some(drawn); })()`)
}
