package handlers

import (
	"net/netip"
	"strings"

	"github.com/gofiber/fiber/v2"
)

// trusted says whether the peer is a configured proxy, so that what it forwards is believed.
func (s *Server) trusted(c *fiber.Ctx) bool {
	return s.isProxy(peer(c))
}

func (s *Server) isProxy(address netip.Addr) bool {
	for _, prefix := range s.Proxies {
		if prefix.Contains(address) {
			return true
		}
	}
	return false
}

func peer(c *fiber.Ctx) netip.Addr {
	address, _ := netip.AddrFromSlice(c.Context().RemoteIP())
	return address.Unmap()
}

// client is the address that limits count by: the peer, or behind configured proxies the last address in
// X-Forwarded-For that is not one of them. What stands further left anyone could have written.
func (s *Server) client(c *fiber.Ctx) string {
	address := peer(c)
	if !s.isProxy(address) {
		return limitKey(address)
	}
	hops := strings.Split(c.Get("X-Forwarded-For"), ",")
	for i := len(hops) - 1; i >= 0; i-- {
		hop, err := netip.ParseAddr(strings.TrimSpace(hops[i]))
		if err != nil {
			break
		}
		if address = hop.Unmap(); !s.isProxy(address) {
			break
		}
	}
	return limitKey(address)
}

// limitKey counts a whole IPv6 network of one customer as one address.
func limitKey(address netip.Addr) string {
	if address.Is6() {
		if prefix, err := address.Prefix(64); err == nil {
			return prefix.String()
		}
	}
	return address.String()
}
