package signon

import (
	"context"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"net/url"
	"slices"
	"strings"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

// Answer is what came back by the browser, with what was kept when it was sent.
type Answer struct {
	Code     string
	Issuer   string // as the answer itself names it, or empty (RFC 9207)
	Verifier string
	Nonce    string
	Back     string // where it came back to
}

// Person is somebody whom the provider has signed in.
type Person struct {
	Issuer   string
	Subject  string // who they are, at that issuer, for good
	Email    string
	Verified bool // the provider vouches for the address
	Name     string
	Groups   []string
}

// Identify exchanges a code and says who came back. Trouble tells what was wrong.
func (p *Provider) Identify(ctx context.Context, a Answer) (Person, error) {
	f, err := p.discovered(ctx)
	if err != nil {
		return Person{}, err
	}
	if err := f.said.sameIssuer(p.Issuer, a.Issuer); err != nil {
		return Person{}, err
	}
	tokens, err := f.oauth.Exchange(p.outgoing(ctx), a.Code, oauth2.VerifierOption(a.Verifier), backTo(a.Back))
	if err != nil {
		return Person{}, exchangeFailure(err)
	}
	raw, _ := tokens.Extra("id_token").(string)
	if raw == "" {
		return Person{}, nonsense("the provider gave no ID token")
	}
	token, err := f.verify(ctx, raw, p.ClientID, a.Nonce)
	if err != nil {
		return Person{}, err
	}
	return p.person(ctx, f, token, tokens)
}

// sameIssuer refuses an answer that another provider gave, or that hides which one did.
func (d Discovery) sameIssuer(issuer, answered string) error {
	if answered == "" && !d.NamesItself {
		return nil
	}
	if answered != issuer {
		return refused("the answer names another issuer than ours")
	}
	return nil
}

// verify checks that a token was signed by the provider, for us, for this sign-in, and is fresh.
func (f *found) verify(ctx context.Context, raw, clientID, nonce string) (*oidc.IDToken, error) {
	var fromKeys error
	token, err := f.verifier.Verify(context.WithValue(ctx, keysSaid{}, &fromKeys), raw)
	var unreachable *url.Error
	switch {
	case errors.As(fromKeys, &unreachable), fromKeys != nil && timedOut(fromKeys):
		return nil, &Error{Away, fromKeys}
	case err != nil:
		return nil, refused("the ID token is refused: %w", err)
	case nonce == "" || subtle.ConstantTimeCompare([]byte(token.Nonce), []byte(nonce)) != 1:
		return nil, refused("the ID token belongs to another sign-in")
	case token.Subject == "" || len(token.Subject) > 255:
		return nil, nonsense("the ID token names nobody")
	}
	var parties struct {
		For string `json:"azp"`
	}
	if err := token.Claims(&parties); err != nil {
		return nil, nonsense("the ID token cannot be read: %w", err)
	}
	if parties.For != clientID && (parties.For != "" || len(token.Audience) > 1) {
		return nil, refused("the ID token was given to another client")
	}
	return token, nil
}

// person reads who it is. Some providers tell more than who it is only when asked with the access token.
func (p *Provider) person(ctx context.Context, f *found, token *oidc.IDToken, tokens *oauth2.Token) (Person, error) {
	claims := map[string]json.RawMessage{}
	if err := token.Claims(&claims); err != nil {
		return Person{}, nonsense("the ID token cannot be read: %w", err)
	}
	_, hasEmail := claims["email"]
	_, hasGroups := claims[p.GroupsClaim]
	if f.said.UserInfo != "" && (!hasEmail || !hasGroups) {
		if err := p.askMore(ctx, f, tokens, token.Subject, claims); err != nil {
			return Person{}, err
		}
	}
	who := Person{Issuer: token.Issuer, Subject: token.Subject, Email: strings.TrimSpace(text(claims["email"])),
		Verified: yes(claims["email_verified"]), Groups: list(claims[p.GroupsClaim])}
	for _, name := range []string{"name", "preferred_username", "email"} {
		if who.Name == "" {
			who.Name = strings.TrimSpace(text(claims[name]))
		}
	}
	return who, nil
}

// askMore adds what the provider tells of the same person. A provider that refuses leaves what the token said.
func (p *Provider) askMore(ctx context.Context, f *found, tokens *oauth2.Token, subject string, claims map[string]json.RawMessage) error {
	info, err := f.provider.UserInfo(p.outgoing(ctx), oauth2.StaticTokenSource(tokens))
	if err != nil {
		if away := failure(err).(*Error); away.Trouble == Away {
			return away
		}
		return nil
	}
	more := map[string]json.RawMessage{}
	if err := info.Claims(&more); err != nil {
		return nonsense("what the provider tells of a person cannot be read: %w", err)
	}
	if info.Subject != subject { // a token of somebody else must not lend them this address
		return nil
	}
	_, hasEmail := claims["email"]
	for name, value := range more {
		if _, there := claims[name]; !there && (name != "email_verified" || !hasEmail) {
			claims[name] = value
		}
	}
	return nil
}

func text(raw json.RawMessage) (value string) {
	_ = json.Unmarshal(raw, &value)
	return value
}

// yes reads a truth, which some providers write as a word.
func yes(raw json.RawMessage) bool {
	var value bool
	return json.Unmarshal(raw, &value) == nil && value || text(raw) == "true"
}

// list reads names of groups; some providers write a single one without a list.
func list(raw json.RawMessage) (values []string) {
	if json.Unmarshal(raw, &values) != nil {
		values = nil
	}
	if one := text(raw); one != "" {
		values = []string{one}
	}
	return slices.DeleteFunc(values, func(v string) bool { return v == "" })
}
