package main

import (
	"context"
	"fmt"
	"net/url"
	"time"

	"bottleneck/models"
)

// stopWithin is how long a server may take to end in good order.
const stopWithin = 9 * time.Second

var serveCommand = command{
	name: "serve",
	line: "Serve the pages. This is what happens without a command.",
	about: `Keeps everything in an embedded database in the data folder, or in a MongoDB. The first start makes the
folder, the database and the key, and prints the address and the set-up link; nowhere else does that
link appear. Several servers may share one MongoDB and one key, or one data folder on one machine.

Before the world reaches it, put a reverse proxy with https in front, name it with --trusted-proxies, and
keep a copy of the key in another place than the backups. It ends in good order at SIGTERM and Ctrl-C.`,
	examples: []string{"", "serve --addr :8080 --data /srv/bottleneck --base-url https://bottleneck.example.org",
		"serve --mongodb mongodb://db:27017/bottleneck?replicaSet=rs0 --key-file /etc/bottleneck/key"},
	settings: []string{"addr", "data", "mongodb", "key-file", "base-url", "trusted-proxies",
		"oidc-issuer", "oidc-client-id", "oidc-client-secret-file", "oidc-groups-claim", "oidc-name",
		"smtp", "smtp-from", "smtp-user", "smtp-password-file", "smtp-security"},
	run: serve,
}

func serve(ctx context.Context, i *invocation) error {
	if err := i.config.needKeyFile(); err != nil {
		return err
	}
	if err := i.config.needWholeSignOn(); err != nil {
		return err
	}
	if err := i.config.needWholeMail(); err != nil {
		return err
	}
	s, err := startServer(ctx, serverOptions{config: i.config, log: i.log})
	if err != nil {
		return err
	}
	fmt.Fprintf(i.stdout, "Bottleneck %s listens on %s\n", version(), s.url)
	s.background.Go(func() { i.greet(s) })
	return s.wait(ctx)
}

// needKeyFile asks for the key where several servers must have the same.
func (c config) needKeyFile() error {
	if c.mongodb == "" || c.keyFile != "" {
		return nil
	}
	return refuse("--mongodb needs --key-file: all links derive from that key, it is never kept in the database, and every server " +
		"on the same database must have the same one. Make it once, with: head -c 32 /dev/urandom > key; then add --key-file key")
}

// greet prints the set-up link until there is an organisation, and warns of an address that anyone can listen to. It
// waits for a journal that is away: until it was read nobody knows whether there is one.
func (i *invocation) greet(s *server) {
	if !s.untilRead() {
		return
	}
	state := s.store.View()
	base := i.config.baseURL
	if !state.SetUp {
		if base == "" {
			base = s.url
		}
		fmt.Fprintf(i.stdout, "Set it up here (whoever has this link can): %s/setup/%s\n", base, s.keys.Token(models.LinkSetup, 0))
		return
	}
	if base == "" {
		base = state.Settings.BaseURL
	}
	if state.SignOn.PasswordsOff && i.config.signOn.Issuer == "" {
		i.log.Warn("passwords are switched off for single sign-on, which is not set up any more: until it is, passwords work again")
	}
	if isOpenToListeners(base) {
		i.log.Warn("links, passwords and sessions travel readable for everyone in between: put https in front and change the address", "address", base)
	}
}

// isOpenToListeners is true of an http address that leads over a network.
func isOpenToListeners(base string) bool {
	u, err := url.Parse(base)
	return err == nil && u.Scheme == "http" && !isThisMachine(u.Hostname())
}
