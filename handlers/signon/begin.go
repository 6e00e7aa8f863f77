package signon

import (
	"context"
	"net/url"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

// Start is what a browser is sent to the provider with. All but Back are random, and new each time.
type Start struct {
	State    string
	Nonce    string
	Verifier string // stays here, 43 to 128 letters; only its digest travels
	Back     string // where it comes back to
}

// Begin gives the address at the provider to which a browser goes to sign in.
func (p *Provider) Begin(ctx context.Context, s Start) (string, error) {
	f, err := p.discovered(ctx)
	if err != nil {
		return "", err
	}
	return f.oauth.AuthCodeURL(s.State, oidc.Nonce(s.Nonce), oauth2.S256ChallengeOption(s.Verifier), backTo(s.Back)), nil
}

func backTo(back string) oauth2.AuthCodeOption { return oauth2.SetAuthURLParam("redirect_uri", back) }

// End gives the address at the provider at which a person signs out there too, or empty if it has none.
func (p *Provider) End(ctx context.Context, back string) string {
	f, err := p.discovered(ctx)
	if err != nil || f.said.EndSession == "" {
		return ""
	}
	u, err := url.Parse(f.said.EndSession)
	if err != nil {
		return ""
	}
	query := u.Query()
	query.Set("client_id", p.ClientID)
	query.Set("post_logout_redirect_uri", back)
	u.RawQuery = query.Encode()
	return u.String()
}

// usable says what is missing in a discovery. Browsers and secrets travel over what it names, so plain http is taken
// only where the issuer itself is on it, which the operator decided.
func (d Discovery) usable(issuer string) error {
	secure := hasScheme(issuer, "https")
	for name, address := range map[string]string{"authorization_endpoint": d.Authorization, "token_endpoint": d.Token, "jwks_uri": d.Keys,
		"end_session_endpoint": d.EndSession, "userinfo_endpoint": d.UserInfo} {
		if address == "" && (name == "end_session_endpoint" || name == "userinfo_endpoint") {
			continue
		}
		if !hasScheme(address, "https") && (secure || !hasScheme(address, "http")) {
			return nonsense("the discovery of the provider has no usable %s", name)
		}
	}
	return nil
}

func hasScheme(address, scheme string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Scheme == scheme && u.Hostname() != ""
}
