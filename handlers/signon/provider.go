package signon

import (
	"context"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

// Options say which provider, and as whom to come.
type Options struct {
	Issuer       string
	ClientID     string
	ClientSecret string
	GroupsClaim  string // the claim that lists a person's groups
	Client       *http.Client
	Now          func() time.Time
}

// retryAfter is how long a provider that did not answer is left alone, so that visitors do not wait for it one by one.
const retryAfter = 5 * time.Second

// Provider is the organisation's provider. It is asked for nothing before somebody wants to sign in.
type Provider struct {
	Options
	mu     sync.Mutex
	found  *found
	failed error     // why it could not be discovered
	at     time.Time // and when
}

// found is what the provider says about itself.
type found struct {
	provider *oidc.Provider
	oauth    *oauth2.Config // one for all, because it learns how the provider wants to be given the secret
	verifier *oidc.IDTokenVerifier
	said     Discovery
}

// Discovery is what the provider says about itself, as far as it matters here.
type Discovery struct {
	Issuer        string   `json:"issuer"`
	Authorization string   `json:"authorization_endpoint"`
	Token         string   `json:"token_endpoint"`
	Keys          string   `json:"jwks_uri"`
	EndSession    string   `json:"end_session_endpoint"`
	Scopes        []string `json:"scopes_supported"`
	Challenges    []string `json:"code_challenge_methods_supported"`
	NamesItself   bool     `json:"authorization_response_iss_parameter_supported"`
	UserInfo      string   `json:"userinfo_endpoint"`
}

// Protects says whether the provider promises to check the proof of who asked for a code.
func (d Discovery) Protects() bool { return slices.Contains(d.Challenges, "S256") }

// New gives a provider. It goes nowhere yet.
func New(o Options) *Provider { return &Provider{Options: o} }

// outgoing carries the client of requests that go out, which must outlive the request of a visitor: the keys that the
// provider signs with are kept for all.
func (p *Provider) outgoing(ctx context.Context) context.Context {
	return oidc.ClientContext(ctx, p.Client)
}

// discovered gives what the provider says about itself, asking it if that is not known. Those who come meanwhile wait
// for the same answer.
func (p *Provider) discovered(ctx context.Context) (*found, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.found != nil {
		return p.found, nil
	}
	if since := p.Now().Sub(p.at); p.failed != nil && since >= 0 && since < retryAfter {
		return nil, p.failed
	}
	return p.discover(ctx)
}

// Ask asks the provider anew what it says about itself. What it said before is kept if it does not answer.
func (p *Provider) Ask(ctx context.Context) (Discovery, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	f, err := p.discover(ctx)
	if err != nil {
		return Discovery{}, err
	}
	return f.said, nil
}

func (p *Provider) discover(ctx context.Context) (*found, error) {
	f, err := p.lookUp(ctx)
	if err != nil {
		p.failed, p.at = failure(err), p.Now()
		return nil, p.failed
	}
	p.found, p.failed = f, nil
	return f, nil
}

func (p *Provider) lookUp(ctx context.Context) (*found, error) {
	provider, err := oidc.NewProvider(p.outgoing(ctx), p.Issuer)
	if err != nil {
		return nil, err
	}
	f := &found{provider: provider}
	if err := provider.Claims(&f.said); err != nil {
		return nil, err
	}
	if err := f.said.usable(p.Issuer); err != nil {
		return nil, err
	}
	scopes := []string{oidc.ScopeOpenID, "email", "profile"}
	if slices.Contains(f.said.Scopes, p.GroupsClaim) {
		scopes = append(scopes, p.GroupsClaim)
	}
	f.oauth = &oauth2.Config{ClientID: p.ClientID, ClientSecret: p.ClientSecret, Endpoint: provider.Endpoint(), Scopes: scopes}
	f.verifier = oidc.NewVerifier(p.Issuer, p.keys(f.said.Keys), &oidc.Config{ClientID: p.ClientID, SupportedSigningAlgs: asymmetric, Now: p.Now})
	return f, nil
}

// asymmetric are the signatures that only the provider can make. Those with a shared secret, and none, are not among them.
var asymmetric = []string{oidc.RS256, oidc.RS384, oidc.RS512, oidc.PS256, oidc.PS384, oidc.PS512,
	oidc.ES256, oidc.ES384, oidc.ES512, oidc.EdDSA}
