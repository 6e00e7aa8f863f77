package main

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
)

// setIssuer takes the name of a provider. It must match letter by letter what the provider says of itself, so nothing
// of it is tidied. Secrets travel to it: plain http is for a provider on this very machine.
func setIssuer(c *config, value string) error {
	c.signOn.Issuer = value
	if value == "" {
		return nil
	}
	u, err := url.Parse(value)
	switch {
	case err != nil || u.Hostname() == "" || u.Scheme != "https" && u.Scheme != "http":
		return errors.New("which is not an address. Write it as the provider names itself, like https://login.example.org")
	case u.User != nil || u.RawQuery != "" || u.Fragment != "":
		return errors.New("which is more than scheme, host and path. Write it as the provider names itself, like https://login.example.org")
	case u.Scheme == "http" && !isThisMachine(u.Hostname()):
		return errors.New("which is not on https, so that anyone in between could sign in as anybody. Write it like https://login.example.org")
	}
	return nil
}

func setClientID(c *config, value string) error {
	c.signOn.ClientID = value
	return nil
}

// setClientSecret reads the secret, which is nowhere but in that file and in memory.
func setClientSecret(c *config, value string) error {
	if value == "" {
		return nil
	}
	secret, err := os.ReadFile(value)
	if err != nil {
		return fmt.Errorf("which cannot be read (%w). Name the file that holds the client secret", errors.Unwrap(err))
	}
	c.signOn.ClientSecret = strings.TrimSpace(string(secret))
	if c.signOn.ClientSecret == "" {
		return errors.New("which is empty. Put the client secret that the provider gave into it")
	}
	return nil
}

func setGroupsClaim(c *config, value string) error {
	c.signOn.GroupsClaim = value
	return nil
}

func setSignOnName(c *config, value string) error {
	c.signOn.Name = value
	return nil
}

// needWholeSignOn refuses half a configuration of single sign-on.
func (c config) needWholeSignOn() error {
	var given, missing []string
	for _, part := range []struct{ name, value string }{{"--oidc-issuer", c.signOn.Issuer},
		{"--oidc-client-id", c.signOn.ClientID}, {"--oidc-client-secret-file", c.signOn.ClientSecret}} {
		if part.value == "" {
			missing = append(missing, part.name)
		} else {
			given = append(given, part.name)
		}
	}
	if len(given) == 0 || len(missing) == 0 {
		return nil
	}
	return refuse("single sign-on needs %s as well as %s. See: bottleneck help serve", strings.Join(missing, " and "), strings.Join(given, " and "))
}
