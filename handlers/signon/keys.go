package signon

import (
	"context"

	"github.com/coreos/go-oidc/v3/oidc"
)

// keySet is the provider's keys, which are fetched when a token names one that is not known. It hands on what went
// wrong with that, which the verifier keeps to itself as text.
type keySet struct{ remote *oidc.RemoteKeySet }

// keysSaid is where the context holds the error to be filled in.
type keysSaid struct{}

func (p *Provider) keys(address string) oidc.KeySet {
	return keySet{oidc.NewRemoteKeySet(p.outgoing(context.Background()), address)}
}

// VerifySignature is described at oidc.KeySet.
func (k keySet) VerifySignature(ctx context.Context, token string) ([]byte, error) {
	payload, err := k.remote.VerifySignature(ctx, token)
	if said, ok := ctx.Value(keysSaid{}).(*error); ok {
		*said = err
	}
	return payload, err
}
