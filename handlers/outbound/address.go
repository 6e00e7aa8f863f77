package outbound

import "net/netip"

// unreachable are networks that are not the public internet, beyond those that netip names: what RFC 6890 and its
// successors set apart. Addresses of IPv6 that carry one of IPv4 are looked at as that one.
var unreachable = prefixes(
	"0.0.0.0/8",       // this network
	"100.64.0.0/10",   // carrier-grade NAT; some clouds keep metadata here
	"192.0.0.0/24",    // protocol assignments
	"192.0.2.0/24",    // documentation
	"192.88.99.0/24",  // relays that are no more
	"198.18.0.0/15",   // benchmarks
	"198.51.100.0/24", // documentation
	"203.0.113.0/24",  // documentation
	"240.0.0.0/4",     // reserved, and broadcast
	"::/8",            // unspecified, loopback, addresses of IPv4 in older forms, translation within one network
	"100::/64",        // discarded
	"2001::/23",       // protocol assignments, Teredo
	"2001:db8::/32",   // documentation
	"3fff::/20",       // documentation
	"5f00::/16",       // segment routing
	"fec0::/10",       // site-local of old
)

// Prefixes behind which an address of IPv4 stands.
var (
	translated = netip.MustParsePrefix("64:ff9b::/96") // NAT64
	sixToFour  = netip.MustParsePrefix("2002::/16")
)

func prefixes(list ...string) (all []netip.Prefix) {
	for _, one := range list {
		all = append(all, netip.MustParsePrefix(one))
	}
	return all
}

// Public says whether an address may be reached without the operator having named its host.
func Public(address netip.Addr) bool {
	address = plain(address)
	if !address.IsGlobalUnicast() || address.IsPrivate() {
		return false // loopback, link-local (metadata), multicast, unspecified; 10/8, 172.16/12, 192.168/16, fc00::/7
	}
	for _, network := range unreachable {
		if network.Contains(address) {
			return false
		}
	}
	return true
}

// plain takes the zone away, and gives the address of IPv4 that one of IPv6 carries.
func plain(address netip.Addr) netip.Addr {
	address = address.WithZone("").Unmap()
	if !address.Is6() {
		return address
	}
	bytes := address.As16()
	switch {
	case translated.Contains(address):
		return netip.AddrFrom4([4]byte(bytes[12:16]))
	case sixToFour.Contains(address):
		return netip.AddrFrom4([4]byte(bytes[2:6]))
	}
	return address
}
