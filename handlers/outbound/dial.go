package outbound

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"
)

// ErrForbidden is met by a connection to an address that is not public, at a host that the operator did not name.
var ErrForbidden = errors.New("the address is not a public one")

// Dialer makes connections to public addresses, and to the hosts that the operator named wherever they are.
type Dialer struct {
	named    map[string]bool // host:port
	open     net.Dialer      // to named hosts
	guarding net.Dialer      // to all others
}

// NewDialer takes the hosts that the operator named, each with its port: "login.example.org:443". A resolver of nil is
// the system's.
func NewDialer(timeout time.Duration, resolver *net.Resolver, named ...string) *Dialer {
	d := &Dialer{named: map[string]bool{}}
	for _, host := range named {
		d.named[strings.ToLower(host)] = true
	}
	d.open = net.Dialer{Timeout: timeout, Resolver: resolver}
	d.guarding = net.Dialer{Timeout: timeout, Resolver: resolver, Control: publicOnly}
	return d
}

// DialContext connects to host:port.
func (d *Dialer) DialContext(ctx context.Context, network, address string) (net.Conn, error) {
	if d.named[strings.ToLower(address)] {
		return d.open.DialContext(ctx, network, address)
	}
	return d.guarding.DialContext(ctx, network, address)
}

// publicOnly is asked with the address that the connection will be made to, after every name was resolved.
func publicOnly(network, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil || !strings.HasPrefix(network, "tcp") || !Public(at.Addr()) {
		return fmt.Errorf("%s %s: %w", network, address, ErrForbidden)
	}
	return nil
}

// HostOf gives the host of an address with its port, as NewDialer takes it; empty for what is no address.
func HostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return ""
	}
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
	}
	return net.JoinHostPort(u.Hostname(), port)
}
