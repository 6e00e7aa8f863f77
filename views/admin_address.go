package views

import (
	"net"
	"net/url"
	"strings"
)

// Concern is what speaks against a public address, as far as it can be told from its letters.
type Concern string

// The concerns. With ConcernLocal only this computer can open the links; with ConcernPlain what is typed can be read on the way.
const (
	NoConcern    Concern = ""
	ConcernLocal Concern = "local"
	ConcernPlain Concern = "plain"
)

// AddressConcern judges a public address. static/js/admin.js says the same while it is typed.
func AddressConcern(address string) Concern {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" {
		return NoConcern
	}
	host := strings.ToLower(u.Hostname())
	ip := net.ParseIP(host)
	switch {
	case host == "localhost" || strings.HasSuffix(host, ".localhost"):
		return ConcernLocal
	case ip != nil && (ip.IsLoopback() || ip.IsUnspecified()):
		return ConcernLocal
	case strings.EqualFold(u.Scheme, "http"):
		return ConcernPlain
	}
	return NoConcern
}
