package handlers

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"bottleneck/models"

	"github.com/gofiber/fiber/v2"
)

// always are the headers of every response.
var always = map[string]string{
	"X-Content-Type-Options":     "nosniff",
	"Referrer-Policy":            "same-origin",
	"Cross-Origin-Opener-Policy": "same-origin",
	"X-Robots-Tag":               "noindex, nofollow",
	"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
		"connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
}

func checkHeaders(t *testing.T, what string, resp *http.Response) {
	t.Helper()
	for name, want := range always {
		if got := resp.Header.Values(name); len(got) != 1 || got[0] != want {
			t.Errorf("%s: %s is %q", what, name, got)
		}
	}
	if resp.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("%s: Cache-Control is %q", what, resp.Header.Get("Cache-Control"))
	}
	for name := range resp.Header {
		if strings.HasPrefix(name, "Access-Control-") {
			t.Errorf("%s: %s is sent", what, name)
		}
	}
}

func TestHeadersStandOnEveryResponse(t *testing.T) {
	s := withReport(t)
	app := s.newApp()
	app.Get("/boom", func(*fiber.Ctx) error { panic("on purpose") })
	for _, row := range routes() {
		app.Add(row.method, row.path, s.guarded(row))
		if row.method == get {
			app.Head(row.path, s.guarded(row))
		}
	}
	w, gone := listening(t, s, app), s.path(models.LinkBoard, 0)
	s.do(models.ByMember(1), &models.ReplaceLink{Link: s.view().BoardLink()})
	form := s.path(models.LinkDepartment, 1)
	urlencoded := []string{"Content-Type", "application/x-www-form-urlencoded"}
	for _, one := range []struct {
		method, path, body string
		headers            []string
		status             int
	}{
		{"GET", form, "", nil, 200},
		{"HEAD", form, "", nil, 200},
		{"GET", s.path(models.LinkSupplier, 1), "", nil, 200},
		{"GET", s.path(models.LinkBoard, 0), "", nil, 200},
		{"GET", "/board", "", nil, 303},
		{"POST", form, "a[$ne]=1", urlencoded, 400},
		{"POST", form, "what=x", append([]string{"Origin", "https://evil.example"}, urlencoded...), 403},
		{"GET", "/nothing", "", nil, 404},
		{"GET", "/r/unknown", "", nil, 404},
		{"GET", "/../../etc/passwd", "", nil, 404},
		{"DELETE", "/board", "", nil, 405},
		{"GET", gone, "", nil, 410},
		{"POST", form, "what=" + strings.Repeat("x", bodyLimit), urlencoded, 413},
		{"POST", form, "what=", urlencoded, 422},
		{"GET", "/boom", "", nil, 500},
	} {
		resp, _ := w.ask(one.method, one.path, one.body, one.headers...)
		what := one.method + " " + one.path
		if resp.StatusCode != one.status && (one.status != 405 || resp.StatusCode != 404) {
			t.Errorf("%s: status %d, want %d", what, resp.StatusCode, one.status)
		}
		checkHeaders(t, what, resp)
	}
	for range 25 {
		w.ask("GET", "/r/"+strings.Repeat("a", models.TokenLength), "")
	}
	resp, _ := w.ask("GET", "/r/"+strings.Repeat("a", models.TokenLength), "")
	checkHeaders(t, "too many", resp)
	if resp.StatusCode != http.StatusTooManyRequests || resp.Header.Get("Retry-After") == "" {
		t.Errorf("after many unknown links: status %d, Retry-After %q", resp.StatusCode, resp.Header.Get("Retry-After"))
	}
}

func TestASignedInPageIsNotStoredAndCookiesAreClosed(t *testing.T) {
	s := withReport(t)
	s.trusting()
	w := listening(t, s, s.App())
	signIn := url.Values{"email": {engineerEmail}, "password": {goodPassword}}
	for _, scheme := range []string{"http", "https"} {
		resp, _ := w.form("/sign-in", signIn, "X-Forwarded-Proto", scheme, "X-Forwarded-For", "192.0.2.7")
		filed, _ := w.form(s.path(models.LinkDepartment, 1), url.Values{"what": {"Words"}, "waiting_for": {"nobody"}, "own_time": {"none"}},
			"X-Forwarded-Proto", scheme, "X-Forwarded-For", "192.0.2.7")
		cookies := append(resp.Cookies(), filed.Cookies()...)
		if len(cookies) < 4 {
			t.Fatalf("%s: only %d cookies: %d %d", scheme, len(cookies), resp.StatusCode, filed.StatusCode)
		}
		for _, c := range cookies {
			secure := strings.HasPrefix(c.Name, "__Host-") && c.Secure
			if !c.HttpOnly || c.SameSite != http.SameSiteLaxMode || c.Path != "/" || c.Domain != "" || secure != (scheme == "https") {
				t.Errorf("%s: %s", scheme, c.Raw)
			}
		}
		if got := resp.Header.Get("Strict-Transport-Security"); (got != "") != (scheme == "https") {
			t.Errorf("%s: Strict-Transport-Security is %q", scheme, got)
		}
		var all []string
		for _, c := range resp.Cookies() {
			all = append(all, c.Name+"="+c.Value)
		}
		page, body := w.ask("GET", "/board", "", "X-Forwarded-Proto", scheme, "Cookie", strings.Join(all, "; "))
		if checkHeaders(t, scheme+" board", page); page.StatusCode != http.StatusOK || !strings.Contains(body, "Erin") {
			t.Errorf("%s: the session does not open the board: %d", scheme, page.StatusCode)
		}
	}
}

func TestHeadersOfAProxyThatIsNotConfiguredChangeNothing(t *testing.T) {
	s := withReport(t) // believes nobody but the address that tests without a port have
	w := listening(t, s, s.App())
	lies := []string{"X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9",
		"Forwarded", "host=evil.example;proto=https", "X-Real-Ip", "203.0.113.9", "X-Original-Url", "/admin", "X-Http-Method-Override", "DELETE"}
	for _, path := range []string{"/sign-in", s.path(models.LinkDepartment, 1), s.path(models.LinkTracking, 1), s.path(models.LinkBoard, 0)} {
		plain, a := w.ask("GET", path, "")
		lied, b := w.ask("GET", path, "", lies...)
		if strings.Contains(b, "evil.example") || len(a) != len(b) || plain.StatusCode != lied.StatusCode {
			t.Errorf("%s differs: %d and %d bytes", path, len(a), len(b))
		}
		if lied.Header.Get("Strict-Transport-Security") != "" {
			t.Errorf("%s: HTTPS is believed", path)
		}
	}
	for n := range 30 {
		w.ask("GET", "/r/"+strings.Repeat("b", models.TokenLength), "", "X-Forwarded-For", "203.0.113."+string(rune('1'+n%9)))
	}
	if resp, _ := w.ask("GET", "/r/"+strings.Repeat("b", models.TokenLength), "", "X-Forwarded-For", "198.51.100.200"); resp.StatusCode != http.StatusTooManyRequests {
		t.Errorf("a made-up address escapes the limit: %d", resp.StatusCode)
	}
	if resp, _ := w.form("/sign-in", url.Values{"email": {"x"}}, "Origin", "https://evil.example", "X-Forwarded-Host", "evil.example"); resp.StatusCode != http.StatusForbidden {
		t.Errorf("a made-up host passes for ours: %d", resp.StatusCode)
	}
}
