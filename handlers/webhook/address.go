package webhook

import (
	"net"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"bottleneck/handlers/outbound"
	"bottleneck/models"

	"golang.org/x/net/idna"
)

// AddressMax is how many characters an address may have.
const AddressMax = 2000

// Address is where messages to a webhook go. With Slack and others it is a key itself: only Host is ever shown.
type Address struct {
	url  string
	Host string // with its port if that is not the usual one
}

// ParseAddress reads an address that an admin typed; private says that they allow its host to be in the own network.
// For one that cannot be used it gives the key of a sentence that says what to do.
func ParseAddress(text string, private bool) (address Address, wrong string) {
	if len(text) > AddressMax {
		return Address{}, "error.webhook.address.long"
	}
	if !utf8.ValidString(text) || strings.ContainsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }) {
		return Address{}, "error.webhook.address.form"
	}
	u, err := url.Parse(text)
	if err != nil {
		return Address{}, "error.webhook.address.form"
	}
	switch {
	case u.Scheme != "https" && u.Scheme != "http":
		return Address{}, "error.webhook.address.scheme"
	case u.User != nil:
		return Address{}, "error.webhook.address.credentials"
	case strings.Contains(text, "#"):
		return Address{}, "error.webhook.address.fragment"
	}
	host, port, ok := hostOf(u)
	switch {
	case !ok:
		return Address{}, "error.webhook.address.form"
	case u.Scheme == "http" && (!private || isPublic(host)):
		return Address{}, "error.webhook.address.plain"
	}
	shown := host
	if strings.Contains(host, ":") {
		shown = "[" + host + "]"
	}
	if port != "" {
		shown = net.JoinHostPort(host, port)
	}
	if u.Host = shown; len(u.String()) > AddressMax { // its escapes made it longer
		return Address{}, "error.webhook.address.long"
	}
	return Address{url: u.String(), Host: shown}, ""
}

// hostOf gives the host in the letters by which it is looked up, and its port if that is not the usual one.
func hostOf(u *url.URL) (host, port string, ok bool) {
	if u.Opaque != "" || u.Hostname() == "" {
		return "", "", false
	}
	host = u.Hostname()
	if at, err := netip.ParseAddr(host); err == nil {
		host, ok = at.String(), at.Zone() == ""
	} else {
		host, ok = inLetters(host)
	}
	if port = u.Port(); port != "" {
		n, err := strconv.ParseUint(port, 10, 16)
		if err != nil || n == 0 {
			return "", "", false
		}
		port = strconv.FormatUint(n, 10)
	}
	if u.Scheme == "https" && port == "443" || u.Scheme == "http" && port == "80" {
		port = ""
	}
	return host, port, ok
}

// inLetters gives a name as it is looked up: "xn--bcher-kva.example".
func inLetters(name string) (host string, ok bool) {
	host, err := idna.Lookup.ToASCII(name)
	if err != nil {
		return "", false
	}
	again, err := idna.Lookup.ToASCII(host)
	return host, err == nil && host != "" && again == host
}

// isPublic says whether a host is an address of numbers that is surely not in the own network.
func isPublic(host string) bool {
	at, err := netip.ParseAddr(host)
	return err == nil && outbound.Public(at)
}

// sealed is what the addresses are locked for.
const sealed = "webhook address"

// Seal locks the address for the journal; the nonce is random and used once.
func (a Address) Seal(keys *models.Keyring, nonce []byte) (string, error) {
	return keys.Seal(sealed, nonce, []byte(a.url))
}

// Unseal gives the address of a webhook. As ParseAddress it gives a key if it cannot be used: because it was locked with
// another installation's key, or because its host is not allowed to be in the own network any more.
func Unseal(keys *models.Keyring, w *models.Webhook) (address Address, wrong string) {
	text, ok := keys.Unseal(sealed, w.Sealed)
	if !ok {
		return Address{}, "error.webhook.address.sealed"
	}
	return ParseAddress(string(text), w.Private)
}
