package mail

import (
	"context"
	"crypto/tls"
	"net"
	"sync"
	"time"

	gomail "github.com/wneessen/go-mail"
)

// patient is a connection each of whose steps must be done in time, however long all of them take together up to a
// limit. It remembers why it failed: go-mail tells that in words only.
type patient struct {
	net.Conn
	step time.Duration

	mu     sync.Mutex
	until  time.Time // of all steps together
	failed error
}

// SetDeadline is passed over: go-mail means one for the whole conversation.
func (p *patient) SetDeadline(time.Time) error { return nil }

func (p *patient) deadline() time.Time {
	p.mu.Lock()
	defer p.mu.Unlock()
	soon := time.Now().Add(p.step)
	if soon.After(p.until) {
		return p.until
	}
	return soon
}

// allow gives the steps from now on so long in all.
func (p *patient) allow(whole time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.until = time.Now().Add(whole)
}

// cut ends the step that is under way, and all later ones.
func (p *patient) cut() {
	p.allow(0)
	_ = p.Conn.SetDeadline(time.Now())
}

func (p *patient) note(err error) error {
	if err != nil {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.failed = err
	}
	return err
}

// Read is described at net.Conn.
func (p *patient) Read(b []byte) (int, error) {
	if err := p.SetReadDeadline(p.deadline()); err != nil {
		return 0, p.note(err)
	}
	n, err := p.Conn.Read(b)
	return n, p.note(err)
}

// Write is described at net.Conn.
func (p *patient) Write(b []byte) (int, error) {
	if err := p.SetWriteDeadline(p.deadline()); err != nil {
		return 0, p.note(err)
	}
	n, err := p.Conn.Write(b)
	return n, p.note(err)
}

// why gives what broke the connection, nil if nothing has.
func (p *patient) why() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.failed
}

// dial connects to the mail server and signs in, until ctx ends. The connection is nil if there was none at all.
func (s *Sender) dial(ctx context.Context, greeting string) (client *gomail.Client, made *patient, err error) {
	connect := func(_ context.Context, network, _ string) (net.Conn, error) {
		soon, cancel := context.WithTimeout(ctx, s.Step)
		defer cancel()
		plain, err := s.dialer.DialContext(soon, network, s.Server.Address)
		if err != nil {
			return nil, err
		}
		made = &patient{Conn: plain, step: s.Step}
		made.allow(s.Whole)
		context.AfterFunc(ctx, made.cut)
		if s.Server.Security != TLS {
			return made, nil
		}
		locked := tls.Client(made, s.tlsConfig())
		return locked, locked.HandshakeContext(soon)
	}
	client, err = gomail.NewClient(s.host, s.clientOptions(greeting, connect)...)
	if err != nil {
		return nil, nil, err
	}
	if err = client.DialWithContext(ctx); err != nil && made != nil {
		_ = made.Close()
	}
	return client, made, err
}

func (s *Sender) tlsConfig() *tls.Config {
	return &tls.Config{ServerName: s.host, RootCAs: s.Roots, MinVersion: tls.VersionTLS12}
}

func (s *Sender) clientOptions(greeting string, connect gomail.DialContextFunc) []gomail.Option {
	policy := map[Security]gomail.TLSPolicy{StartTLS: gomail.TLSMandatory, TLS: gomail.TLSOpportunistic, Open: gomail.NoTLS}
	options := []gomail.Option{gomail.WithTimeout(s.Whole), gomail.WithHELO(greeting), gomail.WithDialContextFunc(connect),
		gomail.WithTLSPolicy(policy[s.Server.Security]), gomail.WithTLSConfig(s.tlsConfig()), gomail.WithoutSMTPUTF8()}
	if s.Server.User != "" {
		options = append(options, gomail.WithSMTPAuth(gomail.SMTPAuthAutoDiscover), gomail.WithUsername(s.Server.User),
			gomail.WithPassword(s.Server.Password))
	}
	return options
}
