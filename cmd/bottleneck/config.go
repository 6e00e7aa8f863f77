package main

import (
	"errors"
	"net/netip"
	"os"
	"strings"

	"bottleneck/handlers"
	"bottleneck/handlers/mail"
)

// config is what can be configured: each field by a flag or by a variable of the environment.
type config struct {
	addr    string // host:port to listen on
	data    string // folder of the embedded database and of the key
	mongodb string // address of a MongoDB; the embedded database if empty
	keyFile string // where the key is, if not in the data folder
	baseURL string // the address at which people reach it, without a slash at the end; the organisation's own if empty
	proxies []netip.Prefix
	signOn  handlers.SignOnOptions
	mail    mail.Server
}

// setting is one field of config as people set it.
type setting struct {
	name     string // of the flag, without dashes
	value    string // what to write behind it
	fallback string
	about    string
	set      func(c *config, value string) error
}

// settings lists everything that can be configured.
func settings() []setting {
	return []setting{
		{"addr", "HOST:PORT", "127.0.0.1:8080", "The address to listen on. \":8080\" is every address of this machine.", setAddr},
		{"data", "FOLDER", "./data", "The folder of the embedded database and of the key. It is made if there is none.", setData},
		{"mongodb", "ADDRESS", "", "Keep the journal in this MongoDB instead, written like mongodb://host:27017/bottleneck.", setMongoDB},
		{"key-file", "FILE", "", "The 32 bytes from which all links derive. Without it: the file \"key\" in the data folder, made at the first start.", setKeyFile},
		{"base-url", "ADDRESS", "", "The address at which people reach the pages, written like https://bottleneck.example.org. Without it: the one given at set-up.", setBaseURL},
		{"oidc-issuer", "ADDRESS", "", "Single sign-on: the provider of OpenID Connect, as it names itself, like https://login.example.org.", setIssuer},
		{"oidc-client-id", "ID", "", "Single sign-on: the name under which this program is known at the provider.", setClientID},
		{"oidc-client-secret-file", "FILE", "", "Single sign-on: a file that holds the secret that the provider gave with that name.", setClientSecret},
		{"oidc-groups-claim", "NAME", "groups", "Single sign-on: the claim in which the provider lists a person's groups.", setGroupsClaim},
		{"oidc-name", "TEXT", "", "Single sign-on: what people call it. The button says \"Sign in with\" and this. Without it: single sign-on.", setSignOnName},
		{"smtp", "HOST:PORT", "", "Mail: the mail server, like smtp.example.org:587. Without it no mail is sent, and no page promises any.", setSMTP},
		{"smtp-from", "ADDRESS", "", "Mail: the address that mails come from, like bottleneck@example.org.", setSMTPFrom},
		{"smtp-user", "NAME", "", "Mail: the name to sign in with at the mail server, if it asks for one.", setSMTPUser},
		{"smtp-password-file", "FILE", "", "Mail: a file that holds the password that goes with that name.", setSMTPPassword},
		{"smtp-security", "KIND", "starttls", "Mail: starttls (usual on port 587), tls (usual on port 465), or none for a mail server on this machine.", setSMTPSecurity},
		{"trusted-proxies", "LIST", "", "Addresses or networks of reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed, like 10.0.0.5,172.16.0.0/12.", setProxies},
	}
}

// variable is the name of the setting in the environment.
func (s setting) variable() string {
	return "BOTTLENECK_" + strings.ToUpper(strings.ReplaceAll(s.name, "-", "_"))
}

// environment reads one variable of the environment. It is the only place in the product that does.
func environment(name string) string { return os.Getenv(name) }

// errHelp is not an error: somebody asked how a subcommand works.
var errHelp = errors.New("help was asked for")

// parse reads the flags of a subcommand and the environment. Flags win.
func (p *program) parse(c command, args []string) (*invocation, error) {
	given, rest, err := readFlags(c, args)
	if err != nil {
		return nil, err
	}
	i := &invocation{program: p, command: c.name, args: rest, options: map[string]string{}, log: newLog(p.stderr)}
	for _, o := range c.options {
		if value, ok := given[o.name]; ok {
			i.options[o.name] = value
		}
	}
	for _, s := range settings() {
		if err := p.apply(s, given, &i.config); err != nil {
			return nil, err
		}
	}
	if c.args == "" && len(rest) > 0 {
		return nil, refuse("%q is one word too many: %q takes only flags. See: bottleneck help %s", rest[0], c.name, c.name)
	}
	return i, nil
}

// apply sets one setting from where it is given first: flag, environment, default.
func (p *program) apply(s setting, given map[string]string, c *config) error {
	source, value := "--"+s.name, s.fallback
	if fromFlag, ok := given[s.name]; ok {
		value = fromFlag
	} else if fromEnvironment := p.lookup(s.variable()); fromEnvironment != "" {
		source, value = s.variable(), fromEnvironment
	}
	if err := s.set(c, value); err != nil {
		return refuse("%s is %q, %v.", source, value, err)
	}
	return nil
}
