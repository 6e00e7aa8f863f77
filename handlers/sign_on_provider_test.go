package handlers

import (
	"bytes"
	"encoding/json"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/oauth2-proxy/mockoidc"
)

// idp is a provider of single sign-on that the test runs, and can make lie.
type idp struct {
	*mockoidc.MockOIDC
	t      *testing.T
	forge  func(claims jwt.MapClaims) string                     // makes another ID token in place of the real one
	answer func(path string, w http.ResponseWriter, next func()) // answers in its place
	code   string                                                // of the last who signed in there
	mu     sync.Mutex
	asked  []string // paths, in order
}

// paths gives what was asked so far, in order.
func (p *idp) paths() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.asked)
}

// newIDP starts a provider whose clock is the site's.
func newIDP(t *testing.T, clock *testClock) *idp {
	t.Helper()
	mock, err := mockoidc.NewServer(nil)
	if err != nil {
		t.Fatal(err)
	}
	p := &idp{MockOIDC: mock, t: t}
	if err := mock.AddMiddleware(p.between); err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	if err := mock.Start(listener, nil); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = mock.Server.Close() })
	mock.FastForward(time.Until(clock.Now()))
	return p
}

// between sees every request and may change what is answered.
func (p *idp) between(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p.mu.Lock()
		p.asked = append(p.asked, r.URL.Path)
		p.mu.Unlock()
		if p.answer != nil {
			p.answer(r.URL.Path, w, func() { next.ServeHTTP(w, r) })
			return
		}
		if p.forge == nil || r.URL.Path != mockoidc.TokenEndpoint {
			next.ServeHTTP(w, r)
			return
		}
		real := httptest.NewRecorder()
		next.ServeHTTP(real, r)
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(real.Code)
		_, _ = w.Write(p.forged(real.Body.Bytes()))
	})
}

func (p *idp) forged(body []byte) []byte {
	answer := map[string]any{}
	if json.Unmarshal(body, &answer) != nil || answer["id_token"] == nil {
		return body
	}
	claims := jwt.MapClaims{}
	if _, _, err := jwt.NewParser().ParseUnverified(answer["id_token"].(string), claims); err != nil {
		p.t.Error(err)
	}
	answer["id_token"] = p.forge(claims)
	var out bytes.Buffer
	if err := json.NewEncoder(&out).Encode(answer); err != nil {
		p.t.Error(err)
	}
	return out.Bytes()
}

// signed signs claims with the provider's own key.
func (p *idp) signed(claims jwt.MapClaims) string {
	token, err := p.Keypair.SignJWT(claims)
	if err != nil {
		p.t.Error(err)
	}
	return token
}

// with gives a forger that changes claims and signs them rightly.
func (p *idp) with(changed jwt.MapClaims) func(jwt.MapClaims) string {
	return func(claims jwt.MapClaims) string {
		for name, value := range changed {
			if claims[name] = value; value == nil {
				delete(claims, name)
			}
		}
		return p.signed(claims)
	}
}

// withSignOn is a settled site whose members may come in by a provider of the test's own.
func withSignOn(t *testing.T) (*site, *idp) {
	t.Helper()
	s := settled(t)
	p := newIDP(t, s.clock)
	s.signOn = SignOnOptions{Issuer: p.Issuer(), ClientID: p.ClientID, ClientSecret: p.ClientSecret, GroupsClaim: "groups"}
	s.restart()
	return s, p
}

// person is somebody at the provider, with an address that it vouches for.
func person(email string, groups ...string) *mockoidc.MockUser {
	return &mockoidc.MockUser{Subject: "s-" + email, Email: email, EmailVerified: true, PreferredUsername: strings.Split(email, "@")[0], Groups: groups}
}

// comesBack begins at our sign-in, signs in at the provider as that person, and gives the page on which they are back.
func (b *browser) comesBack(p *idp, who *mockoidc.MockUser, from string) *page {
	b.t.Helper()
	p.QueueUser(who)
	back := visitIDP(b.t, b.get(from).is(http.StatusSeeOther).header.Get("Location"))
	sent, _ := url.Parse(back)
	p.code = sent.Query().Get("code")
	return b.get(back)
}

// visitIDP opens an address at the provider, and gives the path to which it sends back.
func visitIDP(t testing.TB, address string) string {
	t.Helper()
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := client.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	back, err := url.Parse(answer.Header.Get("Location"))
	if err != nil || back.Host != "bottleneck.northwind.example" || back.Scheme != "https" {
		t.Fatalf("the provider sends to %q (status %d)", answer.Header.Get("Location"), answer.StatusCode)
	}
	return back.RequestURI()
}

// signsOn comes in by single sign-on, all the way.
func (b *browser) signsOn(p *idp, who *mockoidc.MockUser) *page {
	b.t.Helper()
	return b.comesBack(p, who, "/sign-in/sso").is(http.StatusOK).send("/sign-in/sso")
}

// discovery gives what the provider says about itself, changed.
func (p *idp) discovery(changed map[string]any) []byte {
	real := httptest.NewRecorder()
	p.Discovery(real, nil)
	said := map[string]any{}
	if err := json.Unmarshal(real.Body.Bytes(), &said); err != nil {
		p.t.Error(err)
	}
	for name, value := range changed {
		if said[name] = value; value == nil {
			delete(said, name)
		}
	}
	out, err := json.Marshal(said)
	if err != nil {
		p.t.Error(err)
	}
	return out
}
