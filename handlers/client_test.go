package handlers

import (
	"bytes"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
)

// browser asks a site like a browser would: it keeps cookies, sends what a form holds, and says where a form came from.
type browser struct {
	t       testing.TB
	site    *site
	cookies map[string]string
	headers map[string]string // sent with every request
}

// page is what came back.
type page struct {
	*goquery.Document
	t      testing.TB
	status int
	header http.Header
	body   string
	path   string // the address that was asked for
	by     *browser
}

// browser opens a new one, with no cookies.
func (s *site) browser() *browser {
	return &browser{t: s.t, site: s, cookies: map[string]string{}, headers: map[string]string{
		"X-Forwarded-For": "192.0.2.1", "X-Forwarded-Proto": "https", "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"}}
}

// from makes the browser ask from another address.
func (b *browser) from(address string) *browser {
	b.headers["X-Forwarded-For"] = address
	return b
}

// signedIn opens a browser in which a member of a settled site has signed in, through the form.
func (s *site) signedIn(email string) *browser {
	s.t.Helper()
	b := s.browser()
	b.post("/sign-in", "email", email, "password", goodPassword).goesTo("/board")
	return b
}

// copy opens another browser with the same cookies.
func (b *browser) copy() *browser {
	return &browser{t: b.t, site: b.site, cookies: maps.Clone(b.cookies), headers: maps.Clone(b.headers)}
}

// get asks for a page.
func (b *browser) get(path string) *page {
	b.t.Helper()
	return b.send(http.MethodGet, path, nil)
}

// post sends fields: name, value, name, value …
func (b *browser) post(path string, fields ...string) *page {
	b.t.Helper()
	form := url.Values{}
	for i := 0; i+1 < len(fields); i += 2 {
		form.Add(fields[i], fields[i+1])
	}
	return b.send(http.MethodPost, path, form)
}

func (b *browser) send(method, path string, form url.Values) *page {
	b.t.Helper()
	address, _, _ := strings.Cut(path, "#")
	r := httptest.NewRequest(method, address, strings.NewReader(form.Encode()))
	r.Host = "bottleneck.northwind.example"
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Sec-Fetch-Site", "same-origin")
	}
	for name, value := range b.headers {
		r.Header.Set(name, value)
	}
	for name, value := range b.cookies {
		r.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	return b.take(r, path)
}

func (b *browser) take(r *http.Request, path string) *page {
	b.t.Helper()
	answer, err := b.site.asked.Test(r, int(time.Minute/time.Millisecond))
	if err != nil {
		b.t.Fatalf("%s %s: %v", r.Method, path, err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	for _, c := range answer.Cookies() {
		if c.MaxAge < 0 || c.Value == "" || !c.Expires.IsZero() && c.Expires.Before(b.site.clock.Now()) {
			delete(b.cookies, c.Name)
			continue
		}
		b.cookies[c.Name] = c.Value
	}
	document, err := goquery.NewDocumentFromReader(bytes.NewReader(body))
	if err != nil {
		b.t.Fatal(err)
	}
	return &page{Document: document, t: b.t, status: answer.StatusCode, header: answer.Header, body: string(body), path: path, by: b}
}

// is fails the test unless the page has this status.
func (p *page) is(status int) *page {
	p.t.Helper()
	if p.status != status {
		p.t.Fatalf("%s: status %d, want %d\n%s", p.path, p.status, status, p.text())
	}
	return p
}

// goesTo fails the test unless the answer leads to that address, which it then opens.
func (p *page) goesTo(address string) *page {
	p.t.Helper()
	p.is(http.StatusSeeOther)
	if got := p.header.Get("Location"); got != address {
		p.t.Fatalf("%s leads to %q, want %q", p.path, got, address)
	}
	return p.by.get(address)
}

// follow opens the address that the answer leads to.
func (p *page) follow() *page {
	p.t.Helper()
	p.is(http.StatusSeeOther)
	return p.by.get(p.header.Get("Location"))
}

// text is what a person reads, without the markup.
func (p *page) text() string { return strings.Join(strings.Fields(p.Find("body").Text()), " ") }

// says fails the test unless a person reads these words on the page.
func (p *page) says(words string) *page {
	p.t.Helper()
	if !strings.Contains(p.text(), words) {
		p.t.Errorf("%s does not say %q:\n%s", p.path, words, p.text())
	}
	return p
}

// fieldError gives the sentence of the summary that leads to a field, or "".
func (p *page) fieldError(field string) string {
	return strings.TrimSpace(p.Find(`[role="alert"] a[href="#` + field + `"]`).Text())
}

// value is what stands in a field: of an input, a text or a select.
func (p *page) value(name string) string {
	field := p.Find(`main [name="` + name + `"]`).First()
	switch goquery.NodeName(field) {
	case "textarea":
		return strings.TrimPrefix(field.Text(), "\n")
	case "select":
		return field.Find("option[selected]").AttrOr("value", "")
	}
	if field.AttrOr("type", "") == "radio" || field.AttrOr("type", "") == "checkbox" {
		return p.Find(`main [name="`+name+`"][checked]`).AttrOr("value", "")
	}
	return field.AttrOr("value", "")
}

// send sends the form with that action as it stands on the page, with some fields changed: name, value, …
// A field that is given several times is sent several times.
func (p *page) send(action string, changed ...string) *page {
	p.t.Helper()
	form := p.Find(`form[action="` + action + `"]`).First()
	if form.Length() == 0 {
		p.t.Fatalf("%s has no form that sends to %s", p.path, action)
	}
	return p.by.send(http.MethodPost, action, formValues(form, changed))
}

func formValues(form *goquery.Selection, changed []string) url.Values {
	values := url.Values{}
	form.Find("[name]").Each(func(_ int, field *goquery.Selection) {
		name := field.AttrOr("name", "")
		_, checked := field.Attr("checked")
		switch kind := field.AttrOr("type", ""); {
		case goquery.NodeName(field) == "button", (kind == "radio" || kind == "checkbox") && !checked:
		case goquery.NodeName(field) == "textarea":
			values.Add(name, strings.TrimPrefix(field.Text(), "\n"))
		case goquery.NodeName(field) == "select":
			values.Add(name, field.Find("option[selected]").AttrOr("value", ""))
		default:
			values.Add(name, field.AttrOr("value", ""))
		}
	})
	for i := 0; i+1 < len(changed); i += 2 {
		values.Del(changed[i])
	}
	for i := 0; i+1 < len(changed); i += 2 {
		values.Add(changed[i], changed[i+1])
	}
	return values
}
