package handlers

import (
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"maps"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/oauth2-proxy/mockoidc"
)

// staysOut fails the test unless the page refuses, and neither journal nor browser has a session.
func (s *site) staysOut(what string, p *page, before uint64) {
	s.t.Helper()
	if p.status != http.StatusForbidden || p.by.cookies["__Host-session"] != "" || s.view().Number != before {
		s.t.Errorf("%s: status %d, %d commits more, cookies %v\n%s", what, p.status, s.view().Number-before, p.by.cookies, p.text())
	}
}

func TestForgedTokensAreRefused(t *testing.T) {
	s, p := withSignOn(t)
	stranger, err := mockoidc.RandomKeypair(2048)
	if err != nil {
		t.Fatal(err)
	}
	ours, _ := p.Keypair.KeyID()
	now := s.clock.Now()
	cases := map[string]func(jwt.MapClaims) string{
		"another nonce":           p.with(jwt.MapClaims{"nonce": "x"}),
		"no nonce":                p.with(jwt.MapClaims{"nonce": nil}),
		"another audience":        p.with(jwt.MapClaims{"aud": "another"}),
		"no audience":             p.with(jwt.MapClaims{"aud": nil}),
		"given to another client": p.with(jwt.MapClaims{"aud": []string{p.ClientID, "another"}, "azp": "another"}),
		"several audiences":       p.with(jwt.MapClaims{"aud": []string{p.ClientID, "another"}}),
		"another issuer":          p.with(jwt.MapClaims{"iss": "https://evil.example"}),
		"no issuer":               p.with(jwt.MapClaims{"iss": nil}),
		"expired":                 p.with(jwt.MapClaims{"exp": now.Add(-time.Second).Unix()}),
		"without an end":          p.with(jwt.MapClaims{"exp": nil}),
		"not yet":                 p.with(jwt.MapClaims{"nbf": now.Add(time.Hour).Unix()}),
		"alg=none":                func(c jwt.MapClaims) string { return unsigned(t, c, "none") },
		"alg=None":                func(c jwt.MapClaims) string { return unsigned(t, c, "None") },
		"HS256, the public key":   func(c jwt.MapClaims) string { return withPublicKey(t, p, c, true) },
		"HS256, its bytes":        func(c jwt.MapClaims) string { return withPublicKey(t, p, c, false) },
		"HS256, our own secret":   func(c jwt.MapClaims) string { return shared(t, c, ours, []byte(p.ClientSecret)) },
		"an unknown key":          func(c jwt.MapClaims) string { return signedBy(t, stranger, c, "unknown") },
		"another key, same id":    func(c jwt.MapClaims) string { return signedBy(t, stranger, c, ours) },
		"a key in the token":      func(c jwt.MapClaims) string { return withOwnKey(t, stranger, c) },
		"another signature":       func(c jwt.MapClaims) string { return p.signed(c)[:len(p.signed(c))-6] + "AAAAAA" },
		"another person's claims": func(c jwt.MapClaims) string { return swapped(p.signed(c), c) },
		"no token":                func(jwt.MapClaims) string { return "a.b.c" },
	}
	for name, forge := range cases {
		p.forge = forge
		before := s.view().Number
		s.staysOut(name, s.browser().signsOn(p, person(adminEmail)), before)
	}
	p.forge = p.with(nil)
	s.browser().signsOn(p, person(adminEmail)).goesTo("/board")
}

func unsigned(t *testing.T, claims jwt.MapClaims, alg string) string {
	t.Helper()
	body, err := json.Marshal(claims)
	if err != nil {
		t.Fatal(err)
	}
	encode := base64.RawURLEncoding.EncodeToString
	return encode([]byte(`{"alg":"`+alg+`","typ":"JWT"}`)) + "." + encode(body) + "."
}

func shared(t *testing.T, claims jwt.MapClaims, kid string, secret []byte) string {
	t.Helper()
	token := jwt.NewWithClaims(jwt.SigningMethodHS256, claims)
	token.Header["kid"] = kid
	signed, err := token.SignedString(secret)
	if err != nil {
		t.Fatal(err)
	}
	return signed
}

// withPublicKey takes the public key for a shared secret, as a server would that believes what a token says of itself.
func withPublicKey(t *testing.T, p *idp, claims jwt.MapClaims, armoured bool) string {
	t.Helper()
	der, err := x509.MarshalPKIXPublicKey(p.Keypair.PublicKey)
	if err != nil {
		t.Fatal(err)
	}
	if armoured {
		der = pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der})
	}
	kid, _ := p.Keypair.KeyID()
	return shared(t, claims, kid, der)
}

func signedBy(t *testing.T, key *mockoidc.Keypair, claims jwt.MapClaims, kid string) string {
	t.Helper()
	token := jwt.NewWithClaims(jwt.SigningMethodRS256, claims)
	token.Header["kid"] = kid
	signed, err := token.SignedString(key.PrivateKey)
	if err != nil {
		t.Fatal(err)
	}
	return signed
}

// withOwnKey brings the key along with which the token is to be checked.
func withOwnKey(t *testing.T, key *mockoidc.Keypair, claims jwt.MapClaims) string {
	t.Helper()
	set, err := key.JWKS()
	if err != nil {
		t.Fatal(err)
	}
	var keys struct{ Keys []map[string]any }
	if err := json.Unmarshal(set, &keys); err != nil {
		t.Fatal(err)
	}
	token := jwt.NewWithClaims(jwt.SigningMethodRS256, claims)
	token.Header["jwk"] = keys.Keys[0]
	signed, err := token.SignedString(key.PrivateKey)
	if err != nil {
		t.Fatal(err)
	}
	return signed
}

// swapped puts other claims under a right signature.
func swapped(token string, claims jwt.MapClaims) string {
	other := maps.Clone(claims)
	other["sub"] = "somebody else"
	body, _ := json.Marshal(other)
	parts := strings.Split(token, ".")
	return parts[0] + "." + base64.RawURLEncoding.EncodeToString(body) + "." + parts[2]
}

func TestWhatTheBrowserBringsBackIsUsedOnceAndByThatBrowserOnly(t *testing.T) {
	s, p := withSignOn(t)
	b := s.browser()
	back := b.comesBack(p, person(adminEmail), "/sign-in/sso")
	kept := b.copy()
	state, code := back.value("state"), back.value("code")
	before := s.view().Number

	for what, fields := range map[string][]string{
		"another state": {"state", "x", "code", code}, "no state": {"code", code}, "a longer state": {"state", state + "a", "code", code},
		"no code": {"state", state}, "another code": {"state", state, "code", "x"},
		"another issuer": {"state", state, "code", code, "iss", "https://evil.example"},
	} {
		s.staysOut(what, kept.copy().post("/sign-in/sso", fields...), before)
	}
	s.staysOut("another browser", s.browser().post("/sign-in/sso", "state", state, "code", code), before)
	other := s.browser()
	mine := other.comesBack(p, person(readerEmail), "/sign-in/sso")
	s.staysOut("the code of another sign-in", other.copy().post("/sign-in/sso", "state", mine.value("state"), "code", code), before)
	s.browser().get("/sign-in/sso/callback?state=" + state + "&code=" + code).is(http.StatusForbidden)

	// The other sign-in's try has spent the code at the provider, as whoever stole one would.
	again := s.browser()
	fresh := again.comesBack(p, person(adminEmail), "/sign-in/sso")
	copied := again.copy()
	fresh.send("/sign-in/sso").goesTo("/board")
	before = s.view().Number
	s.staysOut("all of it again", copied.post("/sign-in/sso", "state", fresh.value("state"), "code", fresh.value("code")), before)
	again.post("/sign-in/sso", "state", fresh.value("state"), "code", fresh.value("code")).is(http.StatusForbidden)
}

func TestTheVerifierOfTheSignInMustBeTheOneItWasBegunWith(t *testing.T) {
	s, p := withSignOn(t)
	b := s.browser()
	p.QueueUser(person(adminEmail))
	there, err := url.Parse(b.get("/sign-in/sso").header.Get("Location"))
	if err != nil {
		t.Fatal(err)
	}
	query := there.Query()
	if query.Get("code_challenge_method") != "S256" || len(query.Get("code_challenge")) != 43 {
		t.Fatalf("it begins with %v", query)
	}
	query.Set("code_challenge", strings.Repeat("a", 43))
	there.RawQuery = query.Encode()
	before := s.view().Number
	s.staysOut("another verifier", b.get(visitIDP(t, there.String())).send("/sign-in/sso"), before)
}

func TestASignInThatTookTooLongIsBegunAnew(t *testing.T) {
	s, p := withSignOn(t)
	b := s.browser()
	back := b.comesBack(p, person(adminEmail), "/sign-in/sso")
	sealed := b.cookies["__Host-sso"]
	s.clock.pass(signOnLife)
	b.cookies["__Host-sso"] = sealed // a browser that keeps it longer than it was told
	before := s.view().Number
	s.staysOut("after ten minutes", back.send("/sign-in/sso").says("more than ten minutes ago"), before)
}

func TestTheSealedCookieCannotBeReadOrChanged(t *testing.T) {
	s, p := withSignOn(t)
	b := s.browser()
	back := b.comesBack(p, person(adminEmail), "/sign-in/sso")
	sealed, before := b.cookies["__Host-sso"], s.view().Number
	if strings.Contains(sealed, back.value("state")) {
		t.Error("the state can be read")
	}
	for i := 0; i < len(sealed); i += 7 {
		changed := b.copy()
		changed.cookies["__Host-sso"] = sealed[:i] + string(rune(sealed[i]^1)) + sealed[i+1:]
		s.staysOut("changed", changed.post("/sign-in/sso", "state", back.value("state"), "code", back.value("code")), before)
	}
}

func TestAnAnswerOfAProviderThatNamesItselfMustNameOurs(t *testing.T) {
	s, p := withSignOn(t)
	p.answer = func(path string, w http.ResponseWriter, next func()) {
		if path != mockoidc.DiscoveryEndpoint {
			next()
			return
		}
		_, _ = w.Write(p.discovery(map[string]any{"authorization_response_iss_parameter_supported": true}))
	}
	b := s.browser()
	back := b.comesBack(p, person(adminEmail), "/sign-in/sso")
	before := s.view().Number
	s.staysOut("without its name", b.copy().post("/sign-in/sso", "state", back.value("state"), "code", back.value("code")), before)
	back.send("/sign-in/sso", "iss", p.Issuer()).goesTo("/board")
}

func TestAKeyThatTheProviderChangedIsFetched(t *testing.T) {
	s, p := withSignOn(t)
	s.browser().signsOn(p, person(adminEmail)).goesTo("/board")
	next, err := mockoidc.RandomKeypair(2048)
	if err != nil {
		t.Fatal(err)
	}
	p.Keypair = next
	s.browser().signsOn(p, person(adminEmail)).goesTo("/board")
	s.browser().signsOn(p, person(adminEmail)).goesTo("/board")
	if count := strings.Count(strings.Join(p.paths(), " "), mockoidc.JWKSEndpoint); count != 2 {
		t.Errorf("the keys were fetched %d times", count)
	}
}
