package browsertest

import (
	"fmt"
	"html"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
)

func TestMain(m *testing.M) {
	code := m.Run()
	Close()
	os.Exit(code)
}

const style = `body { color: #111; background: #fff } h1 { text-transform: uppercase } .away { display: none }
@media (prefers-color-scheme: dark) { body { color: #fff; background: #111 } }
input[type=radio] { opacity: 0; position: absolute }`

const formPage = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A form</title>
<link rel="stylesheet" href="/style.css"><script src="/script.js" defer></script>
<main><h1>What is  holding you up?</h1><p class="away">Not to be seen</p>
<form method="post" action="/sent">
<p><label for="what">What happens?</label> <textarea id="what" name="what">old words</textarea></p>
<p><label for="day">When is it too late?</label> <input id="day" name="day" type="date"></p>
<p><label for="who">Which department?</label> <select id="who" name="who"><option>Sales<option>Legal</select></p>
<fieldset><legend>Own time</legend><input type="radio" name="time" id="t1" value="none"><label for="t1">None</label>
<input type="radio" name="time" id="t2" value="day"><label for="t2">About a day</label></fieldset>
<fieldset><legend>Their time</legend><input type="radio" name="their" id="u1" value="none"><label for="u1">None</label></fieldset>
<p><input type="checkbox" id="come" name="come"><label for="come">An engineer may come by</label></p>
<button>Send report</button></form>
<section><h2>First card</h2><button type="button" class="tell">Tell</button></section>
<section><h2>Second card</h2><button type="button" class="tell">Tell</button></section>
<p id="told"></p><a href="/other">Elsewhere</a> <a href="#what">Further up</a></main></html>`

const script = `document.querySelectorAll(".tell").forEach((b) => b.addEventListener("click", () => {
  document.getElementById("told").textContent = "Told " + b.parentElement.querySelector("h2").textContent; }));
document.addEventListener("keydown", (e) => { if (e.key === "j") document.getElementById("told").textContent = "Key j"; });`

// site is a small site under the product's content policy.
func site(t *testing.T) string {
	t.Helper()
	mux := http.NewServeMux()
	page := func(w http.ResponseWriter, status int, body string) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'")
		w.WriteHeader(status)
		fmt.Fprint(w, body)
	}
	mux.HandleFunc("/form", func(w http.ResponseWriter, _ *http.Request) { page(w, 200, formPage) })
	mux.HandleFunc("/style.css", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/css")
		fmt.Fprint(w, style)
	})
	mux.HandleFunc("/script.js", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/javascript")
		fmt.Fprint(w, script)
	})
	mux.HandleFunc("/sent", func(w http.ResponseWriter, r *http.Request) {
		http.SetCookie(w, &http.Cookie{Name: "device", Value: "d1"})
		_ = r.ParseForm()
		page(w, 422, "<!doctype html><title>Sent</title><p>"+html.EscapeString(r.PostForm.Encode()))
	})
	mux.HandleFunc("/other", func(w http.ResponseWriter, r *http.Request) {
		page(w, 200, "<!doctype html><title>Other</title><p>Cookies: "+html.EscapeString(r.Header.Get("Cookie")))
	})
	mux.HandleFunc("/inline", func(w http.ResponseWriter, _ *http.Request) {
		page(w, 200, "<!doctype html><title>Inline</title><script>alert(1)</script><img src=/missing.png><p>Inline")
	})
	mux.HandleFunc("/favicon.ico", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server.URL
}

func TestAFormIsFilledInByItsLabelsAndSent(t *testing.T) {
	b := New(t, site(t)).Open("/form").Titled("A form").See("What is holding you up?").NotSee("Not to be seen")
	b.Fill("What happens?", "Ünï <words>").Fill("When is it too late?", "2026-11-24").Choose("Which department?", "Legal")
	b.Choose("About a day").Choose("Their time", "None").Choose("An engineer may come by").Choose("An engineer may come by")
	b.Holds("What happens?", "Ünï <words>")
	b.Press("Send report").Titled("Sent").Arrives("/sent")
	b.See("come=on", "day=2026-11-24", "their=none", "time=day", "what=%C3%9Cn%C3%AF+%3Cwords%3E", "who=Legal")
	if b.Cookies()["device"].Value != "d1" {
		t.Error("the cookie was not kept")
	}
	b.Another().Open("/other").See("device=d1")
	New(t, b.base).Open("/other").NotSee("device=d1")
}

func TestAPartOfThePageIsMeantByWhatItShows(t *testing.T) {
	b := New(t, site(t)).Open("/form")
	b.Within("Second card").Press("Tell")
	b.See("Told Second card").Within("First card").NotSee("Second card")
	b.Key("j").See("Key j")
	b.Press("Further up").Press("Elsewhere").Titled("Other").Back().Titled("A form")
}

func TestWithoutScriptsFormsStillWork(t *testing.T) {
	b := New(t, site(t)).NoScript().At(390, 800).Dark().Open("/form").Fits()
	b.Within("First card").Press("Tell").NotSee("Told")
	b.Fill("What happens?", "plain").Press("Send report").See("what=plain")
}

func TestTheSchemeIsTheOneThatWasAskedFor(t *testing.T) {
	b := New(t, site(t)).Open("/form")
	const background = "getComputedStyle(document.body).backgroundColor"
	if light := Ask[string](b, background); light != "rgb(255, 255, 255)" {
		t.Errorf("light: %s", light)
	}
	if dark := Ask[string](b.Dark(), background); dark != "rgb(17, 17, 17)" {
		t.Errorf("dark: %s", dark)
	}
}

func TestAPictureOfTheWholePageIsKeptWhereScreenshotsSays(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("SCREENSHOTS", folder)
	New(t, site(t)).At(320, 500).Open("/form").Screenshot("form")
	picture, err := os.ReadFile(folder + "/form.png")
	if err != nil || !strings.HasPrefix(string(picture), "\x89PNG") {
		t.Errorf("picture of %d bytes: %v", len(picture), err)
	}
}

func TestAxeFindsNothingOnAGoodPageAndAnUnlabelledFieldOnABadOne(t *testing.T) {
	New(t, site(t)).Open("/form").Axe()
	spy := &spy{T: t}
	bad := New(spy, site(t)).Open("/form")
	Ask[bool](bad, `document.querySelector("label").remove() === undefined`)
	bad.Axe()
	spy.wants("label: Form elements must have labels")
}

func TestComplaintsOfThePageFailTheTest(t *testing.T) {
	spy := &spy{T: t}
	b := New(spy, site(t)).Open("/inline").See("Inline")
	b.until("complaints", func() string {
		b.watch.mu.Lock()
		defer b.watch.mu.Unlock()
		if len(b.watch.problems) < 2 {
			return "too few"
		}
		return ""
	})
	b.watch.report(spy)
	b.Forgive()
	spy.wants("Content Security Policy")
	spy.wants("missing.png")
}

// spy takes errors instead of its test.
type spy struct {
	*testing.T
	said strings.Builder
}

func (s *spy) Errorf(format string, values ...any) { fmt.Fprintf(&s.said, format+"\n", values...) }

func (s *spy) wants(text string) {
	s.Helper()
	if !strings.Contains(s.said.String(), text) {
		s.T.Errorf("%q was not complained about, but:\n%s", text, s.said.String())
	}
}
