package handlers

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bottleneck/models"

	"github.com/PuerkitoBio/goquery"
)

// breakouts leave the place that a text stands in; actions do something once it was left. Each with each are the texts.
var (
	breakouts = []string{"", `"`, `'`, `>`, `">`, `'>`, `</textarea>`, `</title>`, `</script>`, `--></style>`, `" autofocus `, "`"}
	actions   = []string{`<script>alert(1)</script>`, `<img src=x onerror=alert(1)>`, `<svg onload=alert(1)>`, `onmouseover=alert(1) x=`,
		`<a href=javascript:alert(1)>x</a>`, `javascript:alert(1)`, `<iframe srcdoc="<script>1</script>">`, `<base href=//evil.example>`,
		`&lt;script&gt;alert(1)&lt;/script&gt;`, `<meta http-equiv=refresh content=0>`, `{{7*7}}<template><style>*{}</style>`}
)

func attacks() (list []string) {
	for _, out := range breakouts {
		for _, action := range actions {
			list = append(list, out+action)
		}
	}
	return list
}

// ours are the elements that pages of ours have and that could do something.
var foreign = []string{"iframe", "object", "embed", "base", "frame", "applet", "style", "math", "template", "[srcdoc]", "[style]", "meta[http-equiv]",
	"link[rel=import]", "img[src=x]"}

// checkMarkup fails if a page holds anything that runs, or leads where no page of ours leads.
func checkMarkup(t *testing.T, what string, p *goquery.Document) {
	t.Helper()
	for _, selector := range foreign {
		if n := p.Find(selector).Length(); n > 0 {
			t.Errorf("%s holds %d %s", what, n, selector)
		}
	}
	p.Find("script").Each(func(_ int, s *goquery.Selection) {
		if src := s.AttrOr("src", ""); !strings.HasPrefix(src, "/static/") || strings.TrimSpace(s.Text()) != "" {
			t.Errorf("%s holds a script: %q %.60q", what, src, s.Text())
		}
	})
	p.Find("*").Each(func(_ int, s *goquery.Selection) {
		for _, a := range s.Nodes[0].Attr {
			switch name := strings.ToLower(a.Key); {
			case strings.HasPrefix(name, "on"):
				t.Errorf("%s: <%s %s=%q>", what, s.Nodes[0].Data, a.Key, a.Val)
			case slices.Contains([]string{"href", "src", "action", "formaction", "xlink:href", "poster", "data"}, name) && !leadsSafely(a.Val):
				t.Errorf("%s: <%s %s=%q>", what, s.Nodes[0].Data, a.Key, a.Val)
			}
		}
	})
}

func leadsSafely(address string) bool {
	if strings.HasPrefix(address, "//") {
		return false
	}
	return address == "" || slices.ContainsFunc([]string{"/", "#", "?", "http://", "https://", "mailto:", "data:image/"},
		func(prefix string) bool { return strings.HasPrefix(address, prefix) })
}

func TestNoTextRunsOnAnyPage(t *testing.T) {
	texts := attacks()
	if len(texts) < 100 {
		t.Fatalf("only %d texts", len(texts))
	}
	// Every field gets others of the texts; long fields several.
	next := 0
	say := func(field string) string {
		count := 12
		if strings.Contains(field, "supplier") || strings.Contains(field, "tool") || strings.Contains(field, "about") || strings.Contains(field, "title") {
			count = 1
		}
		if strings.Contains(field, "contact") || strings.Contains(field, "answer") || strings.Contains(field, "money") {
			count = 3
		}
		var said []string
		for range count {
			said, next = append(said, texts[next%len(texts)]), next+1
		}
		return strings.Join(said, " ")
	}
	pages := 0
	for next < 3*len(texts) {
		f := newFull(t, say)
		f.house(t, say)
		for _, g := range f.guests() {
			for _, path := range f.addresses(g) {
				p := g.by.get(path)
				if !strings.HasPrefix(p.header.Get("Content-Type"), "text/html") {
					continue // a table or feed: no browser reads markup in it, because it may not guess its type
				}
				checkMarkup(t, g.name+" at "+path, p.Document)
				pages++
			}
		}
		f.stop()
		f.stop = func() {}
		if !longRun() {
			break
		}
	}
	t.Logf("%d texts in %d pages", next, pages)
}

// house has an admin name everything with texts.
func (f *full) house(t *testing.T, say func(string) string) {
	grace := f.signedIn(adminEmail)
	short := func() string { s := say("title"); return s[:min(len(s), 40)] }
	for _, step := range [][]string{
		{"/admin/departments", "name", short()},
		{"/admin/suppliers", "names", short()},
		{"/admin/members", "name", short(), "email", "x@northwind.example", "role", "engineer"},
		{"/departments/1/form", "name", short(), "title", say("title"), "question_1_label", say("title"), "question_1_hint", say("title"), "question_1_kind", "text",
			"lead", say("title"), "question_2_label", say("title"), "question_2_kind", "text", "question_3_label", say("title"), "seen", strconv.Itoa(int(f.view().Number) + 9)},
		{"/admin/suppliers/1", "name", short(), "seen", strconv.Itoa(int(f.view().Number) + 9), "removed", "no"},
	} {
		if p := grace.post(step[0], step[1:]...); p.status >= 500 {
			t.Errorf("%s: status %d", step[0], p.status)
		} else {
			checkMarkup(t, step[0], p.Document)
		}
	}
}

// What comes back in a page after a form was refused, and what the address of a page holds, runs as little.
func TestNoTextThatComesBackRuns(t *testing.T) {
	f := newFull(t, mark)
	erin := f.signedIn(engineerEmail)
	texts := attacks()
	for i, text := range texts {
		p := f.browser().post(f.path(models.LinkDepartment, 1), "what", text, "contact", text, "key", text, "waiting_for", text)
		checkMarkup(t, "refused: "+text, p.is(http.StatusUnprocessableEntity).Document)
		if p.value("what") != clean(text) && i%7 == 0 {
			t.Errorf("%q came back as %q", text, p.value("what"))
		}
		query := "q=" + urlEscape(text)
		for _, path := range []string{"/board?" + query + "&sort=" + urlEscape(text), "/sign-in?next=" + urlEscape(text), f.path(models.LinkBoard, 0) + "?" + query + "&status=" + urlEscape(text)} {
			checkMarkup(t, path, erin.get(path).Document)
		}
		if i%10 == 0 {
			checkMarkup(t, "sign-in", f.browser().post("/sign-in", "email", text, "password", "x", "next", text).Document)
			checkMarkup(t, "unknown page", f.browser().get("/"+urlEscape(text)).Document)
		}
	}
}

func TestAddressesToGoOnToAreOurs(t *testing.T) {
	s := settled(t)
	for _, next := range []string{"//evil.example", `/\evil.example`, "/%5Cevil.example", "https:evil.example", "https://evil.example", "javascript:alert(1)",
		"/\r\nSet-Cookie: a=b", "/%0d%0aSet-Cookie: a=b", "\t//evil.example", "/\t/evil.example", "evil.example", "http:///evil.example", "/%2F/evil.example"} {
		p := s.browser().post("/sign-in", "email", engineerEmail, "password", goodPassword, "next", next).is(http.StatusSeeOther)
		to := p.header.Get("Location")
		if !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.ContainsAny(to, "\r\n\t\\") || strings.HasPrefix(to, "/%5C") {
			t.Errorf("%q leads to %q", next, to)
		}
		if p.header.Get("Set-Cookie") != "" && strings.Contains(fmt.Sprint(p.header["Set-Cookie"]), "a=b") {
			t.Errorf("%q sets a cookie", next)
		}
	}
}
