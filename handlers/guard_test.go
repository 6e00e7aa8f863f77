package handlers

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"bottleneck/models"

	"github.com/gofiber/fiber/v2"
)

// visitors are all kinds of visitor, with the role they have; the zero role is no member.
var visitors = map[string]struct {
	email string
	may   []guard
}{
	"nobody":   {"", nil},
	"reader":   {readerEmail, []guard{member}},
	"lead":     {leadEmail, []guard{member}},
	"engineer": {engineerEmail, []guard{member, engineer}},
	"admin":    {adminEmail, []guard{member, engineer, admin}},
}

// marked registers every row of the table behind its own guard, with a handler that only says that it was reached.
// Rows that are added later are covered by themselves.
func marked(s *site) *site {
	app := fiber.New(fiber.Config{Immutable: true, ErrorHandler: s.early})
	app.Use(s.identify, s.access, s.headers, s.origin)
	for _, row := range routes() {
		row.handle = func(_ *Server, v *visit) error { return v.SendString("reached") }
		app.Add(row.method, row.path, s.guarded(row))
	}
	return &site{Server: s.Server, t: s.t, clock: s.clock, asked: app}
}

// tokens are one working token of each kind of link.
func tokens(s *site) map[guard]string {
	all := map[guard]string{}
	for g, kind := range guardLinks {
		switch g {
		case trackingLink:
			all[g] = s.Keys.Token(kind, 1)
		case setupLink:
			all[g] = s.Keys.Token(kind, 0)
		case invitationLink:
			all[g] = tokenOf(s.path(kind, 6))
		default:
			all[g] = tokenOf(s.path(kind, 1))
		}
	}
	return all
}

func tokenOf(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }

// address fills the parameters of a route.
func (r route) address(token string) string {
	return strings.NewReplacer(":token", token, ":number", "1", ":id", "1", ":n", "1", ":hash", "x", ":name", "x").Replace(r.path)
}

// withReport is a settled site in which Sales has filed a report.
func withReport(t testing.TB) *site {
	s := settled(t)
	s.do(models.ByParty(models.DepartmentNumbered(1)), &models.FileReport{Source: models.DepartmentNumbered(1),
		Text: "The security questionnaire takes weeks", Waiting: models.WaitingUnknown, OwnTime: models.OwnTimeDay, Key: strings.Repeat("k", 32)})
	return s
}

func TestEveryRouteLetsInWhomItsGuardNames(t *testing.T) {
	real := withReport(t)
	reach, keys := marked(real), tokens(real)
	for name, visitor := range visitors {
		cookies := map[string]string{}
		if visitor.email != "" {
			cookies = real.signedIn(visitor.email).cookies
		}
		for _, row := range routes() {
			if _, isLink := guardLinks[row.guard]; isLink {
				continue
			}
			allowed := row.guard == anyone || slices.Contains(visitor.may, row.guard)
			for _, site := range []*site{reach, real} {
				if allowed && site == real {
					continue // what handlers answer is their own tests' business
				}
				b := site.browser()
				b.cookies = maps.Clone(cookies)
				checkGuard(t, name, row, b.send(row.method, row.address("x"), formFor(row)), allowed, visitor.email != "")
			}
		}
	}
	for _, row := range routes() {
		if _, isLink := guardLinks[row.guard]; isLink {
			checkLink(t, real, reach, row, keys)
		}
	}
}

func formFor(row route) url.Values {
	if row.method == post {
		return url.Values{}
	}
	return nil
}

func checkGuard(t *testing.T, who string, row route, p *page, allowed, isMember bool) {
	t.Helper()
	switch {
	case allowed && p.body != "reached":
		t.Errorf("%s is kept out of %s %s: %d", who, row.method, row.path, p.status)
	case !allowed && isMember && p.status != http.StatusForbidden:
		t.Errorf("%s at %s %s: %d, want 403", who, row.method, row.path, p.status)
	case !allowed && !isMember && row.method == post:
		if p.status != http.StatusForbidden || !strings.Contains(p.body, "You are signed out") {
			t.Errorf("%s at %s %s: %d, want the page that keeps what was typed", who, row.method, row.path, p.status)
		}
	case !allowed && !isMember && (p.status != http.StatusSeeOther || !strings.HasPrefix(p.header.Get("Location"), "/sign-in")):
		t.Errorf("%s at %s %s: %d, want to be led to the sign-in", who, row.method, row.path, p.status)
	}
}

// checkLink tries a link's route with its own kind of token, with every other kind, and with none that exists.
func checkLink(t *testing.T, real, reach *site, row route, keys map[guard]string) {
	t.Helper()
	try := func(s *site, token string) *page {
		b := s.browser().from("2001:db8:" + tokenOf(hashed("address", row.method+row.path+token)[:4]) + ":1::1")
		return b.send(row.method, row.address(token), formFor(row))
	}
	for g, token := range keys {
		want := http.StatusNotFound
		if g == row.guard && g == setupLink {
			want = http.StatusGone // the site is set up
		}
		if g == row.guard && g != setupLink {
			if p := try(reach, token); p.body != "reached" {
				t.Errorf("%s %s is closed to its own link: %d", row.method, row.path, p.status)
			}
			continue
		}
		if p := try(real, token); p.status != want {
			t.Errorf("%s %s with the link of guard %d: %d, want %d", row.method, row.path, g, p.status, want)
		}
	}
	for _, token := range []string{"x", strings.Repeat("a", models.TokenLength), strings.ToUpper(keys[row.guard])} {
		if p := try(real, token); p.status != http.StatusNotFound {
			t.Errorf("%s %s with %q: %d, want 404", row.method, row.path, token, p.status)
		}
	}
}

func TestASessionOfADisabledMemberOpensNothing(t *testing.T) {
	s := settled(t)
	b := s.signedIn(engineerEmail)
	s.do(models.ByMember(1), &models.ChangeMember{Member: 2, Role: models.RoleEngineer, Disabled: true})
	reach := marked(s)
	for _, row := range routes() {
		if row.guard != member && row.guard != engineer && row.guard != admin {
			continue
		}
		out := reach.browser()
		out.cookies = b.cookies
		checkGuard(t, "a disabled member", row, out.send(row.method, row.address("x"), formFor(row)), false, false)
	}
}

func TestEveryFormOfAnotherSiteIsRefused(t *testing.T) {
	s := withReport(t)
	keys := tokens(s)
	grace := s.signedIn(adminEmail)
	before := s.view()
	for _, row := range routes() {
		if row.method != post {
			continue
		}
		for _, from := range []map[string]string{{"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"},
			{"Sec-Fetch-Site": "", "Origin": "https://evil.example"}, {"Sec-Fetch-Site": "", "Origin": "null"},
			{"Sec-Fetch-Site": "cross-site", "Origin": "https://bottleneck.northwind.example"}} {
			b := grace.copy()
			maps.Copy(b.headers, from)
			p := b.send(post, row.address(keys[row.guard]), url.Values{"what": {"x"}, "own_time": {"day"}})
			if p.status != http.StatusForbidden {
				t.Errorf("%s from %v: %d, want 403", row.path, from, p.status)
			}
			if after := s.view(); after.Number != before.Number {
				t.Fatalf("%s from %v changed the journal", row.path, from)
			}
		}
	}
}

func TestReadingWritesNothing(t *testing.T) {
	s := withReport(t)
	keys, grace := tokens(s), s.signedIn(adminEmail)
	before := s.view().Number
	s.clock.pass(25 * 60 * 60 * 1e9)
	for _, row := range routes() {
		if row.method != get || row.waits {
			continue
		}
		for _, method := range []string{http.MethodGet, http.MethodHead} {
			if p := grace.copy().send(method, row.address(keys[row.guard]), nil); p.status >= 500 {
				t.Errorf("%s %s: %d", method, row.path, p.status)
			}
		}
	}
	if after := s.view().Number; after != before {
		t.Errorf("the journal went from %d to %d", before, after)
	}
}

func TestUnknownLinksAreCountedByAddress(t *testing.T) {
	s := settled(t)
	guesser := s.browser().from("198.51.100.9")
	for range 20 {
		guesser.get("/r/" + strings.Repeat("b", models.TokenLength)).is(http.StatusNotFound)
	}
	p := guesser.get("/s/" + strings.Repeat("b", models.TokenLength)).is(http.StatusTooManyRequests)
	if p.header.Get("Retry-After") == "" {
		t.Error("no Retry-After")
	}
	guesser.get(s.path(models.LinkDepartment, 1)).is(http.StatusOK) // an office shares one address
	s.browser().get("/s/" + strings.Repeat("b", models.TokenLength)).is(http.StatusNotFound)
}

func TestStringsOfARequestOutliveIt(t *testing.T) {
	s := newSite(t)
	var kept []string
	app := fiber.New(s.App().Config())
	app.Post("/:word", func(c *fiber.Ctx) error {
		form := &struct {
			Name string `form:"name"`
		}{}
		if err := (&visit{Ctx: c}).read(form); err != nil {
			return err
		}
		kept = append(kept, c.Params("word"), c.Query("q"), c.Get("User-Agent"), c.Cookies("a"), form.Name)
		return nil
	})
	b := (&site{Server: s.Server, t: t, clock: s.clock, asked: app}).browser()
	for _, word := range []string{"alpha", "bravo", "delta"} {
		b.headers["User-Agent"], b.cookies["a"] = word, word
		b.post("/"+word+"?q="+word, "name", word).is(http.StatusOK)
	}
	if got := strings.Join(kept, " "); got != "alpha alpha alpha alpha alpha bravo bravo bravo bravo bravo delta delta delta delta delta" {
		t.Errorf("what was kept turned into: %s", got)
	}
}
