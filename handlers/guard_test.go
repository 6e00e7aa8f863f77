package handlers

import (
	"maps"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"bottleneck/models"

	"github.com/gofiber/fiber/v2"
)

// tokens are one working token of each kind of link.
func tokens(s *site) map[guard]string {
	all := map[guard]string{}
	for g, kind := range guardLinks {
		switch g {
		case trackingLink:
			all[g] = s.Keys.Token(kind, 1)
		case mailLink:
			all[g] = s.Keys.Token(models.LinkMailMember, 1)
		case setupLink:
			all[g] = s.Keys.Token(kind, 0)
		case roundLink:
			all[g] = tokenOf(s.opensRound())
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

func formFor(row route) url.Values {
	if row.method == post {
		return url.Values{}
	}
	return nil
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
