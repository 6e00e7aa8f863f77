package mail

import (
	"crypto/x509"
	"net"
	"net/url"
	"strings"
	"time"

	"bottleneck/handlers/delivery"
	"bottleneck/handlers/outbound"
	"bottleneck/models"
)

// Security says how the connection to the mail server is encrypted.
type Security string

// The kinds of security. There is none that is encrypted or not as it happens.
const (
	StartTLS Security = "starttls" // begins in the open and turns to TLS before anything is said
	TLS      Security = "tls"      // TLS from the first byte
	Open     Security = "none"     // not at all: for a mail server on this very machine
)

// Server is the mail server that the operator named, and as whom messages are sent.
type Server struct {
	Address  string // host:port; empty for no mail at all
	User     string // empty: without signing in
	Password string
	From     string // the sender's address
	Security Security
}

// Options are what a sender needs from outside. A zero field takes its default, if one is named.
type Options struct {
	Server  Server
	Keys    *models.Keyring
	BaseURL string                                           // overrides the organisation's own address where it is set
	Path    func(kind models.LinkKind, number uint32) string // of a link
	Now     func() time.Time
	Roots   *x509.CertPool // whose certificates are believed: the system's
	Step    time.Duration  // how long each step of the conversation may take: 5 s
	Whole   time.Duration  // how long one message may take in all: 30 s
}

// Sender is described at delivery.Sender.
type Sender struct {
	Options
	host   string
	dialer *outbound.Dialer
}

// Limits that Options leaves open.
const (
	usualStep  = 5 * time.Second
	usualWhole = 30 * time.Second
)

// NewSender gives a sender. The mail server may be in the own network, because the operator named it.
func NewSender(o Options) *Sender {
	if o.Step == 0 {
		o.Step = usualStep
	}
	if o.Whole == 0 {
		o.Whole = usualWhole
	}
	host, _, _ := net.SplitHostPort(o.Server.Address)
	return &Sender{Options: o, host: host, dialer: outbound.NewDialer(o.Step, nil, o.Server.Address)}
}

// Begin is described at delivery.Sender.
func (s *Sender) Begin() delivery.Run { return &run{sender: s} }

// base is the address at which people reach the program, without a slash at the end.
func (s *Sender) base(state *models.State) string {
	if s.BaseURL != "" {
		return strings.TrimSuffix(s.BaseURL, "/")
	}
	return strings.TrimSuffix(state.Settings.BaseURL, "/")
}

// hostOf gives the host of an address, for people to see and for the greeting of the mail server.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return "localhost"
	}
	return u.Hostname()
}

// domain is what stands behind the @ of the sender's address.
func (s *Sender) domain() string {
	_, domain, _ := strings.Cut(s.Server.From, "@")
	return domain
}
