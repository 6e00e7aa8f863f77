package mail

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"io"
	"log"
	"math/big"
	"net"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// postOffice is a real mail server that behaves as the test says.
type postOffice struct {
	*smtp.Server
	t       *testing.T
	address string
	roots   *x509.CertPool // that believe its certificate

	mu       sync.Mutex
	user     string                      // who must sign in; empty for nobody
	password string                      // that is right
	onRcpt   func(to string) error       // nil takes everybody
	onData   func(to, body string) error // nil takes everything
	letters  []envelope
	dials    int
	open     []net.Conn
}

// envelope is one message that arrived.
type envelope struct{ from, to, body string }

// newPostOffice starts a mail server that offers STARTTLS, or speaks TLS from the first byte.
func newPostOffice(t *testing.T, security Security) *postOffice {
	t.Helper()
	p := &postOffice{t: t}
	certificate, roots := newCertificate(t, "127.0.0.1")
	p.roots = roots
	p.Server = smtp.NewServer(smtp.BackendFunc(func(c *smtp.Conn) (smtp.Session, error) {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.dials++
		p.open = append(p.open, c.Conn())
		return &counter{office: p}, nil
	}))
	p.Domain, p.ErrorLog = "post.example.org", log.New(io.Discard, "", 0)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p.address = listener.Addr().String()
	settings := &tls.Config{Certificates: []tls.Certificate{certificate}}
	switch security {
	case StartTLS:
		p.TLSConfig = settings
	case TLS:
		listener = tls.NewListener(listener, settings)
	}
	go func() { _ = p.Serve(listener) }()
	t.Cleanup(func() { _ = p.Close() })
	return p
}

// took gives what has arrived since it was last asked.
func (p *postOffice) took() []envelope {
	p.mu.Lock()
	defer p.mu.Unlock()
	list := p.letters
	p.letters = nil
	return list
}

func (p *postOffice) connections() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.dials
}

// hangUp closes all connections.
func (p *postOffice) hangUp() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range p.open {
		_ = c.Close()
	}
	p.open = nil
}

// counter is one conversation.
type counter struct {
	office   *postOffice
	from, to string
	signedIn bool
}

func (c *counter) Reset()        { c.from, c.to = "", "" }
func (c *counter) Logout() error { return nil }

func (c *counter) AuthMechanisms() []string { return []string{sasl.Plain} }

func (c *counter) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != c.office.user || password != c.office.password {
			return smtp.ErrAuthFailed
		}
		c.signedIn = true
		return nil
	}), nil
}

func (c *counter) Mail(from string, _ *smtp.MailOptions) error {
	if c.office.user != "" && !c.signedIn {
		return &smtp.SMTPError{Code: 530, Message: "sign in first"}
	}
	c.from = from
	return nil
}

func (c *counter) Rcpt(to string, _ *smtp.RcptOptions) error {
	c.to = to
	if c.office.onRcpt == nil {
		return nil
	}
	return c.office.onRcpt(to)
}

func (c *counter) Data(r io.Reader) error {
	body, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if c.office.onData != nil {
		if err := c.office.onData(c.to, string(body)); err != nil {
			return err
		}
	}
	c.office.mu.Lock()
	defer c.office.mu.Unlock()
	c.office.letters = append(c.office.letters, envelope{c.from, c.to, string(body)})
	return nil
}

// answers is an error with that code.
func answers(code int) error { return &smtp.SMTPError{Code: code, Message: "told p1@example.org so"} }

// newCertificate gives a certificate for a host, and the roots that believe it.
func newCertificate(t *testing.T, host string) (tls.Certificate, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	template := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: host}, IsCA: true, BasicConstraintsValid: true,
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature}
	if ip := net.ParseIP(host); ip != nil {
		template.IPAddresses = []net.IP{ip}
	} else {
		template.DNSNames = []string{host}
	}
	der, makeErr := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	parsed, parseErr := x509.ParseCertificate(der)
	if err := errors.Join(err, makeErr, parseErr); err != nil {
		t.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AddCert(parsed)
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, roots
}
