// Package signon speaks OpenID Connect to the organisation's provider: where a browser is sent to sign in, and who
// came back. It trusts nothing that came through the browser: the code is exchanged by the server itself, with proof
// of who asked for it, and the token must be signed by the provider, for us, for this very sign-in, and fresh.
//
// Start at provider.go; identify.go is what is checked. It decides nothing about members, keeps nothing, and knows
// nothing of pages; only it knows the libraries of the protocol.
package signon
