package handlers

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/oauth2-proxy/mockoidc"
)

// at answers one address of the provider in its place.
func at(path string, answer http.HandlerFunc) func(string, http.ResponseWriter, func()) {
	return func(asked string, w http.ResponseWriter, next func()) {
		if asked == path {
			answer(w, nil)
			return
		}
		next()
	}
}

func says(status int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_, _ = w.Write([]byte(body))
	}
}

func TestAProviderThatIsDownIsSaidAndComesBack(t *testing.T) {
	s, p := withSignOn(t)
	p.answer = at(mockoidc.DiscoveryEndpoint, says(http.StatusServiceUnavailable, "{}"))
	s.browser().get("/sign-in/sso").is(http.StatusBadGateway).says("Single sign-on answers something")

	down := newIDP(t, s.clock)
	_ = down.Server.Close()
	s.signOn.Issuer = down.Issuer()
	s.restart()
	page := s.browser().get("/sign-in/sso?next=/inbox").is(http.StatusServiceUnavailable).says("Single sign-on does not answer. Try again in a moment, or sign in with a password.")
	if page.value("next") != "/inbox" || page.Find(`a[href="/sign-in/sso?next=%2Finbox"]`).Length() == 0 {
		t.Error("the way on is lost")
	}

	s.signOn.Issuer = p.Issuer()
	s.restart()
	s.browser().get("/sign-in/sso").is(http.StatusBadGateway)
	p.answer = nil
	s.clock.pass(10 * time.Second)
	s.browser().signsOn(p, person(adminEmail)).goesTo("/board")
}

func TestAProviderThatWasDownIsLeftAloneForAWhile(t *testing.T) {
	s, p := withSignOn(t)
	p.answer = at(mockoidc.DiscoveryEndpoint, says(http.StatusServiceUnavailable, "{}"))
	for range 20 {
		s.browser().get("/sign-in/sso").is(http.StatusBadGateway)
	}
	if asked := p.paths(); len(asked) != 1 {
		t.Errorf("it was asked %d times", len(asked))
	}
}

func TestAProviderThatGoesDownMidwayLeavesNoHalfSession(t *testing.T) {
	s, p := withSignOn(t)
	b := s.browser()
	back := b.comesBack(p, person(adminEmail), "/sign-in/sso")
	before := s.view().Number
	_ = p.Server.Close()
	back.send("/sign-in/sso").is(http.StatusServiceUnavailable).says("Single sign-on does not answer")
	if b.cookies["__Host-session"] != "" || s.view().Number != before {
		t.Error("half a session")
	}
}

func TestASlowProviderIsGivenUp(t *testing.T) {
	for _, path := range []string{mockoidc.DiscoveryEndpoint, mockoidc.TokenEndpoint, mockoidc.JWKSEndpoint} {
		s, p := withSignOn(t)
		if s.provider.Client.Timeout > 5*time.Second || s.provider.Client.Timeout <= 0 {
			t.Fatalf("a request may take %s", s.provider.Client.Timeout)
		}
		s.provider.Client.Timeout = 50 * time.Millisecond
		ended := make(chan struct{})
		p.answer = at(path, func(http.ResponseWriter, *http.Request) { <-ended })
		b, before := s.browser(), s.view().Number
		if path == mockoidc.DiscoveryEndpoint {
			b.get("/sign-in/sso").is(http.StatusServiceUnavailable).says("does not answer")
		} else {
			b.signsOn(p, person(adminEmail)).is(http.StatusServiceUnavailable).says("does not answer")
		}
		close(ended)
		if b.cookies["__Host-session"] != "" || s.view().Number != before {
			t.Errorf("%s: half a session", path)
		}
	}
}

func TestNonsenseFromTheProviderIsSaid(t *testing.T) {
	s, p := withSignOn(t)
	keyless := func(changed map[string]any) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) { says(http.StatusOK, string(p.discovery(changed)))(w, r) }
	}
	for name, answer := range map[string]http.HandlerFunc{
		"html":      says(http.StatusOK, "<html>Log in to the guest network</html>"),
		"nothing":   says(http.StatusOK, ""),
		"a list":    says(http.StatusOK, "[]"),
		"not found": says(http.StatusNotFound, "{}"),
		"a redirect": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", "http://127.0.0.1:1/")
			w.WriteHeader(302)
		},
		"too much":               says(http.StatusOK, `{"issuer":"`+strings.Repeat("x", keysLimit)+`"}`),
		"another issuer":         keyless(map[string]any{"issuer": "https://evil.example"}),
		"no authorization":       keyless(map[string]any{"authorization_endpoint": nil}),
		"a script to go to":      keyless(map[string]any{"authorization_endpoint": "javascript:alert(1)"}),
		"no token address":       keyless(map[string]any{"token_endpoint": ""}),
		"no keys":                keyless(map[string]any{"jwks_uri": nil}),
		"numbers for addresses":  keyless(map[string]any{"token_endpoint": 7}),
		"an end that is no page": keyless(map[string]any{"end_session_endpoint": "javascript:alert(1)"}),
	} {
		p.answer = at(mockoidc.DiscoveryEndpoint, answer)
		page := s.browser().get("/sign-in/sso")
		if page.status != http.StatusBadGateway && page.status != http.StatusServiceUnavailable {
			t.Errorf("%s: status %d, leads to %s", name, page.status, page.header.Get("Location"))
		}
		s.clock.pass(time.Minute)
	}
}

func TestNonsenseInPlaceOfATokenIsSaid(t *testing.T) {
	for name, test := range map[string]struct {
		path   string
		answer http.HandlerFunc
		status int
	}{
		"html":                {mockoidc.TokenEndpoint, says(http.StatusOK, "<html>"), http.StatusBadGateway},
		"no ID token":         {mockoidc.TokenEndpoint, says(http.StatusOK, `{"access_token":"x","token_type":"bearer"}`), http.StatusBadGateway},
		"wrong secret":        {mockoidc.TokenEndpoint, says(http.StatusUnauthorized, `{"error":"invalid_client"}`), http.StatusBadGateway},
		"an error of its own": {mockoidc.TokenEndpoint, says(http.StatusInternalServerError, `oops`), http.StatusServiceUnavailable},
		"a refusal":           {mockoidc.TokenEndpoint, says(http.StatusBadRequest, `{"error":"invalid_grant"}`), http.StatusForbidden},
		"keys that are none":  {mockoidc.JWKSEndpoint, says(http.StatusOK, `{"keys":[{"kty":"RSA"}]}`), http.StatusForbidden},
		"keys in html":        {mockoidc.JWKSEndpoint, says(http.StatusOK, `<html>`), http.StatusForbidden},
	} {
		s, p := withSignOn(t)
		p.answer = at(test.path, test.answer)
		b, before := s.browser(), s.view().Number
		if page := b.signsOn(p, person(adminEmail)); page.status != test.status || b.cookies["__Host-session"] != "" || s.view().Number != before {
			t.Errorf("%s: status %d, want %d, %d commits more", name, page.status, test.status, s.view().Number-before)
		}
	}
}

func TestARefusalOfTheProviderIsSaid(t *testing.T) {
	s, p := withSignOn(t)
	for said, status := range map[string]int{"access_denied": http.StatusForbidden, "login_required": http.StatusForbidden,
		"temporarily_unavailable": http.StatusServiceUnavailable, "invalid_scope": http.StatusBadGateway, "<script>": http.StatusBadGateway} {
		b := s.browser()
		back := b.comesBack(p, person(adminEmail), "/sign-in/sso?next=/inbox")
		page := b.get("/sign-in/sso/callback?error=" + said + "&error_description=Call+555-0100&state=" + back.value("state")).is(status)
		if strings.Contains(page.text(), "555-0100") || strings.Contains(page.body, "<script>") {
			t.Errorf("%s: the page repeats what the address says", said)
		}
		if page.value("next") != "/inbox" {
			t.Errorf("%s: the way on is lost", said)
		}
	}
	s.browser().get("/sign-in/sso/callback?error=access_denied&state=x").is(http.StatusForbidden).says("begun in another browser")
}

func TestTriesThatGoOutToTheProviderAreLimited(t *testing.T) {
	s, p := withSignOn(t)
	b := s.browser().from("198.51.100.77")
	back := b.comesBack(p, person(adminEmail), "/sign-in/sso")
	for range 100 {
		b.copy().post("/sign-in/sso", "state", back.value("state"), "code", "guessed").is(http.StatusForbidden)
	}
	b.copy().post("/sign-in/sso", "state", back.value("state"), "code", "guessed").is(http.StatusTooManyRequests)
	s.browser().signsOn(p, person(adminEmail)).goesTo("/board")
}
